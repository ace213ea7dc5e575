"""The words that options take."""

from __future__ import annotations

from typing import get_args

import pytest

from cleanse.literals import Favor, Include, check_choice
from cleanse.roles.role import INCLUDABLE
from cleanse.roles.selection import FAVOURS, TEXT_FAVOURS


def test_the_types_have_the_words_that_are_taken() -> None:
    assert list(get_args(Favor)) == list(FAVOURS) == list(TEXT_FAVOURS)
    assert list(get_args(Include)) == list(INCLUDABLE)


@pytest.mark.parametrize("value", ["htlm", 5, None, ["html"], "", "x" * 500])
def test_a_wrong_word_is_told_in_one_short_line(value: object) -> None:
    with pytest.raises(ValueError, match=r"^kind is .*; expected 'html', 'text' or nothing") as told:
        check_choice("kind is", value, ("html", "text"), "nothing")
    assert len(str(told.value)) < 200
    check_choice("kind is", "text", ("html", "text"))
