"""A page as it stands in a browser when its first scripts have run, as far as its HTML tells that.

A server that streams (React) sends some parts behind the page, later than the rest. Their places are ``<template id="B:1">``, or
``P:1`` within another such part; what belongs there is ``<div hidden id="S:1">``, and a browser shows it instead of what stands
there until then ("Loading …"). Of a part that says nothing, or of which nearly all is links, nothing changes; nor, in a shop,
of one without a sentence: it is about other goods.

A browser with scripts takes what is in ``<noscript>`` for text: ``<iframe …/>``, which nothing closes, would else hold all that
follows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cleanse.lexicon import UNSPACED
from cleanse.patterns import regex
from cleanse.read.rendering.found import number_of
from cleanse.read.rendering.opened import Held, held
from cleanse.read.tokens import attribute
from cleanse.text.words import word_count
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_UNCLOSED_FRAME = regex(r"<iframe(?=[\s/])[^<>]*>(?=\s*</noscript)")
_NUMBER = regex(r"[0-9a-f]{1,8}")
_BOUND = regex(r"<!--(/?)\$([?!~]?)-->")  # around a place and what stands there until then, and around such in that
_SAYS = regex(r">[^<>]{40,2000}[.!?…。！？؟।]|<pre(?=[\s>])")
_PIECE = regex(r"<(/?)(a|button|select|script|style|svg)(?=[\s/>])[^<>]*>|<[^<>]*>|&[#\w]{1,9};|([^\s<]+)")
_UNREAD = frozenset(("script", "style", "svg"))
_PRICE = regex(r"[$\u00a2-\u00a5\u20a0-\u20cf\uffe5]")
_LONGEST_PRICE = 16  # characters
_FEWEST_WORDS = 2  # of a part that says anything
_LINKED = 3  # linked words for each of the others, above which a part without a sentence says nothing
_PRICES, _WORDS_A_PRICE = 5, 80  # at least, and at most, in the parts of a shop
_MOST_PARTS = 500  # that are looked at, each beside all others
_MOST_WAITING = 40  # words of what stands in a place until then: with more, the comment that ends it is missing


def as_settled(html: str, nodes: Iterable[LexborNode]) -> str:
    """The page as it stands then; "" where that makes no difference.

    :param nodes: the elements of its tree that nobody sees.
    """
    noscript, template = number_of("noscript"), number_of("template")
    kept = [node for node in nodes if node.tag_id in (noscript, template)]
    found = html
    # In the head a frame ends its <noscript>, and so stands behind it.
    if any(node.tag_id == noscript and (not (text := node.text() or "") or "</noscript" in text) for node in kept):
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
    if not places:
        return html
    words = _words(html)
    wanted = _wanted(html, {number: parts[number] for number in places}, places, words)
    return _filled(html, wanted, {number: places[number] for number in wanted}, words)


class _Words(NamedTuple):
    """Where stand the words of a page."""

    own: list[int]
    linked: list[int]
    """Those of links and controls."""
    prices: list[int]

    def between(self, start: int, end: int) -> list[int]:
        """How many of each kind are within bounds."""
        return [bisect_left(positions, end) - bisect_left(positions, start) for positions in self]


def _words(html: str) -> _Words:
    words = _Words([], [], [])
    unread = linked = ""
    for piece in _PIECE.finditer(html):
        is_end, name, word = piece.groups()
        if word is None:
            if unread:
                unread = "" if is_end and name == unread else unread
            elif name in _UNREAD:
                unread = "" if is_end else name
            elif name is not None:
                linked = (linked or name) if not is_end else "" if name == linked else linked
        elif not unread:
            if len(word) <= _LONGEST_PRICE and _PRICE.search(word) is not None:
                words.prices.append(piece.start())
            else:
                (words.linked if linked else words.own).extend([piece.start()] * _weight(word))
    return words


def _weight(word: str) -> int:
    """1; of a script without blanks the number of letters. Numbers weigh nothing: they stand in texts, and beside goods."""
    if not word.isascii() and UNSPACED.search(word) is not None:
        return word_count(word)
    return 1 if any(map(str.isalpha, word)) else 0


def _wanted(html: str, parts: dict[str, Held], places: dict[str, Held], words: _Words) -> dict[str, Held]:
    """The parts that say something, and those with a place for one of these."""
    sentences = [found.start() for found in _SAYS.finditer(html)]
    counts = {number: words.between(part.opening.end, _end(part)) for number, part in parts.items()}
    prices = sum(count[2] for count in counts.values())
    is_shop = prices >= _PRICES and prices * _WORDS_A_PRICE > sum(count[0] for count in counts.values())
    waiting: list[str] = []
    for number, part in parts.items():
        own, linked, _ = counts[number]
        says = not is_shop and own >= _FEWEST_WORDS and own * _LINKED >= linked
        if says or bisect_left(sentences, _end(part)) > bisect_left(sentences, part.opening.end - 1):
            waiting.append(number)
    wanted: dict[str, Held] = {}
    while waiting:
        number = waiting.pop()
        if number in wanted:
            continue
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


def _filled(html: str, parts: dict[str, Held], places: dict[str, Held], words: _Words) -> str:
    marks = [_Mark(one.opening.start, _end(one)) for one in parts.values()]
    bounds = _bounds(html)
    for number, one in places.items():
        start, end = one.opening.start, _end(one)
        bound = bounds.get(start, end)
        much = sum(words.between(end, bound)) > _MOST_WAITING
        marks.append(_Mark(start, end if much else max(end, bound), number))
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


def _bounds(html: str) -> dict[int, int]:
    """Where ends what stands in a place until its part is there, by where the place begins: comments bound it."""
    bounds: dict[int, int] = {}
    opened: list[int] = []
    for bound in _BOUND.finditer(html):
        if not bound.group(1):
            opened.append(bound.end() if bound.group(2) in ("?", "~") else -1)
        elif opened:
            bounds[opened.pop()] = bound.start()
    return bounds
