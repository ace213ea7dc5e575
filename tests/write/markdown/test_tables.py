"""Tables: those of data, and those that lay out the page."""

from __future__ import annotations

import pytest

from cleanse.document import Block
from cleanse.marked import Marked
from cleanse.page import Page
from cleanse.write.markdown.places import Kept, Place
from cleanse.write.markdown.tables import table_lines
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


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        # empty cells
        (
            "<table><tr><td><th>Gold<th>Silver<th>Bronze<tr><th>Norway<td>3<td><td>2<tr><th>Chad<td><td>1<td></table>",
            "|  | Gold | Silver | Bronze |\n| --- | --- | --- | --- |\n| Norway | 3 |  | 2 |\n| Chad |  | 1 |  |",
        ),
        # what spans rows and columns
        (
            "<table><tr><th>a<th>b<th>c<tr><td rowspan=2>1<td colspan=2>2<tr><td>3<td>4</table>",
            "| a | b | c |\n| --- | --- | --- |\n| 1 | 2 |  |\n|  | 3 | 4 |",
        ),
        # labels and values
        ("<table><tr><th>Born<td>1912<tr><th>Died<td>1999</table>", "|  |  |\n| --- | --- |\n| Born | 1912 |\n| Died | 1999 |"),
        ("<table><tr><th colspan=2>Ann<tr><th>Born<td>1912</table>", "| Ann |  |\n| --- | --- |\n| Born | 1912 |"),
        # cells of the head that are no th
        (
            "<table><thead><tr><td>a<td>b<tbody><tr><th>1<td>2</table>",
            "| a | b |\n| --- | --- |\n| 1 | 2 |",
        ),
    ],
)
def test_each_cell_stands_in_its_column(html: str, wanted: str) -> None:
    assert written(html) == wanted


def test_cells_of_unknown_columns_follow_each_other() -> None:
    cells = [Kept(Block(at, at + 1, "table_cell"), "abc"[at], (), Place(table=0, row=row)) for at, row in ((0, -1), (1, -1))]
    assert table_lines(cells, Marked(Page()), lambda entry: entry.text) == ["| a | b |", "| --- | --- |"]


def test_one_wide_row_makes_no_other_row_as_wide() -> None:
    html = "<table><tr><td>a<td>b" + "<tr><td>1<td>2" * 300 + "<tr>" + "<td>3" * 3_000 + "</table>"
    text = written(html)
    assert len(text) < 10 * len(html)
    assert text.splitlines()[2] == "| 1 | 2 |"
