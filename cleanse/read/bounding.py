"""What is left out of a page that a parser could take long over: it is looked through tag by tag, with the elements that a parser
would have open. Few pages are: :mod:`cleanse.read.limits` says which.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from heapq import merge

from cleanse.read.bounds import DEEPEST, MOST_ACTIVE, MOST_ATTRIBUTES, MOST_REOPENED, WINDOW, Limited
from cleanse.read.nesting import Nesting
from cleanse.read.open_elements import FORMATTING
from cleanse.read.tokens import Token, Tokens, attributes_end

_SIGNS = 10  # times as many "<", tags or not
_FIRST = 5000  # elements of such a page that may have metadata
_MOST_MERGED = 8  # tags of <html> and <body>, whose attributes all go to one element
_BREAKS_OUT = "<span></span>"  # stands for a formatting tag that closed the SVG before it


def bounded(html: str, most: int) -> Limited:
    """The page without the tags that are beyond a bound; one of more than ``most`` elements is not for a parser."""
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
    "attributes": f"The page has a tag with more than {MOST_ATTRIBUTES} attributes: the others were left out.",
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
            if not self.is_reopened and (tree.reopened > MOST_REOPENED or tree.active > MOST_ACTIVE):
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
        if token.end - token.start > WINDOW:
            end = attributes_end(html, token.name_end, MOST_ATTRIBUTES)
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
