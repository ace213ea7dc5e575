"""The lines that the compiled core makes of a text are those that Python makes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.document import Block, Document, line_blocks
from cleanse.lexicon import Lexicon
from cleanse.read.text import read_text
from cleanse.text import lines as of_lines
from cleanse.text.lines import Line, ToldFeatures, lines

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

BODIES = Path(__file__).parents[1] / "bodies.jsonl"
BREAKS = "\n\r\x85\u2028\u2029\f"
BLANKS = " \t\v\x1c\x1f\xa0\u3000\u200b"
PIECES = [
    "It rained in the whole of the valley today",
    "and nobody",
    "went out.",
    "Rain:",
    "x",
    "é",
    "雨",
    "😀",
    "\x00",
    "\ud800",
]
texts = st.lists(
    st.sampled_from(PIECES) | st.sampled_from(BREAKS) | st.sampled_from(BREAKS + BLANKS) | st.characters(), max_size=30
).map("".join)
ANSWERS = ("words", "is_unspaced", "ends_sentence", "ends_full", "sentences", "truncations", "is_item", "prose", "phrases")


@contextmanager
def _in_python() -> Iterator[None]:
    assert Lexicon.default().folding is not None  # which is kept: made without the core, it would be None from then on
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "compiled", lambda: None)
        patch.setattr(of_lines, "looks_of", _no_looks)
        yield


def _no_looks(_: Lexicon) -> None:
    return None


def _told(found: list[Line]) -> list[tuple[object, ...]]:
    return [
        (line.number, line.block, type(line.block), line.text, line.wrapped, *(getattr(line.features, name) for name in ANSWERS))
        for line in found
    ]


def _check(text: str) -> None:
    with _in_python():
        wanted = read_text(text)
        told = _told(wanted.cached(lines))
    doc = read_text(text)
    assert doc.blocks == wanted.blocks
    assert all(type(block) is Block for block in doc.blocks)
    assert _told(doc.cached(lines)) == told
    assert [*doc.line_features] == [*wanted.line_features]
    assert all(line.features is doc.line_features[line.text] for line in doc.cached(lines))


def test_a_pager_with_soft_hyphens_is_told_alike() -> None:
    _check("\xad".join("Page 3 of 10"))


@given(texts)
def test_made_up_texts(text: str) -> None:
    _check(text)


def test_bodies_of_many_languages() -> None:
    for body in BODIES.read_text("utf-8").splitlines()[::4]:
        _check(json.loads(body)["text"])


def test_a_hundred_thousand_lines() -> None:
    text = "It rained.\n" * 100_000
    with _in_python():
        wanted = line_blocks(text)
    assert line_blocks(text) == wanted


@given(texts, st.lists(st.integers(0, 30), min_size=2, max_size=8))
def test_blocks_with_blanks_at_their_ends(text: str, places: list[int]) -> None:
    places = sorted(min(place, len(text)) for place in places)
    blocks = tuple(Block(start, end) for start, end in zip(places[::2], places[1::2], strict=False))
    with _in_python():
        told = _told(Document(text, text, blocks).cached(lines))
    assert _told(Document(text, text, blocks).cached(lines)) == told


def test_wrong_calls_raise() -> None:
    for wrong in ((b"rain", Block), ("rain", str), ("rain", 1), ("rain",)):
        with pytest.raises(TypeError):
            compiled.line_blocks(*wrong)
    looks = Lexicon.default().cached(of_lines.looks_of)
    assert looks is not None
    for blocks in ([(0, "1")], [3], [()]):
        with pytest.raises((TypeError, IndexError)):
            looks._lines("rain", blocks, {}, Lexicon.default(), Line, ToldFeatures, looks._asked)
    for outside in ((-1, 2), (0, 5)):
        with pytest.raises(ValueError, match="has no block"):
            looks._lines("rain", [outside], {}, Lexicon.default(), Line, ToldFeatures, looks._asked)
    for empty in ((3, 2), (2, 2)):
        assert looks._lines("rain", [empty], {}, Lexicon.default(), Line, ToldFeatures, looks._asked) == []
