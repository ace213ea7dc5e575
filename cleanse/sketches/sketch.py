"""A sketch: what is remembered of a page to tell later what it has in common with others of its host.

Of each block it has the hash of its text, its place and how many words it has. Texts are folded first, so that "12 comments" and
"15 Comments" are the same text; but "12" and "15" are two.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from hashlib import blake2b
from operator import attrgetter
from sys import intern
from typing import Any

from cleanse import core
from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.values import NamedTuple, dataclass, field

LINE = "text"
"""The place of a line of a text without markup."""
MOST_BLOCKS = 1000
"""Blocks of a page that are remembered: as many of its beginning as of its end, where furniture stands."""
BEGINNING = 24
"""Characters of a text that are remembered beside its hash, so that a person sees which it is."""
_STEPS = 4  # elements that make a place: more tell the same furniture of two layouts apart, fewer mix body and furniture
_STEP_CHARS = 30
_WIDE = 12  # letters a word from which on a text is taken for one without blanks between words
WORDS = (*range(25), *(round(25 * 1.12**step) for step in range(39)))
"""The numbers of words that are told apart: those of long texts to within a tenth, so that a file has a letter for each."""
_COUNTS = 2  # numbers of a text that count things
_DIGITS = regex(r"\d+")
_LETTER = regex(r"[^\W\d_]")


class Places(NamedTuple):
    """Where a page says, or pages say, who wrote them and when: places of blocks."""

    bylines: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


NO_PLACES = Places()


class Traits(NamedTuple):
    """What counts of some blocks, in their order: the hash of each text, its place, about how many words it has, of ``WORDS``,
    and how it begins."""

    texts: list[int]
    places: list[str]
    words: list[int]
    beginnings: list[str]

    def key(self) -> int:
        """The hash of all texts in turn: two pages of one key say the same."""
        compiled = core.compiled()
        if compiled is not None:
            return int(compiled.texts_key(self.texts))
        return hashed(b"".join([text.to_bytes(6, "big") for text in self.texts]), 8)


@dataclass(frozen=True)
class Sketch:
    """What is remembered of a page. ``texts``, ``places`` and ``words`` are its distinct blocks, each a text at a place."""

    identity: int
    """The hash of its address; of the source itself, where no address is known."""
    key: int
    """The hash of its text."""
    texts: tuple[int, ...]
    places: tuple[str, ...]
    words: tuple[int, ...]
    date: str = ""
    """The day when it was fetched, as far as somebody said it."""
    title: str = ""
    language: str = ""
    charset: str = ""
    site: str = ""
    """What it says that its site is called."""
    beginnings: tuple[str, ...] = field(default=(), repr=False, compare=False)
    """How the texts begin, where that is known: for people, nothing goes by it."""
    said: Places = NO_PLACES
    """Where it shows the authors and the date that it declares."""

    @property
    def rank(self) -> tuple[str, int]:
        """By which pages stay in a sample: newer months first, and within a month by a hash, which is as good as by lot."""
        return self.date[:7], self.identity


version = attrgetter("date", "key", "texts", "places", "words", "title", "language", "charset", "site", "said")
"""By which one sketch of a page comes before another: the newer one, else either, but always the same."""


def sketched(
    traits: Traits,
    identity: int,
    date: str = "",
    title: str = "",
    language: str = "",
    charset: str = "",
    site: str = "",
    said: Places = NO_PLACES,
) -> Sketch:
    """The sketch of a page whose blocks have such traits.

    >>> sketched(traits_of_lines(["Rain", "It rained.", "Rain"]), 5).beginnings
    ('it rained.', 'rain')
    """
    texts, places, words, beginnings = map(_of_ends, traits)
    first = _distinct(texts, places)
    there = {*places}
    return Sketch(
        identity,
        traits.key(),
        tuple([texts[at] for at in first]),
        tuple([intern(places[at]) for at in first]),  # which the pages of a host share
        tuple([words[at] for at in first]),
        date,
        title,
        language,
        charset,
        site,
        tuple([beginnings[at] for at in first]),
        Places(*(tuple([place for place in places if place in there]) for places in said)),
    )


def _of_ends(values: Any) -> list[Any]:
    """Of the blocks of a page what is remembered."""
    half = MOST_BLOCKS // 2
    return values if len(values) <= MOST_BLOCKS else [*values[:half], *values[-half:]]


def _distinct(texts: list[int], places: list[str]) -> list[int]:
    """Where each text at a place comes first, in the order of texts and places."""
    compiled = core.compiled()
    order: list[int] | None = compiled.distinct_pairs(texts, places) if compiled is not None else None
    if order is not None:
        return order
    found: dict[tuple[int, str], int] = {}
    for at, pair in enumerate(zip(texts, places, strict=True)):
        found.setdefault(pair, at)
    return [found[pair] for pair in sorted(found)]


def traits_of_page(page: Page) -> Traits:
    """What counts of the blocks of a page.

    >>> from cleanse.page import PageBlock
    >>> page = Page(["body", "div", "p"], ["", "post-17 wide", ""], [-1, 0, 1], blocks=[PageBlock("12 Comments", 2, "", "", 0)])
    >>> traits_of_page(page).places, traits_of_page(page).beginnings
    (['body/div.post-/p'], ['0 comments'])
    """
    return _traits([block.text for block in page.blocks], places_of_blocks(page))


def traits_of_lines(lines: Sequence[str]) -> Traits:
    """What counts of the lines of a text without markup: they stand nowhere in particular."""
    return _traits(lines, [LINE] * len(lines))


def text_hash(text: str) -> int:
    """The hash of a text as it is compared.

    >>> text_hash("12 comments") == text_hash(" 7  Comments")
    True
    """
    return hashed(_folded(text.split()).encode("utf-8", "surrogatepass"))


def hashed(data: bytes, size: int = 6) -> int:
    """A hash of some bytes, the same on every machine."""
    return int.from_bytes(blake2b(data, digest_size=size).digest(), "big")


def _traits(texts: Sequence[str], places: list[str]) -> Traits:
    compiled = core.compiled()
    if compiled is None:
        known = {text: _trait(text) for text in {*texts}}  # those of menus come again
        found = [known[text] for text in texts]
        hashes, words, beginnings = [one[0] for one in found], [one[1] for one in found], [one[2] for one in found]
    else:
        hashes, words, beginnings = compiled.text_traits(texts)
        if None in hashes:  # of what has half a character
            for at, text in enumerate(texts):
                if hashes[at] is None:
                    hashes[at], words[at], beginnings[at] = _trait(text)
    return Traits(hashes, places, [count if count < 25 else WORDS[bisect_right(WORDS, count) - 1] for count in words], beginnings)


def _trait(text: str) -> tuple[int, int, str]:
    """The hash of a text, how many words it has, and how it begins."""
    parts = text.split()
    folded = _folded(parts)
    count = len(parts) if len(folded) <= _WIDE * len(parts) or folded.isascii() else len(folded) // 2
    return hashed(folded.encode("utf-8", "surrogatepass")), count, folded[:BEGINNING]


def places_of_blocks(page: Page) -> list[str]:
    """The place of each block of a page."""
    elements = [block.element for block in page.blocks]
    compiled = core.compiled()
    found: list[str | None] = (
        [None] * len(elements) if compiled is None else compiled.block_places(elements, page.tags, page.names, page.parents)
    )
    if None not in found:
        return found  # type: ignore[return-value]
    steps: dict[int, str] = {}
    known: dict[int, str] = {}
    for at, place in enumerate(found):
        if place is None:
            element = elements[at]
            place = known.get(element)
            if place is None:
                place = known[element] = _place(page, element, steps)
            found[at] = place
    return found  # type: ignore[return-value]  # each is known now


def _folded(parts: list[str]) -> str:
    """A text as it is compared. One or two numbers beside words may be any, as in "12 comments". More of them are data, as in a
    price list, and without words they are the text, as in a table."""
    text = " ".join(parts).casefold()
    folded, numbers = _DIGITS.subn("0", text)
    return folded if numbers <= _COUNTS and _LETTER.search(text) is not None else text


def _place(page: Page, element: int, known: dict[int, str]) -> str:
    """The innermost elements above a block, each with its first class, whose digits number pages."""
    steps: list[str] = []
    while element >= 0 and len(steps) < _STEPS:
        step = known.get(element)
        if step is None:
            names = page.names[element][: 4 * _STEP_CHARS].split(None, 1)  # at times they are blanks alone
            tag = page.tags[element]
            step = known[element] = (f"{tag}.{_DIGITS.sub('', names[0])}" if names else tag)[:_STEP_CHARS]
        steps.append(step)
        element = page.parents[element]
    return "/".join(steps[::-1])
