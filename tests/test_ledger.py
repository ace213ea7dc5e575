"""Edits, conflicts and the account that is kept of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import ledger
from cleanse.document import Cut, Document, Edit, Span
from cleanse.errors import EditConflict
from cleanse.read.text import read_text


@st.composite
def _edits(draw: st.DrawFn, size: int) -> list[Edit]:
    """Edits that do not overlap, for a text of this size."""
    ends = sorted(draw(st.lists(st.integers(0, size), max_size=8)))
    spans = list(dict.fromkeys(zip(ends[::2], ends[1::2], strict=False)))
    return [Edit(start, end, f"rule-{i}", draw(st.text(alphabet="xyz\n\f", max_size=3))) for i, (start, end) in enumerate(spans)]


@given(st.text(alphabet="abc \n\f\r\u2028\u200b", max_size=40), st.data())
def test_the_ledger_accounts_for_every_character_through_any_number_of_cleaners(source: str, data: st.DataObject) -> None:
    doc = read_text(source)
    for number in range(data.draw(st.integers(1, 4))):
        before = doc.text
        edits = data.draw(_edits(len(before)))
        doc = ledger.apply(doc, f"cleaner-{number}", edits)
        assert doc.text == _applied(before, edits)
        _check(doc)


def _applied(text: str, edits: list[Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.put + text[edit.end :]
    return text


def _check(doc: Document) -> None:
    assert ledger.restore(doc.text, doc.cuts) == doc.source
    done, rebuilt = 0, []
    for cut in doc.cuts:
        assert done <= cut.span.start <= cut.span.end
        assert cut.removed == doc.source[cut.span.start : cut.span.end]
        rebuilt += [doc.source[done : cut.span.start], cut.put]
        done = cut.span.end
    assert "".join([*rebuilt, doc.source[done:]]) == doc.text
    assert doc.blocks == read_text(doc.text).blocks


def test_an_edit_over_two_blocks_leaves_them_apart() -> None:
    doc = ledger.apply(read_text("©À\x85\x08"), "encoding", [Edit(1, 4, "mojibake", "À\n")])
    _check(doc)


def test_a_cut_has_its_span_in_the_source_after_earlier_rewrites() -> None:
    doc = ledger.apply(read_text("fish &amp; chips. Photo: dpa"), "encoding", [Edit(5, 10, "entity", "&")])
    doc = ledger.apply(doc, "captions", [Edit(13, 24, "credit")])
    assert doc.text == "fish & chips."
    assert doc.cuts == (
        Cut("encoding", "entity", Span(5, 10), "&amp;", "&"),
        Cut("captions", "credit", Span(17, 28), " Photo: dpa"),
    )


def test_what_was_cut_before_keeps_its_reason() -> None:
    doc = ledger.apply(read_text("one two three"), "first", [Edit(4, 7, "inner")])
    doc = ledger.apply(doc, "second", [Edit(0, len(doc.text), "outer")])
    assert [(cut.id, cut.removed) for cut in doc.cuts] == [
        ("second:outer", "one "),
        ("first:inner", "two"),
        ("second:outer", " three"),
    ]


def test_what_was_replaced_before_goes_over_to_the_edit_that_takes_it() -> None:
    doc = ledger.apply(read_text("a&amp;b"), "encoding", [Edit(1, 6, "entity", "&")])
    doc = ledger.apply(doc, "related", [Edit(0, 3, "line")])
    assert doc.cuts == (Cut("related", "line", Span(0, 7), "a&amp;b"),)


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(0, 5, "one"), Edit(3, 8, "two")],
        [Edit(2, 2, "one", "x"), Edit(2, 2, "two", "y")],
        [Edit(0, 9, "one"), Edit(1, 2, "two")],
    ],
)
def test_conflicting_edits_are_an_error_that_names_both_rules(edits: list[Edit]) -> None:
    with pytest.raises(EditConflict, match=r"mine:(one|two).*mine:(one|two)"):
        ledger.apply(read_text("0123456789"), "mine", edits)


@pytest.mark.parametrize("edit", [Edit(-1, 2, "one"), Edit(3, 11, "one"), Edit(5, 4, "one")])
def test_an_edit_outside_the_text_is_an_error(edit: Edit) -> None:
    with pytest.raises(EditConflict, match="the text has 10"):
        ledger.apply(read_text("0123456789"), "mine", [edit])


def test_an_edit_that_changes_nothing_is_not_entered() -> None:
    doc = read_text("same")
    assert ledger.apply(doc, "mine", [Edit(0, 4, "one", "same")]) is doc


def test_edits_beyond_what_memory_should_hold_are_entered_together() -> None:
    text = "a\u00ad" * 60_000
    doc = ledger.apply(read_text(text), "x", (Edit(at, at + 1, "soft") for at in range(1, len(text), 2)))
    assert doc.text == "a" * 60_000
    assert len(doc.cuts) <= 40_000
    assert ledger.restore(doc.text, doc.cuts) == text


def test_edits_are_joined_within_a_line_and_a_rule() -> None:
    text = "ab\n" * 50_000
    edits = [Edit(at, at + 1, "odd" if at % 2 else "even", "x") for at in range(0, len(text), 3)]
    doc = ledger.apply(read_text(text), "x", edits)
    assert len(doc.cuts) == 50_000
    assert ledger.restore(doc.text, doc.cuts) == text


def test_edits_that_overlap_are_refused_however_many_they_are() -> None:
    with pytest.raises(EditConflict, match="claim the same text"):
        ledger.apply(read_text("ab" * 60_000), "x", [Edit(at, at + 2, "x") for at in range(100_000)])
