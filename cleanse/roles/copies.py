"""A second copy of the article on its page (for printers, phones, readers aloud, before and behind a paywall): one of them goes.

Blocks need not be cut alike in both: sentences are compared. Refrains and repeated cells stay, since they stand in one container
with what they repeat, or are a small part of the body.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.roles.judged import Judged
from cleanse.values import NamedTuple

_MOST_COPIES = 4
_PROBES, _PROBE_CHARS = (
    8,
    32,
)  # stretches of likely blocks that are looked for in the page, before it is looked at sentence by sentence
_PROBED_LIKELY = 0.2
_SENTENCE = regex(r"[^.!?。！？\n]{12,}")
_MOST_SENTENCES = 20_000
_GAP = 12  # sentences that one copy may have and the other not, in a row
_LEAST_CHARS, _LEAST_OF_HIDDEN = 400, 120  # that both copies have; and where one of them is hidden
_LEAST_SENTENCES = 3
_ALIKE, _WHOLE = 0.85, 0.7  # the share of a copy, and of a container around it, that the other copy has too
_LEAST_OF_BODY = 0.3  # the share of what else is likely to be body, which may be further copies
_BODY_LIKELY = 0.4
_MUCH_MORE = 1.5  # times as much text, for which a hidden copy is the better one
_OTHER_MEDIA = regex(r"print|mobile|speech|listen|audio|tts|aloud|sr-only|visually|amp-|plain|no-?script|copy", re.IGNORECASE)


class _Copy(NamedTuple):
    """A stretch of a page's blocks that another has too."""

    first: int
    end: int
    chars: int
    """Of all its sentences."""
    is_hidden: bool
    is_other: bool
    """Whether a name says that it is for another medium."""


class _Sentence(NamedTuple):
    block: int
    letters: str


def take_copies(judged: Judged) -> None:
    """Takes each container that says what another says: the hidden one, the less complete one, or the second."""
    first, end = judged.page.supplied
    if first < end:  # what a script holds is settled already
        return
    for _ in range(_MOST_COPIES):
        if not _may_have_copy(judged) or not _take_copy(judged):
            return


