"""What a page says of itself beside what it shows: its types, titles and description, in data, ``<meta>`` and ``<title>``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from cleanse.page import TYPES, Page
from cleanse.patterns import regex
from cleanse.read.white_space import folded

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_DATA, _TITLE = "application/ld+json", "<title>"
"""What a page says of itself in data, and in its title."""
_SAID = frozenset(("description", "og:description", "og:site_name", "og:title", "og:type", "twitter:title"))
"""The names of ``<meta>`` that are asked."""
_HEADLINE = regex(r'"headline"\s{0,9}:\s{0,9}"((?:[^"\\]|\\.){1,400})"')
_TYPE = regex(r'"@type"\s{0,9}:\s{0,9}\[?\s{0,9}"(\w{1,40})"')


def said_in(declaring: Iterable[LexborNode]) -> Iterator[tuple[str, str]]:
    """What a page says of itself: each with a name, that of its ``<meta>`` or what it is."""
    for node in declaring:
        attributes = node.attributes
        if attributes.get("type") == _DATA:
            yield _DATA, node.text()
            continue
        content = attributes.get("content")
        if content:
            name = attributes.get("property") or attributes.get("name")
            if name in _SAID:
                yield name, content
        elif node.tag == "title":
            yield _TITLE, node.text()


def enter_said(page: Page, said: Iterable[tuple[str, str]]) -> None:
    """Enters what a page says of itself: types of schema.org (JSON-LD) and of Open Graph, its titles, its description."""
    found: set[str] = set()
    headlines: dict[str, None] = {}
    for name, text in said:
        if name == _DATA:
            found.update(_TYPE.findall(text))
            at = text.find('"headline"')  # which most scripts have not: it is found sooner than by a pattern
            headline = _HEADLINE.search(text, at) if at >= 0 else None
            if headline is not None:
                headlines[_unescaped(headline.group(1))] = None
        elif name == "og:type":
            found.add(f"og:{text}")
        elif name == "description" or (name == "og:description" and not page.description):
            page.description = text
        elif name == "og:title" or name == "twitter:title":
            headlines[text] = None
        elif name == "og:site_name":
            page.site = text
        elif name == _TITLE and not page.title:
            page.title = folded(text)
    page.types = found.intersection(TYPES)
    page.headlines = tuple(headlines)


def _unescaped(value: str) -> str:
    """A string of JSON, and of HTML that some put in it."""
    if "\\" in value:
        import json

        with suppress(ValueError):
            value = str(json.loads(f'"{value}"'))
    if "&" not in value:
        return value
    from html import unescape

    return unescape(value)
