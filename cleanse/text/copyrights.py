"""Texts that are about copyright: licences, and the documentation of programs, which say whose each part is."""

from __future__ import annotations

import re

from cleanse.document import Document
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
_MARK = regex(r"©|\(c\)|copyright", re.IGNORECASE)
_WORD, _SIGN = "copyright", regex(r"©|\([cC]\)|copyright \d|[Aa]ll [Rr]ights [Rr]eserved")
_NAMES_LICENCE = regex(r"\bGNU\b|\bL?GPL|\b(?:MIT|Apache|BSD) Licen[cs]e|\bfree software\b", re.IGNORECASE)
_GRANTS = regex(r"\bpermission is (?:hereby )?granted\b|\bwarranty of any kind\b", re.IGNORECASE)
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
    if len({line.text for line in stating}) >= _LEAST:
        return True
    found = doc.cached(lines)
    return any(_is_licensed(found, line.number) for line in stating) or any(line.prose and _speaks_of_it(line) for line in found)


def is_of_owners(doc: Document) -> bool:
    """Whether so much of a text says whose copyright something is that it is a list of licences. Ask with
    ``doc.cached(is_of_owners)``."""
    owners = {line.text for line in doc.cached(_stating)}
    return len(owners) >= max(_LEAST, _LEAST_SHARE * len(doc.cached(lines)))


def _stating(doc: Document) -> list[Line]:
    """The lines of a text that say whose copyright something is, with a year or an address."""
    if _MARK.search(doc.text) is None:
        return []
    return [line for line in doc.cached(lines) if _DATED.search(line.text) and states_copyright(line.text)]


def _is_licensed(found: list[Line], number: int) -> bool:
    """Whether a line close by grants a licence, or one below names one: what a page says of itself ends with its copyright."""
    below = found[number + 1 : number + 1 + _NEAR]
    near = [*found[max(0, number - _NEAR) : number], *below]
    return any(_NAMES_LICENCE.search(line.text) for line in below) or any(_GRANTS.search(line.text) for line in near)


def _speaks_of_it(line: Line) -> bool:
    """Whether a paragraph has the word, and is no notice itself."""
    return _WORD in line.text.lower() and not line.features.phrases and _SIGN.search(line.text) is None
