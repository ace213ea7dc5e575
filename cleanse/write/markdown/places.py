"""Places: what a block stands in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cleanse.document import Block
    from cleanse.marked import Mark
    from cleanse.page import Page

_DEEPEST = 8  # quotes and list items in each other; parsers stop at some depth, markdown-it at 20, where an item counts twice
_MOST_DIGITS = 9  # of the number of an item (CommonMark, section 5.2)
_LISTS = frozenset(("ul", "ol", "menu", "dir", "dl"))
_ITEMS = frozenset(("li", "dd"))
_CELLS = frozenset(("td", "th"))


class Frame:
    """A quote or a list item: what puts a mark before lines."""

    __slots__ = ("depth", "indent", "is_ordered", "list", "mark", "number", "parent", "sign", "task")

    def __init__(
        self, parent: Frame | None, list_: int | None, is_ordered: bool = False, number: int = 1, task: str = ""
    ) -> None:
        if parent is not None and parent.depth == _DEEPEST:
            # What lies deeper stands beside the deepest that is written, as items of the same list.
            if list_ is not None and parent.list is not None:
                list_, is_ordered = parent.list, parent.is_ordered
            parent = parent.parent
        self.parent: Frame | None = parent
        self.depth: int = 1 if parent is None else parent.depth + 1
        self.list: int | None = list_
        """What tells an item's list from others; ``None`` for a quote."""
        self.is_ordered: bool = is_ordered
        self.number: int = number
        """That of an item of an ordered list."""
        self.task: str = task
        """``x`` or a blank for an item that is to be done, or is."""
        self.sign = ""
        """What its mark is told from those of another list by."""
        self.mark = ""
        """What stands before its first line, and below ``indent`` before the others: known when the item is written."""
        self.indent = ""

    def chain(self) -> list[Frame]:
        """The frames from the outermost to this one."""
        found: list[Frame] = []
        frame: Frame | None = self
        while frame is not None:
            found.append(frame)
            frame = frame.parent
        return found[::-1]


class Place(NamedTuple):
    """What an element stands in: its frame, and the nearest elements of some kinds."""

    frame: Frame | None = None
    list: int | None = None
    """The list, if no item is between."""
    table: int = -1
    row: int = -1
    cell: int = -1
    term: int = -1
    pre: int = -1
    level: int = 2
    """That of the heading."""


class Kept(NamedTuple):
    """A block of the cleaned text, with its own text, its marks in that text, and what it stands in."""

    block: Block
    text: str
    marks: Sequence[Mark]
    place: Place
    at: int = 0
    """Its place among the blocks of the text."""


class Places:
    """The places of a page's elements, each computed once, in the order of the document."""

    def __init__(self, page: Page, attributes: Mapping[int, Mapping[str, str]] | None = None) -> None:
        self.page = page
        self.attributes = attributes or {}
        self.task_lists = {page.parents[item] for item, own in self.attributes.items() if own.get("task", "?") != "?"}
        self.numbers: dict[int, int] = {}  # that of the next item of each ordered list
        self.known: dict[int, Place] = {-1: Place()}
        self.last_items: dict[int, Frame] = {}
        """The item of each list after which nothing but lists stood in it."""

    def of(self, block: Block) -> Place:
        """The place of a block."""
        blocks = self.page.blocks
        return self.of_element(blocks[block.number].element if 0 <= block.number < len(blocks) else -1)

    def of_element(self, element: int) -> Place:
        """The place of what stands in an element."""
        page, known = self.page, self.known
        self.last_items.pop(element, None)
        path = []
        at = element
        while at not in known:
            path.append(at)
            at = page.parents[at]
        place = known[at]
        for step in reversed(path):
            place = known[step] = self.below(place, step)
        return place

    def below(self, place: Place, element: int) -> Place:
        """The place of what stands in an element that itself stands at ``place``."""
        tag = self.page.tags[element]
        frame, outer = place.frame, place.list
        if tag in _ITEMS:
            list_ = self.page.parents[element] if outer is None else outer
            is_ordered = outer is not None and self.page.tags[outer] == "ol"
            number = self.number(list_, element) if is_ordered else 1
            task = "" if is_ordered else self.attributes.get(element, {}).get("task", "")
            if task == "?":
                task = " " if self.page.parents[element] in self.task_lists else ""
            frame = self.last_items[list_] = Frame(frame, list_, is_ordered, number, task)
            return place._replace(frame=frame, list=None)
        if tag in _LISTS:
            # A list in a list, which HTML forbids and pages have, is meant as part of the item before it.
            return place._replace(frame=frame if outer is None else self.last_items.get(outer, frame), list=element)
        if outer is not None:
            self.last_items.pop(outer, None)
        if tag == "blockquote":
            return place._replace(frame=Frame(frame, None), list=None)
        if tag == "table":
            return place._replace(table=element, row=-1, cell=-1)
        if tag == "tr":
            return place._replace(row=element, cell=-1)
        if tag in _CELLS:
            return place._replace(cell=element)
        if tag == "pre":
            return place._replace(pre=element)
        if tag == "dt":
            return place._replace(term=element)
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            return place._replace(level=int(tag[1]))
        return place

    def number(self, list_: int, item: int) -> int:
        """The number of an item of an ordered list, as a browser counts (WHATWG HTML, section 4.4.5), among the items written."""
        own = self.attributes.get(list_, {})
        step = -1 if "reversed" in own else 1
        number = self.numbers.get(list_)
        if number is None:
            number = _integer(own.get("start"))
            if number is None:
                number = self.page.parents.count(list_) if step < 0 else 1
        value = _integer(self.attributes.get(item, {}).get("value"))
        number = value if value is not None else number
        self.numbers[list_] = number + step
        return number


def _integer(value: str | None) -> int | None:
    """The number that an attribute gives; ``None`` if it gives none that Markdown can say."""
    digits = (value or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS else None
