"""Words that tell classes apart: each counts once; the data survive, and bad data are named."""

from __future__ import annotations

import pickle

import pytest

from cleanse.errors import ModelError
from cleanse.roles.class_words import ClassWords

WORDS = ClassWords.of(("forum", "product"), (-3.1, -2.9), {"thread": (1.2, 0.0), "<form>": (0.1, 0.2)}, {"€": (-0.2, 1.5)})


def test_the_scores_are_sums() -> None:
    assert WORDS.scores([["<div>", "thread", "list"]], [["20", "€"]]) == (-2.1, -1.4)
    assert WORDS.scores([["<form>"]], []) == (-3.0, -2.7)


def test_a_word_counts_once() -> None:
    once = WORDS.scores([["thread"]], [["€"]])
    assert WORDS.scores([["thread"], ["thread", "thread"]], [["€", "€"], ["€"]]) == once


def test_nothing_gives_what_each_class_starts_from() -> None:
    assert WORDS.scores([], []) == (-3.1, -2.9)


def test_the_data_tell_all() -> None:
    again = ClassWords(WORDS.data)
    assert again.classes == ("forum", "product")
    assert again == WORDS == pickle.loads(pickle.dumps(WORDS))


def test_other_data_are_named() -> None:
    with pytest.raises(ModelError, match="sections"):
        ClassWords(b"trees 1\n").scores([], [])
