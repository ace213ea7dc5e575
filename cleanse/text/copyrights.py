"""Texts that are about copyright: licences, and the documentation of programs, which say whose each part is."""

from __future__ import annotations

import re

from cleanse.document import Document
from cleanse.patterns import regex
from cleanse.text.lines import lines

_STATES = regex(r"\W{0,3}(?:copyright\s{1,3}(?=[\d©(:]|by\b)|©|\(c\)\s)", re.IGNORECASE)
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LEAST = 3  # lines: a page has one at its foot, and seldom a second


def states_copyright(text: str) -> bool:
    """Whether a line says whose copyright something is.

    >>> states_copyright("Copyright (C) 1993 The Valley Consortium"), states_copyright("Copyright law is of 1993")
    (True, False)
    """
    return _STATES.match(text) is not None


def lists_copyrights(doc: Document) -> bool:
    """Whether several lines of a text say so, of several years or owners. Ask with ``doc.cached(lists_copyrights)``."""
    return len({line.text for line in doc.cached(lines) if states_copyright(line.text) and _YEAR.search(line.text)}) >= _LEAST
