"""What a feed leaves at the end of an entry, with tags and without. Most cases: tests/cases/exports."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.read.text import read_text
from cleanse.text.feeds import feed_ends

BODY = "It rained in the whole of the valley on Monday, and nobody went out of doors before the evening."
MARKUP = (
    'The post <a rel="nofollow" href="https://valley.example/rain">Rain in the valley</a> appeared first on '
    '<a rel="nofollow" href="https://valley.example">Valley Post</a>.'
)


def _taken(text: str) -> list[str]:
    return [text[edit.start : edit.end] for edit in feed_ends(read_text(text))]


def test_the_sentence_may_have_its_tags() -> None:
    result = cleanse.inspect(f"{BODY}\n\n{MARKUP}", kind="text")
    assert (result.text, result.restore()) == (BODY, result.source)
    assert cleanse.inspect(f"<article><p>{BODY}<p>{BODY}<p>{MARKUP}</article>", kind="html").text.count("first on") == 0


@pytest.mark.parametrize("behind", ["", " […]", " [...]", " [&hellip;]"])
def test_it_may_be_glued_to_a_paragraph(behind: str) -> None:
    above = "The ferry ran on Tuesday as it does on every other day of the year, and the mayor was the first on board."
    assert cleanse.clean(f"{above}\n\n{BODY}{behind} {MARKUP}", kind="text") == f"{above}\n\n{BODY}"


def test_a_lower_case_title_or_site_is_none() -> None:
    assert _taken(f"{BODY} The post office appeared first on Main Street.") == []
    assert _taken(f"{BODY} The post Rain appeared first on the left bank.") == []


def test_a_long_sentence_behind_is_prose() -> None:
    assert _taken(f"The post Rain appeared first on Valley Post, and {BODY.lower()}") == []


def test_many_entries_take_linear_time() -> None:
    text = "\n".join(f"{BODY} […] The post Rain appeared first on Valley Post." for _ in range(500))
    assert len(_taken(text)) == 500
