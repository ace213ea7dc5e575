"""White space that says nothing: blank runs, trailing blanks, zero-width characters and soft hyphens. Paragraph breaks stay."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter
from unicodedata import combining

from cleanse import core
from cleanse.document import Document, Edit
from cleanse.patterns import regex
from cleanse.text.glances import LOOSE, glances
from cleanse.text.lines import lines

_JOINERS = "\u200c\u200d"  # zero-width non-joiner and joiner
_VIRAMA = (
    9  # the combining class of the sign that ends a syllable: a joiner behind it shapes the letter before, as ന്\u200d has it
)
_ARABIC = regex(r"[\u0620-\u064a\u066e-\u06d3]")  # a joiner behind such a letter shapes it: "ه\u200d." stands for "hijri"
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero-width space, word joiner, byte order mark
_RUN = regex(rf"[\s{_INVISIBLE}][\s{_INVISIBLE}]+")
# Marks of direction: where a line has no letter of a script from right to left, and no mark that turns others, too, there is
# nothing that they could turn round.
_DIRECTION = "\u061c\u200e\u200f\u202a\u202c\u2066\u2068\u2069"
_FROM_RIGHT = regex(
    r"[\u202b\u202d\u202e\u2067\u05d0-\u05f4\u0620-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_LONE = regex(rf"[{_INVISIBLE}{_JOINERS}{_DIRECTION}]")
_BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
) + _INVISIBLE
_BREAK = regex(r"\r\n|[\n\r\x85\u2028\u2029]")
_DROP = str.maketrans("", "", _INVISIBLE)


def superfluous(doc: Document) -> Iterator[Edit]:
    """An edit for each run of white space that is not as it should be.

    >>> from cleanse.read.text import read_text
    >>> [edit.rule for edit in superfluous(read_text("One. \\n\\n\\n\\nTwo.\\n"))]
    ['blank-lines', 'edge']
    """
    text = doc.text
    end = len(text.rstrip(_BLANKS))
    start = min(end, len(text) - len(text.lstrip(_BLANKS)))
    if start:
        yield Edit(0, start, "edge")
    if not _is_tidy(doc):
        spans, places = _loose_space(text, start, end)
        runs, lone = _runs(doc, spans), (Edit(at, at + 1, "invisible") for at in _lone(text, places))
        first = None if text.isascii() else next(lone, None)
        if first is None:
            yield from runs
        else:
            from heapq import merge  # which few texts need

            yield from merge(runs, chain((first,), lone))  # in order: of very many, neighbours become one
    if end < len(text):
        yield Edit(end, len(text), "edge")


def _runs(doc: Document, spans: Iterable[tuple[int, int]]) -> Iterator[Edit]:
    """The runs of white space that are tidied."""
    for start, end in spans:
        run = doc.text[start:end]
        if run != "\n\n":  # as most runs are
            rule, put = _tidied(doc, run, start, end)
            if put != run:
                yield Edit(start, end, rule, put)


def _loose_space(text: str, start: int, end: int) -> tuple[Iterable[tuple[int, int]], Iterable[int]]:
    """Where a part of a text has runs of white space, blank lines among them or not; and where characters that are not seen."""
    compiled = core.compiled()
    if compiled is None:
        return (found.span() for found in _RUN.finditer(text, start, end)), (
            found.start() for found in _LONE.finditer(text, start, end)
        )
    runs, places = (memoryview(found).cast("q") for found in compiled.loose_space(text, start, end))
    return zip(runs[::2], runs[1::2], strict=True), places


def _is_tidy(doc: Document) -> bool:
    return not doc.cached(glances) & LOOSE or (core.compiled() is None and has_tidy_space(doc.text))


def has_tidy_space(text: str) -> bool:
    """Whether a text has no white space but lone blanks, line ends and blank lines: a quick test that most pages pass.

    >>> has_tidy_space("One.\\n\\nTwo. Three."), has_tidy_space("One.  Two.")
    (True, False)
    """
    return (
        "  " not in text
        and " \n" not in text
        and "\n " not in text
        and "\n\n\n" not in text
        and text.replace("\n", "").isprintable()  # no other white space, and nothing invisible
    )


def _lone(text: str, places: Iterable[int]) -> Iterator[int]:
    """Of the places of characters that are not seen, those where one stands alone between visible ones, or a joiner without a
    letter that it could join or shape."""
    line_end, turns = -1, False
    for at in places:
        if at > line_end:
            line_end = text.find("\n", at)
            line_end = len(text) if line_end < 0 else line_end
            turns = _FROM_RIGHT.search(text, text.rfind("\n", 0, at) + 1, line_end) is not None
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if text[at] in _DIRECTION:
            if not turns:
                yield at
        elif text[at] in _JOINERS:
            if (before.isascii() or after.isascii()) and not _is_shaped(before, text[at]):
                yield at
        elif not (_is_blank(before) or _is_blank(after)):
            yield at


def _is_shaped(before: str, joiner: str) -> bool:
    """Whether a joiner shapes the letter that stands before it, whatever follows.

    >>> _is_shaped("\\u0d4d", "\\u200d"), _is_shaped("\\u0647", "\\u200d"), _is_shaped("\\u0647", "\\u200c")
    (True, True, False)
    """
    if not before or before.isascii():
        return False
    return combining(before) == _VIRAMA or (joiner == "\u200d" and _ARABIC.match(before) is not None)


def _is_blank(char: str) -> bool:
    return bool(char) and (char.isspace() or char in _INVISIBLE)


def _tidied(doc: Document, run: str, start: int, end: int) -> tuple[str, str]:
    """The rule for a run inside the text, and what should stand in its place."""
    if not run.strip("\n ") and "\n" in run:  # as most runs are
        count, indent = run.count("\n"), run[run.rfind("\n") + 1 :]
        if indent and _in_prose(doc, end):
            indent = ""
        return "blank-lines" if count > 1 else "line-end", "\n" * min(count, 2) + indent
    visible = run.translate(_DROP)
    breaks = list(_BREAK.finditer(visible))
    if breaks:
        hyphen = "\u00ad" if run[0] == "\u00ad" and _is_inside(doc, start, end) else ""
        indent = _BREAK.split(run)[-1]
        if _in_prose(doc, end) or indent != indent.translate(_DROP):  # nobody indents with what nobody sees
            indent = ""
        return "blank-lines" if len(breaks) > 1 else "line-end", hyphen + "\n" * min(len(breaks), 2) + indent
    if len(visible) > 1 and "\t" not in visible and _in_prose(doc, start):
        return "blank-run", " "
    return "invisible", visible


def _is_inside(doc: Document, start: int, end: int) -> bool:
    """Whether a run lies within one block of a page, or in a text, of which any two lines may be halves of one."""
    if doc.page is None:
        return True
    at = bisect_right(doc.blocks, start, key=attrgetter("start")) - 1
    return at >= 0 and end < doc.blocks[at].end


def _in_prose(doc: Document, offset: int) -> bool:
    found = doc.cached(lines)
    at = bisect_right(doc.cached(_starts), offset) - 1
    return at >= 0 and found[at].prose


def _starts(doc: Document) -> list[int]:
    return [line.block.start for line in doc.cached(lines)]
