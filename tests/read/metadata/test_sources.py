"""What a page declares, source by source."""

from __future__ import annotations

import pytest

from cleanse.read.metadata.elements import SHOWN
from cleanse.read.metadata.sources import ORDER, Declared, host_and_path
from tests.read.metadata.markup import json_ld, meta, tree_of

URL = "https://www.post.example/2024/04/24/rain"
PAGE = (
    '<html lang="en"><title>Rain &amp; wind</title><link rel="Canonical alternate" href="/rain">'
    + meta("Author", "Ann Lee")
    + meta("author", "Bob Roe")
    + '<meta property="og:title" content=" Rain  falls "><meta http-equiv="Content-Language" content="en">'
    + json_ld(
        [{"@type": "Article", "author": {"name": "Ann"}}, {"@type": "WebPage", "name": "a"}, {"@type": "WebSite", "name": "b"}]
    )
    + '<h1>Rain</h1><h1>Wind</h1><p itemprop="dateCreated datePublished">today</p>'
)


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("meta author", ["Ann Lee", "Bob Roe"]),
        ("meta og:title", ["Rain falls"]),
        ("meta content-language", ["en"]),
        ("meta description", []),
        ("json author", ["Ann"]),
        ("json headline", []),
        ("page name", ["a"]),
        ("site name", ["b"]),
        ("item datepublished", ["today"]),
        ("link canonical", ["/rain"]),
        ("link image_src", []),
        ("html lang", ["en"]),
        ("element title", ["Rain & wind"]),
        ("first heading", ["Rain"]),
        ("address", ["2024/04/24"]),
    ],
)
def test_a_source(source: str, texts: list[str]) -> None:
    assert Declared(tree_of(PAGE), URL).texts(source) == texts


def test_every_source_is_declared_or_shown() -> None:
    declared = Declared(tree_of(""), None)
    for key, sources in ORDER.items():
        assert len(set(sources)) == len(sources), key
        for source in sources:
            assert source in SHOWN or declared.texts(source) == []
    with pytest.raises(LookupError, match="'near date' is no source"):
        declared.texts("near date")


def test_the_canonical_address_stands_in_for_the_page_s_own() -> None:
    page = '<link rel="canonical" href="https://post.example/2024-04-24/rain">'
    assert Declared(tree_of(page), None).host == "post.example"
    assert Declared(tree_of(page), None).texts("address") == ["2024-04-24"]
    assert Declared(tree_of(page), "https://other.example/rain").host == "other.example"


@pytest.mark.parametrize(
    ("address", "parts"),
    [("https://a.example:80/b?c", ("a.example:80", "/b")), ("/b", ("", "/b")), ("http://[", ("", "")), ("", ("", ""))],
)
def test_host_and_path(address: str, parts: tuple[str, str]) -> None:
    assert host_and_path(address) == parts
