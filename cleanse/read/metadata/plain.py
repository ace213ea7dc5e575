"""Values made plain: without entities, tags, invisible characters and superfluous blanks."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MOST_CHARS = 1000
"""Characters of a value: a description may have some sentences."""
MOST_ELEMENTS = 30
"""Elements, or values, of one source: the first of a page are its own."""
ADDRESS = re.compile(r"://|www\.|@")
"""What an address has in it, and a name has not."""
INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF))
"""Soft hyphens, and what has no width: for ``str.translate``."""
# Of HTML: a title may be about a <word> in brackets.
_TAG = re.compile(
    r"</?(?:abbr|a|big|blockquote|br|b|center|cite|code|del|div|em|font|h[1-6]|hr|img|ins|i|kbd|li|mark|nobr|ol|p|q|s|small|span|"
    r"strong|sub|sup|s|time|tt|ul|u|wbr)(?:[\s/][^<>]{0,200})?>",
    re.IGNORECASE,
)


def plain(value: str) -> str:
    """A value without entities, tags and superfluous blanks.

    >>> plain("Rain  &amp; <b>wind</b>")
    'Rain & wind'
    """
    text = value[: 4 * MOST_CHARS]
    if "&" in text:
        text = unescape(text)
    if "<" in text:
        text = _TAG.sub("", text)
    if not text.isascii():  # an escape of JSON may leave half a character
        text = text.translate(INVISIBLE).encode("utf-8", "ignore").decode("utf-8")
    return " ".join(text.split())[:MOST_CHARS]


def text_of(node: LexborNode) -> str:
    """The text of an element, with a blank between those in it."""
    return node.text(separator=" ")[: 4 * MOST_CHARS]
