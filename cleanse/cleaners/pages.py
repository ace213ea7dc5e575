"""Pages: running heads and feet, page numbers and page breaks of a text that was taken from printed pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from cleanse.cleaner import Cleaner
from cleanse.document import Document, Edit
from cleanse.text.concerns import NUMBER, concerning
from cleanse.text.lines import has_wrapped_look
from cleanse.values import dataclass

_LONGEST = 90  # characters of a line with the number of a page


@dataclass(frozen=True)
class Pages(Cleaner):
    """Takes what is printed on every page: running heads and feet, page numbers, and the page breaks themselves.

    Pages are told by form feeds, or else by page numbers that count up at regular distances. Of each, the ``zone`` first and last
    lines are looked at: a line that stands on ``least`` pages, and a fifth of all, digits aside, is a running head or foot. A
    sentence that a page breaks comes back in one piece.

    >>> from cleanse.pipeline import Pipeline
    >>> Pipeline((Pages(),))("It rained in the\\n– 4 –\\n\\fValley Post\\nwhole valley.\\n– 5 –\\n\\fValley Post\\nThen not.")
    'It rained in the whole valley.\\n\\nThen not.'
    """

    name: ClassVar[str] = "pages"
    zone: int = 3
    least: int = 2

    def edits(self, doc: Document) -> Iterable[Edit]:
        """An edit for each running line, and for each page break with the gap around it."""
        if doc.page is not None or not ("\f" in doc.text or doc.cached(has_wrapped_look) or _has_numbers(doc)):
            return ()
        from cleanse.mend.page_heads import printed_edits  # 5 ms of a first call, and no page of HTML needs it

        return printed_edits(doc, self.zone, self.least)


def _has_numbers(doc: Document) -> bool:
    """Whether several short lines end or begin with a number, as those with a page's do: a quick test."""
    found = 0
    for line in concerning(doc, NUMBER):
        if len(line.text) <= _LONGEST and (line.text[-1].isdigit() or line.text[0].isdigit()):
            found += 1
            if found > 1:
                return True
    return False
