"""What speaks against a block: the features of its row that are least like those of a body."""

from __future__ import annotations

from collections.abc import Sequence

from cleanse.boosting import RowScore


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
