"""Site: what stands on other pages of the same host, too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from cleanse.cleaner import Cleaner, Reads
from cleanse.document import Document, Edit
from cleanse.text.lines import count_words


@dataclass(frozen=True)
class SiteLines(Cleaner):
    """Takes lines of a text that stand in other texts of its site, too: see :mod:`cleanse.roles.on_sites`. Without a
    :class:`cleanse.Site` it takes nothing; of pages the selector weighs them.

    >>> from cleanse import Site, inspect
    >>> notice = "Our reviews are written by people who paid for it."
    >>> body = "It rained all day in the valley, said the mayor, and nobody went out of doors before the evening."
    >>> site = Site.learn([f"{town} was wet.\\n{notice}" for town in ("Lima", "Oslo", "Rome")])
    >>> inspect(f"{body}\\n{notice}", site=site).cuts[-1].id
    'site:repeated'
    """

    name: ClassVar[str] = "site"
    reads: ClassVar[Reads] = Reads.LINES

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each line that several other texts have."""
        known = doc.known
        if known is None or doc.page is not None:
            return
        from cleanse.roles.on_sites import is_repeated

        for block in doc.blocks:
            text = doc.text[block.start : block.end]
            of = known.of_text(text)
            if of is not None and of.text_pages and is_repeated(known, of.text_pages, count_words(text)):
                yield doc.lines_edit(block, block, "repeated")
