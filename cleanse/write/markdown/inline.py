"""What is marked in a text: which of it Markdown can say, and how.

A stress begins and ends beside a letter, or CommonMark does not read it (section 6.2): where a mark would begin or end otherwise,
the punctuation at its edge is left outside, as a writer would; where that does not help, the mark is left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from cleanse.marked import Mark
from cleanse.write.markdown.escaping import Span, escaped
from cleanse.write.markdown.formulas import formula, may_be_formula
from cleanse.write.markdown.links import destination, is_safe

_STRESS = {"strong": "**", "em": "*", "del": "~~"}
_VERBATIM = frozenset(("code", "math", "note"))
_JOINED = frozenset((*_STRESS, "code"))
_RANKS = {kind: rank for rank, kind in enumerate(("sup", "sub", "link", "strong", "em", "del", "code", "math", "note"))}
_TICKS = re.compile("`+")
_SAME = re.compile(r"st|nd|rd|th|e|er|re|ère|ème|o|a|º|ª|TM|SM|™|®|©|\*+|[†‡§]+")  # raised for the look of it
_EDGES = frozenset(("Zs", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po"))  # categories of blanks and of punctuation
_ROUNDS = 8  # in which marks settle; two are enough for nearly all
_MOST_RAISED = 12  # characters of what is raised or lowered for what it says
_MOST_MARKS = 4_000  # of a block


def inline(
    text: str, marks: Sequence[Mark], *, links: bool = False, starts: bool = True, is_heading: bool = False, is_cell: bool = False
) -> str:
    """A text as Markdown, with what is marked in it; its lines stay as they are.

    ``links`` says whether links are wanted; ``starts``, whether its lines are those of the Markdown.

    >>> inline("Rain in town.", [Mark("strong", 0, 4), Mark("em", 8, 13)])
    '**Rain** in *town.*'
    """
    if not marks:
        return escaped(text, starts=starts, is_heading=is_heading)
    wanted = sorted(_said(text, marks[:_MOST_MARKS], links, is_cell), key=_order)
    images = [mark for mark in wanted if mark.kind == "image"]
    others = _settled(text, [mark for mark in wanted if mark.kind != "image"])
    spans = [_span(text, mark, is_cell) for mark in (*images, *others)]
    return escaped(text, spans, starts=starts, is_heading=is_heading)


def _order(mark: Mark) -> tuple[int, int, int]:
    return mark.start, -mark.end, _RANKS.get(mark.kind, 0)


def _said(text: str, marks: Sequence[Mark], links: bool, is_cell: bool) -> Iterator[Mark]:
    """The marks that say something in Markdown; code line by line."""
    for mark in marks:
        inner = text[mark.start : mark.end]
        kind = "code" if mark.kind == "kbd" else mark.kind
        if kind == "link":
            if links and is_safe(mark.value) and destination(mark.value):
                yield mark
        elif kind == "code":
            at = mark.start
            for line in inner.split("\n"):
                bare = line.strip()
                if bare and not (is_cell and "\\|" in bare):
                    start = at + line.index(bare)
                    yield Mark("code", start, start + len(bare))
                at += len(line) + 1
        elif kind in ("sub", "sup"):
            if len(inner) <= _MOST_RAISED and not _SAME.fullmatch(inner) and "[" not in inner and "\n" not in inner:
                yield mark
        elif kind == "math":
            if may_be_formula(inner) and not (is_cell and "|" in inner):
                yield mark
        elif kind in _STRESS or kind == "note" or kind == "image":
            yield mark


def _joined(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """Marks in order, neighbours of one kind as one where only blanks part them, and without any in what is written verbatim."""
    found: list[Mark] = []
    end = 0  # of the last that is written verbatim
    for mark in marks:
        if mark.start < end:
            continue
        last = found[-1] if found else None
        if last is not None and last.kind == mark.kind and last.end <= mark.start and mark.kind in _JOINED:
            gap = text[last.end : mark.start]
            is_held = len(found) > 1 and last.start < found[-2].end < mark.end
            if is_held:
                pass
            elif not gap or (mark.kind in _STRESS and not gap.strip(" \u3000")):
                found[-1] = last._replace(end=mark.end)
                end = mark.end if mark.kind == "code" else end
                continue
        if mark.kind in _VERBATIM:
            end = mark.end
        found.append(mark)
    return found


def _settled(text: str, marks: Sequence[Mark]) -> Sequence[Mark]:
    """Marks in order that CommonMark reads, where it reads them: what becomes of one can change what may become of another."""
    for _ in range(_ROUNDS):
        found = _resolved(text, _joined(text, marks))
        if found == marks:
            return found
        marks = found
    return [mark for mark in marks if mark.kind not in _STRESS]


def _resolved(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """Marks in order, those that CommonMark reads, where it reads them."""
    found: list[Mark] = []
    others = [mark for mark in marks if mark.kind not in _STRESS]
    outer = _edges(others)
    with_struck = _edges([mark for mark in marks if mark.kind not in _STRESS or mark.kind == "del"])
    edges: dict[int, Mark] = {}  # where a stress that was taken begins or ends
    for mark in marks:
        if mark.kind not in _STRESS:
            found.append(mark)
            continue
        placed = _placed(text, mark, *(outer if mark.kind == "del" else with_struck))
        if placed is None or _touches(placed, edges):
            continue
        edges[placed.start] = edges[placed.end] = placed
        found.append(placed)
    found = list(_nested(sorted(found, key=_order)))
    parted = {offset for mark in found if mark.kind != "code" for offset in (mark.start, mark.end)}
    ticks = {mark.end for mark in found if mark.kind == "code"}  # where those of the next code would join them
    return [mark for mark in found if mark.kind != "code" or mark.start not in ticks or mark.start in parted]


def _edges(marks: Sequence[Mark]) -> tuple[dict[int, Mark], dict[int, Mark]]:
    """The outermost of some marks in order that begins at an offset, and that ends there."""
    return {mark.start: mark for mark in reversed(marks)}, {mark.end: mark for mark in reversed(marks)}


def _placed(text: str, mark: Mark, begins: Mapping[int, Mark], ends: Mapping[int, Mark]) -> Mark | None:
    """A stress with punctuation left outside until it can begin and end; None where it cannot.

    ``begins`` and ``ends`` have the outermost mark of another kind that begins or ends somewhere.
    """
    start, end = mark.start, mark.end
    while start < end:
        other = begins.get(start)
        if other is not None and _holds(other, mark):
            break
        if _is_edge(text[start - 1 : start]) or not (other is not None or _is_mark(text[start])):
            break
        if other is not None:
            return None
        start += 1
        while start < end and text[start].isspace():
            start += 1
    while start < end:
        other = ends.get(end)
        if other is not None and _holds(other, mark):
            break
        if _is_edge(text[end : end + 1]) or not (other is not None or _is_mark(text[end - 1])):
            break
        if other is not None:
            return None
        end -= 1
        while start < end and text[end - 1].isspace():
            end -= 1
    return mark._replace(start=start, end=end) if start < end else None


def _holds(other: Mark, mark: Mark) -> bool:
    """Whether a mark of another kind is written around a stress."""
    return _order(other) < _order(mark) and other.end >= mark.end


def _touches(mark: Mark, edges: dict[int, Mark]) -> bool:
    """Whether a stress begins or ends where another does; two that hold the same are one."""
    at = [edges.get(mark.start), edges.get(mark.end)]
    return any(other is not None and other[1:3] != mark[1:3] for other in at)


def _nested(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Marks in order, without those that begin in one and end outside it, or stand in what is written verbatim."""
    around: list[Mark] = []
    for mark in marks:
        while around and around[-1].end <= mark.start:
            around.pop()
        if mark.kind == "link" and any(other.kind == "link" for other in around):
            continue  # a link holds no other (CommonMark, section 6.3)
        if not around or (mark.end <= around[-1].end and around[-1].kind not in _VERBATIM):
            around.append(mark)
            yield mark


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _is_edge(character: str) -> bool:
    """Whether a stress may begin behind a character, or end before it, whatever it holds. Symbols count only since 0.31."""
    return not character or character in " \t\n\r\f$+<=>^`|~" or unicodedata.category(character) in _EDGES


