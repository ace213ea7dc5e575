"""Boxes in which a page speaks of itself: whether it was helpful, how its links earn money, whose it is, and how its recipe
is shown.

Bare names say too little: "feedback" is what patients gave, too, a "disclosure" a part that opens, or one of bylaws, a
"sponsor" who pays for a trial, and a "helpful-box" a piece of advice. They tell a box that says something of the kind.
"""

from __future__ import annotations

import re

from cleanse.patterns import regex
from cleanse.roles.containers import Container, Sums, outermost
from cleanse.roles.judged import Judged

_HINTS = "feedback helpful affiliate copyright disclaim disclos sponsor".split()
_NOTE_NAMES = r"""(?<![a-z])(?:page|article|content|docs?)[-_]?feedback
      (?:[-_]?(?:form|box|widget|section|container|wrap(?:per)?|area|component|block|panel|question|survey))?(?![a-z-])
    | (?<![a-z])(?:user[-_]?)?feedback[-_]?(?:form|widget|question|survey)(?![a-z-])
    | was-?this-?helpful | (?<![a-z])helpful[-_]?(?:form|widget|votes?)(?![a-z])
    | (?<![a-z])(?:amazon|post|article|gt)[-_]?discl(?:aimer|osure)(?![a-z]) | disclosure[-_]statement
    | copyright(?:[-_]?(?:notice|noticia|info|text|box|statement|line))?(?![a-z])"""
_NOTE = regex(_NOTE_NAMES, re.IGNORECASE | re.VERBOSE)
_AFFILIATE_NAMES = r"(?<![a-z])affiliate[-_]?(?:disclosure|notice|info|disclaimer|link-?notice|box|text)(?![a-z])"
_AFFILIATE = regex(_AFFILIATE_NAMES, re.IGNORECASE)
"""Names of statements on how links earn money, which go however likely: they read as a body does."""
_BARE_NAMES = r"(?<![\w-])(?:[a-z]{1,8}-c-)?(?:feedback|affiliates?|disclosures?|disclaimers?|sponsors?|sponsored)(?![\w-])"
_BOX = regex(f"{_NOTE_NAMES} | {_AFFILIATE_NAMES} | {_BARE_NAMES}", re.IGNORECASE | re.VERBOSE)
"""All of these, and bare names."""
_SECTIONS = frozenset(("advertisement", "newsletter", "tools", "comments", "subscription"))
"""The phrases of one's own that tell a box of a bare name."""
_RECIPE = regex(r"cook-?mode|prevent-sleep|adjustable-servings|(?<![a-z])recipe-rating(?![a-z])", re.IGNORECASE)
"""Names of the switches of a recipe, and of its votes, which look like the recipe itself."""
_HINTS_OF_RECIPE = "cook-mode cookmode prevent-sleep adjustable-servings recipe-rating".split()
_OF_ARTICLE = regex(r"(?<![a-z])(?:copyright|(?:post|article)[-_]?disclaimer)", re.IGNORECASE)
"""Names that a section of an article may have, too: one about the law, or about a statement that was made."""
_OPINIONS = regex(r"customer|client|testimonial|review|kunden", re.IGNORECASE)
"""Names of what customers say, which is a part of the page of a product."""
_INNER_TAGS = frozenset("html body main article h1 h2 h3 h4 h5 h6 a span em i b strong small label".split())
_MOST_WORDS, _MOST_OF_SWITCH = 120, 20  # of a box; of a switch, which may be as likely as any step of the recipe
_WORD, _LEAST_OF_LIST = regex(r"[^\W\d_]{2}"), 2  # items with a word, of which a box of a recipe may have fewer: "1x", "2x"
_MOST_SAID = 2  # blocks of a box that end with a full stop
_SURE = 0.8  # where a block is as likely to be body, the box stays
_LEAST_BODY, _BESIDE = 60, 3  # words that are likely to be body beside a box, and for each such word in it
_LEAST_TOLD = 20  # those beside a statement on links, or a box that is told by what it says: as many as it has, at least


def take_page_notes(judged: Judged) -> None:
    """Takes such boxes where they are small beside the body of an article, and nothing in them is surely body."""
    if not judged.is_article:
        return
    names = judged.names
    elements = names.having(_BOX, _HINTS) | names.having(_RECIPE, _HINTS_OF_RECIPE)
    if not elements:
        return
    sure = Sums([p >= _SURE and judged.features(at).prose for at, p in enumerate(judged.probabilities)])
    for box in outermost(judged.page, elements, lambda found: _is_box(judged, found, sure)):
        judged.set_aside_rest(box.first, box.end, "page-note")


def _is_box(judged: Judged, found: Container, sure: Sums) -> bool:
    page = judged.page
    names = page.names[found.element]
    return (
        page.tags[found.element] not in _INNER_TAGS
        and not _OPINIONS.search(names)
        and found.end - found.first <= _MOST_WORDS
        and judged.word_sums.within(found.first, found.end) <= _MOST_WORDS
        and _is_told(judged, found, names)
        and sum(judged.features(at).ends_full for at in range(found.first, found.end)) <= _MOST_SAID
        and _is_small_beside(judged, found, names)
        and not (_OF_ARTICLE.search(names) and _is_of_article(judged, found, sure))
    )


def _is_small_beside(judged: Judged, found: Container, names: str) -> bool:
    """Whether there is enough body beside a box."""
    inside = judged.likely.within(found.first, found.end)
    is_doubtful = (_NOTE.search(names) and not _AFFILIATE.search(names)) or _RECIPE.search(names)
    return judged.likely.total - inside >= (max(_LEAST_BODY, _BESIDE * inside) if is_doubtful else max(_LEAST_TOLD, inside))


def _is_told(judged: Judged, found: Container, names: str) -> bool:
    """Whether the names of a box leave no doubt, or what it says and how likely it is to be body leave none."""
    if _RECIPE.search(names):
        return _is_switch(judged, found)
    if _AFFILIATE.search(names):
        return True
    if _NOTE.search(names):
        return max(judged.probabilities[found.first : found.end]) < _SURE
    places = [at for at in range(found.first, found.end) if judged.page.blocks[at].kind != "heading"]
    said = {phrase.section for at in places for phrase in judged.features(at).phrases}
    return not _SECTIONS.isdisjoint(said)


def _is_switch(judged: Judged, found: Container) -> bool:
    """Whether a box of a recipe has a few words, no step and no list of what goes into it."""
    if judged.word_sums.within(found.first, found.end) > _MOST_OF_SWITCH:
        return False
    blocks = judged.page.blocks[found.first : found.end]
    if sum(block.kind == "list_item" and _WORD.search(block.text) is not None for block in blocks) >= _LEAST_OF_LIST:
        return False
    return not any(judged.features(at).prose for at in range(found.first, found.end))


def _is_of_article(judged: Judged, found: Container, sure: Sums) -> bool:
    """Whether a box says nothing that the lexicon knows, and has a heading or stands between prose of the same element that is
    surely body.

    :param sure: how many blocks are such prose.
    """
    page, parent = judged.page, judged.page.parents[found.element]
    if any(judged.features(at).phrases for at in range(found.first, found.end)):
        return False
    if any(block.kind == "heading" for block in page.blocks[found.first : found.end]):
        return True
    if parent < 0:
        return False
    return sure.within(page.firsts[parent], found.first) > 0 and sure.within(found.end, page.ends[parent]) > 0
