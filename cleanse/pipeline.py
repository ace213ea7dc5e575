"""Runs cleaners over a document: the only code that applies edits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from cleanse import ledger
from cleanse.document import Cleaner, Cut, Document
from cleanse.errors import DuplicateCleaner, UnknownCleaner
from cleanse.result import Result
from cleanse.text.lines import lines

if TYPE_CHECKING:
    from bs4 import Tag

    Source = str | bytes | bytearray | memoryview | Tag

PROSE_BUDGET = 0.6
"""The share of a text's prose that the cutting cleaners may take before they step back."""


@dataclass(frozen=True)
class Pipeline:
    """Cleaners in order. Immutable, comparable, picklable, safe to share; no result depends on an earlier document.

    Cleaners that judge a page as it was read come first, and once. The others run until none of them proposes anything, so
    that cleaning a result again changes nothing: what one takes can lay bare what another looks for. ``rounds`` bounds
    that; nearly always the second finds nothing.

    >>> Pipeline.default().without("captions").names[:4]
    ('encoding', 'pages', 'lines', 'hyphens')
    """

    cleaners: tuple[Cleaner, ...]
    rounds: int = 8

    def __post_init__(self) -> None:
        seen: dict[str, Cleaner] = {}
        for cleaner in self.cleaners:
            if cleaner.name in seen:
                raise DuplicateCleaner(
                    f"Two cleaners are named {cleaner.name!r}: {seen[cleaner.name]!r} and {cleaner!r}. The ledger names a "
                    "cut by its cleaner, so names must differ: rename one of them, or drop one with .without()."
                )
            seen[cleaner.name] = cleaner

    @classmethod
    def default(cls, favor: str = "balance") -> Pipeline:
        """The cleaners that :func:`cleanse.clean` runs. ``favor`` is ``balance``, ``precision`` or ``recall``.

        :raises ValueError: for another ``favor``.
        """
        from cleanse.cleaners import all_cleaners

        return cls(all_cleaners(favor))

    @property
    def names(self) -> tuple[str, ...]:
        """The cleaners' names, in order."""
        return tuple(cleaner.name for cleaner in self.cleaners)

    def without(self, *names: str) -> Pipeline:
        """The pipeline less the named cleaners.

        :raises UnknownCleaner: when the pipeline has no cleaner of such a name.
        """
        self._check(names)
        return replace(self, cleaners=tuple(cleaner for cleaner in self.cleaners if cleaner.name not in names))

    def only(self, *names: str) -> Pipeline:
        """The named cleaners alone, in the pipeline's order.

        :raises UnknownCleaner: when the pipeline has no cleaner of such a name.
        """
        self._check(names)
        return replace(self, cleaners=tuple(cleaner for cleaner in self.cleaners if cleaner.name in names))

    def then(self, cleaner: Cleaner) -> Pipeline:
        """The pipeline with one more cleaner at its end.

        :raises DuplicateCleaner: when it has one of that name already.
        """
        return replace(self, cleaners=(*self.cleaners, cleaner))

    def run(self, source: Source, kind: str | None = None, encoding: str | None = None, url: str | None = None) -> Result:
        """Cleans a text or a page.

        :param source: text, HTML, bytes of either, or a BeautifulSoup object.
        :param kind: ``html`` or ``text``; None tells them apart by their looks.
        :param encoding: the charset of bytes, where it is known.
        :param url: the address of a page, against which its links are resolved.
        :raises TypeError: for anything else; the message says what is accepted.
        :raises ValueError: for another kind, or an unknown encoding.
        """
        from cleanse.read import read

        doc, told, warnings, html = read(source, kind, encoding)
        judged = self._judged(doc) if doc.page is not None else doc
        if doc.page is not None and not judged.text.strip():
            warnings += ("No block of the page is likely to be body: nothing was kept. The cuts have its text.",)
        cleaned, seen, doubts = self._unless_in_doubt(judged)
        warnings += doubts
        judge: Any = next((c for c in self.cleaners if hasattr(c, "reasons")), None)
        return Result(
            text=cleaned.text,
            ledger=cleaned.cuts,
            source=doc.source,
            told={**told, **self._metadata(cleaned.cuts)},
            warnings=warnings,
            blocks=cleaned.blocks,
            page=doc.page,
            html=html,
            url=url,
            judge=judge,
            seen=seen,
        )

    def __call__(self, source: Source) -> str:
        """The cleaned text alone."""
        return self.run(source).text

    def _check(self, names: Sequence[str]) -> None:
        for name in names:
            if name not in self.names:
                raise UnknownCleaner(f"There is no cleaner {name!r} here; the pipeline has: {', '.join(self.names) or 'none'}.")

    def _judged(self, doc: Document) -> Document:
        """The document after the cleaners that judge it as it was read."""
        for cleaner in self.cleaners:
            if _judges(cleaner):
                doc = ledger.apply(doc, cleaner.name, cleaner(doc))
        return doc

    def _unless_in_doubt(self, doc: Document) -> tuple[Document, tuple[Document, ...], tuple[str, ...]]:
        """The cleaned document, the ones that a cleaner judged on the way, and warnings; the document with nothing but repairs
        where it looks like no article, or would lose too much."""
        if doc.page is None and self._looks_like_no_article(doc):
            repaired = self._repaired(doc)
            if self._looks_like_no_article(repaired):
                return repaired, (), ("The text looks like no article, but like a menu or a list: nothing was cut.",)
        cleaned, seen, is_settled = self._cleaned(doc)
        share = _prose_lost(doc, cleaned.cuts, self._cutting(doc))
        if share > PROSE_BUDGET:
            warning = (
                f"The cleaners would have taken {share:.0%} of the prose, more than the {PROSE_BUDGET:.0%} that is allowed: "
                "nothing was cut. Is this an article?"
            )
        elif doc.page is None and self.rounds > 1 and not is_settled:  # so cleaning the result again would take more
            warning = f"The text did not settle in {self.rounds} rounds: nothing was cut. Does it repeat itself?"
        else:
            return cleaned, seen, ()
        return self._repaired(doc), (), (warning,)

    def _repaired(self, doc: Document) -> Document:
        return replace(self, cleaners=tuple(c for c in self.cleaners if _repairs(c)))._cleaned(doc)[0]

    def _looks_like_no_article(self, doc: Document) -> bool:
        return any(c.looks_like_no_article(doc) for c in self.cleaners if hasattr(c, "looks_like_no_article"))

    def _cleaned(self, doc: Document) -> tuple[Document, tuple[Document, ...], bool]:
        """The document after the rounds; of a text each that a cleaner which gives reasons took something from; and whether the
        last round found nothing more."""
        seen: list[Document] = []
        quiet: dict[str, list[object]] = {}  # the lines on which a cleaner last had nothing to propose
        is_page = doc.page is not None
        for _ in range(self.rounds):
            before = doc
            for cleaner in self.cleaners:
                if is_page and _judges(cleaner):
                    continue
                if getattr(cleaner, "by_lines", False) and quiet.get(cleaner.name) == doc.cached(_shape):
                    continue
                after = ledger.apply(doc, cleaner.name, cleaner(doc))
                if after is doc:
                    quiet[cleaner.name] = doc.cached(_shape)
                elif hasattr(cleaner, "reasons"):
                    seen.append(replace(doc, line_features={}, _cached={}))
                doc = after
            if doc is before:
                return doc, tuple(seen), True
        return doc, tuple(seen), False

    def _cutting(self, doc: Document) -> frozenset[str]:
        """The names of the cleaners whose cuts of a document count against the budget."""
        counted = (c for c in self.cleaners if not (_repairs(c) or getattr(c, "keeps_a_copy", False)))
        return frozenset(c.name for c in counted if doc.page is None or not _judges(c))

    def _metadata(self, cuts: Sequence[Cut]) -> dict[str, str]:
        tellers: dict[str, Callable[[str, str], dict[str, str]]] = {
            c.name: c.metadata for c in self.cleaners if hasattr(c, "metadata")
        }
        found: dict[str, str] = {}
        for cut in cuts:
            if cut.cleaner in tellers:
                for key, value in tellers[cut.cleaner](cut.rule, cut.removed).items():
                    found.setdefault(key, value)
        return found


