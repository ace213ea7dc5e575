"""Tables that hold data, as those of GitHub Flavored Markdown (section 4.10)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from cleanse.marked import Marked
from cleanse.write.markdown.places import Kept

_MOST_PADDED, _FEW_CELLS = 3, 10_000  # cells of a padded table: so many times its own, or so many, if it is small


def table_lines(entries: Sequence[Kept], marked: Marked, written: Callable[[Kept], str]) -> list[str]:
    """The rows of a table, each cell in its column; ``written`` gives the Markdown of a cell in one line.

    A table of GitHub has one row as its head. It is the first, if all of its cells are ``th`` or stand in a ``thead``, or if the
    table has none of these; else, as in a table of labels and values, the head is empty. What spans columns or rows stands in the
    first of them.
    """
    rows: list[list[str]] = []
    found = [list(row) for _, row in groupby(entries, lambda entry: entry.place.row)]
    for row in found:
        cells: list[str] = []
        for entry in row:
            column = marked.columns.get(entry.place.cell, len(cells))
            cells += [""] * (column - len(cells))
            cells.append(written(entry))
        rows.append(cells)
    width = max(map(len, rows))
    # A short row needs no empty cells but to look well, and one long row must not make all others as long.
    is_padded = width * len(rows) <= _MOST_PADDED * sum(map(len, rows)) + _FEW_CELLS
    if not _has_head(found, marked):
        rows.insert(0, [])
    rows[0] += [""] * (width - len(rows[0]))
    rows.insert(1, ["---"] * width)
    return [f"| {' | '.join(row + [''] * (width - len(row)) if is_padded else row)} |" for row in rows]


def _has_head(rows: Sequence[Sequence[Kept]], marked: Marked) -> bool:
    """Whether the first row is the head of the table."""
    page = marked.page

    def is_head(entry: Kept) -> bool:
        cell, row = entry.place.cell, entry.place.row
        above = page.parents[row] if row >= 0 else -1
        return (cell >= 0 and page.tags[cell] == "th") or (above >= 0 and page.tags[above] == "thead")

    return all(map(is_head, rows[0])) or not any(is_head(entry) for row in rows for entry in row)
