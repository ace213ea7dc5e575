"""Which line ends of a text are typesetting: lines that were filled up to one width.

A typesetter who fills lines breaks one where the next word does not fit any more. So each line end tells an interval of widths
that would have caused it: from the length of its line up to that and the word that begins the next. Of lines that were filled,
the intervals of nearly all have one width in common; of lists, verse, addresses, headings and code they have not. A block of
lines (what stands between blank lines) is taken for filled where most of its ends fit the width that most ends of the text fit,
and where sentences go on over them. Texts may have several widths: each is looked for in the blocks that those before have left.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from cleanse.document import Document
from cleanse.mend.hyphenation import FIRM, HYPHENS, SOFT
from cleanse.text.lines import NO_FULL_STOP, Line, lines

WIDEST = 140
"""Columns of the longest line that may be wrapped."""

_NARROWEST = 28
_SURE_NARROWEST = 40  # where there are few lines to tell by
_WIDER_THAN_VERSE = 60
_MOST_WIDTHS = 4
_FEW = 3  # line ends
_FIT, _LOOSE_FIT = 0.85, 0.75  # the share of a block's line ends within sentences that must fit the width
_GOING_ON = 0.3  # of the line ends that fit, how many must be followed by a small letter, where a script has them
_WITHIN = 0.6  # and how many must lie within a sentence, where it has none
_SLACK = 1  # columns by which a line may miss the width
_LOOSE = 0.05  # the same as a share of the width, for what was set in letters of different widths
_FULL = 0.85  # the length of a last line that was filled, by that of the line above it
_OVERLONG, _LOOSE_OVERLONG = 0.04, 0.15  # the share of a block's lines that may be longer: two that were joined before
_LOOSE_ENDS = 6
_ALL = 0.9  # the share of a text's line ends that fit its width, where it was typeset as a whole
_ALL_ENDS = 8
_MANY, _DISTINCT = 8, 3
_SAME = 0.8
_LONGEST_WORD = 40  # columns: a longer one is an address, and tells nothing of the width
_HALF = 0.5
_QUICK = 0.65  # the share of line ends that must fit a width, roughly, for the text to be looked at
_ROUGH = 4  # columns by which a line may miss the width in that test, of letters of different widths
_LEAST_FULL = 0.4  # of the width: a line that is shorter stands before a very long word, or says nothing
_WIDE = re.compile(
    r"[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]"
)
_NO_BLANKS = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\uff01-\uff60\u3001-\u3011\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_FIRST_WORD = re.compile(r"\S*")
_ITEM = re.compile(r"([-*•–—·‣▪◦+]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[A-Z]\))\s")
_CODE = re.compile(r"[={}<>$\\]|\w_\w|\w\(|;$|^(?:#|//|--)")
_UNSPACED_ROOM = (5, 8)  # columns of what may not begin a line, and of a word that is not set off by blanks
_ADVANCES = {  # of a usual text face, a letter of middle width being 1
    **dict.fromkeys("ijl'.,:;!|`’‘ıì í", 0.6), **dict.fromkeys("tfrI()[]/-‐ ", 0.7), **dict.fromkeys("aceszäàáâéèê", 0.95),
    **dict.fromkeys("mwщшюжфыЖШЩ—", 1.6), **dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZÄÖÜÉ", 1.4), **dict.fromkeys("MW@%", 1.8),
}  # fmt: skip
_COLUMNS = re.compile(r"\S(?: {3,}|\t)\S|[{}\\]$")
_BREAK_MARKS = tuple(HYPHENS + FIRM + SOFT)
_COLON = (":", "：")


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


def typeset_ends(doc: Document) -> frozenset[int]:
    """The numbers of the lines whose end is typesetting. Ask with ``doc.cached(typeset_ends)``.

    >>> from cleanse.read.text import read_text
    >>> sorted(typeset_ends(read_text(
    ...     "It rained in the whole of the valley on Monday, and nobody\\n"
    ...     "went out of doors, the mayor said, who had come by boat to\\n"
    ...     "tell reporters."
    ... )))
    [0, 1]
    """
    if doc.page is not None:
        return frozenset()
    found: set[int] = set()
    groups = _groups(doc.cached(lines), doc.text)
    rough = [_rough_ends(group) for group in groups]
    if _may_be_filled(rough, _SLACK):
        groups = _taken(found, groups, _columns, 0)
    if groups and _goes_on_often(rough) and _may_be_filled(rough, _ROUGH):
        printed: set[int] = set()
        _taken(printed, groups, _advance, _LOOSE)
        found |= printed
        found.update(_over_gaps(doc.cached(lines), doc.text, printed))
    return frozenset(found)


def _over_gaps(found: list[Line], text: str, typeset: set[int]) -> Iterator[int]:
    """The last lines of filled blocks after which a sentence goes on behind a blank line, as where a column ends."""
    for line, below in pairwise(found):
        if line.number - 1 not in typeset or is_closed(line) or not below.text[:1].islower():
            continue
        is_full = len(line.text) >= _FULL * len(found[line.number - 1].text)
        if is_full and text.count("\n", line.block.end, below.block.start) == 2:
            yield line.number


def _taken(found: set[int], groups: list[list[Line]], measure: Callable[[str], float], slack: float) -> list[list[Line]]:
    """The groups of lines that were not filled, measured in some way; the typeset ends of the others go into ``found``."""
    blocks = [_line_ends(group, measure) for group in groups]
    for _ in range(_MOST_WIDTHS):
        width = _width([end for block in blocks for end in block])
        columns = max(_SLACK, slack * width)
        filled = _filled(blocks, width, columns) if width else []
        if not filled:
            break
        is_all = _is_all(blocks, width, columns)
        found.update(number for block in filled for number in _ends_in(block, width, columns, is_all))
        numbers = {block[0].number for block in filled}
        blocks = [block for block in blocks if block[0].number not in numbers]
    left = {block[0].number for block in blocks}
    return [group for group in groups if group[0].number in left]


def is_hyphenated(above: str, below: str) -> bool:
    """Whether a line ends with a hyphen right after a word and another begins the next: a broken word.

    >>> is_hyphenated("the infor-", "mation"), is_hyphenated("the plan -", "it said")
    (True, False)
    """
    return above.endswith(_BREAK_MARKS) and above[-2:-1].isalnum() and below[:1].isalnum()


def is_closed(line: Line) -> bool:
    """Whether a line ends a sentence, or with the colon before one."""
    return line.features.ends_sentence or line.text.endswith(_COLON)


def writes_blank(above: str, below: str) -> bool:
    """Whether a blank belongs between the end of a line and the next, going by their scripts.

    >>> writes_blank("It", "rained"), writes_blank("雨が", "降る")
    (True, False)
    """
    return not (_NO_BLANKS.match(above[-1:]) and _NO_BLANKS.match(below[:1]))


def _groups(found: list[Line], text: str) -> list[list[Line]]:
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


def _rough_ends(group: list[Line]) -> list[tuple[int, int, bool]]:
    """The line ends of a block for quick tests: the widths that would have caused each; whether the next line has no capital."""
    found = []
    low = 0
    for line in group:
        text = line.text
        size = len(text)
        if low >= _NARROWEST:
            first = text.find(" ")
            found.append((low, low + (first if first >= 0 else size), text[0].isalpha() and not text[0].isupper()))
        low = size
    return found


def _may_be_filled(rough: list[list[tuple[int, int, bool]]], slack: int) -> bool:
    """A quick test, which lists and the like fail: whether enough line ends of the text, or of one block, fit some width."""
    every = [end for ends in rough for end in ends]
    if not every:
        return False
    most = _most_at_once(every, slack)
    if len(every) < _MANY and sum([small for _, _, small in every]) < _GOING_ON / 2 * len(every):
        return most == len(every) > _FEW
    if most >= _QUICK * len(every):
        return True
    return any(
        len(ends) > _FEW
        and sum([small for _, _, small in ends]) >= _GOING_ON * len(ends)
        and _most_at_once(ends, slack) >= _LOOSE_FIT * len(ends)
        for ends in rough
    )


def _most_at_once(ends: list[tuple[int, int, bool]], slack: int) -> int:
    """How many of some intervals have a point in common, at most, when each is wider by the slack on either side."""
    edges = sorted([low - slack for low, _, _ in ends])
    behind = sorted([high + slack for _, high, _ in ends])
    most = done = 0
    for number, low in enumerate(edges, 1):
        while behind[done] < low:
            done += 1
        most = max(most, number - done)
    return most


def _goes_on_often(rough: list[list[tuple[int, int, bool]]]) -> bool:
    """Whether there are many line ends, and lines often go on in the next, or are of a script where that cannot be told."""
    count = sum(map(len, rough))
    return count >= _LOOSE_ENDS and sum([small for ends in rough for _, _, small in ends]) > _GOING_ON * count


def _line_ends(block: list[Line], measure: Callable[[str], float]) -> list[LineEnd]:
    items = Counter(_item_mark(line.text) for line in block)
    first, closes = _item_mark(block[0].text), is_closed(block[-1]) or NO_FULL_STOP.search(block[-1].text) is not None
    found = []
    for line, below in pairwise(block):
        ends = is_closed(line)
        is_broken = is_hyphenated(line.text, below.text)
        low, mark = round(measure(_natural(line))), _item_mark(below.text)
        is_apart = (mark != "" and mark == first) or _is_quoted(line.text, below.text, ends)
        is_doubtful = (
            (mark != "" and (ends or items[mark] > 1)) or _is_row(line.text, below.text) or _is_code(line.text, below.text)
        )
        high = low + _room(below, is_broken, measure)
        goes_on = _goes_on_small(line, below)
        found.append(LineEnd(line.number, low, high, not ends or is_broken, goes_on, is_apart, is_doubtful, closes))
    return found


def _room(below: Line, is_broken: bool, measure: Callable[[str], float]) -> int:
    """How many columns more a line would have had to have, for the next word to fit, less one."""
    if below.features.is_unspaced and _NO_BLANKS.match(below.text):
        return _UNSPACED_ROOM[NO_FULL_STOP.match(below.text) is not None]
    word = _FIRST_WORD.match(below.text)
    return min(round(measure(word.group())), _LONGEST_WORD) - is_broken if word else 0


def _goes_on_small(line: Line, below: Line) -> bool | None:
    """Whether a line begins with a small letter, or None where its script has none."""
    initial = next((char for char in below.text[:4] if char.isalpha()), "")
    if initial.islower() or initial.isupper():
        return initial.islower()
    return None if line.text.lower() == line.text.upper() else False


def _item_mark(text: str) -> str:
    """What an item of a list begins with, numbers and letters aside; nothing where it is none."""
    found = _ITEM.match(text)
    return "" if found is None else found.group(1) if len(found.group(1)) == 1 else "#" + found.group(1)[-1]


def _is_quoted(above: str, below: str, ends: bool) -> bool:
    """Whether a line is quoted mail, or the next begins with some."""
    return above.startswith(">") or (below.startswith(">") and ends)


def _is_row(above: str, below: str) -> bool:
    """Whether two lines are rows of a table, or code."""
    if "|" in above and (above.find("|") == below.find("|") or (above.endswith("|") and below.endswith("|"))):
        return True
    return _COLUMNS.search(above) is not None or _COLUMNS.search(below) is not None


def _is_code(above: str, below: str) -> bool:
    """Whether both of two lines have signs that programs have, and prose has seldom."""
    return _CODE.search(above) is not None and _CODE.search(below) is not None


def _natural(line: Line) -> str:
    """A line without the blanks that fill it up to a straight border."""
    return line.text if "  " not in line.text else " ".join(line.text.split())


def _columns(text: str) -> int:
    """The width of a text in letters of one width, East Asian ones taking two columns."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _advance(text: str) -> float:
    """The width of a text in letters of their own widths, as in most printed books: in those of a usual letter, roughly."""
    return sum([_ADVANCES.get(char, 2.0 if _WIDE.match(char) else 1.05) for char in text])


