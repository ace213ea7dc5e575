"""Linear models with few words tell classes apart, and become data that score in the same way."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("sklearn")
pytest.importorskip("lightgbm")
from train.kinds import Presence, summed, without_levels  # noqa: E402 (it needs all of these)
from train.trees import Words  # noqa: E402


def _words(blocks: list[list[str]]) -> Words:
    return Words([(f"{at}.example", [words]) for at, words in enumerate(blocks * 24)])


def test_a_class_is_told_by_its_words() -> None:
    names = _words([["own thread", "near list"], ["own price", "far list"], ["own list"]])
    texts = _words([["reply"], ["€"], ["rain"]])
    there = Presence(without_levels(names), ([*texts.known], texts.counts))
    labels = np.array([0, 1, -1] * 24)
    rows = np.arange(72)
    fitted = there.fitted(labels, 2, rows)
    scores = there.scores(fitted, rows)
    assert (scores[labels == 0].argmax(1) == 0).all()
    assert (scores[labels == 1].argmax(1) == 1).all()
    made = there.words(("forum", "product"), fitted)
    assert made.scores([["thread", "list"]], [["reply"]]) == pytest.approx(scores[0].tolist(), abs=0.02)


def test_words_of_far_elements_may_be_left_out() -> None:
    names = _words([["own thread", "far list"]])
    assert without_levels(names)[0] == ["list", "thread"]
    assert without_levels(names, ("own", "near"))[0] == ["thread"]


def test_rows_are_summed_by_runs() -> None:
    counts = _words([["a"], ["a", "a"], []]).counts
    assert summed(counts, [0, 2], [2, 3]).toarray().tolist() == [[3.0], [0.0]]
