"""The ends of lines: what each tells of the width that its line may have been filled to, and of the sentence that goes on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import pairwise, repeat
from typing import NamedTuple

from cleanse.mend.broken_words import FIRM, HYPHENS, SOFT
from cleanse.text.lines import NO_FULL_STOP, Line

WIDEST = 140
"""Columns of the longest line that may be wrapped."""
NARROWEST = 28
_LONGEST_WORD = 40  # columns: a longer one is an address, and tells nothing of the width
_WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]"
)
_NO_BLANKS = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uff01-\uff60\u3001-\u3011\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_ITEM = re.compile(r"([-*•–—·‣▪◦+]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[A-Z]\))\s")
_CODE = re.compile(r"[={}<>$\\]|\w_\w|\w\(|;$|^(?:#|//|--)")
_UNSPACED_ROOM = (5, 8)  # columns of what may not begin a line, and of a word that is not set off by blanks
_ADVANCES = {  # of a usual text face, a letter of middle width being 1
    **dict.fromkeys("ijl'.,:;!|`’‘ıì í", 0.6), **dict.fromkeys("tfrI()[]/-‐ ", 0.7), **dict.fromkeys("aceszäàáâéèê", 0.95),
    **dict.fromkeys("mwщшюжфыЖШЩ—", 1.6), **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZÄÖÜÉ", 1.4), **dict.fromkeys("MW@%", 1.8),
}  # fmt: skip
_COLUMNS = re.compile(r"\S(?: {3,}|\t)\S|[{}\\]$")
_LABEL = re.compile(r"[^\s:]{1,24}(?: [^\s:]{1,24}){0,2}:\s")
_FIGURE = re.compile(r"[-+–]?\d[\d.,:]*%?")
_FIGURES = 2
_BREAK_MARKS = tuple(HYPHENS + FIRM + SOFT)
_BOTH_MARKS = re.compile(rf"\w(?:[{HYPHENS}][{SOFT}]|[{SOFT}][{HYPHENS}])$")
_COLON = (":", "：")


def is_hyphenated(above: str, below: str) -> bool:
    """Whether a line ends with a hyphen right after a word and another begins the next: a broken word.

    >>> is_hyphenated("the infor-", "mation"), is_hyphenated("the plan -", "it said")
    (True, False)
    """
    return (
        above.endswith(_BREAK_MARKS) and below[:1].isalnum() and (above[-2:-1].isalnum() or _BOTH_MARKS.search(above) is not None)
    )


def is_closed(line: Line) -> bool:
    """Whether a line ends a sentence, or with the colon before one."""
    return line.features.ends_sentence or line.text.endswith(_COLON)


def writes_blank(above: str, below: str) -> bool:
    """Whether a blank belongs between the end of a line and the next, going by their scripts.

    >>> writes_blank("It", "rained"), writes_blank("雨が", "降る")
    (True, False)
    """
    return not (_NO_BLANKS.match(above[-1:]) and _NO_BLANKS.match(below[:1]))


class LineEnd(NamedTuple):
    """The end of a line that another follows at once."""

    number: int
    low: int
    """The narrowest width that would have caused it, in columns,"""
    high: int
    """and the widest."""
    is_within: bool
    """Whether a sentence goes on over it, as far as marks tell."""
    goes_on: bool | None
    """Whether the next line begins with a small letter; None where its script has none."""
    is_apart: bool
    """Whether what follows is no continuation, whatever the widths: an item or a quoted line."""
    is_doubtful: bool
    """Whether it looks like the end of a row of a table, of code, or of one item of several."""
    closes: bool
    """Whether the last line of its block ends a sentence, as that of a paragraph does."""


def line_groups(found: list[Line], text: str) -> list[list[Line]]:
    """The blocks of lines, of two or more each."""
    groups: list[list[Line]] = []
    has_form_feeds, first, last, end = "\f" in text, 0, len(found) - 1, -1
    for number, line in enumerate(found):
        block = line.block
        start = block[0]
        if number > first and (
            (start - end > 1 and text.count("\n", end, start) != 1) or (has_form_feeds and "\f" in text[end:start])
        ):
            if number - first > 1:
                groups.append(found[first:number])
            first = number
        end = block[1]
        if end - start > WIDEST and number < last:  # a paragraph by itself, or the last line of one
            if number > first:
                groups.append(found[first : number + 1])
            first = number + 1
    if last > first:
        groups.append(found[first:])
    return groups


def rough_ends(group: list[Line], measure: Callable[[str], int] = len) -> list[tuple[int, int, bool]]:
    """The line ends of a block for quick tests: the widths that would have caused each; whether the next line has no capital."""
    found = []
    low = 0
    for line in group:
        text = line.text
        size = measure(text)
        if low >= NARROWEST:
            first = text.find(" ")
            found.append(
                (low, low + (measure(text[:first]) if first >= 0 else size), text[0].isalpha() and not text[0].isupper())
            )
        low = size
    return found


class LineSigns(NamedTuple):
    """What tells of the end of a line in whatever letters it was set: see :class:`LineEnd`."""

    number: int
    natural: str
    """The line without what fills it up to a straight border,"""
    room: int | str
    """and what it would have had to have room for: columns, or a word."""
    is_broken: bool
    """Whether a hyphen breaks a word at it."""
    is_within: bool
    goes_on: bool | None
    is_apart: bool
    is_doubtful: bool
    closes: bool


def line_signs(block: list[Line]) -> list[LineSigns]:
    """What tells of the ends of all lines of a block but the last."""
    texts = [line.text for line in block]
    marks, closed = list(map(_item_mark, texts)), list(map(is_closed, block))
    items, first = Counter(marks), marks[0]
    closes = closed[-1] or NO_FULL_STOP.search(texts[-1]) is not None
    columned = [_COLUMNS.search(text) is not None for text in texts]
    coded = [_CODE.search(text) is not None for text in texts]
    labelled, figured = list(map(_is_labelled, texts)), list(map(_is_figures, texts))
    found = []
    for at, (line, below) in enumerate(pairwise(block)):
        ends, mark, above, next_text = closed[at], marks[at + 1], texts[at], texts[at + 1]
        is_broken = is_hyphenated(above, next_text)
        is_doubtful = (
            (mark != "" and (ends or items[mark] > 1))
            or columned[at]
            or columned[at + 1]
            or (labelled[at] and labelled[at + 1])
            or (figured[at] and figured[at + 1])
            or (coded[at] and coded[at + 1])
            or ("|" in above and _have_bars(above, next_text))
        )
        is_apart = (mark != "" and mark == first) or _is_quoted(above, next_text, ends)
        goes_on = _goes_on_small(above, next_text)
        room, within = _room(below), not ends or is_broken
        found.append(LineSigns(line.number, _natural(above), room, is_broken, within, goes_on, is_apart, is_doubtful, closes))
    return found


def line_ends(signs: list[LineSigns], measure: Callable[[str], float]) -> list[LineEnd]:
    """The ends of lines, measured in some way."""
    found = []
    for number, natural, room, is_broken, is_within, goes_on, is_apart, is_doubtful, closes in signs:
        low = round(measure(natural))
        columns_more = room if isinstance(room, int) else min(round(measure(room)), _LONGEST_WORD) - is_broken
        found.append(LineEnd(number, low, low + columns_more, is_within, goes_on, is_apart, is_doubtful, closes))
    return found


def _room(below: Line) -> int | str:
    """What a line would have had to have room for, for the next word to fit: so many columns and one, or a word."""
    if below.features.is_unspaced and _NO_BLANKS.match(below.text):
        return _UNSPACED_ROOM[NO_FULL_STOP.match(below.text) is not None]
    return below.text.split(maxsplit=1)[0]


def _goes_on_small(above: str, below: str) -> bool | None:
    """Whether a line begins with a small letter, or None where its script has none."""
    for char in below[:4]:
        if char.isalpha():
            if char.islower():
                return True
            if char.isupper():
                return False
            break
    return None if above.lower() == above.upper() else False


def _item_mark(text: str) -> str:
    """What an item of a list begins with, numbers and letters aside; nothing where it is none."""
    found = _ITEM.match(text)
    return "" if found is None else found.group(1) if len(found.group(1)) == 1 else "#" + found.group(1)[-1]


def _is_quoted(above: str, below: str, ends: bool) -> bool:
    """Whether a line is quoted mail, or the next begins with some."""
    return above.startswith(">") or (below.startswith(">") and ends)


def _have_bars(above: str, below: str) -> bool:
    """Whether two lines are rows of a table, with bars where the one above has some."""
    return above.find("|") == below.find("|") or (above.endswith("|") and below.endswith("|"))


def _is_labelled(text: str) -> bool:
    """Whether a line begins with what a field, or somebody who speaks, is called: "Room: ..."."""
    return text[0].isupper() and _LABEL.match(text) is not None


def _is_figures(text: str) -> bool:
    """Whether half of a line's words or more are numbers, as in a timetable: "Valley Road 6.12 6.42 7.12"."""
    if _FIGURE.search(text) is None:
        return False
    words = text.split()
    figures = sum(_FIGURE.fullmatch(word) is not None for word in words)
    return figures >= _FIGURES and 2 * figures >= len(words)


