"""An attempt at a document: the rounds in which cleaners are asked, as far as somebody wants to know."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleanse import ledger
from cleanse.cleaner import Cleaner, Effect, Reads, Selector, is_selector
from cleanse.document import Document
from cleanse.errors import CleanerFailed, CleanseError
from cleanse.text.lines import lines
from cleanse.values import NamedTuple, lazy

_LINES, _DOCUMENT = Reads.LINES, Reads.DOCUMENT  # which Python looks up by a call
_MANY, _FEW_ROUNDS = 2000, 4  # blocks from which on each round is dear: most texts settle in two, and what does not is left


class _Done(NamedTuple):
    """What the rounds gave."""

    document: Document
    is_settled: bool
    selected: list[tuple[Selector, Document]]
    """Each selector that took something, with what it was asked of."""
    quiet: dict[str, object]
    """The text, or the lines, for which each cleaner last had nothing to propose."""


class Attempt:
    """An attempt at a document, as guards look at it: see :class:`cleanse.guards.Attempt`."""

    def __init__(
        self,
        cleaners: Sequence[Cleaner],
        rounds: int,
        before: Document,
        start: Document,
        quiet: Mapping[str, object] | None = None,
    ) -> None:
        """``start`` is what the rounds start from: the text after the cleaners that read it as it was; ``quiet`` the text, or the
        lines, for which some are known to have nothing to propose."""
        self.cleaners = cleaners
        self.rounds = rounds
        self.before = before
        self._start = start
        self._quiet = quiet or {}

    @lazy
    def repaired(self) -> Document:
        """The text after the repairs alone; as it was where these do not settle, so that repairing it again changes nothing."""
        repairs = [cleaner for cleaner in self.cleaners if cleaner.effect is Effect.REPAIR]
        attempt = Attempt(repairs, self.rounds, self.before, self.before)
        return attempt.after if attempt.is_settled or self.rounds == 1 else self.before

    @property
    def after(self) -> Document:
        """The text after all cleaners that are asked in rounds."""
        return self._done.document

    @property
    def is_settled(self) -> bool:
        """Whether the last round found nothing more."""
        return self._done.is_settled

    @property
    def quiet_on_lines(self) -> dict[str, object]:
        """The lines for which each cleaner that goes by them last had nothing to propose, in whatever document they stand."""
        on_lines = {cleaner.name for cleaner in self.cleaners if cleaner.reads is Reads.LINES}
        return {name: read for name, read in self._done.quiet.items() if name in on_lines}

    @lazy
    def _done(self) -> _Done:
        doc = self._start
        selected: list[tuple[Selector, Document]] = []
        quiet = dict(self._quiet)
        asked = [(cleaner, cleaner.name, cleaner.reads is _LINES) for cleaner in self.cleaners if cleaner.reads is not _DOCUMENT]
        for _ in range(self.rounds if len(doc.blocks) <= _MANY else min(self.rounds, _FEW_ROUNDS)):
            last = doc
            for cleaner, name, by_lines in asked:
                read = doc.cached(_shape) if by_lines else doc.text
                if quiet.get(name) == read:
                    continue
                edited = applied(doc, cleaner)
                if edited is doc:
                    quiet[name] = read
                elif is_selector(cleaner):
                    selected.append((cleaner, doc))
                doc = edited
            if doc is last:
                return _Done(doc, True, selected, quiet)
        return _Done(doc, False, selected, quiet)

    def starts(self) -> set[int]:
        """Where the blocks begin, in what was read, among which selectors of text have selected."""
        found: set[int] = set()
        for selector, doc in self._done.selected:
            starts = selector.starts(doc)
            found.update(map(ledger.in_source(doc.cuts), starts) if doc.cuts else starts)
        return found

    def roles(self) -> dict[int, tuple[str, tuple[float, ...]]]:
        """The roles of the blocks that selectors of text selected among, by where these begin in what was read."""
        found: dict[int, tuple[str, tuple[float, ...]]] = {}
        for selector, doc in self._done.selected:
            position = ledger.in_source(doc.cuts)
            found.update((position(start), of) for start, of in selector.roles(doc).items())
        return found

    def reasons(self) -> dict[int, str]:
        """What spoke against the blocks that they left out, by where these begin in what was read."""
        found: dict[int, str] = {}
        for selector, doc in self._done.selected:
            position = ledger.in_source(doc.cuts)
            found.update((position(start), reasons) for start, reasons in selector.reasons(doc).items())
        return found


def applied(doc: Document, cleaner: Cleaner) -> Document:
    """The document after the edits that a cleaner proposes.

    :raises CleanerFailed: when it is of one's own, and raises an error.
    """
    try:
        return ledger.apply(doc, cleaner.name, cleaner.edits(doc))
    except (CleanseError, MemoryError):
        raise
    except Exception as error:
        cls = type(cleaner)
        if cls.__module__.partition(".")[0] == __name__.partition(".")[0]:
            raise
        raise CleanerFailed(
            f"The cleaner {cleaner.name!r} ({cls.__module__}.{cls.__qualname__}) failed, with {type(error).__name__}: "
            f"{' '.join(str(error).split()):.120}."
        ) from error


def _shape(doc: Document) -> list[object]:
    """All that a cleaner which goes by lines sees of a document."""
    found = doc.cached(lines)
    return [line.features for line in found] + [line.wrapped for line in found]  # flat: pairs would be as many objects more
