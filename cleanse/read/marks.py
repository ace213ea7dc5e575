"""The walk over a page once more, for what its blocks hold beside their text: see :mod:`cleanse.marked`.

It is the same walk, so the blocks are the same; a mark is kept as the pieces of text that it holds, until the block is entered
and its white space folded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from cleanse.marked import Folds, Image, Mark, Marked
from cleanse.page import Page
from cleanse.read.pictures import source_of
from cleanse.read.tree import NEW_LINE, Blocks

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborNode

_KINDS = {
    **dict.fromkeys("b strong".split(), "strong"),
    **dict.fromkeys("i em cite dfn var".split(), "em"),
    **dict.fromkeys("code samp tt".split(), "code"),
    **dict.fromkeys("del s strike".split(), "del"),
    **{tag: tag for tag in ("kbd", "sub", "sup", "math")},
    "a": "link",
}
_STYLED = frozenset(("span", "font", "b", "strong", "i", "em", "u"))
_UPRIGHT = re.compile(r"\bcitation\b|ltx_cite")  # of a <cite> around a whole source, in which the title is in italics
_BOLD = re.compile(r"font-weight\s{0,9}:\s{0,9}(?:bold|bolder|[6-9]00)\b", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s{0,9}:\s{0,9}(?:italic|oblique)\b", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s{0,9}:[^;]{0,40}\bline-through\b", re.IGNORECASE)
_PLAIN = re.compile(r"font-weight\s{0,9}:\s{0,9}(?:normal|[1-4]00)\b|font-style\s{0,9}:\s{0,9}normal\b", re.IGNORECASE)
_ATTRIBUTES = {
    "ol": ("start", "reversed", "type"),
    "li": ("value", "id"),
    "td": ("colspan", "rowspan", "scope"),
    "th": ("colspan", "rowspan", "scope"),
    "pre": ("data-lang", "data-language", "data-enlighter-language"),
}
_OF_ALL = ("id", "lang", "dir")
_LONGEST = 2_000  # characters of an attribute that is kept; of an address more
_LONGEST_ADDRESS = 20_000
_ALT_STEPS = 6  # elements around a picture that are asked whether they are its figure or its link
_CAPTION_CHARS = 2_000
_TASK_STEPS = 4  # elements at the start of a list item among which its check box stands


class _Open(NamedTuple):
    """A mark of which the end has not been met."""

    depth: int
    kind: str
    value: str
    first: int
    """The first of the block's pieces of text that it holds."""


class _Piece(NamedTuple):
    """A mark of the block that is being read, in pieces of its text."""

    kind: str
    value: str
    first: int
    last: int


