"""Blocks that say the same and belong to the body both: refrains, steps, cells, what a reference says of each member."""

from __future__ import annotations

from cleanse.page import Page
from cleanse.roles.forms import unnumbered_form
from cleanse.roles.judged import Judged

_LIKELY = 0.5  # how likely both must be
_ENTRY_LIKELY = 0.2  # of documentation, which says much twice: in a table of members, and where it describes each
_QUOTE_STEPS = 8  # elements above a block in which a quotation may be
_STEPS = 12  # elements from a block to its item


class Refrains:
    """The blocks of a page that may say what another says.

    >>> from cleanse.page import PageBlock
    >>> page = Page(tags=["p", "p"], names=["", ""], parents=[-1, -1], firsts=[0, 1], ends=[1, 2])
    >>> page.blocks += [PageBlock("Row the boat.", at, "paragraph", "", 0) for at in (0, 1)]
    >>> Refrains(Judged(page, [0.9, 0.9], [3, 3])).have(0, 1)
    True
    """

    def __init__(self, judged: Judged) -> None:
        self._judged = judged
        self._differing: dict[tuple[int, int], bool] = {}
        """Of two items whether they differ: the blocks of both may be many."""

    def have(self, one: int, other: int) -> bool:
        """Whether two blocks that say the same both belong to the body: lines of a song, cells, steps, listings."""
        judged = self._judged
        page, probabilities = judged.page, judged.probabilities
        if judged.is_forum and any(_is_quoted(page, page.blocks[at].element) for at in (one, other)):  # one post quotes another
            return True
        if min(probabilities[one], probabilities[other]) < (_ENTRY_LIKELY if judged.is_docs else _LIKELY):
            return False
        if judged.is_docs and not _goes_on_alike(page, one, other) and not any(page.blocks[at].link_chars for at in (one, other)):
            return True
        kind = page.blocks[one].kind
        if kind in ("table_cell", "code"):
            return True
        above, beside = (page.parents[page.blocks[at].element] for at in (one, other))
        if above == beside:
            return True
        if kind == "list_item" and above >= 0 <= beside and page.parents[above] == page.parents[beside]:
            return True
        return self._are_parts_of_items(one, other)

    def _are_parts_of_items(self, one: int, other: int) -> bool:
        """Whether two blocks are the same part of two items of one form that differ in others: a step of two instructions, a
        parameter of two functions. The same slide, shown twice, differs in nothing.
        """
        page = self._judged.page
        item, other_item = page.blocks[one].element, page.blocks[other].element
        for _ in range(_STEPS):
            if item < 0 or other_item < 0 or unnumbered_form(page, item) != unnumbered_form(page, other_item):
                return False
            if page.parents[item] == page.parents[other_item]:
                pair = item, other_item
                if pair not in self._differing:
                    self._differing[pair] = _differ(page, item, other_item)
                return self._differing[pair]
            item, other_item = page.parents[item], page.parents[other_item]
        return False


def _differ(page: Page, item: int, other: int) -> bool:
    """Whether two items say different things. Their sizes first: a long one beside many short ones is gone through for none."""
    first, end, other_first, other_end = page.firsts[item], page.ends[item], page.firsts[other], page.ends[other]
    if end - first != other_end - other_first:
        return True
    return any(page.blocks[first + at].text != page.blocks[other_first + at].text for at in range(end - first))


def _goes_on_alike(page: Page, one: int, other: int) -> bool:
    """Whether what stands before or after two blocks is the same, too."""
    blocks = page.blocks
    near = [(one + step, other + step) for step in (-1, 1)]
    return any(blocks[a].text == blocks[b].text for a, b in near if min(a, b) >= 0 and max(a, b) < len(blocks))


def _is_quoted(page: Page, element: int) -> bool:
    """Whether an element stands in a quotation."""
    for _ in range(_QUOTE_STEPS):
        if element < 0:
            return False
        if page.tags[element] == "blockquote" or "quote" in page.names[element].lower():
            return True
        element = page.parents[element]
    return False
