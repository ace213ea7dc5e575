"""What speaks against a block: the features of its row that are least like those of a body."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanse.boosting import RowScore

_MOST = 1000  # rows that are explained, which takes a millisecond each: a report of more is for nobody to read


def reasons(
    rows: Iterable[tuple[int, Sequence[float]]],
    wanted: Sequence[int],
    score: RowScore,
    typical: Sequence[float],
    features: Sequence[str],
    count: int = 3,
) -> list[list[str]]:
    """For some blocks what speaks against each, given the rows of all that have one; of a thousand rows, those first wanted.

    >>> reasons([(7, (9, 0.8))], [7, 8], lambda row: row[0] - 10 * row[1], (12, 0), ("words", "link density"))
    [['link density 0.8', 'words 9'], []]
    """
    is_wanted, by_row = set(wanted), dict[tuple[float, ...], list[str]]()
    found: dict[int, list[str]] = {}
    for at, row in rows:
        if at in is_wanted:
            key = tuple(row)
            if key not in by_row and len(by_row) < _MOST:
                by_row[key] = strongest(row, score, typical, features, count)
            found[at] = by_row.get(key, [])
    return [found.get(at, []) for at in wanted]


def strongest(
    row: Sequence[float], score: RowScore, typical: Sequence[float], features: Sequence[str], count: int = 3
) -> list[str]:
    """The features that would raise the score of a row the most if they were typical of body: ``tag after 13``, with the value.

    >>> strongest((9, 0.8), lambda row: row[0] - 10 * row[1], (12, 0), ("words", "link density"))
    ['link density 0.8', 'words 9']
    """
    own = score(row)
    gains = [(score((*row[:at], usual, *row[at + 1 :])) - own, -at) for at, usual in enumerate(typical) if usual != row[at]]
    return [f"{features[-at]} {row[-at]:.3g}" for gain, at in sorted(gains, reverse=True)[:count] if gain > 0]
