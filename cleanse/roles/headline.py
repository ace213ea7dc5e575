"""The headline of a page: the block that says what the page's head says it is called, or its only heading of the first level.

It is no body, and it is taken by a rule of its own (``title``), so that whoever wants it finds it in the ledger.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, islice
from operator import not_

from cleanse.page import Page
from cleanse.roles.judged import Judged
from cleanse.roles.titles import Match, Titles
from cleanse.text.lines import PROSE_WORDS
from cleanse.text.words import letters_of
from cleanse.values import NamedTuple

RULE = "title"
"""The rule that takes the headline; what repeats it above the body goes by the rule ``repeat``."""

_MOST_CHARS = 400  # of a headline
_MOST_HEADINGS = 60  # above the body that are looked at, and as many below its beginning
_ABOVE = 4  # elements that may stand between a heading and its text
_MOST_BLOCKS = 4  # of a heading
_NEAR = 3  # blocks above the body, among which the headline may be a link
_TOP = 3  # kept blocks at the top: the only heading of the first level may stand behind a line of these
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

# How sure it is that a block is the headline, by what it is and how it matches the declared titles.
_WORTH: dict[str, dict[Match, int]] = {
    "h1": {Match.SAYS: 10, Match.LIKE: 9, Match.CLOSES: 8, Match.BEGINS: 8, Match.ENDS: 2},
    "heading": {Match.SAYS: 9, Match.CLOSES: 8, Match.BEGINS: 8, Match.LIKE: 4},
    "other": {Match.SAYS: 3, Match.CLOSES: 3},
}
_LONE = 5  # the only h1 above the body, whatever it says
_SURE = 8  # from here on no heading in the body is more likely


class _Heading(NamedTuple):
    """A heading, which may be of several blocks: a kicker, a headline."""

    first: int
    end: int
    is_h1: bool

    def text(self, page: Page) -> str:
        return " ".join(block.text for block in page.blocks[self.first : self.end])

    def is_linked(self, page: Page) -> bool:
        return all(block.link_chars == len(block.text) for block in page.blocks[self.first : self.end])


def take_headline(judged: Judged) -> None:
    """Takes the block that is the headline, and what repeats it above the body. A page of a headline alone keeps it."""
    titles = judged.titles
    top = _top_of_body(judged, titles)
    found = _headline(judged, titles, top) if top is not None else None
    if top is None or found is None:
        return
    page, rules = judged.page, judged.rules
    own = range(found.first, found.end)
    if all(at in own for at in _staying(rules, len(rules))):
        return
    says = letters_of(found.text(page))
    for at in own:
        judged.take(at, RULE)
    for at in [*_staying(rules, max(top, found.first))]:
        text = page.blocks[at].text
        if len(text) <= _MOST_CHARS and (letters_of(text) == says or titles.match(text) >= Match.CLOSES):
            judged.take(at, "repeat")


def _top_of_body(judged: Judged, titles: Titles) -> int | None:
    """The first block of prose that stays; where there is none, the first that stays and is no heading."""
    other, blocks = None, judged.page.blocks
    for at in _staying(judged.rules, len(blocks)):
        if blocks[at].kind == "heading" or titles.says(blocks[at].text):
            continue
        if judged.words[at] >= PROSE_WORDS:
            return at
        if other is None:
            other = at
    return other


def _staying(rules: Sequence[str], end: int) -> Iterator[int]:
    """The blocks that stay, of those before one: few, of a page."""
    return compress(range(end), map(not_, rules))


def _headline(judged: Judged, titles: Titles, top: int) -> _Heading | None:
    """The likeliest headline; of two as likely, the one nearer to the body."""
    page = judged.page
    headings = list(_headings(page, judged.headings))
    best, found = _best(page, [heading for heading in headings if heading.first < top][-_MOST_HEADINGS:], titles)
    if best < _SURE:
        below = [heading for heading in headings if heading.first > top and heading.is_h1][:_MOST_HEADINGS]
        said = next((heading for heading in below if titles.match(heading.text(page)) >= Match.LIKE), None)
        if said is not None:
            return said
    if best < _LONE:
        lone = _lone(judged, headings, top)
        if lone is not None and titles.match(lone.text(page)) != Match.ENDS:
            return lone
    if best < _WORTH["other"][Match.SAYS]:
        for at in range(top):
            block = page.blocks[at]
            is_near = top - at <= _NEAR or not judged.rules[at]
            is_plain = block.link_chars < len(block.text) or is_near  # and no crumb of the way from the home page
            if block.kind != "heading" and is_plain and titles.says(block.text):
                found = _Heading(at, at + 1, is_h1=False)
    return found


def _best(page: Page, above: Sequence[_Heading], titles: Titles) -> tuple[int, _Heading | None]:
    """How sure it is that a heading above a body is the headline, and the likeliest: those near to the body are looked at
    first, and the others only as far as they could be surer."""
    best, found = 0, None
    for heading in reversed(above):
        worths = _WORTH["h1" if heading.is_h1 else "heading"]
        if best >= max(worths.values()):
            continue
        for part in reversed([*_parts(heading)]):
            match = titles.match(part.text(page))
            if match in (Match.CLOSES, Match.ENDS) and part.is_linked(page):  # the name of the site, which leads to its home page
                continue
            worth = worths.get(match, 0)
            if worth > best:
                best, found = worth, part
    return best, found


def _lone(judged: Judged, headings: list[_Heading], top: int) -> _Heading | None:
    """The only heading of the first level above the body, if there is none in it."""
    firsts = [heading for heading in headings if heading.is_h1]
    above = [heading for heading in firsts if heading.first < top]
    if not above:
        kept = [*islice(_staying(judged.rules, len(judged.rules)), _TOP)]
        above = [heading for heading in firsts if heading.first in kept]
    if len(above) != 1 or len(above[0].text(judged.page)) > _MOST_CHARS or above[0].is_linked(judged.page):
        return None
    has_sections = any(heading.first > above[0].first and not judged.rules[heading.first] for heading in firsts)
    return None if has_sections else above[0]


def _headings(page: Page, places: Sequence[int]) -> Iterator[_Heading]:
    """The headings of a page, in order, given the blocks that stand in one."""
    last, first, end = -1, 0, 0
    blocks, tags = page.blocks, page.tags
    for at in places:
        element = blocks[at].element
        if element < 0 or tags[element] not in _HEADINGS:  # as few do
            element = _heading_of(page, element)
        if element != last or at != end:
            if last >= 0:
                yield _Heading(first, end, page.tags[last] == "h1")
            last, first = element, at
        end = at + 1
    if last >= 0:
        yield _Heading(first, end, page.tags[last] == "h1")


def _heading_of(page: Page, element: int) -> int:
    """The heading that a block's element is, or stands in."""
    for _ in range(_ABOVE):
        if element < 0 or page.tags[element] in _HEADINGS:
            return element
        element = page.parents[element]
    return -1


def _parts(heading: _Heading) -> Iterator[_Heading]:
    """All of a heading, if it is not too long; then its blocks one by one, of which one may say the title alone."""
    blocks = heading.end - heading.first
    if blocks <= _MOST_BLOCKS:
        yield heading
        if blocks > 1:
            for at in range(heading.first, heading.end):
                yield _Heading(at, at + 1, heading.is_h1)
