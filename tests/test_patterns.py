"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from cleanse.patterns import rare, regex, seldom


def test_it_does_what_a_compiled_pattern_does() -> None:
    late, early = regex(r"(\w)\w*", re.ASCII), re.compile(r"(\w)\w*", re.ASCII)
    text = "It rained."
    assert [found.span() for found in late.finditer(text)] == [found.span() for found in early.finditer(text)]
    for method in ("search", "match", "fullmatch"):
        assert str(getattr(late, method)(text, 3)) == str(getattr(early, method)(text, 3))
    assert late.findall(text) == early.findall(text)
    assert late.split(text) == early.split(text)
    assert (late.sub("a", text), late.subn("a", text)) == (early.sub("a", text), early.subn("a", text))
    assert (late.pattern, late.flags) == (early.pattern, early.flags)


def test_nothing_is_compiled_before_it_is_used() -> None:
    wrong = regex("(")
    with pytest.raises(re.error):
        wrong.search("It rained.")


def test_it_has_nothing_else() -> None:
    with pytest.raises(AttributeError, match="groupindices"):
        regex("a").groupindices  # type: ignore[attr-defined]  # noqa: B018


def test_a_rare_character_is_found_as_by_its_pattern() -> None:
    plain = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
    for text in ("It rained.", "Es regnete – überall", "雨が降った。", "Rain: 雨", "한국", "", "雨"):
        late = rare(r"\u3040-\u30ff\u3400-\u9fff", r"\x00-\u2fff")
        assert [str(late.search(text)), str(late.match(text))] == [str(plain.search(text)), str(plain.match(text))]
        assert late.findall(text) == plain.findall(text)
        assert str(late.search(text, 1)) == str(plain.search(text, 1))
        assert late.sub("", text) == plain.sub("", text)
        assert late.pattern == plain.pattern


def test_a_pattern_that_is_seldom_found_is_found_as_by_itself() -> None:
    plain = re.compile("(?<=the )rain(?:ed)?")
    for text in ("It snowed.", "It rained.", "the rain", "In the rain it rained."):
        for part in ((), (5,), (0, 12)):
            assert str(seldom(plain.pattern, "rain").search(text, *part)) == str(plain.search(text, *part))
        assert seldom(plain.pattern, "rain").findall(text) == plain.findall(text)
