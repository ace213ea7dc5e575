"""Runs of blocks, and distances to the next of some sort."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from cleanse.roles.runs import FAR, best_stretch, distances, runs

FLAGS = st.lists(st.booleans(), max_size=80)


@given(FLAGS)
def test_distances_are_those_to_the_next_flags(flags: list[bool]) -> None:
    back, on = distances(flags)
    for at in range(len(flags)):
        before = [at - other for other in range(at) if flags[other]]
        behind = [other - at for other in range(at + 1, len(flags)) if flags[other]]
        assert back[at] == min([*before, FAR])
        assert on[at] == min([*behind, FAR])


@given(st.lists(st.integers(-9, 9), max_size=30))
def test_no_stretch_is_worth_more_than_the_best(worth: list[int]) -> None:
    start, end = best_stretch(worth)
    to = [0, *accumulate(worth)]
    assert to[end] - to[start] == max(b - a for at, a in enumerate(to) for b in to[at:])


@given(FLAGS)
def test_runs_cover_everything_and_open_where_they_are_told(opens: list[bool]) -> None:
    found = runs(opens)
    assert len(found) == len(opens)
    assert all(a <= at < b for at, (a, b) in enumerate(found))
    assert {a for a, _ in found} == {at for at, is_open in enumerate(opens) if is_open or at == 0}
