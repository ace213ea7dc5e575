"""What a page calls its navigation or its foot, as readers aloud are told (ARIA), and what wikis put around an article."""

from __future__ import annotations

import re

from cleanse.patterns import regex
from cleanse.roles.containers import Container, Sums, outermost
from cleanse.roles.judged import Judged

_HINTS = "navigation contentinfo navbox sitesub hatnote dablink catlinks printfooter jump-link jump-to-nav editsection".split()
_NAVIGATION = regex(
    r"""(?<!\S) (?: navigation | contentinfo | (?:vertical-)?navbox | sitesub | hatnote | dablink | (?:mw-(?:normal-)?)?catlinks
    | printfooter | (?:mw-)?jump-(?:link|to-nav) | (?:mw-)?editsection ) (?!\S)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Whole names: that of a role, or those that MediaWiki gives to boxes of links below an article, and to notes above it."""
_OUTER_TAGS = frozenset("html body main article".split())
_BESIDE = 2  # words that are likely to be body, for each such word in a box


def take_navigation(judged: Judged) -> None:
    """Takes elements that are called navigation, or a foot, where little in them is likely to be body.

    On 2,992 labelled pages it takes 81,000 words, 25 of them body: the figures beside one profile, which the model takes, too.
    """
    elements = judged.names.having(_NAVIGATION, _HINTS)
    if not elements:
        return
    likely = judged.likely
    for box in outermost(judged.page, elements, lambda found: _may_be(judged, found, likely)):
        judged.set_aside(box.first, box.end, "navigation")


def _may_be(judged: Judged, found: Container, likely: Sums) -> bool:
    inside = likely.within(found.first, found.end)
    is_small = likely.total >= (1 + _BESIDE) * inside
    return is_small and judged.page.tags[found.element] not in _OUTER_TAGS
