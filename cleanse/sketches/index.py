"""What some pages have, by text and by place, in arrays: they load at once, and the pages that do not count for one are left out
by a mask."""

from __future__ import annotations

import json
import struct
import sys
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import partial

from cleanse.sketches.known import Known, KnownBlock, Told
from cleanse.sketches.sketch import Places, Sketch, Traits
from cleanse.values import NamedTuple, lazy

ALIKE = 0.3
"""The share of places that two pages have in common, from which on they are of one layout. Of 117 pairs of pages of one host and
two kinds nine in ten have less; of 202 of one kind six in ten have more: the others lie before and after a redesign."""

_SAYING, _SHARE = 2, 0.5  # pages that show their byline or their date at a place, and of those that have the place
_LONG = 12  # words of a text that tells one article from another
_MOST = 0.75  # of the pages, from which on a text tells nothing of one
_SEVERAL = 4  # pages for that
_ENOUGH, _FEW = 50, 3  # words, and texts, that two articles have not in common
_WORD_BITS = 16
_WORDS = (1 << _WORD_BITS) - 1
_HASHES, _NUMBERS = "Q", "I"  # types of arrays, of 8 and 4 bytes; a set of pages is a number
_LENGTHS = struct.Struct("<7I")


class _Arrays(NamedTuple):
    """What an index is made of. A row is a text at a place, with its words in its last bits."""

    identities: array[int]
    keys: array[int]
    """Of each page the hashes of its address and of its text."""
    texts: array[int]
    """All texts that count, in order, and the pages that have each."""
    on: array[int]
    ends: array[int]
    """Of each place the row after its last one."""
    rows: array[int]
    """The rows of each place, in order, and the pages that have each."""
    there: array[int]


