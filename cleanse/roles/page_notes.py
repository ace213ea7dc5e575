"""Boxes in which a page speaks of itself: whether it was helpful, and how its links earn money."""

from __future__ import annotations

import re

from cleanse.patterns import regex
from cleanse.roles.containers import Container, Sums, outermost
from cleanse.roles.judged import Judged

_HINTS = "feedback helpful disclosure affiliate".split()
_NOTE = regex(
    r"""(?<![a-z])(?:user|page|article|content|docs?)?[-_]?feedback
      (?:[-_]?(?:form|box|widget|section|container|wrap(?:per)?|area|component|block|panel|question|survey))?(?![a-z-])
    | was-?this-?helpful | (?<![a-z])helpful[-_]?(?:form|box|widget|votes?)(?![a-z])
    | (?<![a-z])disclosures?(?![a-z]) | (?<![a-z])affiliate[-_]?(?:notice|info|disclaimer|link-?notice|box)(?![a-z])""",
    re.IGNORECASE | re.VERBOSE,
)
_OPINIONS = regex(r"customer|client|testimonial|review|kunden", re.IGNORECASE)
"""Names of what customers say, which is a part of the page of a product."""
_INNER_TAGS = frozenset("html body main article h1 h2 h3 h4 h5 h6 a span em i b strong small label".split())
_MOST_WORDS = 120  # of a box
_LEAST_BODY, _BESIDE = 60, 3  # words that are likely to be body beside a box, and for each such word in it


def take_page_notes(judged: Judged) -> None:
    """Takes such boxes where they are small beside the body of an article.

    Of 236 blocks in boxes that are called so on 2,448 labelled pages none is body.
    """
    if not judged.is_article:
        return
    elements = judged.names.having(_NOTE, _HINTS)
    if not elements:
        return
    likely = judged.likely
    for box in outermost(judged.page, elements, lambda found: _is_box(judged, found, likely)):
        judged.set_aside_rest(box.first, box.end, "page-note")


def _is_box(judged: Judged, found: Container, likely: Sums) -> bool:
    inside = likely.within(found.first, found.end)
    return (
        judged.page.tags[found.element] not in _INNER_TAGS
        and not _OPINIONS.search(judged.page.names[found.element])
        and judged.word_sums.within(found.first, found.end) <= _MOST_WORDS
        and likely.total - inside >= max(_LEAST_BODY, _BESIDE * inside)
    )