def _width(ends: list[LineEnd]) -> int:
    """The width that most line ends fit, the widest of several, or 0 where none is in question."""
    change = [0] * (WIDEST + 2)
    for end in ends:
        if not end.is_apart and _NARROWEST <= end.low <= WIDEST:
            change[end.low] += 1
            change[min(end.high, WIDEST) + 1] -= 1
    fitting = list(accumulate(change))
    most = max(fitting)
    return WIDEST + 1 - fitting[::-1].index(most) if most else 0


def _filled(blocks: list[list[LineEnd]], width: int, slack: float) -> list[list[LineEnd]]:
    """The blocks that were filled to a width."""
    found = [block for block in blocks if _fits(block, width, slack)]
    if not _is_usual(blocks, found, width):
        found = [block for block in found if len(block) > _FEW and _goes_on(block, width)]
    fitting = [end for block in found for end in block if _reaches(end, width, slack)]
    cased = sum(end.goes_on is not None for end in fitting)
    if 2 * cased < len(fitting) and len(fitting) < _FIT * _near(blocks, width):
        return []  # where no small letters tell that a sentence goes on, widths must tell more
    is_all = _is_all(blocks, width, slack)
    is_whole = len(fitting) == sum(map(len, blocks))
    share = _GOING_ON / 2 if is_whole and len(fitting) >= _FEW * len(blocks) else _GOING_ON
    is_sure = is_whole and len(fitting) > _FEW and _is_prose(fitting, width, len(blocks))
    if not (is_sure or _goes_on(fitting, width, share) or (is_all and slack == _SLACK and _is_ragged(fitting))):
        return []
    if is_all:  # then what looks like rows was broken as all else
        return [block for block in blocks if all(_reaches(end, width, slack) for end in block) or _fits(block, width, slack)]
    return found


