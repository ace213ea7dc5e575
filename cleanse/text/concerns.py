"""Which lines may concern a cleaner. Of most lines the compiled core is sure that they do not; where Python runs, all may."""

from __future__ import annotations

from cleanse import core
from cleanse.document import Document
from cleanse.text.lines import Line, lines

# What each bit of a line's ``concerns`` stands for: see core/src/concerns.cpp.
PHRASE = 0
"""It may have a phrase of the lexicon."""
CREDIT = 1
"""It may be a caption or hold a credit."""
NOTICE = 2
"""It may be a notice, a row of networks or a path of names."""
BYLINE = 3
"""It may be a byline or a date, or end with a sign-off."""
FEED = 4
"""It may end as the entry of a feed does. Of a text's last line more is asked."""
STAMP = 5
"""It may open as a message of a chat does."""
NUMBER = 6
"""It is short and has a digit."""
HYPHEN = 7
"""It ends with a hyphen of any kind."""
NAME = 8
"""It may end with a name behind its last sentence."""
OPEN = 9
"""It ends with a bracket that opens."""
TAIL = 10
"""It may be what a platform adds below an article."""

_KINDS = 11


def concerning(doc: Document, what: int) -> list[Line]:
    """The lines of a document that may be what one of the constants of this module stands for: some that are not are among them.

    >>> from cleanse.read.text import read_text
    >>> doc = read_text("It rained in the whole of the valley on Monday, and nobody went out of doors.\\nAdvertisement")
    >>> [line.text for line in concerning(doc, NOTICE)][-1]
    'Advertisement'
    """
    return doc.cached(_concerning)[what]


def may_concern(line: Line, what: int) -> bool:
    """Whether one line may be what a constant of this module stands for.

    >>> from cleanse.read.text import read_text
    >>> may_concern(read_text("Photo: dpa").cached(lines)[0], CREDIT)
    True
    """
    return line.features.concerns & 1 << what != 0


def _concerning(doc: Document) -> list[list[Line]]:
    """For each bit the lines that have it."""
    all_lines, compiled = doc.cached(lines), core.compiled()
    if compiled is None:
        return [all_lines] * _KINDS
    found: list[list[Line]] = compiled.concerning(all_lines, _KINDS)
    return found
