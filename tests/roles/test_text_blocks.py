"""Blocks of text: lines, and the lines of a sentence that an inline element broke."""

from __future__ import annotations

import pytest

from cleanse.read.text import read_text
from cleanse.roles.text_blocks import text_blocks


def _blocks(text: str) -> list[str]:
    return [block.text for block in text_blocks(read_text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Home\nNews\nSport", ["Home", "News", "Sport"]),
        ("In the morning he said that \nNASA\n would land in the valley.\nMore",
         ["In the morning he said that NASA would land in the valley.", "More"]),
        ("It rained in the whole of\nthe valley\n, they say", ["It rained in the whole of the valley, they say"]),
        ("It rained in the whole valley.\nthen it stopped", ["It rained in the whole valley.", "then it stopped"]),
        ("It rained all day in the valley\n\nand in town", ["It rained all day in the valley", "and in town"]),
        ("It rained in the valley.\n?? (Ann Lee) ?? THE VALLEY", ["It rained in the valley.", "?? (Ann Lee) ?? THE VALLEY"]),
        ("It rained in the whole valley\n! They say", ["It rained in the whole valley! They say"]),
        ("雨が降った\n。\n晴れた。", ["雨が降った。", "晴れた。"]),
        ("", []),
    ],
)  # fmt: skip
def test_a_sentence_that_was_broken_at_inline_elements_is_read_as_one(text: str, expected: list[str]) -> None:
    assert _blocks(text) == expected


def test_long_sentences_are_not_joined_for_ever() -> None:
    found = _blocks("it rained in the whole of the valley\n" * 1000)
    assert max(map(len, found)) < 5000


def test_a_block_knows_its_lines_and_the_gap_above() -> None:
    found = text_blocks(read_text("Home\n\n\nIt rained in the valley\n, they say.\nMore"))
    assert [(block.first, block.last) for block in found] == [(0, 0), (1, 2), (3, 3)]
    assert [block.gap for block in found[1:]] == [3, 1]
