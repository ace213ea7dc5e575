"""What other pages of a host say of the blocks of one: evidence, no verdict."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cleanse.sketches.sketch import NO_PLACES, Places, text_hash
from cleanse.values import NamedTuple, lazy


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


class Told(NamedTuple):
    """What the other pages say beside how many of them have a text."""

    alike: int
    blocks: tuple[KnownBlock, ...]


class Known:
    """What the other pages of a host say of the blocks of a page, or the lines of a text.

    Cleaning asks for ``text_pages`` alone, so all else is counted when it is first asked.

    :param texts: the hash of each block's text.
    :param tell: counts all else.
    :param places: tells where they say who wrote them and when.
    """

    def __init__(
        self,
        pages: int,
        text_pages: Sequence[int],
        texts: Sequence[int] = (),
        tell: Callable[[], Told] = lambda: Told(0, ()),
        places: Callable[[], Places] = lambda: NO_PLACES,
    ) -> None:
        self.pages = pages
        """The other pages."""
        self.text_pages: tuple[int, ...] = tuple(text_pages)
        """On how many of them the text of each block stands, in the order of the page."""
        self._texts, self._tell, self._tell_places = tuple(texts), tell, places

    @property
    def alike(self) -> int:
        """Those of the same layout."""
        return self._told.alike

    @property
    def blocks(self) -> tuple[KnownBlock, ...]:
        """What they say of each block, in the order of the page."""
        return self._told.blocks

    @lazy
    def places(self) -> Places:
        """Where several of them say who wrote them and when, the most usual places first."""
        return self._tell_places()

    def of_text(self, text: str) -> KnownBlock | None:
        """What they say of a block that has this text; None where the page was read without one."""
        at = self._first.get(text_hash(text))
        return self.blocks[at] if at is not None else None

    def pages_with(self, text: str) -> int:
        """On how many of them a text stands; 0 for one that the page was read without."""
        at = self._first.get(text_hash(text))
        return self.text_pages[at] if at is not None else 0

    @lazy
    def _told(self) -> Told:
        return self._tell()

    @lazy
    def _first(self) -> dict[int, int]:
        numbers = range(len(self._texts))
        return dict(zip(reversed(self._texts), reversed(numbers), strict=True))  # the first of several counts

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Known) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((self.pages, self.text_pages))

    def __reduce__(self) -> tuple[object, ...]:
        return _known, self._values()

    def __repr__(self) -> str:
        return f"Known(pages={self.pages}, alike={self.alike})"

    def _values(self) -> tuple[int, tuple[int, ...], tuple[int, ...], Told, Places]:
        return self.pages, self.text_pages, self._texts, self._told, self.places


def _known(pages: int, text_pages: tuple[int, ...], texts: tuple[int, ...], told: Told, places: Places) -> Known:
    return Known(pages, text_pages, texts, lambda: told, lambda: places)
