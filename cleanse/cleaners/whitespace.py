"""White space: blank runs, trailing blanks, zero-width characters and soft hyphens. Paragraph breaks stay."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cleanse.cleaner import Cleaner, Effect
from cleanse.document import Document, Edit
from cleanse.mend.whitespace import superfluous
from cleanse.values import dataclass


@dataclass(frozen=True)
class Whitespace(Cleaner):
    """Takes white space that says nothing.

    Two line breaks or more become one blank line. Blanks at the end of a line go; within a line of prose a run becomes
    one, and its indent goes. Lines that are no prose (lists, tables, code, verse) keep both. The joiners U+200C and
    U+200D stay between letters of the scripts that need them; a soft hyphen stays at the end of a line, where it tells
    of a broken word, but not at the end of a page's block.

    >>> from cleanse.pipeline import Pipeline
    >>> Pipeline((Whitespace(),))("One. \\n\\n\\n\\nTwo.\\n")
    'One.\\n\\nTwo.'
    """

    name: ClassVar[str] = "whitespace"
    effect: ClassVar[Effect] = Effect.REPAIR

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each run of white space that is not as it should be."""
        return superfluous(doc)
