"""Runs cleaners over a document: the only code that applies edits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cleanse import ledger
from cleanse.document import Cleaner, Cut, Document
from cleanse.errors import DuplicateCleaner, UnknownCleaner
from cleanse.features import lines
from cleanse.result import Result

PROSE_BUDGET = 0.6
"""The share of a text's prose that the cutting cleaners may take before they step back."""


@dataclass(frozen=True)
class Pipeline:
    """Cleaners in order. Immutable, comparable, picklable, safe to share; keeps nothing between documents.

    They run until none of them proposes anything, so that cleaning a result again changes nothing: what one takes can
    lay bare what another looks for. ``rounds`` bounds that; nearly always the second finds nothing.

    >>> Pipeline.default().without("captions").names[:3]
    ('encoding', 'related', 'bylines')
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
    def default(cls) -> Pipeline:
        """The cleaners that :func:`cleanse.clean` runs."""
        from cleanse.cleaners import all_cleaners

        return cls(all_cleaners())

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

    def run(self, source: str | bytes) -> Result:
        """Cleans a text, or bytes after decoding them.

        :raises TypeError: for anything else; the message says what is accepted.
        """
        from cleanse.read import read

        doc, metadata, warnings = read(source)
        cleaned = self._cleaned(doc)
        share = _prose_lost(doc, cleaned.cuts, self._cutting())
        if share > PROSE_BUDGET:
            cleaned = replace(self, cleaners=tuple(c for c in self.cleaners if _repairs(c)))._cleaned(doc)
            warnings += (
                f"The cleaners would have taken {share:.0%} of the prose, more than the {PROSE_BUDGET:.0%} that is allowed: "
                "nothing was cut. Is this an article?",
            )
        return Result(
            text=cleaned.text,
            cuts=cleaned.cuts,
            source=doc.source,
            metadata={**metadata, **self._metadata(cleaned.cuts)},
            warnings=warnings,
        )

    def __call__(self, source: str | bytes) -> str:
        """The cleaned text alone."""
        return self.run(source).text

    def _check(self, names: Sequence[str]) -> None:
        for name in names:
            if name not in self.names:
                raise UnknownCleaner(f"There is no cleaner {name!r} here; the pipeline has: {', '.join(self.names) or 'none'}.")

    def _cleaned(self, doc: Document) -> Document:
        quiet: dict[str, list[object]] = {}  # the lines on which a cleaner last had nothing to propose
        for _ in range(self.rounds):
            before = doc
            for cleaner in self.cleaners:
                if getattr(cleaner, "by_lines", False) and quiet.get(cleaner.name) == doc.fact(_shape):
                    continue
                after = ledger.apply(doc, cleaner.name, cleaner(doc))
                if after is doc:
                    quiet[cleaner.name] = doc.fact(_shape)
                doc = after
            if doc is before:
                break
        return doc

    def _cutting(self) -> frozenset[str]:
        return frozenset(c.name for c in self.cleaners if not _repairs(c) and not getattr(c, "keeps_a_copy", False))

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
    found = doc.fact(lines)
    return [*(line.look for line in found), *(line.wrapped for line in found)]  # flat: pairs would be as many objects more


def _repairs(cleaner: Cleaner) -> bool:
    return getattr(cleaner, "repairs", False)


def _prose_lost(doc: Document, cuts: Sequence[Cut], cutting: frozenset[str]) -> float:
    """The share of the words of a source's prose that cuts of the named cleaners took."""
    spans = [cut.span for cut in cuts if cut.cleaner in cutting]
    if not spans:
        return 0.0
    prose = lost = 0.0
    i = 0
    for line in doc.fact(lines):
        if not line.prose:
            continue
        start, end = line.block.start, line.block.end
        prose += line.words
        while i < len(spans) and spans[i].end <= start:
            i += 1
        j = i
        while j < len(spans) and spans[j].start < end:
            overlap = min(end, spans[j].end) - max(start, spans[j].start)
            lost += line.words * overlap / (end - start)
            j += 1
    return lost / prose if prose else 0.0
