"""The letters of texts, as the compiled core tells them: those that Python tells, of any text."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.text.words import letters_of

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

CHARACTERS = st.sampled_from("aB1_ -.ßİΣςǅ²½雨\u00ad\u2019\u0301\ud800") | st.characters()


def _by_python(text: str) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "compiled", lambda: None)
        return letters_of(text)


@given(st.text(CHARACTERS))
def test_they_are_those_of_python(text: str) -> None:
    assert letters_of(text) == _by_python(text)


def test_those_of_every_character_are() -> None:
    for first in range(0, sys.maxunicode + 1, 0x1000):
        text = "".join(map(chr, range(first, first + 0x1000)))
        assert letters_of(text) == _by_python(text)


def test_what_is_no_text_is_an_error() -> None:
    with pytest.raises(TypeError):
        compiled.letters_of(7)
