"""What the compiled core folds is folded as Python folds it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.lexicon.folding import Folding
from cleanse.lexicon.matcher import key_of

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

BODIES = Path(__file__).parents[1] / "bodies.jsonl"
NETWORKS = frozenset(["facebook", "facebook messenger", "x", "líne", "line", "微信", "вконтакте", "t-online", "23 and me"])
NAMES = [*NETWORKS, "Facebook", "LINE", "Facebook!"]
PIECES = [*NAMES, *("12", "3.4:5", "1,2", "٣", "で", "가", "א", "`", "’", "\u00ad", "İ", "ß", "Ａ", "１", "：", "_", "#", "@")]
SIGNS = " \t\n\x0b\x00\x1c\u2028\u3000/|,·•-'(.:!ªⅣ①\u0301\ud800😀"
texts = st.lists(st.sampled_from(PIECES) | st.sampled_from(SIGNS) | st.characters(), max_size=9).map("".join)
folding = Folding(NETWORKS)


@given(texts)
def test_the_first_words(text: str) -> None:
    for start in range(min(len(text), 4) + 1):
        assert compiled.key_of(text[start:]) == key_of(text[start:])


@given(texts)
def test_made_up_texts(text: str) -> None:
    assert folding.fold(text) == Folding.fold(folding, text)
    assert folding.names_network(text) == Folding.names_network(folding, text)


def test_lines_of_many_languages() -> None:
    for body in BODIES.read_text("utf-8").splitlines():
        for line in json.loads(body)["text"].split("\n"):
            assert folding.fold(line) == Folding.fold(folding, line), line
            assert folding.names_network(line) == Folding.names_network(folding, line), line


@pytest.mark.slow
def test_each_character() -> None:
    for char in map(chr, range(0x110000)):
        text = f"{char}A{char}facebook{char}\u00ad {char}"
        assert folding.fold(text) == Folding.fold(folding, text), ascii(text)


def test_without_names_nothing_is_one() -> None:
    plain = Folding(frozenset())
    assert plain.fold("Share on Facebook · 12 min") == "share on facebook · # min"
    assert not plain.names_network("Share on Facebook")


def test_what_is_no_text_raises() -> None:
    for function in (folding.fold, folding.names_network, compiled.key_of):
        with pytest.raises(TypeError, match="a text is a str"):
            function(b"rain")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        compiled.Folding([1], [])
    with pytest.raises(TypeError):
        compiled.Folding(["facebook"])
