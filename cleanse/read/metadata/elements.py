"""What a page shows its readers and declares to no machine: its heading, and the elements and lines that say who and when."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from cleanse.lexicon import Lexicon
from cleanse.read.metadata.head import LONG_LINE, Line, line_of, lines_about
from cleanse.read.metadata.marks import (
    AUTHOR_WORDS,
    DATE_WORDS,
    ENTRY_WORDS,
    LABEL_WORDS,
    is_aside,
    is_of_comment,
    is_own,
    words_of,
)
from cleanse.read.metadata.names import NameParser
from cleanse.read.metadata.placed import NOTHING_PLACED, Placed, dates_shown, says_furniture
from cleanse.read.metadata.plain import MOST_CHARS, MOST_ELEMENTS, plain, text_of
from cleanse.read.metadata.shown import DateFinder, Shown
from cleanse.read.metadata.sources import Declared, host_and_path
from cleanse.read.metadata.titles import is_site_name
from cleanse.text.dates import Dates
from cleanse.text.words import letters_of
from cleanse.values import lazy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# Without their first letters these match capitals too, at a quarter of the time of a match that ignores case.
_AUTHOR_MARKS = '[rel~="author"],[class*="uthor"],[class*="yline"]'
_PERSONS = ".ltx_personname"  # names within the mark, beside their addresses
_DATE_MARKS = 'time,[class*="date"],[class*="Date"],[class*="ublish"],[class*="osted"]'
_OTHER_HEADINGS = "h2,h3,h4,[itemprop~=headline],[class*=title],[class*=Title],[class*=eading],[class*=eadline]"
_PLAIN_ELEMENTS = "p,legend,b,strong,font,td,span,div"
_MOST_PLAIN = 500  # of these
_MOST_MARKED = 60  # elements with a class that looks like a byline's or a date's
_LONG_LINE = 120  # characters of a line that shows a byline
_MOST_PROSE = 700  # characters of paragraphs between the headline and a byline
_MOST_WORDS = 8  # of a line that ends in a full stop and is no sentence
_LONGEST_NAME = 8  # letters, in Chinese, Japanese or Korean
_LABEL_COLON = re.compile(r"[:：]\s?\S")
_IN_SENTENCE = 4  # words before a date in a sentence
_FAR_UP = 4  # elements between a date and the link that it stands in
_LEAST_TITLE = 12  # letters of a heading that is looked for in a longer title


class Elements:
    """What a page shows, searched for where nothing more trusted tells it.

    :param known: the keys that are known so far, which grow while this is used: names are read in the page's language, and the
        heading is the one that became the title.
    :param placed: what stands where other pages of the host say who and when.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> from cleanse.lexicon import Lexicon
    >>> declared = Declared(LexborHTMLParser('<h1>Rain</h1><p class="byline">By Ann Lee'), None)
    >>> Elements(declared, {}, Lexicon.default()).texts("element author")
    ['Ann Lee']
    """

    def __init__(self, declared: Declared, known: Mapping[str, str], lexicon: Lexicon, placed: Placed = NOTHING_PLACED) -> None:
        self._declared = declared
        self._known = known
        self._placed, self._lexicon = placed, lexicon
        self._names = lexicon.cached(NameParser)
        self._is_date = lexicon.cached(Dates).is_date
        self._fold, self._times = lexicon.fold, lexicon.phrases("bylines", "reading-time")
        self._dates = lexicon.cached(DateFinder)

    def texts(self, source: str) -> list[str]:
        """The values that one of ``SHOWN`` has, made plain."""
        return [text for text in map(plain, SHOWN[source](self)) if text]

    def heading(self) -> list[str]:
        """The first-level heading: of several the one that the title repeats."""
        declared, site_name = self._declared, self._known.get("site_name", "")
        texts = [
            text
            for text in map(plain, map(heading_text, declared.headings[:MOST_ELEMENTS]))
            if text and not is_site_name(text, site_name, declared.host)
        ]
        if len(texts) > 1:
            titles = [letters_of(title) for title in (*declared.texts("element title"), *declared.texts("meta og:title"))]
            texts = [text for text in texts if any(letters_of(text) in title for title in titles)]
            texts.sort(key=lambda text: letters_of(text) not in titles)  # stable: else the first
        return texts[:1]

    def authors_marked(self) -> list[str]:
        """The names in the first element that is marked as a byline."""
        for node in self._marked(_AUTHOR_MARKS, AUTHOR_WORDS):
            text = ", ".join(text_of(name).strip() for name in node.css(_PERSONS)[:MOST_ELEMENTS]) or text_of(node).strip()
            if text and len(text) <= _LONG_LINE:
                names = self._names.names_in(text, self._known.get("language", ""))
                if names:
                    return [names]
                if self._names.is_by_account(" ".join(text.split()), self._known.get("language", "")):
                    return []  # those of later posts wrote something else
        return []

    def authors_near(self) -> list[str]:
        """The names behind a "By" near the heading, on the same line or on the next, or beside a "記者"."""
        lines = self._lines_near
        for line, following in zip(lines, [*lines[1:], Line((), is_cell=False)], strict=False):
            if line.prose > _MOST_PROSE or line.is_cell:
                continue
            writers = self._names.writers_in(line.text, self._known.get("language", "")) if len(line.text) <= _LONG_LINE else []
            if writers and not line.prose:
                return [", ".join(writers)]
            text, below = self._without_dates(line), self._without_dates(following)
            # "Source: The Post Author: Ann Lee" in two elements, "Published: 3 May 2024 by Ann Lee" in four
            parts = [piece.text for piece in line.pieces] if _LABEL_COLON.search(text) else []
            for byline, behind in zip([*parts, text], [*parts[1:], below, below], strict=False):
                found = self._byline(byline, behind) if 0 < len(byline) <= _LONG_LINE else ""
                if found:
                    return [found]
            if self._names.is_by_account(line.text[:_LONG_LINE], self._known.get("language", "")):
                return []
        return []

    def _byline(self, text: str, following: str) -> str:
        """The names that a line tells, or the line behind its label; "" for none."""
        names, language = self._names, self._known.get("language", "")
        if names.is_label(text):
            return names.names_in(following, language) if 0 < len(following) <= _LONG_LINE else ""
        if names.without_by(text, language) != text:
            return names.names_in(text, language)
        if not names.has_affix(text):
            return ""
        found = names.names(text, language)
        return text if found and all(len(name) <= _LONGEST_NAME for name in found) else ""

    def _without_dates(self, line: Line) -> str:
        """What a line has beside dates and reading times."""
        if line.is_cell:
            return ""
        return " ".join([piece.text for piece in line.pieces if not piece.when and not self._is_time(piece.text)])

    def _is_time(self, text: str) -> bool:
        """Whether a text is a date, or says how long it takes to read."""
        folded = self._fold(text)
        return self._is_date(text) or bool(self._times.find(folded, folded))

    def dates_near(self) -> list[Shown]:
        """The dates in the lines about the headline."""
        return list(self._dates.dates(self._lines_near, self._local))

    def dates_marked(self) -> list[Shown]:
        """The date of elements that are marked as one, wherever they stand: none where there are several of equal rank."""
        ranks: tuple[list[Shown], ...] = ([], [], [])
        for node in self._declared.tree.css(_DATE_MARKS)[:_MOST_MARKED]:
            words = words_of(node)
            if not (node.tag == "time" or not DATE_WORDS.isdisjoint(words)) or not is_own(words):
                continue
            line = line_of(node) if not _is_in_prose(node) else None
            if line is None:
                continue
            label = self._label_before(node)
            if not self._dates.is_label(label) and (label.endswith((":", "：")) or _is_label(node)):
                continue  # the value of something else
            is_labelled = self._dates.is_label(label) or self._dates.opens_as_published(line.text)
            if is_aside(node) and not (is_labelled and not is_of_comment(node)):
                continue
            is_first = is_labelled or "pubdate" in node.attributes or words >= ENTRY_WORDS or "datepublished" in _items_of(node)
            for one in self._dates.dates([line], self._local):
                ranks[2 if one.is_change or self._dates.is_change(label) else 0 if is_first else 1].append(one)
        for shown in ranks:
            if shown:
                return shown[:1] if len({one.day for one in shown}) == 1 else []
        return []

    def authors_placed(self) -> list[str]:
        """The names that stand alone at a place where other pages of the host have theirs, but for what is furniture."""
        for texts in self._placed.bylines:
            language = self._known.get("language", "")
            found = {
                names
                for text in texts
                if not says_furniture(text, self._lexicon) and (names := self._names.names_in(text, language))
            }
            if len(found) == 1:
                return [*found]
        return []

    def date_placed(self) -> str:
        """The date that stands alone at a place where other pages of the host have theirs; "" for none."""
        for texts in self._placed.dates:
            found = {iso for text in texts for iso in dates_shown(text, self._local, self._lexicon)}
            if len(found) == 1:
                return found.pop()
        return ""

    def is_day_of_others(self, day: str) -> bool:
        """Whether the page shows a day, in links to other pages alone: as a list does on the day of its newest entry."""
        times = self._declared.tree.css("time[datetime]")[:_MOST_MARKED]
        shown = [node for node in times if (node.attributes["datetime"] or "").startswith(day)]
        return bool(shown) and all(map(self._is_in_link_away, shown))

    def _is_in_link_away(self, node: LexborNode) -> bool:
        above = node.parent
        for _ in range(_FAR_UP):
            if above is None:
                break
            if above.tag == "a" and (path := host_and_path(above.attributes.get("href") or "")[1].strip("/")):
                return path != host_and_path(self._declared.url)[1].strip("/")
            above = above.parent
        return False

    def _label_before(self, node: LexborNode) -> str:
        """The text of the element before a date, which may be its label."""
        before = node.prev
        for _ in range(3):
            if before is None:
                return ""
            text = " ".join((before.text() if before.is_element_node else before.text_content or "").split())
            if text:
                return text if len(text) <= _LONG_LINE else ""
            before = before.prev
        return ""

    def _marked(self, query: str, wanted: frozenset[str]) -> Iterator[LexborNode]:
        """The first elements whose class or relation has one of some words, and that are the page's own."""
        for node in self._declared.tree.css(query)[:_MOST_MARKED]:
            words = words_of(node)
            if not wanted.isdisjoint(words) and is_own(words) and not is_aside(node):
                yield node

    @property
    def _local(self) -> str:
        return self._declared.with_region(self._known.get("language", ""))

    @lazy
    def _lines_near(self) -> list[Line]:
        """The lines that follow the headline, and then those before it."""
        title = self._known.get("title", "")
        if not title:
            return []
        heading = next((node for node in self._declared.headings if plain(heading_text(node)) == title), None)
        heading = heading or self._like_title(letters_of(title))
        return lines_about(heading) if heading is not None else []

    def _like_title(self, letters: str) -> LexborNode | None:
        """The element that looks like the headline where there is no ``<h1>`` with it."""
        for node in self._declared.tree.css(_OTHER_HEADINGS)[:MOST_ELEMENTS]:
            own = letters_of(node.text()[:MOST_CHARS])
            if own == letters or (len(own) >= _LEAST_TITLE and (letters.startswith(own) or own.startswith(letters))):
                return node
        for node in self._declared.tree.css(_PLAIN_ELEMENTS)[:_MOST_PLAIN]:
            child = node.first_child
            text = (child.text_content or "") if child is not None and child.is_text_node else ""
            own = letters_of(text[:MOST_CHARS])
            if len(own) >= _LEAST_TITLE and (own == letters or letters.startswith(own)):
                return node
        return None


