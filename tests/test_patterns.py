"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from cleanse.patterns import regex


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
