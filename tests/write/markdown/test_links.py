"""Links: where each stands, and how its address is written."""

from __future__ import annotations

from time import process_time

import pytest

import cleanse
from cleanse.document import Block
from cleanse.page import Link
from cleanse.write.markdown import markdown
from cleanse.write.markdown.escaping import LinkSpan
from cleanse.write.markdown.links import is_safe, link_spans, links_in
from tests.write.markdown.rendering import read_back, read_html, written


def test_links_stand_where_their_text_is() -> None:
    made = written("<p>See a cat, a [dog]! and a", Link("a", "https://x.org/a b"), Link("[dog]", "https://x.org/(d)"))
    assert made == "See [a](<https://x.org/a b>) cat, a [\\[dog\\]](<https://x.org/(d)>)! and a"


def test_a_link_is_a_whole_word_if_it_can_be() -> None:
    assert written("<p>In 2010 it rained[1]", Link("1", "/u:n")) == "In 2010 it rained[[1](/u:n)]"
    assert written("<p>cats", Link("cat", "/u:c")) == "[cat](/u:c)s"
    assert written("<p>" + "cats " * 9, Link("cat", "/u:c")).startswith("[cat](/u:c)s cats")
    assert written("<p>雨が降った", Link("雨", "/u:r"), Link("降", "/u:f")) == "[雨](/u:r)が[降](/u:f)った"


@pytest.mark.parametrize(
    "link", [Link("b", "/u:b"), Link("", "/u:b"), Link(" ", "/u:b"), Link("a", ""), Link("a", " JavaScript:alert(1)")]
)
def test_a_link_that_cannot_be_placed_is_left_out(link: Link) -> None:
    assert written("<p>a c", link, Link("c", "/u:c")) == "a [c](/u:c)"


def test_links_beside_marks() -> None:
    links = Link("x", "/u:x"), Link("y*", "/u:&lt;"), Link("z", "/u:|")
    made = written("<p>Wow!x a_y*]z", *links)
    assert made == "Wow\\![x](/u:x) a_[y*](/u:\\&lt;)\\][z](/u:|)"
    assert read_back(made).text == "Wow!x a_y*]z"
    assert "[z](/u:\\|)" in written("<table><tr><td>z<td>b</table>", Link("z", "/u:|"))


def test_links_in_vain_take_linear_time() -> None:
    doc = read_html(f"<p>{'a' * 100_000}")
    for text in ("b", "a", "aab", "a" * 50_000):
        began = process_time()
        markdown(doc.text, doc.blocks, doc.page, [[Link(text, "/u:x")] * 50_000])
        assert process_time() - began < 3


def test_each_span_follows_the_one_before() -> None:
    assert link_spans("a b a", [Link("a", "/u:1"), Link("a", "/u:2"), Link("b", "/u:3")]) == [
        LinkSpan(0, 1, "/u:1"),
        LinkSpan(4, 5, "/u:2"),
    ]


@pytest.mark.parametrize(
    ("href", "destination"),
    [(" /u:a ", "/u:a"), ("/u:a b", "</u:a b>"), ("/u:a\tb", "/u:a%09b"), ("/u:(a)", "</u:(a)>"), ("/u:&lt;", "/u:\\&lt;")],
)
def test_a_destination(href: str, destination: str) -> None:
    assert link_spans("a", [Link("a", href)]) == [LinkSpan(0, 1, destination)]


def test_a_block_that_is_no_block_of_the_page_has_no_links() -> None:
    links = [[Link("a", "/u:a")]]
    assert links_in(Block(0, 1, "paragraph", number=0), links) == links[0]
    assert not links_in(Block(0, 1, "paragraph", number=1), links)
    assert not links_in(Block(0, 1, "paragraph", number=-1), links)


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", "java\r\nscript:x", "\x01javascript:x",
        "\x9bjavascript:x", "\u3000javascript:x", "\u200bjavascript:x", "\ufeffjavascript:x", "java\u00adscript:x",
        "javascript :x", "&#106;avascript:x", "&amp;#x6A;avascript:x", "javascript&colon;x", "java&Tab;script:x", "vbscript:x",
        "data:text/html,x", "DATA:x", "file:///etc/passwd", "blob:https://x.org/1", "filesystem:x", "view-source:x",
        "about:blank", "intent://x", "ms-word:ofe|u|https://x", "x:y", ":x", "ｊavascript:x", "%6aavascript:x",
        "feed:javascript:x", "jar:http://x", "mhtml:x", "livescript:x",
    ],
)  # fmt: skip
def test_no_other_scheme_gets_into_markdown(href: str) -> None:
    assert not is_safe(href)
    assert written("<p>rain", Link("rain", href)) == "rain"


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/a:b", "HTTP://example.org", "mailto:ann@example.org", "tel:+49123", "ftp://example.org/a", "/a",
        "a/b:c", "./a:b", "?q=a:b", "#a:b", "//example.org/a", "a.html", "../a", "\nhttps://example.org/", "?a=1&amp;b=x:y",
        "/a&#58;b", "a/&colon;",
    ],
)  # fmt: skip
def test_addresses_and_what_is_relative_stay(href: str) -> None:
    assert written("<p>rain", Link("rain", href)).startswith("[rain](")


def test_a_script_stays_out_by_way_of_a_page() -> None:
    page = (
        "<p>It rained in <a href='java&#9;script:alert(1)'>the valley</a> and <a href=' &#1;https://example.org'>the town</a> "
        "all day."
    )
    result = cleanse.inspect(page, url="https://example.org/a/")
    assert result.markdown(links=True) == "It rained in the valley and [the town](https://example.org) all day."


@pytest.mark.parametrize(
    ("href", "destination"),
    [("/a\x9bb", "/a%C2%9Bb"), ("/a\x85b", "/a%C2%85b"), ("/\u202eb", "/%E2%80%AEb"), ("/a\u2028b", "/a%E2%80%A8b"),
     ("/\x7f", "/%7F"), ("/\x1bb", "/%1Bb"), ("\x01/b\x1f", "/b"), ("/\ud800", "/%3F"), ("/é", "/é")],
)  # fmt: skip
def test_no_control_stands_in_an_address(href: str, destination: str) -> None:
    assert link_spans("a", [Link("a", href)]) == [LinkSpan(0, 1, destination)]
