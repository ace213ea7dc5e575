"""Site: what stands on other pages of the same host, too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from cleanse.cleaner import Cleaner, Reads
from cleanse.document import Document, Edit
from cleanse.text.lines import count_words
from cleanse.values import dataclass

MOST_OF_TEXT = 0.25
"""The share of its words, in lines that are long enough, that may go: what texts have more of in common is their form, not
furniture."""


@dataclass(frozen=True)
class SiteLines(Cleaner):
    """Takes lines at the beginning and the end of a text that stand in other texts of its site, too: see
    :mod:`cleanse.roles.on_sites`. Without a :class:`cleanse.Site` it takes nothing; of pages the selector weighs them.

    >>> from cleanse import Site, inspect
    >>> notice = "Our reviews are written by people who paid for it."
    >>> days = [f"On {day} it rained all day, and nobody in town went out of doors." for day in ("Monday", "Friday", "Sunday")]
    >>> site = Site.learn([f"{day}\\n{notice}" for day in days])
    >>> inspect("\\n".join([*days, notice]), site=site).cuts[-1].id
    'site:repeated'
    """

    name: ClassVar[str] = "site"
    reads: ClassVar[Reads] = Reads.LINES

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each line before the first text of its own, and after the last, that several other texts have."""
        known = doc.known
        if known is None or doc.page is not None:
            return
        from cleanse.roles.on_sites import LEAST_WORDS, is_repeated, is_usual  # which few ask for

        texts = doc.block_texts
        words = [count_words(text) for text in texts]
        pages = map(known.pages_with, texts)
        repeated = [is_usual(known, on) and is_repeated(known, on, count) for on, count in zip(pages, words, strict=True)]
        own = [at for at, count in enumerate(words) if count >= LEAST_WORDS and not repeated[at]]
        if not own:
            return
        taken = [at for at in (*range(own[0]), *range(own[-1] + 1, len(words))) if repeated[at]]
        if sum(words[at] for at in taken) > MOST_OF_TEXT * sum(count for count in words if count >= LEAST_WORDS):
            return
        for at in taken:
            yield doc.lines_edit(doc.blocks[at], doc.blocks[at], "repeated")
