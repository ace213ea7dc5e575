"""The containers of a page by what their names say, and how much likely body stands in them and around them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from cleanse import core
from cleanse.page import Page
from cleanse.patterns import of_small_letters
from cleanse.values import NamedTuple, lazy

_LIKELY = 0.2  # blocks below it count for nothing: they go whatever stands around them


class Container(NamedTuple):
    """An element by its number, and the blocks in it: from the first to before the end."""

    element: int
    first: int
    end: int


class Sums:
    """Sums over stretches of blocks.

    >>> Sums([1, 2, 3]).within(1, 3)
    5
    """

    def __init__(self, values: Iterable[float]) -> None:
        self._to = [0, *accumulate(values)]

    def within(self, first: int, end: int) -> float:
        """The sum over some neighbours."""
        return self._to[end] - self._to[first]

    @property
    def total(self) -> float:
        """That over all blocks."""
        return self._to[-1]


def likely_words(probabilities: Sequence[float], words: Sequence[int]) -> Sums:
    """How many words of body stretches of blocks are likely to hold.

    >>> likely_words([0.9, 0.1, 0.5], [10, 10, 10]).total
    14.0
    """
    return Sums([p * w if p >= _LIKELY else 0.0 for p, w in zip(probabilities, words, strict=True)])


class Names:
    """The names of a page's elements, to be searched.

    >>> names = Names(Page(tags=["div", "p"], names=["comments", ""], parents=[-1, 0]))
    >>> names.having(re.compile("comments?"), ["comment"])
    {0}
    """

    def __init__(self, page: Page) -> None:
        self._names = page.names
        compiled = core.compiled()
        self.of_core: Any = None if compiled is None else compiled.Names(page.names)
        """What the compiled core knows of them."""

    def having(self, pattern: re.Pattern[str], hints: Sequence[str]) -> set[int]:
        """The elements in whose names a pattern finds something, which has no capitals and ignores case.

        ``hints``, in small letters, are what any such name has one of: to look for them spares most names the pattern.
        """

        def is_wanted(names: str) -> object:  # to compile the pattern takes long, and most pages have no hint
            return of_small_letters(pattern).search(names.lower()) if names.isascii() else pattern.search(names)

        found: set[int] = (self.of_core or self._each).having(hints, is_wanted)
        return found

    @lazy
    def _each(self) -> _EachByPython:
        return _EachByPython(self._names)


class _EachByPython:
    """What the compiled core does by itself."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self._distinct = set(names)
        # Each word once: most stand in the names of many elements.
        self._words = " ".join(set(" ".join(self._distinct).lower().split()))

    @lazy
    def _small(self) -> list[tuple[str, str]]:
        return [(names, names.lower()) for names in self._distinct]

    def having(self, hints: Sequence[str], is_wanted: Callable[[str], object]) -> set[int]:
        """The elements whose names have one of some hints in them, and are wanted."""
        held = [hint for hint in hints if hint in self._words]
        if not held:
            return set()
        hinted = {names for hint in held for names, low in self._small if hint in low}
        found = {names for names in hinted if is_wanted(names)}
        return {element for element, names in enumerate(self._names) if names in found} if found else set()


def outermost(page: Page, elements: set[int], may_be: Callable[[Container], bool]) -> Iterator[Container]:
    """Those of some elements that may be what is looked for, and stand in none of the others, in the order of the page."""
    end = 0
    for element in sorted(elements):
        container = Container(element, page.firsts[element], page.ends[element])
        if end <= container.first < container.end and may_be(container):
            yield container
            end = container.end


def within(page: Page, container: Container) -> Iterator[int]:
    """The elements in a container, itself aside, in the order of the page.

    >>> page = Page(tags=["div", "p", "p"], names=["", "", ""], parents=[-1, 0, -1], firsts=[0, 0, 1], ends=[1, 1, 2])
    >>> [*within(page, Container(0, 0, 1))]
    [1]
    """
    parents = page.parents
    for element in range(container.element + 1, len(parents)):
        if parents[element] < container.element:
            return
        yield element
