"""White space in the text of a page, as a browser shows it."""

from __future__ import annotations

import pytest

from cleanse.read.white_space import folded


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It rained.", "It rained."),
        ("\n  It \t rained.\r\n", "It rained."),
        ("It\frained.", "It rained."),
        ("10\xa0000 Züge", "10\xa0000 Züge"),
        ("10\xa0000   Züge", "10\xa0000 Züge"),
        ("10\u202f000\n\u3000Züge", "10\u202f000 \u3000Züge"),
        ("\xa0Züge", "\xa0Züge"),
        ("10\xa0000 trains", "10 000 trains"),
        ("天気\n予報", "天気 予報"),
        ("", ""),
        (" \n", ""),
    ],
)
def test_spaces_are_folded_but_for_those_that_do_not_break_beside_letters_beyond_ascii(text: str, shown: str) -> None:
    assert folded(text) == shown
