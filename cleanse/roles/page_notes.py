"""Boxes in which a page speaks of itself: whether it was helpful, how its links earn money, whose it is, and how its recipe
is shown.

Bare names say too little: "feedback" is what patients gave, too, a "disclosure" a part that opens, or one of bylaws, and a
"helpful-box" a piece of advice.
"""

from __future__ import annotations

import re

from cleanse.patterns import regex
from cleanse.roles.containers import Container
from cleanse.roles.judged import Judged

_HINTS = "feedback helpful affiliate copyright disclaim disclos".split()
_NOTE = regex(
    r"""(?<![a-z])(?:page|article|content|docs?)[-_]?feedback
      (?:[-_]?(?:form|box|widget|section|container|wrap(?:per)?|area|component|block|panel|question|survey))?(?![a-z-])
    | (?<![a-z])(?:user[-_]?)?feedback[-_]?(?:form|widget|question|survey)(?![a-z-])
    | was-?this-?helpful | (?<![a-z])helpful[-_]?(?:form|widget|votes?)(?![a-z])
    | (?<![a-z])affiliate[-_]?(?:disclosure|notice|info|disclaimer|link-?notice|box|text)(?![a-z])
    | (?<![a-z])(?:amazon|post|article|gt)[-_]?discl(?:aimer|osure)(?![a-z]) | disclosure[-_]statement
    | copyright(?:[-_]?(?:notice|noticia|info|text|box|statement|line))?(?![a-z])""",
    re.IGNORECASE | re.VERBOSE,
)
_RECIPE = regex(r"cook-?mode|prevent-sleep|adjustable-servings|(?<![a-z])recipe-rating(?![a-z])", re.IGNORECASE)
"""Names of the switches of a recipe, and of its votes, which look like the recipe itself."""
_HINTS_OF_RECIPE = "cook-mode cookmode prevent-sleep adjustable-servings recipe-rating".split()
_OPINIONS = regex(r"customer|client|testimonial|review|kunden", re.IGNORECASE)
"""Names of what customers say, which is a part of the page of a product."""
_INNER_TAGS = frozenset("html body main article h1 h2 h3 h4 h5 h6 a span em i b strong small label".split())
_MOST_WORDS = 120  # of a box
_MOST_SAID = 2  # blocks of a box that end with a full stop
_SURE = 0.8  # where a block is as likely to be body, the box stays
_LEAST_BODY, _BESIDE = 60, 3  # words that are likely to be body beside a box, and for each such word in it


def take_page_notes(judged: Judged) -> None:
    """Takes such boxes where they are small beside the body of an article, and nothing in them is surely body."""
    if not judged.is_article:
        return
    elements = judged.names.having(_NOTE, _HINTS) | judged.names.having(_RECIPE, _HINTS_OF_RECIPE)
    for box in judged.outermost(elements, _is_box):
        judged.set_aside_rest(box.first, box.end, "page-note")


def _is_box(judged: Judged, found: Container) -> bool:
    likely = judged.likely
    is_of_recipe = _RECIPE.search(judged.page.names[found.element]) is not None
    inside = likely.within(found.first, found.end)
    return (
        judged.page.tags[found.element] not in _INNER_TAGS
        and not _OPINIONS.search(judged.page.names[found.element])
        and judged.word_sums.within(found.first, found.end) <= _MOST_WORDS
        and (is_of_recipe or max(judged.probabilities[found.first : found.end]) < _SURE)
        and sum(judged.features(at).ends_full for at in range(found.first, found.end)) <= _MOST_SAID
        and likely.total - inside >= max(_LEAST_BODY, _BESIDE * inside)
    )
