"""What one look through a text tells of it, whichever core runs."""

from __future__ import annotations

import pytest

from cleanse.read.text import read_text
from cleanse.text.glances import BROKEN, GARBLED, LOOSE, WRAPPED, glances


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("schÃ¶n", GARBLED),
        ("Rain &amp; snow", GARBLED),
        ("It  rained.", LOOSE),
        ("It rained.\n\n\nThen not.", LOOSE),
        ("capabili- ties", BROKEN),
        ("capabili\u2010 ties", BROKEN),
        ("It rained in the\nvalley.", WRAPPED),
        ("It rained in the\r\nvalley.", WRAPPED),
    ],
)
def test_what_a_text_may_need_is_told(text: str, what: int) -> None:
    assert read_text(text).cached(glances) & what == what
