"""Words broken within a line: which are joined, and what only looks like one."""

from __future__ import annotations

import pytest

from cleanse.mend.frequencies import word_list
from cleanse.mend.inner_breaks import inner_breaks
from cleanse.read.text import read_text


def _found(text: str) -> list[str]:
    return [text[edit.start - 3 : edit.end + 3] for edit in inner_breaks(read_text(text), word_list)]


def test_one_half_that_is_no_word_tells() -> None:
    assert _found("The tool has more capabili- ties than they had thought.") == ["ili- tie"]


def test_the_text_itself_tells_of_words_that_no_list_has() -> None:
    text = "In Rainfordshire the boats of Rainford- shire are the best, as they say, and the rain of the valley is wet."
    assert _found(text) == ["ord- shi"]


def test_halves_that_are_words_need_another_broken_word() -> None:
    assert _found("It was better than any- body in the valley had expected.") == []
    assert len(_found("It was better than any- body with such capabili- ties had expected.")) == 2


@pytest.mark.parametrize(
    "text", ["The pre- and post-war years.", "A well- known, well-known voice of the valley.", "over-the- counter"]
)
def test_a_hyphen_that_stands_for_something_stays(text: str) -> None:
    assert _found(text) == []


def test_of_very_many_only_some_are_looked_up() -> None:
    text = "The capabili- ties. " * 3000
    assert 900 < len(_found(text)) <= 1000
