"""What a page keeps for browsers without scripts (``<noscript>``), or for its own script (``<template>``): opened where it
stands, if it holds a body that the page does not show."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from cleanse.page import Page
from cleanse.read.payload.comparing import Lack, prose
from cleanse.read.rendering.opened import Held, held, opened

_LEAST_WORDS = 50  # of a body
_CHARS = 4  # of a word, at least
_MOST_MISSING = 0.5
_SHARES = {"noscript": 0.25, "template": 2}  # how long the text of all of them must be beside the page's own prose
_MOST_BESIDE_TEMPLATE = 200  # words of a page's own prose: with more, what a template holds is more often a teaser or a dialog
_MOST = 400  # elements that are looked at
_TAG = re.compile(r"<[^<>]*>")
_BLANKS = re.compile(r"\s+")
_PLACEHOLDER = re.compile(r"\{\{|\$\{|<%|\[\[|\{%|%[A-Z_]{3,}%")
_FOR_SCRIPTS = re.compile(r"java\s?script", re.IGNORECASE)


class Opened(NamedTuple):
    """A page with some elements opened."""

    html: str
    origin: str


def kept_opened(
    html: str,
    prose_words: Callable[[], int],
    lack: Callable[[Sequence[str]], Lack],
    read: Callable[[str], Page | None],
    least: int = _LEAST_WORDS,
) -> Opened | None:
    """The page with those of its ``<noscript>`` or else ``<template>`` opened that hold a body which it lacks.

    :param prose_words: the words of the sentences that it shows.
    :param lack: what it lacks of some blocks.
    :param read: reads HTML.
    :param least: the words of a body.
    """
    for name, share in _SHARES.items():
        if not _may_hold_body(html, name, least * _CHARS):
            continue
        lacking: list[Held] = []
        words = 0
        for one in held(html, name)[:_MOST]:
            content = one.content(html)
            if one.depth or len(content) < least * _CHARS or _holds_placeholders(content):
                continue
            page = read(content)
            found = lack(prose(page)) if page is not None else Lack(0, 0.0)
            if page is None or not found.words or found.missing < _MOST_MISSING or _is_for_scripts(page, found.words):
                continue
            lacking.append(one)
            words += found.missing_words
        if words < least:
            continue
        other = prose_words()
        if words >= share * other and (name == "noscript" or other <= _MOST_BESIDE_TEMPLATE):
            return Opened(opened(html, lacking, "div"), f"<{name}>")
    return None


def _may_hold_body(html: str, name: str, least: int) -> bool:
    """Whether there may be so much text between the tags of a name: told without looking at the tags of the page."""
    length = 0
    for opening in (f"<{name}", f"<{name.upper()}"):
        closing = opening.replace("<", "</")
        at = html.find(opening)
        for _ in range(_MOST):
            if at < 0:
                break
            end = html.find(closing, at)
            end = end if end >= 0 else len(html)
            if end - at >= least:
                length += len(_BLANKS.sub(" ", _TAG.sub("", html[at:end])))
                if length >= least:
                    return True
            at = html.find(opening, end)
    return False


def _holds_placeholders(content: str) -> bool:
    """Whether a script puts words in the places of others."""
    return len(_PLACEHOLDER.findall(content)) > 2


def _is_for_scripts(page: Page, words: int) -> bool:
    """Whether a text asks for scripts: that is short, and says what they are called."""
    return words < 150 and any(_FOR_SCRIPTS.search(block.text) for block in page.blocks)