class Index:
    """What some pages have, by text and by place. Sets of pages are numbers, a bit for each page.

    :param places: the places, in the order of their rows.
    :param said: for each field of :class:`cleanse.sketches.sketch.Places`, the pages that show theirs at each place.
    """

    def __init__(self, places: Sequence[str], arrays: _Arrays, said: Sequence[Mapping[str, int]] = ({}, {})) -> None:
        self._places = places
        self._arrays = arrays
        self._said = said
        self._number_of = {place: number for number, place in enumerate(places)}

    @classmethod
    def of(cls, sketches: Iterable[Sketch], forgotten: Set[int] = frozenset(), unsaid: Set[str] = frozenset()) -> Index:
        """The index of some pages, of those of one text the first.

        :param forgotten: the texts that are not to count.
        :param unsaid: the places where no byline and no date is to be looked for.
        """
        pages = once(sketches)
        said: tuple[dict[str, int], dict[str, int]] = ({}, {})
        at: dict[str, dict[int, int]] = {}
        on: dict[int, int] = {}
        for number, sketch in enumerate(pages):
            page = 1 << number
            for found, where in zip(said, sketch.said, strict=True):
                found.update({place: found.get(place, 0) | page for place in where if place not in unsaid})
            for text, place, words in zip(sketch.texts, sketch.places, sketch.words, strict=True):
                rows = at.setdefault(place, {})
                row = text << _WORD_BITS | words
                rows[row] = rows.get(row, 0) | page
                on[text] = on.get(text, 0) | page
        for text in forgotten & on.keys():
            del on[text]
        ends, in_order, there = array(_NUMBERS), array(_HASHES), array(_NUMBERS)
        places = sorted(at)
        for place in places:
            rows = at[place]
            ordered = sorted(rows)
            in_order.extend(ordered)
            there.extend([rows[row] for row in ordered])
            ends.append(len(in_order))
        texts = sorted(on)
        return cls(
            places,
            _Arrays(
                array(_HASHES, [sketch.identity for sketch in pages]),
                array(_HASHES, [sketch.key for sketch in pages]),
                array(_HASHES, texts),
                array(_NUMBERS, [on[text] for text in texts]),
                ends,
                in_order,
                there,
            ),
            said,
        )

    def packed(self) -> bytes:
        """The index as bytes, of which :meth:`unpacked` makes it at once."""
        parts = [_as_little(part).tobytes() for part in self._arrays]
        rest = json.dumps([self._places, self._said]).encode()
        return b"".join([_LENGTHS.pack(*map(len, parts)), *parts, rest])

    @classmethod
    def unpacked(cls, data: bytes) -> Index:
        """The index that bytes are of.

        >>> index = Index.of([Sketch(5, 6, (1,), ("body",), (2,))])
        >>> Index.unpacked(index.packed()).on(1)
        1
        """
        at = _LENGTHS.size
        arrays = []
        for length, kind in zip(_LENGTHS.unpack_from(data), _KINDS, strict=True):
            arrays.append(_as_little(array(kind, data[at : at + length])))
            at += length
        places, said = json.loads(data[at:])
        return cls(places, _Arrays(*arrays), said)

    @property
    def size(self) -> int:
        """About how many bytes it takes."""
        return sum(len(part) * part.itemsize for part in self._arrays) + sum(map(len, self._places))

    @property
    def pages(self) -> int:
        """All of its pages."""
        return (1 << len(self._arrays.keys)) - 1

    def on(self, text: int) -> int:
        """The pages that have a text."""
        texts = self._arrays.texts
        at = bisect_left(texts, text)
        return self._arrays.on[at] if at < len(texts) and texts[at] == text else 0

    def others(self, identity: int, key: int) -> int:
        """The pages but for that of an address or a text: it is no evidence of itself."""
        pairs = zip(self._arrays.identities, self._arrays.keys, strict=True)
        return sum([1 << number for number, pair in enumerate(pairs) if pair[0] != identity and pair[1] != key])

    def alike(self, places: Set[str]) -> int:
        """The pages of the same layout as one with such places."""
        common = Counter(page for place in places for page in pages_of(self._at.get(place, 0)))
        sizes = self._sizes
        return sum([1 << page for page, of in common.items() if of >= ALIKE * (len(places) + sizes[page] - of)])

    def pairs(self) -> Iterator[tuple[int, str, int]]:
        """Each text at a place, with the pages that have it there."""
        for place in self._places:
            for row, pages in self._rows_of(place):
                if self.on(row >> _WORD_BITS):
                    yield row >> _WORD_BITS, place, pages

    def known_of(self, traits: Traits, identity: int = -1, key: int = -1) -> Known | None:
        """What the pages say of blocks that have such traits; None where there are no pages but copies of it.

        :param identity: the address of the page that the blocks are of, and ``key`` its text: it says nothing of itself.
        """
        on = {text: self.on(text) for text in set(traits.texts)}
        long = {text: words for text, words in zip(traits.texts, traits.words, strict=True) if words >= _LONG}
        pages = self.others(identity, key)
        while copies := _copies(long, on, pages):
            pages &= ~copies
        if not pages:
            return None
        counts = {text: (of & pages).bit_count() for text, of in on.items()}
        text_pages = [counts[text] for text in traits.texts]
        return Known(
            pages.bit_count(), text_pages, traits.texts, partial(self._told, traits, on, pages), partial(self._saying, pages)
        )

    def _told(self, traits: Traits, on: Mapping[int, int], pages: int) -> Told:
        """What some of the pages say of blocks."""
        alike = self.alike(frozenset(traits.places)) & pages
        copies = Counter(traits.texts)
        places = {place: (self._at.get(place, 0) & pages, self._sums(place, pages)) for place in set(traits.places)}
        blocks = []
        for text, place in zip(traits.texts, traits.places, strict=True):
            there = self._there(text, place) if on[text] else 0
            at, sums = places[place]
            counts = (
                (on[text] & pages).bit_count(), (on[text] & alike).bit_count(), (there & pages).bit_count(),
                at.bit_count(), (at & alike).bit_count(),
            )  # fmt: skip
            blocks.append(KnownBlock(*counts, *sums, copies[text]))
        return Told(alike.bit_count(), tuple(blocks))

    def said(self, pages: int) -> tuple[dict[str, int], dict[str, int]]:
        """Where several of some pages show their byline, and where their date: on how many, the most usual places first.

        A place counts where half of those that have it show theirs there: what stands at the others is something else.
        """
        bylines, dates = (
            {place: count for place, on in found.items() if (count := (on & pages).bit_count()) >= _SAYING}
            for found in self._said
        )
        return self._usual(bylines, pages), self._usual(dates, pages)

    def _usual(self, counts: Mapping[str, int], pages: int) -> dict[str, int]:
        """Those of some places that are usual, in order."""
        usual = {
            place: count for place, count in counts.items() if count >= _SHARE * (self._at.get(place, 0) & pages).bit_count()
        }
        return dict(sorted(usual.items(), key=lambda item: (-item[1], item[0])))

    def _saying(self, pages: int) -> Places:
        return Places(*map(tuple, self.said(pages)))

    def _there(self, text: int, place: str) -> int:
        """The pages that have a text at a place."""
        bounds = self._bounds(place)
        rows = self._arrays.rows
        found, at = 0, bisect_left(rows, text << _WORD_BITS, bounds.start, bounds.stop)
        while at < bounds.stop and rows[at] >> _WORD_BITS == text:
            found |= self._arrays.there[at]
            at += 1
        return found

    def _sums(self, place: str, pages: int) -> tuple[float, float, float]:
        """Of a place the texts a page, the words a text, and the share of texts that stand on several of the pages."""
        texts = words = repeats = at = 0
        for row, there in self._rows_of(place):
            count = (there & pages).bit_count()
            if count:
                on = self.on(row >> _WORD_BITS) & pages
                at |= there & pages
                texts += count
                words += count * (row & _WORDS)
                repeats += count if on & (on - 1) else 0
        return (texts / at.bit_count(), words / texts, repeats / texts) if texts else (0.0, 0.0, 0.0)

    def _rows_of(self, place: str) -> Iterable[tuple[int, int]]:
        bounds = self._bounds(place)
        part = slice(bounds.start, bounds.stop)
        return zip(self._arrays.rows[part], self._arrays.there[part], strict=True)

    def _bounds(self, place: str) -> range:
        """The rows of a place."""
        number = self._number_of.get(place)
        if number is None:
            return range(0)
        ends = self._arrays.ends
        return range(ends[number - 1] if number else 0, ends[number])

    @lazy
    def _at(self) -> dict[str, int]:
        """The pages that have each place."""
        found = {}
        for place in self._places:
            pages = 0
            for _, there in self._rows_of(place):
                pages |= there
            found[place] = pages
        return found

    @lazy
    def _sizes(self) -> Counter[int]:
        """How many places each page has."""
        return Counter(page for pages in self._at.values() for page in pages_of(pages))


