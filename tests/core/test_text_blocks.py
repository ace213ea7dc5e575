"""The blocks of a text are the same, made by the compiled core or by Python."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.read.text import read_text
from cleanse.roles.text_blocks import TextBlock, _by_python, text_blocks

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

LINES = [
    "Rain",
    "It rained in the whole valley",
    "in the",
    "valley all day, nobody went",
    ", they say.",
    "!",
    "(",
    "»",
    "雨。",
    "ends…",
    "x" * 4001,
]
BREAKS = ["\n", "\n\n", "\n\n\n", " \n", "\n ", "\n \n", "\r", "\u2028", "\f"]


@given(st.lists(st.sampled_from(LINES) | st.sampled_from(BREAKS) | st.text(max_size=3), max_size=14))
def test_the_blocks_are_those_of_python(pieces: list[str]) -> None:
    doc = read_text("".join(pieces))
    made, wanted = text_blocks(doc), _by_python(doc)
    assert [(of.first, of.last, of.gap, of.text) for of in made] == [(of.first, of.last, of.gap, of.text) for of in wanted]


class _Line(NamedTuple):
    block: Any
    text: str = "Rain"


@pytest.mark.parametrize("block", [(2, 2), (0, 9), (-1, 2), (3, 1)])
def test_a_line_that_is_none_of_the_text_raises(block: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="is none of the text"):
        compiled.text_blocks("Rain", [_Line(block)], TextBlock)


@pytest.mark.parametrize("lines", [[_Line("Rain")], [_Line(("a", "b"))], ["Rain"], [_Line((0,))], None])
def test_what_are_no_lines_raises(lines: Any) -> None:
    with pytest.raises((TypeError, AttributeError, IndexError)):
        compiled.text_blocks("Rain", lines, TextBlock)


def test_what_is_no_text_or_no_type_raises() -> None:
    with pytest.raises(TypeError):
        compiled.text_blocks(b"Rain", [], TextBlock)
    with pytest.raises(TypeError):
        compiled.text_blocks("Rain", [], None)
