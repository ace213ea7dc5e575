"""Encoding: mojibake, stray HTML entities, surrogates, control characters, line breaks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from cleanse.cleaner import Cleaner, Effect
from cleanse.document import Document, Edit
from cleanse.mend.encoding import repairs
from cleanse.text.glances import GARBLED, glances
from cleanse.values import dataclass


@dataclass(frozen=True)
class Encoding(Cleaner):
    """Repairs characters. Takes no words.

    >>> from cleanse.pipeline import Pipeline
    >>> Pipeline((Encoding(),))("schÃ¶n &amp; gut")
    'schön & gut'
    """

    name: ClassVar[str] = "encoding"
    effect: ClassVar[Effect] = Effect.REPAIR

    def edits(self, doc: Document) -> Iterable[Edit]:
        """An edit for each run of characters that ftfy would change."""
        return repairs(doc.text) if doc.cached(glances) & GARBLED else ()
