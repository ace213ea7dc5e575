"""Lines: paragraphs that were wrapped at a fixed width become one line each again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from cleanse.cleaner import Cleaner, Effect
from cleanse.document import Document, Edit
from cleanse.text.lines import has_wrapped_look
from cleanse.values import dataclass


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

    def edits(self, doc: Document) -> Iterable[Edit]:
        """An edit for each line end that is typesetting: to a blank, or to nothing."""
        if doc.page is not None or not doc.cached(has_wrapped_look):
            return ()
        from cleanse.mend.unwrapping import unwrapped  # 5 ms of a first call, and no page needs it

        return unwrapped(doc)
