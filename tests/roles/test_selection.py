"""Which blocks are kept: those by which the expected F-measure is greatest."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse.roles.selection import select, without_doubtful


@pytest.mark.parametrize(
    ("probabilities", "words", "expected"),
    [
        ([], [], []),
        ([0.0, 0.0], [5, 5], [False, False]),
        ([0.9, 0.1, 0.6], [50, 50, 50], [True, False, True]),
        ([0.9, 0.4], [10, 0], [True, False]),
        ([0.3], [7], [True]),
    ],
)
def test_examples(probabilities: list[float], words: list[int], expected: list[bool]) -> None:
    assert select(probabilities, words) == expected


BLOCKS = st.lists(st.tuples(st.integers(1, 99), st.integers(1, 99)), min_size=1, max_size=7, unique_by=lambda block: block[0])


@given(BLOCKS, st.sampled_from((0.6, 0.95, 1.6)))
def test_no_other_selection_is_expected_to_be_better(blocks: list[tuple[int, int]], beta: float) -> None:
    probabilities, words = [p / 100 for p, _ in blocks], [w for _, w in blocks]
    wanted = beta * beta * sum(p * w for p, w in zip(probabilities, words, strict=True))

    def worth(keeps: tuple[bool, ...] | list[bool]) -> float:
        kept = [(p, w) for p, w, keep in zip(probabilities, words, keeps, strict=True) if keep]
        return sum(p * w for p, w in kept) / (sum(w for _, w in kept) + wanted)

    best = max(map(worth, product((False, True), repeat=len(blocks))))
    assert worth(select(probabilities, words, beta)) == pytest.approx(best)


def test_a_larger_beta_keeps_no_less() -> None:
    probabilities, words = [0.9, 0.7, 0.5, 0.3, 0.2], [30, 20, 40, 30, 50]
    kept = [sum(select(probabilities, words, beta)) for beta in (0.3, 0.6, 1.0, 1.6, 3.0)]
    assert kept == sorted(kept)
    assert kept[0] < kept[-1]


def test_a_doubtful_sidebar_goes_where_there_is_a_body() -> None:
    probabilities, words = [0.95, 0.9, *[0.38] * 40], [60, 60, *[12] * 40]
    assert all(select(probabilities, words))  # since it is four times as long
    assert without_doubtful(select(probabilities, words), probabilities, words) == [True, True, *[False] * 40]
    assert all(without_doubtful([True] * 42, probabilities, [10, 10, *[12] * 40]))
