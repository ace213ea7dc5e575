"""Which width line ends have in common, and which blocks were filled to it."""

from __future__ import annotations

import textwrap

import pytest

from cleanse.mend.line_ends import LineEnd, columns, line_ends, line_signs
from cleanse.mend.widths import SLACK, common_width, ends_in, filled_blocks, is_typeset_whole
from cleanse.read.text import read_text
from cleanse.text.lines import lines
from tests.strategies import seed_paragraphs

VERSE = """The rain came down upon the roof
And all the night we lay awake;
The river rose, and gave us proof
Of all that rain and river take."""


def _block(text: str) -> list[LineEnd]:
    return line_ends(line_signs(read_text(text).cached(lines)), columns)


@pytest.mark.parametrize("width", [44, 58, 72, 90])
def test_paragraphs_that_were_filled_are_found_at_their_width(width: int) -> None:
    blocks = [_block(textwrap.fill(paragraph, width, break_on_hyphens=False)) for paragraph in seed_paragraphs()[:6]]
    blocks = [block for block in blocks if block]
    found = common_width([end for block in blocks for end in block])
    assert abs(found - width) <= 6
    assert len(filled_blocks(blocks, found, SLACK)) == len(blocks)
    is_all = is_typeset_whole(blocks, found, SLACK)
    assert all(len(list(ends_in(block, found, SLACK, is_all))) == len(block) for block in blocks)


def test_verse_has_no_width() -> None:
    block = _block(VERSE)
    width = common_width(block)
    assert not width or not filled_blocks([block], width, SLACK)


def test_nothing_has_no_width() -> None:
    assert common_width([]) == 0
