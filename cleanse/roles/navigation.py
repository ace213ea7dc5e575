"""What a page calls its navigation or its foot, as readers aloud are told (ARIA), and what wikis and letters put around it."""

from __future__ import annotations

import re

from cleanse.patterns import regex
from cleanse.roles.containers import Container
from cleanse.roles.judged import Judged

_HINTS = (
    "navigation contentinfo navbox sitesub hatnote dablink catlinks printfooter jump-link jump-to-nav editsection "
    "templatefooter templatepreheader".split()
)
_NAVIGATION = regex(
    r"""(?<!\S) (?: navigation | contentinfo | (?:vertical-)?navbox | sitesub | hatnote | dablink | (?:mw-(?:normal-)?)?catlinks
    | printfooter | (?:mw-)?jump-(?:link|to-nav) | (?:mw-)?editsection | template(?:footer|preheader) ) (?!\S)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Whole names: that of a role, or those that MediaWiki gives to boxes of links below an article, and to notes above it, and
Mailchimp to what stands around a letter."""
_OUTER_TAGS = frozenset("html body main article".split())
_OF_ARTICLE = regex(r"(?<!\S)(?:navigation|contentinfo|template(?:footer|preheader))(?!\S)", re.IGNORECASE)
"""Those that a section of an article may have, too, by the words of its heading, or of what it explains."""
_SENTENCE_WORDS, _MOST_LINKED, _LIKELY = 8, 0.5, 0.5  # of a sentence: the share in links; of body
_BESIDE = 2  # words that are likely to be body, for each such word in a box


def take_navigation(judged: Judged) -> None:
    """Takes elements that are called navigation, or a foot, where little in them is likely to be body, and no sentence: a section
    of an article may be called so by its heading.

    On 2,992 labelled pages it takes 81,000 words, 25 of them body: the figures beside one profile, which the model takes, too.
    """
    for box in judged.outermost(judged.names.having(_NAVIGATION, _HINTS), _is_box):
        judged.set_aside(box.first, box.end, "navigation")


def _is_box(judged: Judged, found: Container) -> bool:
    likely = judged.likely
    inside = likely.within(found.first, found.end)
    if likely.total < (1 + _BESIDE) * inside or judged.page.tags[found.element] in _OUTER_TAGS:
        return False
    may_be_of_article = _OF_ARTICLE.search(judged.page.names[found.element]) is not None
    return not (may_be_of_article and any(_is_sentence(judged, at) for at in range(found.first, found.end)))


def _is_sentence(judged: Judged, at: int) -> bool:
    """Whether a block is a sentence of an article: one that says nothing of what furniture says ("All rights reserved.")."""
    block = judged.page.blocks[at]
    if judged.words[at] < _SENTENCE_WORDS or judged.probabilities[at] < _LIKELY:
        return False
    features = judged.features(at)
    is_of_furniture = features.phrases or features.inner_phrases
    return features.ends_sentence and not is_of_furniture and block.link_density <= _MOST_LINKED
