"""What a library of e-texts puts around a book: licences, marks of the beginning and the end, who typed it."""

from __future__ import annotations

from collections.abc import Iterator

from cleanse.document import Document, Edit
from cleanse.patterns import regex
from cleanse.text.lines import Line, lines

_NAME = "GUTENBERG"
_START = regex(r"\*{2,3}\s?START:? OF (?:THE|THIS) PROJECT GUTENBERG|\*END\*?\s?THE SMALL PRINT|\*{3}\s?START\*{3}")
_END = regex(r"\*{2,3}\s?END:? OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the |this )?Project Gutenberg", 0)
_MOST_HEAD = 400  # lines of a licence that stands first
_CREDITS = regex(r"(?:This e-?(?:book|text) was )?[Pp]roduced by\b|E-?text prepared by\b|NOTE: Project Gutenberg\b")
_CREDIT_LINES = 12  # from the mark on, in which they stand


def etext_marks(doc: Document) -> Iterator[Edit]:
    """An edit for what stands before the mark of the beginning, and one for what stands behind that of the end.

    >>> from cleanse.read.text import read_text
    >>> text = "A Project Gutenberg EBook\\n*** START OF THE PROJECT GUTENBERG EBOOK RAIN ***\\nIt rained."
    >>> [text[edit.start : edit.end] for edit in etext_marks(read_text(text))][0].startswith("A Project")
    True
    """
    if _NAME not in doc.text:
        return
    found = doc.cached(lines)
    first = _after_start(found)
    if first:
        yield doc.lines_edit(found[0].block, found[first - 1].block, "licence")
    last = next((line.number for line in found[first:] if _END.match(line.text)), None)
    if last is not None and last > first and _is_end(found, last):
        yield doc.lines_edit(found[last].block, found[-1].block, "licence")


def _after_start(found: list[Line]) -> int:
    """The number of the first line of the book itself: 0 where nothing stands before it that is the library's."""
    starts = [line.number for line in found[:_MOST_HEAD] if _START.match(line.text)]
    if not starts or not (starts[0] == 0 or any(_NAME in line.text.upper() for line in found[: starts[-1]])):
        return 0
    first = starts[-1] + 1
    at = first
    while at < min(len(found), first + _CREDIT_LINES) and _CREDITS.match(found[at].text):
        at += 1
        while at < len(found) and _goes_on(found[at - 1], found[at]):
            at += 1
    return at if at < len(found) else 0


def _goes_on(above: Line, below: Line) -> bool:
    """Whether a line is of the paragraph of the one above it."""
    return below.block.start - above.block.end == 1


def _is_end(found: list[Line], last: int) -> bool:
    """Whether a line is the mark of the end, and no remark in the middle of a text about the library."""
    return (
        found[last].text.startswith("*")
        or last >= len(found) - 2
        or any(_NAME in line.text.upper() for line in found[last + 1 :])
    )
