"""Links: which are safe to follow, and how their addresses are written."""

from __future__ import annotations

from html import escape

import pytest

import cleanse
from cleanse.write.markdown.links import destination, is_safe
from tests.work import calls
from tests.write.markdown.rendering import read_back, written


def linked(href: str) -> str:
    """A word that leads to an address, in Markdown."""
    return written(f'<p><a href="{escape(href)}">rain</a>')


def test_links_stand_where_their_text_is() -> None:
    made = written('<p>See a cat, <a href="https://x.org/a b">a</a> <a href="https://x.org/(d)">[dog]</a>! and a')
    assert made == "See a cat, [a](<https://x.org/a b>) [\\[dog\\]](<https://x.org/(d)>)! and a"


def test_a_link_is_any_part_of_a_word() -> None:
    assert written("<p>In 2010 it rained[<a href=/u:n>1</a>]") == "In 2010 it rained[[1](/u:n)]"
    assert written("<p>cats <a href=/u:c>cat</a>s") == "cats [cat](/u:c)s"
    assert written("<p><a href=/u:r>雨</a>が<a href=/u:f>降</a>った") == "[雨](/u:r)が[降](/u:f)った"


@pytest.mark.parametrize("link", ["<a href=/b></a>", "<a href=/b> </a>", "<a href=''>a</a>", "<a>a</a>", "<a href=' x:y'>a</a>"])
def test_a_link_that_leads_nowhere_is_left_out(link: str) -> None:
    assert written(f"<p>{link} <a href=/c>c</a>").endswith("[c](/c)")
    assert "/b" not in written(f"<p>{link} <a href=/c>c</a>")


def test_links_beside_marks() -> None:
    made = written("<p>Wow!<a href=/u:x>x</a> a_<a href='/u:&amp;lt;'>y*</a>]<a href='/u:|'>z</a>")
    assert made == "Wow\\![x](/u:x) a_[y*](/u:\\&lt;)\\][z](/u:|)"
    assert read_back(made).text == "Wow!x a_y*]z"
    assert "[z](/u:\\|)" in written("<table><tr><td><a href='/u:|'>z</a><td>b</table>")


def test_many_links_take_linear_work() -> None:
    def work(count: int) -> int:
        return calls(lambda: written("<p>" + "<a href=/x>a</a> " * count))

    assert work(2000) < 3 * work(1000)


@pytest.mark.parametrize(
    ("href", "wanted"),
    [(" /u:a ", "/u:a"), ("/u:a b", "</u:a b>"), ("/u:a\tb", "/u:a%09b"), ("/u:(a)", "</u:(a)>"), ("/u:&lt;", "/u:\\&lt;")],
)
def test_a_destination(href: str, wanted: str) -> None:
    assert destination(href) == wanted


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
    assert linked(href) == "rain"


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/a:b", "HTTP://example.org", "mailto:ann@example.org", "tel:+49123", "ftp://example.org/a", "/a",
        "a/b:c", "./a:b", "?q=a:b", "#a:b", "//example.org/a", "a.html", "../a", "\nhttps://example.org/", "?a=1&amp;b=x:y",
        "/a&#58;b", "a/&colon;",
    ],
)  # fmt: skip
def test_addresses_and_what_is_relative_stay(href: str) -> None:
    assert linked(href).startswith("[rain](")


def test_a_script_stays_out_by_way_of_a_page() -> None:
    page = (
        "<p>It rained in <a href='java&#9;script:alert(1)'>the valley</a> and <a href=' &#1;https://example.org'>the town</a> "
        "all day."
    )
    result = cleanse.inspect(page, url="https://example.org/a/")
    assert result.markdown(links=True) == "It rained in the valley and [the town](https://example.org) all day."


@pytest.mark.parametrize(
    ("href", "wanted"),
    [("/a\x9bb", "/a%C2%9Bb"), ("/a\x85b", "/a%C2%85b"), ("/\u202eb", "/%E2%80%AEb"), ("/a\u2028b", "/a%E2%80%A8b"),
     ("/\x7f", "/%7F"), ("/\x1bb", "/%1Bb"), ("\x01/b\x1f", "/b"), ("/\ud800", "/%3F"), ("/é", "/é")],
)  # fmt: skip
def test_no_control_stands_in_an_address(href: str, wanted: str) -> None:
    assert destination(href) == wanted
