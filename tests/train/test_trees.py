"""A trained booster says what the data say that are written from it."""

from __future__ import annotations

from typing import Any

import pytest

from cleanse.roles.html_features import BITS, FEATURES
from cleanse.roles.html_second import SECOND_FEATURES
from cleanse.roles.words import BIT

np = pytest.importorskip("numpy")
pytest.importorskip("lightgbm")
pytest.importorskip("scipy")
pytest.importorskip("sklearn")

from train.trees import Features, Words  # noqa: E402 (it needs all of these)

SHAPE = {"num_leaves": 8, "learning_rate": 0.3, "rounds": 12, "min_data_in_leaf": 5, "num_threads": 1}


def _rows(size: int) -> Any:
    drawn = np.random.default_rng(1)
    rows = drawn.integers(0, 40, (2000, size)).astype(np.float32) / drawn.choice([1, 3, 7], (2000, size)).astype(np.float32)
    for name in BITS:
        rows[:, FEATURES.index(name)] = drawn.integers(0, 1 << 17, 2000)
    return rows


@pytest.mark.parametrize("more", [(), SECOND_FEATURES])
def test_the_data_say_what_the_booster_says(more: tuple[str, ...]) -> None:
    of = Features(FEATURES, BITS, BIT)
    rows = _rows(len(FEATURES) + len(more))
    bit = rows[:, FEATURES.index("elements above")].astype(int) & BIT["nav"] > 0
    labels = ((rows[:, 0] > 9) ^ bit ^ (rows[:, 4] < 3)).astype(int)
    booster = of.boosted(rows, labels, np.ones(len(labels)), SHAPE)
    made = of.as_data(booster, {}, more, of.typical(rows))
    assert b"!1 " in made.data  # it found the bit
    assert made.features == (*FEATURES, *more)
    assert len(made.typical) == len(made.features)
    assert all(made.typical[FEATURES.index(name)] == 0 for name in BITS)
    whole = [tuple(int(v) if v == int(v) else v for v in row) for row in rows.tolist()]
    expected = booster.predict(of.expanded(rows), raw_score=True)
    assert np.allclose([made.score(row) for row in whole], expected, atol=0.005)  # leaves have four digits


def test_scores_that_are_sure_are_final() -> None:
    of = Features(("words", "depth"), {}, {})
    rows = _rows(76)[:, :2]
    booster = of.boosted(rows, (rows[:, 0] > 9).astype(int), np.ones(len(rows)), SHAPE)
    made, sure = of.as_data(booster, {}), of.as_data(booster, {3: (-0.1, 0.1)})
    assert sure.data.decode().split("\n")[5] == "exit -0.1 0.1"
    assert abs(sure.score((1, 1))) < abs(made.score((1, 1)))


def test_no_word_is_weighed_that_a_file_could_not_hold() -> None:
    blocks = [["rain", "a\tb", "c\n"] for _ in range(5)]
    words = Words((f"{site}.org", blocks) for site in range(6))
    assert list(words.known) == ["rain"]
