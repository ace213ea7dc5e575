"""Leaves: the blocks that are written as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cleanse.write.markdown.code import fence_lines
from cleanse.write.markdown.escaping import escaped
from cleanse.write.markdown.links import link_spans, links_in
from cleanse.write.markdown.paragraphs import filled_lines
from cleanse.write.markdown.places import Frame, Place, Places
from cleanse.write.markdown.tables import data_tables, table_lines

if TYPE_CHECKING:
    from cleanse.document import Block
    from cleanse.page import Link, Page


class Leaf(NamedTuple):
    """Lines that are written as one, in their frame."""

    frame: Frame | None
    lines: Sequence[str]
    is_text: bool = False
    """Whether a list may follow without a blank line."""


def leaves_of(text: str, blocks: Sequence[Block], page: Page, links: Sequence[Sequence[Link]]) -> Iterator[Leaf]:
    """The blocks as leaves: those of a table together, those of a <pre> together, every other for itself."""
    all_places = Places(page)
    # What cleaning has emptied is no cell and no item.
    kept = [(block, all_places.of(block)) for block in blocks if filled_lines(text[block.start : block.end])]
    tables = data_tables(kept, all_places.nesting_tables)

    def together(entry: tuple[Block, Place]) -> tuple[str, int]:
        block, place = entry
        if place.row >= 0 and place.cell >= 0 and place.table in tables:
            return "table", place.table
        if block.kind == "code":
            return "code", place.pre if place.pre >= 0 else -2 - block.start
        return block.kind, -2 - block.start

    for (what, _), run in groupby(kept, together):
        entries = list(run)
        block, place = entries[0]
        if what == "table":
            yield Leaf(place.frame, table_lines(text, entries, links))
        elif what == "code":
            yield Leaf(place.frame, fence_lines(text, [entry[0] for entry in entries], page))
        else:
            inner = text[block.start : block.end]
            lines = _text_lines(inner, what, place.level, links_in(block, links))
            yield Leaf(place.frame, lines, what not in ("heading", "caption"))


def _text_lines(text: str, kind: str, level: int, links: Sequence[Link]) -> list[str]:
    """A heading (CommonMark, section 4.2), which has one line; a caption, stressed; or a paragraph with its line breaks."""
    lines = filled_lines(text)
    if kind == "heading":
        line = " ".join(lines)
        return [f"{'#' * level} {escaped(line, link_spans(line, links), is_heading=True, starts=False)}"]
    is_caption = kind == "caption"
    joined = "\n".join(lines)
    inner = escaped(joined, link_spans(joined, links), is_stressed=is_caption).replace("\n", "\\\n")
    return (f"*{inner}*" if is_caption else inner).split("\n")
