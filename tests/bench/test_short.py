"""What becomes of short pages, line by line."""

from __future__ import annotations

from bench import short

PARAGRAPH = "It rained in the whole of the valley on Monday, and nobody went out of doors until the evening came."


def test_every_line_of_the_pages_has_a_mark_and_every_page_a_body() -> None:
    for page in short.pages(short.PAGES.read_text("utf-8")):
        marks = [mark for mark, text in page.lines if text]
        assert set(marks) <= {short.BODY, short.FURNITURE, short.EITHER}, page.name
        assert short.BODY in marks, page.name


def test_lines_are_counted_as_often_as_they_stand_there() -> None:
    page = short.Page("news", "en-rain", tuple(("+", PARAGRAPH) for _ in range(2)))
    assert short.outcome(page) == short.Outcome(lost=[PARAGRAPH], left=[])


def test_furniture_that_stays_is_left() -> None:
    page = short.Page("news", "en-rain", (("+", PARAGRAPH), ("-", "The ferries of the valley were late on Monday, too.")))
    assert short.outcome(page) == short.Outcome(lost=[], left=["The ferries of the valley were late on Monday, too."])
