"""The posts of a forum: one that stands in elements of the same names as a post that stays, stays, too."""

from __future__ import annotations

from collections import Counter

from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.roles.judged import Judged

_SURE = 0.5  # how likely a post must be to be body, to vouch for those like it
_LEAST_WORDS = 8  # of a post that goes along
_SHARE = 0.25  # of the words of posts named alike that must stay without help: else these are what a page has around its posts
_STEPS = 3  # elements that must be named alike
_NUMBERED = regex(r"\d")


def keep_posts(judged: Judged) -> None:
    """On a forum, keeps what the model took of elements whose tags and names are those of a likely post.

    On the 128 labelled forums it lifts the recall of the body by 0.01, and costs no precision.
    """
    if not judged.is_forum:
        return
    page, rules = judged.page, judged.rules
    kinds = [
        _kind(page, block.element) if words >= _LEAST_WORDS else ()
        for block, words in zip(page.blocks, judged.words, strict=True)
    ]
    sure: set[tuple[str, ...]] = set()
    total, stays = Counter[tuple[str, ...]](), Counter[tuple[str, ...]]()
    for kind, rule, probability, words in zip(kinds, rules, judged.probabilities, judged.words, strict=True):
        total[kind] += words if rule in ("", "model") else 0
        stays[kind] += 0 if rule else words
        if not rule and probability >= _SURE:
            sure.add(kind)
    posts = {kind for kind in sure if kind and stays[kind] >= _SHARE * total[kind]}
    for at, kind in enumerate(kinds):
        if rules[at] == "model" and kind in posts:
            rules[at] = ""


def _kind(page: Page, element: int) -> tuple[str, ...]:
    found: list[str] = []
    while element >= 0 and len(found) < 2 * _STEPS:
        first = page.names[element].split(None, 1)[:1]  # the others say the post's number, and whether it is even or odd
        found += page.tags[element], "" if not first or _NUMBERED.search(first[0]) else first[0]
        element = page.parents[element]
    return tuple(found)
