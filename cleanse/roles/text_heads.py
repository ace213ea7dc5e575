"""The head and the foot of a page in a text without markup: what stands between its menu and its first paragraph, and below its
last sentence.

Names of sections, the title, names and dates could each be of a body. That labels of a page stand above and below them, and
below the body, tells that they are not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

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
_UNLIKELY, _LIKELY = 0.2, 0.4  # a block that is less likely may go; one as likely is of the body, but for the title
_MAYBE_TITLE, _TITLE_LIKELY, _MENU_LIKELY = 0.1, 0.5, 0.5
_SURELY_NOT = 0.05  # several lines of the foot in a row
_WORDS, _LABEL_WORDS, _NAME_WORDS, _TITLE_WORDS = 16, 1, 3, 3  # the most of a title, of a button and of a name; those of a title
_LIFE_WORDS = 5  # the most of a date of a life
_OLD = 1500, 1990  # between these years no page appeared: such a date is of a life
_GOES_ON = (":", "：", ",", "،", "，", ";", "!", "！")  # so does whom a letter is to
_TOLD = regex(r"\d{4}|\d\s?[:.h時时시]\s?\d\d")  # the year or the time of day, which heads of entries and programmes lack
_YEAR = regex(r"(?<!\d)\d{4}(?!\d)")

Rule = Callable[[int], str]
"""The rule of bylines that a block is by its words alone, or ""."""


def head_of_page(
    features: TextFeatures,
    probabilities: Sequence[float],
    sentences: Sequence[bool],
    title: tuple[int, float],
    sections: Sections,
    rule: Rule,
) -> Iterator[int]:
    """The blocks from the first of a text down to the last label, byline or date above its first sentence, and those below that
    one, if it is the standfirst. There must be a menu and labels of another kind, and labels below the first sentence.

    Lists and programmes open with dates, too: theirs are many, or far from each other. Key points, a cast, ingredients and a
    first paragraph without a full stop stand between labels as well: the head ends at what is not unlikely to be body, but for
    the title and a name above a date.

    :param sentences: which blocks end as a sentence does.
    :param title: the block that may be the title, and how likely it is to be.
    :param sections: the files and sections of the phrases that a block has.
    :param rule: the rule of bylines that a block is by its words alone.
    """
    first, second = _first_two(sentences, rule)
    if not first or not _has_labels(features, range(first, features.size)):
        return
    parts = _Parts(features, probabilities, title, rule)
    above = _labels(features, range(first), rule, parts, _MOST_UNKNOWN)
    if not any(_bits(features, at, BIT["site"]) and _MENU in sections(at) for at in range(above.end)):
        return
    below = _labels(features, range(first + 1, second), rule, parts, _MOST_BELOW_STANDFIRST)
    is_standfirst = below.end == second > first + 1 and _bits(features, first + 1, _OF_HEAD) != 0
    if len(above.kinds | below.kinds if is_standfirst else above.kinds) >= _LEAST_KNOWN:
        yield from range(first if is_standfirst and above.is_whole else above.end)
        if is_standfirst:
            yield from range(first + 1, second)


def foot_of_page(features: TextFeatures, probabilities: Sequence[float], sentences: Sequence[bool]) -> Iterator[int]:
    """The unlikely labels from the first on that stands below the last sentence of a page, and heads no teasers; an unlikely
    block that stands alone between two of them; and of others such as stand in a row that surely is no body. More may be results,
    ingredients or verse, which never go by half, and below the label of an advertisement may stand the last line."""
    last = max(at for at, is_sentence in enumerate(sentences) if is_sentence)
    below = range(last + 1, features.size)
    label = next((at for at in below if _bits(features, at, _OF_FOOT & ~BIT["related"])), features.size)
    for is_label, group in groupby(range(label, features.size), lambda at: _bits(features, at, _OF_FOOT) != 0):
        run = [*group]
        if is_label:
            yield from (at for at in run if probabilities[at] < _UNLIKELY)
        elif _bits(features, run[0] - 1, _OF_HEAD) and not any(features.ends[at] or _is_quantity(features, at) for at in run):
            is_between = len(run) == 1 and run[0] + 1 < features.size
            if max(probabilities[at] for at in run) < (_UNLIKELY if is_between else _SURELY_NOT):
                yield from run


def _is_quantity(features: TextFeatures, at: int) -> bool:
    """Whether a block ends with a number, as a date of a life, a quantity or a result does."""
    return features.texts[at][-1].isdigit()


def _first_two(sentences: Sequence[bool], rule: Rule) -> tuple[int, int]:
    """The first two sentences: a date that ends with a full stop is none. The last block where there are none."""
    places = (at for at, is_sentence in enumerate(sentences) if is_sentence and not rule(at))
    return next(places, 0), next(places, len(sentences))


def dates_of_life(features: TextFeatures, sentences: Sequence[bool], rule: Rule) -> Iterator[int]:
    """The short lines above the first sentence with a date older than pages are, and with another year right below: when somebody
    lived is no date of a page."""
    first, _ = _first_two(sentences, rule)
    is_of_life = False
    for at in range(first):
        text = features.texts[at]
        is_short = features.words[at] <= _LIFE_WORDS and not features.lexicon[at]
        is_of_life = is_short and (_is_of_life(text) or (is_of_life and _YEAR.search(text) is not None))
        if is_of_life:
            yield at


class _Labels(NamedTuple):
    """Blocks down to the last that is known."""

    end: int
    kinds: frozenset[str]
    is_whole: bool = False
    """Whether nothing below the last that is known may be of the body."""


def _labels(features: TextFeatures, places: range, rule: Rule, parts: _Parts, most_unknown: int) -> _Labels:
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
        elif features.texts[at].endswith(_GOES_ON) or (rule(at) == "date" and _is_of_life(features.texts[at])):
            return _Labels(labels_end, frozenset(kinds))  # a date above a salutation is that of a letter
        else:
            unknown += 1
            if unknown > most_unknown or features.words[at] > _WORDS or not parts.may_go(at, is_below_byline=bylines > 0):
                return _Labels(end, frozenset(kinds))
    return _Labels(end, frozenset(kinds), is_whole=True)


class _Parts:
    """Which blocks between the labels of a head may go with them, asked for from above."""

    def __init__(self, features: TextFeatures, probabilities: Sequence[float], title: tuple[int, float], rule: Rule) -> None:
        self._features, self._probabilities, self._rule = features, probabilities, rule
        self._title, self._title_probability = title
        self._has_title = self._has_words = False  # whether what may be the title, or is as long as one, stands above
        self._below_title = 0  # blocks of several words

    def may_go(self, at: int, *, is_below_byline: bool) -> bool:
        """Whether an unknown block is no body: an unlikely one, if no other stands below the title, a button, the title, or the
        name above a date."""
        probability, words = self._probabilities[at], self._features.words[at]
        is_button = words <= _LABEL_WORDS and probability < (_LIKELY if self._has_title else _MENU_LIKELY)
        is_title = not self._has_title and not is_below_byline and self._is_title(at)
        self._below_title += self._has_title and words > _LABEL_WORDS
        self._has_title |= words > _LABEL_WORDS and probability >= _MAYBE_TITLE
        self._has_words |= words >= _TITLE_WORDS
        is_doubtful = is_below_byline or _is_quantity(self._features, at)
        is_unlikely = probability < (_MAYBE_TITLE if is_doubtful else _UNLIKELY)
        return (is_unlikely and self._below_title <= 1) or is_button or is_title or self._is_name(at)

    def _is_title(self, at: int) -> bool:
        """Whether the first block that is not unlikely may be the title."""
        if self._probabilities[at] < _LIKELY:
            return at == self._title or not _is_quantity(self._features, at)
        return at == self._title and (not self._has_words or self._title_probability >= _TITLE_LIKELY)

    def _is_name(self, at: int) -> bool:
        """Whether a block is as short as a name, cased as one is, and stands right above a byline or date."""
        names = self._features.texts[at].split()
        is_short = 1 < len(names) <= _NAME_WORDS and not (names[0][0].islower() or names[-1][0].islower() or names[-1].isdigit())
        return is_short and at + 1 < self._features.size and _byline(self._features, at + 1, self._rule) != ""


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
    """The rule of bylines that a block is by its words alone; "" for a date without a year, or of a life."""
    found, text = rule(at), features.texts[at]
    return "" if found == "date" and (_TOLD.search(text) is None or _is_of_life(text)) else found


def _is_of_life(text: str) -> bool:
    """Whether a date is older than pages are."""
    return any(_OLD[0] <= int(year) < _OLD[1] for year in _YEAR.findall(text))


def _bits(features: TextFeatures, at: int, of: int) -> int:
    """What a block is to the lexicon, if it is a label and no sentence."""
    if features.texts[at][0] == _COPYRIGHT:
        return BIT["site"]
    return 0 if features.prose[at] or features.ends[at] else features.lexicon[at] & of