def _shape(doc: Document) -> list[object]:
    """All that a cleaner which goes by lines sees of a document."""
    found = doc.cached(lines)
    return [*(line.features for line in found), *(line.wrapped for line in found)]  # flat: pairs would be as many objects more


def _judges(cleaner: Cleaner) -> bool:
    return getattr(cleaner, "once", False)


def _repairs(cleaner: Cleaner) -> bool:
    return getattr(cleaner, "repairs", False)


def _prose_lost(doc: Document, cuts: Sequence[Cut], cutting: frozenset[str]) -> float:
    """The share of the words of a document's prose that later cuts, of the named cleaners, took."""
    spans = [cut.span for cut in cuts if cut.cleaner in cutting]
    if not spans:
        return 0.0
    position = ledger.in_source(doc.cuts)
    prose = lost = 0.0
    i = 0
    for line in doc.cached(lines):
        if not line.prose:
            continue
        start, end = position(line.block.start), position(line.block.end, is_end=True)
        prose += line.words
        while i < len(spans) and spans[i].end <= start:
            i += 1
        j = i
        while j < len(spans) and spans[j].start < end:
            overlap = min(end, spans[j].end) - max(start, spans[j].start)
            lost += line.words * overlap / (end - start)
            j += 1
    return lost / prose if prose else 0.0
