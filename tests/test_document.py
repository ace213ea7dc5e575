"""The nouns: what a document is, what it computes once, and what whole lines are."""

from __future__ import annotations

import pytest

from cleanse import Lexicon
from cleanse.document import Block, Cut, Document, Edit, Span
from cleanse.page import Page
from cleanse.read.text import read_text


def _block(doc: Document, text: str) -> Block:
    return next(block for block in doc.blocks if doc.text[block.start : block.end] == text)


def test_an_edit_cuts_unless_it_says_what_to_put() -> None:
    assert Edit(1, 2, "rule").put == ""


def test_the_id_of_a_cut_is_its_cleaner_and_its_rule() -> None:
    assert Cut("related", "header", Span(0, 3), "abc").id == "related:header"


def test_a_document_is_computed_on_once() -> None:
    doc, asked = read_text("It rained."), []

    def words(doc: Document) -> int:
        asked.append(doc)
        return len(doc.text.split())

    assert [doc.cached(words), doc.cached(words)] == [2, 2]
    assert asked == [doc]
    assert read_text("It rained again.").cached(words) == 3


def test_what_is_none_is_computed_once_too() -> None:
    doc, asked = read_text("It rained."), []

    def nothing(doc: Document) -> None:
        asked.append(doc)

    doc.cached(nothing)
    doc.cached(nothing)
    assert len(asked) == 1


def test_documents_are_equal_by_what_they_say() -> None:
    one, other = read_text("It rained."), read_text("It rained.")
    one.cached(lambda doc: doc.text)
    assert one == other
    assert one == Document(one.source, one.text, one.blocks, page=Page())
    assert one != read_text("It rained!")


def test_a_document_has_the_phrases_of_the_package_unless_others_are_given() -> None:
    assert Document("", "", ()).lexicon == Lexicon.default()


@pytest.mark.parametrize(
    ("text", "first", "last", "taken"),
    [
        ("a\nb\nc", "b", "b", "b\n"),
        ("a\nb\nc\nd", "b", "c", "b\nc\n"),
        ("a\n \tb \xa0\nc", "b", "b", " \tb \xa0\n"),
        ("a\r\nb\r\nc", "b", "b", "b\r\n"),
        ("a\u2028b\u2028c", "b", "b", "b\u2028"),
        ("a\nb\n\nc", "b", "b", "b\n"),  # a blank line is not of the line above it
        ("a\nb", "b", "b", "b"),
        ("b\na", "b", "b", "b\n"),
        ("a\fb\nc", "b", "b", "b"),  # what stands before the line goes on: the break is still needed
        ("a\nb\fc", "b", "b", "b"),
    ],
)
def test_an_edit_of_lines_takes_them_whole(text: str, first: str, last: str, taken: str) -> None:
    doc = read_text(text)
    edit = doc.lines_edit(_block(doc, first), _block(doc, last), "rule")
    assert text[edit.start : edit.end] == taken
    assert (edit.rule, edit.put) == ("rule", "")
