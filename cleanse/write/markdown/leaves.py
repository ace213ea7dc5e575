"""Leaves: the blocks that are written as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cleanse.marked import Mark, refolded
from cleanse.write.markdown.code import fence_lines
from cleanse.write.markdown.inline import inline
from cleanse.write.markdown.paragraphs import filled_lines
from cleanse.write.markdown.places import Frame, Kept, Places
from cleanse.write.markdown.tables import data_tables, table_lines

if TYPE_CHECKING:
    from cleanse.document import Block
    from cleanse.marked import Marked


class Leaf(NamedTuple):
    """Lines that are written as one, in their frame."""

    frame: Frame | None
    lines: Sequence[str]
    is_text: bool = False
    """Whether a list may follow without a blank line."""


def leaves_of(text: str, blocks: Sequence[Block], marked: Marked, marks: Sequence[Sequence[Mark]], links: bool) -> Iterator[Leaf]:
    """The blocks as leaves: those of a table together, those of a <pre> together, every other for itself."""
    page = marked.page
    all_places = Places(page)
    kept: list[Kept] = []
    for block, own in zip(blocks, marks, strict=True):
        inner = text[block.start : block.end]
        lines = "\n".join(filled_lines(inner))
        place = all_places.of(block)
        if lines:  # what cleaning has emptied is no cell and no item
            is_code = block.kind == "code"
            kept.append(Kept(block, inner if is_code else lines, () if is_code else refolded(own, inner, lines), place))
    tables = data_tables(kept, all_places.nesting_tables)

    def together(entry: Kept) -> tuple[str, int]:
        block, place = entry.block, entry.place
        if place.row >= 0 and place.cell >= 0 and place.table in tables:
            return "table", place.table
        if block.kind == "code":
            return "code", place.pre if place.pre >= 0 else -2 - block.start
        return block.kind, -2 - block.start

    for (what, _), run in groupby(kept, together):
        entries = list(run)
        first = entries[0]
        if what == "table":
            yield Leaf(first.place.frame, table_lines(entries, links))
        elif what == "code":
            yield Leaf(first.place.frame, fence_lines(text, [entry.block for entry in entries], page))
        else:
            yield Leaf(first.place.frame, _text_lines(first, links), what not in ("heading", "caption"))


def _text_lines(kept: Kept, links: bool) -> list[str]:
    """A heading (CommonMark, section 4.2), which has one line; a caption, stressed; or a paragraph with its line breaks."""
    text, marks = kept.text, kept.marks
    if kept.block.kind == "heading":
        line = text.replace("\n", " ")
        # A heading is bold without saying so.
        marks = [mark for mark in marks if mark.kind not in ("strong", "em") or mark.end - mark.start < len(line)]
        return [f"{'#' * kept.place.level} {inline(line, marks, links=links, is_heading=True, starts=False)}"]
    if kept.block.kind == "caption":
        marks = [Mark("em", 0, len(text)), *(mark for mark in marks if mark.kind != "em")]
    return inline(text, marks, links=links).replace("\n", "\\\n").split("\n")
