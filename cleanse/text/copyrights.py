"""Texts that are about copyright: licences, and the documentation of programs, which say whose each part is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleanse.document import Document
from cleanse.lexicon import Lexicon
from cleanse.patterns import regex
from cleanse.text.lines import Line, lines

_STATES = regex(r"\W{0,3}(?:copyright:?\s{1,3}(?=[\d©(:]|by\b)|©|\(c\)\s)", re.IGNORECASE)
# In words of any language, with years or an address: "Hak Cipta © 2004 - 2023 …". Credits of pictures have neither.
_STATES_IN_WORDS = regex(
    r"[^\W\d_][^©()\d]{0,30}(?:©|\(c\))\s{0,2}(?:(?:19|20)\d\d\s?[-–—]|[^<\n]{1,60}<[^\s<>@]{1,60}@)"
    r"|[^\W\d_][^©()\d]{0,30}copyright\s(?:©|\(c\))",
    re.IGNORECASE,
)
_DATED = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)|\w@\w")
_IN_FULL = regex(r"copyright:|copyright\s{1,3}(?:©|\(c\))|@", re.IGNORECASE)  # credits of pictures say less
_MARKS = ("©", "(c)", "copyright")
_WORD, _SIGN = "copyright", regex(r"©|\([cC]\)|copyright \d|[Aa]ll [Rr]ights [Rr]eserved")
_LICENCE = regex(r"\bGNU\b|\bL?GPL|\b(?:MIT|Apache|BSD) Licen[cs]e", re.IGNORECASE)
_NEAR = 2  # lines
_LEAST_SHARE = 0.05  # of the lines of a list of licences; a page may show several stories with a line of an agency below each
_LEAST = 3  # lines: a page has one at its foot, and seldom a second


def states_copyright(text: str) -> bool:
    """Whether a line says whose copyright something is.

    >>> states_copyright("Copyright (C) 1993 The Valley Consortium"), states_copyright("Copyright law is of 1993")
    (True, False)
    >>> states_copyright("Hak Cipta © 2004 - 2023 Tim Lembah"), states_copyright("Foto © 2023 dpa")
    (True, False)
    """
    return _STATES.match(text) is not None or _STATES_IN_WORDS.match(text) is not None


def is_about_copyright(doc: Document) -> bool:
    """Whether several lines of a text say so, of several years or owners; or a line does and a paragraph speaks of copyright, or
    one beside it is of a licence. Ask with ``doc.cached(is_about_copyright)``."""
    stating = doc.cached(_stating)
    if _owners(stating) >= _LEAST:
        return True
    found = doc.cached(lines)
    return any(_is_licensed(doc, line.number) for line in stating) or any(line.prose and _speaks_of_it(line) for line in found)


def is_of_owners(doc: Document) -> bool:
    """Whether so much of a text says whose copyright something is that it is a list of licences. Ask with
    ``doc.cached(is_of_owners)``.

    A line that gives but a year and a name counts for nothing: an article with pictures has several, and so may a page's foot.
    One of a list says "Copyright:" or "Copyright (c)", has an address, or stands by its licence.
    """
    if doc.cached(_marks) < _LEAST:
        return False
    stating = doc.cached(_stating)
    least = max(_LEAST, _LEAST_SHARE * len(doc.cached(lines)))
    if _owners(stating) < least:
        return False
    of_list = [line for line in stating if _IN_FULL.search(line.text) or _is_licensed(doc, line.number)]
    return _owners(of_list) >= least


def _owners(stating: Sequence[Line]) -> int:
    return len({line.text for line in stating})


def _marks(doc: Document) -> int:
    """How many marks of copyright a text has: one line that says whose something is has one at least."""
    text = doc.text.lower()
    return sum([text.count(mark) for mark in _MARKS])


def _stating(doc: Document) -> list[Line]:
    """The lines of a text that say whose copyright something is, with a year or an address."""
    if not doc.cached(_marks):
        return []
    return [line for line in doc.cached(lines) if states_copyright(line.text) and _DATED.search(line.text)]


def _is_licensed(doc: Document, number: int) -> bool:
    """Whether a line close by grants a licence, or one below names one: what a page says of itself ends with its copyright."""
    found = doc.cached(lines)
    below = found[number + 1 : number + 1 + _NEAR]
    near = [*found[max(0, number - _NEAR) : number], *below]
    return any(_LICENCE.search(line.text) for line in below) or any(_grants(line.text, doc.lexicon) for line in near)


def _grants(text: str, lexicon: Lexicon) -> bool:
    folded = lexicon.fold(text)
    return any(phrase in folded for phrase in lexicon.words("exports", "licence"))


def _speaks_of_it(line: Line) -> bool:
    """Whether a paragraph has the word, and is no notice itself."""
    return _WORD in line.text.lower() and not line.features.phrases and _SIGN.search(line.text) is None
