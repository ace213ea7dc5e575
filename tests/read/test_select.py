"""Parts of a page by CSS."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.errors import BadSelector
from cleanse.read.select import check_selector, select
from tests.read.pages import PAGE

RAIN = (
    "<!doctype html><html lang=en-GB><head><title>Rain</title><meta name=author content=Ann><base href=/a/>"
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-01",'
    ' "author": {"name": "Jo <\\/script> Doe"}, "articleBody": "Other words."}</script><script>{"body": "Other words."}</script>'
    '<script type="application/ld+json">{broken "text": "Other words."</script></head><body><nav>Home</nav>'
    "<div class=story><p>It rained.</p><div class=story><p>All day.</p></div><p class=ad>Umbrellas!</p></div>"
    "<table><tr><td>Monday<td>rain</table><div class=story>It stopped.</div></body></html>"
)


def _kept(keep: str | None = None, drop: str | None = None) -> str:
    return cleanse.inspect(select(RAIN, keep, drop).html, kind="html").source


def test_the_outermost_elements_in_the_order_of_the_page() -> None:
    assert _kept(".story, p") == "It rained.\n\nAll day.\n\nUmbrellas!\n\nIt stopped."
    assert _kept(".story", "p.ad, p.ad") == "It rained.\n\nAll day.\n\nIt stopped."
    assert _kept(None, ".story, .story p, nav") == "Monday\train"
    assert _kept("td") == "Monday\nrain"


def test_what_the_page_says_of_itself_stays_but_no_body_in_its_scripts() -> None:
    html = select(RAIN, "p").html
    assert html.startswith('<!doctype html><html lang="en-GB"><head><title>Rain</title><meta name="author" content="Ann">')
    assert "<base" in html
    assert "Other words" not in html
    result = cleanse.inspect(html)
    assert (result.metadata["language"], result.metadata["title"]) == ("en-GB", "Rain")
    assert result.metadata["date"] == "2024-03-01"
    assert select(RAIN, "script", "div").html.count("Other words") == 3  # who wants them, gets them


@pytest.mark.parametrize("selector", ["html", "body", "*", "main"])
def test_a_page_stays_whole_where_all_or_nothing_matches(selector: str) -> None:
    whole = cleanse.inspect(RAIN).source
    assert _kept(selector) == whole == _kept(None, selector)
    assert len(select(RAIN, selector, selector).warnings) == (2 if selector == "main" else 1)


@pytest.mark.parametrize("selector", ["p[", "", " ", "p:contains(x)", "//p", "p,,b", "\ud800", ">"])
def test_what_is_no_selector_is_told(selector: str) -> None:
    with pytest.raises(BadSelector, match="is no CSS selector"):
        check_selector(selector)
    with pytest.raises(BadSelector):
        select(PAGE, None, selector)


def test_a_page_that_is_too_large_stays_whole() -> None:
    page = "<p>a" * 40_000
    html, (warning,) = select(page, "p")
    assert html == page
    assert "too large" in warning


def test_a_page_that_nests_deep_takes_no_long_time() -> None:
    assert "It rained" in select("<div>" * 9000 + "It rained.", "div", "p").html
