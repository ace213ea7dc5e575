"""Every block of a source, and what became of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cleanse import ledger
from cleanse.document import Cut, SourceBlock, Span, line_blocks
from cleanse.page import Page
from cleanse.roles.role import ROLES, role_of

Roles = Mapping[int, tuple[str, tuple[float, ...]]]
"""For blocks, by where they begin in the source, the role of each, and the probability of each of ``ROLES``."""


_JUDGED = ("furniture", "rules")
"""The cleaners whose rules do not tell a role, but take whole blocks of which a model was asked."""


class Account(NamedTuple):
    """What is known of a source that was cleaned."""

    source: str
    text: str
    cuts: Sequence[Cut]
    included: Sequence[tuple[int, int, str]] = ()
    """What was kept for another role than body: from where to where, in order."""
    page: Page | None = None


class _Fate(NamedTuple):
    """Where a block stands, and the cut that has most of it, if nothing was kept."""

    span: Span
    cut: Cut | None


def source_blocks(account: Account, roles: Roles) -> Iterator[SourceBlock]:
    """The blocks of a source in order: those of a page; of a text its lines, and its paragraphs that went over several.

    >>> cuts = [Cut("captions", "credit", Span(11, 21), "Photo: dpa")]
    >>> for block in source_blocks(Account("It rained.\\nPhoto: dpa", "It rained.\\n", cuts), {}):
    ...     print(block.role, block.kept, block.rule, block.text)
    body True  It rained.
    caption False captions:credit Photo: dpa
    """
    source, page = account.source, account.page
    judge = Judge(roles)
    included = _Included(account)
    for at, (span, cut) in enumerate(_page_fates(account, page) if page is not None else _text_fates(account)):
        if cut is not None:
            role, probability = judge.of_cut(span.start, cut)
            role = role or ("nav" if cut.cleaner == "furniture" else "body")
        else:
            role = included.role_of(span) or "body"
            probability = judge.probability(span.start, role)
        path = page.path(page.blocks[at].element) if page is not None else ""
        yield SourceBlock(source[span.start : span.end], role, probability, cut is None, cut.id if cut else "", path, span)


class _Included:
    """Says for which role a block was kept, if all that is left of it was kept for one."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._starts = [start for start, _, _ in account.included]
        # What was mended is left, too.
        self._cuts = [cut.span for cut in account.cuts if not cut.put.strip()] if account.included else []

    def role_of(self, span: Span) -> str:
        """The role; "" where something of the block was kept as body."""
        if bisect_right(self._starts, span.end) == 0:
            return ""
        role = ""
        for start, end in self._left(span):
            left = self._account.source[start:end]
            if left.strip():
                visible = start + len(left) - len(left.lstrip())
                near = bisect_right(self._starts, visible) - 1
                if near < 0 or visible >= self._account.included[near][1]:
                    return ""
                role = self._account.included[near][2]
        return role

    def _left(self, span: Span) -> Iterator[tuple[int, int]]:
        """From where to where what was not cut of a block stands."""
        at, number = span.start, max(0, bisect_right(self._cuts, Span(span.start, span.start)) - 1)
        while at < span.end:
            cut = self._cuts[number] if number < len(self._cuts) else Span(span.end, span.end)
            if at < cut.start:
                yield at, min(cut.start, span.end)
            at, number = max(at, cut.end), number + 1


def with_roles(cuts: Iterable[Cut], roles: Roles) -> Iterator[Cut]:
    """The cuts, each with its role, and how likely that is, as far as it is known.

    >>> [cut.role for cut in with_roles([Cut("captions", "credit", Span(0, 10), "Photo: dpa")], {})]
    ['caption']
    """
    judge = Judge(roles)
    for cut in cuts:
        visible = cut.removed.lstrip()
        role, probability = judge.of_cut(cut.span.end - len(visible), cut) if visible else ("", None)
        if cut.probability is not None:  # what a cleaner knows of its own cut
            probability = cut.probability
        yield cut._replace(role=role, probability=probability) if role else cut


class Judge:
    """Says what a block was cut as, given what is known of blocks by where they begin."""

    def __init__(self, roles: Roles) -> None:
        self._roles = roles
        self._starts = sorted(roles)

    def of_cut(self, start: int, cut: Cut) -> tuple[str, float | None]:
        """The role of a block that was cut, given where it begins, and how likely that is; "" where nothing tells."""
        known = role_of(cut.cleaner, cut.rule)
        if not known and cut.cleaner in _JUDGED:
            found = self._at(start)
            known = found[0] if found is not None else ""
        return known, self.probability(start, known) if known else None

    def probability(self, start: int, role: str) -> float | None:
        """How likely a block is to have a role, as far as a model was asked."""
        found = self._at(start)
        return found[1][ROLES.index(role)] if found is not None else None

    def _at(self, start: int) -> tuple[str, tuple[float, ...]] | None:
        """What is known of the block that begins there, or holds what does."""
        near = bisect_right(self._starts, start) - 1
        return self._roles[self._starts[near]] if near >= 0 else None


def _page_fates(account: Account, page: Page) -> Iterator[_Fate]:
    bounds = page.bounds()
    return _fates(map(Span, bounds[::2], bounds[1::2]), account)


def _text_fates(account: Account) -> Iterator[_Fate]:
    """Those of the lines; neighbours that stand on one line of the cleaned text are one block."""
    position, text = ledger.in_text(account.cuts), account.text
    run: list[Span] = []  # lines that go on one another
    for fate in _fates((Span(line.start, line.end) for line in line_blocks(account.source)), account):
        goes_on = False
        if run and fate.cut is None:
            start, end = position(run[-1].end, is_end=True), position(fate.span.start)
            goes_on = "\n" not in text[start:end] and start <= end
        if run and not goes_on:
            yield _Fate(Span(run[0].start, run[-1].end), None)
            run = []
        if fate.cut is None:
            run.append(fate.span)
        else:
            yield fate
    if run:
        yield _Fate(Span(run[0].start, run[-1].end), None)


def _fates(spans: Iterable[Span], account: Account) -> Iterator[_Fate]:
    """What became of spans, which are in order."""
    source, cuts, first = account.source, account.cuts, 0
    for span in spans:
        while first < len(cuts) and cuts[first].span.end <= span.start:
            first += 1
        at, most, main, is_kept = span.start, 0, None, False
        for number in range(first, len(cuts)):
            cut = cuts[number]
            if cut.span.start >= span.end:
                break
            is_put = cut.span.start >= span.start and cut.put.strip() != ""
            is_kept = is_kept or is_put or source[at : cut.span.start].strip() != ""
            lost = len(source[max(at, cut.span.start) : min(cut.span.end, span.end)].strip())
            if lost > most:
                most, main = lost, cut
            at = max(at, cut.span.end)
        is_kept = is_kept or main is None or source[at : span.end].strip() != ""
        yield _Fate(span, None if is_kept else main)