def _is_usual(blocks: list[list[LineEnd]], found: list[list[LineEnd]], width: int) -> bool:
    """Whether the blocks that fit a width have most of the line ends, shorter lines aside: else some fit by chance."""
    return sum(map(len, found)) >= _HALF * _near(blocks, width)


def _near(blocks: list[list[LineEnd]], width: int) -> int:
    """How many line ends there are of lines that are not much shorter than a width."""
    return sum(end.low >= _HALF * width for block in blocks for end in block)


def _is_all(blocks: list[list[LineEnd]], width: int, slack: float) -> bool:
    """Whether nearly all line ends of a text are where a width puts them."""
    ends = [end for block in blocks for end in block if not end.is_apart]
    return len(ends) >= _ALL_ENDS and sum(_reaches(end, width, slack) for end in ends) >= _ALL * len(ends)


def _is_ragged(fitting: list[LineEnd]) -> bool:
    """Whether many lines of different lengths fit one width, as nothing but filling makes them; records of one length do too."""
    lengths = Counter(end.low for end in fitting)
    return len(fitting) >= _MANY and max(lengths.values()) <= _HALF * len(fitting) and len(lengths) > _DISTINCT


def _fits(block: list[LineEnd], width: int, slack: float) -> bool:
    """Whether most line ends of a block fit a width: of those within a sentence, for a paragraph may end anywhere."""
    open_ends = [end for end in block if not end.is_apart and not end.is_doubtful]
    asked = [end for end in open_ends if end.is_within or end.goes_on] or open_ends
    fit, overlong = (_FIT, _OVERLONG) if slack == _SLACK else (_LOOSE_FIT, _LOOSE_OVERLONG)
    if not asked or sum(end.low > width + slack for end in block) > overlong * len(block):
        return False
    return sum(_reaches(end, width, slack) for end in asked) >= fit * len(asked)


