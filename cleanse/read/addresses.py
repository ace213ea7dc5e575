"""Addresses of a page: what those in it are resolved against."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_MOST_CHARS = 4000  # of a base: it stands before every address of the page
_OUTSIDE = "\t\n\x0c\r "  # what browsers take from both ends of an attribute's address


def base_of(tree: LexborHTMLParser, url: str | None) -> str | None:
    """What the addresses of a page are resolved against: its first ``<base href>``, else its own address, if that is known.

    WHATWG HTML, section 4.2.3. A base that leads to no server (``data:``, ``javascript:``) counts for nothing, nor does a
    relative one of a page whose address is not known.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> base_of(LexborHTMLParser('<base target="_top"><base href="/a/">'), "https://example.org/rain.html")
    'https://example.org/a/'
    >>> base_of(LexborHTMLParser('<base href="/a/">'), None) is None
    True
    """
    node = tree.css_first("base[href]")
    href = (node.attributes.get("href") or "").strip(_OUTSIDE) if node is not None else ""
    if href and len(href) <= _MOST_CHARS:
        base = resolved(url, href)
        if _leads_to_server(base):
            return base
    return url


def resolved(base: str | None, href: str) -> str:
    """An address made absolute, as far as that can be.

    >>> resolved("https://example.org/a/b", "c"), resolved(None, "c"), resolved("https://example.org/", "http://[")
    ('https://example.org/a/c', 'c', 'http://[')
    """
    if base is None:
        return href
    try:
        return urljoin(base, href)
    except ValueError:  # "http://[": no address, but what the page says
        return href


def _leads_to_server(address: str) -> bool:
    try:
        split = urlsplit(address)
    except ValueError:
        return False
    return split.scheme in ("http", "https") and bool(split.netloc)
