"""Text: what would be read as Markdown is escaped, and no more."""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from io import StringIO
from itertools import groupby
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


class LinkSpan(NamedTuple):
    """Where the text of a link stands in a text, and its address as Markdown has it."""

    start: int
    end: int
    destination: str


def escaped(
    text: str, spans: Sequence[LinkSpan] = (), *, starts: bool = True, is_stressed: bool = False, is_heading: bool = False
) -> str:
    """A text with its links in place and with backslashes where it would be read as Markdown; its lines stay as they are.

    ``starts``: its lines are those of the Markdown; ``is_stressed``: it will stand between two asterisks.

    >>> print(escaped("- 2 * 3, *a* and b", [LinkSpan(17, 18, "/b")]))
    \\- 2 * 3, \\*a\\* and [b](/b)
    """
    if len(text) > _LONGEST and not spans:
        return _long_escaped(text, starts, is_stressed, is_heading)
    edges = {offset for start, end, _ in spans for offset in (start, end)}
    marks = {found.start() for found in _MARK.finditer(text)}
    marks.update(_stress_marks(text, edges, "*" if is_stressed else ""))
    # Beside the bracket of a link they would join it.
    marks.update(edge - 1 for edge in edges if edge and text[edge - 1] in "\\!]")
    for start, end, _ in spans:
        marks.update(start + found.start() for found in re.finditer(r"[\[\]]", text[start:end]))
    if starts:
        # A stressed text begins with its asterisk.
        marks.update(found.end() for found in _START.finditer(text) if not is_stressed or found.start())
    if is_heading:
        marks.update(found.start() for found in _CLOSING_HASHES.finditer(text))
    put: dict[int, str] = {}
    for start, end, destination in spans:
        put[start] = put.get(start, "") + "["
        put[end] = f"]({destination})"
    for mark in marks:
        put[mark] = put.get(mark, "") + "\\"
    return _with_put(text, put)


def _long_escaped(text: str, starts: bool, is_stressed: bool, is_heading: bool) -> str:
    """The same of a long text without links, with a backslash before every mark of stress, so that none need be remembered."""
    marks = [
        (found.start() for found in _MARK.finditer(text)),
        (at for found in _RUN.finditer(text) for at in range(*found.span())),
        (found.end() for found in (_START.finditer(text) if starts else ()) if not is_stressed or found.start()),
        (found.start() for found in (_CLOSING_HASHES.finditer(text) if is_heading else ())),
    ]
    written = StringIO()
    at = 0
    for mark, _ in groupby(heapq.merge(*marks)):
        written.write(text[at:mark] + "\\")
        at = mark
    return written.getvalue() + text[at:]


def _with_put(text: str, put: Mapping[int, str]) -> str:
    """A text with others put in at some offsets."""
    if not put:
        return text
    parts: list[str] = []
    at = 0
    for offset in sorted(put):
        parts += (text[at:offset], put[offset])
        at = offset
    parts.append(text[at:])
    return "".join(parts)


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
        if edges and any(offset in edges for offset in range(start + 1, end)):
            opens = closes = True
        runs.setdefault(found.group()[0], []).append((start, end, opens, closes))
    for character, found_runs in runs.items():
        is_open = is_needed = False
        for _, _, opens, closes in found_runs:
            is_needed = is_needed or (is_open and closes)
            is_open = is_open or opens
        for start, end, opens, closes in found_runs:
            if character == always or (is_needed and (opens or closes)):
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