class MarkedBlocks(Blocks):
    """The same blocks, and their marks, pictures and attributes."""

    is_marking: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.wanted: Callable[[LexborNode], bool] | None = None
        """Which pictures count; None of all."""
        self.marked = Marked(self.made)
        self.open_marks: list[_Open] = []  # of one kind there is one at most, so that they are few
        self.pieces: list[_Piece] = []
        self.waiting: list[tuple[int, Image]] = []  # pictures in the block that is being read, with the pieces before each
        self.entered: list[int] = []  # the open elements, each by how many were entered before it
        self.outer: list[int] = []  # of each element that was entered the one around it
        self.elements: dict[int, int] = {}  # which of them have text, and their numbers in the page
        self.captions: dict[int, str] = {}

    def open(self, node: LexborNode, pieces: int, is_entered: bool) -> None:
        """A mark begins, or what may hold pictures."""
        tag = node.tag or ""
        attributes = node.attributes
        for name in ("id", "name") if tag == "a" else ("id",):
            value = attributes.get(name)
            if value and len(value) <= _LONGEST:
                self.marked.ids.setdefault(value, len(self.made.blocks))
        if not is_entered:
            return
        depth = len(self.nodes) + 1
        self.outer.append(self.entered[-1] if self.entered else -1)
        self.entered.append(len(self.outer) - 1)
        kind = _KINDS.get(tag, "")
        if tag == "cite" and _UPRIGHT.search((attributes.get("class") or "")[:_LONGEST]):
            kind = ""
        if tag in _STYLED and attributes.get("style"):
            kind = _styled(kind, (attributes.get("style") or "")[:_LONGEST])
        if kind and all(kind != other.kind for other in self.open_marks):
            value = ""
            if kind == "link":
                value = attributes.get("href") or ""
                if not value or len(value) > _LONGEST_ADDRESS:
                    return
            elif kind == "math" and attributes.get("display") == "block":
                value = "block"
            self.open_marks.append(_Open(depth, kind, value, pieces))

    def close(self, pieces: int) -> None:
        """A mark ends, if it began with the element that closes."""
        depth = len(self.nodes)
        self.entered.pop()
        if self.open_marks and self.open_marks[-1].depth == depth:
            mark = self.open_marks.pop()
            if mark.first < pieces:
                self.pieces.append(_Piece(mark.kind, mark.value, mark.first, pieces))

    def see(self, node: LexborNode, pieces: int) -> None:
        """A picture, if it has an address."""
        if node.tag != "img":
            return
        src = source_of(node)
        if not src or len(src) > _LONGEST_ADDRESS or (self.wanted is not None and not self.wanted(node)):
            return
        attributes = node.attributes
        alt, title = (" ".join((attributes.get(name) or "")[:_LONGEST].split()) for name in ("alt", "title"))
        image = Image(
            block=len(self.made.blocks),
            at=-1,
            src=src,
            alt=alt,
            title=title,
            caption=self.caption(node),
            element=self.entered[-1] if self.entered else -1,  # until it is known which have text
            href=next((mark.value for mark in self.open_marks if mark.kind == "link"), ""),
            names=" ".join(filter(None, (attributes.get("class"), attributes.get("id"))))[:_LONGEST],
            width=_pixels(attributes.get("width")),
            height=_pixels(attributes.get("height")),
        )
        if pieces:
            self.waiting.append((pieces, image))
        else:
            self.marked.images.append(image)

    def caption(self, image: LexborNode) -> str:
        """The text of the ``figcaption`` of the figure around a picture."""
        above = image.parent
        for _ in range(_ALT_STEPS):
            if above is None or above.tag == "figure":
                break
            above = above.parent
        if above is None or above.tag != "figure":
            return ""
        found = self.captions.get(above.mem_id)
        if found is None:
            caption = above.css_first("figcaption")
            found = " ".join((caption.text() if caption is not None else "").split())[:_CAPTION_CHARS]
            self.captions[above.mem_id] = found
        return found

    def add(self, texts: list[str], depth: int, link_chars: int) -> None:
        """Enters a block, its marks and its pictures."""
        before = len(self.made.blocks)
        super().add(texts, depth, link_chars)
        found = [*self.pieces, *(_Piece(kind, value, first, len(texts)) for _, kind, value, first in self.open_marks)]
        if len(self.made.blocks) > before:
            self.marked.marks.append(self.placed(texts, found))
        else:
            self.marked.images += [image for _, image in self.waiting]
        self.pieces, self.waiting = [], []
        self.open_marks = [mark._replace(first=0) for mark in self.open_marks]

    def placed(self, texts: list[str], pieces: list[_Piece]) -> list[Mark]:
        """The marks of the block that was entered last, which has these texts."""
        if not pieces and not self.waiting:
            return []
        text = self.made.blocks[-1].text
        folds = Folds(text)
        counts = [0]
        for piece in texts:
            counts.append(counts[-1] + (len("".join(piece.split())) if piece is not NEW_LINE else 0))
        for at, image in self.waiting:
            self.marked.images.append(image._replace(at=folds.start(counts[at])))
        marks = [
            Mark(kind, folds.start(counts[first]), folds.end(counts[last]), value)
            for kind, value, first, last in pieces
            if counts[first] < counts[last]
        ]
        return sorted(marks, key=lambda mark: (mark.start, -mark.end))

    def element(self, depth: int) -> int:
        """Enters elements, with the attributes that writers go by."""
        page, numbers = self.made, self.numbers
        before = len(page.tags)
        number = super().element(depth)
        entered = len(page.tags) - before
        for at in range(depth - entered, depth):
            self.keep(self.nodes[at], numbers[at])
            self.elements[self.entered[at]] = numbers[at]
        return number

    def keep(self, node: LexborNode, number: int) -> None:
        """Keeps some attributes of an element."""
        attributes = node.attributes
        tag = node.tag or ""
        found: dict[str, str] = {}
        if attributes:
            for name in (*_OF_ALL, *_ATTRIBUTES.get(tag, ())):
                if name in attributes:
                    found[name] = (attributes[name] or "")[:_LONGEST]
        if tag == "li":
            task = _task(node)
            if task:
                found["task"] = task
        if found:
            self.marked.attributes[number] = found

    def page(self) -> Page:
        """The page, when the walk is over, with the elements that hold the pictures."""
        with_text: list[int] = []
        for at, outer in enumerate(self.outer):
            number = self.elements.get(at, -1)
            with_text.append(number if number >= 0 or outer < 0 else with_text[outer])
        self.marked.images = [
            image._replace(element=with_text[image.element] if image.element >= 0 else -1) for image in self.marked.images
        ]
        page = super().page()
        tables = self.tables
        self.marked.data_tables, self.marked.block_tables, self.marked.columns = tables.data, tables.with_blocks, tables.columns
        return page


def _styled(kind: str, style: str) -> str:
    """What the style of an element makes of it, given what it is without."""
    if kind and _PLAIN.search(style):
        return ""
    if kind:
        return kind
    for pattern, other in ((_BOLD, "strong"), (_ITALIC, "em"), (_STRUCK, "del")):
        if pattern.search(style):
            return other
    return ""


def _pixels(value: str | None) -> int:
    """The number that an attribute gives in pixels; 0 where it gives none."""
    found = re.match(r"\s{0,9}([0-9]{1,5})(?:px)?\s{0,9}$", value[:_LONGEST]) if value else None
    return int(found.group(1)) if found is not None else 0


def _task(item: LexborNode) -> str:
    """``x`` or a blank for a list item that begins with a check box, which is ticked or not; ``?`` for one that may be there for
    the reader to tick, as those of ingredients are: a task only beside others that are ticked."""
    node = item.first_child
    for _ in range(_TASK_STEPS):
        if node is None:
            break
        if node.tag == "-text":
            if (node.text_content or "").strip():
                break
            node = node.next
        elif node.tag == "input":
            attributes = node.attributes
            if attributes.get("type") != "checkbox":
                return ""
            is_said = "disabled" in attributes or "task" in (attributes.get("class") or "")
            return "x" if "checked" in attributes else " " if is_said else "?"
        elif node.tag in ("label", "p", "span", "div"):
            node = node.first_child
        else:
            break
    return ""
