"""Lines: paragraphs that were wrapped at a fixed width become one line each again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from cleanse.cleaner import Cleaner, Effect, Reads
from cleanse.document import Document, Edit
from cleanse.mend.line_ends import is_hyphenated, writes_blank
from cleanse.mend.unwrapping import typeset_ends
from cleanse.text.lines import lines

_TIGHT_END = re.compile(r"\w([\u2014/])$")
_TIGHT_START = re.compile(r"(\u2014)\w")
_TIGHT = re.compile(r"\w([\u2014/])(?=\w)")
_SPACED = re.compile(r"\w([\u2014/])(?=[ \t])")


@dataclass(frozen=True)
class Lines(Cleaner):
    """Joins the lines of paragraphs that were filled to one width. Takes no words.

    Lists, verse, addresses, tables, code, headings, signatures and quoted mail keep their lines, since these were not filled.
    Words broken at a hyphen are left to the cleaner ``hyphens``.

    >>> from cleanse.pipeline import Pipeline
    >>> Pipeline((Lines(),))(
    ...     "It rained in the whole of the valley on Monday, and nobody\\n"
    ...     "went out of doors, the mayor said, who had come by boat to\\n"
    ...     "tell reporters.\\n\\nValley Road 12\\nRainford"
    ... ).split("\\n")[1:]
    ['', 'Valley Road 12', 'Rainford']
    """

    name: ClassVar[str] = "lines"
    effect: ClassVar[Effect] = Effect.REPAIR
    reads: ClassVar[Reads] = Reads.LINES

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each line end that is typesetting: to a blank, or to nothing."""
        found = doc.cached(lines)
        for number in sorted(doc.cached(typeset_ends)):
            above, below = found[number], found[number + 1]
            if not is_hyphenated(above.text, below.text):
                blank = " " if writes_blank(above.text, below.text) and not _is_tight(doc, above.text, below.text) else ""
                yield Edit(above.block.end, below.block.start, "unwrap", blank)


def _is_tight(doc: Document, above: str, below: str) -> bool:
    """Whether a dash or slash at the line end joins two words without blanks, as the text mostly writes them elsewhere."""
    found = _TIGHT_END.search(above) or _TIGHT_START.match(below)
    return found is not None and doc.cached(_tight)[found.group(1)] > 0


def _tight(doc: Document) -> Counter[str]:
    """How many more dashes, and slashes, of a text stand between words without blanks than with one behind."""
    found = Counter(_TIGHT.findall(doc.text))
    found.subtract(_SPACED.findall(doc.text))
    return found
