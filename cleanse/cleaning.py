"""What becomes of a document: cleaners are asked, guards judge what would come of it, and what is to be included is put back."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from typing import TYPE_CHECKING

from cleanse import ledger
from cleanse.attempt import Attempt, applied
from cleanse.cleaner import Cleaner, Effect, Reads, Selector
from cleanse.document import Block, Cut, Document, Span
from cleanse.guards import Guard
from cleanse.lexicon import Lexicon
from cleanse.literals import Include
from cleanse.read.text import read_text
from cleanse.roles.role import INCLUDABLE, role_of
from cleanse.text.glances import glances
from cleanse.text.kinds import PROTECTED
from cleanse.values import dataclass, replace

if TYPE_CHECKING:
    from cleanse.read.ruled import Ruled

_MOST_AGAIN = 3  # times that what was kept of a page is cleaned again as a text, where some of it stays for what the page says


@dataclass(frozen=True)
class Outcome:
    """What became of a document: the attempt that was judged last, the document that comes back, and the guard's warning."""

    attempt: Attempt
    document: Document
    doubt: str | None = None
    repaired: Document | None = None
    """What the attempt was made of, where that was the repaired text of another."""

    def starts(self) -> tuple[int, ...]:
        """Where the blocks begin, in the source, among which selectors of text have selected."""
        if self.doubt is not None:
            return ()
        starts = self.attempt.starts()
        return tuple(sorted(starts if self.repaired is None else map(self._position(), starts)))

    def roles(self) -> dict[int, tuple[str, tuple[float, ...]]]:
        """The roles of the blocks that selectors of text have selected among, by where these begin in the source."""
        position = self._position()
        return {position(start): of for start, of in self.attempt.roles().items()}

    def reasons(self) -> dict[int, str]:
        """What spoke against the blocks that they left out, by where these begin in the source."""
        position = self._position()
        return {position(start): reasons for start, reasons in self.attempt.reasons().items()}

    def _position(self) -> Callable[..., int]:
        return ledger.in_source(() if self.repaired is None else self.repaired.cuts)


