"""Tables that hold data, as those of GitHub Flavored Markdown (section 4.10)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from cleanse.write.markdown.inline import inline
from cleanse.write.markdown.places import Kept

_LONG_CELL = 300  # characters from which a cell holds a paragraph, and its table lays out the page
_MOST_PADDED, _FEW_CELLS = 3, 10_000  # cells of a padded table: so many times its own, or so many, if it is small
_CELL_KINDS = frozenset(("table_cell", "paragraph"))  # a <p> in a cell makes a block of the kind paragraph


def data_tables(kept: Iterable[Kept], nesting: Collection[int]) -> set[int]:
    """The tables that hold data: two columns or more, and in every cell one short text. The others lay out the page."""
    layout: set[int] = set(nesting)
    cells: set[int] = set()
    widths: dict[tuple[int, int], int] = {}
    for entry in kept:
        block, place = entry.block, entry.place
        if place.row < 0 or place.cell < 0:
            continue
        if place.cell in cells or block.kind not in _CELL_KINDS or block.end - block.start >= _LONG_CELL:
            layout.add(place.table)
        cells.add(place.cell)
        row = (place.table, place.row)
        widths[row] = widths.get(row, 0) + 1
    return {table for (table, _), width in widths.items() if width > 1} - layout


def table_lines(entries: Sequence[Kept], links: bool) -> list[str]:
    """The rows of a table (GFM, section 4.10), whose first is the header."""
    rows: list[list[str]] = []
    for _, row in groupby(entries, lambda entry: entry.place.row):
        rows.append([_cell(entry, links) for entry in row])
    width = max(map(len, rows))
    # The page does not tell of empty cells. Where the first row alone is one cell short, that is the corner of the table.
    if len(rows) > 1 and len(rows[0]) == width - 1 and all(len(row) == width for row in rows[1:]):
        rows[0].insert(0, "")
    # A short row needs no empty cells but to look well, and one long row must not make all others as long.
    is_padded = width * len(rows) <= _MOST_PADDED * sum(map(len, rows)) + _FEW_CELLS
    rows[0] += [""] * (width - len(rows[0]))
    rows.insert(1, ["---"] * width)
    return [f"| {' | '.join(row + [''] * (width - len(row)) if is_padded else row)} |" for row in rows]


def _cell(kept: Kept, links: bool) -> str:
    """The text of a cell in one line, without what would end it."""
    return inline(kept.text, kept.marks, links=links, starts=False, is_cell=True).replace("|", "\\|").replace("\n", "<br>")
