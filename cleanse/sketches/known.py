"""What other pages of a host say of the blocks of one: evidence, no verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from functools import cached_property

from cleanse.sketches.sketch import Sketch, Traits, text_hash
from cleanse.values import NamedTuple, dataclass, field

ALIKE = 0.3
"""The share of places that two pages have in common, from which on they are of one layout. Of 117 pairs of pages of one host and
two kinds nine in ten have less; of 202 of one kind six in ten have more: the others lie before and after a redesign."""

_LONG = 12  # words of a text that tells one article from another
_MOST = 0.75  # of the pages, from which on a text tells nothing of one
_SEVERAL = 4  # pages for that
_ENOUGH, _FEW = 50, 3  # words, and texts, that two articles have not in common


class KnownBlock(NamedTuple):
    """What other pages say of a block. Pages that are alike are those of the same layout."""

    text_pages: int
    """Pages that have its text."""
    text_alike: int
    """Pages alike that have its text."""
    text_there: int
    """Pages that have its text at its place."""
    place_pages: int
    """Pages that have its place."""
    place_alike: int
    """Pages alike that have its place."""
    place_texts: float
    """Distinct texts at its place, for each page that has it."""
    place_words: float
    """Words of a text at its place."""
    place_repeats: float
    """The share of the texts at its place that stand on two pages or more."""
    copies: int
    """How many blocks of the page itself have its text."""


@dataclass(frozen=True)
class Known:
    """What the other pages of a host say of the blocks of a page, or the lines of a text."""

    pages: int
    """The other pages."""
    alike: int
    """Those of the same layout."""
    texts: tuple[int, ...] = field(repr=False)
    blocks: tuple[KnownBlock, ...] = field(repr=False)
    """What they say of each block, in the order of the page."""

    def of_text(self, text: str) -> KnownBlock | None:
        """What they say of a block that has this text; None where the page was read without one."""
        return self._by_text.get(text_hash(text))

    @cached_property
    def _by_text(self) -> dict[int, KnownBlock]:
        return dict(zip(reversed(self.texts), reversed(self.blocks), strict=True))  # the first of several counts


class Index:
    """What some pages have, by text and by place. Sets of pages are numbers, a bit for each page."""

    def __init__(self, sketches: Iterable[Sketch], forgotten: Set[int] = frozenset()) -> None:
        """``forgotten`` are the texts that are not to count."""
        self.sketches = _once(sketches)
        self.forgotten = forgotten
        self.on: dict[int, int] = {}
        """The pages that have a text."""
        self.there: dict[tuple[int, str], int] = {}
        """The pages that have a text at a place."""
        self.at: dict[str, int] = {}
        """The pages that have a place."""
        self.layouts: list[Set[str]] = []
        """The places of each page."""
        on, there, at = self.on, self.there, self.at
        for number, sketch in enumerate(self.sketches):
            page = 1 << number
            for pair in zip(sketch.texts, sketch.places, strict=True):
                text, place = pair
                if text not in forgotten:
                    on[text] = on.get(text, 0) | page
                    there[pair] = there.get(pair, 0) | page
                at[place] = at.get(place, 0) | page
            self.layouts.append(frozenset(sketch.places))

    @cached_property
    def sums(self) -> dict[str, tuple[float, float, float]]:
        """Of each place the texts a page, the words a text, and the share of texts that stand on several pages."""
        found: dict[str, list[int]] = {}
        on = self.on.get
        for sketch in self.sketches:
            for text, place, words in zip(sketch.texts, sketch.places, sketch.words, strict=True):
                sums = found.setdefault(place, [0, 0, 0])
                pages = on(text, 0)
                sums[0] += 1
                sums[1] += words
                sums[2] += pages & (pages - 1) != 0
        return {
            place: (texts / self.at[place].bit_count(), words / texts, repeats / texts)
            for place, (texts, words, repeats) in found.items()
        }

    def without(self, identity: int, key: int) -> Index:
        """The same less the page of an address or a text: it is no evidence of itself."""
        others = [sketch for sketch in self.sketches if sketch.identity != identity and sketch.key != key]
        return self if len(others) == len(self.sketches) else Index(others, self.forgotten)

    def alike(self, places: Set[str]) -> int:
        """The pages of the same layout as one with such places."""
        found = 0
        for number, other in enumerate(self.layouts):
            common = len(places & other)
            if common and common >= ALIKE * (len(places) + len(other) - common):
                found |= 1 << number
        return found

    def copies(self, traits: Traits) -> int:
        """The pages that are the same article again, at another address or on another day: they say nothing of what the host has
        in common. They have several of its long texts; what most pages have tells little, as far as there is more."""
        most = _MOST * len(self.sketches)
        long = {text: words for text, words in zip(traits.texts, traits.words, strict=True) if words >= _LONG}
        own = {text: words for text, words in long.items() if self.on.get(text, 0).bit_count() < most}
        if len(self.sketches) >= _SEVERAL and sum(own.values()) >= _ENOUGH:
            long = own
        words_of, texts_of = [0] * len(self.sketches), [0] * len(self.sketches)
        for text, words in long.items():
            for page in pages_of(self.on.get(text, 0)):
                words_of[page] += words
                texts_of[page] += 1
        half, found = sum(long.values()) / 2, 0
        for page, (words, texts) in enumerate(zip(words_of, texts_of, strict=True)):
            if words >= _ENOUGH and (texts >= _FEW or words > half):
                found |= 1 << page
        return found

    def known_of(self, traits: Traits) -> Known | None:
        """What the pages say of blocks that have such traits; None where there are no pages, but copies of it."""
        copies_of_it = self.copies(traits)
        if copies_of_it:
            others = [sketch for number, sketch in enumerate(self.sketches) if not copies_of_it >> number & 1]
            return Index(others, self.forgotten).known_of(traits)
        if not self.sketches:
            return None
        alike = self.alike(frozenset(traits.places))
        copies = Counter(traits.texts)
        on, there, at, sums = self.on.get, self.there.get, self.at.get, self.sums.get
        nothing = 0.0, 0.0, 0.0
        blocks = []
        for pair in zip(traits.texts, traits.places, strict=True):
            text, place = pair
            pages, placed = on(text, 0), at(place, 0)
            counts = (
                pages.bit_count(), (pages & alike).bit_count(), there(pair, 0).bit_count(),
                placed.bit_count(), (placed & alike).bit_count(),
            )  # fmt: skip
            blocks.append(KnownBlock(*counts, *sums(place, nothing), copies[text]))
        return Known(len(self.sketches), alike.bit_count(), tuple(traits.texts), tuple(blocks))


def pages_of(mask: int) -> Iterator[int]:
    """The numbers of the pages that a set of them has, a bit for each page.

    >>> [*pages_of(0b1010)]
    [1, 3]
    """
    while mask:
        yield (mask & -mask).bit_length() - 1
        mask &= mask - 1


def _once(sketches: Iterable[Sketch]) -> list[Sketch]:
    """The sketches, of each text one: the same page may be there by several addresses."""
    found: dict[int, Sketch] = {}
    for sketch in sketches:
        found.setdefault(sketch.key, sketch)
    return [*found.values()]
