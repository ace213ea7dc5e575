"""What a page says of its article above or below it, in an element that is called so: who wrote it, when, in which section, how
often it was read."""

from __future__ import annotations

import re

from cleanse.patterns import regex
from cleanse.roles.containers import Container
from cleanse.roles.judged import Judged
from cleanse.text.dates import Dates

_HINTS = "meta info".split()
_META = regex(
    r"""(?<![a-z])
    (?: (?: entry | post | article | node | news | story | blog | page | box | c ) [-_]{0,2} meta(?:data)?
      | (?: entry | post | article | story | blog ) [-_]{0,2} info )
    (?: [-_]{0,2} (?: wrap(?:per)? | container | list | block | bar | row | top | header ) )? (?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
_INNER_TAGS = frozenset("html body main article h1 h2 h3 h4 h5 h6 a span em i b strong small label".split())
_MOST_WORDS, _MOST_BLOCKS, _MOST_OF_BLOCK = 50, 16, 12  # of an element, and words of a block in it: who and when are said in few
_SURE = 0.9  # where all of it is as likely to be body, it stays
_LEAST_BODY, _BESIDE = 15, 1  # words that are likely to be body beside it, and for each such word in it


def take_entry_meta(judged: Judged) -> None:
    """Takes such elements of an article that are short, have a date, and no sentence."""
    if not judged.is_article:
        return
    for found in judged.outermost(judged.names.having(_META, _HINTS), _is_meta):
        judged.set_aside_rest(found.first, found.end, "entry-meta")


def _is_meta(judged: Judged, found: Container) -> bool:
    page, likely = judged.page, judged.likely
    if page.tags[found.element] in _INNER_TAGS or found.end - found.first > _MOST_BLOCKS:
        return False
    inside = likely.within(found.first, found.end)
    if likely.total - inside < max(_LEAST_BODY, _BESIDE * inside):
        return False
    if judged.word_sums.within(found.first, found.end) > _MOST_WORDS:
        return False
    if min(judged.probabilities[found.first : found.end]) >= _SURE:
        return False
    places = range(found.first, found.end)
    has_date = judged.lexicon.cached(Dates).has_date
    return all(_is_short(judged, at) for at in places) and any(has_date(page.blocks[at].text) for at in places)


def _is_short(judged: Judged, at: int) -> bool:
    """Whether a block is no heading, and no sentence."""
    return (
        judged.page.blocks[at].kind != "heading" and judged.words[at] <= _MOST_OF_BLOCK and not judged.features(at).ends_sentence
    )
