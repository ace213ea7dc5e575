"""The dates that a page shows its readers: which lines are one, and whether of publication or of a change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from cleanse.lexicon import Lexicon
from cleanse.read.metadata.dates import DateParser
from cleanse.read.metadata.head import LONG_LINE, Line, Piece
from cleanse.read.metadata.names import BARS, NameAndDate
from cleanse.text.dates import Dates

_MOST_PROSE = 500  # characters of paragraphs above a date that no label names: behind more it is not about the headline
_MOST_PARTS = 6  # words of a date
_MOST_NAME = 5  # words of a name behind a date
_MOST_LINES = 20  # lines above such a date
_LABEL = 40  # characters before a date that may be its label, or end in it
_LONGEST = 90  # characters of what is a date and its label
_MOST_WORDS = 14  # of a line with a name, a role and a date
_SENTENCE_END = (".", "!", "?", "。", "！", "？", "।", "؟")
_NUMBERED = re.compile(r"\d")
_NEAR = 2  # lines between a date and a byline
_DASH = re.compile(r"\s?[–—]\s?|\s-\s")
_DAY = timedelta(days=1)
_YEARS = timedelta(days=3 * 366)


class Shown(NamedTuple):
    """A date that a page shows."""

    iso: str
    is_change: bool
    is_sure: bool
    """Whether a label, a class or ``<time>`` says that it is one of the page's."""

    @property
    def day(self) -> date:
        """Its day."""
        return date.fromisoformat(self.iso[:10])


