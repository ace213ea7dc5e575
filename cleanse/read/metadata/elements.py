"""What a page shows its readers and declares to no machine: its heading, and the elements and lines that say who and when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from cleanse.lexicon import Lexicon
from cleanse.read.metadata.names import BARS, NameParser
from cleanse.read.metadata.plain import MOST_ELEMENTS, letters_of, plain, text_of
from cleanse.read.metadata.sources import Declared
from cleanse.read.metadata.titles import is_site_name
from cleanse.text.dates import Dates

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# Without their first letters these match capitals too, at a quarter of the time of a match that ignores case.
_AUTHOR_MARKS = '[rel~="author"],[class*="uthor"],[class*="yline"]'
_DATE_MARKS = 'time,[class*="date"],[class*="Date"],[class*="ublish"],[class*="osted"]'
_TOKEN = re.compile(r"[a-z]+")
_AUTHOR_WORDS = frozenset(("author", "authors", "byline", "bylines"))
_DATE_WORDS = frozenset(("date", "datetime", "published", "publish", "pubdate", "posted", "time", "timestamp", "created", "on"))
_OTHER_WORDS = frozenset((
    "comment", "comments", "commenter", "reply", "bio", "avatar", "image", "img", "photo", "box", "description", "related",
    "modified", "updated", "update", "footer", "sidebar", "nav", "menu", "teaser", "card", "social", "follow", "share",
))  # fmt: skip
_LAYOUT_WORDS = frozenset(("card", "box"))  # in an element's own class they say how it looks, not whose it is
_PAGE_WORDS = frozenset(("image", "img", "share", "social"))  # and these do so above it
_ASIDE = frozenset(("aside", "footer", "nav"))
_MOST_MARKED = 60  # elements with a class that looks like a byline's or a date's
_FAR = 12  # ancestors that are looked at
_ENOUGH_CHARS = 600  # beside a heading, for the lines about it to be among them
_NEAR_CHARS = 3000
_LINES_AFTER, _LINES_BEFORE = 24, 8
_CODE = re.compile(r"[{}=<>;]")  # of a script or a style
_LONG_LINE = 120  # characters of a line that shows a byline or date


class Elements:
    """What a page shows, searched for where nothing more trusted tells it.

    :param known: the keys that are known so far, which grow while this is used: names are read in the page's language, and the
        heading is the one that became the title.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> from cleanse.lexicon import Lexicon
    >>> declared = Declared(LexborHTMLParser('<h1>Rain</h1><p class="byline">By Ann Lee'), None)
    >>> Elements(declared, {}, Lexicon.default()).texts("element author")
    ['Ann Lee']
    """

    def __init__(self, declared: Declared, known: Mapping[str, str], lexicon: Lexicon) -> None:
        self._declared = declared
        self._known = known
        self._names = lexicon.cached(NameParser)
        self._is_date = lexicon.cached(Dates).is_date

    def texts(self, source: str) -> list[str]:
        """The values that one of ``SHOWN`` has, made plain."""
        return [text for text in map(plain, SHOWN[source](self)) if text]

    def heading(self) -> list[str]:
        """The first-level heading: of several the one that the title repeats."""
        declared, site_name = self._declared, self._known.get("site_name", "")
        texts = [
            text
            for text in map(plain, map(_heading_text, declared.headings[:MOST_ELEMENTS]))
            if text and not is_site_name(text, site_name, declared.host)
        ]
        if len(texts) > 1:
            titles = [letters_of(title) for title in (*declared.texts("element title"), *declared.texts("meta og:title"))]
            texts = [text for text in texts if any(letters_of(text) in title for title in titles)]
        return texts[:1]

    def authors_marked(self) -> list[str]:
        """The names in the first element that is marked as a byline."""
        for node in self._marked(_AUTHOR_MARKS, _AUTHOR_WORDS):
            text = text_of(node).strip()
            if text and len(text) <= _LONG_LINE:
                names = self._names.names_in(text, self._known.get("language", ""))
                if names:
                    return [names]
        return []

    def authors_near(self) -> list[str]:
        """The names behind a "By" near the heading, on the same line or on the next."""
        names, language = self._names, self._known.get("language", "")
        lines = self._lines_near[:_LINES_AFTER]
        for line, following in zip(lines, [*lines[1:], ""], strict=False):
            if len(line) > _LONG_LINE:
                continue
            byline = following if names.is_label(line) else line if names.without_by(line, language) != line else ""
            found = names.names_in(byline, language) if len(byline) <= _LONG_LINE else ""
            if found:
                return [found]
        return []

    def times(self) -> list[str]:
        """The value of ``<time>``: of that with ``pubdate``, or of the first of the page that is no other article's."""
        nodes = self._declared.tree.css("time[datetime]")[:MOST_ELEMENTS]
        nodes = [node for node in nodes if _OTHER_WORDS.isdisjoint(_words_of(node))]
        nodes.sort(key=lambda node: "pubdate" not in node.attributes)  # stable: the page's order otherwise
        return [node.attributes["datetime"] or "" for node in nodes if not _is_aside(node)][:1]

    def dates_marked(self) -> list[str]:
        """The lines of elements that are marked as a date."""
        texts = (text_of(node).strip() for node in self._marked(_DATE_MARKS, _DATE_WORDS))
        return [text for text in texts if len(text) <= _LONG_LINE]

    def dates_near(self) -> list[str]:
        """The lines near the heading, and what bars part in them, that are dates."""
        parts = (part for line in self._lines_near if len(line) <= _LONG_LINE for part in (line, *BARS.split(line)))
        return [part for part in parts if self._is_date(part)]

    def _marked(self, query: str, wanted: frozenset[str]) -> Iterator[LexborNode]:
        """The first elements whose class or relation has one of some words, and that are the page's own."""
        for node in self._declared.tree.css(query)[:_MOST_MARKED]:
            words = _words_of(node)
            if not wanted.isdisjoint(words) and _OTHER_WORDS.isdisjoint(words - _LAYOUT_WORDS) and not _is_aside(node):
                yield node

    @cached_property
    def _lines_near(self) -> list[str]:
        """The lines that follow the heading, and then those before it: where a page shows who wrote it and when."""
        title = self._known.get("title")
        heading = next((node for node in self._declared.headings if plain(_heading_text(node)) == title), None)
        if heading is None:
            return []
        own, text, above = heading.text(separator="\n"), "", heading.parent
        for _ in range(_FAR):
            if above is None or len(text) > len(own) + _ENOUGH_CHARS:
                break
            text, above = above.text(separator="\n"), above.parent
        before, _, after = text.partition(own)
        return _lines_of_text(after[:_NEAR_CHARS])[:_LINES_AFTER] + _lines_of_text(before[-_NEAR_CHARS:])[-_LINES_BEFORE:]


