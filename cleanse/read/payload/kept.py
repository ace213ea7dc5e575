"""What a page keeps for browsers without scripts (``<noscript>``), or for its own script (``<template>``): opened where it
stands, if it holds a body that the page does not show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.read.payload.comparing import Lack, lack, most_words, prose
from cleanse.read.payload.shown import Shown
from cleanse.read.rendering.found import number_of
from cleanse.read.rendering.opened import Held, held, opened
from cleanse.text.lines import PROSE_WORDS
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_CHARS = 2  # of a word, at least: in Chinese
_MOST_MISSING = 0.5
_SHARES = {"noscript": 0.25, "template": 2}  # how long the text of all of them must be beside the page's own prose
_MOST_BESIDE_TEMPLATE = 200  # words of a page's own prose: with more, what a template holds is more often a teaser or a dialog
_MOST = 400  # elements that are looked at
_PLACEHOLDER = regex(r"\{\{|\$\{|<%|\[\[|\{%|%[A-Z_]{3,}%")
_SENTENCE = regex(r"[.!?。！？…؟।]")
_FOR_SCRIPTS = regex(r"java\s?script", re.IGNORECASE)


class Opened(NamedTuple):
    """A page with some elements opened."""

    html: str
    origin: str


def kept_opened(html: str, nodes: Sequence[LexborNode], shown: Shown, read: Callable[[str], Page | None]) -> Opened | None:
    """The page with those of its ``<noscript>`` or else ``<template>`` opened that hold a body which it lacks.

    :param nodes: those elements in its tree, and others.
    :param shown: what it shows.
    :param read: reads HTML.
    """
    least = shown.least_kept
    for name, share in _SHARES.items():
        texts = _texts(nodes, name)
        if not texts or not _may_hold_body(texts, share, shown):
            continue
        if name == "template" and shown.has_more_prose_words(_MOST_BESIDE_TEMPLATE):
            continue
        if not _may_have_words(texts, max(least, share * shown.prose_words)):
            continue
        lacking: list[Held] = []
        words = 0
        for one in held(html, name)[:_MOST]:
            content = one.content(html)
            if one.depth or len(content) < _CHARS * least or _holds_placeholders(content):
                continue
            page = read(content)
            found = lack([*prose(page)], shown.letters) if page is not None else Lack(0, 0.0)
            if page is None or not found.words or found.missing < _MOST_MISSING or _is_for_scripts(page, found.words):
                continue
            lacking.append(one)
            words += found.missing_words
        if words >= max(least, share * shown.prose_words):
            return Opened(opened(html, lacking, "div"), f"<{name}>")
    return None


def without_swallowed(html: str, nodes: Iterable[LexborNode]) -> str:
    """The page as a browser with scripts has it, or nothing where it makes no difference.

    Browsers take what is in ``<noscript>`` for text, whatever its tags are. A tree in which they count may hold the whole page in
    one that opens an element and does not close it.

    :param html: the page.
    :param nodes: elements of its tree that nobody sees.
    """
    if not any(node.tag == "noscript" for node in nodes):
        return ""
    parts: list[str] = []
    at = 0
    for one in held(html, "noscript"):
        if one.closing is not None and one.opening.start >= at:
            parts.append(html[at : one.opening.start])
            at = one.closing.end
    return "".join([*parts, html[at:]]) if parts else ""


def _texts(nodes: Iterable[LexborNode], name: str) -> list[str]:
    """The texts of the elements of a name."""
    number = number_of(name)
    of_name = [node for node in nodes if node.tag_id == number]
    parts = ([node] if name == "noscript" else node.template_fragments()[:1] for node in of_name)
    return [" ".join("".join([part.text() for part in own]).split()) for own in parts]


def _may_hold_body(texts: Iterable[str], share: float, shown: Shown) -> bool:
    """Whether there may be so much prose in elements of these texts: told without looking at the tags of the page."""
    length = 0
    for text in texts:
        middle = len(text) // 2
        if len(text) >= _CHARS * PROSE_WORDS and _SENTENCE.search(text) and text[middle : middle + 30] not in shown.text:
            length += len(text)
            if length >= _CHARS * shown.least_kept and length >= _CHARS * share * shown.long_words:
                return True
    return False


def _may_have_words(texts: Sequence[str], least: float) -> bool:
    """Whether there may be so many words of prose in elements of these texts: few have them but for words that run together."""
    return sum(len(text.split()) for text in texts) >= least or sum(map(most_words, texts)) >= least


def _holds_placeholders(content: str) -> bool:
    """Whether a script puts words in the places of others."""
    return len(_PLACEHOLDER.findall(content)) > 2


def _is_for_scripts(page: Page, words: int) -> bool:
    """Whether a text asks for scripts: that is short, and says what they are called."""
    return words < 150 and any(_FOR_SCRIPTS.search(block.text) for block in page.blocks)
