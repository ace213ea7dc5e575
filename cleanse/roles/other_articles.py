"""Other articles behind the page's own, whole: pages that load the next one when somebody has read to the end.

They are built like the first, so what they are called does not tell them. Each has a headline where the first has that of the
page, and a date: the sections of one article have no dates.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleanse.page import Page
from cleanse.roles.containers import Container
from cleanse.roles.forms import Form, forms_up, named_form
from cleanse.roles.judged import Judged
from cleanse.text.dates import Dates

_HEADINGS = frozenset(("h1", "h2", "h3"))
_MOST_HEADINGS = 200  # that are looked at
_LEAST_BODY = 25  # words that are likely to be body, in the page's own article
_HEAD = 12  # blocks of an article, one of which is its date


def take_other_articles(judged: Judged) -> None:
    """Takes the containers that stand behind that of the page's article, in the same element, and are built like it.

    On 2,992 pages that are labelled block by block, this takes 3,300 words of other articles, and no block of body.
    """
    if judged.is_forum:
        return
    page, says = judged.page, judged.titles.says
    headings = [*_headings(judged)]
    own = {at for at, _ in headings if says(page.blocks[at].text)}
    kinds = {at: forms_up(page, element) for at, element in headings if at in own}  # in the order of the page
    for kind in dict.fromkeys(kinds.values()):
        first = next(at for at in kinds if kinds[at] == kind)
        others = [at for at, element in headings if at > first and at not in own and _is_of(kind, page, element)]
        if others:
            for other in _articles(judged, first, others):
                judged.set_aside(other.first, other.end, "other-article")


def _headings(judged: Judged) -> Iterator[tuple[int, int]]:
    """The headings of a page, each as the number of its block and that of its element."""
    page = judged.page
    for at in judged.headings[:_MOST_HEADINGS]:
        element = page.blocks[at].element
        while element >= 0 and page.tags[element] not in _HEADINGS and page.firsts[element] == at == page.ends[element] - 1:
            element = page.parents[element]
        if element >= 0 and page.tags[element] in _HEADINGS:
            yield at, element


def _articles(judged: Judged, own: int, headings: list[int]) -> Iterator[Container]:
    """The containers of some headings that are built like that of the own headline."""
    page, likely, end = judged.page, judged.likely, own
    for at in headings:
        article = _apart(page, own, at) if at >= end else None
        other = _apart(page, at, own) if article is not None else None
        if article is None or other is None:
            continue
        is_beside = page.parents[article.element] == page.parents[other.element]
        is_alike = is_beside and named_form(page, article.element) == named_form(page, other.element)
        is_whole = likely.within(article.first, article.end) >= _LEAST_BODY
        if is_alike and is_whole and _is_dated(judged, article) and _is_dated(judged, other):
            end = other.end
            yield other


def _apart(page: Page, at: int, other: int) -> Container | None:
    """The largest container of a block that does not hold another block."""
    element, found = page.blocks[at].element, -1
    while element >= 0 and not page.firsts[element] <= other < page.ends[element]:
        element, found = page.parents[element], element
    return Container(found, page.firsts[found], page.ends[found]) if element >= 0 <= found else None


def _is_dated(judged: Judged, article: Container) -> bool:
    is_date = judged.lexicon.cached(Dates).is_date
    head = range(article.first, min(article.end, article.first + _HEAD))
    return any(is_date(judged.page.blocks[at].text) for at in head)


def _is_of(kind: tuple[Form, ...], page: Page, element: int) -> bool:
    """Whether a heading's elements have the same tags and names: most differ in the first tag."""
    return page.tags[element] == kind[0][0] and forms_up(page, element) == kind
