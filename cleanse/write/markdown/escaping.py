"""Text: what would be read as Markdown is escaped, and no more; what is marked in it gets its marks."""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from io import StringIO
from itertools import groupby, pairwise
from typing import NamedTuple

ENTITY = r"&(?=(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
PUNCTUATION = r"!-/:-@\[-`{-~"  # those of ASCII: what a backslash escapes
# Brackets need no escape but where a link could end or be defined: nothing else defines what [a] or [a][b] point to.
_MARK = re.compile(rf"\\(?=[{PUNCTUATION}\n]|\Z)|`|<(?=[A-Za-z/!?])|{ENTITY}|\](?=[(\[:])")
_RUN = re.compile(r"\*+|_+|~+")
# What means something at the start of a line; the match ends where the backslash goes. In every branch what repeats is told from
# what follows by one character, and a branch is tried at starts of lines only.
_START = re.compile(
    r"""^(?: [0-9]{1,9}(?=[.)](?:[ \t]|$))          # an ordered list
      | (?=\#{1,6}(?:[ \t]|$))                      # a heading
      | (?=>|~~~)                                   # a quote, a fence
      | (?=[-+*](?:[ \t]|$))                        # a list, or a break such as - - -
      | (?=\[(?:[ xX]\]|!))                         # a task or an alert of GitHub's
      | (?==+$|[:|\ \t]*-[-:|\ \t]*$)               # what makes a heading or a table of the line above; a break
      | (?=\*[*\ \t]*$|_[_\ \t]*$) )                # a break""",
    re.MULTILINE | re.VERBOSE,
)
_CLOSING_HASHES = re.compile(r"(?:^|(?<=[ \t]))(?=#+\Z)")

_LONGEST = 100_000  # characters of a text whose marks are looked at together: each takes a hundred bytes


class Span(NamedTuple):
    """A part of a text with what stands before and behind it in the Markdown."""

    start: int
    end: int
    opening: str
    closing: str
    verbatim: str | None = None
    """What stands in place of the text, as it is."""


def escaped(text: str, spans: Sequence[Span] = (), *, starts: bool = True, is_heading: bool = False) -> str:
    """A text with its spans in place and with backslashes where it would be read as Markdown; its lines stay as they are.

    ``spans`` lie within each other or apart, the outer before the inner. ``starts``: the lines are those of the Markdown.

    >>> print(escaped("- 2 * 3, *a* and b", [Span(17, 18, "[", "](/b)")]))
    \\- 2 * 3, \\*a\\* and [b](/b)
    """
    if len(text) > _LONGEST and not spans:
        return _long_escaped(text, starts, is_heading)
    edges = {offset for span in spans for offset in span[:2]}
    marks = {found.start() for found in _MARK.finditer(text)}
    marks.update(_stress_marks(text, edges, "*~" if any(span.opening[:1] in ("*", "~") for span in spans) else ""))
    marks.update(_dollars(text, any(span.opening[:1] == "$" for span in spans)))
    # Beside a mark they would join it.
    marks.update(edge - 1 for edge in edges if edge and text[edge - 1] in "\\!]")
    for span in spans:
        if span.opening == "[":
            marks.update(span.start + found.start() for found in re.finditer(r"[\[\]]", text[span.start : span.end]))
        elif span.verbatim and span.verbatim.endswith("]") and text[span.end : span.end + 1] in ("(", "[", ":"):
            marks.add(span.end)
    if starts:
        marks.update(found.end() for found in _START.finditer(text))
    if is_heading:
        marks.update(found.start() for found in _CLOSING_HASHES.finditer(text))
    return _with_put(text, spans, marks)


