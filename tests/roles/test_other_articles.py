"""Articles that a page loads behind its own go; sections, posts and what has no date stay."""

from __future__ import annotations

import pytest

from cleanse import clean
from cleanse.read.html import HtmlSource
from cleanse.roles.judged import Judged
from cleanse.roles.other_articles import take_other_articles
from cleanse.text.lines import count_words
from tests.roles.pages import PARAGRAPH

STORY = "<section class=story><h2><a href=/{0}>{0}</a></h2><p class=when>{1}</p>{2}</section>"
BRIDGE = f"<h2>The bridge</h2><p>7 May 2022</p>{PARAGRAPH}"
UNDATED = "<section class=story><h2>{0}</h2>" + PARAGRAPH + "</section>"
FIRST, NEXT = (
    STORY.format("Rain in town", "6 May 2022", PARAGRAPH * 2),
    STORY.format("Snow in the hills", "5 May 2022", PARAGRAPH),
)


def _taken(body: str, is_forum: bool = False) -> str:
    page = HtmlSource(f"<html><head><title>Rain in town - The Post</title></head><body>{body}</body></html>").page
    of = Judged(page, [0.9] * len(page.blocks), [count_words(block.text) for block in page.blocks])
    of.is_forum = is_forum
    take_other_articles(of)
    assert {*of.rules} <= {"", "other-article"}
    return " ".join(block.text for block, rule in zip(page.blocks, of.rules, strict=True) if rule)


def test_the_next_article_goes_whole() -> None:
    taken = _taken(f"<main>{FIRST}{NEXT}{STORY.format('Hail', '4 May 2022', PARAGRAPH)}</main>")
    assert taken.startswith("Snow in the hills 5 May 2022 It rained")
    assert "Hail" in taken
    assert "Rain in town" not in taken


@pytest.mark.parametrize(
    "page",
    [
        FIRST,
        UNDATED.format("Rain in town") + UNDATED.format("The bridge"),
        f"<section class=story><h2>Rain in town</h2><p>6 May 2022</p>{PARAGRAPH}{BRIDGE}</section>",
        f"{FIRST}<div class=story>{BRIDGE}</div>",  # built otherwise
        f"{NEXT}{FIRST}",  # a page of both, of which neither is behind the other
        NEXT + STORY.format("Hail", "5 May 2022", PARAGRAPH),  # the page is called otherwise
        "<section class=story><h2>Rain in town</h2><p>6 May 2022</p></section>" + NEXT,  # no article of its own
    ],
)
def test_what_is_no_other_article_stays(page: str) -> None:
    assert _taken(page) == ""


@pytest.mark.parametrize("heading", ["<h4>Rain</h4>", "<h5><b>Rain</b></h5>", "<div><h6>Rain</h6></div>"])
def test_a_page_of_a_small_heading_alone_stays(heading: str) -> None:
    assert take_other_articles(Judged(HtmlSource(heading).page, [0.9], [1])) is None
    assert clean(heading) == "Rain"


def test_posts_of_a_forum_stay() -> None:
    assert _taken(FIRST + NEXT, is_forum=True) == ""
