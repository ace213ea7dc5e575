"""Dates in a line, in many languages."""

from __future__ import annotations

import pytest

from cleanse.lexicon import UNSPACED, Lexicon
from cleanse.read.metadata import iso_date
from cleanse.read.metadata.dates import DateParser
from tests.read.metadata.lexicons import Few

# A line, the language of the page ("" where it is not told), and the date.
DATES = (
    ("2024-04-24", "", "2024-04-24"),
    ("2024-04-24T23:52:00.123Z", "", "2024-04-24T23:52:00+00:00"),
    ("2024-04-24 23:52", "", "2024-04-24T23:52"),
    ("20240424", "", "2024-04-24"),
    ("1713995520", "", "2024-04-24T21:52:00+00:00"),
    ("Wed, 24 Apr 2024 23:52:00 +0200", "", "2024-04-24T23:52:00+02:00"),
    ("Wed Apr 24 23:52:00 +0000 2024", "", "2024-04-24T23:52:00+00:00"),
    ("Published April 24th, 2024 at 8:05 p.m. ET", "en", "2024-04-24T20:05"),
    ("24 April 2024", "en", "2024-04-24"),
    ("10:00-11:30, 24 April 2024", "en", "2024-04-24T10:00"),
    ("24. April 2024, 19:25 Uhr", "de", "2024-04-24T19:25"),
    ("24.04.2024", "", "2024-04-24"),
    ("3. Jänner 2024", "de", "2024-01-03"),
    ("Publié le 24 avril 2024", "fr", "2024-04-24"),
    ("24 de abril de 2024", "es", "2024-04-24"),
    ("24 de set. de 2024", "pt", "2024-09-24"),
    ("24 settembre 2024", "it", "2024-09-24"),
    ("24 kwietnia 2024", "pl", "2024-04-24"),
    ("24 апреля 2024 г.", "ru", "2024-04-24"),
    ("24 квітня 2024", "uk", "2024-04-24"),
    ("24 Nisan 2024", "tr", "2024-04-24"),
    ("2024. április 24.", "hu", "2024-04-24"),
    ("24 Απριλίου 2024", "el", "2024-04-24"),
    ("24. huhtikuuta 2024", "fi", "2024-04-24"),
    ("24 tháng 4 năm 2024", "vi", "2024-04-24"),
    ("24 เมษายน 2567", "th", "2024-04-24"),
    ("24 เม.ย. 2567", "th", "2024-04-24"),
    ("24 अप्रैल 2024", "hi", "2024-04-24"),
    ("٢٤ أبريل ٢٠٢٤", "ar", "2024-04-24"),
    ("24 نيسان/أبريل 2024", "ar", "2024-04-24"),
    ("24 באפריל 2024", "he", "2024-04-24"),
    ("2024年4月24日", "ja", "2024-04-24"),
    ("发布时间：2024年04月24日23:52", "zh", "2024-04-24T23:52"),
    ("2024년 4월 24일", "ko", "2024-04-24"),
    ("2024년 4월 24일 오후 3:20", "ko", "2024-04-24"),  # the word before it is not known: 3:20 may be 15:20
    ("03/04/2024", "", None),
    ("03/04/2024", "en", None),
    ("03/04/2024", "en-US", "2024-03-04"),
    ("03/04/2024", "en-GB", "2024-04-03"),
    ("03/04/2024", "fr", "2024-04-03"),
    ("03/04/2024", "es-PR", "2024-03-04"),
    ("24/04/2024", "", "2024-04-24"),
    ("04/24/2024", "", "2024-04-24"),
    ("31 June 2024", "en", None),
    ("2024-13-45", "", None),
    ("۲۴ دی ۱۴۰۰", "fa", "2022-01-14"),
    ("تاریخ انتشار: ۳۰ اسفند ۱۳۹۹", "fa", "2021-03-20"),
    ("1403/12/30", "fa", "2025-03-20"),
    ("1400/01/01", "fa-IR", "2021-03-21"),
    ("30 اسفند 1402", "fa", None),  # no leap year
    ("1445-01-05هـ الموافق 23/07/2023م", "ar", "2023-07-23"),
    ("1445/01/05", "ar", None),
    ("1415-10-25", "en", None),
    ("1492-10-12", "", None),
    ("1400/13/01", "fa", None),
    ("24 April 1400", "en", None),
    ("In 1984", "en", None),
    ("It was a good book", "en", None),
    ("0612345678", "", None),
    ("", "", None),
)


@pytest.mark.parametrize(("line", "language", "day"), DATES)
def test_dates(line: str, language: str, day: str | None) -> None:
    assert iso_date(line, language or None) == day


@pytest.mark.parametrize("iso", Lexicon.default().languages)
def test_numbered_months_are_months_that_tell_a_date(iso: str) -> None:
    for number in range(1, 13):
        names = Lexicon.default().by_language("months", str(number)).get(iso, frozenset())
        assert names <= Lexicon.default().by_language("bylines", "month")[iso]
        written = Lexicon.default().by_language("months", "written")
        assert names or UNSPACED.search(next(iter(written[iso]))) or iso == "ko"


@pytest.mark.parametrize(
    "line", ["1" * 100_000, "1/1/1" * 10_000, " " * 100_000, "24 April " * 10_000, "²²²²-²²-²²", "๐๐๐๐-๐๐-๐๐"]
)
def test_no_line_raises(line: str) -> None:
    assert iso_date(line) is None


def test_the_months_are_those_of_the_lexicon_that_is_handed_in() -> None:
    parser = DateParser(Few({"months 4": {"xx": "grasmond"}, "months day-first": {"xx": "xx"}}))
    assert parser.iso("24 Grasmond 2024", "xx") == parser.iso("24 Grasmond 2024") == "2024-04-24"
    assert parser.iso("24 April 2024", "en") is None
    assert parser.iso("3/4/2024", "xx") == "2024-04-03"
    assert parser.iso("3/4/2024", "fr") is None
    assert iso_date("24 Grasmond 2024") is None


def test_a_month_of_two_numbers_counts_in_its_own_language_alone() -> None:
    parser = DateParser(Few({"months 4": {"xx": "gras"}, "months 5": {"yy": "gras"}}))
    assert parser.iso("24 gras 2024", "xx") == "2024-04-24"
    assert parser.iso("24 gras 2024", "yy") == "2024-05-24"
    assert parser.iso("24 gras 2024") is None


def test_a_lexicon_has_one_parser() -> None:
    assert Lexicon.default().cached(DateParser) is Lexicon.default().cached(DateParser)
    assert DateParser(Few({})) is not DateParser(Lexicon.default())
