"""What speaks against a block: the features of its row that are least like those of a body, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleanse.boosting import RowScore
from cleanse.roles.wording import Wording

_AT_FIRST = "a first look finds it unlikely to be body"  # of what has no row in the second stage
_MOST = 500  # rows that are explained, which takes a millisecond each: a report of more is for nobody to read


def reasons(
    rows: Iterable[tuple[int, Sequence[float]]],
    wanted: Sequence[int],
    score: RowScore,
    typical: Sequence[float],
    features: Sequence[str],
    count: int = 3,
) -> list[list[str]]:
    """For some blocks what speaks against each, given the rows of all that have one; of five hundred rows, those first wanted.

    >>> reasons([(7, (9, 0.8))], [7, 8], lambda row: row[0] - 10 * row[1], (12, 0), ("words", "link density"))
    [['most of it is links', 'it is short'], []]
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
    """What is said of the features that would raise the score of a row the most if they were typical of body, each once.

    >>> strongest((9, 0.8), lambda row: row[0] - 10 * row[1], (12, 0), ("words", "link density"))
    ['most of it is links', 'it is short']
    """
    own, wording = score(row), Wording.default()
    gains = [(score((*row[:at], usual, *row[at + 1 :])) - own, -at) for at, usual in enumerate(typical) if usual != row[at]]
    found: dict[str, None] = {}
    for gain, at in sorted(gains, reverse=True):
        if gain <= 0 or len(found) == count:
            break
        said = wording.of(features[-at], row[-at], typical[-at])
        if said:
            found[said] = None
    return [*found]


def told(role: str, probability: float, rule: str, evidence: Iterable[str], count: int = 3) -> str:
    """A role, how likely it is, and what speaks for it: the rule first, then evidence as far as there is room.

    >>> told("nav", 0.912, "", ["most of it is links", "most of it is links", "it is short"])
    'nav 0.91: most of it is links; it is short'
    """
    said = dict.fromkeys(filter(None, (Wording.default().of_rule(rule), *evidence)))
    return f"{role} {probability:.2f}: {'; '.join([*said][:count]) or _AT_FIRST}"
