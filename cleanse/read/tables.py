"""Tables: which hold data, and in which column each of their cells stands; what stands between cells in the text follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanse.page import Page, PageBlock
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

CELLS = frozenset(("td", "th"))
_LONG_CELL, _LONGEST_CELL = 300, 3_000  # characters from which a table lays out the page: without a head, and with one
_CELL_KINDS = frozenset(("table_cell", "paragraph"))  # a <p> in a cell makes a block of the kind paragraph
_BLOCK_KINDS = frozenset(("table_cell", "paragraph", "list_item", "code"))
_MOST_EMPTY = 60  # cells without text in a row that are counted before one with text
_LAYOUT = frozenset(("presentation", "none"))


class Cell(NamedTuple):
    """Where a block of a page stands: the innermost table, its row and its cell, each by the number of its element, or -1."""

    table: int = -1
    row: int = -1
    cell: int = -1


class Tables:
    """The tables of a page, as far as the walk has come."""

    def __init__(self) -> None:
        self.found: list[int] = []
        self.nesting: set[int] = set()
        """Those with another inside."""
        self.columns: dict[int, int] = {}
        """The column of each cell with text, from 0."""
        self.data: set[int] = set()
        """Those that hold data: known when the walk is over."""
        self.with_blocks: set[int] = set()
        """Those with a head in whose cells there are lists, code or more than one paragraph."""
        self.lasts: dict[int, tuple[int, int]] = {}  # of each row the last cell with text, as lexbor knows it, and its column

    def enter(self, number: int, outer: int) -> None:
        """A table with text begins, perhaps in another."""
        self.found.append(number)
        if outer >= 0:
            self.nesting.add(outer)

    def enter_cell(self, number: int, row: int, node: LexborNode) -> None:
        """A cell with text begins: its column is told by the cells beside it, each of which is looked at once."""
        last, column = self.lasts.get(row, (0, -1))
        column += 1
        beside = node.prev
        least = column + _MOST_EMPTY
        while beside is not None and beside.mem_id != last and column < least:
            if beside.tag in CELLS:
                column += 1
            beside = beside.prev
        self.lasts[row] = node.mem_id, column
        self.columns[number] = column

    def set_apart(self, page: Page, cells: list[Cell]) -> None:
        """Finds the tables that hold data, and sets their rows on lines of their own and their cells in columns, by tabs.

        ``cells`` says of each element where it stands. A table holds data if two cells of a row have text, and each cell has one
        short text; the others lay out the page.
        """
        for table in self.found:
            if table in self.nesting or not _LAYOUT.isdisjoint(page.names[table].split()):
                continue
            inside = [(block, cells[block.element]) for block in page.blocks[page.firsts[table] : page.ends[table]]]
            inside = [entry for entry in inside if entry[1].table == table and entry[1].cell >= 0]
            rows: dict[int, int] = {}
            for _, cell in inside:
                rows[cell.row] = rows.get(cell.row, 0) + 1
            has_head = any(page.tags[cell.cell] == "th" for _, cell in inside)
            longest = max((len(block.text) for block, cell in inside if has_head or rows[cell.row] > 1), default=0)
            wide = sum(width > 1 for width in rows.values())
            if (
                not wide
                or longest >= (_LONGEST_CELL if has_head else _LONG_CELL)
                or len({cell.cell for _, cell in inside}) < len(inside)
                or any(block.kind not in _CELL_KINDS for block, _ in inside)
            ):
                if wide > 1 and longest < _LONGEST_CELL and self.has_head(page, inside):
                    self.with_blocks.add(table)
                continue
            self.data.add(table)
            is_all_cells = all(block.kind == "table_cell" for block, _ in inside)
            if is_all_cells or has_head or wide > 1:
                self.separate(page, inside)

    def has_head(self, page: Page, inside: list[tuple[PageBlock, Cell]]) -> bool:
        """Whether a table begins with a row of two ``th`` and more, each with one text, and has no heading inside."""
        first = [cell.cell for _, cell in inside if cell.row == inside[0][1].row]
        is_head = len(set(first)) == len(first) > 1 and all(page.tags[cell] == "th" for cell in first)
        return is_head and all(block.kind in _BLOCK_KINDS for block, _ in inside)

    def separate(self, page: Page, inside: list[tuple[PageBlock, Cell]]) -> None:
        """Puts a tab between columns, those without text included, and a line break between rows."""
        row, column = -1, 0
        for number, (block, cell) in enumerate(inside):
            here = self.columns.get(cell.cell, 0)
            if cell.row == row:
                block.separator = "\t" * max(1, here - column)
            else:
                breaks = "\n" if number else "\n\n"
                block.separator = breaks * bool(block.separator) + "\t" * here
            row, column = cell.row, here
