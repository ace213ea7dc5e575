"""Where blocks stand, seen from the one that says the page's title."""

from __future__ import annotations

from collections.abc import Sequence

from cleanse.page import Page

_NO_TITLE = (-100, 0, -1, 0.0)
_FAR = 99  # blocks


class ToTitle:
    """How far blocks are from the one that says the page's title."""

    def __init__(self, page: Page, words_to: Sequence[int], ups: Sequence[int], title_at: int) -> None:
        self._firsts, self._ends = page.firsts, page.ends
        self._words_to, self._ups, self._title_at = words_to, ups, title_at
        self._known: dict[int, tuple[int, float]] = {}

    def of(self, at: int, container: int) -> tuple[float, ...]:
        """Blocks and words since the title; how many containers do not hold it, and the words of the first that does."""
        title_at, words_to = self._title_at, self._words_to
        if title_at < 0:
            return _NO_TITLE
        found = self._known.get(container)
        if found is None:
            found = self._known[container] = self._common(container)
        since = at - title_at
        return -_FAR if since < -_FAR else _FAR if since > _FAR else since, words_to[at] - words_to[title_at], *found

    def _common(self, container: int) -> tuple[int, float]:
        firsts, ends, ups, words_to, title_at = self._firsts, self._ends, self._ups, self._words_to, self._title_at
        levels = 0
        while container >= 0 and not firsts[container] <= title_at < ends[container]:
            levels += 1
            container = ups[container]
        if container < 0:
            return levels, 1.0
        return levels, (words_to[ends[container]] - words_to[firsts[container]]) / words_to[-1]


def articles(page: Page, title_at: int) -> tuple[list[int], int]:
    """For each element 1 in an ``<article>`` that has the title, 2 in another, else 0; and how many articles there are."""
    if "article" not in page.tags:
        return [0] * len(page.tags), 0
    found: list[int] = []
    for element, (tag, parent) in enumerate(zip(page.tags, page.parents, strict=True)):
        of = found[parent] if parent >= 0 else 0
        if tag == "article" and of != 1:
            of = 1 if page.firsts[element] <= title_at < page.ends[element] else 2
        found.append(of)
    return found, page.tags.count("article")
