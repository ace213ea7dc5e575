"""Runs cleaners over a document: the only code that applies edits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from cleanse import ledger
from cleanse.cleaner import Cleaner, Effect, Reads, Selector
from cleanse.document import Document
from cleanse.errors import BadCleaner, DuplicateCleaner, LexiconError, UnknownCleaner, UnknownModel
from cleanse.guards import GUARDS, Guard
from cleanse.lexicon import Lexicon
from cleanse.page import Page
from cleanse.read.html import document_of
from cleanse.read.text import read_text
from cleanse.result import Result
from cleanse.text.lines import lines

if TYPE_CHECKING:
    from bs4 import Tag

    Source = str | bytes | bytearray | memoryview | Tag


@dataclass(frozen=True)
class Pipeline:
    """Cleaners in order, and the guards that step back. Immutable, comparable, hashable, picklable, safe to share; no result
    depends on an earlier document.

    Cleaners that read the document as it was come first, and once. The others run until none of them proposes anything, so
    that cleaning a result again changes nothing: what one takes can lay bare what another looks for. ``rounds`` bounds
    that; nearly always the second finds nothing.

    >>> Pipeline.default().without("captions").names[:4]
    ('encoding', 'pages', 'lines', 'hyphens')
    """

    cleaners: tuple[Cleaner, ...]
    guards: tuple[Guard, ...] = GUARDS
    rounds: int = 8
    lexicon: Lexicon = field(default_factory=Lexicon.default)

    def __post_init__(self) -> None:
        object.__setattr__(self, "cleaners", tuple(self.cleaners))  # so that any can be hashed
        object.__setattr__(self, "guards", tuple(self.guards))
        if not isinstance(self.lexicon, Lexicon):
            raise LexiconError(f"{self.lexicon!r} is no Lexicon; Lexicon.default().with_folder(path) reads one from a folder.")
        seen: dict[tuple[str, bool], Cleaner] = {}
        for cleaner in self.cleaners:
            if not isinstance(cleaner, Cleaner):
                raise BadCleaner(f"{cleaner!r} is no cleaner: it must be an object of a class that inherits cleanse.Cleaner.")
            # The selectors of pages and of text share a name: a document is one or the other.
            key = cleaner.name, isinstance(cleaner, Selector) and cleaner.reads is Reads.DOCUMENT
            if key in seen:
                raise DuplicateCleaner(
                    f"Two cleaners are named {cleaner.name!r}: {seen[key]!r} and {cleaner!r}. The ledger names a "
                    "cut by its cleaner, so names must differ: rename one of them, or drop one with .without()."
                )
            seen[key] = cleaner

    @classmethod
    def default(cls, favor: str = "balance") -> Pipeline:
        """The cleaners that :func:`cleanse.clean` runs. ``favor`` is ``balance``, ``precision`` or ``recall``.

        :raises ValueError: for another ``favor``.
        """
        from cleanse.cleaners import all_cleaners

        return cls(all_cleaners(favor))

    def __reduce__(self) -> tuple[Any, ...]:
        """The default pipeline goes by name, so that what holds it stays small: another process has it already."""
        if self == Pipeline.default():
            return Pipeline.default, ()
        return Pipeline, (self.cleaners, self.guards, self.rounds, self.lexicon)

    @property
    def names(self) -> tuple[str, ...]:
        """The cleaners' names, in order, each once."""
        return tuple(dict.fromkeys(cleaner.name for cleaner in self.cleaners))

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

    def insert(self, cleaner: Cleaner, *, before: str | None = None, after: str | None = None) -> Pipeline:
        """The pipeline with one more cleaner, right before or right after a named one.

        :raises ValueError: when not one of ``before`` and ``after`` is given.
        :raises UnknownCleaner: when the pipeline has no cleaner of that name.
        :raises DuplicateCleaner: when it has one of the new cleaner's name already.

        >>> from cleanse.cleaners.related import Related
        >>> Pipeline.default().only("encoding", "captions").insert(Related(), before="captions").names
        ('encoding', 'related', 'captions')
        """
        if (before is None) == (after is None):
            raise ValueError(f"before is {before!r} and after is {after!r}: give one of them, the name of a cleaner.")
        name = after if before is None else before
        self._check([str(name)])
        places = [at for at, known in enumerate(self.cleaners) if known.name == name]
        at = places[-1] + 1 if before is None else places[0]
        return replace(self, cleaners=(*self.cleaners[:at], cleaner, *self.cleaners[at:]))

    def with_lexicon(self, lexicon: Lexicon) -> Pipeline:
        """The pipeline with other phrases, such as ``Lexicon.default().with_folder(path)``."""
        return replace(self, lexicon=lexicon)

    def with_model(self, model: object) -> Pipeline:
        """The pipeline with another model: an ``HtmlModel`` or a ``TextModel`` of :mod:`cleanse.roles.model`, or a
        :class:`cleanse.mend.hyphenation.HyphenModel`.

        :raises UnknownModel: when no cleaner of the pipeline goes by a model of that kind.

        >>> from cleanse.roles.model import HtmlModel
        >>> Pipeline.default().with_model(HtmlModel.default()).cleaners[4].model == HtmlModel.default()
        True
        """
        cleaners = tuple(cleaner.with_model(model) for cleaner in self.cleaners)
        if all(new is old for new, old in zip(cleaners, self.cleaners, strict=True)):
            raise UnknownModel(
                f"No cleaner of the pipeline ({', '.join(self.names)}) goes by {model!r}: it takes an HtmlModel, a TextModel "
                "or a HyphenModel, and a cleaner that has one."
            )
        return replace(self, cleaners=cleaners)

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

        doc, declared, warnings, html = read(source, kind, encoding, self.lexicon)
        if doc.is_left_alone:
            return Result(doc.text, (), doc.source, declared, warnings, doc.blocks)
        attempt = self.attempt(doc)
        if doc.page is not None and not attempt.before.text.strip():
            warnings += ("No block of the page is likely to be body: nothing was kept. The cuts have its text.",)
        doubt = next((warning for guard in self.guards if (warning := guard.check(attempt)) is not None), None)
        cleaned = attempt.after if doubt is None else attempt.repaired
        return Result(
            text=cleaned.text,
            ledger=cleaned.cuts,
            source=doc.source,
            found={**declared, **self._metadata(cleaned)},
            warnings=warnings if doubt is None else (*warnings, doubt),
            blocks=cleaned.blocks,
            html=html,
            url=url,
            starts=attempt.starts() if doubt is None else (),
            explainer=_Explainer(self),
        )

    def __call__(self, source: Source) -> str:
        """The cleaned text alone."""
        return self.run(source).text

    def attempt(self, doc: Document) -> Attempt:
        """What cleaning makes of a document, as far as somebody asks: guards look at it, and the result comes of it."""
        start = self._as_read(doc)
        return Attempt(self.cleaners, self.rounds, start if doc.page is not None else doc, start)

    def _check(self, names: Sequence[str]) -> None:
        for name in names:
            if name not in self.names:
                raise UnknownCleaner(f"There is no cleaner {name!r} here; the pipeline has: {', '.join(self.names) or 'none'}.")

    def _as_read(self, doc: Document) -> Document:
        """The document after the cleaners that judge it as it was read."""
        for cleaner in self.cleaners:
            if cleaner.reads is Reads.DOCUMENT:
                doc = ledger.apply(doc, cleaner.name, cleaner.edits(doc))
        return doc

    def _metadata(self, doc: Document) -> dict[str, str]:
        """What was found of the article in what was cut."""
        # Of the cuts of a page, hundreds, few are of a cleaner that finds something.
        by_name = {cleaner.name: cleaner for cleaner in self.cleaners if type(cleaner).metadata is not Cleaner.metadata}
        found: dict[str, str] = {}
        for cut in doc.cuts:
            if cut.cleaner in by_name:
                for key, value in by_name[cut.cleaner].metadata(cut, doc.lexicon).items():
                    found.setdefault(key, value)
        return found


