"""What steps back: guards look at what cleaning would do to a text, and say when only repairs should stay."""

from __future__ import annotations

from collections.abc import Sequence

from cleanse import ledger
from cleanse.cleaner import Cleaner, Effect, Reads, is_selector
from cleanse.document import Cut, Document
from cleanse.text.lines import lines
from cleanse.values import Protocol, dataclass

_MARKED = "exports:licence"  # what marks of its own set off from the text: of a short book it is the most
_LINE_WORDS = 4  # of a line that is body although it is no prose: menus have shorter ones


class Attempt(Protocol):
    """An attempt at a document that guards look at. What it takes to know a part of it is done when a guard first asks."""

    @property
    def cleaners(self) -> Sequence[Cleaner]:
        """The cleaners, in order."""

    @property
    def rounds(self) -> int:
        """How many rounds they may take."""

    @property
    def before(self) -> Document:
        """The text as it was read; of a page, the blocks that were selected."""

    @property
    def repaired(self) -> Document:
        """The same after the repairs alone."""

    @property
    def after(self) -> Document:
        """The same after all cleaners."""

    @property
    def is_settled(self) -> bool:
        """Whether the last round found nothing more."""


class Guard(Protocol):
    """Says when a text should come back with nothing but repairs. A value: frozen, hashable, picklable."""

    def check(self, attempt: Attempt) -> str | None:
        """The warning for the result where the guard steps in, else None."""


@dataclass(frozen=True)
class NoArticle:
    """Steps in where a text without markup is a menu or a list, as its selector finds: there is no body to clean."""

    def check(self, attempt: Attempt) -> str | None:
        """The warning, where the text looks like no article before and after repairs."""
        selectors = [cleaner for cleaner in attempt.cleaners if is_selector(cleaner)]
        if not any(selector.is_no_article(attempt.before) for selector in selectors):
            return None
        if not any(selector.is_no_article(attempt.repaired) for selector in selectors):
            return None
        return "The text looks like no article, but like a menu or a list: nothing was cut."


@dataclass(frozen=True)
class LossBudget:
    """Steps in where the cleaners that cut would take more than ``share`` of the words of the prose.

    Lines that are no prose but of several words, and stay, are body too, as those of a poem: they count as what is left.
    """

    share: float = 0.6

    def check(self, attempt: Attempt) -> str | None:
        """The warning, where too much would go: all of a text with a sentence in it is too much, too."""
        if not attempt.after.text.strip() and _has_sentence(attempt.before) and attempt.before.page is None:
            return "The cleaners would have taken all of the text: nothing was cut. Is this an article?"
        cuts = attempt.after.cuts
        if not cuts:  # as of most bodies
            return None
        lost = _prose_lost(attempt.before, cuts, self._counted(attempt))
        if lost <= self.share:
            return None
        return (
            f"The cleaners would have taken {lost:.0%} of the prose, more than the {self.share:.0%} that is allowed: "
            "nothing was cut. Is this an article?"
        )

    def _counted(self, attempt: Attempt) -> frozenset[str]:
        """The names of the cleaners whose cuts count: of a page not of those that judged it as it was read, of a text not of
        selectors, which have a budget of their own."""
        counted = [cleaner for cleaner in attempt.cleaners if cleaner.effect is Effect.CUT]
        if attempt.before.page is not None:
            spared = {cleaner.name for cleaner in counted if cleaner.reads is Reads.DOCUMENT}
        else:
            spared = {cleaner.name for cleaner in counted if is_selector(cleaner)}
        return frozenset({cleaner.name for cleaner in counted} - spared)


@dataclass(frozen=True)
class Settled:
    """Steps in where a text did not settle in all rounds, so that cleaning the result again would take more."""

    def check(self, attempt: Attempt) -> str | None:
        """The warning, where the last round still found something."""
        if attempt.before.page is not None or attempt.rounds == 1 or attempt.is_settled:
            return None
        return f"The text did not settle in {attempt.rounds} rounds: nothing was cut. Does it repeat itself?"


GUARDS: tuple[Guard, ...] = (NoArticle(), LossBudget(), Settled())
"""The guards that every pipeline has unless it says otherwise; the first that steps in decides."""


def _has_sentence(doc: Document) -> bool:
    """Whether a line of a text reads as a sentence, however short."""
    return any(line.features.ends_sentence and line.words >= _LINE_WORDS for line in doc.cached(lines))


def _prose_lost(doc: Document, cuts: Sequence[Cut], counted: frozenset[str]) -> float:
    """The share of the words of a document's prose that later cuts, of the named cleaners, took."""
    spans = [cut.span for cut in cuts if cut.cleaner in counted and cut.id != _MARKED]
    if not spans:
        return 0.0
    position = ledger.in_source(doc.cuts)
    body = lost = 0.0
    i = 0
    for line in doc.cached(lines):
        if not line.prose and line.words < _LINE_WORDS:
            continue
        start, end = position(line.block.start), position(line.block.end, is_end=True)
        while i < len(spans) and spans[i].end <= start:
            i += 1
        j, taken = i, 0
        while j < len(spans) and spans[j].start < end:
            taken += min(end, spans[j].end) - max(start, spans[j].start)
            j += 1
        if line.prose:
            lost += line.words * taken / (end - start)
        if line.prose or not taken:
            body += line.words
    return lost / body if body else 0.0
