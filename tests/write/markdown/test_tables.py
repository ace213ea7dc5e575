"""Tables: those of data, and those that lay out the page."""

from __future__ import annotations

import pytest

from cleanse.document import Block
from cleanse.write.markdown.places import Kept, Place
from cleanse.write.markdown.tables import data_tables, table_lines
from tests.write.markdown.rendering import written


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
        ("<table><tr><th>a<th>b<th>c<tr><td>1<tr><td>2</table>", "| a | b | c |\n| --- | --- | --- |\n| 1 |  |  |\n| 2 |  |  |"),
        ("<table><tr><td><th>b<th>c<tr><td>1<td>2<td>3</table>", "|  | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |"),
        ("<table><tr><td>a|b\\|<td>c<br>d</table>", "| a\\|b\\\\\\| | c<br>d |\n| --- | --- |"),
        ("<table><tr><td><p>a</p><td>b</table>", "| a | b |\n| --- | --- |"),
        ("<table><caption>c</caption><tr><td>a<td>b</table>", "*c*\n\n| a | b |\n| --- | --- |"),
        ("<ul><li><table><tr><td>a<td>b</table></ul>", "- | a | b |\n  | --- | --- |"),
    ],
)
def test_a_table(html: str, wanted: str) -> None:
    assert written(html) == wanted


@pytest.mark.parametrize(
    "cells",
    [
        "<td>a<tr><td>b",
        "<td><p>a</p><p>b</p><td>c",
        "<td><h2>a</h2><td>b",
        "<td><ul><li>a</ul><td>b",
        f"<td>{'word ' * 80}<td>b",
        "<td>a<td><table><tr><td>b</table>",
    ],
)
def test_a_table_that_lays_out_the_page_is_plain_blocks(cells: str) -> None:
    made = written(f"<table><tr>{cells}</table>")
    assert "|" not in made
    assert "\n\n" in made


def test_a_data_table_in_a_table_that_lays_out_the_page() -> None:
    made = written("<table><tr><td>x<td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>y</table>")
    assert made == "x\n\n| a | b |\n| --- | --- |\n| c | d |\n\ny"


def _cell(at: int, row: int, kind: str = "table_cell") -> Kept:
    """A letter of a text as a cell of its own in a row of the table 0."""
    return Kept(Block(at, at + 1, kind, number=at), "ab|"[at], (), Place(table=0, row=row, cell=at))


def test_two_columns_make_a_table_of_data() -> None:
    assert data_tables([_cell(0, 1), _cell(1, 1), _cell(2, 2)], ()) == {0}
    assert data_tables([_cell(0, 1), _cell(1, 2)], ()) == set()
    assert data_tables([_cell(0, 1), _cell(1, 1)], {0}) == set()
    assert data_tables([_cell(0, 1), _cell(1, 1, "heading")], ()) == set()


def test_rows_are_filled_up() -> None:
    assert table_lines([_cell(0, 1), _cell(1, 1), _cell(2, 2)], links=False) == ["| a | b |", "| --- | --- |", "| \\| |  |"]


def test_one_wide_row_makes_no_other_row_as_wide() -> None:
    html = "<table><tr><td>a<td>b" + "<tr><td>1<td>2" * 300 + "<tr>" + "<td>3" * 3_000 + "</table>"
    text = written(html)
    assert len(text) < 10 * len(html)
    assert text.splitlines()[2] == "| 1 | 2 |"
