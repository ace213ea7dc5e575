"""The pictures and the links of a body, as its reader sees and follows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from cleanse.write.kept import is_icon, kept_images, kept_marks
from cleanse.write.markdown.links import is_safe

if TYPE_CHECKING:
    from cleanse.document import Block, Cut
    from cleanse.marked import Marked


class Picture(NamedTuple):
    """A picture in the body. Its address is absolute as far as that of the page is known."""

    src: str
    alt: str
    """What it shows, in words."""
    caption: str
    """The text of the caption of its figure."""
    title: str
    href: str
    """Where it leads to: often the same picture, larger."""
    width: int
    height: int
    """Its sizes in pixels, 0 where the page does not say them."""


class Link(NamedTuple):
    """A link in the body: the text that a reader sees and follows, and the address."""

    text: str
    href: str


def pictures_of(blocks: Sequence[Block], marked: Marked) -> list[Picture]:
    """The pictures among the blocks of a cleaned text, in order, each address once."""
    found: dict[str, Picture] = {}
    for _, image in kept_images(blocks, marked):
        if image.src not in found and not is_icon(image) and is_safe(image.src):
            href = image.href if is_safe(image.href) else ""
            found[image.src] = Picture(image.src, image.alt, image.caption, image.title, href, image.width, image.height)
    return list(found.values())


def links_of(text: str, blocks: Sequence[Block], cuts: Sequence[Cut], marked: Marked) -> list[Link]:
    """The links in the blocks of a cleaned text, in order: no script, no data."""
    found: list[Link] = []
    for block, marks in zip(blocks, kept_marks(text, blocks, cuts, marked), strict=True):
        for mark in marks:
            if mark.kind == "link" and is_safe(mark.value):
                inner = text[block.start + mark.start : block.start + mark.end]
                found.append(Link(" ".join(inner.split()), mark.value))
    return found
