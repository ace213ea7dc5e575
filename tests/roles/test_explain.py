"""What speaks against a block: the features that, were they typical, would raise its score the most."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cleanse.roles.explain import reasons, strongest, told

NAMES = ("words", "link density", "depth")
TYPICAL = (40, 0, 5)


def _score(row: Sequence[float]) -> float:
    return row[0] / 10 - 9 * row[1] + (row[2] > 3)


@pytest.mark.parametrize(
    ("row", "count", "expected"),
    [
        ((9, 0.75, 2), 3, ["most of it is links", "it is short", "it stands in few elements"]),
        ((9, 0.75, 2), 1, ["most of it is links"]),
        ((90, 0, 5), 3, []),  # all of it speaks for a body
        ((40, 1 / 3, 5), 3, ["most of it is links"]),
        ((12345, 0, 2), 3, ["it stands in few elements"]),
    ],
)
def test_the_strongest_first(row: tuple[float, ...], count: int, expected: list[str]) -> None:
    assert strongest(row, _score, TYPICAL, NAMES, count) == expected


def test_of_equals_the_first_by_place() -> None:
    assert strongest((0, 0), sum, (1, 1), ("a", "b"), 2) == ["a 0", "b 0"]


def test_what_says_nothing_to_a_reader_makes_room_for_what_does_and_the_same_is_said_once() -> None:
    names = ("page: words", "words before", "place", "words")
    assert strongest((0, 0, 0, 0), sum, (9, 5, 4, 3), names, 2) == ["it stands at the beginning", "it is short"]


def test_a_rule_comes_before_the_evidence_and_three_are_told() -> None:
    assert told("title", 0.5, "title", ["a", "b", "c"]) == "title 0.50: it is the headline; a; b"
    assert told("nav", 1, "model", []) == "nav 1.00: a first look finds it unlikely to be body"


def test_a_model_without_typical_values_explains_nothing() -> None:
    assert strongest((9, 0.75, 2), _score, (), NAMES) == []


def test_equal_rows_are_explained_once_and_five_hundred_others() -> None:
    asked = []

    def score(row: Sequence[float]) -> float:
        asked.append(row)
        return _score(row)

    rows = [(at, (9, 0.75, 2)) for at in range(5_000)] + [(at, (9, at, 2)) for at in range(5_000, 7_000)]
    found = reasons(rows, range(7_001), score, TYPICAL, NAMES, 1)
    assert found[:5_000] == [["most of it is links"]] * 5_000
    assert [bool(one) for one in found].count(True) == 5_499
    assert found[7_000] == []
    assert len(asked) == 4 * 500