def _with_put(text: str, spans: Sequence[Span], marks: Collection[int]) -> str:
    """A text with what stands around its spans, and a backslash at each of some offsets."""
    if not spans and not marks:
        return text
    openings: dict[int, list[str]] = {}
    closings: dict[int, list[str]] = {}
    ends: dict[int, int] = {}  # of what is not written as it stands
    for span in spans:
        openings.setdefault(span.start, []).append(span.opening + (span.verbatim or ""))
        if span.verbatim is None or span.start < span.end:
            closings.setdefault(span.end, []).append(span.closing)
        else:
            openings[span.start][-1] += span.closing
        if span.verbatim is not None and span.start < span.end:
            ends[span.start] = span.end
    parts: list[str] = []
    at = 0
    for offset in sorted({*openings, *closings, *marks}):
        if offset < at:
            continue  # in what is not written as it stands
        parts += (text[at:offset], *reversed(closings.get(offset, ())), *openings.get(offset, ()))
        at = ends.get(offset, offset)
        if offset in marks and at == offset:
            parts.append("\\")
    parts.append(text[at:])
    return "".join(parts)


def _dollars(text: str, always: bool) -> Iterator[int]:
    """The offsets of ``$`` where two of them could make a formula of what is between, as Obsidian and GitHub read it."""
    if "$" not in text:
        return
    found = [at.start() for at in re.finditer(r"\$", text)]
    opens = next((at for at in found if text[at + 1 : at + 2].strip()), len(text))
    closes = (at for at in found if at > opens and text[at - 1].strip() and not text[at + 1 : at + 2].isdigit())
    if always or next(closes, -1) >= 0:
        yield from found


def _long_escaped(text: str, starts: bool, is_heading: bool) -> str:
    """The same of a long text without links, with a backslash before every mark of stress, so that none need be remembered."""
    marks = [
        (found.start() for found in _MARK.finditer(text)),
        (at for found in _RUN.finditer(text) for at in range(*found.span())),
        (found.start() for found in re.finditer(r"\$", text)),
        (found.end() for found in (_START.finditer(text) if starts else ())),
        (found.start() for found in (_CLOSING_HASHES.finditer(text) if is_heading else ())),
    ]
    written = StringIO()
    at = 0
    for mark, _ in groupby(heapq.merge(*marks)):
        written.write(text[at:mark] + "\\")
        at = mark
    return written.getvalue() + text[at:]


def _stress_marks(text: str, edges: Collection[int], always: str) -> Iterator[int]:
    """The offsets of ``*``, ``_`` and ``~`` that would stress or strike out a part of a text.

    As CommonMark has it (section 6.2), a run opens if it leans on what follows and closes if it leans on what stands before; it
    takes one of each. Where a character's class is in doubt (symbols count as punctuation since 0.31), it may do both.
    """
    runs: dict[str, list[tuple[int, int, bool, bool]]] = {}
    for found in _RUN.finditer(text):
        start, end = found.span()
        before = text[start - 1] if start and start not in edges else "\n"
        after = text[end] if end < len(text) and end not in edges else "\n"
        opens, closes = _leans(after, before), _leans(before, after)
        if found.group()[0] == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        of_character = runs.setdefault(found.group()[0], [])
        parts = [start, *(offset for offset in range(start + 1, end) if offset in edges), end] if edges else [start, end]
        if len(parts) > 2:  # what a mark parts are several runs
            of_character += [(one, two, True, True) for one, two in pairwise(parts)]
        else:
            of_character.append((start, end, opens, closes))
    for character, found_runs in runs.items():
        is_open = is_needed = False
        for _, _, opens, closes in found_runs:
            is_needed = is_needed or (is_open and closes)
            is_open = is_open or opens
        for start, end, opens, closes in found_runs:
            if (is_needed or character in always) and (opens or closes):
                yield from range(start, end)


def _leans(near: str, far: str) -> bool:
    """Whether a run could lean on ``near``, with ``far`` on its other side; a line break stands for what is not known yet."""
    if near == "\n":
        return far.isspace() or _is_mark(far)
    if near in " \t\r\f" or unicodedata.category(near) == "Zs":
        return False
    is_surely_mark = (near.isascii() and _is_mark(near)) or unicodedata.category(near)[0] == "P"
    return not is_surely_mark or far.isspace() or _is_mark(far)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
