"""Links: where in a block each stands, and how its address is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import unescape
from typing import TYPE_CHECKING

from cleanse.write.markdown.escaping import ENTITY, PUNCTUATION, LinkSpan
from cleanse.write.markdown.paragraphs import filled_lines

if TYPE_CHECKING:
    from cleanse.document import Block
    from cleanse.page import Link

_LINK_EFFORT = 20  # times that the length of a block is searched for its links before the rest is left out, for linear time
_LINK_TRIES = 8  # places of a link's text that are looked at for one where it is a whole word
_SCHEMES = frozenset(("http", "https", "mailto", "tel", "ftp"))
_EDGES = "".join(map(chr, range(0x21))) + "\x85\xa0"  # browsers take C0 and blanks from both ends
_READINGS = 3  # times that character references are resolved: by what renders the Markdown, and by what shows that
_SCHEME = re.compile(r"([^/?#\\]*?):")  # an address is relative where no colon stands before its path, query or fragment
# What browsers take from an address before they look at its scheme (WHATWG URL, section 4.4), and what no reader sees in one.
_UNSEEN = re.compile(
    r"[\x00-\x20\x7f-\xa0\xad\u061c\u180e\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb]"
)
# Controls, ends of lines, marks of direction and lone surrogates do not stand in an address as they are.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_IN_TARGET = re.compile(rf"\\(?=[{PUNCTUATION}]|\Z)|[<>]|{ENTITY}")


def links_in(block: Block, links: Sequence[Sequence[Link]]) -> Sequence[Link]:
    """The links of a block, of those of all blocks of the page."""
    return links[block.number] if 0 <= block.number < len(links) else ()


def link_spans(text: str, links: Iterable[Link]) -> list[LinkSpan]:
    """Where the links stand in a text, each after the one before.

    >>> from cleanse.page import Link
    >>> link_spans("Rain in town", [Link("town", "/a b"), Link("snow", "/snow")])
    [LinkSpan(start=8, end=12, destination='</a b>')]
    """
    spans: list[LinkSpan] = []
    at = 0
    effort = _LINK_EFFORT * len(text)
    for link in links:
        label = "\n".join(filled_lines(link.text))
        href = link.href.strip(_EDGES).strip()
        if not label or not href or not is_safe(href):
            continue
        start, looked_at = _next_place(text, label, at)
        effort -= looked_at + len(label)
        if start >= 0:
            at = start + len(label)
            spans.append(LinkSpan(start, at, _destination(href)))
        if effort <= 0:
            break
    return spans


def is_safe(href: str) -> bool:
    """Whether an address leads to a page, a mailbox, a telephone or a file on a server, or is relative: no script, no data.

    >>> is_safe("https://example.org/"), is_safe("/a:b"), is_safe("//example.org"), is_safe("?q=a:b")
    (True, True, True, True)
    >>> is_safe("java\\tscript:alert(1)"), is_safe("\\x01data:text/html,x"), is_safe("&#106;avascript:x"), is_safe("blob:x")
    (False, False, False, False)
    """
    for _ in range(_READINGS):
        found = _SCHEME.match(_UNSEEN.sub("", href))
        if found is not None and found.group(1).lower() not in _SCHEMES:
            return False
        if "&" not in href:
            return True
        href = unescape(href)
    return True


def _next_place(text: str, label: str, at: int) -> tuple[int, int]:
    """Where a label stands next, as whole words if that is near, or else anywhere, and how many characters were looked at."""
    start = first = text.find(label, at)
    for _ in range(_LINK_TRIES):
        if start < 0:
            break
        if _is_whole(text, start, start + len(label)):
            return start, start - at
        start = text.find(label, start + 1)
    return first, (start if start >= 0 else len(text)) - at


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on over either end of a part of a text. From Thai on, scripts mostly run words together."""
    for edge in (start, end):
        beside = text[edge - 1 : edge + 1] if edge else ""
        if len(beside) == 2 and beside.isalnum() and max(beside) < "\u0e00":
            return False
    return True


def _destination(href: str) -> str:
    """A link's address (CommonMark, section 6.3), in <> where spaces, parentheses or these themselves would end it."""
    from urllib.parse import quote  # which few ask for

    href = _CONTROL.sub(lambda found: quote(found.group(), errors="replace"), href)
    inner = _IN_TARGET.sub(r"\\\g<0>", href)
    return f"<{inner}>" if re.search("[ ()<>]", href) else inner
