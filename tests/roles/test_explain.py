"""What speaks against a block: the features that, were they typical, would raise its score the most."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cleanse.roles.explain import strongest

NAMES = ("words", "link density", "depth")
TYPICAL = (40, 0, 5)


def _score(row: Sequence[float]) -> float:
    return row[0] / 10 - 9 * row[1] + (row[2] > 3)


@pytest.mark.parametrize(
    ("row", "count", "expected"),
    [
        ((9, 0.75, 2), 3, ["link density 0.75", "words 9", "depth 2"]),
        ((9, 0.75, 2), 1, ["link density 0.75"]),
        ((90, 0, 5), 3, []),  # all of it speaks for a body
        ((40, 1 / 3, 5), 3, ["link density 0.333"]),
        ((12345, 0, 2), 3, ["depth 2"]),
    ],
)
def test_the_strongest_first(row: tuple[float, ...], count: int, expected: list[str]) -> None:
    assert strongest(row, _score, TYPICAL, NAMES, count) == expected


def test_of_equals_the_first_by_place() -> None:
    assert strongest((0, 0), sum, (1, 1), ("a", "b"), 2) == ["a 0", "b 0"]


def test_a_model_without_typical_values_explains_nothing() -> None:
    assert strongest((9, 0.75, 2), _score, (), NAMES) == []
