"""The later of two long blocks that say the same, and a headline that comes again."""

from __future__ import annotations

import pytest

from cleanse import Pipeline
from cleanse.cleaners.repeats import Repeats
from tests.strategies import seed_paragraphs

PARAGRAPHS = seed_paragraphs()[:8]
FIRST, SECOND, THIRD, FOURTH = PARAGRAPHS[:4]
ROW = "the bridge the ferry the mayor the rain the valley the river the town"


def _taken(*lines: str, cleaner: Repeats | None = None) -> list[int]:
    """The numbers of the lines that go."""
    result = Pipeline((cleaner or Repeats(),), guards=()).run("\n".join(lines), kind="text")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    return [starts.index(cut.span.start) for cut in result.cuts]


def test_right_below_its_double() -> None:
    assert _taken(FIRST, FIRST, SECOND) == [1]
    assert _taken(ROW, ROW, SECOND) == [1]


def test_near_its_double_in_a_text_with_a_phrase_of_a_page() -> None:
    share = "Share this article"
    assert _taken(FIRST, SECOND, THIRD, FIRST, share) == [3]
    assert _taken(FIRST, SECOND, THIRD, FOURTH, FIRST, share) == []
    assert _taken(FIRST, SECOND, THIRD, FOURTH, FIRST, share, cleaner=Repeats(near=4)) == [4]
    assert _taken(FIRST, SECOND, THIRD, FIRST) == []


def test_as_one_of_a_run() -> None:
    assert _taken(*PARAGRAPHS[:5], *PARAGRAPHS[:3]) == [5, 6, 7]
    assert _taken(*PARAGRAPHS[:5], *PARAGRAPHS[:2]) == []
    assert _taken(*PARAGRAPHS[:5], *PARAGRAPHS[:2], cleaner=Repeats(run=2)) == [5, 6]


@pytest.mark.parametrize("line", [f"- {FIRST}", ROW])
def test_items_and_rows_are_repeated_by_articles_too(line: str) -> None:
    assert _taken(line, SECOND, line) == []


def test_what_stands_more_often_is_a_refrain() -> None:
    assert _taken(FIRST, SECOND, FIRST, THIRD, FIRST) == []


def test_short_lines_may_come_again() -> None:
    assert _taken("No.", "No.", FIRST) == []
    assert _taken("“No,” she said.", FIRST, "“No,” she said.", cleaner=Repeats(words=3, headline_words=9)) == []
    assert _taken(*["It rained a lot."] * 2, cleaner=Repeats(words=4)) == [1]


def test_a_headline_that_comes_again() -> None:
    headline = "The old bridge is closed"
    assert _taken(headline, "By the river", headline, FIRST) == [2]
    assert _taken("By the river", "Home", headline, headline, FIRST) == []  # it was none of the first lines
    assert _taken("By the river", "Home", headline, headline, FIRST, cleaner=Repeats(headline_lines=3)) == [3]
    assert _taken(headline, FIRST, SECOND, headline, cleaner=Repeats(headline_reach=2)) == []
    assert _taken("Rain again", "Rain again", FIRST) == []
    assert _taken("Rain again", "Rain again", FIRST, cleaner=Repeats(headline_words=2)) == [1]


@pytest.mark.parametrize("line", ["-- Ann Lee, keeper of the mill", "What the valley says of the rain:"])
def test_what_stands_beside_each_saying_of_a_collection_is_no_headline(line: str) -> None:
    assert _taken(line, "It rains.", line, FIRST) == []


def test_pairs_of_blocks_are_compared_with_their_neighbours_alone() -> None:
    blocks = [
        f"It rained for {number} days in the valley, and nobody went out of doors until evening." for number in range(3_000)
    ]
    text = "\n\n".join(blocks * 2)
    assert Pipeline((Repeats(),))(text).strip() == "\n\n".join(blocks)
