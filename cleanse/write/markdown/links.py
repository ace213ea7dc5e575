"""Links: where in a block each stands, and how its address is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from cleanse.write.markdown.escaping import ENTITY, PUNCTUATION, LinkSpan
from cleanse.write.markdown.paragraphs import filled_lines

if TYPE_CHECKING:
    from cleanse.document import Block
    from cleanse.page import Link

_LINK_EFFORT = 20  # times that the length of a block is searched for its links before the rest is left out, for linear time
_LINK_TRIES = 8  # places of a link's text that are looked at for one where it is a whole word
_SCRIPT = re.compile(r"\s*(?:javascript|vbscript|data|file):", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
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
        if not label or not link.href.strip() or _SCRIPT.match(link.href):
            continue
        start, looked_at = _next_place(text, label, at)
        effort -= looked_at + len(label)
        if start >= 0:
            at = start + len(label)
            spans.append(LinkSpan(start, at, _destination(link.href.strip())))
        if effort <= 0:
            break
    return spans


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
    href = _CONTROL.sub(lambda found: f"%{ord(found.group()):02X}", href)
    inner = _IN_TARGET.sub(r"\\\g<0>", href)
    return f"<{inner}>" if re.search("[ ()<>]", href) else inner
