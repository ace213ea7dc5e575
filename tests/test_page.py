"""A page's tree: where its blocks stand in the text, and by which way from the root."""

from __future__ import annotations

from cleanse.page import TYPES, Page, PageBlock
from cleanse.read.html import HtmlSource


def _page(*parents: int, names: str = "") -> Page:
    """A page of divs, each in the one of that number."""
    count = len(parents)
    return Page(tags=["div"] * count, names=[names] * count, parents=list(parents))


def test_where_each_block_begins_and_ends() -> None:
    page = Page(blocks=[PageBlock(text, 0, "paragraph", gap, 0) for gap, text in (("", "One"), ("\n\n", "two"), ("\t", "3"))])
    assert page.bounds() == [0, 3, 5, 8, 9, 10]
    assert Page().bounds() == []


def test_a_path_has_the_first_class_of_each_element() -> None:
    page = Page(tags=["body", "div", "p"], names=["", "main wide", "lead"], parents=[-1, 0, 1])
    assert [page.path(at) for at in range(3)] == ["body", "body/div.main", "body/div.main/p.lead"]


def test_a_long_path_is_cut_off_at_its_outer_end() -> None:
    page = _page(*range(-1, 99_999))
    assert page.path(11) == "/".join(["div"] * 12)
    assert page.path(12) == page.path(99_999) == "/".join(["…", *["div"] * 12])


def test_nothing_has_no_path() -> None:
    assert Page().path(-1) == ""


def test_the_blocks_of_an_element_are_a_run() -> None:
    page = HtmlSource("<div><p>One</p><section><p>two</p><p>three</p></section></div><p>four</p>").page
    texts = [block.text for block in page.blocks]
    runs = {page.tags[at]: texts[page.firsts[at] : page.ends[at]] for at in range(len(page.tags))}
    assert runs["body"] == ["One", "two", "three", "four"]
    assert runs["div"] == ["One", "two", "three"]
    assert runs["section"] == ["two", "three"]
    assert runs["p"] == ["four"]  # the last of them


def test_a_page_says_what_it_is_and_where_its_pictures_stand() -> None:
    page = HtmlSource(
        '<meta property="og:type" content="article"><meta property="og:type" content="hat"><meta name=description content=Rain>'
        '<script type="application/ld+json">{"@type": "NewsArticle"}</script><p>One</p><img src=a><p>two<img src=b></p>'
    ).page
    assert page.types == {"og:article", "NewsArticle"} < set(TYPES)
    assert page.description == "Rain"
    assert page.pictures == [1, 1]


def test_pages_are_equal_by_their_elements_and_blocks() -> None:
    assert _page(-1, 0) == _page(-1, 0) != _page(-1, -1)
    assert _page(-1) != _page(-1, names="main")


def test_a_step_of_a_path_is_short_whatever_the_page_calls_it() -> None:
    page = Page(tags=["x" * 1000], names=["menu " * 100_000 + "a" * 1000], parents=[-1])
    assert page.path(0) == "x" * 200 + ".menu"
    assert len(Page(tags=["p"], names=["a" * 1000], parents=[-1]).path(0)) == 202
