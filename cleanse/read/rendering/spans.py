"""Cells that span columns or rows: an empty cell is put wherever one reaches, so that those beside it stand in their columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_WIDEST, _TALLEST = 60, 2_000  # what a cell may span; pages say colspan=100 where they mean all
_MOST = 50_000  # empty cells that are put into a page
_MOST_COLUMNS = 1000  # of a row
_MOST_STEPS = 500_000  # columns that are looked at in all rows of a page


def fill_spans(tree: LexborHTMLParser) -> None:
    """Puts an empty cell before each that stands behind a cell which spans columns, or below one which spans rows.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser("<table><tr><td rowspan=2>a<td>b<tr><td>c</table>")
    >>> fill_spans(tree)
    >>> [len(row.css("td")) for row in tree.css("tr")]
    [2, 2]
    """
    room, steps = _MOST, _MOST_STEPS
    tables: dict[int, LexborNode] = {}
    for cell in tree.css("[rowspan],[colspan]"):
        row = cell.parent
        group = row.parent if row is not None and row.tag == "tr" else None
        if group is not None:
            tables.setdefault(group.mem_id, group)
    for group in tables.values():  # a cell does not reach beyond its <tbody>
        put, taken = _fill(tree, group, room, steps)
        room, steps = room - put, steps - taken


def _fill(tree: LexborHTMLParser, group: LexborNode, room: int, steps: int) -> tuple[int, int]:
    """Fills the rows of a group, with no more cells than there is room for and in no more steps; gives how many of both."""
    covered: dict[int, int] = {}  # of each column in how many more rows a cell from above reaches into it
    put = taken = 0
    for row in _children(group, ("tr",)):
        taken += len(covered)
        if taken > steps:
            break
        column = gap = 0
        below: dict[int, int] = {}
        for cell in _children(row, ("td", "th")):
            while covered.get(column):
                column, gap = column + 1, gap + 1
            if column >= _MOST_COLUMNS:
                break
            for _ in range(min(gap, room - put)):
                cell.insert_before(tree.create_node("td"))
                put += 1
            attributes = cell.attributes
            width = _number(attributes.get("colspan"), _WIDEST)
            height = _number(attributes.get("rowspan"), _TALLEST, all_=_TALLEST)
            if height > 1:
                below.update((column + at, height) for at in range(width))
            column, gap = column + width, width - 1
        covered = {at: left - 1 for at, left in covered.items() if left > 1}
        covered.update((at, height - 1) for at, height in below.items())
    return put, taken


def _children(node: LexborNode, tags: tuple[str, ...]) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        following = child.next
        if child.tag in tags:
            yield child
        child = following


def _number(value: str | None, most: int, all_: int = 1) -> int:
    """How many columns or rows a cell spans; 0 stands for all rows that follow."""
    digits = (value or "")[:12].strip().rstrip("%")
    if not (digits.isascii() and digits.isdigit()):
        return 1
    return min(int(digits), most) if int(digits) else all_
