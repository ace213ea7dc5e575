"""What a page says of itself: whole pages, and pages that mean harm."""

from __future__ import annotations

import pytest

from cleanse.read.metadata import KEYS, metadata_of, read_metadata
from tests.read.metadata.markup import json_ld


def test_relative_addresses_need_the_page_s() -> None:
    assert read_metadata('<link rel="canonical" href="/rain">') == {}


def test_a_tree_is_read_and_not_changed() -> None:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser("<h1>Rain</h1><p class=byline>By Ann Lee")
    before = tree.html
    assert metadata_of(tree) == {"title": "Rain", "byline": "Ann Lee", "author": ["Ann Lee"]}
    assert tree.html == before


def test_only_the_keys_that_are_found() -> None:
    assert read_metadata("") == {}
    assert set(read_metadata("<title>Rain</title>")) <= set(KEYS)


DEEP = 100_000


HOSTILE = {
    "nothing": "",
    "a NUL and half a character": "\0\udc80<title>\udfff",
    "a mark and no more": "<" * 100_000,
    "JSON-LD that is nested deep": json_ld("[" * DEEP + "]" * DEEP),
    "JSON-LD objects that are nested deep": json_ld('{"@graph":' * DEEP + "1" + "}" * DEEP),
    "a number of ten thousand digits": json_ld('{"@type": "Article", "headline": ' + "1" * 10_000 + "}"),
    "JSON-LD that is no object": json_ld("1") + json_ld('"x"') + json_ld("null") + json_ld("[[], {}, 1]") + json_ld(""),
    "JSON-LD of the wrong types": json_ld(
        {
            "@type": {"a": 1},
            "@id": [],
            "@graph": {"@type": ["Article", 1], "author": 1, "headline": {}, "image": [[]], "datePublished": 2},
        }
    ),
    "half characters in JSON-LD": json_ld('{"@type": "Article", "headline": "\\ud800", "author": "\\udfff"}'),
    "commas and blanks": json_ld("{" + ("," + " " * 1000) * 500),
    "backslashes": json_ld('{"' + "\\" * 500_000),
    "elements of meta": '<meta name="author" content="By Ann Lee">' * 20_000,
    "bylines in bylines": '<div class="author byline">' * 1500,
    "items in items": '<div itemprop="author datePublished" itemscope>' * 1500,
    "separators": "<title>" + " - " * 100_000 + "</title><h1>" + "a " * 100_000 + "</h1>",
    "blanks": "<h1>x</h1><p>By" + " " * 1_000_000 + "</p>",
    "addresses": '<link rel="canonical" href="http://[::1"><meta property="og:image" content="http://[">',
    "lines about a headline": "<h1>Rain</h1>" + "<p>3 May 2024" * 20_000 + "<time datetime=2024-05-03>" * 20_000,
    "cells about a headline": "<h1>Rain</h1>" + "<table><tr><td>" * 5_000 + "3 May 2024",
    "a headline deep below": "<div>" * DEEP + "<h1>Rain</h1><p>3 May 2024",
    "what is deep behind a headline": "<h1>Rain</h1>" + "<b>" * DEEP + "3 May 2024",
    "a class of a megabyte": f'<h1>Rain</h1><p class="{"date " * 200_000}">3 May 2024',
    "tags": '<a rel="tag" href="/x">x, y' * 20_000,
    "articles of JSON-LD": json_ld([{"@type": "Article", "headline": f"Rain {number}"} for number in range(20_000)]),
    "a big page": "<p>" + "word and more. " * 300_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_raises(name: str) -> None:
    found = read_metadata(HOSTILE[name], "http://[")
    texts = [text for value in found.values() for text in (value if isinstance(value, list) else [value])]
    assert all(isinstance(text, str) and text and text.encode("utf-8") for text in texts)
