"""What a page's blocks hold beside their text: bold, code, links, pictures, numbers of lists. Only writers ask for it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import accumulate
from re import compile as pattern

from cleanse.page import Page
from cleanse.values import NamedTuple, dataclass, field

_WORD = pattern(r"\S+")


class Mark(NamedTuple):
    """What is said of a part of a text. It begins and ends with a character that is no white space.

    ``kind`` is ``strong``, ``em``, ``code``, ``kbd``, ``del``, ``sub``, ``sup``, ``math`` or ``link``; ``value`` is the address
    of a link, and ``block`` for a formula that stands on a line of its own.
    """

    kind: str
    start: int
    end: int
    value: str = ""


class Image(NamedTuple):
    """A picture of a page."""

    block: int
    """The number of the block that it stands in, or before."""
    at: int
    """Where it stands in the text of that block; -1 where it stands before it."""
    src: str
    alt: str = ""
    title: str = ""
    caption: str = ""
    """The text of the ``figcaption`` of its figure."""
    element: int = -1
    """The innermost element that holds it and text."""
    href: str = ""
    """Where it links to."""
    names: str = ""
    """Its classes and its id."""
    width: int = 0
    height: int = 0
    """Its sizes in pixels, where the page says them."""

    @property
    def size(self) -> int:
        """The smaller of its width and its height, where the page says them; 0 where it does not."""
        return min(filter(None, (self.width, self.height)), default=0)


@dataclass(slots=True)
class Marked:
    """A page with what its blocks hold beside their text.

    ``marks`` are those of each block, in the order of their starts, the outer before the inner. ``attributes`` are some of
    those of elements, by the number of the element: ``start``, ``reversed`` and ``type`` of ``ol``, ``value`` and ``task``
    (``x``, a blank, or ``?`` for a box that may be no task) of ``li``, ``colspan``, ``rowspan`` and ``scope`` of cells,
    ``data-lang`` of code, ``id``, ``lang``, ``dir``. ``ids`` says of each id or name of an anchor which block begins there.
    """

    page: Page
    marks: list[list[Mark]] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    attributes: dict[int, Mapping[str, str]] = field(default_factory=dict)
    ids: dict[str, int] = field(default_factory=dict)
    data_tables: Set[int] = frozenset()
    """The tables that hold data and do not lay out the page, by the number of the element."""
    block_tables: Set[int] = frozenset()
    """Those with a head whose cells hold lists, code or more than one paragraph."""
    columns: Mapping[int, int] = field(default_factory=dict)
    """The column of each cell with text, from 0, cells without text and what spans columns or rows included."""

    def of(self, number: int) -> Sequence[Mark]:
        """The marks of the block of that number; none for a number that no block has."""
        return self.marks[number] if 0 <= number < len(self.marks) else ()


class Folds:
    """Where the characters of one text stand in another that differs in nothing but its white space."""

    def __init__(self, text: str) -> None:
        spans = [found.span() for found in _WORD.finditer(text)]
        self.starts = [start for start, _ in spans]
        self.counts = [0, *accumulate([end - start for start, end in spans])]
        """How many characters that are no white space stand before each word, and in all."""
        self.size = len(text)

    def count(self, offset: int) -> int:
        """How many characters that are no white space stand before an offset."""
        at = bisect_left(self.starts, offset) - 1
        return 0 if at < 0 else min(self.counts[at] + offset - self.starts[at], self.counts[at + 1])

    def start(self, count: int) -> int:
        """Where the character begins before which so many stand."""
        if count >= self.counts[-1]:
            return self.size
        at = bisect_left(self.counts, count + 1) - 1
        return self.starts[at] + count - self.counts[at]

    def end(self, count: int) -> int:
        """Where the last of the first so many ends."""
        return self.start(count - 1) + 1 if count > 0 else 0


def refolded(marks: Iterable[Mark], text: str, other: str) -> list[Mark]:
    """Marks of a text in another that differs in nothing but its white space, without those that hold nothing else.

    >>> refolded([Mark("em", 2, 7)], "a  b c d", "a b\\nc d")
    [Mark(kind='em', start=2, end=5, value='')]
    """
    if text == other:
        return list(marks)
    found, folds, others = [], Folds(text), Folds(other)
    for mark in marks:
        first, last = folds.count(mark.start), folds.count(mark.end)
        if first < last:
            found.append(mark._replace(start=others.start(first), end=others.end(last)))
    return found
