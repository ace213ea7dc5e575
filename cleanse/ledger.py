"""Applies edits and keeps the account. Only the pipeline and its attempts call this: no cleaner changes a text.

The ledger is a list of cuts in the order of the source, none overlapping. Every character of the source is either
kept or in exactly one cut; every character of the text is either kept or in the ``put`` of exactly one cut. So the
source follows from the text and the ledger alone, and the text from the source and the ledger.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, chain, islice
from operator import itemgetter
from types import GeneratorType

from cleanse import core
from cleanse.document import Block, Cut, Document, Edit, Span, line_blocks
from cleanse.errors import BadCleaner, EditConflict
from cleanse.page import Page
from cleanse.values import NamedTuple, dataclass, field

_NO_EDIT = Edit(sys.maxsize, sys.maxsize, "")  # behind all there are
# As Cut._make and Span._make, without their checks, which the cuts of a page would be asked for one by one.
_cut, _span = partial(tuple.__new__, Cut), partial(tuple.__new__, Span)
_MOST_EDITS, _CHARS_FOR_ONE = 36_000, 50  # edits of a cleaner that are entered one by one: so many, or one for so many characters


def apply(doc: Document, cleaner: str, edits: Iterable[Edit]) -> Document:
    """The document after the edits, each entered in the ledger under ``cleaner`` with its span in the source.

    Every character is accounted for once: what was cut before keeps its reason, and an edit that spans it is entered in
    the pieces around it; what was replaced before and is now part of an edit goes over to the edit.

    :raises EditConflict: when two edits overlap or one lies outside the text; the message names the rules.
    """
    if isinstance(edits, GeneratorType):  # most give nothing
        first = next(edits, None)
        if first is None:
            return doc
        edits = chain((first,), edits)
    elif isinstance(edits, tuple) and not edits:
        return doc
    elif isinstance(edits, (str, bytes, Edit)) or not isinstance(edits, Iterable):
        raise BadCleaner(f"{cleaner}.edits() gave {edits!r:.80}; it must give objects of cleanse.Edit, or yield them.")
    ordered = _checked(doc.text, cleaner, edits)
    if not ordered:
        return doc
    return _after(doc, ordered, [cleaner] * len(ordered))


def composed(doc: Document, cuts: Sequence[Cut]) -> Document:
    """The document after the cuts that another cleaning made of its text.

    >>> from cleanse.read.text import read_text
    >>> first = apply(read_text("a b c"), "x", [Edit(1, 3, "y")])
    >>> then = apply(read_text(first.text), "z", [Edit(1, 3, "w")])
    >>> composed(first, then.cuts).text, [cut.cleaner for cut in composed(first, then.cuts).cuts]
    ('a', ['x', 'z'])
    """
    if not cuts:
        return doc
    return _after(doc, [Edit(*cut.span, cut.rule, cut.put, cut.probability) for cut in cuts], [cut.cleaner for cut in cuts])


def _after(doc: Document, edits: Sequence[Edit], cleaners: Sequence[str]) -> Document:
    """The document after edits that are in order, each of the cleaner in the same place."""
    text = _edited(doc.text, edits)
    return Document(
        source=doc.source,
        text=text,
        blocks=_moved(doc.blocks, edits) if doc.page is not None else line_blocks(text),
        cuts=tuple(_merged(doc, edits, cleaners)),
        page=doc.page,
        lexicon=doc.lexicon,
        include=doc.include,
        known=doc.known,
        line_features=doc.line_features,
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


def cleaned(source: str, cuts: Iterable[Cut]) -> str:
    """The text that cuts leave of a source.

    >>> cleaned("a b c", [Cut("x", "y", Span(1, 3), " b")])
    'a c'
    """
    return _edited(source, [Edit(*cut.span, cut.rule, cut.put) for cut in cuts])


def in_source(cuts: Sequence[Cut]) -> Callable[..., int]:
    """What maps an offset of the text that cuts have left to one of the source; ``is_end`` where it ends a span.

    >>> position = in_source([Cut("x", "y", Span(1, 3), " b")])
    >>> position(0), position(1), position(1, is_end=True)
    (0, 3, 1)
    """
    if not cuts:
        return lambda offset, is_end=False: offset
    starts = [start for start, _, _ in _in_text(cuts, 0)]
    shifts = [0, *accumulate([len(cut.removed) - len(cut.put) for cut in cuts])]
    return lambda offset, is_end=False: offset + shifts[(bisect_left if is_end else bisect_right)(starts, offset)]


def in_text(cuts: Sequence[Cut]) -> Callable[..., int]:
    """What maps an offset of the source to one of the text that cuts have left; ``is_end`` where it ends a span.

    A span that ends in what was cut goes to the end of what was put in its place, and one that begins there from its start.

    >>> position = in_text([Cut("x", "y", Span(1, 3), " b")])
    >>> position(0), position(3), position(3, is_end=True)
    (0, 1, 1)
    """
    starts = [cut.span.start for cut in cuts]
    shifts = [0, *accumulate([len(cut.put) - len(cut.removed) for cut in cuts])]

    def position(offset: int, is_end: bool = False) -> int:
        at = bisect_left(starts, offset)
        if at and cuts[at - 1].span.end > offset:
            cut = cuts[at - 1]
            return cut.span.start + shifts[at - 1] + (len(cut.put) if is_end else 0)
        return offset + shifts[at]

    return position


def apart_at(cuts: Iterable[Cut], source: str, starts: Sequence[int], cleaners: Container[str]) -> Iterator[Cut]:
    """The cuts of a text, plain ones by some cleaners taken apart where a block begins.

    :param starts: where blocks begin in ``source``, in rising order.

    >>> [cut.removed for cut in apart_at([Cut("x", "y", Span(0, 3), "a b")], "a b", [0, 2], {"x"})]
    ['a ', 'b']
    """
    for cut in cuts:
        at, end = cut.span
        if cut.cleaner in cleaners and not cut.put:
            for start in starts[bisect_right(starts, at) : bisect_left(starts, end)]:
                yield cut._replace(span=Span(at, start), removed=source[at:start])
                at = start
        yield cut._replace(span=Span(at, end), removed=source[at:end]) if at != cut.span.start else cut


def by_block(cuts: Iterable[Cut], source: str, page: Page, cleaners: Container[str]) -> Iterator[Cut]:
    """The cuts of a page, each with the path of the elements above its block.

    Those by some cleaners are taken apart where a block ends. A cut of nothing but what stands between blocks has no path.
    """
    bounds = page.bounds()
    starts, ends = bounds[::2], bounds[1::2]
    for cut in cuts:
        at = cut.span.start + len(cut.removed) - len(cut.removed.lstrip())
        if at >= cut.span.end:
            yield cut
            continue
        first = last = bisect_right(starts, at) - 1
        if cut.cleaner in cleaners:
            last = bisect_left(starts, cut.span.end) - 1
        start = cut.span.start
        for number in range(first, last):
            end, path = ends[number], page.path(page.blocks[number].element)
            yield cut._replace(span=Span(start, end), removed=source[start:end], put="", path=path)
            start = end
        path = page.path(page.blocks[last].element)
        yield cut._replace(span=Span(start, cut.span.end), removed=source[start : cut.span.end], path=path)


def _few(text: str, edits: Iterable[Edit]) -> Iterable[Edit]:
    """The edits; of more than memory should hold, neighbours of one rule on a line as one that puts what is between, too."""
    most = max(_MOST_EDITS, len(text) // _CHARS_FOR_ONE)
    room, gap = most, 8
    edits = iter(edits)
    found = [*islice(edits, room + 1)]
    while len(found) > room:
        if not all(isinstance(one, Edit) for one in found):
            return chain(found, edits)
        found = _joined(text, sorted(found), gap)
        room, gap = max(most, 2 * len(found)), 4 * gap
        found += islice(edits, room + 1 - len(found))
    return found


def _joined(text: str, edits: Sequence[Edit], gap: int) -> list[Edit]:
    """Edits in order, with those as one that so few characters part."""
    found: list[Edit] = []
    parts: list[str] = []  # what the last edit puts
    for edit in edits:
        last = found[-1] if found else None
        if last is not None and last.rule == edit.rule and 0 <= edit.start - last.end <= gap:
            between = text[last.end : edit.start]
            if "\n" not in between:
                parts += (between, edit.put)
                found[-1] = last._replace(end=edit.end)
                continue
        if last is not None:
            found[-1] = last._replace(put="".join(parts))
        found.append(edit)
        parts = [edit.put]
    if found:
        found[-1] = found[-1]._replace(put="".join(parts))
    return found


def _checked(text: str, cleaner: str, edits: Iterable[Edit]) -> list[Edit]:
    """The edits in order, those that change nothing left out."""
    ordered: list[Edit] = []
    size = len(text)
    for edit in sorted(_few(text, edits)):
        if not isinstance(edit, Edit):
            raise BadCleaner(f"{cleaner} proposes {edit!r:.80}; its edits() must give objects of cleanse.Edit.")
        start, end, _, put, _ = edit
        if not 0 <= start <= end <= size:
            raise EditConflict(
                f"{cleaner}:{edit.rule} proposes an edit of characters {start} to {end}; "
                f"the text has {size}. Offsets count code points of the document's current text."
            )
        if text[start:end] == put if put else start == end:
            continue
        if ordered:
            last = ordered[-1]
            if start < last.end or (start == last.start and end == last.end):
                raise EditConflict(
                    f"{cleaner}:{last.rule} (characters {last.start} to {last.end}) and {cleaner}:{edit.rule} "
                    f"({start} to {end}) claim the same text. Edits of one cleaner must not overlap: merge them, or "
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


def _moved(blocks: Sequence[Block], edits: Sequence[Edit]) -> tuple[Block, ...]:
    """The blocks where the edits leave them, without those of which nothing is left."""
    compiled = core.compiled()
    if compiled is not None:
        made: tuple[Block, ...] = compiled.moved_blocks(blocks, edits, Block)
        return made
    return tuple(_moved_by_python(blocks, edits))


def _moved_by_python(blocks: Sequence[Block], edits: Sequence[Edit]) -> Iterator[Block]:
    position, done, shift = _Positions(edits), 0, 0
    ahead = iter((*edits, _NO_EDIT))
    first, last, _, put, _ = next(ahead)  # the first edit that does not end before the block
    for block in blocks:
        old_start, old_end, kind, number = block
        while last <= old_start:
            shift += len(put) - last + first
            first, last, _, put, _ = next(ahead)
        if first <= old_start and last >= old_end and not put:
            continue
        if first >= old_end:  # no edit reaches into the block, as with most
            start, end = old_start + shift, old_end + shift
        else:
            start, end = position(old_start, False), position(old_end, True)
        if start < done:  # an edit that reaches into two blocks leaves what it puts to the first
            start = done
        if start < end:
            yield Block(start, end, kind, number) if start != old_start or end != old_end else block
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


class _Item(NamedTuple):
    """A cut or an edit, and from where to where it stands in the current text."""

    start: int
    rank: int
    end: int
    of: Cut | Edit
    cleaner: str


@dataclass
class _Group:
    """Cuts and edits that reach into each other on the current text, from ``start`` to ``end``."""

    start: int
    end: int
    shift: int  # what the cuts before the group add to a source offset to make it one of the text
    cuts: list[Cut] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    cleaner: str = ""  # of the last edit

    def add(self, item: Cut | Edit, end: int, cleaner: str) -> None:
        """One more that reaches into those before."""
        self.end = max(self.end, end)
        if isinstance(item, Edit):
            self.edits.append(item)
            self.cleaner = cleaner
        else:
            self.cuts.append(item)

    @property
    def shift_after(self) -> int:
        return self.shift + sum(len(cut.put) - len(cut.removed) for cut in self.cuts)

    def as_cuts(self, doc: Document) -> Iterator[Cut]:
        """The account of the group: what was cut before stays as it was entered, the rest is the edit's."""
        if not self.edits:
            yield self.cuts[0]
            return
        inside = [edit._replace(start=edit.start - self.start, end=edit.end - self.start) for edit in self.edits]
        put = _edited(doc.text[self.start : self.end], inside)
        rule, probability = self.edits[-1].rule, self.edits[-1].probability
        start, end = self.start - self.shift, self.end - self.shift_after
        for cut in (*(cut for cut in self.cuts if not cut.put), None):
            until = end if cut is None else cut.span.start
            removed = doc.source[start:until]
            if removed != put:
                yield Cut(self.cleaner, rule, Span(start, until), removed, put, "", "", probability)
            if cut is not None:
                yield cut
                start, put = cut.span.end, ""