def _reaches(end: LineEnd, width: int, slack: float) -> bool:
    return end.low - slack <= width <= end.high + slack and end.low >= _LEAST_FULL * width


def _goes_on(fitting: list[LineEnd], width: int, share: float = _GOING_ON) -> bool:
    """Whether sentences go on over line ends, as in prose; where they are few, over all."""
    cased = [end for end in fitting if end.goes_on is not None]
    within = sum(end.is_within for end in fitting)
    if len(fitting) < _FEW:
        return width >= _SURE_NARROWEST and bool(fitting) and within == len(fitting) == sum(map(_small, fitting))
    if len(cased) * 2 >= len(fitting):
        if len(fitting) > _FEW and _are_records(fitting):
            return False
        return sum(map(_small, cased)) >= share * len(cased) and within >= _HALF * len(fitting)
    return within >= _WITHIN * len(fitting)


def _are_records(fitting: list[LineEnd]) -> bool:
    """Whether lines are of one length; a few of prose may be so by chance, but not their first words too."""
    alike = Counter(end.low if len(fitting) >= _MANY else (end.low, end.high) for end in fitting)
    return max(alike.values()) >= _SAME * len(fitting)


def _is_prose(fitting: list[LineEnd], width: int, blocks: int) -> bool:
    """Whether all line ends of a text are those of prose, though names or nouns begin most lines: sentences go on over them,
    and end with the last line of each block.

    One small letter tells it from verse and headlines. Without one, lines must be wider than verse, and blocks longer than a
    headline with its teaser.
    """
    if _are_records(fitting) or not all(end.closes for end in fitting):
        return False
    within = sum(end.is_within for end in fitting)
    if any(map(_small, fitting)):
        return width >= _SURE_NARROWEST and within >= _HALF * len(fitting)
    return width >= _WIDER_THAN_VERSE and within >= _WITHIN * len(fitting) and len(fitting) >= 2 * blocks


def _small(end: LineEnd) -> bool:
    return end.goes_on is True


def _ends_in(block: list[LineEnd], width: int, slack: float, is_all: bool) -> Iterator[int]:
    """The ends of a filled block that its lines were filled to, and those over which a sentence goes on all the same.

    Where a block has several paragraphs, an end of a sentence is taken for that of a paragraph when its line may have had room.
    """
    has_several = slack > _SLACK and any(not (end.is_within or end.goes_on or _reaches(end, width, slack)) for end in block)
    for end in block:
        if end.is_apart or (end.is_doubtful and not (is_all and _reaches(end, width, slack))):
            continue
        may_end = has_several and not end.is_within and not end.goes_on
        if _reaches(end, width, 0 if may_end else slack) or (end.goes_on and end.is_within and end.low >= _HALF * width):
            yield end.number
