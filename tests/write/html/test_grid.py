"""Cells stay in their columns where others are empty."""

from __future__ import annotations

import re

import pytest

from cleanse.read import read
from cleanse.write.html import html
from cleanse.write.html.grid import Grid
from tests.work import calls


def _rows(page: str) -> list[list[str]]:
    doc, *_, source = read(f"<table>{page}</table>", kind="html")
    assert source is not None
    written = html(doc.text, doc.blocks, source.marked())
    return [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row) for row in re.findall(r"<tr>(.*?)</tr>", written, re.DOTALL)]


@pytest.mark.parametrize(
    ("page", "rows"),
    [
        ("<tr><td>a<td>b<td>c<tr><td>d<td><td>e", [["a", "b", "c"], ["d", "", "e"]]),
        ("<tr><td><td>a<td>b<tr><td>c<td>d<td>e", [["", "a", "b"], ["c", "d", "e"]]),
        ("<tr><td rowspan=2>a<td>b<td>c<tr><td><td>d", [["a", "b", "c"], ["", "d"]]),
        ("<tr><td colspan=2>a<td>b<tr><td>c<td><td>d", [["a", "b"], ["c", "", "d"]]),
    ],
)
def test_cells_without_text_are_written(page: str, rows: list[list[str]]) -> None:
    assert _rows(page) == rows


def test_wide_and_long_tables_take_linear_work() -> None:
    def work(cells: int) -> int:
        grid = Grid()
        wide = calls(lambda: [grid.missing(0, at, 1000, 1000) for at in range(cells)])
        return wide + calls(lambda: [grid.missing(at + 1, 400, 1, 1000) for at in range(cells)])

    assert work(4000) < 3 * work(2000)
