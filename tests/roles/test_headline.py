"""The headline of a page: out of the body, and known."""

from __future__ import annotations

import pytest

from cleanse import inspect

BODY = "".join(
    f"<p>It rained in the {place} of the valley on Monday, and nobody went out of doors, said the mayor, who came by boat.</p>"
    for place in ("north", "south", "east", "west")
)
HEAD = '<title>Rain over the valley - The Post</title><meta property="og:site_name" content="The Post">'
MENU = "<nav><a href=/>Home</a> <a href=/news>News</a></nav>"
TITLE = "Rain over the valley"


def _page(shown: str, head: str = HEAD, body: str = BODY) -> str:
    return f"<!doctype html><html><head>{head}</head><body>{MENU}<article>{shown}{body}</article></body></html>"


@pytest.mark.parametrize(
    "shown",
    [
        f"<h1>{TITLE}</h1>",
        f"<h1>The Post</h1><h2>{TITLE}</h2>",
        f"<h1><a href=/>The Post</a></h1><h2><a href=/rain>{TITLE}</a></h2>",
        f'<div class="title">{TITLE}</div>',
        f'<table><tr><td class="contentheading"><a href="/rain">{TITLE}</a></td></tr></table>',
        "<h1><span>Rain over</span><br>the valley</h1>",
        f"<div class=crumbs>{TITLE}</div><h1>{TITLE}</h1>",
        f"<h1>{TITLE}</h1><h2>{TITLE}</h2>",
    ],
)
def test_headline_is_no_body_and_is_the_title(shown: str) -> None:
    result = inspect(_page(shown))
    assert result.title == TITLE
    assert result.text.startswith("It rained in the north")
    assert TITLE in result.restore().replace("\n", " ")
    assert [cut.removed.split() for cut in result.cuts if cut.rule == "title"] == [TITLE.split()]


def test_sections_of_the_first_level_stay() -> None:
    hills, then = BODY.replace("valley", "hills"), BODY.replace("It rained", "Then it rains")
    body = f"{BODY}<h1>Rain in the hills</h1>{hills}<h1>What comes next</h1>{then}"
    result = inspect(_page(f"<h1>{TITLE}</h1>", body=body))
    assert result.title == TITLE
    assert "\nRain in the hills\n" in result.text
    assert "\nWhat comes next\n" in result.text
    without = inspect(_page("<h1>Where it began</h1>", body=body))
    assert without.text.startswith("Where it began\n")
    assert without.title == TITLE


def test_only_heading_of_the_first_level_is_the_headline_whatever_the_page_declares() -> None:
    result = inspect(_page("<h1>How the valley got wet</h1>", "<title>The Post</title>"))
    assert result.title == "How the valley got wet"
    assert result.text.startswith("It rained in the north")
    assert inspect(f"<h1>Rain</h1>{BODY}").title == "Rain"


def test_standfirst_stays() -> None:
    standfirst = "How a day of rain changed the town"
    result = inspect(_page(f"<h1>{TITLE}</h1><p>{standfirst}</p>"))
    assert result.text.startswith(standfirst)
    below = inspect(_page(f"<p>{standfirst}, and all that live there, for good: nobody had seen it come.</p><h1>{TITLE}</h1>"))
    assert below.title == TITLE
    assert below.text.startswith(standfirst)
    assert TITLE not in below.text


def test_machines_are_told_the_headline_too() -> None:
    linked = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Rain \\u201eover\\u201c the valley"}</script>'
    )
    for head in ('<meta property="og:title" content="Rain „over“ the valley"><title>The Post</title>', linked):
        result = inspect(_page("<h2>Rain „over“ the valley</h2>", head))
        assert result.title == "Rain „over“ the valley"
        assert result.text.startswith("It rained in the north")


def test_page_of_a_headline_alone_keeps_it() -> None:
    result = inspect("<!doctype html><title>Rain</title><h1>Rain</h1>", kind="html")
    assert result.text == "Rain"
    assert result.titled == "Rain"
    assert result.markdown() == "# Rain"


def test_page_that_shows_no_headline_has_the_one_that_it_declares() -> None:
    result = inspect(_page("<img src=title.png>"))
    assert result.title == TITLE
    assert result.text.startswith("It rained in the north")


def test_text_keeps_its_headline() -> None:
    text = f"{TITLE}\n\nIt rained in the north of the valley on Monday, and nobody went out of doors."
    result = inspect(text)
    assert result.title is None
    assert result.text == result.titled == text