SHOWN: dict[str, Callable[[Elements], Iterable[str]]] = {
    "headings": Elements.heading,
    "element author": Elements.authors_marked,
    "near author": Elements.authors_near,
    "element time": Elements.times,
    "element date": Elements.dates_marked,
    "near date": Elements.dates_near,
}
"""The sources of ``ORDER`` that are shown and not declared."""


def _lines_of_text(text: str) -> list[str]:
    """The lines of a text that hold something, but for those of scripts."""
    return [line for line in map(str.strip, text.splitlines()) if line and not _CODE.search(line)]


def _heading_text(node: LexborNode) -> str:
    """The text of a heading: blanks stand for the elements that break a line, and for no others."""
    return node.text(separator=" " if node.css_first("br,div,p") else "").rstrip("¶# \n")


def _words_of(node: LexborNode) -> set[str]:
    """The words in an element's class, relation and item property."""
    attributes = node.attributes
    return set(_TOKEN.findall(" ".join(attributes.get(name) or "" for name in ("class", "rel", "itemprop")).lower()))


def _is_aside(node: LexborNode) -> bool:
    """Whether an element belongs to a comment, a teaser or the page's foot."""
    above = node.parent
    for _ in range(_FAR):
        if above is None or above.tag in ("body", "main"):
            return False
        if above.tag in _ASIDE or not _OTHER_WORDS.isdisjoint(_words_of(above) - _PAGE_WORDS):
            return True
        above = above.parent
    return False