class _Done(NamedTuple):
    """What the rounds gave."""

    document: Document
    is_settled: bool
    selected: list[tuple[Selector, Document]]
    """Each selector that took something, with what it was asked of."""


class Attempt:
    """A cleaning as guards look at it: see :class:`cleanse.guards.Attempt`."""

    def __init__(self, cleaners: Sequence[Cleaner], rounds: int, before: Document, start: Document) -> None:
        """``start`` is what the rounds start from: the text after the cleaners that read it as it was."""
        self.cleaners = cleaners
        self.rounds = rounds
        self.before = before
        self._start = start

    @cached_property
    def repaired(self) -> Document:
        """The text after the repairs alone."""
        repairs = [cleaner for cleaner in self.cleaners if cleaner.effect is Effect.REPAIR]
        return Attempt(repairs, self.rounds, self.before, self.before).after

    @property
    def after(self) -> Document:
        """The text after all cleaners that are asked in rounds."""
        return self._done.document

    @property
    def is_settled(self) -> bool:
        """Whether the last round found nothing more."""
        return self._done.is_settled

    @cached_property
    def _done(self) -> _Done:
        doc = self._start
        selected: list[tuple[Selector, Document]] = []
        quiet: dict[str, list[object]] = {}  # the lines on which a cleaner last had nothing to propose
        for _ in range(self.rounds):
            last = doc
            for cleaner in self.cleaners:
                if cleaner.reads is Reads.DOCUMENT:
                    continue
                if cleaner.reads is Reads.LINES and quiet.get(cleaner.name) == doc.cached(_shape):
                    continue
                edited = ledger.apply(doc, cleaner.name, cleaner.edits(doc))
                if edited is doc:
                    quiet[cleaner.name] = doc.cached(_shape)
                elif isinstance(cleaner, Selector):
                    selected.append((cleaner, doc))
                doc = edited
            if doc is last:
                return _Done(doc, True, selected)
        return _Done(doc, False, selected)

    def starts(self) -> tuple[int, ...]:
        """Where the blocks begin, in the source, among which selectors of text have selected."""
        found: set[int] = set()
        for selector, doc in self._done.selected:
            found.update(map(ledger.in_source(doc.cuts), selector.starts(doc)))
        return tuple(sorted(found))

    def reasons(self) -> dict[int, str]:
        """What spoke against the blocks that they left out, by where these begin in the source."""
        found: dict[int, str] = {}
        for selector, doc in self._done.selected:
            position = ledger.in_source(doc.cuts)
            found.update((position(start), reasons) for start, reasons in selector.reasons(doc).items())
        return found


@dataclass(frozen=True)
class _Explainer:
    """Says why selectors left blocks out, by cleaning the document once more: it is rarely asked."""

    pipeline: Pipeline

    @property
    def cleaners(self) -> frozenset[str]:
        """The names of the selectors, whose cuts it can explain."""
        return frozenset(cleaner.name for cleaner in self.pipeline.cleaners if isinstance(cleaner, Selector))

    def reasons(self, source: str, page: Page | None) -> Mapping[int, str]:
        """For blocks that were left out of a text or page, by where they begin in the source, what spoke most against them."""
        cleaners, lexicon = self.pipeline.cleaners, self.pipeline.lexicon
        if page is None:
            return self.pipeline.attempt(read_text(source, lexicon)).reasons()
        doc = document_of(page, lexicon)
        found: dict[int, str] = {}
        for cleaner in cleaners:
            if isinstance(cleaner, Selector) and cleaner.reads is Reads.DOCUMENT:
                found.update(cleaner.reasons(doc))
        return found


def _shape(doc: Document) -> list[object]:
    """All that a cleaner which goes by lines sees of a document."""
    found = doc.cached(lines)
    return [*(line.features for line in found), *(line.wrapped for line in found)]  # flat: pairs would be as many objects more
