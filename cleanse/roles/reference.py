"""The entries of a reference: signatures, members in tables, notes of a word or two, of which the model is not sure."""

from __future__ import annotations

import re

from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.roles.columns import column_of
from cleanse.roles.judged import Judged
from cleanse.text.dates import Dates

_FURNITURE = regex(
    r"""(?<![a-z])
    (?: nav | navi | toc | menu | crumbs? | pag(?:er|ination) | footer | foot | side-?bar | search | share | feedback | related
    | prev | next | skip | lang(?:uage)?s? | edit | rating | drop-?down | recs | comments? | cookies? | banner | ads? | promo
    | social | tags? | shortcuts | helpful | cta | contributors | copy-(?:page|link|button) )
    (?![a-z])
    | (?<![a-z]) nav-?(?:bar | box | frame | head | foot | content | list | igation) | bread-?crumb | quick-?view""",
    re.IGNORECASE | re.VERBOSE,
)
"""Names of what generators of documentation put beside the text."""
_FURNITURE_TAGS = frozenset("nav footer aside form button".split())
_OUTER_TAGS = frozenset(("html", "body"))
_LIKELY = 0.2  # how likely a block must be
_MOST_LINKED = 0.5  # the share of its letters, of a block that is no cell: others are entries of a table of contents


def keep_reference(judged: Judged) -> None:
    """On a page of documentation, keeps what the model is not sure of in the column of the text.

    The types and names of members are short, linked, and alike, as menus are. Generators put these into elements of their own,
    so that nothing of them is in the column, but for tables of contents and the links to what is before and after.

    What is more than all that stays is no part of it, but a list of other articles. On 2,992 labelled pages it keeps 34 blocks of
    body and 12 others.
    """
    if judged.favor == "precision" or not judged.is_docs or judged.is_forum:
        return
    rules, probabilities = judged.rules, judged.probabilities
    lost = [at for at, rule in enumerate(rules) if rule == "model" and probabilities[at] >= _LIKELY]
    staying = [at for at, rule in enumerate(rules) if not rule]
    if not lost or not staying:
        return
    column = column_of(judged)
    first, end = column.first, column.end
    if column.element < 0 or judged.page.tags[column.element] in _OUTER_TAGS:
        first, end = staying[0], staying[-1] + 1
    found = [at for at in lost if first <= at < end and _may_be_entry(judged, at) and not _is_beside(judged, at, column.element)]
    if sum([judged.words[at] for at in found]) <= sum([judged.words[at] for at in staying]):
        for at in found:
            rules[at] = ""


def _may_be_entry(judged: Judged, at: int) -> bool:
    """Whether a block is no caption, link, date or phrase of furniture."""
    block = judged.page.blocks[at]
    if block.kind == "caption" or (block.kind != "table_cell" and block.link_density > _MOST_LINKED):
        return False
    return not judged.features(at).phrases and not judged.lexicon.cached(Dates).has_date(block.text)


def _is_beside(judged: Judged, at: int, column: int) -> bool:
    """Whether an element in the column, around a block, is called after what stands beside a text."""
    page, element = judged.page, judged.page.blocks[at].element
    while element >= 0 and element != column:
        if is_called_beside(page, element):
            return True
        element = page.parents[element]
    return False


def is_called_beside(page: Page, element: int) -> bool:
    """Whether an element has a tag or a name of what stands beside a text."""
    return page.tags[element] in _FURNITURE_TAGS or _FURNITURE.search(page.names[element]) is not None
