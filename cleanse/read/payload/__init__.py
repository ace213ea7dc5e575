"""The body of a page that is in its HTML, but not in its visible text: in JSON-LD, in the state of its scripts, in what it holds
for browsers without scripts, or in templates.

``completed`` says what page to read instead. ``kept.py`` opens ``<noscript>`` and ``<template>`` where they stand; ``scripts.py``
reads data, ``bodies.py`` finds bodies in it by their shape, ``rich_text.py`` writes them as HTML, and ``comparing.py`` tells what
of them the page lacks. Most pages cost a search for a few words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.read.payload.comparing import Lack, lack
from cleanse.read.payload.kept import kept_opened
from cleanse.read.payload.scripts import Data, data_of, has_attributes_with_data, scripts_of
from cleanse.read.payload.shown import LEAST_WORDS, Shown
from cleanse.read.payload.sifting import scripts_with_prose, texts_with_prose
from cleanse.read.rendering.opened import held
from cleanse.text.words import letters_of
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from cleanse.read.bounds import Limited
    from cleanse.read.payload.bodies import Body

__all__ = ["MADE_BY_SCRIPTS", "MARK", "Completed", "completed", "is_made_by_scripts"]

MARK = "body-of-payload"
"""The class of the element that holds a body from data."""

_MOST_MISSING = 0.5  # the share of a body's sentences that a page lacks at least: with more of them it has the body
_SURELY_SHOWN = 0.3  # the same, of a body with its entities and the like
_FEW_OTHER, _SHARE_OF_OTHER = 150, 0.5  # words of other prose that may stand beside a body, or their share of it
_SHARE_OF_LACKING = 1.5  # how long a body must be beside the page's other prose, and, by the second, beside all else but links
_SHARE_OF_REST = 0.4
_HARDLY_ANY = 60  # words of prose up to which a body may have another title than the page, or none
_MOST_FOR_ATTRIBUTES = 150  # words of a body, up to which attributes are looked at too: pages that show more seldom have it there
_MUCH = 400  # words of what may be prose, from which on the states of scripts are no longer looked into
_MOST_READ = 12  # bodies that are read as pages to see what they say
_LEAST_TITLE = 8  # letters; a third of it where words are written without spaces
# What frameworks fill: an element with such an id that holds nothing but a comment, or an element of Angular's.
_FILLED = regex(
    r"""<[a-z]{1,20}\s[^<>]{0,200}?id\s{0,3}=\s{0,3}["']?(?:root|app|__next|__nuxt|___gatsby|react-root|app-root|main-app|mount|"""
    r"""svelte|q-app|content)["']?[^<>]{0,200}>\s{0,99}(?:<!--[^<>]{0,99}-->\s{0,99})?</|<app-root\b""",
    re.IGNORECASE,
)
_TAG = regex(r"<[^<>]*>")
_LINES = regex(r"\n+")
_FOR_SCRIPTS = regex(r"java\s?script", re.IGNORECASE)

MADE_BY_SCRIPTS = (
    "The body is not in the page's HTML, nor in what it holds for its scripts: they would fetch it. Run the page in a browser "
    "first, and hand over what that shows."
)
"""What to say of such a page."""


class Completed(NamedTuple):
    """A page that shows what it held back."""

    html: str
    warning: str
    has_mark: bool
    """Whether the body stands in an element of the class ``MARK``."""


def completed(within: Limited, shown: Shown, nodes: Sequence[LexborNode], read: Callable[[str], Page | None]) -> Completed | None:
    """The page with the body that its visible text lacks, or None where it has it, or nobody does.

    :param within: the page as it is parsed.
    :param shown: its visible text.
    :param nodes: the elements of its tree that nobody sees: scripts, ``<noscript>``, ``<template>``, and others.
    :param read: reads HTML in the same way.
    """
    html = within.html
    found = kept_opened(html, nodes, shown, read)
    if found is not None:
        return Completed(found.html, _taken_from(found.origin), has_mark=False)
    body = _from_data(within, shown, nodes, read)
    if body is None:
        return None
    from cleanse.read.payload.placing import placed

    of_body, content = body
    return Completed(placed(html, content, MARK), _taken_from(of_body.origin), has_mark=True)


def is_made_by_scripts(html: str, shown: Shown) -> bool:
    """Whether hardly anything of a page is in its HTML: it has no sentence, and an empty element that a script fills, or it asks
    for scripts.

    >>> is_made_by_scripts('<div id="root"></div><script src="app.js"></script>', Shown(Page()))
    True
    """
    if shown.has_more_words(_HARDLY_ANY) or shown.prose_words or not ("<script" in html or "<SCRIPT" in html):
        return False
    return _FILLED.search(html) is not None or any(_FOR_SCRIPTS.search(one.content(html)) for one in held(html, "noscript"))