SHOWN: dict[str, Callable[[Elements], Iterable[str]]] = {
    "headings": Elements.heading,
    "element author": Elements.authors_marked,
    "near author": Elements.authors_near,
    "placed author": Elements.authors_placed,
}
"""The sources of ``ORDER`` that are shown and not declared."""


def heading_text(node: LexborNode) -> str:
    """The text of a heading: blanks stand for the elements that break a line, and for no others."""
    return node.text(separator=" " if node.css_first("br,div,p") else "").rstrip("¶# \n")


def _is_label(node: LexborNode) -> bool:
    """Whether the element before another is marked as its label."""
    before = node.prev
    while before is not None and not before.is_element_node:
        before = before.prev
    return before is not None and (before.tag in ("dt", "th") or not LABEL_WORDS.isdisjoint(words_of(before)))


def _items_of(node: LexborNode) -> str:
    return (node.attributes.get("itemprop") or "").lower()


def _is_in_prose(node: LexborNode) -> bool:
    """Whether an element stands in a sentence."""
    above = node.parent
    if above is None or above.tag not in ("p", "li", "dd", "td", "span", "em", "i", "b", "strong"):
        return False
    before = node.prev
    if before is not None and before.is_text_node and len((before.text_content or "").split()) >= _IN_SENTENCE:
        return not (before.text_content or "").rstrip().endswith((":", "：", "|", "•", "·"))
    text = above.text()
    return len(text) > LONG_LINE or (len(text.split()) > _MOST_WORDS and text.rstrip().endswith("."))
