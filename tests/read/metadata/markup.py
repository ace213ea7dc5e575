"""Markup that the tests of metadata share."""

from __future__ import annotations

import json

from selectolax.lexbor import LexborHTMLParser, LexborNode


def json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{value if isinstance(value, str) else json.dumps(value)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


def tree_of(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(html)


def first(html: str, query: str) -> LexborNode:
    """The first element of a page that a selector finds."""
    node = tree_of(html).css_first(query)
    assert node is not None
    return node
