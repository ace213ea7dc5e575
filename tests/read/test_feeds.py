"""A feed that is handed over as a page."""

from __future__ import annotations

from html import escape

import pytest

import cleanse
from cleanse.read.feeds import page_of_feed
from cleanse.read.sniff import is_feed

BODY = "<p>It rained in the town for forty days, and nobody was out of doors.</p><p>Then the sun came out, said the mayor.</p>"
TEXT = "It rained in the town for forty days, and nobody was out of doors.\n\nThen the sun came out, said the mayor."


def _rss(*items: str) -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title>{"".join(items)}</channel></rss>'


def _item(body: str, title: str = "Rain", more: str = "") -> str:
    return f"<item><title>{title}</title>{more}{body}</item>"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("<rss version='2.0'>", True),
        (
            '\ufeff<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<!-- by hand --><feed xmlns="http://www.w3.org/2005/Atom">',
            True,
        ),
        ('<rdf:RDF xmlns="http://purl.org/rss/1.0/">', True),
        ("<html><body><pre><rss></pre>", False),
        ("Write <rss> first.", False),
        ("<feedback>", False),
    ],
)
def test_what_is_a_feed(text: str, is_one: bool) -> None:
    assert is_feed(text) is is_one


@pytest.mark.parametrize(
    "body",
    [
        f"<description><![CDATA[{BODY}]]></description>",
        f"<description>{escape(BODY)}</description>",
        f"<description>Short</description><content:encoded><![CDATA[{BODY}]]></content:encoded>",
        f"<description>{TEXT}</description>",
        f"<description><![CDATA[{BODY[:40]}]]><![CDATA[{BODY[40:]}]]></description>",
    ],
)
def test_the_body_of_the_only_entry(body: str) -> None:
    result = cleanse.inspect(_rss(_item(body)))
    assert result.text == TEXT
    assert result.metadata["title"] == "Rain"
    assert result.restore() == result.source


@pytest.mark.parametrize(
    "content",
    [
        f'<content type="html">{escape(BODY)}</content>',
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div></content>',
        f"<summary>Short</summary><content><![CDATA[{BODY}]]></content>",
    ],
)
def test_atom(content: str) -> None:
    entry = f"<entry><title>Rain</title><link href='/rain'/>{content}</entry>"
    assert cleanse.clean(f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Post</title>{entry}</feed>') == TEXT


def test_the_entries_of_a_feed_in_order() -> None:
    feed = _rss(
        _item(f"<description>{escape(BODY)}</description>"), _item("<description>A gale blew all night.</description>", "Wind")
    )
    result = cleanse.inspect(feed.encode())
    assert result.text == f"Rain\n\n{TEXT}\n\nWind\n\nA gale blew all night."
    assert result.markdown().startswith("## Rain") or "## Rain" in result.markdown()


def test_what_the_entry_says_of_itself() -> None:
    more = (
        "<link>https://post.example/rain</link><dc:creator><![CDATA[Ann Lee]]></dc:creator>"
        "<pubDate>Tue, 10 Jun 2025 09:41:01 +0200</pubDate>"
    )
    found = cleanse.inspect(_rss(_item(f"<description>{escape(BODY)}</description>", more=more))).metadata
    assert found["byline"] == "Ann Lee"
    assert found["date"].startswith("2025-06-10")
    assert found["canonical_url"] == "https://post.example/rain"
    assert found["site_name"] == "The Post"


@pytest.mark.parametrize(
    "text",
    ["<rss>", "<rss><item>", "<rss><channel><item><title>a<![CDATA[", "<rss>" + "<item><b>" * 9000, "<rss><![CDATA[" * 9000],
)
def test_a_broken_feed(text: str) -> None:
    assert cleanse.inspect(text).restore() is not None
    assert page_of_feed(text, "a").startswith("<!doctype html>")
