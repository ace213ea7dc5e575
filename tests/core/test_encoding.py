"""What the compiled core makes of a text as UTF-8 is what Python makes of it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleanse import core

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

STRETCH = 512  # characters, as in cleanse/core/src/encoding.cpp
SOUND = st.characters(exclude_categories=["Cs"])


@given(st.lists(st.tuples(st.text(st.sampled_from("<p>a\0é—今😀") | SOUND), st.integers(0, STRETCH + 1)), max_size=6))
@example([])
@example([("a", STRETCH), ("é", STRETCH), ("😀", 1)])
def test_the_bytes_are_those_of_python(parts: list[tuple[str, int]]) -> None:
    text = "".join(part[:9] * times for part, times in parts)
    assert compiled.encoded(text) == text.encode()


def test_what_is_no_text_or_no_character_is_an_error() -> None:
    with pytest.raises(UnicodeEncodeError, match="surrogates not allowed"):
        compiled.encoded("a" * STRETCH + "\ud800")
    with pytest.raises(TypeError):
        compiled.encoded(b"rain")
