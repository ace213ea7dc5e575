"""How many words a text has, and what its letters are."""

from __future__ import annotations

import pytest

from cleanse.text.words import letters_of, word_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("It rained – all day.", 4),
        ("mother-in-law's 3.5 mm", 3),
        ("雨が降る。", 4),
        ("雨 and 風", 3),
        ("김민수 기자", 2),
        ("المطر في الوادي", 3),
        ("नमस्ते दुनिया", 2),
    ],
)
def test_words(text: str, count: int) -> None:
    assert word_count(text) == count


def test_letters_of_a_name() -> None:
    assert letters_of("The Post!") == letters_of("the-post") == "thepost"
    assert letters_of(" – ") == ""


def test_letters() -> None:
    assert letters_of("Rain — in „Town“, 2024!") == "rainintown2024"
