"""A document's blocks in the compiled core: those of a page, where edits leave them, and which are kept, as Python has it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.document import Block, Document, Edit
from cleanse.ledger import apply
from cleanse.page import Page, PageBlock
from cleanse.read.html import document_of
from cleanse.roles.selection import select

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

TEXTS = st.sampled_from(["Rain.", "It rained all day.", "", "雨が降る。", "\U0001f327", "\ud800"])
LIKELY = st.sampled_from([0.0, 0.1, 0.30000000000000004, 0.5, 1.0]) | st.floats(0, 1)


def _page(texts: list[str]) -> Page:
    kinds = ("paragraph", "heading", "list_item")
    blocks = [PageBlock(text, 0, kinds[at % 3], "\n\n" if at else "", 0) for at, text in enumerate(texts)]
    return Page(tags=["body"], names=[""], parents=[-1], firsts=[0], ends=[len(texts)], blocks=blocks)


@given(st.lists(TEXTS, max_size=8))
def test_the_text_of_a_page_is_that_of_python(texts: list[str]) -> None:
    page = _page(texts)
    by_core = document_of(page)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "compiled", lambda: None)
        by_python = document_of(page)
    assert by_core == by_python
    assert {*map(type, by_core.blocks)} <= {Block}


@st.composite
def edited(draw: st.DrawFn) -> tuple[Document, list[Edit]]:
    doc = document_of(_page(draw(st.lists(TEXTS, min_size=1, max_size=8))))
    places = sorted(draw(st.lists(st.integers(0, len(doc.text)), max_size=10)))
    spans = dict.fromkeys(zip(places[::2], places[1::2], strict=False))
    return doc, [Edit(start, end, "x", draw(st.sampled_from(["", "", "y", "\n\n"]))) for start, end in spans]


@given(edited())
def test_edits_leave_blocks_where_those_of_python_do(given: tuple[Document, list[Edit]]) -> None:
    doc, edits = given
    by_core = apply(doc, "x", edits)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "compiled", lambda: None)
        by_python = apply(doc, "x", edits)
    assert by_core == by_python
    assert {*map(type, by_core.blocks)} <= {Block}


@given(st.lists(st.tuples(LIKELY, st.integers(0, 400)), max_size=40), st.sampled_from([0.6, 0.95, 1.0, 1.6]))
def test_the_blocks_are_kept_that_python_keeps(given: list[tuple[float, int]], beta: float) -> None:
    probabilities, words = [p for p, _ in given], [count for _, count in given]
    by_core = select(probabilities, words, beta)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "compiled", lambda: None)
        assert by_core == select(probabilities, words, beta)


def test_what_is_wrong_with_a_call_is_told() -> None:
    with pytest.raises(TypeError, match=r"a block is a tuple, no <class 'str'>"):
        compiled.page_text([], str)
    with pytest.raises(AttributeError):
        compiled.page_text([7], Block)
    with pytest.raises(TypeError, match="expected a tuple of 4, not 7"):
        compiled.moved_blocks([7], [], Block)
    with pytest.raises(TypeError, match=r"expected a tuple of 5, not \(1, 2\)"):
        compiled.moved_blocks([Block(0, 1)], [(1, 2)], Block)
    with pytest.raises(TypeError):
        compiled.moved_blocks([Block(0, 1)], [(0, "1", "", "", None)], Block)
    assert compiled.moved_blocks([(2**63 - 1, 2**63 - 1, "paragraph", 0)], [], Block) == ()
    with pytest.raises(ValueError, match="expected 1 values, there are 2"):
        compiled.selected([0.5], [1, 2], 1.0)