class DateFinder:
    """Finds dates in lines, with the words that a lexicon has for "published" and "updated".

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> from cleanse.read.metadata.head import lines_about
    >>> page = LexborHTMLParser("<h1>Rain</h1><p>By Ann Lee, 3 May 2024<p>Updated: 4 May 2024")
    >>> [(found.iso, found.is_change) for found in DateFinder(Lexicon.default()).dates(lines_about(page.css_first("h1")), "en")]
    [('2024-05-03', False), ('2024-05-04', True)]
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._fold = lexicon.fold
        self._iso = lexicon.cached(DateParser).iso
        self._is_date = lexicon.cached(Dates).is_date
        self._labels = lexicon.words("bylines", "date-label")
        self._by = lexicon.words("bylines", "by")
        self._names = lexicon.cached(NameAndDate)
        self._lexicon = lexicon
        self._changed = tuple(sorted(lexicon.words("bylines", "changed-word")))

    def dates(self, lines: Iterable[Line], language: str) -> Iterator[Shown]:
        """The dates of lines, in order."""
        label, texts = "", list[str]()
        found: list[tuple[int, Shown]] = []
        for at, line in enumerate(lines):
            text = line.text
            texts.append(text)
            if len(text) > LONG_LINE:
                label = ""
                continue
            has_number = _NUMBERED.search(text) is not None
            if (has_number or any(piece.when for piece in line.pieces)) and not self._is_sentence(text):
                found += [(at, one) for one in self._in_line(line, label, language)]
            is_label = self.is_label(text) or text.endswith((":", "：")) or any(piece.is_label for piece in line.pieces)
            label = text if not has_number and is_label else ""
        for at, one in found:
            is_sure = one.is_sure or any(map(self._is_byline, texts[max(0, at - _NEAR) : at + _NEAR + 1]))
            yield one._replace(is_sure=is_sure)

    def _is_byline(self, text: str) -> bool:
        """Whether a line says who wrote the article, or how long it takes to read: the date is not far."""
        folded = self._fold(text)
        known = (self._lexicon.openings("bylines", "by"), self._lexicon.phrases("bylines", "reading-time"))
        return any(True for phrases in known for _ in phrases.find(folded, folded))

    def is_label(self, text: str) -> bool:
        """Whether a text says that a date follows: "Published"."""
        return len(text) < _LONGEST and self._fold(text.rstrip(" :：")) in self._labels

    def is_change(self, text: str) -> bool:
        """Whether a text says that its date is that of a change."""
        folded = self._fold(text)
        return any(word in folded for word in self._changed)

    def opens_as_published(self, text: str) -> bool:
        """Whether a text begins with a label of a date that is not that of a change: "Published on 3 May 2024"."""
        return self._opens(text) and not self.is_change(text)

    def told(self, text: str, language: str) -> list[Shown]:
        """The dates of a text that is made of nothing else but their labels; two of "Published 3 May, updated 4 May"."""
        if len(text) > _LONGEST or not _NUMBERED.search(text):
            return []
        if not self._is_date(text) and not self._is_labelled_number(text):
            return []
        return self._parted(text, language, is_sure=any(char.isalpha() for char in text.partition(" ")[0]) and self._opens(text))

    def _is_labelled_number(self, text: str) -> bool:
        """Whether a text is a label and what begins with a number: the month may have a name that is written in two ways."""
        words = text.split()
        at = next((at for at, word in enumerate(words) if word[0].isdigit()), 0)
        return at > 0 and len(words) - at <= _MOST_PARTS and self.is_label(" ".join(words[:at]))

    def _opens(self, text: str) -> bool:
        """Whether a text begins with a label."""
        words = text.split()[:4]
        return any(self._fold(" ".join(words[:size]).rstrip(":：")) in self._labels for size in range(len(words), 0, -1))

    def _parted(self, text: str, language: str, is_sure: bool) -> list[Shown]:
        lower = text.casefold()
        at = min((place for word in self._changed if (place := lower.find(word)) >= 0), default=-1)
        if at < 0:
            iso = self._iso(text, language or None)
            return [Shown(iso, False, is_sure)] if iso else []
        told: list[Shown] = []
        for part, is_change in ((text[:at], False), (text[at:], True)):
            iso = self._iso(part, language or None)
            if iso:
                told.append(Shown(iso, is_change or not _NUMBERED.search(text[at:]), True))
        return told

    def _is_span(self, text: str, language: str) -> bool:
        """Whether a text is from one day to another, as of a life or a fair: neither is that of publication."""
        if len(text) > _LONGEST or self._opens(text) or self.is_change(text):
            return False
        first, *rest = _DASH.split(text)
        if len(rest) != 1 or not (self._is_date(first) and self._is_date(rest[0])):
            return False
        start, end = (self._iso(part, language or None) for part in (first, rest[0]))
        return bool(start and end) and start != end

    def _is_sentence(self, text: str) -> bool:
        if not text.endswith(_SENTENCE_END) or len(text.split()) <= _MOST_WORDS // 2:
            return False
        return not (self._opens(text) or self._is_byline(text) or self._is_date(text))

    def _in_line(self, line: Line, label: str, language: str) -> Iterator[Shown]:
        """The dates of a line: of it as a whole, of its pieces, or of what bars part in them."""
        text = line.text
        is_named = bool(label) and not self.is_label(label)  # "Release date:", in the line before
        if self._is_span(text, language):
            return
        if (line.is_cell and not self._opens(text)) or (is_named and len(line.pieces) == 1):
            return
        is_far = line.prose > _MOST_PROSE or line.number > _MOST_LINES
        if is_far and not ((self.is_label(label) and not self.is_change(label)) or self.opens_as_published(text)):
            return
        whole = [] if any(piece.when for piece in line.pieces) else self.told(text, language)
        if whole:
            yield from self._labelled(whole, label)
            return
        if len(text.split()) > _MOST_WORDS + (10 if self._is_byline(text) or self._opens(text) else 0):
            return
        before = label
        for piece in line.pieces:
            found = self._in_piece(piece, language)
            if found and before.endswith((":", "：")) and not self.is_label(before) and not self._is_byline(before):
                continue  # "Release date: 9 March 1984"
            yield from self._labelled(found, before)
            if any(map(str.isalnum, piece.text)):
                before = piece.text[-_LABEL:]

    def _in_piece(self, piece: Piece, language: str) -> list[Shown]:
        iso = self._iso(piece.when, language or None) if piece.when else None
        if iso and not self._tells_another(piece, iso, language):
            return [Shown(iso, piece.is_change or self.is_change(piece.text), True)]
        found = [one for part in BARS.split(piece.text) for one in self.told(part, language)]
        if not found and "," in piece.text:  # "Ann Lee, 3 May 2024"
            found = self.told(piece.text.partition(",")[2].strip(), language)
        if not found and (piece.is_date or self._is_byline(piece.text)):  # "By Ann Lee July 10, 2015"
            found = self.told(self._names.parted(piece.text[:LONG_LINE])[1], language)
        if not found and len(piece.text) <= _LONGEST:
            found = self.told(self._before_name(piece.text), language)
        if not found and piece.is_date and len(piece.text) <= _LONGEST:
            found = self._parted(piece.text, language, is_sure=True)
        if piece.is_date or piece.is_change:
            found = [one._replace(is_sure=True, is_change=one.is_change or piece.is_change) for one in found]
        return found

    def _before_name(self, text: str) -> str:
        """What stands before the name in "3 May 2024 by Ann Lee"; "" where no name follows."""
        words = text.split()
        at = next((at for at, word in enumerate(words) if at and self._fold(word) in self._by), 0)
        is_name = 0 < len(words) - at - 1 <= _MOST_NAME and not words[at + 1][0].islower()
        return " ".join(words[:at]) if at and is_name else ""

    def _tells_another(self, piece: Piece, iso: str, language: str) -> bool:
        """Whether the text of a ``<time>`` is of another day than its ``datetime``: readers see the text."""
        told = self._iso(piece.text, language or None) if self._is_date(piece.text) else None
        return told is not None and abs(date.fromisoformat(told[:10]) - date.fromisoformat(iso[:10])) > _DAY

    def _labelled(self, found: list[Shown], label: str) -> list[Shown]:
        if not found or not (self.is_label(label) or self.is_change(label)):
            return found
        return [found[0]._replace(is_sure=True, is_change=found[0].is_change or self.is_change(label)), *found[1:]]


def the_one(declared: str, near: Iterable[Shown]) -> str:
    """Of the date that a page declares and those it shows about its headline, the one that it bears.

    That is the declared one where it is shown too, or nothing else is. Another one that is shown is the article's
    where it is older (what moves to another system is declared anew), and where it is a day before or after one in UTC, whose
    days end at another hour. A later one is that of a change, or of something else.

    >>> the_one("2024-05-04T01:00:00+00:00", [Shown("2024-05-03", False, False)])
    '2024-05-03'
    >>> the_one("2024-05-04", [Shown("1958-03-14", False, False)])
    '2024-05-04'
    """
    day, published = date.fromisoformat(declared[:10]), [one for one in near if not one.is_change]
    if any(one.day == day for one in published):
        return declared
    for one in published[:1]:
        after = one.day - day
        if abs(after) <= _DAY:
            return declared if "T" in declared and not declared.endswith("+00:00") else one.iso
        if after < -_DAY:
            return one.iso if one.is_sure or -after < _YEARS else declared
    return declared
