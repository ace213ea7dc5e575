"""What is printed on every page: by form feeds, or by page numbers that count up at regular distances."""

from __future__ import annotations

import pytest

from cleanse.lexicon import Lexicon
from cleanse.mend.page_heads import _PageNumbers, printed_edits
from cleanse.read import read
from cleanse.read.text import read_text


def _left(text: str, zone: int = 3, least: int = 2) -> str:
    for edit in sorted(printed_edits(read_text(text), zone, least), reverse=True):
        text = text[: edit.start] + edit.put + text[edit.end :]
    return text


def test_heads_and_numbers_go_and_a_broken_sentence_comes_back() -> None:
    text = "It rained in the\n– 4 –\n\fValley Post\nwhole valley.\n– 5 –\n\fValley Post\nThen not."
    assert _left(text) == "It rained in the whole valley.\n\nThen not."


def test_what_stands_on_one_page_is_no_head() -> None:
    text = "It rained.\n\fThen it stopped."
    assert _left(text) == "It rained.\n\nThen it stopped."


def test_how_many_pages_must_have_a_head_is_asked_for() -> None:
    text = "Post\nIt rained.\n\fPost\nThen it stopped."
    assert _left(text, least=2).count("Post") == 0
    assert _left(text, least=3).count("Post") == 2


def test_pages_of_html_are_left_alone() -> None:
    assert list(printed_edits(read("<pre>a\n1\n\fb\n2</pre>", kind="html").document, 3, 2)) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("14", 14),
        ("– 14 –", 14),
        ("Page 3 of 10", 3),
        ("iv", 4),
        ("第3页", 3),
        ("Rain 3", None),
        ("14 people in the valley", None),
    ],
)
def test_page_numbers(text: str, number: int | None) -> None:
    assert Lexicon.default().cached(_PageNumbers).number_of(text) == number
