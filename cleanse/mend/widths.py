"""Which width line ends have in common, and which blocks of lines were filled to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from cleanse.mend.line_ends import NARROWEST, WIDEST, LineEnd

_SURE_NARROWEST = 40  # where there are few lines to tell by
_WIDER_THAN_VERSE = 60
FEW = 3  # line ends
_FIT, LOOSE_FIT = 0.85, 0.75  # the share of a block's line ends within sentences that must fit the width
GOING_ON = 0.3  # of the line ends that fit, how many must be followed by a small letter, where a script has them
_WITHIN = 0.6  # and how many must lie within a sentence, where it has none
SLACK = 1  # columns by which a line may miss the width
_OVERLONG, _LOOSE_OVERLONG = 0.04, 0.15  # the share of a block's lines that may be longer: two that were joined before
_ALL = 0.9  # the share of a text's line ends that fit its width, where it was typeset as a whole
_ALL_ENDS = 8
MANY, _DISTINCT = 8, 3
_SAME = 0.8
_HALF = 0.5
_LEAST_FULL = 0.4  # of the width: a line that is shorter stands before a very long word, or says nothing


def common_width(ends: list[LineEnd]) -> int:
    """The width that most line ends fit, the widest of several, or 0 where none is in question."""
    change = [0] * (WIDEST + 2)
    for end in ends:
        if not end.is_apart and NARROWEST <= end.low <= WIDEST:
            change[end.low] += 1
            change[min(end.high, WIDEST) + 1] -= 1
    fitting = list(accumulate(change))
    most = max(fitting)
    return WIDEST + 1 - fitting[::-1].index(most) if most else 0


def filled_blocks(blocks: list[list[LineEnd]], width: int, slack: float) -> list[list[LineEnd]]:
    """The blocks that were filled to a width."""
    found = [block for block in blocks if _fits(block, width, slack)]
    if not _is_usual(blocks, found, width):
        found = [block for block in found if len(block) > FEW and _goes_on(block, width)]
    fitting = [end for block in found for end in block if _reaches(end, width, slack)]
    cased = sum(end.goes_on is not None for end in fitting)
    if 2 * cased < len(fitting) and len(fitting) < _FIT * _near(blocks, width):
        return []  # where no small letters tell that a sentence goes on, widths must tell more
    is_all = is_typeset_whole(blocks, width, slack)
    is_whole = len(fitting) == sum(map(len, blocks))
    share = GOING_ON / 2 if is_whole and len(fitting) >= FEW * len(blocks) else GOING_ON
    is_sure = is_whole and len(fitting) > FEW and _is_prose(fitting, width, len(blocks))
    if not (is_sure or _goes_on(fitting, width, share) or (is_all and slack == SLACK and _is_ragged(fitting))):
        return []
    if is_all:  # then what looks like rows was broken as all else
        return [block for block in blocks if all(_reaches(end, width, slack) for end in block) or _fits(block, width, slack)]
    return found


def is_typeset_whole(blocks: list[list[LineEnd]], width: int, slack: float) -> bool:
    """Whether nearly all line ends of a text are where a width puts them."""
    ends = [end for block in blocks for end in block if not end.is_apart]
    return len(ends) >= _ALL_ENDS and sum(_reaches(end, width, slack) for end in ends) >= _ALL * len(ends)


def ends_in(block: list[LineEnd], width: int, slack: float, is_all: bool) -> Iterator[int]:
    """The ends of a filled block that its lines were filled to, and those over which a sentence goes on all the same.

    Where a block has several paragraphs, an end of a sentence is taken for that of a paragraph when its line may have had room.
    """
    has_several = slack > SLACK and any(not (end.is_within or end.goes_on or _reaches(end, width, slack)) for end in block)
    for end in block:
        if end.is_apart or (end.is_doubtful and not (is_all and _reaches(end, width, slack))):
            continue
        may_end = has_several and not end.is_within and not end.goes_on
        if _reaches(end, width, 0 if may_end else slack) or (end.goes_on and end.is_within and end.low >= _HALF * width):
            yield end.number


def _is_usual(blocks: list[list[LineEnd]], found: list[list[LineEnd]], width: int) -> bool:
    """Whether the blocks that fit a width have most of the line ends, shorter lines aside: else some fit by chance."""
    return sum(map(len, found)) >= _HALF * _near(blocks, width)


def _near(blocks: list[list[LineEnd]], width: int) -> int:
    """How many line ends there are of lines that are not much shorter than a width."""
    return sum(end.low >= _HALF * width for block in blocks for end in block)


def _is_ragged(fitting: list[LineEnd]) -> bool:
    """Whether many lines of different lengths fit one width, as nothing but filling makes them; records of one length do too."""
    lengths = Counter(end.low for end in fitting)
    return len(fitting) >= MANY and max(lengths.values()) <= _HALF * len(fitting) and len(lengths) > _DISTINCT


def _fits(block: list[LineEnd], width: int, slack: float) -> bool:
    """Whether most line ends of a block fit a width: of those within a sentence, for a paragraph may end anywhere."""
    open_ends = [end for end in block if not end.is_apart and not end.is_doubtful]
    asked = [end for end in open_ends if end.is_within or end.goes_on] or open_ends
    fit, overlong = (_FIT, _OVERLONG) if slack == SLACK else (LOOSE_FIT, _LOOSE_OVERLONG)
    if not asked or sum(end.low > width + slack for end in block) > overlong * len(block):
        return False
    return sum(_reaches(end, width, slack) for end in asked) >= fit * len(asked)


def _reaches(end: LineEnd, width: int, slack: float) -> bool:
    return end.low - slack <= width <= end.high + slack and end.low >= _LEAST_FULL * width


def _goes_on(fitting: list[LineEnd], width: int, share: float = GOING_ON) -> bool:
    """Whether sentences go on over line ends, as in prose; where they are few, over all."""
    cased = [end for end in fitting if end.goes_on is not None]
    within = sum(end.is_within for end in fitting)
    if len(fitting) < FEW:
        return width >= _SURE_NARROWEST and bool(fitting) and within == len(fitting) == sum(map(_small, fitting))
    if len(cased) * 2 >= len(fitting):
        if len(fitting) > FEW and _are_records(fitting):
            return False
        return sum(map(_small, cased)) >= share * len(cased) and within >= _HALF * len(fitting)
    return within >= _WITHIN * len(fitting)


def _are_records(fitting: list[LineEnd]) -> bool:
    """Whether lines are of one length; a few of prose may be so by chance, but not their first words too."""
    alike = Counter(end.low if len(fitting) >= MANY else (end.low, end.high) for end in fitting)
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
