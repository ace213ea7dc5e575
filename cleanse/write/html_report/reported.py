"""What a report shows of a document, in its order: every block, what became of it, and why."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleanse.document import Cut, SourceBlock

MOST_BLOCKS = 5_000
MOST_CHARACTERS = 1_000_000
"""Blocks of a document, and characters in all of them, that a report shows."""
LONGEST = 20_000
"""Characters of a block that it shows."""
_DOUBT_OF_A_WARNING = 0.1


class Piece(NamedTuple):
    """A run of a block that was kept: ``removed`` is what stood there, ``put`` what stands there now."""

    removed: str
    put: str
    rule: str = ""
    """Which cleaner and rule did that; "" where nothing was changed."""


class ReportedBlock(NamedTuple):
    """A block of the source, and what is shown of it."""

    block: SourceBlock
    evidence: str
    """What speaks for its role, in words; "" where nothing is known."""
    pieces: tuple[Piece, ...] = ()
    """Of a block that was kept, its runs, changed and unchanged."""


class ReportedDocument(NamedTuple):
    """What a report shows of a document."""

    name: str
    """What the caller calls it: a file, and where in it."""
    title: str
    blocks: Sequence[ReportedBlock]
    left_out: int = 0
    """How many blocks there are besides, which are too many to show."""
    warnings: Sequence[str] = ()
    error: str = ""
    confidence: float | None = None
    characters: int = 0
    """Of the source; ``kept_characters`` those of the text."""
    kept_characters: int = 0
    language: str = ""

    @property
    def doubt(self) -> float:
        """How much it asks to be looked at: 1 less its confidence, and a tenth for each warning; most where nothing was cleaned.

        >>> round(ReportedDocument("a", "", (), confidence=0.8, warnings=["It is short."]).doubt, 1)
        0.3
        """
        if self.error:
            return 100.0
        return 1 - (1.0 if self.confidence is None else self.confidence) + _DOUBT_OF_A_WARNING * len(self.warnings)


def reported_blocks(
    blocks: Sequence[SourceBlock], ledger: Sequence[Cut], cuts: Sequence[Cut], reasons: Sequence[str]
) -> list[ReportedBlock]:
    """The blocks of a source as a report shows them: so many of them as it has room for.

    :param ledger: what was cut, neighbours as one.
    :param cuts: the same block by block.
    :param reasons: for each of ``cuts``, why.

    >>> from cleanse.document import Span
    >>> block = SourceBlock("Photo: dpa", "caption", 0.97, False, "captions:credit", "", Span(2, 12))
    >>> cut = Cut("captions", "credit", Span(0, 12), "\\n\\nPhoto: dpa")
    >>> reported_blocks([block], [cut], [cut], ["caption 0.97: it reads as a credit"])[0].evidence
    'it reads as a credit'
    """
    ends = [cut.span.end for cut in ledger]
    starts = [cut.span.start for cut in cuts]
    found: list[ReportedBlock] = []
    characters = 0
    for block in blocks[:MOST_BLOCKS]:
        characters += min(len(block.text), LONGEST)
        if characters > MOST_CHARACTERS:
            break
        if block.kept:
            first = bisect_left(ends, block.span.start)
            found.append(ReportedBlock(block, "", tuple(pieces(block, ledger[first:]))))
        else:
            found.append(ReportedBlock(block, _evidence(block, starts, cuts, reasons)))
    return found


def pieces(block: SourceBlock, cuts: Sequence[Cut]) -> Iterator[Piece]:
    """The runs of a block that was kept, given the cuts that do not end before it.

    >>> from cleanse.document import Span
    >>> block = SourceBlock("Rain &amp; wind", "body", None, True, "", "", Span(0, 15))
    >>> [(run.removed, run.put) for run in pieces(block, [Cut("encoding", "entity", Span(5, 10), "&amp;", "&")])]
    [('Rain ', 'Rain '), ('&amp;', '&'), (' wind', ' wind')]
    """
    begin, end = block.span
    at = begin
    for cut in cuts:
        start, stop = max(cut.span.start, begin), min(cut.span.end, end)
        if cut.span.start >= end or start - begin >= LONGEST:
            break
        if stop < start or stop < at or (stop == start and not cut.put):
            continue
        if at < start:
            run = block.text[at - begin : start - begin]
            yield Piece(run, run)
        put = cut.put if cut.span.start >= begin else ""
        yield Piece(block.text[start - begin : stop - begin], put, cut.id)
        at = stop
    if at < end:
        run = block.text[at - begin :]
        yield Piece(run, run)


def _evidence(block: SourceBlock, starts: Sequence[int], cuts: Sequence[Cut], reasons: Sequence[str]) -> str:
    """Why a block went: what is said of the cut that took it, without the role and the probability, which the block has."""
    begin, end = block.span
    for at in range(max(0, bisect_right(starts, begin) - 1), len(cuts)):
        cut = cuts[at]
        if cut.span.start >= end:
            break
        if cut.span.end > begin and cut.id == block.rule:
            return reasons[at].partition(": ")[2]
    return ""
