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
from itertools import pairwise

from cleanse import core
from cleanse.document import Document, Edit
from cleanse.mend.line_ends import (
    WIDEST,
    LineSigns,
    advance,
    cells,
    columns,
    has_marks,
    is_closed,
    is_hyphenated,
    line_ends,
    line_groups,
    line_signs,
    over_letters,
    rough_ends,
    writes_blank,
)
from cleanse.mend.verse import verse_blocks
from cleanse.mend.widths import FEW, GOING_ON, LOOSE_FIT, MANY, SLACK, common_width, ends_in, filled_blocks, is_typeset_whole
from cleanse.text.lines import Line, lines

_TIGHT_END = re.compile(r"\w([\u2014/])$")
_TIGHT_START = re.compile(r"(\u2014)\w")
_TIGHT = re.compile(r"\w([\u2014/])(?=\w)")
_SPACED = re.compile(r"\w([\u2014/])(?=[ \t])")
_HAN, _LATIN = r"[\u3005\u3041-\u30ff\u3400-\u9fff]", r"[0-9A-Za-z%]"
_BESIDE = re.compile(rf"{_HAN}{_LATIN}|{_LATIN}{_HAN}")
_BESIDE_BLANK = re.compile(rf"{_HAN}[ \t]{_LATIN}|{_LATIN}[ \t]{_HAN}")
_MOST_WIDTHS = 4
_LOOSE = 0.05  # the same as a share of the width, for what was set in letters of different widths
_FULL = 0.85  # the length of a last line that was filled, by that of the line above it
_LOOSE_ENDS = 6
_QUICK = 0.65  # the share of line ends that must fit a width, roughly, for the text to be looked at
_ROUGH = 4  # columns by which a line may miss the width in that test, of letters of different widths


def unwrapped(doc: Document) -> Iterator[Edit]:
    """An edit for each line end that is typesetting: to a blank, or to nothing.

    >>> from cleanse.read.text import read_text
    >>> [edit.put for edit in unwrapped(read_text(
    ...     "It rained in the whole of the valley on Monday, and nobody\\n"
    ...     "went out of doors, the mayor said, who had come by boat."
    ... ))]
    [' ']
    """
    found = doc.cached(lines)
    for number in sorted(doc.cached(typeset_ends)):
        above, below = found[number], found[number + 1]
        if not is_hyphenated(above.text, below.text):
            blank = " " if writes_blank(above.text, below.text) and not _is_tight(doc, above.text, below.text) else ""
            yield Edit(above.block.end, below.block.start, "unwrap", blank)


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
    compiled = core.compiled()
    if doc.page is not None or (
        compiled is not None and not compiled.may_be_typeset(doc.text, doc.cached(lines), over_letters())
    ):
        return frozenset()
    found: set[int] = set()
    groups = _groups(doc)
    rough = [rough_ends(group) for group in groups]
    if _may_be_filled(rough, SLACK):
        groups = _taken(doc, found, groups, columns, 0)
    if groups and has_marks(doc.text) and _may_be_filled([rough_ends(group, cells) for group in groups], SLACK):
        groups = _taken(doc, found, groups, cells, 0)
    if groups and _goes_on_often(rough) and _may_be_filled(rough, _ROUGH):
        printed: set[int] = set()
        _taken(doc, printed, groups, advance, _LOOSE)
        found |= printed
        found.update(_over_gaps(doc.cached(lines), doc.text, printed))
    return frozenset(found)


def may_be_typeset(doc: Document) -> bool:
    """Whether one of the quick tests passes that come before line ends are looked at: the compiled core tells it at once.

    >>> from cleanse.read.text import read_text
    >>> may_be_typeset(read_text("It rained.\\nIt stopped."))
    False
    """
    groups = _groups(doc)
    rough = [rough_ends(group) for group in groups]
    if _may_be_filled(rough, SLACK) or (_goes_on_often(rough) and _may_be_filled(rough, _ROUGH)):
        return True
    return has_marks(doc.text) and _may_be_filled([rough_ends(group, cells) for group in groups], SLACK)


