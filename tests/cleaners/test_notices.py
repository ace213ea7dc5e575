"""What a page says about itself; what could be a heading goes only where other evidence stands beside it."""

from __future__ import annotations

import pytest

from cleanse import Pipeline
from cleanse.cleaners.notices import Notices
from tests.strategies import seed_paragraphs

FIRST, SECOND, THIRD = seed_paragraphs()[:3]


def _rules(*lines: str) -> list[str]:
    return [cut.rule for cut in Pipeline((Notices(),), guards=()).run("\n".join(lines), kind="text").cuts]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Advertisement", "advertisement"),
        ("© 2024 The Valley Gazette. All rights reserved.", "copyright"),
        ("Copyright (c) The Gazette 2024", "copyright"),
        ("Facebook | Twitter | Email | Print", "share"),
    ],
)
def test_a_notice_goes_wherever_it_stands(line: str, rule: str) -> None:
    for lines in ((line, FIRST, SECOND), (FIRST, SECOND, line, THIRD), (FIRST, SECOND, line)):
        assert _rules(*lines) == [rule]


@pytest.mark.parametrize(
    "line",
    ["Facebook was late on Monday", "Facebook", "© for a mark", "In 2024 the valley had rain", "Copyright is a right"],
)
def test_what_only_has_a_word_of_one_stays(line: str) -> None:
    assert _rules(FIRST, SECOND, line, THIRD) == []


def test_a_short_line_that_may_be_a_heading_goes_at_the_ends_and_beside_another() -> None:
    assert _rules(FIRST, SECOND, "Next", THIRD) == []
    assert _rules(FIRST, SECOND, THIRD, "Next") == ["pager"]
    assert _rules(FIRST, SECOND, "Next", "Advertisement", THIRD) == ["pager", "advertisement"]


def test_one_word_of_comments_above_a_sentence_is_its_heading() -> None:
    assert _rules(FIRST, "Comments", SECOND) == []
    assert _rules(FIRST, "Share this article", SECOND, "Comments", THIRD) == ["share"]
    assert _rules(FIRST, "Share this article", SECOND, "Comments") == ["share", "comments"]


@pytest.mark.parametrize("line", ["Home > News > Politics", "Start › Nachrichten › Politik", "Home » News » Rain in the valley"])
def test_a_path_of_names_goes_at_the_ends_alone(line: str) -> None:
    assert _rules(line, FIRST, SECOND) == ["breadcrumb"]
    assert _rules(FIRST, SECOND, line, THIRD) == []


@pytest.mark.parametrize("line", ["a > b", "3 > 2 > 1", "File > Save as a copy of the page > OK", "Home > News > It rained."])
def test_other_lines_with_such_marks_stay(line: str) -> None:
    assert _rules(line, FIRST, SECOND) == []


def test_a_line_of_a_wrapped_paragraph_is_none() -> None:
    assert _rules("It rained in the whole of the valley, and there was an\nadvertisement\nfor umbrellas") == []
