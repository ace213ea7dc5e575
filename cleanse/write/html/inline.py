"""The text of a block as HTML: everything escaped, with what is marked in it in elements that are nested properly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from cleanse.write.html.addresses import safe_address

if TYPE_CHECKING:
    from cleanse.marked import Mark

_TAGS = {kind: kind for kind in ("strong", "em", "code", "kbd", "del", "sub", "sup")}
_NO_CHARACTERS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)  # of XML, or of its good manners
_MOST_MARKS = 4_000  # of a block


def escaped(text: str) -> str:
    """A text as it stands in an element or an attribute, in HTML and in XML alike.

    >>> escaped('<a href="x">\\x00')
    '&lt;a href=&quot;x&quot;&gt;'
    """
    return escape(_NO_CHARACTERS.sub("", text))


def inline(text: str, marks: Sequence[Mark], links: bool, pictures: Sequence[tuple[int, str]] = ()) -> str:
    """A text with its line breaks, its marks and its ``pictures``, each of which stands at an offset.

    >>> from cleanse.marked import Mark
    >>> inline("Rain & wind", [Mark("strong", 0, 6), Mark("em", 5, 11)], links=True)
    '<strong>Rain </strong><em><strong>&amp;</strong> wind</em>'
    """
    size = len(text)
    own = [mark._replace(end=min(mark.end, size)) for mark in marks[:_MOST_MARKS] if 0 <= mark.start < min(mark.end, size)]
    opening = list(_elements(own, links))
    edges = {0, size, *(edge for start, end, *_ in opening for edge in (start, end)), *(at for at, _ in pictures)}
    put = dict[int, str]()
    for at, picture in pictures:
        put[at] = put.get(at, "") + picture
    written: list[str] = []
    around: list[tuple[int, str, str]] = []  # the end of each open element, its opening and its closing tag
    waiting = iter(opening)
    following = next(waiting, None)
    bounds = sorted(edge for edge in edges if 0 <= edge <= size)
    for at, until in zip(bounds, [*bounds[1:], size], strict=True):
        _close(around, written, at)
        if at in put:
            written.append(put[at])
        while following is not None and following[0] <= at:
            _, end, first, last = following
            if end > at:
                _open(around, written, (end, first, last))
            following = next(waiting, None)
        written.append(escaped(text[at:until]).replace("\n", "<br/>"))
    _close(around, written, size)
    return "".join(written)


def _elements(marks: Sequence[Mark], links: bool) -> Iterator[tuple[int, int, str, str]]:
    """Where the elements begin and end, and their tags, the outer before the inner. Of links none stands in another."""
    linked = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind != "link")):
        if mark.kind == "link":
            address = safe_address(mark.value) if links and mark.start >= linked else ""
            if address:
                linked = mark.end
                yield mark.start, mark.end, f'<a href="{escape(address)}">', "</a>"
        elif mark.kind == "math":
            yield mark.start, mark.end, '<span class="math">', "</span>"
        elif mark.kind in _TAGS:
            yield mark.start, mark.end, f"<{_TAGS[mark.kind]}>", f"</{_TAGS[mark.kind]}>"


def _open(around: list[tuple[int, str, str]], written: list[str], new: tuple[int, str, str]) -> None:
    """Opens an element; those that end before it does close, and open again in it."""
    if any(tag == new[1] for _, tag, _ in around):  # stressed already
        return
    at = len(around)
    while at and around[at - 1][0] < new[0]:
        at -= 1
    shorter = around[at:]
    if any(tag.startswith("<a ") for _, tag, _ in shorter) and new[1].startswith("<a "):
        return
    written += [last for *_, last in reversed(shorter)]
    around[at:] = [new, *shorter]
    written += [first for _, first, _ in around[at:]]


def _close(around: list[tuple[int, str, str]], written: list[str], at: int) -> None:
    while around and around[-1][0] <= at:
        written.append(around.pop()[2])
