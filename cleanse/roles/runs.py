"""Runs of blocks, and how far from each block the next of some sort is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, repeat

FAR = 30
"""Blocks from which on a distance makes no difference."""


def distances(flags: Sequence[bool]) -> tuple[list[int], list[int]]:
    """For each place how far back and how far on the next flag is, its own aside.

    >>> distances([True, False, False])
    ([30, 1, 2], [30, 30, 30])
    """
    back, on = [FAR] * len(flags), [FAR] * len(flags)
    for at, flag in enumerate(flags):
        if flag:
            for step, place in enumerate(range(at + 1, min(len(flags), at + FAR)), 1):
                back[place] = step
                if flags[place]:
                    break
            for step, place in enumerate(range(at - 1, max(-1, at - FAR), -1), 1):
                if on[place] <= step:
                    break
                on[place] = step
    return back, on


def best_stretch(worth: Sequence[float]) -> tuple[int, int]:
    """The run whose sum is greatest: its start and its end (Kadane's algorithm).

    >>> best_stretch([-1, 3, -1, 2, -5, 3])
    (1, 4)
    """
    best, found, start, total = 0.0, (0, 0), 0, 0.0
    for at, value in enumerate(worth):
        if total <= 0:
            start, total = at, 0.0
        total += value
        if total > best:
            best, found = total, (start, at + 1)
    return found


def runs(opens: Sequence[bool]) -> list[tuple[int, int]]:
    """For each place the run that it is in, given which of them open one.

    >>> runs([True, False, True])
    [(0, 2), (0, 2), (2, 3)]
    """
    starts = [at for at, is_open in enumerate(opens) if is_open or not at]
    found: list[tuple[int, int]] = []
    for start, end in pairwise([*starts, len(opens)]):
        found += repeat((start, end), end - start)
    return found
