"""Which words are broken, and which stand in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse.mend.broken_words import Broken, broken_words, has_word, known_words
from cleanse.read.text import read_text


def _word(text: str) -> Broken:
    (found,) = broken_words(text)
    return found


@pytest.mark.parametrize("mark", ["-", "\u2010", "\u2011", "\u05be", "\u00ad", "\u00ac", "\u2e17"])
@pytest.mark.parametrize("end", ["\n", "\r\n", " \n", "\n  ", "\n\n", "\f", "\u2028"])
def test_every_hyphen_and_line_end(mark: str, end: str) -> None:
    word = _word(f"The infor{mark}{end}mation.")
    assert (word.left, word.right, word.mark) == ("infor", "mation", mark)
    assert (word.at, word.end) == (9, 10 + len(end))


@pytest.mark.parametrize(
    "text",
    [
        "The information",
        "Then - \nnothing",
        "It rained -\nand stopped",
        "infor-mation",
        "infor-\n– mation",
        "infor-\n",
        "-never-\nagain",
        "--\nAnn",
        "",
    ],
)
def test_where_no_word_is_broken(text: str) -> None:
    assert list(broken_words(text)) == []


@pytest.mark.parametrize(
    ("text", "before", "goes_on"),
    [
        ("state-of-\nthe-art", "of", True),
        ("day-to-\nday", "day", False),
        ("well-\nknown", "", False),
        ("well-\nknown-", "", True),
    ],
)
def test_what_stands_around_the_halves(text: str, before: str, goes_on: bool) -> None:
    word = _word(text)
    assert (word.before if before != "of" else word.left, word.goes_on) == (before, goes_on)


def test_letters_of_any_script_and_signs_that_belong_to_them() -> None:
    assert _word("инфор-\nмация").left == "инфор"
    assert _word("cafe\u0301-\nbar").left == "cafe\u0301"
    assert _word("COVID-\n19").right == "19"


IN_TEXTS = ["Rain", "rain", "-", "‐", "‑", "־", " ", "\n", "ΟΔΟΣ", "'", "\N{KELVIN SIGN}", "İ", "bow", "s"]
WANTED = ["rain", "rainbow", "rain-bow", "bow-rain", "οδος", "οδοσ", "k", "i̇", "s-s", "rains"]


@given(st.lists(st.sampled_from(IN_TEXTS), max_size=12).map("".join), st.sampled_from(WANTED))
def test_a_word_is_found_where_the_words_of_the_text_have_it(text: str, word: str) -> None:
    doc = read_text(text)
    assert has_word(doc, word) == (known_words(doc)[word] > 0)


@pytest.mark.parametrize("blank", [" ", "\u3000", ""])
def test_a_word_of_a_text_that_has_its_letters_often_and_far_from_blanks(blank: str) -> None:
    doc = read_text(f"{'x' * 300} {blank.join(['rainy'] * 50)} The rain {'brainx' * 60}")
    assert [has_word(doc, word) for word in ("rain", "ain", "the", "rainyrainy")] == [True, False, True, False]


def test_words_are_found_however_many_are_asked_for() -> None:
    doc = read_text(" ".join(f"rain{number}" for number in range(60)))
    assert [has_word(doc, f"rain{number}") for number in range(70)] == [True] * 60 + [False] * 10


def test_the_words_that_a_text_has_elsewhere() -> None:
    known = known_words(read_text("The Information is well-known, state-of-the-art infor-\nmation for well-\nknown boats."))
    assert known["information"] == known["Information"] == known["well-known"] == 1
    assert known["state-of"] == known["of-the"] == known["the-art"] == 1
    assert known["boats"] == 1
    assert not {"infor", "mation", "infor-mation", "known"} & set(known)


def test_a_word_of_many_letters_of_another_script_ends() -> None:
    """It took 2 to the power of its length."""
    word = "\u0915" * 60
    assert [broken.left for broken in broken_words(f"{word}-\nrain")] == [word]
    assert list(broken_words(f"_{word}x-\n{word}"))
