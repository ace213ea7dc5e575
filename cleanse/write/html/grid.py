"""The grid of a table: which cells are missing before one, since a page tells of none that are empty."""

from __future__ import annotations

_MOST_COLUMNS = 500  # of a table whose cells are counted


class Grid:
    """A table as far as it is written.

    >>> grid = Grid()
    >>> grid.missing(row=1, column=1, columns=1, rows=2), grid.missing(2, 2, 1, 1)
    (1, 1)
    """

    def __init__(self) -> None:
        self.row = -1
        self.at = 0  # the column after the last cell of the row
        self.reaching: dict[int, int] = {}  # for each column into how many rows more a cell above reaches
        self.taken: set[int] = set()  # the columns of the row that cells above reach into

    def missing(self, row: int, column: int, columns: int, rows: int) -> int:
        """How many empty cells stand before the next cell, which is in that column and spans so many columns and rows."""
        if column + columns > _MOST_COLUMNS:
            return 0
        if row != self.row:
            self.row, self.at = row, 0
            self.taken = {at for at, left in self.reaching.items() if left}
            self.reaching = {at: self.reaching[at] - 1 for at in self.taken}
        empty = sum(at not in self.taken for at in range(self.at, column))
        self.at = column + columns
        self.reaching.update(dict.fromkeys(range(column, self.at), rows - 1))
        return empty
