"""What a site puts below an article. Most of it is told by cases: ``tests/cases/exports``."""

from __future__ import annotations

import pytest

from cleanse.read.text import read_text
from cleanse.text.tails import tail_marks

RAIN = "It rained in the whole of the valley on Monday, and nobody went out of doors until the evening."
BODY = f"{RAIN}\n\n{RAIN}"


def _taken(text: str) -> list[str]:
    return [text[edit.start : edit.end].strip() for edit in tail_marks(read_text(text))]


def test_tags_go_with_what_is_below_their_label() -> None:
    assert _taken(f"{BODY}\n\nTags:\nrain\nvalley\nIt stopped.") == ["Tags:", "rain", "valley"]


@pytest.mark.parametrize("line", ["Topics: rain", "Tagged with rain", "Tags: all of what the ferry lends out in the rain."])
def test_what_may_be_said_of_the_body_stays(line: str) -> None:
    assert _taken(f"{BODY}\n\n{line}") == []


def test_a_doubtful_label_goes_beside_a_sure_one() -> None:
    assert _taken(f"{BODY}\n\nTopics: rain\nTags: valley") == ["Topics: rain", "Tags: valley"]


def test_without_an_article_there_is_no_tail() -> None:
    assert _taken(f"{RAIN}\nTags: rain") == []


@pytest.mark.parametrize(
    "line",
    [
        "The Clean Water Act covers all rivers, the agency wrote on Facebook.",
        "Die Polizei berichtet über den Einsatz auf Twitter und bittet alle Zeugen um Bilder.",
        "Иван Кот, редактор сайта, ответил через WhatsApp, что ничего не знает.",
        "Ann Lee is a journalist. Whoever has seen her may write to police@valley.example.",
    ],
)
def test_the_last_sentence_of_a_story_stays(line: str) -> None:
    assert _taken(f"{BODY}\n\n{line}") == []
