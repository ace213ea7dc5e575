"""Microdata (WHATWG HTML, section 5): the value of a property, and whether it is the article's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanse.read.metadata.jsonld import type_rank
from cleanse.read.metadata.plain import text_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_VALUES = ("content", "datetime", "href", "src")  # the attributes that hold one
_FAR = 36  # ancestors that are looked at
_PAGE = 2  # the rank of a type that is still a page


def item_text(node: LexborNode) -> str:
    """The value of a microdata property (section 5.2.4), as a name where it is an item itself.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> item_text(LexborHTMLParser('<p itemprop="author" itemscope><b itemprop="name">Ann</b> writes').css_first("p"))
    'Ann'
    """
    attributes = node.attributes
    for name in _VALUES:
        if attributes.get(name) and not (
            name in ("href", "src") and attributes.get("itemprop") in ("author", "creator", "headline")
        ):
            return attributes[name] or ""
    if node.tag == "abbr" and attributes.get("title"):  # as hCard and Blogger have it
        return attributes["title"] or ""
    inner = node.css_first('[itemprop~="name"]') if "itemscope" in attributes else None
    if inner is not None:
        return inner.attributes.get("content") or text_of(inner)
    return text_of(node)


def is_of_article(node: LexborNode) -> bool:
    """Whether the item that a microdata property belongs to is an article or a page, and no comment on it."""
    above = node.parent
    for _ in range(_FAR):
        if above is None:
            break
        if "itemscope" in above.attributes:
            return type_rank(above.attributes.get("itemtype") or "Article") <= _PAGE
        above = above.parent
    return True
