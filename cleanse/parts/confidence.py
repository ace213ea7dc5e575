"""How sure it is that a text is the body: the F1 that is to be expected of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

# The expected F1 of pages, and the F1 that such pages had: see :func:`confidence`.
_KNOTS = ((0.0, 0.0), (1.0, 1.0))


class Part(NamedTuple):
    """A block of a source: how likely it is to be body, its words, and whether it was kept."""

    probability: float
    words: int
    kept: bool


def confidence(parts: Iterable[Part]) -> float:
    """The F1 that the words kept are likely to have, from 0 to 1, given how likely each block is to be body.

    It is the F1 of the expected counts (Lewis, SIGIR 1995), put right by what pages of that value had when they were judged by
    models that did not know their sites (``python -m bench.roles``).

    >>> round(confidence([Part(0.99, 90, True), Part(0.02, 10, False)]), 2)
    0.99
    """
    hits = kept = wanted = 0.0
    for probability, words, is_kept in parts:
        wanted += probability * words
        if is_kept:
            kept += words
            hits += probability * words
    expected = 2 * hits / (kept + wanted) if kept + wanted else 0.0
    at = min(bisect_right(_KNOTS, (expected, 2.0)), len(_KNOTS) - 1)
    (low, from_), (high, to) = [*pairwise(_KNOTS)][at - 1]
    return from_ + (to - from_) * (expected - low) / (high - low)
