"""Which blocks are kept, given how likely each is to be body."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from cleanse import core
from cleanse.literals import Favor, check_choice

FAVOURS: dict[Favor, float] = {"balance": 0.95, "precision": 0.6, "recall": 1.6}
"""The beta of the F-measure whose expected value the selection of blocks makes greatest."""

TEXT_FAVOURS: dict[Favor, float] = {"balance": 1.0, "precision": 0.8, "recall": 2.0}
"""The same for text without markup."""

_DOUBTFUL = 0.4  # blocks less likely than this go, by which articles gained on models of two trainings
_LIKELY, _LEAST_BODY = 0.5, 60  # if so many words of likelier ones are expected to be body


def select(probabilities: Sequence[float], words: Sequence[int], beta: float = 1.0) -> list[bool]:
    """Which blocks to keep so that the expected F-measure of the words kept is greatest.

    ``beta`` above 1 favours recall. Blocks are taken in the order of their probability: Lewis, "Evaluating and optimizing
    autonomous text classification systems" (SIGIR 1995), for expected measures.

    >>> select([0.9, 0.1, 0.6], [50, 50, 50])
    [True, False, True]
    """
    compiled = core.compiled()
    if compiled is not None:
        keeps: list[bool] = compiled.selected(probabilities, words, beta)
        return keeps
    likely = [pair for pair in zip(probabilities, words, strict=True) if pair[0]]  # the others, most of a page, add nothing
    wanted = beta * beta * sum([p * w for p, w in likely])
    best = kept = hits = 0.0
    least = 2.0
    for p, w in sorted(likely, reverse=True):
        kept += w
        hits += p * w
        worth = hits / (kept + wanted) if kept + wanted else 0.0
        if worth > best:
            best, least = worth, p
    return [p >= least for p in probabilities]


def without_doubtful(keeps: Sequence[bool], probabilities: Sequence[float], words: Sequence[int]) -> list[bool]:
    """Of the blocks of an article that are kept, those that are not doubtful, if these are a body.

    The blocks of a sidebar are all body or all not. The expected F-measure takes them one by one, and so thinks that of many
    doubtful ones some are.

    >>> without_doubtful([True, True, False], [0.9, 0.35, 0.1], [90, 500, 500])
    [True, False, False]
    >>> without_doubtful([True, True, False], [0.9, 0.35, 0.1], [20, 500, 500])
    [True, True, False]
    """
    kept = [*compress(enumerate(probabilities), keeps)]  # few, of the blocks of a page
    found = [*keeps]
    if sum([p * words[at] for at, p in kept if p >= _LIKELY]) >= _LEAST_BODY:
        for at, p in kept:
            found[at] = p >= _DOUBTFUL
    return found


def check_favor(favor: str) -> None:
    """Says what ``favor`` can be.

    :raises ValueError: for anything else.

    >>> check_favor("speed")
    Traceback (most recent call last):
    ValueError: favor is 'speed'; expected 'balance', 'precision' or 'recall'.
    """
    check_choice("favor is", favor, FAVOURS)