def _may_have_copy(judged: Judged) -> bool:
    """Whether two stretches of likely blocks stand twice on the page."""
    blocks, probabilities = judged.page.blocks, judged.probabilities
    possible = [at for at in judged.possible if probabilities[at] >= _PROBED_LIKELY]
    likely = [at for at in possible if len(blocks[at].text) >= 2 * _PROBE_CHARS]
    if not likely:
        return False
    found = _stand_twice(judged, likely[:: 1 + len(likely) // _PROBES])
    return found > 1 or (found == 1 and len(likely) == 1)


def _stand_twice(judged: Judged, wanted: Sequence[int]) -> int:
    """How many of some blocks have a stretch in their middle that stands twice in what no rule takes."""
    if judged.columns is not None:
        found: int = judged.columns.stand_twice(judged.rules, wanted, _PROBE_CHARS)
        return found
    blocks = judged.page.blocks
    text = "\n".join([blocks[at].text for at in judged.staying])
    middles = (blocks[at].text[len(blocks[at].text) // 2 :][:_PROBE_CHARS] for at in wanted)
    return sum(text.find(middle, text.find(middle) + 1) >= 0 for middle in middles)


def _take_copy(judged: Judged) -> bool:
    page = judged.page
    sentences = [
        _Sentence(at, "".join(said.split()))
        for at, block in enumerate(page.blocks)
        if not judged.rules[at]
        for said in _SENTENCE.findall(block.text)
    ]
    if len(sentences) > _MOST_SENTENCES:
        return False
    chars = [0] * (len(page.blocks) + 1)
    for block, letters in sentences:
        chars[block + 1] += len(letters)
    for at in range(1, len(chars)):
        chars[at] += chars[at - 1]
    pairs = max(_runs(sentences), key=lambda run: sum(len(sentences[at].letters) for _, at in run), default=[])
    if len(pairs) < 2:
        return False
    matched = sum(len(sentences[at].letters) for _, at in pairs)
    both = [_copy(page, chars, sentences[pairs[0][n]].block, sentences[pairs[-1][n]].block + 1) for n in (0, 1)]
    if both[0].end > both[1].first:
        return False
    worse = _worse(both[0], both[1], matched)
    if worse is None:
        return False
    going, staying = (both[0], both[1]) if worse == 0 else (both[1], both[0])
    kinds = [block.kind for block in page.blocks[going.first : going.end]]
    if kinds[0] == "quote" or 2 * (kinds.count("code") + kinds.count("table_cell")) > len(kinds):
        return False  # a post that is answered; the same code for another system
    is_one_hidden = going.is_hidden or staying.is_hidden
    container = _container(page, chars, going, staying, matched)
    if container is None and not is_one_hidden:  # the items of a list may well say the same
        return False
    first, end = container or (going.first, going.end)
    if not _is_enough(judged, matched, len(pairs), range(first, end), is_one_hidden):
        return False
    for pair in pairs:
        gone, stays = sentences[pair[worse]].block, sentences[pair[1 - worse]].block
        judged.weigh(stays, max(judged.probabilities[stays], judged.probabilities[gone]))
    for at in range(first, end):
        if not judged.rules[at]:
            judged.take(at, "repeat")
    return True


def _runs(sentences: list[_Sentence]) -> Iterator[list[tuple[int, int]]]:
    """Runs of sentences that stand in the same order farther above, as pairs of their numbers."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    run: list[tuple[int, int]] = []
    other: list[tuple[int, int]] = []  # which begins where the run does not go on
    for at, (_, letters) in enumerate(sentences):
        own = places[letters]
        if own:
            if _goes_on(run, own, at):
                other = []
            elif not _goes_on(other, own, at):
                other = [(own[0], at)]
            if len(other) > 2 or not run:
                if run:
                    yield run
                run, other = other, []
        own.append(at)
    if run:
        yield run


def _goes_on(run: list[tuple[int, int]], own: list[int], at: int) -> bool:
    """Adds a sentence, which has stood at the places ``own``, to a run where it follows."""
    if not run or at - run[-1][1] > _GAP:
        return False
    last = run[-1][0]
    following = bisect_right(own, last)
    if following == len(own) or own[following] - last > _GAP or own[following] >= run[0][1]:
        return False
    run.append((own[following], at))
    return True


def _copy(page: Page, chars: list[int], first: int, end: int) -> _Copy:
    """The stretch, with what the elements around all of it say."""
    is_hidden = is_other = False
    element = page.blocks[first].element
    while element >= 0:
        if page.ends[element] >= end:
            is_hidden |= page.hidden[element]
            if page.tags[element] not in ("body", "html"):
                is_other |= _OTHER_MEDIA.search(page.names[element][:400]) is not None
        element = page.parents[element]
    return _Copy(first, end, chars[end] - chars[first], is_hidden, is_other)


def _worse(one: _Copy, other: _Copy, matched: int) -> int | None:
    """Which of two goes, if either is a copy of the other."""
    is_like = [matched >= _ALIKE * copy.chars for copy in (one, other)]
    if not any(is_like):
        return None
    more = max(one.chars, other.chars) > _MUCH_MORE * min(one.chars, other.chars)
    if more or not all(is_like):
        return 0 if is_like[0] and one.chars <= other.chars else 1 if is_like[1] and other.chars <= one.chars else None
    if one.is_hidden != other.is_hidden:
        return 0 if one.is_hidden else 1
    if one.is_other != other.is_other:
        return 0 if one.is_other else 1
    return 0 if one.end - one.first == 1 < other.end - other.first else 1


def _container(page: Page, chars: list[int], going: _Copy, staying: _Copy, matched: int) -> tuple[int, int] | None:
    """The blocks of the largest element around a copy that is for the most part that copy, and has nothing of the other."""
    found = None
    element = page.blocks[going.first].element
    while element >= 0:
        first, end = page.firsts[element], page.ends[element]
        if first < staying.end and staying.first < end:
            break
        if end >= going.end and matched < _WHOLE * (chars[end] - chars[first]):
            break
        if end >= going.end:
            found = first, end
        element = page.parents[element]
    return found


def _is_enough(judged: Judged, matched: int, sentences: int, going: range, is_one_hidden: bool) -> bool:
    """Whether so much stands twice that it is the article, and no refrain."""
    if is_one_hidden:
        return matched >= _LEAST_OF_HIDDEN
    if matched < _LEAST_CHARS or sentences < _LEAST_SENTENCES:
        return False
    blocks, probabilities = judged.page.blocks, judged.probabilities
    body = sum(len(block.text) for at, block in enumerate(blocks) if probabilities[at] >= _BODY_LIKELY and at not in going)
    return matched >= _LEAST_OF_BODY * body
