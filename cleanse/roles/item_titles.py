"""The titles of items: questions above the answers that fold out, labels above values, numbers above steps."""

from __future__ import annotations

import re
from collections import defaultdict

from cleanse.patterns import regex
from cleanse.roles.judged import Judged
from cleanse.text.dates import Dates

_WRITER = regex("author|byline|user", re.IGNORECASE)
_LIKELY = 0.1
_LEAST_ITEMS = 2


def keep_item_titles(judged: Judged) -> None:
    """Keeps what each of several items alike begins with, if all else of them stays: no reader can use an answer without its
    question. Who wrote an item, and when, is no title of it: what has a date goes, and what is named so.

    A title is often a link or a button, by which an answer folds out, so the model takes it for one of the page. On 2,992
    labelled pages it keeps 105 titles, 92 of them body; most of the others are tags over teasers of a listing.

    >>> from cleanse import clean
    >>> item = "<div class=item><div class=name><a>{0}</a></div><div><p>{1}</div></div>"
    >>> page = item.format("Is there a fee?", "There is none, and nobody is asked to give anything for it.")
    >>> page += item.format("May I bring a dog?", "Dogs are welcome on a lead, but for the weeks when the ducks breed.")
    >>> clean("<p>Who rents the meadow by the river for a feast has asked us this before." + page).count("?")
    2
    """
    if judged.favor == "precision" or judged.is_forum:
        return
    for titles in _alike(judged).values():
        if len({judged.page.blocks[at].text for at in titles}) >= _LEAST_ITEMS:
            for at in titles:
                judged.rules[at] = ""


def _alike(judged: Judged) -> dict[tuple[int, str, str], list[int]]:
    """The blocks that are titles of items, if those are several: by what their items stand in, and how these are named."""
    page, rules = judged.page, judged.rules
    alike: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    for at in [below - 1 for below in judged.staying if below]:
        if rules[at] != "model" or (judged.probabilities[at] < _LIKELY and not _can_be_pressed(judged, at)):
            continue
        item = _item(judged, at)
        if item >= 0 and not judged.features(at).phrases and not judged.lexicon.cached(Dates).has_date(page.blocks[at].text):
            alike[page.parents[item], page.tags[item], page.names[item].partition(" ")[0]].append(at)
    return alike


def _item(judged: Judged, at: int) -> int:
    """The element that begins with a block, which has an element of its own there, and whose other blocks all stay; or -1."""
    page = judged.page
    element, held = page.blocks[at].element, -1
    while element >= 0 and page.firsts[element] == at and page.ends[element] == at + 1:
        if _WRITER.search(page.names[element]):
            return -1
        element, held = page.parents[element], element
    if held < 0 or element < 0 or page.firsts[element] != at or any(judged.rules[at + 1 : page.ends[element]]):
        return -1
    return element


def _can_be_pressed(judged: Judged, at: int) -> bool:
    """Whether a block is a link or a button."""
    block = judged.page.blocks[at]
    if block.link_chars >= len(block.text):
        return True
    element = block.element
    return element >= 0 and "button" in (judged.page.tags[element], *judged.page.names[element].split())
