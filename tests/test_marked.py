"""Marks: offsets in texts that differ in their white space alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cleanse.marked import Folds, Mark, Marked, refolded
from cleanse.page import Page

TEXTS = st.text(st.sampled_from("ab \n\t\xa0"), max_size=30)


@given(TEXTS, st.data())
def test_a_mark_holds_the_same_in_both_texts(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    other = " ".join(text.split())
    found = refolded([Mark("em", start, end)], text, other)
    if text != other:
        words = text[start:end].split()
        assert [other[mark.start : mark.end].split() for mark in found] == ([words] if words else [])


@given(TEXTS)
def test_counting_and_placing_are_inverse(text: str) -> None:
    folds = Folds(text)
    for at, character in enumerate(text):
        if not character.isspace():
            assert folds.start(folds.count(at)) == at
            assert folds.end(folds.count(at + 1)) == at + 1


def test_a_block_without_marks() -> None:
    marked = Marked(Page(), [[Mark("em", 0, 1)]])
    assert (marked.of(0), marked.of(1), marked.of(-1)) == ([Mark("em", 0, 1)], (), ())
