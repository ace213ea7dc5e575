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
        ("By Ann Lee on", "Ann Lee"),  # the time behind it is told already
        ("By Ann Lee Updated on", "Ann Lee"),
        ("By Ann Lee Last updated on", "Ann Lee"),
        ("By Johan van den", "Johan van den"),
        ("By Ann Ma", "Ann Ma"),  # a word for "today" in Hungarian
        ("By Ann Lee Data", "Ann Lee Data"),
        ("3 May 2024", ""),
        ("it rained", ""),
        (" ".join(["Ann"] * 16), ""),
    ],
)
def test_the_names_in_a_line(line: str, names: str) -> None:
    assert NAMES.names_in(line, "en") == names


def test_a_name_in_persian() -> None:
    assert NAMES.names_in("توسط مهسا رستگار", "fa") == "مهسا رستگار"


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


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Ann Lee, MD, and Bob Roe", "en", ["Ann Lee", "Bob Roe"]),
        ("Ann Lee & Bob Roe", "en", ["Ann Lee", "Bob Roe"]),
        ("Ann Lee and three others", "en", ["Ann Lee and three others"]),
        ("Bill and Melinda Lee", "en", ["Bill and Melinda Lee"]),
        ("Ann Lee, in Weather, Town", "en", ["Ann Lee"]),
        ("TPN, in Weather", "en", ["TPN"]),
        ("Ann Lee, Chair of the Council", "en", ["Ann Lee"]),
        ("Ann Lee (Reuters)", "en", ["Ann Lee"]),
        ("Von Ann Lee und Bob Roe", "de", ["Ann Lee", "Bob Roe"]),
        ("Por Julia Roldán y Ana del Campo", "es", ["Julia Roldán", "Ana del Campo"]),
        ("Ann Lee on July 10, 2015", "en", ["Ann Lee"]),
        ("Published", "en", []),
        ("admin", "en", []),
        ("本报记者 王伟 李大同", "zh-CN", ["王伟", "李大同"]),
        ("森下千尋記者", "ja", ["森下千尋"]),
        ("김민수·이영희 기자", "ko", ["김민수", "이영희"]),
    ],
)
def test_the_names_in_a_value(text: str, language: str, names: list[str]) -> None:
    assert NameParser(Lexicon.default()).names(text, language) == names


@pytest.mark.parametrize(
    ("text", "is_reporter"),
    [("박지훈 기자", True), ("王伟记者", True), ("記者会見を開いた理事長ら", False), ("Ann Lee", False), ("編集部", False)],
)
def test_what_stands_beside_a_reporter_s_name(text: str, is_reporter: bool) -> None:
    assert NameParser(Lexicon.default()).has_affix(text) is is_reporter
