"""What a page says of itself: types, titles, its description."""

from __future__ import annotations

import pytest

from cleanse.page import Page
from cleanse.read.html import HtmlSource


def _page(head: str) -> Page:
    return HtmlSource(f"<html><head>{head}</head><body><p>It rained.</p></body></html>").page


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "NewsArticle", "headline": "Rain over the valley"}',
        '{"@graph": [{"@type": ["NewsArticle", "Thing"], "headline": "Rain &amp; no more"}]}',
        '{ "@type" : "NewsArticle" , "headline" : "Rain \\"over\\" the valley" }',
    ],
)
def test_the_type_and_the_headline_of_data(data: str) -> None:
    page = _page(f'<script type="application/ld+json">{data}</script>')
    assert "NewsArticle" in page.types
    assert page.headlines[0] in ("Rain over the valley", "Rain & no more", 'Rain "over" the valley')


def test_titles_of_several_kinds_each_once() -> None:
    page = _page(
        "<title>Rain\n over it - The Post</title><title>Another</title>"
        '<meta property="og:title" content="Rain over it"><meta name="twitter:title" content="Rain over it">'
    )
    assert page.title == "Rain over it - The Post"
    assert page.headlines == ("Rain over it",)


def test_its_own_description_before_the_one_for_networks() -> None:
    shared, own = '<meta property="og:description" content="Shared">', '<meta name="description" content="Own">'
    assert _page(shared + own).description == _page(own + shared).description == "Own"
    assert _page(shared).description == "Shared"


def test_its_site_and_a_type_for_networks() -> None:
    page = _page('<meta property="og:site_name" content="The Post"><meta property="og:type" content="article">')
    assert (page.site, page.types) == ("The Post", {"og:article"})
    assert _page('<meta property="og:type" content="of our own">').types == set()