class _Candidate(NamedTuple):
    body: Body
    content: str
    lacking: Lack
    is_own: bool


def _from_data(
    within: Limited, shown: Shown, nodes: Sequence[LexborNode], read: Callable[[str], Page | None]
) -> tuple[Body, str] | None:
    """The body of the page among those in its data, and its HTML; None where none is lacking."""
    html = within.html
    # A page that shows an article's worth of prose may have the rest of it behind a wall, told for search engines alone.
    shows_much = shown.has_more_long_words(_MUCH)
    may_be_in_attributes = not shows_much and shown.least <= _MOST_FOR_ATTRIBUTES and has_attributes_with_data(within.data)
    scripts = scripts_of(scripts_with_prose(nodes, shows_much, shown), only_ld=shows_much)
    in_attributes = html if may_be_in_attributes else ""
    found = [
        body
        for data in data_of(scripts, in_attributes, partial(texts_with_prose, shown=shown))
        for body in _bodies(data, shown.least)
    ]
    if not found:
        return None
    from cleanse.read.payload.placing import titles_of

    titles = titles_of(html)
    owns = [(body, _is_own(body, titles)) for body in found]
    # Its own bodies first, then the longest: each is read to see what it says, and that takes time.
    owns.sort(key=lambda pair: (not pair[1], pair[0].is_aside, pair[0].siblings > 1, -len(pair[0].html)))
    candidates: list[_Candidate] = []
    for body, is_own in owns[:_MOST_READ]:
        if not is_own and (body.is_aside or body.siblings > 1 or not (body.is_plainly_body or body.title)):
            continue
        if not is_own and shown.prose_words > _HARDLY_ANY:
            break
        # Most pages show what their data has: that is told before it is read as a page.
        if lack(_LINES.split(_TAG.sub("\n", body.html)), shown.letters).missing < _SURELY_SHOWN:
            continue
        content = read(body.html)
        if content is None:
            continue
        lacking = lack([block.text for block in content.blocks], shown.letters)
        if _is_lacking(lacking, [block.text for block in content.blocks], shown, is_own):
            candidates.append(_Candidate(body, body.html, lacking, is_own))
    if not candidates:
        return None
    best = max(candidates, key=lambda one: (one.is_own, not one.body.is_whole, one.lacking.missing_words))
    # Of those that are about as long, HTML says more than a text.
    best = max(
        (
            one
            for one in candidates
            if one.is_own == best.is_own
            and one.body.is_whole == best.body.is_whole
            and one.lacking.words >= 0.9 * best.lacking.words
        ),
        key=lambda one: (one.content.count("<h2") + one.content.count("<p") + one.content.count("<li"), one.lacking.words),
    )
    return best.body, best.content


def _bodies(data: Data, least: int) -> list[Body]:
    from cleanse.read.payload.bodies import bodies  # of which most pages have none: it takes long to load

    return bodies(data, least)


def _is_lacking(lacking: Lack, blocks: list[str], shown: Shown, is_own: bool) -> bool:
    """Whether a page lacks a body, and does not show another instead."""
    words = lacking.missing_words
    if words < LEAST_WORDS or lacking.missing < _MOST_MISSING:
        return False
    rest = shown.words - (lacking.words - words)
    if not is_own:
        return shown.prose_words <= _HARDLY_ANY and words >= rest
    other = lack(shown.prose, letters_of(" ".join(blocks))).missing_words
    is_long = words >= _SHARE_OF_LACKING * other and words >= _SHARE_OF_REST * rest
    return is_long and other <= max(_FEW_OTHER, _SHARE_OF_OTHER * words)


def _is_own(body: Body, titles: list[str]) -> bool:
    """Whether the title or the address of a body is the page's."""
    if body.is_whole:
        return True
    title = letters_of(body.title)
    if len(title) >= (_LEAST_TITLE if title.isascii() else _LEAST_TITLE // 3):
        for one in titles:
            if title in one or (len(one) >= 2 * _LEAST_TITLE and one in title):
                return True
    slug = letters_of(body.address.rstrip("/").rpartition("/")[2])
    return len(slug) >= 2 * _LEAST_TITLE and any(slug in one for one in titles)


def _taken_from(origin: str) -> str:
    return f"The body was taken from the page's {origin}, since its visible text lacks it."