_KINDS = (_HASHES, _HASHES, _HASHES, _NUMBERS, _NUMBERS, _HASHES, _NUMBERS)  # of the arrays, in turn


def _copies(long: Mapping[int, int], on: Mapping[int, int], pages: int) -> int:
    """Those of the pages that are the same article again, at another address or on another day: they say nothing of what the host
    has in common. They have several of its long texts; what most pages have tells little, as far as there is more.

    :param long: the long texts of the article, with their words.
    """
    count = pages.bit_count()
    most = _MOST * count
    own = {text: words for text, words in long.items() if (on[text] & pages).bit_count() < most}
    if count >= _SEVERAL and sum(own.values()) >= _ENOUGH:
        long = own
    words_of, texts_of = Counter[int](), Counter[int]()
    for text, words in long.items():
        for page in pages_of(on[text] & pages):
            words_of[page] += words
            texts_of[page] += 1
    half = sum(long.values()) / 2
    return sum([1 << page for page, words in words_of.items() if words >= _ENOUGH and (texts_of[page] >= _FEW or words > half)])


def pages_of(mask: int) -> Iterator[int]:
    """The numbers of the pages that a set of them has, a bit for each page.

    >>> [*pages_of(0b1010)]
    [1, 3]
    """
    while mask:
        yield (mask & -mask).bit_length() - 1
        mask &= mask - 1


def once(sketches: Iterable[Sketch]) -> list[Sketch]:
    """The sketches, of each text one: the same page may be there by several addresses."""
    found: dict[int, Sketch] = {}
    for sketch in sketches:
        found.setdefault(sketch.key, sketch)
    return [*found.values()]


def _as_little(part: array[int]) -> array[int]:
    """An array whose numbers have their least byte first, or one of this machine's of such."""
    if sys.byteorder == "big":
        part = part[:]
        part.byteswap()
    return part
