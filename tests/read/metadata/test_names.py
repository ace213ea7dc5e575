"""The names of authors in a value or a line."""

from __future__ import annotations

import pytest

from cleanse.lexicon import Lexicon
from cleanse.read.metadata.names import NameParser
from tests.read.metadata.lexicons import Few

NAMES = NameParser(Lexicon.default())


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Ann Lee", "", "Ann Lee"),
        ("by Ann Lee", "", "Ann Lee"),
        ("By: Ann Lee", "en", "Ann Lee"),
        ("Author: Ann Lee", "en", "Ann Lee"),
        ("Von Ann Lee", "de-AT", "Ann Lee"),
        ("Von Miller", "en", "Von Miller"),
        ("by the sea", "en", "by the sea"),
        ("ann@example.org (Ann Lee)", "", "Ann Lee"),
        ("https://example.org/ann", "", ""),
        ("Author", "en", ""),
        ("– 12", "", ""),
    ],
)
def test_a_name(text: str, language: str, name: str) -> None:
    assert NAMES.name(text, language) == name


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lee | 3 May 2024", "Ann Lee"),
        ("3 May 2024\nBy Ann  Lee", "Ann Lee"),
        ("By Ann Lee – Reporter", "Ann Lee"),
        ("3 May 2024", ""),
        ("it rained", ""),
        (" ".join(["Ann"] * 16), ""),
    ],
)
def test_the_names_in_a_line(line: str, names: str) -> None:
    assert NAMES.names_in(line, "en") == names


def test_what_says_that_a_name_follows() -> None:
    assert NAMES.is_label("Written by")
    assert NAMES.is_label("Author:")
    assert not NAMES.is_label("Price")


def test_the_words_are_those_of_the_lexicon_that_is_handed_in() -> None:
    names = NameParser(Few({"bylines by": {"xx": "door"}}))
    assert names.name("Door Ann Lee", "xx") == "Ann Lee"
    assert names.name("Door Ann Lee", "en") == "Door Ann Lee"
    assert names.name("By Ann Lee", "en") == "By Ann Lee"


def test_a_lexicon_has_one_parser() -> None:
    assert Lexicon.default().cached(NameParser) is Lexicon.default().cached(NameParser)
