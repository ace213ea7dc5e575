"""The ingredients of a recipe that stand beside its steps, in a column of their own: in ``<aside>`` the model takes them for a
list of the page."""

from __future__ import annotations

import re

from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.roles.containers import Container, Sums
from cleanse.roles.judged import Judged

_HINTS = "ingred zutat ingrédient".split()
_INGREDIENTS = regex(
    r"""(?<![a-z])(?:recipe)?(?:ingredient(?:s|es|i|en|er)?|zutaten(?:liste)?)
    (?:[-_]?(?:lists?|container|wrap(?:per)?|section|group|block|column|col|items?))?(?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
"""Names of such a list, microdata's ``recipeIngredient`` among them."""
_LEAST_ITEMS, _LEAST_BODY = 2, 20  # blocks of the list, and words of the page that stay
_LIKELY = 0.05
_MOST_LINKED = 0.5  # the share of its letters: an ingredient may lead to a recipe of its own


def keep_ingredients(judged: Judged) -> None:
    """Keeps the ingredients that the model took, with the heading right above, of an article that would have none.

    A list of links is one of other recipes, and so is one of which there are several."""
    if judged.favor == "precision" or not judged.is_article:
        return
    named = judged.names.having(_INGREDIENTS, _HINTS)
    if not named:
        return
    page, rules = judged.page, judged.rules
    named |= {page.parents[element] for element in named if page.tags[element] == "li" and page.parents[element] >= 0}
    sums = _Sums(judged)
    lists = [*judged.outermost(named, lambda _, found: sums.is_list(found))]
    if sums.staying.total < _LEAST_BODY or any(sums.staying.within(one.first, one.end) for one in lists):
        return
    if len({page.parents[one.element] for one in lists}) == 1:
        for found in lists:
            for at in range(_with_heading(page, found), found.end):
                if rules[at] == "model":
                    rules[at] = ""


class _Sums:
    """What stretches of blocks have: words that stay, blocks that may be body, letters, and linked ones."""

    def __init__(self, judged: Judged) -> None:
        self.staying = Sums([0 if rule else words for rule, words in zip(judged.rules, judged.words, strict=True)])
        self._likely = Sums([p >= _LIKELY for p in judged.probabilities])
        self._letters = Sums([len(block.text) for block in judged.page.blocks])
        self._linked = Sums([block.link_chars for block in judged.page.blocks])

    def is_list(self, found: Container) -> bool:
        """Whether most blocks of an element, and several, may be body, and few of its letters are linked."""
        first, end = found.first, found.end
        return self._likely.within(first, end) >= max(_LEAST_ITEMS, (end - first) / 2) and self._linked.within(
            first, end
        ) <= _MOST_LINKED * self._letters.within(first, end)


def _with_heading(page: Page, found: Container) -> int:
    """The first block of a list, or the heading of the same element right above."""
    at, parent = found.first - 1, page.parents[found.element]
    is_headed = parent >= 0 and page.firsts[parent] <= at and page.blocks[at].kind == "heading"
    return at if is_headed else found.first
