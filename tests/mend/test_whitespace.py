"""White space that says nothing, as edits."""

from __future__ import annotations

import sys

import pytest

from cleanse.mend.whitespace import superfluous
from cleanse.read import read
from cleanse.read.text import read_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", []),
        ("  One.", [(0, 2, "edge", "")]),
        ("One. \nTwo.", [(4, 6, "line-end", "\n")]),
        ("One.\n\n\n\nTwo.", [(4, 8, "blank-lines", "\n\n")]),
        ("One\u200btwo.", [(3, 4, "invisible", "")]),
        ("میں\u200cوہ ہوں", []),
        ("infor\u00ad\nmation", []),
    ],
)
def test_edits_of_a_text(text: str, expected: list[tuple[int, int, str, str]]) -> None:
    assert [(edit.start, edit.end, edit.rule, edit.put) for edit in superfluous(read_text(text))] == expected


def test_a_soft_hyphen_at_the_end_of_a_block_of_a_page_goes() -> None:
    doc = read("<p>It rained\u00ad</p><p>all day.</p>", kind="html").document
    assert [edit.put for edit in superfluous(doc)] == ["\n\n"]


def test_an_indent_goes_within_prose_alone() -> None:
    prose = "It rained in the whole of the valley on Monday, and nobody went out of doors."
    assert [edit.put for edit in superfluous(read_text(f"Rain\n   {prose}"))] == ["\n"]
    assert list(superfluous(read_text("if rain:\n    stay()")))[0:] == []


def test_every_blank_at_either_end_of_a_text_goes() -> None:
    blanks = "".join(filter(str.isspace, map(chr, range(sys.maxunicode + 1))))
    assert [edit.rule for edit in superfluous(read_text(f"{blanks}One.{blanks}"))] == ["edge", "edge"]
