"""Cells that span columns or rows."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse.read.rendering.spans import fill_spans


def _rows(html: str) -> list[str]:
    """The cells of each row, in order, those without text as a point."""
    tree = LexborHTMLParser(f"<table>{html}</table>")
    fill_spans(tree)
    return ["".join(cell.text() or "." for cell in row.css("td,th")) for row in tree.css("tr")]


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<tr><td colspan=3>a<td>b", ["a..b"]),
        ("<tr><td>a<td colspan=3>b", ["ab"]),
        ("<tr><td rowspan=2>a<td>b<tr><td>c", ["ab", ".c"]),
        ("<tr><td>a<td rowspan=2>b<tr><td>c", ["ab", "c"]),
        ("<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d", ["a.b", "..c", "d"]),
        ("<tr><td rowspan=3>a<td>b<tr><td rowspan=2>c<td>d<tr><td>e", ["ab", ".cd", "..e"]),
        ("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", ["ab", ".c", ".d"]),
        ("<tbody><tr><td rowspan=9>a<td>b<tbody><tr><td>c", ["ab", "c"]),
        ("<tr><th rowspan=2>a<th>b<tr><th>c<tr><td>d", ["ab", ".c", "d"]),
        ("<tr><td rowspan=x colspan=-1>a<td colspan>b<tr><td>c", ["ab", "c"]),
    ],
)
def test_empty_cells_are_put_where_others_reach(html: str, wanted: list[str]) -> None:
    assert _rows(html) == wanted


def test_a_table_in_a_cell_is_filled_for_itself() -> None:
    assert _rows("<tr><td rowspan=2><table><tr><td colspan=2>a<td>b</table><td>c<tr><td>d")[1:] == ["a.b", ".d"]


def test_no_row_is_wider_than_tables_are() -> None:
    tree = LexborHTMLParser("<table>" + ("<tr>" + "<td rowspan=65534 colspan=1000>a" * 100) * 2 + "</table>")
    fill_spans(tree)
    assert len(tree.css("td")) < 2500
