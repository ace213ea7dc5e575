"""Addresses: what those in a page are resolved against."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse import inspect
from cleanse.read.addresses import base_of, resolved

URL = "https://valley.example/news/2024/rain.html"
BODY = (
    "<p>It rained in the whole of the valley on Monday, and <a href='maps/flood.html'>nobody went out</a> of doors all day.</p>"
    * 2
)


@pytest.mark.parametrize(
    ("head", "base"),
    [
        ('<base href="/archive/">', "https://valley.example/archive/"),
        ('<base href="../">', "https://valley.example/news/"),
        ('<base href="//cdn.example/x/">', "https://cdn.example/x/"),
        ('<base href=" https://other.example/\n">', "https://other.example/"),
        ('<base target="_blank"><base href="/first/"><base href="/second/">', "https://valley.example/first/"),
        ('<base href="javascript:alert(1)//">', URL),
        ('<base href="data:text/html,x">', URL),
        ('<base href="mailto:a@b.example">', URL),
        ('<base href="http://[">', URL),
        ('<base href="">', URL),
        (f'<base href="/{"a" * 1_000_000}/">', URL),
        ("", URL),
    ],
)
def test_first_base_that_has_an_address_counts(head: str, base: str) -> None:
    assert base_of(LexborHTMLParser(f"<!doctype html><head>{head}</head><p>It rained."), URL) == base


def test_base_without_the_address_of_the_page() -> None:
    assert base_of(LexborHTMLParser('<base href="https://valley.example/a/">'), None) == "https://valley.example/a/"
    assert base_of(LexborHTMLParser('<base href="/a/">'), None) is None


def test_what_cannot_be_resolved_stays() -> None:
    assert resolved(URL, "http://[") == "http://["
    assert resolved(URL, "mailto:ann@valley.example") == "mailto:ann@valley.example"
    assert resolved(URL, "#top") == URL + "#top"


def test_links_and_metadata_go_by_the_base() -> None:
    head = '<base href="/archive/"><link rel="canonical" href="rain"><meta property="og:image" content="rain.jpg">'
    result = inspect(f"<!doctype html><html><head>{head}</head><body><article>{BODY}</article></body></html>", url=URL)
    assert "[nobody went out](https://valley.example/archive/maps/flood.html)" in result.markdown(links=True)
    assert result.metadata["canonical_url"] == "https://valley.example/archive/rain"
    assert result.metadata["image"] == "https://valley.example/archive/rain.jpg"
