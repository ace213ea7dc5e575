"""What a page says of those who wrote it: their lives, and where they work."""

from __future__ import annotations

import re

from cleanse.patterns import regex
from cleanse.roles.containers import Container, within
from cleanse.roles.judged import Judged

_HINTS = (
    "bio about-author about-the-author about_author aboutauthor affiliation author autor auteur saboxplugin ts-fab abh_ m-a-box"
).split()
_AUTHOR = regex(
    r"""(?<!\S)bio(?:graphy)?(?!\S)
    | (?<![a-z])(?:author|autor|auteur|autore|writer|contributor|byline)s?[-_]{0,2}bio(?:graphy)?(?![a-z])
    | about[-_]?(?:the[-_]?)?author
    | (?<![a-z])(?:author|auteur|autor)s?[-_]{1,2}(?:info(?:rmation)?|desc|description|about|profile)(?![a-z])
    | (?<![a-z])affiliations?(?![a-z])
    | (?<!\S)(?:saboxplugin-wrap|ts-fab-wrapper|abh_box|m-a-box|pp-multiple-authors-boxes?-wrapper)(?!\S)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Names of such boxes; "bio" alone as a whole name: elsewhere it may mean what is grown without poison. The last
are of plugins."""
_OF_ARTICLE = regex(r"(?<!\S)(?:bio(?:graphy)?|affiliations?)(?!\S)", re.IGNORECASE)
"""Those that a section of an article may have, too, below a heading of its own: as that of a life, or of a party."""
_NAME = 2  # words of a name
_OUTER_TAGS = frozenset("html body main article h1 h2 h3 h4 h5 h6".split())
_MOST_WORDS, _MOST_BLOCKS = 150, 30  # of a box
_LEAST_BODY, _BESIDE = 20, 3  # words that are likely to be body beside all boxes, and for each such word in them


def take_authors(judged: Judged) -> None:
    """Takes boxes that are called after the life of an author, or affiliations, where they are small beside the body: the lives
    of a team are a page of their own. The life of whom the headline names is of the article.

    On 2,992 labelled pages no box that it takes has body.
    """
    elements = judged.names.having(_AUTHOR, _HINTS)
    if not elements:
        return
    likely = judged.likely
    boxes = [*judged.outermost(elements, _is_box)]
    inside = sum([likely.within(box.first, box.end) for box in boxes])
    if likely.total - inside >= max(_LEAST_BODY, _BESIDE * inside):
        for box in boxes:
            judged.set_aside(box.first, box.end, "author")


def _is_box(judged: Judged, found: Container) -> bool:
    """Whether an element is small, and no headline stands in it."""
    page = judged.page
    return (
        page.tags[found.element] not in _OUTER_TAGS
        and found.end - found.first <= _MOST_BLOCKS
        and judged.word_sums.within(found.first, found.end) <= _MOST_WORDS
        and not any(page.tags[element] == "h1" for element in within(page, found))
        and not _is_of_article(judged, found)
    )


def _is_of_article(judged: Judged, found: Container) -> bool:
    """Whether a box is a section below its own heading, or tells the life of somebody whom the headline names."""
    page = judged.page
    blocks = page.blocks[found.first : found.end]
    if any(block.kind == "heading" for block in blocks) and _OF_ARTICLE.search(page.names[found.element]):
        return True
    said = next((block.text.split()[:_NAME] for block in blocks if block.kind != "heading"), [])
    name = " ".join(said)
    if len(said) < _NAME or not name.istitle():
        return False
    shown = (page.blocks[at].text for at in judged.headings if page.tags[page.blocks[at].element] == "h1")
    return any(name in headline for headline in (*page.headlines, *shown))
