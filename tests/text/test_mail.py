"""Mails of a list: what stands below them goes with the list's footer, and stays without."""

from __future__ import annotations

import pytest

from cleanse.read.text import read_text
from cleanse.text.mail import mail_ends

FOOTER = "_______________________________________________\nRain mailing list\nhttps://lists.example.org/listinfo/rain"
ABOVE = [
    "-- \nAnn Lee, ann@example.org",
    "Sent from my telephone",
    "On Monday, Jo Doe wrote:\n> Did it rain?",
    "Am Montag, 4. März, schrieb Jo Doe:\n> Hat es geregnet?",
    "Le lundi 4 mars 2024, Jo Doe\na écrit :\n> Il a plu ?",
    "-----Original Message-----\nFrom: Jo Doe\nSubject: Rain\n\nDid it rain?",
]


def _left(text: str) -> str:
    edits = list(mail_ends(read_text(text)))
    return text[: edits[0].start].strip() if edits else text


@pytest.mark.parametrize("above", ABOVE)
def test_a_footer_takes_what_the_program_added_above(above: str) -> None:
    assert _left(f"It rained in the valley.\n\n{above}\n\n{FOOTER}") == "It rained in the valley."


@pytest.mark.parametrize("above", ABOVE)
def test_without_a_footer_all_stays(above: str) -> None:
    text = f"It rained in the valley.\n\n{above}"
    assert _left(text) == text


def test_an_answer_between_quoted_lines_stays() -> None:
    text = f"On Monday, Jo Doe wrote:\n> Did it rain?\n\nIt did.\n\n{FOOTER}"
    assert _left(text).endswith("It did.")
