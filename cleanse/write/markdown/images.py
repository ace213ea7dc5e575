"""Pictures: between the blocks of a text, and inside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from cleanse.marked import Folds, Image, Mark, Marked
from cleanse.write.kept import kept_images, offset_of
from cleanse.write.markdown.escaping import Span, escaped
from cleanse.write.markdown.links import destination, is_safe

if TYPE_CHECKING:
    from cleanse.document import Block, Cut

Between = Mapping[int, Sequence[tuple[Image, str]]]
"""The pictures before each block, by its place among the blocks, with their Markdown."""
Inside = Mapping[int, Sequence[Mark]]
"""The pictures in each block, as marks that hold nothing and whose value is the Markdown."""


def placed_images(text: str, blocks: Sequence[Block], cuts: Sequence[Cut], marked: Marked, links: bool) -> tuple[Between, Inside]:
    """The pictures of a cleaned text. In a table of data there are none but those beside the text of a cell.

    ``links`` says whether a picture leads where it does on the page.
    """
    between: dict[int, list[tuple[Image, str]]] = {}
    inside: dict[int, list[Mark]] = {}
    position = offset_of(blocks, cuts, marked)
    table_of = _TableOf(marked)
    for at, image in kept_images(blocks, marked):
        line = image_markdown(image, links)
        if not line:
            continue
        if image.at >= 0:
            offset = position(at, image.at)
            inside.setdefault(at, []).append(Mark("image", offset, offset, line))
        elif table_of(image.element) < 0:
            between.setdefault(at, []).append((image, line))
    return between, inside


def moved_images(marks: Iterable[Mark], text: str, other: str) -> list[Mark]:
    """The pictures of a text in another that differs in nothing but its white space."""
    marks = list(marks)
    if not marks or text == other:
        return marks
    folds, others = Folds(text), Folds(other)
    found = []
    for mark in marks:
        offset = others.start(folds.count(mark.start))
        found.append(mark._replace(start=offset, end=offset))
    return found


def image_markdown(image: Image, links: bool = False) -> str:
    """A picture (CommonMark, section 6.4); nothing for one whose address is not safe to load.

    >>> image_markdown(Image(0, -1, "/a b.png", alt="Rain [map]"))
    '![Rain \\\\[map\\\\]](</a b.png>)'
    """
    target = destination(image.src)
    if not target or not is_safe(image.src):
        return ""
    line = f"!{escaped(image.alt, [Span(0, len(image.alt), '[', f']({target})')], starts=False)}"
    if not image.alt:
        line = f"![]({target})"
    if links and image.href and image.href != image.src and is_safe(image.href):
        return f"[{line}]({destination(image.href)})"
    return line


class _TableOf:
    """Says in which table of data an element stands, each element once."""

    def __init__(self, marked: Marked) -> None:
        self.page, self.tables = marked.page, marked.data_tables
        self.known: dict[int, int] = {-1: -1}

    def __call__(self, element: int) -> int:
        """The number of the table, or -1."""
        path = []
        while element not in self.known:
            if element in self.tables:
                self.known[element] = element
                break
            path.append(element)
            element = self.page.parents[element]
        found = self.known[element]
        self.known.update(dict.fromkeys(path, found))
        return found
