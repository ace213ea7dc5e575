"""Plain text: every line that holds something is a block."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import Lexicon
from cleanse.document import LINE_BREAKS
from cleanse.read.text import read_text


def _texts(text: str) -> list[str]:
    return [text[block.start : block.end] for block in read_text(text).blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\n Two. \n", ["One.", "Two."]),
        ("One\ftwo", ["One", "two"]),
        ("One\r\ntwo\rthree\x85four\u2028five\u2029six", ["One", "two", "three", "four", "five", "six"]),
        ("One\x0btwo\x1cthree", ["One\x0btwo\x1cthree"]),  # what splitlines() takes for more
        ("\xa0One\u3000", ["One"]),
        ("\u200bOne", ["\u200bOne"]),
        (" \n\t\n", []),
        ("", []),
    ],
)
def test_each_line_is_a_block_without_the_blanks_around_it(text: str, expected: list[str]) -> None:
    assert _texts(text) == expected


@given(st.text(alphabet=f"ab \t\f{LINE_BREAKS}"))
def test_nothing_but_white_space_stands_between_blocks(text: str) -> None:
    doc = read_text(text)
    assert (doc.source, doc.text, doc.cuts, doc.page) == (text, text, (), None)
    end, between = 0, []
    for block in doc.blocks:
        between.append(text[end : block.start])
        assert text[block.start : block.end].strip() == text[block.start : block.end] != ""
        end = block.end
    assert not "".join([*between, text[end:]]).strip()
    assert {block.kind for block in doc.blocks} <= {"paragraph"}


def test_the_lexicon_is_the_packages_unless_another_is_given() -> None:
    assert read_text("One").lexicon is Lexicon.default()
    own = Lexicon.default()
    assert read_text("One", own).lexicon is own
