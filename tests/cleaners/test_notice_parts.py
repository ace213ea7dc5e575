"""What goes with a notice, and where it stays with what stands below it."""

from __future__ import annotations

import pytest

from cleanse import clean
from tests.strategies import seed_paragraphs

FIRST, SECOND, THIRD = seed_paragraphs()[:3]


def test_a_question_goes_with_its_buttons() -> None:
    page = (FIRST, SECOND, "Was this page helpful?", "Yes", "No")
    assert clean("\n".join(page)) == "\n".join(page[:2])
    assert clean("\n".join(page[:-1])).endswith("\nYes")
    assert clean("\n".join((*page[:2], "Is the gate open?", "Yes", "No"))).endswith("\nNo")


def test_a_label_to_share_by_goes_with_the_networks_below_it() -> None:
    body = (FIRST, SECOND, THIRD)
    row = ("Share", "Telegram", "VKontakte")
    assert clean("\n".join((*row, *body))) == "\n".join(body)
    assert clean("\n".join((*body, *row))) == "\n".join(body)
    assert clean("\n".join((*body, "Networks", *row[1:]))).endswith("VKontakte")


def test_a_form_goes_with_its_fields() -> None:
    body = (FIRST, SECOND, THIRD)
    form = ("Leave a comment", "Comment *", "Name *", "Website")
    assert clean("\n".join((*body, *form, "Post comment"))) == "\n".join(body)
    assert clean("\n".join((*body, *form))) == "\n".join(body)
    assert clean("\n".join((*body, "Leave a comment", "Name", "Website"))).endswith("Name\nWebsite")


QUESTION, ROW = ("Was this page helpful?", "Yes", "No"), ("Share", "Facebook", "Instagram", "Telegram")
FORM = ("Comments", "Name *", "Email *", "Website", "Send")


@pytest.mark.parametrize("part", [QUESTION, ROW, FORM, ("Partager", *ROW[1:])])
def test_what_stands_inside_a_body_is_of_it(part: tuple[str, ...]) -> None:
    for text in ("\n".join((FIRST, *part, SECOND)), "\n\n".join((FIRST, "\n".join(part), SECOND))):
        assert clean(text) == text


@pytest.mark.parametrize("above", ["Which of them do you use?", "They named these:"])
def test_what_a_line_announces_stays_below_it(above: str) -> None:
    for text in ("\n".join((FIRST, SECOND, above, *ROW)), "\n".join((above, *ROW, FIRST, SECOND))):
        assert clean(text) == text


def test_a_row_that_is_part_of_a_longer_list_stays() -> None:
    for text in (
        "\n".join((FIRST, SECOND, *ROW, "A letter", "The pub")),
        "\n".join((*ROW, "A letter", "The pub", FIRST, SECOND)),
    ):
        assert clean(text) == text
    assert clean("\n".join((FIRST, SECOND, *ROW, "© 2024 The Valley"))).strip() == f"{FIRST}\n{SECOND}"
    assert clean("\n\n".join(("Rain over the valley", "\n".join(ROW), FIRST, SECOND))).split("\n\n")[-2:] == [FIRST, SECOND]


def test_a_row_below_a_sentence_that_goes_on_below_it_stays() -> None:
    text = "\n".join((FIRST, SECOND, *ROW, "Few named the last."))
    assert clean(text) == text


def test_a_question_goes_above_other_furniture() -> None:
    below = "Share this article"
    assert clean("\n".join((FIRST, *QUESTION, below, SECOND))) == f"{FIRST}\n{SECOND}"
