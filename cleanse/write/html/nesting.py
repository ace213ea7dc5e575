"""Nesting: the elements of clean HTML that a block stands in, made from those of the page."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanse.page import Page

_DEEPEST = 24  # elements in each other; what lies deeper stands in the deepest
_LISTS = {"ul": "ul", "menu": "ul", "dir": "ul", "ol": "ol"}
_SECTIONS = frozenset(("thead", "tbody", "tfoot"))
_IN_TABLE = frozenset(("table", "tr", *_SECTIONS))
_CELLS = frozenset(("td", "th"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PRESENTATION = re.compile(r"(?:^|\s)(?:presentation|none)(?:\s|$)")  # the role
_OWN = frozenset((*_LISTS, *_CELLS, *_IN_TABLE, "dl", "li", "dt", "dd", "blockquote"))


class Nest:
    """An element that blocks stand in. ``element`` is its number on the page, -1 for one that the page lacks."""

    __slots__ = ("depth", "element", "parent", "tag")

    def __init__(self, tag: str, element: int, parent: Nest | None) -> None:
        self.tag = tag
        self.element = element
        self.parent = parent
        self.depth: int = 1 if parent is None else parent.depth + 1

    def chain(self) -> list[Nest]:
        """The elements from the outermost to this one."""
        found: list[Nest] = []
        nest: Nest | None = self
        while nest is not None:
            found.append(nest)
            nest = nest.parent
        return found[::-1]


class Nesting:
    """The elements around each block, which are nested as HTML allows: an item in a list, a cell in a row, and so on.

    ``layout`` are the tables that lay out the page: what is in them stands as if they were not there.
    """

    def __init__(self, page: Page, layout: Collection[int]) -> None:
        self.page = page
        self.layout = layout
        self.known: dict[int, Nest | None] = {-1: None}
        self.made: dict[tuple[str, int], Nest] = {}  # what the page lacks: lists around items, items around what stands in lists

    def of(self, element: int) -> Nest | None:
        """What a block stands in whose innermost element that is: an element that may hold paragraphs."""
        path = []
        at = element
        while at not in self.known:
            path.append(at)
            at = self.page.parents[at]
        nest = self.known[at]
        for step in reversed(path):
            nest = self.known[step] = self._below(nest, step)
        return self._holding(nest, element)

    def _below(self, nest: Nest | None, element: int) -> Nest | None:
        """What stands in an element of the page that itself stands in ``nest``."""
        tag = self.page.tags[element]
        if tag not in _OWN or (nest is not None and nest.depth >= _DEEPEST):
            return nest
        around = nest.tag if nest is not None else ""
        if tag in _LISTS:
            return Nest(_LISTS[tag], element, self._holding(nest, element))
        if tag in ("dl", "blockquote"):
            return Nest(tag, element, self._holding(nest, element))
        if tag == "li":
            if around not in ("ul", "ol"):
                nest = self._made("ul", self.page.parents[element], self._holding(nest, element))
            return Nest("li", element, nest)
        if tag in ("dt", "dd"):
            if around != "dl":
                nest = self._made("dl", self.page.parents[element], self._holding(nest, element))
            return Nest(tag, element, nest)
        if tag == "table":
            return nest if element in self.layout else Nest("table", element, self._holding(nest, element))
        fits = {"tr": around == "table" or around in _SECTIONS, "td": around == "tr", "th": around == "tr"}
        return Nest(tag, element, nest) if fits.get(tag, around == "table") else nest

    def _holding(self, nest: Nest | None, element: int) -> Nest | None:
        """What holds paragraphs, lists and tables where an element stands in ``nest``: in a list an item, in a table no row."""
        while nest is not None and nest.tag in _IN_TABLE:
            nest = nest.parent
        if nest is not None and nest.tag in ("ul", "ol", "dl"):
            return self._made("dd" if nest.tag == "dl" else "li", element, nest)
        return nest

    def _made(self, tag: str, element: int, parent: Nest | None) -> Nest:
        nest = self.made.get((tag, element))
        if nest is None or nest.parent is not parent:
            nest = self.made[tag, element] = Nest(tag, -1, parent)
        return nest


def layout_tables(page: Page, elements: Sequence[int]) -> set[int]:
    """The tables around some elements that hold blocks, in order, which lay out the page: they hold a table or a heading, say so
    themselves, or have one column."""
    tables: dict[int, tuple[int, int]] = {-1: (-1, -1)}  # of each element its table and its row
    layout: set[int] = set()
    widths: dict[tuple[int, int], set[int]] = {}
    for element in elements:
        path = []
        at = element
        while at not in tables:
            path.append(at)
            at = page.parents[at]
        table, row = tables[at]
        for step in reversed(path):
            tag = page.tags[step]
            if tag == "table":
                layout.add(table)  # which it stands in
                if _PRESENTATION.search(page.names[step]):
                    layout.add(step)
                table, row = step, -1
            elif tag == "tr":
                row = step
            elif tag in _CELLS:
                widths.setdefault((table, row), set()).add(step)
            elif tag in _HEADINGS:
                layout.add(table)
            tables[step] = table, row
    wide = {table for (table, _), cells in widths.items() if len(cells) > 1}
    return layout | ({table for table, _ in tables.values()} - wide)
