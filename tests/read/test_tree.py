"""One walk over the tree: what it enters of a page beside the text of its blocks."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse.page import Page
from cleanse.read.tree import Blocks, walked


def _page(html: str, whole: bool = True) -> Page:
    return walked(LexborHTMLParser(html), Blocks(), whole)


def _names(html: str, tag: str) -> str:
    page = _page(html)
    return page.names[page.tags.index(tag)]


@pytest.mark.parametrize(
    ("attributes", "names"),
    [
        ("", ""),
        ("class='lead wide'", "lead wide"),
        ("class=lead id=top", "lead top"),
        ("id=top role=main itemprop=articleBody", " top main articleBody"),
        ("data-x=1 title=Rain", ""),
        ("class", ""),
    ],
)
def test_the_names_of_an_element_are_its_classes_id_role_and_itemprop(attributes: str, names: str) -> None:
    assert _names(f"<p {attributes}>One</p>", "p") == names


def test_a_listing_has_the_names_of_its_code_which_say_the_language() -> None:
    assert _names("<pre><code class=language-python>x = 1</code></pre>", "pre") == "language-python"
    assert _names("<pre class=wide><code class=python>x = 1</code></pre>", "pre") == "wide python"
    assert _names("<pre class=wide>x = 1</pre>", "pre") == "wide"


def test_elements_without_text_are_not_entered() -> None:
    page = _page("<div><p></p><section><hr></section></div><article>One</article>")
    assert page.tags == ["html", "body", "article"]
    assert page.parents == [-1, 0, 1]


def test_a_block_is_of_the_innermost_element_that_bounds_it() -> None:
    page = _page("<div><p>One <b>two</b></p><p><b>three</b></p><b>four</b> five</div>")
    assert [(block.text, page.tags[block.element]) for block in page.blocks] == [
        ("One two", "p"), ("three", "p"), ("four five", "div"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("html", "between"),
    [
        ("<ul><li>a<li>b</ul>", "\n"),
        ("<table><tr><td>a<td>b</table>", "\t"),
        ("<table><tr><td>a<tr><td>b</table>", "\n"),
        ("<table><tr><td>a<br><br>b</table>", "\n\n"),
        ("<table><tr><td>a</table><table><tr><td>b</table>", "\n"),
        ("<h1>a</h1><h1>b</h1>", "\n\n"),
        ("<p>a<p>b", "\n\n"),
        ("<p>a<ul><li>b</ul>", "\n\n"),
    ],
)
def test_what_stands_between_two_blocks(html: str, between: str) -> None:
    first, second = _page(html).blocks
    assert (first.separator, second.separator) == ("", between)


def test_a_menu_is_one_block_if_it_is_read_as_a_whole() -> None:
    html = "<p>One</p><nav><p>two<p>three<nav>four</nav><p>five</nav><p>six"
    assert [block.text for block in _page(html).blocks] == ["One", "two\nthree\nfour\nfive", "six"]
    assert [block.text for block in _page(html, whole=False).blocks] == ["One", "two", "three", "four", "five", "six"]


def test_the_linked_characters_of_a_block_are_no_more_than_it_has() -> None:
    page = _page("<p><a href=x>  One   two  </a></p><p><a href=x>three</a> four <a>five</a></p>")
    assert [(block.text, block.link_chars) for block in page.blocks] == [("One two", 7), ("three four five", 9)]


def test_before_which_block_a_picture_stands() -> None:
    page = _page("<img src=a><p>One</p><video src=b></video><p>two <img src=c> three</p><svg></svg><iframe src=d></iframe>")
    assert page.pictures == [0, 1, 1, 2]


def test_a_description_is_the_pages_own_before_that_for_social_networks() -> None:
    social, own = "<meta property=og:description content=Social>", "<meta name=description content=Own>"
    assert _page(f"{social}{own}<p>One").description == "Own"
    assert _page(f"{own}{social}<p>One").description == "Own"
    assert _page(f"{social}<p>One").description == "Social"
    assert _page("<meta name=description><meta name=author content=Ann><p>One").description == ""


@pytest.mark.parametrize(
    ("json", "types"),
    [
        ('{"@type": "NewsArticle"}', {"NewsArticle"}),
        ('{"@graph": [{"@type" : ["Product", "Thing"]}, {"@type":"Article"}]}', {"Product", "Article"}),
        ('{"@type": "Hat"}', set()),
        ('{"@type": "NewsArticle"', {"NewsArticle"}),  # whatever else is broken
    ],
)
def test_types_of_schema_org(json: str, types: set[str]) -> None:
    assert _page(f'<script type="application/ld+json">{json}</script><p>One').types == types
    assert _page(f"<script>{json}</script><p>One").types == set()


def test_a_page_without_text_has_no_blocks_and_no_elements() -> None:
    page = _page("<!doctype html><script>x()</script>")
    assert (page.blocks, page.tags, page.ends) == ([], [], [])
