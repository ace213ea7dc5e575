"""Headings of lists of links that went: "Key events" above what leads to the posts of a live blog."""

from __future__ import annotations

from cleanse.roles.containers import Container, Sums
from cleanse.roles.judged import Judged

_OUTER_TAGS = frozenset("html body main article".split())
_SURE = 0.7  # where a heading is as likely to be body, it stays
_LEAST_ITEMS, _LINKED = 2, 0.6  # of a list, and the share of its letters


def take_empty_headings(judged: Judged) -> None:
    """Takes a heading of an article that opens a section of links, of which nothing else stays. What is below another heading may
    be body that was lost.

    On 1,480 labelled pages by models that had not seen their domains, it takes two headings, none of them body.
    """
    if judged.favor == "recall" or not judged.is_article:
        return
    rules = judged.rules
    doubtful = [at for at in judged.headings if not rules[at] and judged.probabilities[at] < _SURE]
    staying = Sums([not rule for rule in rules]) if doubtful else None
    for at in doubtful:
        if staying is not None and _is_of_links(judged, _section(judged, at, staying)):
            rules[at] = "model"


def _section(judged: Judged, at: int, staying: Sums) -> Container:
    """The outermost element that a heading opens, and of which nothing else stays."""
    page, found = judged.page, Container(-1, at, at + 1)
    element = page.blocks[at].element
    while element >= 0 and page.firsts[element] == at and page.tags[element] not in _OUTER_TAGS:
        if staying.within(at + 1, page.ends[element]):
            break
        found = Container(element, at, page.ends[element])
        element = page.parents[element]
    return found


def _is_of_links(judged: Judged, section: Container) -> bool:
    """Whether what is below the heading of a section is a list of links."""
    items = judged.page.blocks[section.first + 1 : section.end]
    linked, letters = sum(block.link_chars for block in items), sum(len(block.text) for block in items)
    return len(items) >= _LEAST_ITEMS and all(block.kind == "list_item" for block in items) and linked >= _LINKED * letters
