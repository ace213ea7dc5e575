"""Leaves: the blocks that are written as one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cleanse.marked import Mark, refolded
from cleanse.write.kept import kept_marks
from cleanse.write.markdown.block_tables import block_table_lines
from cleanse.write.markdown.code import fence_lines
from cleanse.write.markdown.images import moved_images, placed_images
from cleanse.write.markdown.inline import inline
from cleanse.write.markdown.notes import notes_of, with_references, without_label
from cleanse.write.markdown.paragraphs import filled_lines
from cleanse.write.markdown.places import Frame, Kept, Places
from cleanse.write.markdown.tables import table_lines

if TYPE_CHECKING:
    from cleanse.document import Block, Cut
    from cleanse.marked import Marked


class Leaf(NamedTuple):
    """Lines that are written as one, in their frame."""

    frame: Frame | None
    lines: Sequence[str]
    is_text: bool = False
    """Whether a list may follow without a blank line."""


class Wanted(NamedTuple):
    """What else is wanted than text."""

    links: bool = False
    images: bool = False
    has_title: bool = False
    """Whether the title will stand above, as a heading of the first level."""


def leaves_of(text: str, blocks: Sequence[Block], cuts: Sequence[Cut], marked: Marked, wanted: Wanted) -> Iterator[Leaf]:
    """The blocks as leaves: those of a table together, those of a <pre> together, every other for itself; and the pictures."""
    places = Places(marked.page, marked.attributes)
    between, inside = placed_images(text, blocks, cuts, marked, wanted.links) if wanted.images else ({}, {})
    kept = _kept(text, blocks, kept_marks(text, blocks, cuts, marked), places, inside)
    notes = notes_of(kept, marked)
    labels = {kept[at].at: label for at, label in notes.notes.items()}
    if labels:
        kept = [with_references(entry, notes.references.get(at, {})) for at, entry in enumerate(kept)]

    def together(entry: Kept) -> tuple[str, int]:
        block, place = entry.block, entry.place
        if place.row >= 0 and place.cell >= 0:
            if place.table in marked.data_tables:
                return "table", place.table
            if place.table in marked.block_tables:
                return "block table", place.table
        if block.kind == "code":
            return "code", place.pre if place.pre >= 0 else -2 - block.start
        return "note" if entry.at in labels else block.kind, -2 - block.start

    has_first = any(entry.block.kind == "heading" and entry.place.level == 1 for entry in kept)
    lower = 1 if wanted.has_title and has_first else 0  # levels by which headings stand below the title
    written = 0  # blocks before which the pictures are

    def pictures(until: int) -> Iterator[Leaf]:
        nonlocal written
        for at in range(written, until):
            yield from (Leaf(places.of_element(image.element).frame, [line]) for image, line in between.get(at, ()))
        written = until

    for (what, number), run in groupby(kept, together):
        entries = list(run)
        first = entries[0]
        yield from pictures(first.at + 1)
        frame = first.place.frame
        if what == "table":
            yield Leaf(frame, table_lines(entries, marked, partial(_cell, wanted=wanted)))
        elif what == "block table":
            yield Leaf(places.of_element(number).frame, block_table_lines(entries, marked, wanted.links))
        elif what == "code":
            yield Leaf(frame, fence_lines(text, [entry.block for entry in entries], marked))
        elif what == "note":
            (line,) = _text_lines(without_label(first), wanted)
            yield Leaf(frame.parent if frame is not None else None, [f"[^{labels[first.at]}]: {line}"])
        else:
            yield Leaf(frame, _text_lines(first, wanted, lower), what not in ("heading", "caption"))
    yield from pictures(len(blocks) + 1)


def _kept(
    text: str, blocks: Sequence[Block], marks: Sequence[Sequence[Mark]], places: Places, pictures: Mapping[int, Sequence[Mark]]
) -> list[Kept]:
    """The blocks in which something was kept, with the lines that hold something, what is marked in them and their pictures."""
    kept: list[Kept] = []
    for at, (block, own) in enumerate(zip(blocks, marks, strict=True)):
        inner, place = text[block.start : block.end], places.of(block)
        lines = "\n".join(filled_lines(inner))
        if not lines:  # what cleaning has emptied is no cell and no item
            continue
        if block.kind == "code":
            kept.append(Kept(block, inner, (), place, at))
        else:
            moved = [*refolded(own, inner, lines), *moved_images(pictures.get(at, ()), inner, lines)]
            kept.append(Kept(block, lines, moved, place, at))
    return kept


def _text_lines(kept: Kept, wanted: Wanted, lower: int = 0) -> list[str]:
    """A heading (CommonMark, section 4.2), which has one line; a caption, in italics; a term, bold; or a paragraph with its line
    breaks."""
    text, marks = kept.text, kept.marks
    if kept.block.kind == "heading":
        line = text.replace("\n", " ")
        # A heading is bold without saying so.
        whole = [kind for kind in ("strong", "em") if _is_all(line, [mark for mark in marks if mark.kind == kind])]
        marks = [mark for mark in marks if mark.kind not in whole]
        return [
            f"{'#' * min(kept.place.level + lower, 6)} {inline(line, marks, links=wanted.links, is_heading=True, starts=False)}"
        ]
    for kind, is_so in (("em", kept.block.kind == "caption"), ("strong", kept.place.term >= 0)):
        if is_so:
            marks = [Mark(kind, 0, len(text)), *(mark for mark in marks if mark.kind != kind)]
    return inline(text, marks, links=wanted.links).replace("\n", "\\\n").split("\n")


def _is_all(text: str, marks: Sequence[Mark]) -> bool:
    """Whether marks in order hold all of a text but blanks."""
    at = 0
    for mark in marks:
        if text[at : mark.start].strip():
            return False
        at = max(at, mark.end)
    return not text[at:].strip()


def _cell(kept: Kept, wanted: Wanted) -> str:
    """The text of a cell in one line, without what would end it."""
    marks = kept.marks
    cell = inline(kept.text, marks, links=wanted.links, starts=False, is_cell=True)
    return cell.replace("|", "\\|").replace("\n", "<br>")
