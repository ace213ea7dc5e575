"""What is a date, in any language of the lexicon, and what only has a number."""

from __future__ import annotations

import pytest

from cleanse import Lexicon
from cleanse.text.dates import Dates


def _is_date(text: str) -> bool:
    return Lexicon.default().cached(Dates).is_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "May 3, 2024",
        "3 May 2024",
        "3rd May",
        "Published on 3 May 2024 at 14:05",
        "Freitag, 28.04.2023, 19:25 Uhr",
        "28.04.2023",
        "2023-04-28",
        "2023-04-28T19:25:00Z",
        "4/28/2023",
        "19:25",
        "le 3 mai 2024 à 14h05",
        "3 мая 2024, 14:05",
        "3 de mayo de 2024",
        "2024年04月24日23:52",
        "2024년 4월 24일 (수)",
        "4月24日(水) 午後3時",
        "١٢ مايو ٢٠٢٤",
    ],
)
def test_dates(text: str) -> None:
    assert _is_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "May",
        "Monday",
        "2024",
        "1984 was a good book",
        "3 May be too many",
        "Route 66",
        "10 000",
        "12 umbrellas for a wet autumn",
        "In May 2024 it rained all day",
        "2024年の雨",
        "3.5 million",
        "May 3, 2024 " * 20,
    ],
)
def test_other_lines_with_numbers(text: str) -> None:
    assert not _is_date(text)


def test_a_short_name_that_is_a_word_elsewhere_is_no_weekday() -> None:
    assert not _is_date("to 3")
    assert not _is_date("ma 12")