@dataclass(frozen=True)
class Cleaning:
    """One way to clean documents: what a :class:`cleanse.Pipeline` has, once it was looked at whether it goes together."""

    cleaners: tuple[Cleaner, ...]
    guards: tuple[Guard, ...]
    rounds: int
    lexicon: Lexicon
    include: tuple[Include, ...]

    def _attempt(self, doc: Document) -> Attempt:
        """What cleaning makes of a document, as far as somebody asks: guards look at it, and the result comes of it."""
        start = self._as_read(doc)
        return Attempt(self.cleaners, self.rounds, start if doc.page is not None else doc, start)

    def outcome(self, doc: Document, attempt: Attempt | None = None) -> Outcome:
        """What becomes of a document when the guards have judged an attempt at it.

        A text that a guard holds back keeps its repairs. Whoever cleans these again hands the guards another text, of which
        they may think otherwise; so they are asked of it here already, and what they say then is what counts.
        """
        attempt = attempt or self._attempt(doc)
        doubt = self._doubt(attempt)
        if doc.page is not None:
            return self._as_text(Outcome(attempt, attempt.after if doubt is None else attempt.repaired, doubt))
        if doubt is None:
            return Outcome(attempt, attempt.after)
        repaired = attempt.repaired
        if repaired.text == doc.text:
            return Outcome(attempt, repaired, doubt)
        again = replace(read_text(repaired.text, self.lexicon), include=self.include, known=doc.known)
        if again.is_left_alone:
            return Outcome(attempt, repaired, doubt)
        attempt = self._attempt(again)
        doubt = self._doubt(attempt)
        return Outcome(attempt, repaired if doubt is not None else ledger.composed(repaired, attempt.after.cuts), doubt, repaired)

    def outcome_by_rules(self, doc: Document, ruled: Ruled) -> Outcome:
        """What becomes of a page of which a user says what is body or not. Where it is told what is, nothing is judged: that is
        repaired, and nothing is taken from it."""
        from cleanse.cleaners.rules import UserRules
        from cleanse.read.select import KEEP

        left = applied(doc, UserRules(ruled))
        if KEEP not in ruled.matched:
            return self.outcome(left)
        repairs = tuple(cleaner for cleaner in self.cleaners if cleaner.effect is Effect.REPAIR)
        attempt = Attempt(repairs, self.rounds, left, left)
        return Outcome(attempt, attempt.after if attempt.is_settled or self.rounds == 1 else left)

    def _as_text(self, outcome: Outcome, again: int = _MOST_AGAIN) -> Outcome:
        """What becomes of a page when what was kept of it is cleaned as the text that it is for whoever gets it.

        Only code keeps its characters and line ends: a page says that it is some, and a text does not.
        """
        kept = outcome.document
        if self.rounds == 1:
            return outcome
        doc = replace(read_text(kept.text, self.lexicon), line_features=kept.line_features, include=self.include)
        if doc.is_left_alone:
            return outcome
        doc = replace(doc, _cached={glances: kept.cached(glances)})  # which the same text tells
        cleaners = tuple(cleaner for cleaner in self.cleaners if cleaner.reads is not Reads.DOCUMENT)
        settled = [block for block in kept.blocks if block.kind in PROTECTED]
        # Whoever cleans the text takes what the page spares, and then what that bears out.
        attempt = Attempt(cleaners, self.rounds, doc, doc, {} if settled else outcome.attempt.quiet_on_lines)
        if not attempt.after.cuts:
            return outcome
        proposed = replace(self, cleaners=cleaners).outcome(doc, attempt).document.cuts
        cuts = self._unsettled(proposed, settled)
        composed = replace(outcome, document=ledger.composed(kept, cuts))
        # Beside what stays, a text is another than the one that was settled.
        return self._as_text(composed, again - 1) if again and cuts and len(cuts) < len(proposed) else composed

    def _unsettled(self, cuts: tuple[Cut, ...], settled: Sequence[Block]) -> tuple[Cut, ...]:
        """The cuts of what was kept of a page, less those in blocks of which the page has said enough.

        What a line is a text tells by its words alone, and a page by where it stands.
        """
        code = [block for block in settled if block.kind == "code"]
        if code:  # which a selector of text takes for what is no prose
            spared = {of.name for of in self.cleaners if of.effect is Effect.REPAIR or isinstance(of, Selector)}
            cuts = _without(cuts, {cut for cut in cuts if cut.cleaner in spared and _within(cut.span, code)})
        if settled:
            by_lines = {of.name for of in self.cleaners if of.reads is Reads.LINES and of.effect is not Effect.REPAIR}
            cuts = _without(cuts, {cut for cut in cuts if cut.cleaner in by_lines and _within(cut.span, settled)})
        return cuts

    def included(self, doc: Document) -> list[Cut]:
        """The cuts of what is to be kept for its role."""
        roles = {INCLUDABLE[name] for name in self.include}
        return [cut for cut in doc.cuts if role_of(cut.cleaner, cut.rule) in roles and not cut.put] if roles else []

    def with_included(self, doc: Document, cleaned: Document) -> Document:
        """A cleaned document with what is to be kept for its role, as it was read, and repaired.

        It is put back at the end, so that the body is the same with it and without: no cleaner sees what stands beside it.
        """
        beside = self.included(cleaned)
        if not beside:
            return cleaned
        cuts = _put_back(cleaned.cuts, set(beside))
        back = ledger.composed(replace(doc, _cached={}), cuts)
        return Attempt(self.cleaners, self.rounds, back, back).repaired

    def _doubt(self, attempt: Attempt) -> str | None:
        """What the first guard says that steps in."""
        return next((warning for guard in self.guards if (warning := guard.check(attempt)) is not None), None)

    def _as_read(self, doc: Document) -> Document:
        """The document after the cleaners that judge it as it was read."""
        for cleaner in self.cleaners:
            if cleaner.reads is Reads.DOCUMENT:
                doc = applied(doc, cleaner)
        return doc

    def metadata(self, doc: Document) -> dict[str, str]:
        """What was found of the article in what was cut."""
        if not doc.cuts:
            return {}
        # Of the cuts of a page, hundreds, few are of a cleaner that finds something.
        by_name = {cleaner.name: cleaner for cleaner in self.cleaners if type(cleaner).metadata is not Cleaner.metadata}
        found: dict[str, str] = {}
        for cut in doc.cuts:
            if cut.cleaner in by_name:
                for key, value in by_name[cut.cleaner].metadata(cut, doc.lexicon).items():
                    found.setdefault(key, value)
        return found


def _put_back(cuts: Sequence[Cut], dropped: Set[Cut]) -> list[Cut]:
    """The cuts less some of them, and less those of white space in the same runs of neighbours: what is too much is cut again."""
    found: list[Cut] = []
    run: list[Cut] = []
    for cut in (*cuts, None):
        if cut is None or (run and run[-1].span.end != cut.span.start):
            is_whole = dropped.isdisjoint(run)
            found += [one for one in run if is_whole or (one not in dropped and (one.put or not one.removed.isspace()))]
            run = []
        if cut is not None:
            run.append(cut)
    return found


def _within(span: Span, blocks: Sequence[Block]) -> bool:
    """Whether a span reaches into one of some blocks."""
    return any(block.start < span.end and span.start < block.end for block in blocks)


def _without(cuts: Sequence[Cut], dropped: Set[Cut]) -> tuple[Cut, ...]:
    """The cuts less some of them, and less those of the white space beside these, which is not too much where they stay."""
    gone = set(dropped)
    for near, far, ordered in ((0, 1, cuts), (1, 0, cuts[::-1])):  # from the beginning, and from the end
        edge = -1  # of the one before, if it is gone
        for cut in ordered:
            if cut in gone or (cut.span[near] == edge and cut.removed.isspace() and not cut.put):
                gone.add(cut)
                edge = cut.span[far]
            else:
                edge = -1
    return tuple(cut for cut in cuts if cut not in gone)
