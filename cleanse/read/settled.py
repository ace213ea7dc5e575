"""A page as it stands in a browser when its first scripts have run, as far as its HTML tells that.

A server that streams (React) sends some parts behind the page, later than the rest. Their places are ``<template id="B:1">``, or
``P:1`` within another such part; what belongs there is ``<div hidden id="S:1">``, and a browser shows it instead of what stands
there until then ("Loading …"). Of a part without a sentence or code, such as other goods of a shop, nothing changes.

A browser with scripts takes what is in ``<noscript>`` for text: ``<iframe …/>``, which nothing closes, would else hold all that
follows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cleanse.patterns import regex
from cleanse.read.rendering.found import number_of
from cleanse.read.rendering.opened import Held, held
from cleanse.read.tokens import attribute
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_UNCLOSED_FRAME = regex(r"<iframe(?=[\s/])[^<>]*>(?=\s*</noscript)")
_NUMBER = regex(r"[0-9a-f]{1,8}")
_BOUND = regex(r"<!--(/?)\$[?!~]?-->")  # around a place and what stands there until then, and around such in that
_OPENS = regex(r"<!--\$[?~]-->\Z")
_LONGEST_OPENING = 12  # characters of what opens a place
_SAYS = regex(r">[^<>]{40,2000}[.!?…。！？؟।]|<pre(?=[\s>])")
_TAG = regex(r"<[^<>]*>")
_MOST_PARTS = 500  # that are looked at, each beside all others
_MOST_WAITING = 40  # words of what stands in a place until then: with more, the comment that ends it is missing


def as_settled(html: str, nodes: Iterable[LexborNode]) -> str:
    """The page as it stands then; "" where that makes no difference.

    :param nodes: the elements of its tree that nobody sees.
    """
    noscript, template = number_of("noscript"), number_of("template")
    kept = [node for node in nodes if node.tag_id in (noscript, template)]
    found = html
    if any(node.tag_id == noscript and "</noscript" in (node.text() or "") for node in kept):
        found = _UNCLOSED_FRAME.sub(r"\g<0></iframe>", html)
    has_places = any(node.tag_id == template and (node.attributes.get("id") or "").startswith("B:") for node in kept)
    if has_places or found != html:
        found = put_in_place(found)
    return found if found != html else ""


class _Mark(NamedTuple):
    """A stretch of the page that goes, and the number of the part that takes its place, if one does."""

    start: int
    end: int
    number: str = ""


def put_in_place(html: str) -> str:
    """The page with each part that was sent later in its place; as it is, where one would get lost.

    >>> put_in_place('<p>a<template id="P:0"></template></p><p>b</p><div hidden id="S:0"><pre>c</pre></div>')
    '<p>a<pre>c</pre></p><p>b</p>'
    """
    parts: dict[str, Held] = {}
    for one in held(html, "div"):
        number = _number(html, one, "s:")
        if number and one.closing is not None and attribute(html, one.opening.name_end, ("hidden",)) is not None:
            parts.setdefault(number, one)
    places: dict[str, Held] = {}
    for one in held(html, "template") if 0 < len(parts) <= _MOST_PARTS else ():
        number = _number(html, one, "b:") or _number(html, one, "p:")
        if number in parts and one.closing is not None:
            places.setdefault(number, one)
    wanted = _wanted(html, {number: parts[number] for number in places}, places)
    return _filled(html, wanted, {number: places[number] for number in wanted})


def _wanted(html: str, parts: dict[str, Held], places: dict[str, Held]) -> dict[str, Held]:
    """The parts that hold a sentence or code, and those with a place for one of these."""
    says = [found.start() for found in _SAYS.finditer(html)]
    wanted: dict[str, Held] = {}
    waiting = [
        number for number, part in parts.items() if bisect_left(says, _end(part)) > bisect_left(says, part.opening.end - 1)
    ]
    while waiting:
        number = waiting.pop()
        wanted[number] = parts[number]
        at = places[number].opening.start
        waiting += [other for other, part in parts.items() if other not in wanted and part.opening.start < at < _end(part)]
    return wanted


def _number(html: str, element: Held, prefix: str) -> str:
    """The number of a place or a part, by its id; "" where it is none of these."""
    said = attribute(html, element.opening.name_end, ("id",)) or ""
    value = said.partition("=")[2].strip("\"' ")
    number = value.removeprefix(prefix)
    return number if number != value and _NUMBER.fullmatch(number) else ""


def _filled(html: str, parts: dict[str, Held], places: dict[str, Held]) -> str:
    marks = [_Mark(one.opening.start, _end(one)) for one in parts.values()]
    marks += [_Mark(one.opening.start, _end_of_place(html, one), number) for number, one in places.items()]
    marks.sort()
    starts = [mark.start for mark in marks]
    made: list[str] = []
    put: set[str] = set()
    stack = [(0, len(html))]
    while stack:
        at, end = stack.pop()
        next_ = bisect_left(starts, at)
        if next_ == len(marks) or starts[next_] >= end:
            made.append(html[at:end])
            continue
        mark = marks[next_]
        made.append(html[at : mark.start])
        stack.append((min(mark.end, end), end))
        if mark.number:
            put.add(mark.number)
            part = parts[mark.number]
            stack.append((part.opening.end, part.opening.end + len(part.content(html))))
    return "".join(made) if put == parts.keys() else html


def _end(element: Held) -> int:
    return element.closing.end if element.closing is not None else element.opening.end


def _end_of_place(html: str, place: Held) -> int:
    """Where ends what stands in a place until its part is there: comments bound it."""
    end, start = _end(place), place.opening.start
    if _OPENS.search(html, max(0, start - _LONGEST_OPENING), start) is None:
        return end
    depth = 1
    for bound in _BOUND.finditer(html, end):
        depth += -1 if bound.group(1) else 1
        if not depth:
            waiting = _TAG.sub(" ", html[end : bound.start()])
            return bound.start() if len(waiting.split()) <= _MOST_WAITING else end
    return end
