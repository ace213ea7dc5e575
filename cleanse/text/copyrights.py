"""Texts that are about copyright: licences, and the documentation of programs, which say whose each part is."""

from __future__ import annotations

import re

from cleanse.document import Document
from cleanse.patterns import regex
from cleanse.text.lines import Line, lines

_STATES = regex(r"\W{0,3}(?:copyright\s{1,3}(?=[\d©(:]|by\b)|©|\(c\)\s)", re.IGNORECASE)
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORD, _SIGN = "copyright", regex(r"©|\([cC]\)|copyright \d|[Aa]ll [Rr]ights [Rr]eserved")
_LEAST = 3  # lines: a page has one at its foot, and seldom a second


def states_copyright(text: str) -> bool:
    """Whether a line says whose copyright something is.

    >>> states_copyright("Copyright (C) 1993 The Valley Consortium"), states_copyright("Copyright law is of 1993")
    (True, False)
    """
    return _STATES.match(text) is not None


def is_about_copyright(doc: Document) -> bool:
    """Whether several lines of a text say so, of several years or owners, or a paragraph speaks of copyright. Ask with
    ``doc.cached(is_about_copyright)``."""
    found = doc.cached(lines)
    stating = {line.text for line in found if states_copyright(line.text) and _YEAR.search(line.text)}
    return len(stating) >= _LEAST or (bool(stating) and any(line.prose and _speaks_of_it(line) for line in found))


def _speaks_of_it(line: Line) -> bool:
    """Whether a paragraph has the word, and is no notice itself."""
    return _WORD in line.text.lower() and not line.features.phrases and _SIGN.search(line.text) is None
