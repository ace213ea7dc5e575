"""What a page may become before it is parsed: cheap counts tell which pages could take long, and those are looked at tag by tag.

A parser that keeps to the standard takes quadratic time for elements nested by the thousand (each closing tag may look through
all that are open), for a tag of ten thousand attributes (each is compared with all before it), and quadratic memory for
formatting elements that nothing closes (WHATWG HTML, section 13.2.4.3: every paragraph opens all of them again). So tags beyond
a bound are left out; they hold no text. A page of more elements than memory should hold is not parsed at all.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from heapq import merge
from typing import TYPE_CHECKING

from cleanse import core
from cleanse.patterns import regex
from cleanse.read.nesting import DEEPEST, Nesting
from cleanse.read.open_elements import ALIKE, FORMATTING
from cleanse.read.tokens import Token, Tokens, attributes_end
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

MOST_ELEMENTS = 32_000
"""Start tags that any page may have; of 2,903 labelled pages the one with the most has 15,796."""
_SIGNS = 10  # times as many "<", tags or not
_FIRST = 5000  # elements of such a page that may have metadata
_LARGE, _CHARS_FOR_ONE = 2_000_000, 32  # characters from which on it may have one more for each so many
_MANY_TAGS = 10_000  # below, a page cannot nest so deep that it takes long: a tenth of a second at most
_SPARSE = 50  # characters a tag, from which on twice as many may stand in a page: half a second at most, for a megabyte
_MOST_REOPENED = 400_000  # elements, from which on formatting that is opened again takes more than 64 MB
_MOST_ATTRIBUTES = 1000
_MOST_ACTIVE = 1000  # formatting elements that nothing closes: each new one is compared with all of them
_MOST_MERGED = 8  # tags of <html> and <body>, whose attributes all go to one element
_BREAKS_OUT = "<span></span>"  # stands for a formatting tag that closed the SVG before it
_WINDOW = 20_000  # characters: a shorter tag has no room for so many attributes that they take long
# It begins with one character, for which the engine scans quickly, and then has what two characters tell of most tags.
_FORMATTING = regex(
    r"<(?=[bcefinstuBCEFINSTU][iomtIOMT\s/>])(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>]", re.IGNORECASE
)
# The same as whole tags, as far as they have no quotes within quotes, and no bracket.
_PLAIN_FORMATTING = regex(
    r"""<(?=[bcefinstuBCEFINSTU])(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^<>"']*(?:(?:"[^<>"]*"|'[^<>']*')[^<>"']*)*>""",
    re.IGNORECASE,
)
# Those that end right behind their start tag, as pictures of fonts do: of attributes that nobody reads otherwise.
_EMPTY_FORMATTING = regex(
    r"""<(?=[bcefinstuBCEFINSTU])(b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)"""
    r"""(?:[ \t\n\r\f]+[a-zA-Z][\w:-]*(?:=(?:"[^<>"]*"|'[^<>']*'|[\w.:-]+))?)*[ \t\n\r\f]*></\1>""",
    re.IGNORECASE,
)


class Limited(NamedTuple):
    """A page as it may be parsed."""

    html: str
    warning: str = ""
    """What was left out."""
    is_plain: bool = False
    """Whether it has too many elements for a tree: its text is to be read by :func:`cleanse.read.plain.plain_text`, and ``html``
    is its beginning, which may have metadata."""
    data: bytes = b""
    """The same page as UTF-8, where that was made already."""
    is_whole: bool = False
    """Whether it is known that no character of it was lost where it was decoded before."""
    has_roots: bool = False
    """Whether shadow roots have been opened in it, whose slots are to be filled in its tree."""


def limited(html: str) -> Limited:
    """The page within bounds: nearly always the page itself.

    >>> limited("<p>It rained.").html, limited("<p>" * 32_001).is_plain
    ('<p>It rained.', True)
    """
    compiled = core.compiled()
    data = _encoded(html) if compiled is not None else b""
    tags, formatting, has_lost = compiled.tags_of(data) if compiled is not None and data else (html.count("<"), -1, True)
    most = MOST_ELEMENTS + max(0, len(html) - _LARGE) // _CHARS_FOR_ONE
    if tags <= most and not _may_take_long(html, data, tags, formatting):
        return Limited(html, data=data, is_whole=not has_lost)
    return _looked_through(html, most)


def _encoded(html: str) -> bytes:
    """The page as the parser takes it; nothing where that lacks a character."""
    try:
        return html.encode()
    except UnicodeEncodeError:  # a lone surrogate, which the parser would not get
        return b""


def parsed(html: str | bytes) -> LexborHTMLParser | None:
    """The tree of a page, or of its UTF-8; None where the parser gives up: when a tree needs more memory than there is.

    >>> parsed("<p>It rained.").body.text()
    'It rained.'
    """
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        return LexborHTMLParser(html)
    except SelectolaxError:
        return None


def _may_take_long(html: str, data: bytes, tags: int, formatting: int) -> bool:
    """Whether a page has so many tags, formatting elements or attributes that it must be looked through.

    :param data: the page as UTF-8, where the compiled core looks into it.
    :param formatting: how many tags of formatting elements it has, or -1 where that is to be counted.
    """
    if tags >= _MANY_TAGS and (tags >= 2 * _MANY_TAGS or tags * _SPARSE > len(html)):
        return True
    if tags * tags > 4 * _MOST_REOPENED and _most_active(html, _MOST_REOPENED // tags, formatting) * tags > _MOST_REOPENED:
        return True
    if len(html) < 2 * _WINDOW:
        return False
    return _opens_any_long_tag(html, data)


def _most_active(html: str, few: int, formatting: int) -> int:
    """How many formatting elements may at most be open at once; or some number up to ``few``, if they are that few."""
    found = len(_FORMATTING.findall(html)) if formatting < 0 else formatting
    if found <= few:
        return found
    rest, empty = _EMPTY_FORMATTING.subn("<>", html)
    plain = _PLAIN_FORMATTING.findall(rest)
    return found - empty - len(plain) + ALIKE * len(set(plain))  # of the same tag no more are kept


def _opens_any_long_tag(html: str, data: bytes) -> bool:
    compiled = core.compiled() if data else None
    if compiled is None:
        return any(_opens_long_tag(html, at) for at in range(0, len(html), _WINDOW))
    return bool(compiled.opens_long_tag(data, len(html), _WINDOW, _MOST_ATTRIBUTES))


def _opens_long_tag(html: str, at: int) -> bool:
    """Whether a tag of more attributes than a page's could open around an offset: then no other opens or ends for long."""
    end = at + _WINDOW
    if html.find(">", at, end) >= 0 and html.find("<", at, end) >= 0:
        return False
    start = html.rfind("<", max(0, at - _WINDOW), end)  # in this stretch or in that before, which has one
    if start < 0 or html.startswith("<!--", start):
        return False
    return attributes_end(html, start + 1, _MOST_ATTRIBUTES) is not None


def _looked_through(html: str, most: int) -> Limited:
    look = _Look(html, most)
    left_out = _stretches(look.left_out())
    is_plain = look.elements > most or html.count("<") > _SIGNS * most  # each sign is a text of its own for a while
    if is_plain:
        look.reasons = {"elements"}
        html = html[: look.beginning]
        left_out = _stretches(pair for pair in _pairs(left_out) if pair[1] <= look.beginning)
    if look.is_reopened:  # without formatting elements the tree is as large as the page
        left_out = _stretches(merge(_pairs(left_out), (pair for pair in _pairs(look.formatting) if pair[1] <= len(html))))
    kept: list[str] = []
    at = closed = 0
    for start, end in _pairs(left_out):
        kept.append(html[at:start])
        at = end
        if look.is_reopened and (following := bisect_left(look.breaking_out, end)) > closed:
            closed = following
            kept.append(_BREAKS_OUT)
    warning = " ".join(text for reason, text in _WARNINGS.items() if reason in look.reasons)
    return Limited("".join([*kept, html[at:]]) if kept else html, warning, is_plain)


def _stretches(found: Iterable[tuple[int, int]]) -> array[int]:
    """Where stretches of a page begin and end, in turn; neighbours as one. An array, since there may be a million."""
    ends = array("q")
    for start, end in found:
        if ends and ends[-1] >= start:
            ends[-1] = max(ends[-1], end)
        else:
            ends.extend((start, end))
    return ends


def _pairs(ends: array[int]) -> Iterator[tuple[int, int]]:
    return zip(ends[::2], ends[1::2], strict=True)


_WARNINGS = {
    "elements": "The page has too many elements for its size: it was read as plain text, without the structure of a page.",
    "deep": f"The page's elements are nested deeper than {DEEPEST}: those farther in were opened up.",
    "attributes": f"The page has a tag with more than {_MOST_ATTRIBUTES} attributes: the others were left out.",
    "formatting": "The page's formatting elements, such as <b>, are opened again too often: their tags were left out.",
}


class _Look:
    """Goes through the tags of a page."""

    def __init__(self, html: str, most: int) -> None:
        self.html = html
        self.most = most
        self.elements = 0
        self.reasons: set[str] = set()
        self.is_reopened = False
        self.beginning = 0
        """Where the page's first elements end, from which metadata may be read when all of them are too many."""
        self.formatting = array("q")
        """Where the tags of formatting elements begin and end, in turn; all are left out, or none."""
        self.breaking_out = array("q")
        """Where those begin that close the SVG or MathML around them."""
        self._nesting = Nesting(html, DEEPEST)
        self._merged = 0

    def left_out(self) -> Iterator[tuple[int, int]]:
        """The stretches of the page that a parser should not get; it ends early where the page has too many elements."""
        tokens, tree = Tokens(self.html), self._nesting.tree
        for token in tokens:
            if token.text_end > token.text_start:
                tree.text()
            if token.name in FORMATTING and token.name != "a":
                self.formatting.extend((token.start, token.end))
            if token.is_end:
                if self._is_left_out_too(token):
                    yield token.start, token.end
            elif token.name:
                left_out = self._opened(token)
                if left_out is not None:
                    yield left_out
                if left_out is None or left_out[0] > token.start:
                    self.elements += 1
                    if self.elements <= _FIRST:
                        self.beginning = token.end
                    elif self.elements > self.most:
                        return
            tokens.foreign, tokens.cdata = tree.is_foreign, tree.is_at_foreign
            if not token.name and tokens.end < len(self.html):
                yield tokens.end, len(self.html)  # what a parser reads to the end, and then drops
            if not self.is_reopened and (tree.reopened > _MOST_REOPENED or tree.active > _MOST_ACTIVE):
                self.is_reopened = True
                self.reasons.add("formatting")
                tree.forget_formatting()

    def _is_left_out_too(self, token: Token) -> bool:
        """Whether an end tag is that of a start tag that was left out; otherwise it closes what it closes."""
        closes = self._nesting.ended(token)
        if closes is False and token.name in ("p", "br"):
            self.elements += 1  # it makes an empty one
        return closes is None

    def _opened(self, token: Token) -> tuple[int, int] | None:
        """Opens an element, or gives what must be left out of its tag."""
        html, tree, name = self.html, self._nesting.tree, token.name
        left_out = None
        if token.end - token.start > _WINDOW:
            end = attributes_end(html, token.name_end, _MOST_ATTRIBUTES)
            if end is not None:
                self.reasons.add("attributes")
                left_out = end, token.end - 1
        if name == "body" or (name == "html" and not tree.is_foreign):
            self._merged += 1
            if self._merged > _MOST_MERGED:
                return token.start, token.end
            tree.break_out()
            return left_out
        was_foreign = tree.is_foreign
        if self._nesting.started(token):
            self.reasons.add("deep")
            return token.start, token.end
        if was_foreign and not tree.is_foreign and name in FORMATTING:
            self.breaking_out.append(token.start)
        return left_out
