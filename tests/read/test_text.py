"""Plain text: every line that holds something is a block."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleanse
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


def test_a_text_of_too_many_lines_is_left_alone_and_comes_back() -> None:
    text = "".join(f"rain {number}\r\n" for number in range(50_000))
    result = cleanse.inspect(text, kind="text")
    assert (result.text, result.restore(), result.cuts) == (text, text, ())
    assert any("has 50,000 lines, more than the 40,000" in warning for warning in result.warnings)
    assert result.markdown().startswith("rain 0\\\nrain 1")
    assert cleanse.clean(result.text, kind="text") == text


def test_blank_lines_and_long_lines_are_not_too_many() -> None:
    assert not read_text("\n" * 100_000).is_left_alone
    assert not read_text("a\r\n" * 39_000).is_left_alone
    assert not read_text(("It rained in the valley for two days, and nobody was out of doors.\n") * 44_000).is_left_alone
