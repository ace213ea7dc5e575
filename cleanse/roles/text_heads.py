"""The head of a page in a text without markup: what stands between its menu and its first paragraph.

Names of sections, the title, names and dates could each be of a body. That labels of a page stand above and below them, and
below the body, tells that they are not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cleanse.patterns import regex
from cleanse.roles.text_enclosed import Sections
from cleanse.roles.text_features import BIT, TextFeatures
from cleanse.values import NamedTuple

_OF_HEAD = BIT["site"] | BIT["subscription"] | BIT["share"] | BIT["related"]
_OF_FOOT = _OF_HEAD | BIT["advertisement"]
TELLING = ("by", "author-label", "role", "date")
"""The rules of bylines that say who wrote an article, or when."""
_MENU = ("notices", "navigation")
_COPYRIGHT = "©"
_LEAST_KNOWN = 2  # different labels below the body; kinds of them above it
_MOST_UNKNOWN, _MOST_BELOW_STANDFIRST = 5, 2  # blocks in a row
_MOST_BYLINES = 4  # a list of dates goes on
_UNLIKELY = 0.2  # a block below the body
_WORDS = 16  # of a title
_GOES_ON = (":", "：", ",", "،", "，", ";", "!", "！")  # so does whom a letter is to
_TOLD = regex(r"\d{4}|\d\s?[:.h時时시]\s?\d\d")  # the year or the time of day, which heads of entries and programmes lack

Rule = Callable[[int], str]
"""The rule of bylines that a block is by its words alone, or ""."""


def head_of_page(features: TextFeatures, sentences: Sequence[bool], sections: Sections, rule: Rule) -> Iterator[int]:
    """The blocks from the first of a text down to the last label, byline or date above its first sentence, and those below that
    one, if it is the standfirst. There must be a menu and labels of another kind, and labels below the first sentence.

    Lists and programmes open with dates, too: theirs are many, or far from each other.

    :param sentences: which blocks end as a sentence does.
    :param sections: the files and sections of the phrases that a block has.
    :param rule: the rule of bylines that a block is by its words alone.
    """
    first, second = _first_two(sentences, rule)
    if not first or not _has_labels(features, range(first, features.size)):
        return
    above = _labels(features, range(first), rule, _MOST_UNKNOWN)
    if not any(_bits(features, at, BIT["site"]) and _MENU in sections(at) for at in range(above.end)):
        return
    below = _labels(features, range(first + 1, second), rule, _MOST_BELOW_STANDFIRST)
    is_standfirst = below.end == second > first + 1 and _bits(features, first + 1, _OF_HEAD) != 0
    if len(above.kinds | below.kinds if is_standfirst else above.kinds) >= _LEAST_KNOWN:
        yield from range(first if is_standfirst and first - above.end <= _MOST_UNKNOWN else above.end)
        if is_standfirst:
            yield from range(first + 1, second)


def foot_of_page(features: TextFeatures, probabilities: Sequence[float], sentences: Sequence[bool]) -> Iterator[int]:
    """The unlikely blocks below the first label that stands below the last sentence of a page, and heads no teasers."""
    last = max(at for at, is_sentence in enumerate(sentences) if is_sentence)
    below = range(last + 1, features.size)
    label = next((at for at in below if _bits(features, at, _OF_FOOT & ~BIT["related"])), features.size)
    yield from (at for at in range(label, features.size) if probabilities[at] < _UNLIKELY and not features.ends[at])


def _first_two(sentences: Sequence[bool], rule: Rule) -> tuple[int, int]:
    """The first two sentences: a date that ends with a full stop is none. The last block where there are none."""
    places = (at for at, is_sentence in enumerate(sentences) if is_sentence and not rule(at))
    return next(places, 0), next(places, len(sentences))


class _Labels(NamedTuple):
    """Blocks down to the last that is known."""

    end: int
    kinds: frozenset[str]


def _labels(features: TextFeatures, places: range, rule: Rule, most_unknown: int) -> _Labels:
    """The labels, bylines and dates of some places, and what stands between them and above."""
    kinds, end, labels_end, unknown, bylines = set[str](), places.start, places.start, 0, 0
    for at in places:
        bits = _bits(features, at, _OF_HEAD)
        kind = str(bits) if bits else _byline(features, at, rule)
        if kind:
            bylines += not bits
            kinds.add(kind)
            end, unknown = at + 1, 0
            labels_end = end if bits else labels_end
            if bylines > _MOST_BYLINES:
                return _Labels(places.start, frozenset())
        elif features.texts[at].endswith(_GOES_ON):
            return _Labels(labels_end, frozenset(kinds))  # a date above a salutation is that of a letter
        else:
            unknown += 1
            if unknown > most_unknown or features.words[at] > _WORDS:
                break
    return _Labels(end, frozenset(kinds))


def _has_labels(features: TextFeatures, places: range) -> bool:
    """Whether several different labels stand in some places."""
    found: set[str] = set()
    for at in places:
        if _bits(features, at, _OF_FOOT):
            found.add(features.texts[at])
            if len(found) >= _LEAST_KNOWN:
                return True
    return False


def _byline(features: TextFeatures, at: int, rule: Rule) -> str:
    """The rule of bylines that a block is by its words alone; "" for a date without a year."""
    found = rule(at)
    return "" if found == "date" and _TOLD.search(features.texts[at]) is None else found


def _bits(features: TextFeatures, at: int, of: int) -> int:
    """What a block is to the lexicon, if it is a label and no sentence."""
    if features.texts[at][0] == _COPYRIGHT:
        return BIT["site"]
    return 0 if features.prose[at] or features.ends[at] else features.lexicon[at] & of
