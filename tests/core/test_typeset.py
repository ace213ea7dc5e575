"""Whether lines may have been filled to one width the compiled core tells as Python does."""

from __future__ import annotations

import textwrap
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.mend.line_ends import over_letters
from cleanse.mend.unwrapping import may_be_typeset
from cleanse.read.text import read_text
from cleanse.text.lines import lines
from tests.strategies import seed_paragraphs

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

WORDS = [
    "It",
    "rained",
    "in",
    "the",
    "whole",
    "valley,",
    "and",
    "nobody",
    "went",
    "out.",
    "雨が降って",
    "ฝนตกที่",
    "बारिश",
    "—",
    "x" * 30,
]
LINES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)
BREAKS = st.sampled_from(["\n", "\n", "\n", "\n\n", "\r\n", "\f", "\n \n", " \n  ", "\u2028"])


def check(text: str) -> bool:
    doc = read_text(text)
    is_so = may_be_typeset(doc)
    assert compiled.may_be_typeset(text, doc.cached(lines), over_letters()) is is_so, text
    return is_so


@given(st.lists(st.tuples(LINES, BREAKS), max_size=14))
def test_of_lines_of_any_lengths(parts: list[tuple[str, str]]) -> None:
    check("".join(line + end for line, end in parts))


@given(st.lists(LINES, min_size=1, max_size=6), st.integers(20, 80), st.sampled_from(["\n", "\n\n", "\f"]))
def test_of_lines_that_were_filled(paragraphs: list[str], width: int, between: str) -> None:
    check(between.join(textwrap.fill(paragraph, width, break_long_words=False) for paragraph in paragraphs))


def test_some_are_and_some_are_not() -> None:
    paragraphs = seed_paragraphs()
    assert any(check(textwrap.fill(paragraph, 60)) for paragraph in paragraphs)
    assert not all(check("\n\n".join(paragraphs[:many])) for many in range(1, 9))


@pytest.mark.parametrize("given_", [(), ("rain",), ("rain", [1], ""), (b"rain", [], ""), ("rain", [], b"")])
def test_what_are_no_lines_raises(given_: tuple[object, ...]) -> None:
    with pytest.raises((TypeError, AttributeError)):
        compiled.may_be_typeset(*given_)


def test_lines_of_another_text_raise() -> None:
    with pytest.raises(ValueError, match="no lines of the text"):
        compiled.may_be_typeset("It", read_text("It rained.").cached(lines), "")