def _groups(doc: Document) -> list[list[Line]]:
    """The blocks of lines of a text that may have been filled; none where there are too few to tell."""
    groups = line_groups(doc.cached(lines), doc.text)
    if any(_is_whole(line) for line in doc.cached(lines) if 2 * len(line.text) > WIDEST):
        groups = [group for group in groups if group[-1].features.ends_full]
        if sum(map(len, groups)) - len(groups) < MANY:
            return []
    return groups


def _is_whole(line: Line) -> bool:
    """Whether a paragraph stands in one line, wider than any that are wrapped. In a text that has some, a few lines which fit a
    width do so by chance: items of a list, rows, code. So there must be many, in blocks that end with a sentence."""
    size = len(line.text)
    return (size > WIDEST or (2 * size > WIDEST and columns(line.text) > WIDEST)) and line.features.prose


def _over_gaps(found: list[Line], text: str, typeset: set[int]) -> Iterator[int]:
    """The last lines of filled blocks after which a sentence goes on behind a blank line, as where a column ends."""
    for line, below in pairwise(found):
        if line.number - 1 not in typeset or is_closed(line) or not below.text[:1].islower():
            continue
        is_full = len(line.text) >= _FULL * len(found[line.number - 1].text)
        if is_full and text.count("\n", line.block.end, below.block.start) == 2:
            yield line.number


def _taken(
    doc: Document, found: set[int], groups: list[list[Line]], measure: Callable[[str], float], slack: float
) -> list[list[Line]]:
    """The groups of lines that were not filled, measured in some way; the typeset ends of the others go into ``found``."""
    told = doc.cached(_told)
    for group in groups:
        if group[0].number not in told:
            told[group[0].number] = line_signs(group)
    blocks = [line_ends(told[group[0].number], measure) for group in groups]
    for _ in range(_MOST_WIDTHS):
        width = common_width([end for block in blocks for end in block])
        within = max(SLACK, slack * width)
        filled = filled_blocks(blocks, width, within) if width else []
        if not filled:
            break
        is_all = is_typeset_whole(blocks, width, within)
        verse = verse_blocks(filled, doc.cached(lines), width, within)
        for number, block in enumerate(filled):
            if number not in verse:
                found.update(ends_in(block, width, within, is_all))
        numbers = {block[0].number for block in filled}
        blocks = [block for block in blocks if block[0].number not in numbers]
    left = {block[0].number for block in blocks}
    return [group for group in groups if group[0].number in left]


def _told(doc: Document) -> dict[int, list[LineSigns]]:
    """What tells of the line ends of each group that was looked at, by the number of its first line: groups are measured in
    several ways."""
    return {}


def _may_be_filled(rough: list[list[tuple[int, int, bool]]], slack: int) -> bool:
    """A quick test, which lists and the like fail: whether enough line ends of the text, or of one block, fit some width."""
    every = [end for ends in rough for end in ends]
    if not every:
        return False
    most = _most_at_once(every, slack)
    if len(every) < MANY and sum([small for _, _, small in every]) < GOING_ON / 2 * len(every):
        return most == len(every) > FEW
    if most >= _QUICK * len(every):
        return True
    return any(
        len(ends) > FEW
        and sum([small for _, _, small in ends]) >= GOING_ON * len(ends)
        and _most_at_once(ends, slack) >= LOOSE_FIT * len(ends)
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
    return count >= _LOOSE_ENDS and sum([small for ends in rough for _, _, small in ends]) > GOING_ON * count


def _is_tight(doc: Document, above: str, below: str) -> bool:
    """Whether a dash or slash at the line end joins two words without blanks, or a figure or Latin word stands beside East Asian
    writing without one, as the text mostly writes them elsewhere."""
    if _BESIDE.fullmatch(above[-1:] + below[:1]):
        return doc.cached(_beside) > 0
    found = _TIGHT_END.search(above) or _TIGHT_START.match(below)
    return found is not None and doc.cached(_tight)[found.group(1)] > 0


def _tight(doc: Document) -> Counter[str]:
    """How many more dashes, and slashes, of a text stand between words without blanks than with one behind."""
    found = Counter(_TIGHT.findall(doc.text))
    found.subtract(_SPACED.findall(doc.text))
    return found


def _beside(doc: Document) -> int:
    """How many more figures and Latin words of a text stand beside East Asian writing without a blank than with one."""
    return len(_BESIDE.findall(doc.text)) - len(_BESIDE_BLANK.findall(doc.text))
