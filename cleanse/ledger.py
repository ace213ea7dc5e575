"""Applies edits and keeps the account. Only the pipeline calls this: no cleaner changes a text.

The ledger is a list of cuts in the order of the source, none overlapping. Every character of the source is either
kept or in exactly one cut; every character of the text is either kept or in the ``put`` of exactly one cut. So the
source follows from the text and the ledger alone, and the text from the source and the ledger.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cleanse.document import Block, Cut, Document, Edit, Span
from cleanse.errors import EditConflict


def apply(doc: Document, cleaner: str, edits: Iterable[Edit]) -> Document:
    """The document after the edits, each entered in the ledger under ``cleaner`` with its span in the source.

    Every character is accounted for once: what was cut before keeps its reason, and an edit that spans it is entered in
    the pieces around it; what was replaced before and is now part of an edit goes over to the edit.

    :raises EditConflict: when two edits overlap or one lies outside the text; the message names the rules.
    """
    ordered = _checked(doc.text, cleaner, edits)
    if not ordered:
        return doc
    return Document(
        source=doc.source,
        text=_edited(doc.text, ordered),
        blocks=tuple(_moved(doc.blocks, ordered)),
        cuts=tuple(_merged(doc, cleaner, ordered)),
        looks=doc.looks,
    )


def restore(text: str, cuts: Sequence[Cut]) -> str:
    """The source again, from the text and the ledger alone.

    >>> restore("a c", [Cut("x", "y", Span(1, 3), " b")])
    'a b c'
    """
    pieces: list[str] = []
    at = done = 0
    for cut in cuts:
        kept = cut.span.start - done
        pieces += (text[at : at + kept], cut.removed)
        at += kept + len(cut.put)
        done = cut.span.end
    pieces.append(text[at:])
    return "".join(pieces)


def _checked(text: str, cleaner: str, edits: Iterable[Edit]) -> list[Edit]:
    """The edits in order, those that change nothing left out."""
    ordered: list[Edit] = []
    size = len(text)
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if not 0 <= edit.start <= edit.end <= size:
            raise EditConflict(
                f"{cleaner}:{edit.rule} proposes an edit of characters {edit.start} to {edit.end}; "
                f"the text has {size}. Offsets count code points of the document's current text."
            )
        if text[edit.start : edit.end] == edit.put:
            continue
        if ordered:
            last = ordered[-1]
            if edit.start < last.end or (edit.start == last.start and edit.end == last.end):
                raise EditConflict(
                    f"{cleaner}:{last.rule} (characters {last.start} to {last.end}) and {cleaner}:{edit.rule} "
                    f"({edit.start} to {edit.end}) claim the same text. Edits of one cleaner must not overlap: merge them, or "
                    "put one of the rules into a cleaner of its own."
                )
        ordered.append(edit)
    return ordered


def _edited(text: str, edits: Sequence[Edit]) -> str:
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (text[at : edit.start], edit.put)
        at = edit.end
    pieces.append(text[at:])
    return "".join(pieces)


def _moved(blocks: Sequence[Block], edits: Sequence[Edit]) -> Iterator[Block]:
    """The blocks where the edits leave them, without those of which nothing is left."""
    position, done = _Positions(edits), 0
    for block in blocks:
        start, end = position(block.start, False), position(block.end, True)
        start = max(start, done)  # an edit that reaches into two blocks leaves what it puts to the first
        if start < end:
            yield block._replace(start=start, end=end)
            done = end


class _Positions:
    """Maps offsets of the text before the edits to the text after them; must be asked in rising order."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self.edits, self.at, self.shift = edits, 0, 0

    def __call__(self, offset: int, is_end: bool) -> int:
        edits = self.edits
        while self.at < len(edits) and edits[self.at].end <= offset:
            edit = edits[self.at]
            if edit.start == edit.end == offset and is_end:
                break
            self.shift += len(edit.put) - (edit.end - edit.start)
            self.at += 1
        if self.at < len(edits) and edits[self.at].start < offset:
            edit = edits[self.at]
            return edit.start + self.shift + (len(edit.put) if is_end else 0)
        return offset + self.shift


@dataclass
class _Group:
    """Cuts and edits that reach into each other on the current text, from ``start`` to ``end``."""

    start: int
    end: int
    shift: int  # what the cuts before the group add to a source offset to make it one of the text
    cuts: list[Cut] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)

    @property
    def shift_after(self) -> int:
        return self.shift + sum(len(cut.put) - len(cut.removed) for cut in self.cuts)

    def as_cuts(self, doc: Document, cleaner: str) -> Iterator[Cut]:
        """The account of the group: what was cut before stays as it was entered, the rest is the edit's."""
        if not self.edits:
            yield self.cuts[0]
            return
        inside = [edit._replace(start=edit.start - self.start, end=edit.end - self.start) for edit in self.edits]
        put = _edited(doc.text[self.start : self.end], inside)
        rule = self.edits[-1].rule
        start, end = self.start - self.shift, self.end - self.shift_after
        for cut in (*(cut for cut in self.cuts if not cut.put), None):
            until = end if cut is None else cut.span.start
            removed = doc.source[start:until]
            if removed != put:
                yield Cut(cleaner, rule, Span(start, until), removed, put)
            if cut is not None:
                yield cut
                start, put = cut.span.end, ""


def _merged(doc: Document, cleaner: str, edits: Sequence[Edit]) -> Iterator[Cut]:
    """The old cuts and the new edits as one list in the order of the source."""
    for group in _groups(doc.cuts, edits):
        yield from group.as_cuts(doc, cleaner)


def _groups(cuts: Sequence[Cut], edits: Sequence[Edit]) -> Iterator[_Group]:
    # At the same offset a plain cut (of no length in the text) comes first, then an insertion, then what covers text.
    old = ((start, 0 if start == end else 2, end, cut) for start, end, cut in _in_text(cuts))
    new = ((edit.start, 1 if edit.start == edit.end else 2, edit.end, edit) for edit in edits)
    group: _Group | None = None
    for start, _, end, item in heapq.merge(old, new, key=lambda entry: entry[:2]):
        if group is None or start >= group.end:
            if group is not None:
                yield group
            group = _Group(start, end, group.shift_after if group is not None else 0)
        group.end = max(group.end, end)
        if isinstance(item, Edit):
            group.edits.append(item)
        elif isinstance(item, Cut):
            group.cuts.append(item)
    if group is not None:
        yield group


def _in_text(cuts: Iterable[Cut]) -> Iterator[tuple[int, int, Cut]]:
    """Each cut with the range of the text where its ``put`` stands."""
    shift = 0
    for cut in cuts:
        start = cut.span.start + shift
        yield start, start + len(cut.put), cut
        shift += len(cut.put) - len(cut.removed)