def _merged(doc: Document, edits: Sequence[Edit], cleaners: Sequence[str]) -> Iterator[Cut]:
    """The old cuts and the new edits as one list in the order of the source."""
    cuts = doc.cuts
    if not cuts:
        source = doc.source
        for edit, cleaner in zip(edits, cleaners, strict=True):
            start, end, rule, put, probability = edit
            yield _cut((cleaner, rule, _span((start, end)), source[start:end], put, "", "", probability))
        return
    # Cuts that lie before the first edit or behind the last, most of those of a page, stay as they are.
    shifts = [0, *accumulate([len(cut.put) - len(cut.removed) for cut in cuts])]
    starts = [cut.span.start + shift for cut, shift in zip(cuts, shifts, strict=False)]
    first = max(0, bisect_left(starts, edits[0].start) - 1)
    last = bisect_right(starts, edits[-1].end)
    yield from cuts[:first]
    yield from _accounted(doc, _in_order(cuts[first:last], edits, cleaners, shifts[first]), shifts[first])
    yield from cuts[last:]


def _in_order(cuts: Sequence[Cut], edits: Sequence[Edit], cleaners: Sequence[str], shift: int) -> list[_Item]:
    """Cuts and edits by where they begin in the current text."""
    # At the same offset a plain cut (of no length in the text) comes first, then an insertion, then what covers text.
    old = [_Item(start, 0 if start == end else 2, end, cut, cut.cleaner) for start, end, cut in _in_text(cuts, shift)]
    named = zip(edits, cleaners, strict=True)
    new = [_Item(edit.start, 1 if edit.start == edit.end else 2, edit.end, edit, cleaner) for edit, cleaner in named]
    return sorted([*old, *new], key=itemgetter(0, 1))


def _accounted(doc: Document, items: Sequence[_Item], shift: int) -> Iterator[Cut]:
    """The account of cuts and edits in order; ``shift`` is what makes a source offset one of the text before the first."""
    at = 0
    while at < len(items):
        start, _, end, item, cleaner = items[at]
        at += 1
        if at == len(items) or items[at].start >= end:  # nothing else reaches into it, as into most
            if isinstance(item, Cut):
                shift += len(item.put) - len(item.removed)
                yield item
            else:
                removed = doc.source[start - shift : end - shift]
                yield Cut(cleaner, item.rule, Span(start - shift, end - shift), removed, item.put, "", "", item.probability)
            continue
        group = _Group(start, end, shift)
        group.add(item, end, cleaner)
        while at < len(items) and items[at].start < group.end:
            group.add(items[at].of, items[at].end, items[at].cleaner)
            at += 1
        yield from group.as_cuts(doc)
        shift = group.shift_after


def _in_text(cuts: Iterable[Cut], shift: int) -> Iterator[tuple[int, int, Cut]]:
    """Each cut with the range of the text where its ``put`` stands."""
    for cut in cuts:
        start = cut.span.start + shift
        yield start, start + len(cut.put), cut
        shift += len(cut.put) - len(cut.removed)
