"""The notes of an article: what stands in elements that are called footnotes, or in boxes of advice (admonitions) that generators
of documentation name, below a body that stays."""

from __future__ import annotations

import re

from cleanse.page import Page, PageBlock
from cleanse.patterns import regex
from cleanse.roles.containers import Container, Sums, outermost
from cleanse.roles.judged import Judged

_HINTS = "footnote endnote fussnote reflist admonition starlight-aside markdown-alert custom-block".split()
_NOTES = regex(
    r"""(?<![\w-]) (?:(?:easy|modern|wp-block|entry|article|post)[-_])?
    (?: footnotes? | endnotes? | fussnoten? | reflist )
    (?:[-_](?:content|list|wrapper|block|container|items?|text|area|section|plugin[-_a-z]*))? (?![\w-])
    | (?<!\S)(?:(?:theme-)?admonition|admonitionblock|starlight-aside|markdown-alert|custom-block)(?!\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_OUTER_TAGS = frozenset("html body main article a sup span footer header nav td".split())
_PROMOTION = regex(r"(?<![a-z])(?:promo(?:tions?|ted)?|ads?|advert(?:isement|ising|s)?|sponsor(?:ed|s)?)(?![a-z])", re.IGNORECASE)
_OPENING = regex(
    r"""[\[(]?\d{1,3}[\])]?[.:]? (?=\s*[^\W\d_a-z] | \s*[\[(^↑"'“‘«„] | $)
    | [\[(]?[a-z][.)\]] | [*†‡§¹²³⁴⁵⁶⁷⁸⁹↑^↩] | \[[^\[\]\n]{1,14}\]""",
    re.VERBOSE,
)
"""The number or mark that opens a note, or what leads back to the text."""
_LIKELY, _MARKED_LIKELY = 0.2, 0.05  # how likely a note must be, and one with a number or a mark
_LEAST_BODY = 20  # words that stay above the notes
_MOST_LINKED = 0.9  # the share of its letters: a note may be little more than an address
_STEPS = 6  # elements around the notes, in one of which the body stands, too


def keep_notes(judged: Judged) -> None:
    """Keeps what the model took of the notes of an article, which look like a list of sources, or like promotion: they have
    names, years and links. What has a phrase of furniture stays out, and what is called promotion; what has no number or mark
    must be likelier.
    """
    if judged.favor == "precision" or judged.is_forum:
        return
    named = judged.names.having(_NOTES, _HINTS)
    if not named:
        return
    rules = judged.rules
    staying = Sums([0 if rule else words for rule, words in zip(rules, judged.words, strict=True)])
    ids = {note for _, note in judged.page.notes}
    for notes in outermost(judged.page, named, lambda found: _may_be(judged, found, staying)):
        for at in range(notes.first, notes.end):
            if rules[at] == "model" and _is_note(judged, at, ids):
                rules[at] = ""


def _may_be(judged: Judged, found: Container, staying: Sums) -> bool:
    """Whether an element is in one with the body, and below it."""
    page = judged.page
    if page.tags[found.element] in _OUTER_TAGS or _PROMOTION.search(page.names[found.element]):
        return False
    element = page.parents[found.element]
    for _ in range(_STEPS):
        if element < 0 or page.tags[element] in ("footer", "nav", "aside"):
            return False
        if staying.within(page.firsts[element], found.first) >= _LEAST_BODY:
            return True
        element = page.parents[element]
    return False


def _is_note(judged: Judged, at: int, ids: set[str]) -> bool:
    block = judged.page.blocks[at]
    return (
        judged.probabilities[at] >= (_MARKED_LIKELY if _is_marked(judged.page, block, ids) else _LIKELY)
        and block.link_density <= _MOST_LINKED
        and not judged.features(at).phrases
    )


def _is_marked(page: Page, block: PageBlock, ids: set[str]) -> bool:
    """Whether a note has a number, in its text or as an item of a numbered list, or a mark, or is one that the text refers to.

    :param ids: of the notes that it refers to.
    """
    if _OPENING.match(block.text):
        return True
    element = block.element
    for _ in range(_STEPS):
        if element < 0:
            return False
        if page.tags[element] == "ol" or not ids.isdisjoint(page.names[element].split()):
            return True
        element = page.parents[element]
    return False
