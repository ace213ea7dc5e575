"""Sidebars: what a blog shows beside each of its posts, where the post stands in an element of its own.

Beside a post of a few sentences a sidebar has most of the page's text, lists of it look like those of a body, and the model keeps
them.
"""

from __future__ import annotations

import re

from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.roles.containers import Container, Sums, outermost
from cleanse.roles.judged import FEW_LINKS, Judged

_HINTS = "sidebar side-bar widget".split()
_SIDEBAR = regex(
    r"""(?<!\S)
    (?: (?:left|right|primary|secondary|main|blog|site)[-_]?)? side-?bar
      (?:[-_]?(?:left|right|primary|secondary|inner|wrap(?:per)?|container|area|content|widgets?|[0-9]))?
      (?!\S)
    | (?<!\S) (?: widget (?:[-_](?:area|text))? | textwidget ) (?!\S)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Whole names of such a column, and of what stands in one."""
_POST_HINTS = "content body text entry".split()
_POST = regex(r"(?<![a-z])(?:entry|post|article|story)[-_]?(?:content|body|text)(?![a-z])|(?<!\S)h?entry(?!\S)", re.IGNORECASE)
"""Names of the element that has a post or an article, and nothing else."""
_OUTER_TAGS = frozenset("html body main article h1".split())
_SURE, _LEAST_WORDS = 0.5, 10  # how likely a block of the post must be, and how many words of such it must have
_BODY = 0.9  # how likely prose is that stays in a bar
_AS_LIKELY = 0.8  # how likely a bar of prose alone must be, of how likely the post is
_ARTICLES = frozenset(("article", "main"))


def take_sidebars(judged: Judged) -> None:
    """Takes what stands in sidebars outside of the one post of a page, if that is likely to have a body.

    What is surely body stays, and so does a part of the same article below a heading of its own.
    """
    if not judged.is_article:
        return
    elements = judged.names.having(_SIDEBAR, _HINTS)
    if not elements:
        return
    page = judged.page
    sure = Sums([words if p >= _SURE else 0 for p, words in zip(judged.probabilities, judged.words, strict=True)])
    named = judged.names.having(_POST, _POST_HINTS)
    posts = [*outermost(page, named, lambda found: _has_body(page, found, sure))]
    if len(posts) != 1:  # else it is a list of posts
        return
    headlines = Sums([page.tags[block.element] == "h1" if block.element >= 0 else False for block in page.blocks])
    for bar in outermost(page, elements, lambda found: _is_beside(page, found, posts[0], headlines)):
        if _is_of_article(page, bar, posts[0]) or _reads_as_post(judged, bar, posts[0]):
            continue
        for at in range(bar.first, bar.end):
            if not _is_surely_body(judged, at):
                judged.set_aside_rest(at, at + 1, "sidebar")


def _has_body(page: Page, found: Container, sure: Sums) -> bool:
    """Whether an element has text that is likely to be body."""
    return page.tags[found.element] not in ("html", "body") and sure.within(found.first, found.end) >= _LEAST_WORDS


def _is_beside(page: Page, found: Container, post: Container, headlines: Sums) -> bool:
    """Whether an element has nothing of the post, and no headline."""
    is_apart = found.end <= post.first or post.end <= found.first
    return is_apart and page.tags[found.element] not in _OUTER_TAGS and not headlines.within(found.first, found.end)


def _is_surely_body(judged: Judged, at: int) -> bool:
    """Whether a block has sentences, few links, and the model is sure of it: names such as "main-sidebar" tell less."""
    return judged.probabilities[at] >= _BODY and judged.features(at).ends_sentence and judged.has_few_links(at)


def _reads_as_post(judged: Judged, bar: Container, post: Container) -> bool:
    """Whether a bar has nothing but prose that is nearly as likely to be body as the post: in few scripts is the model sure."""
    if not all(judged.features(at).prose and judged.has_few_links(at) for at in range(bar.first, bar.end)):
        return False
    likely, words = judged.likely, judged.word_sums
    of_bar, of_post = (likely.within(one.first, one.end) / words.within(one.first, one.end) for one in (bar, post))
    return of_bar >= _AS_LIKELY * of_post


def _is_of_article(page: Page, bar: Container, post: Container) -> bool:
    """Whether a bar is a section of the article that the post is in: it has a heading and few links."""
    blocks = page.blocks[bar.first : bar.end]
    if not any(block.kind == "heading" for block in blocks):
        return False
    if sum([block.link_chars for block in blocks]) > FEW_LINKS * sum([len(block.text) for block in blocks]):
        return False
    article = _article_of(page, bar)
    return article >= 0 and article == _article_of(page, post)


def _article_of(page: Page, found: Container) -> int:
    """The nearest <article> or <main> around an element; -1 where there is none."""
    element = page.parents[found.element]
    while element >= 0 and page.tags[element] not in _ARTICLES:
        element = page.parents[element]
    return element
