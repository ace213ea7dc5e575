"""Exports of chats: what stands in place of a message, as many messengers write their times."""

from __future__ import annotations

import pytest

from cleanse.read.text import read_text
from cleanse.text.chats import chat_marks

STAMPS = [
    "04/03/2024, 22:31 - ",
    "[04.03.24, 22:31:05] ",
    "3/4/24, 10:31 PM - ",
    "3/4/24, 10:31\u202fPM - ",
    "2024-03-04, 22:31 - ",
    "2024/03/04 22:31 - ",
    "4.3.2024 klo 22.31 - ",
    "22:31\t",
]


@pytest.mark.parametrize("stamp", STAMPS)
def test_a_message_that_was_left_out_goes(stamp: str) -> None:
    said = [f"{stamp}Ann: is the ferry running?", f"{stamp}Jo: <Media omitted>", f"{stamp}Ann: nice rope", f"{stamp}Jo: yes"]
    text = "\n".join(said)
    assert [text[edit.start : edit.end].strip() for edit in chat_marks(read_text(text))] == [said[1]]


def test_what_somebody_writes_of_it_stays() -> None:
    said = [
        "22:30 Ann: it says",
        "22:31 Jo: this message was deleted, it says, and by whom, and when, and why",
        "22:32 Ann: no",
        "22:33 Jo: o",
    ]
    assert list(chat_marks(read_text("\n".join(said)))) == []


def test_two_times_are_no_chat() -> None:
    assert list(chat_marks(read_text("22:30 Ann: it rains\n22:31 Jo: <Media omitted>"))) == []
