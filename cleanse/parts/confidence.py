"""How sure it is that a text is the body: the F1 that is to be expected of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Part(NamedTuple):
    """A block of a source: how likely it is to be body, its words, and whether it was kept."""

    probability: float
    words: int
    kept: bool


def confidence(parts: Iterable[Part]) -> float:
    """The F1 that the words kept are likely to have, from 0 to 1, given how likely each block is to be body.

    It is the F1 of the expected counts (Lewis, SIGIR 1995). Of pages judged by models that did not know their sites, those
    with some confidence have nearly that F1 in the mean (``python -m bench.roles``).

    >>> round(confidence([Part(0.99, 90, True), Part(0.02, 10, False)]), 2)
    0.99
    """
    hits = kept = wanted = 0.0
    for probability, words, is_kept in parts:
        wanted += probability * words
        if is_kept:
            kept += words
            hits += probability * words
    return 2 * hits / (kept + wanted) if kept + wanted else 0.0
