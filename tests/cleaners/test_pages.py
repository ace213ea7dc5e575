"""Running heads and feet, page numbers and page breaks of printed pages, as told by form feeds or by numbers that count up."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import pytest

import cleanse
from cleanse import Pipeline
from cleanse.cleaners.pages import Pages
from tests.strategies import seed_paragraphs

BODY = " ".join(" ".join(seed_paragraphs()).split())


def _printed(head: str, foot: str, count: int = 6, between: str = "\n\f", width: int = 50, length: int = 20) -> str:
    lines = textwrap.wrap(BODY, width, break_on_hyphens=False)[: count * length]
    assert len(lines) == count * length

    def pages() -> Iterator[str]:
        for number in range(1, count + 1):
            page = lines[(number - 1) * length : number * length]
            yield "\n".join(filter(None, (head.format(number), *page, foot.format(number))))

    return between.join(pages())


def _words(count: int = 6, width: int = 50, length: int = 20) -> list[str]:
    return " ".join(textwrap.wrap(BODY, width, break_on_hyphens=False)[: count * length]).split()


@pytest.mark.parametrize(
    ("head", "foot", "rules"),
    [
        ("The Valley Post", "", {"head"}),
        ("", "Valley Road 12, Rainford", {"foot"}),
        ("", "– {} –", {"number"}),
        ("Page {} of 6", "", {"number"}),
        ("The Valley Post", "{}", {"head", "number"}),
        ("THE VALLEY POST {}", "", {"head"}),
    ],
)
def test_what_is_printed_on_every_page_goes_and_sentences_go_on(head: str, foot: str, rules: set[str]) -> None:
    result = Pipeline((Pages(),)).run(_printed(head, foot))
    assert {cut.rule for cut in result.cuts} - {"break"} <= rules
    assert rules & {cut.rule for cut in result.cuts}
    first = head.split() if "{}" not in head and head else []  # the only title stays
    assert result.text.split() in (_words(), first + _words())
    assert result.restore() == result.source


def test_without_form_feeds_numbers_at_regular_distances_tell() -> None:
    text = _printed("", "– {} –", between="\n")
    assert cleanse.strip_page_heads(text).split() == _words()
    assert cleanse.strip_page_heads(_printed("", "– {} –", count=2, between="\n")).count("–") >= 4  # too few to tell


@pytest.mark.parametrize("numbers", [("i", "ii", "iii", "iv", "v", "vi"), ("11", "12", "13", "14", "15", "16")])
def test_numbers_of_every_kind(numbers: tuple[str, ...]) -> None:
    text = _printed("", "#{}#")
    for number, written in enumerate(numbers, 1):
        text = text.replace(f"#{number}#", written)
    assert Pipeline((Pages(),))(text).split() == _words()


@pytest.mark.parametrize("numbers", [("3", "9", "4", "1", "7", "2")])
def test_numbers_that_do_not_count_up_stay(numbers: tuple[str, ...]) -> None:
    text = _printed("", "#{}#")
    for number, written in enumerate(numbers, 1):
        text = text.replace(f"#{number}#", f"{written} boats")
    assert Pipeline((Pages(least=9),))(text).count(" boats") == 6


def test_on_how_many_pages_a_line_must_stand_is_a_setting() -> None:
    heads = ("Rain", "The Valley Post", "The Valley Post", "Snow")
    text = "\f".join(f"{head}\n{line}" for head, line in zip(heads, seed_paragraphs(), strict=False))
    assert Pipeline((Pages(least=3),))(text).count("The Valley Post") == 2
    assert Pipeline((Pages(least=2),))(text).count("The Valley Post") == 0


def test_how_many_lines_of_a_page_are_looked_at_is_a_setting() -> None:
    text = _printed("The Valley Post\nMonday\nRain", "")
    assert Pipeline((Pages(zone=3),))(text).count("Rain\n") <= 1
    assert Pipeline((Pages(zone=1),))(text).count("Monday\nRain\n") == 6


@pytest.mark.parametrize("text", ["\f", "\f\f\n\f", "1\f2\f3", "1\n\f2\n\f3"])
def test_a_text_of_nothing_but_heads_is_none_that_was_printed(text: str) -> None:
    assert Pipeline((Pages(),))(text).split() == text.split()


def test_prose_and_long_lines_are_no_heads() -> None:
    line = f"{seed_paragraphs()[0]}"
    assert Pipeline((Pages(),))("\n\f".join([f"{line}\nIt rained on day {day}." for day in "1234"])).count(line) == 4


def test_a_page_of_html_has_no_pages() -> None:
    assert Pipeline((Pages(),)).run("<pre>Rain\fRain</pre>", kind="html").cuts == ()
