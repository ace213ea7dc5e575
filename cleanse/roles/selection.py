"""Which blocks are kept, given how likely each is to be body."""

from __future__ import annotations

from collections.abc import Sequence


def select(probabilities: Sequence[float], words: Sequence[int], beta: float = 1.0) -> list[bool]:
    """Which blocks to keep so that the expected F-measure of the words kept is greatest.

    ``beta`` above 1 favours recall. Blocks are taken in the order of their probability: Lewis, "Evaluating and optimizing
    autonomous text classification systems" (SIGIR 1995), for expected measures.

    >>> select([0.9, 0.1, 0.6], [50, 50, 50])
    [True, False, True]
    """
    wanted = beta * beta * sum([p * w for p, w in zip(probabilities, words, strict=True)])
    best = kept = hits = 0.0
    least = 2.0
    for p, w in sorted(zip(probabilities, words, strict=True), reverse=True):
        kept += w
        hits += p * w
        worth = hits / (kept + wanted) if kept + wanted else 0.0
        if worth > best:
            best, least = worth, p
    return [p >= least for p in probabilities]