def _span(text: str, mark: Mark, is_cell: bool) -> Span:
    """A mark as Markdown has it."""
    inner = text[mark.start : mark.end]
    if mark.kind == "link":
        return Span(mark.start, mark.end, "[", f"]({destination(mark.value)})")
    if mark.kind == "code":
        longest = max((len(found) for found in _TICKS.findall(inner)), default=0)
        ticks = "`" * (longest + 1)
        pad = " " if inner.startswith("`") or inner.endswith("`") else ""
        return Span(mark.start, mark.end, ticks + pad, pad + ticks, inner)
    if mark.kind == "math":
        sign = "$$" if mark.value == "block" else "$"
        return Span(mark.start, mark.end, sign, sign, formula(inner))
    if mark.kind == "image":
        before = " " * bool(mark.start and not text[mark.start - 1].isspace())
        after = " " * bool(text[mark.start : mark.start + 1].strip())
        return Span(mark.start, mark.start, before, after, mark.value)
    if mark.kind == "note":
        return Span(mark.start, mark.end, "", "", f"[^{mark.value}]")
    if mark.kind in ("sub", "sup"):
        return Span(mark.start, mark.end, f"<{mark.kind}>", f"</{mark.kind}>")
    return Span(mark.start, mark.end, _STRESS[mark.kind], _STRESS[mark.kind])
