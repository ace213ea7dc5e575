"""What speaks against a block: the features that, were they typical, would raise its score the most."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cleanse.roles.explain import reasons, strongest

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


def test_equal_rows_are_explained_once_and_a_thousand_others() -> None:
    asked = []

    def score(row: Sequence[float]) -> float:
        asked.append(row)
        return _score(row)

    rows = [(at, (9, 0.75, 2)) for at in range(5_000)] + [(at, (9, at, 2)) for at in range(5_000, 7_000)]
    found = reasons(rows, range(7_001), score, TYPICAL, NAMES, 1)
    assert found[:5_000] == [["link density 0.75"]] * 5_000
    assert [bool(one) for one in found].count(True) == 5_999
    assert found[7_000] == []
    assert len(asked) == 4 * 1000
