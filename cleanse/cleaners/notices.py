"""Notices: advertisement labels, cookies, newsletters, walls, share bars, copyright lines, comment prompts, pagers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from cleanse.cleaner import Cleaner, Reads
from cleanse.document import Document, Edit
from cleanse.lexicon.matcher import names_network, words
from cleanse.text.lines import Line, find_phrases, lines, prose_range

# The longest line, in words, that a phrase may take with it. A phrase without a star is the whole line anyway.
_LIMITS = {
    "advertisement": 40,
    "cookies": 150,
    "newsletter": 50,
    "subscription": 50,
    "share": 25,
    "copyright": 70,
    "comments": 45,
    "editions": 8,
    "pager": 12,
    "navigation": 10,
    "tools": 35,
}
# Rules whose sentences may be as long as prose: their phrases are sentences that no article has.
_MAY_BE_PROSE = frozenset(("advertisement", "cookies", "newsletter", "subscription", "copyright", "comments", "tools"))
# Rules whose short lines ("Support", "Next", "Learn more") an article may have as headings, items or cells: between
# its paragraphs they count only beside another notice.
_MAY_BE_HEADINGS = frozenset(("navigation", "tools", "pager", "share", "subscription"))
_HEADING_WORDS = 3
_COPYRIGHT_WORDS = 40
_COPYRIGHT = re.compile(
    r"(?:copyright\s*)?(?:©|\(c\))[\s:]*(?:[^\W\d]+\s+){0,4}(?:19|20)\d\d\b|copyright[\s:,]+(?:by\s+)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_CRUMB = re.compile(r"\s*[>›»→]\s*")
_CRUMB_WORDS = 4
_BAR_CHARS = 100


@dataclass(frozen=True)
class Notices(Cleaner):
    """Takes what a page says about itself, to its reader.

    >>> from cleanse.pipeline import Pipeline
    >>> Pipeline((Notices(),))("It rained.\\nAdvertisement\\nThen it stopped.\\n© 2024 The Gazette. All rights reserved.")
    'It rained.\\nThen it stopped.\\n'
    """

    name: ClassVar[str] = "notices"
    reads: ClassVar[Reads] = Reads.LINES

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each line that is a notice."""
        second, last = doc.cached(prose_range)
        found = doc.cached(lines)
        rules = [_rule(doc, line) for line in found]
        for line, (rule, sure) in zip(found, rules, strict=True):
            outside = line.number < second or line.number > last
            if rule and (sure or outside or _beside(rules, line.number)):
                yield doc.lines_edit(line.block, line.block, rule)
            elif outside and _is_breadcrumb(line):
                yield doc.lines_edit(line.block, line.block, "breadcrumb")


def _beside(rules: list[tuple[str, bool]], number: int) -> bool:
    """Whether the line above or below is a notice too."""
    return bool(number and rules[number - 1][0]) or bool(number + 1 < len(rules) and rules[number + 1][0])


def _rule(doc: Document, line: Line) -> tuple[str, bool]:
    """The rule of a line by itself, and whether it holds wherever the line stands."""
    if line.wrapped:
        return "", False
    for phrase in find_phrases(doc, line, "notices", *_LIMITS):
        if line.words <= _LIMITS[phrase.section] and (not line.prose or phrase.section in _MAY_BE_PROSE):
            return phrase.section, phrase.section not in _MAY_BE_HEADINGS or line.words > _HEADING_WORDS
    if line.text[0] in "©(cC" and line.words <= _COPYRIGHT_WORDS and _COPYRIGHT.match(line.text):
        return "copyright", True
    return ("share", True) if len(line.text) <= _BAR_CHARS and _is_share_bar(line) else ("", False)


def _is_share_bar(line: Line) -> bool:
    """Whether a line is a row of networks, with words such as "Email" and "Print" between them."""
    if line.text.endswith(".") or not names_network(line.text):
        return False
    tokens = [token for token in re.split(r"[\s|·•,/]+", line.features.head) if token]
    return len(tokens) > 1 and all(token in "@#" or token in _share_words() for token in tokens)


@cache
def _share_words() -> frozenset[str]:
    return frozenset(phrase for phrase in words("notices", "share") if " " not in phrase)


def _is_breadcrumb(line: Line) -> bool:
    """Whether a line is a path of short names: "Home > News > Politics"."""
    if len(line.text) > _BAR_CHARS:
        return False
    parts = _CRUMB.split(line.text)
    return (
        len(parts) > 2
        and all(part[:1].isalpha() and len(part.split()) <= _CRUMB_WORDS for part in parts)
        and not line.features.ends_sentence
    )
