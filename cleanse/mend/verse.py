"""Whether lines that fit one width are verse all the same: what speaks for a poet, and what for a typesetter.

A typesetter breaks lines where they are full, whatever stands there: so a line end falls on any word, the last line of a
paragraph may have any length, and a line is the shorter, the longer the next word is. A poet ends lines where the verse ends: at
commas, before capitals, on rhymes, the last line as long as the others, stanza by stanza of the same size. Each of these is a
logarithm of how much likelier verse makes it; how likely prose makes it is counted in the inner words of the same lines, so
that no language has to be known.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import exp, log

from cleanse.mend.line_ends import LineEnd
from cleanse.patterns import regex
from cleanse.text.lines import Line

_CAPITALS = 0.97  # the share of lines that begin with a capital, in verse that writes them
_WRITES_CAPITALS = 0.75  # how much verse does
_STOPS = 0.65  # the share of lines of verse that end with a mark
_HAS_STOPS = 0.7  # how much verse has such
_RHYMES, _HAS_RHYMES = 0.6, 0.6
_NEAR_RHYMES = 3  # lines above, in one of which the rhyme of a line is looked for
_RHYME = 2  # letters
_LAST = ((1.0, 3.5), (0.75, 0.7), (0.5, -0.2), (0.0, -1.6))  # by the length of a last line, as a share of the width
_SAME_STANZA, _OTHER_STANZA, _LONGEST_STANZA = 1.0, -0.5, 12
_WIDE = 56  # columns from which on few lines of verse are
_INDENT = 2  # blanks
_EVEN, _UNEVEN, _FEW = -0.2, 2.0, 2
_FITS, _MOST_MISSED = 0.95, 4.0  # of line ends of prose; and the most that those count which do not
_WIDTHS = ((66, -3.0), (56, -1.0), (46, 0.0), (0, 0.7))  # by the least width
_HALF = 0.5
_OTHERS, _MOST_OF_OTHERS = 0.5, 14.0  # what the other blocks count, and how much they may
_SIGNED = regex(r"[-–—~(]")
_MARK = regex(r"[.,;:!?…—–،؛؟۔।॥·。，、；：！？]['\"’”»)\]]*$")


def verse_blocks(blocks: Sequence[Sequence[LineEnd]], found: Sequence[Line], width: int, slack: float) -> set[int]:
    """The numbers of the blocks, in their order, that are verse though they fit a width."""
    scores = [score(block, found, width, slack) for block in blocks]
    sizes = [len(block) + 1 for block in blocks]
    total = sum(scores) + sum(_stanzas(sizes))
    return {
        number for number, of in enumerate(scores) if of + _OTHERS * max(-_MOST_OF_OTHERS, min(_MOST_OF_OTHERS, total - of)) > 0
    }


def _stanzas(sizes: Iterable[int]) -> Iterable[float]:
    """What the numbers of lines of neighbouring blocks tell: of stanzas they are often the same."""
    for size, other in pairwise(sizes):
        if max(size, other) <= _LONGEST_STANZA:
            yield _SAME_STANZA if size == other else _OTHER_STANZA


def score(block: Sequence[LineEnd], found: Sequence[Line], width: int, slack: float) -> float:
    """How much likelier verse makes a block of lines than prose that was filled to a width, as a logarithm."""
    if len(block) > 1 and not block[-1].is_within and _SIGNED.match(found[block[-1].number + 1].text):
        block = block[:-1]  # who said it
    ends = [end for end in block if not _ends_paragraph(end, found, width, slack)]
    words = {number: found[number].text.split() for end in block for number in (end.number, end.number + 1)}
    last = len(found[block[-1].number + 1].text) / (width + slack)
    return (
        next(value for least, value in _WIDTHS if width >= least)
        + next(value for least, value in _LAST if last > least or not least)
        + _capitals(list(words.values()), [words[end.number + 1][0] for end in ends])
        + _stops(list(words.values()), [words[end.number][-1] for end in ends])
        + _rhymes(list(words.values()))
        + _fit(ends, width, slack)
        + _indents(ends, found)
    )


def _ends_paragraph(end: LineEnd, found: Sequence[Line], width: int, slack: float) -> bool:
    """Whether a paragraph ends within a block, as an indent tells, or in lines wider than most verse the room that was left."""
    if end.is_within or end.goes_on:
        return False
    indent = found[end.number + 1].block.start - found[end.number].block.end
    return end.is_apart or indent > _INDENT or (width >= _WIDE and end.high + slack < width)


def _mixed(share: float, likelier: float) -> float:
    """The logarithm for a habit that a share of verse has, the rest being as prose."""
    return likelier + log(share + (1 - share) * exp(-likelier)) if likelier > 0 else log(share * exp(likelier) + 1 - share)


def _odds(hits: int, count: int, verse: float, prose: float) -> float:
    """How much likelier verse makes so many hits of a count, as a logarithm."""
    return hits * log(verse / prose) + (count - hits) * log((1 - verse) / (1 - prose))


def _capitals(words: list[list[str]], first: list[str]) -> float:
    """What capitals at the beginning of lines tell, beside those of the words inside."""
    inside = [initial for line in words for word in line[1:] if (initial := _initial(word)).isalpha()]
    starts = [initial for word in first if (initial := _initial(word)).isalpha()]
    if not any(map(str.islower, inside)):
        return 0.0  # a script without capitals, or a text in capitals
    prose = (sum(map(str.isupper, inside)) + 2) / (len(inside) + 8)
    return _mixed(_WRITES_CAPITALS, _odds(sum(map(str.isupper, starts)), len(starts), max(_CAPITALS, prose), prose))


def _initial(word: str) -> str:
    return word.lstrip("\"'“‘«„(¿¡—-")[:1]


def _stops(words: list[list[str]], last: list[str]) -> float:
    """What marks at the ends of lines tell, beside those inside."""
    inside = sum(_MARK.search(word) is not None for line in words for word in line[:-1])
    ends = sum(_MARK.search(word) is not None for word in last)
    count = sum(len(line) - 1 for line in words)
    prose = (inside + ends + 1) / (count + len(last) + 6)
    return _mixed(_HAS_STOPS, _odds(ends, len(last), max(_STOPS, prose), prose))


def _rhymes(words: list[list[str]]) -> float:
    """What rhymes tell: last letters of a line that are those of one shortly above, beside what words share by chance."""
    known = {word: _tail(word) for line in words for word in line}
    tails = Counter(tail for line in words for word in line if (tail := known[word]))
    count = sum(tails.values())
    alike = sum(n * (n - 1) for n in tails.values()) / max(1, count * (count - 1))
    prose = min(0.5, 1 - (1 - max(alike, 0.02)) ** _NEAR_RHYMES)
    ends = [known[line[-1]] for line in words]
    hits = sum(end != "" and end in ends[max(0, at - _NEAR_RHYMES) : at] for at, end in enumerate(ends))
    # Of a rhyming pair the second line alone is a hit.
    return _mixed(_HAS_RHYMES, _odds(hits, len(ends) - 1, max(_RHYMES, prose), prose))


def _tail(word: str) -> str:
    small = word.casefold()
    if len(small) >= _RHYME and small[-_RHYME:].isalnum():  # as of most words
        return small[-_RHYME:]
    letters = "".join(char for char in small if char.isalnum())
    return letters[-_RHYME:] if len(letters) >= _RHYME else ""


def _indents(block: Sequence[LineEnd], found: Sequence[Line]) -> float:
    """What the indents of lines tell that go on a sentence: a typesetter gives them one, behind the first."""
    indents = [found[end.number + 1].block.start - found[end.number].block.end for end in block if end.is_within]
    if len(indents) < _FEW:
        return 0.0
    return _EVEN if max(indents) - min(indents) < _INDENT else _UNEVEN


def _fit(block: Sequence[LineEnd], width: int, slack: float) -> float:
    """What it tells that lines end where the next word had no room: little where another line would have fitted there, too."""
    lengths = sorted(end.low for end in block)
    told = 0.0
    for end in block:
        low, high = width - slack - (end.high - end.low), width + slack
        fitting = bisect_right(lengths, high) - bisect_left(lengths, low)
        if low <= end.low <= high:
            told += log(_FITS / ((fitting + 1) / (len(lengths) + 1)))
        else:
            told += log((1 - _FITS) / _HALF)
    return min(-told, _MOST_MISSED)