def _natural(text: str) -> str:
    """A line without the blanks that fill it up to a straight border."""
    return text if "  " not in text else " ".join(text.split())


def columns(text: str) -> int:
    """The width of a text in letters of one width, East Asian ones taking two columns."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def cells(text: str) -> int:
    """The width of a text on a terminal, where vowel signs and accents that stand over or under a letter take no column."""
    return columns(text) - len(_over_letters().findall(text))


def has_marks(text: str) -> bool:
    """Whether signs stand over or under letters, so that a text has two widths in letters of one width."""
    return not text.isascii() and _over_letters().search(text) is not None


@cache
def over_letters() -> str:
    """The signs over and under letters, of the scripts up to Georgian."""
    import unicodedata

    return "".join(char for char in map(chr, range(0x300, 0x10A0)) if unicodedata.category(char) == "Mn")


@cache
def _over_letters() -> re.Pattern[str]:
    return re.compile(f"[{over_letters()}]")


def advance(text: str) -> float:
    """The width of a text in letters of their own widths, as in most printed books: in those of a usual letter, roughly."""
    if text.isascii() or _WIDE.search(text) is None:
        return sum(map(_ADVANCES.get, text, repeat(1.05)))
    return sum([_ADVANCES.get(char, 2.0 if _WIDE.match(char) else 1.05) for char in text])
