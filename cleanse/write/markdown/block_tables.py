"""Tables whose cells hold lists, code or more than one paragraph: a pipe table cannot say these, so they are written as HTML,
which CommonMark takes as it is (section 4.6) up to the next blank line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from cleanse.marked import Mark, Marked
from cleanse.write.markdown.links import is_safe
from cleanse.write.markdown.places import Kept

_TAGS = {"strong": "strong", "em": "em", "del": "del", "code": "code", "kbd": "code", "sub": "sub", "sup": "sup"}


def block_table_lines(entries: Sequence[Kept], marked: Marked, links: bool) -> list[str]:
    """The rows of a table as HTML, each in a line of its own but for code; every cell stands in its column."""
    lines = ["<table>"]
    for _, row in groupby(entries, lambda entry: entry.place.row):
        cells: list[str] = []
        for cell, inside in groupby(row, lambda entry: entry.place.cell):
            column = marked.columns.get(cell, len(cells))
            cells += ["<td></td>"] * (column - len(cells))
            tag = "th" if cell >= 0 and marked.page.tags[cell] == "th" else "td"
            cells.append(f"<{tag}>{''.join(_blocks(list(inside), links))}</{tag}>")
        lines += f"<tr>{''.join(cells)}</tr>".split("\n")
    return [*lines, "</table>"]


def _blocks(entries: Sequence[Kept], links: bool) -> Iterator[str]:
    """The blocks of a cell; one of text alone needs no paragraph."""

    def together(entry: Kept) -> tuple[str, bool]:
        frame = entry.place.frame
        return entry.block.kind, frame is not None and frame.is_ordered

    for (kind, is_ordered), run in groupby(entries, together):
        texts = [(entry.text, _inline(entry.text, entry.marks, links)) for entry in run]
        if kind == "list_item":
            tag = "ol" if is_ordered else "ul"
            yield f"<{tag}>{''.join(f'<li>{inner}</li>' for _, inner in texts)}</{tag}>"
        elif kind == "code":
            code = escape("\n".join(text for text, _ in texts), quote=False)
            yield f"<pre>{code}</pre>".replace("\n\n", "\n&#10;").replace("\n\n", "\n&#10;")
        elif len(entries) == 1:
            yield texts[0][1]
        else:
            yield from (f"<p>{inner}</p>" for _, inner in texts)


def _inline(text: str, marks: Sequence[Mark], links: bool) -> str:
    """A text as HTML, with what is marked in it."""
    openings: dict[int, list[str]] = {}
    closings: dict[int, list[str]] = {}
    around: list[Mark] = []
    for mark in marks:
        while around and around[-1].end <= mark.start:
            around.pop()
        tag = _TAGS.get(mark.kind, "")
        if mark.kind == "link" and links and is_safe(mark.value):
            tag = "a"
        if tag and (not around or mark.end <= around[-1].end):
            around.append(mark)
            address = f' href="{escape(mark.value)}"' if tag == "a" else ""
            openings.setdefault(mark.start, []).append(f"<{tag}{address}>")
            closings.setdefault(mark.end, []).append(f"</{tag}>")
    parts: list[str] = []
    at = 0
    for offset in sorted({*openings, *closings}):
        parts += (escape(text[at:offset], quote=False), *reversed(closings.get(offset, ())), *openings.get(offset, ()))
        at = offset
    parts.append(escape(text[at:], quote=False))
    return "".join(parts).replace("\n", "<br>")
