"""What platforms leave at the end of a text and between its paragraphs. Most cases: tests/cases/exports."""

from __future__ import annotations

import pytest

from cleanse.read.text import read_text
from cleanse.text.platform_marks import platform_marks

BODY = "It rained in the whole of the valley on Monday, and nobody went out of doors before the evening."


def _rules(text: str) -> list[str]:
    return [edit.rule for edit in platform_marks(read_text(text))]


@pytest.mark.parametrize("of", ["of", "von", "sur", "de", "из", "/"])
def test_pictures_are_counted_in_many_languages(of: str) -> None:
    text = "\n".join(f"{BODY}\n{number} {of} 9" for number in range(1, 4))
    assert _rules(text) == ["counter"] * 3


@pytest.mark.parametrize("text", [f"{BODY}\n1 of 9", f"{BODY}\n3 of 5\n{BODY}\n1 of 5", "1 of 3\n2 of 3\n3 of 3"])
def test_one_counter_scores_and_lists_stay(text: str) -> None:
    assert _rules(text) == []


def test_an_address_without_a_reporter_stays() -> None:
    assert _rules(f"{BODY}\nAnn Lee ann@example.org") == []
    assert _rules(f"{BODY}\n이안 기자 ian@example.kr") == ["reporter"]
