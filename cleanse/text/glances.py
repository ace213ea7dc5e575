"""What one look through a text tells of it. Most texts need little of what mends texts, and the compiled core knows which."""

from __future__ import annotations

from cleanse import core
from cleanse.document import Document

# What each bit stands for: see core/src/glances.cpp.
GARBLED = 1
"""It may have something that ftfy would change."""
LOOSE = 2
"""It has other white space than lone blanks, line ends and blank lines, or something that is not seen."""
BROKEN = 4
"""It has a hyphen with a blank between letters."""
WRAPPED = 8
"""A line follows another at once that is long enough to have been wrapped."""

_ALL = GARBLED | LOOSE | BROKEN | WRAPPED


def glances(doc: Document) -> int:
    """Which of the constants of this module are so of a document's text; all, where Python runs: it asks for each by itself.

    Ask with ``doc.cached(glances)``, so that it is looked through once.

    >>> from cleanse.read.text import read_text
    >>> read_text("It rained.\\n\\nThen  it did not.").cached(glances) & LOOSE == LOOSE
    True
    """
    return glances_of(doc.text)


def glances_of(text: str) -> int:
    """The same of a text."""
    compiled = core.compiled()
    return _ALL if compiled is None else int(compiled.glances(text))
