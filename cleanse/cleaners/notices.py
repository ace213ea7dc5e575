"""Notices: advertisement labels, cookies, newsletters, walls, share bars, copyright lines, comment prompts, pagers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from cleanse.cleaners.notice_parts import with_parts
from cleanse.cleaners.standing import LineRules
from cleanse.document import Document, Edit
from cleanse.lexicon import Lexicon, Section
from cleanse.patterns import regex
from cleanse.roles.findings import Finding
from cleanse.text.buttons import is_label
from cleanse.text.concerns import NOTICE, concerning
from cleanse.text.copyrights import is_about_copyright
from cleanse.text.lines import Line, find_phrases, lines, prose_range
from cleanse.values import dataclass

# A rule's short lines ("Support", "Next", "Learn more") an article may have as headings, items or cells, where the table of
# sections says so.
_HEADING_WORDS = 3
_COPYRIGHT_WORDS = 40
_COPYRIGHT = regex(
    r"(?:copyright\s*)?(?:©|\(c\))[\s:]*(?:[^\W\d]+\s+){0,4}(?:19|20)\d\d\b|copyright[\s:,]+(?:by\s+)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_CRUMB = regex(r"\s*[>›»→]\s*")
_CRUMB_WORDS = 4
_BAR_CHARS = 100
_WORD = regex(r"[^\W\d_]{2}")


@dataclass(frozen=True)
class Notices(LineRules):
    """Takes what a page says about itself, to its reader.

    >>> from cleanse.pipeline import Pipeline
    >>> Pipeline((Notices(),))("It rained.\\nAdvertisement\\nThen it stopped.\\n© 2024 The Gazette. All rights reserved.")
    'It rained.\\nThen it stopped.\\n'
    """

    name: ClassVar[str] = "notices"

    def edits(self, doc: Document) -> Iterator[Edit]:
        """An edit for each line that is a notice."""
        second, last = doc.cached(prose_range)
        found = concerning(doc, NOTICE)
        sections = doc.lexicon.cached(_sections)
        rules = {line.number: _rule(doc, line, sections) for line in found}
        taken: dict[int, Finding] = {}
        for line in found:
            rule, sure = rules[line.number]
            outside = line.number < second or line.number > last
            if rule == "copyright" and doc.cached(is_about_copyright):
                continue
            if rule == "comments" and _heads_sentence(doc, line) and not _beside(rules, line.number):
                continue
            if rule and (sure or outside or _beside(rules, line.number)):
                taken[line.number] = Finding(rule)
            elif outside and _is_breadcrumb(line):
                taken[line.number] = Finding("breadcrumb")
        yield from self.edits_of(doc, with_parts(doc, taken, rules))


def _beside(rules: dict[int, tuple[str, bool]], number: int) -> bool:
    """Whether the line above or below is a notice too."""
    return any(near in rules and rules[near][0] for near in (number - 1, number + 1))


def _heads_sentence(doc: Document, line: Line) -> bool:
    """Whether one word stands right above a sentence: "Comments" over a paragraph about them, "Answer" over one. Above and below
    readers' comments stand names."""
    found = doc.cached(lines)
    if not is_label(line.text) or line.number + 1 == len(found):
        return False
    below = found[line.number + 1]
    return below.prose or below.features.ends_sentence


def _rule(doc: Document, line: Line, sections: dict[str, Section]) -> tuple[str, bool]:
    """The rule of a line by itself, and whether it holds wherever the line stands."""
    if line.wrapped:
        return "", False
    for phrase in find_phrases(doc, line, "notices", *sections):
        section = sections[phrase.section]
        if line.words <= section.longest and (not line.prose or section.may_be_prose):
            return section.name, not section.may_be_heading or line.words > _HEADING_WORDS
    if line.text[0] in "©(cC" and line.words <= _COPYRIGHT_WORDS and _COPYRIGHT.match(line.text):
        return "copyright", True
    is_bar = len(line.text) <= _BAR_CHARS and _is_share_bar(line, doc.lexicon)
    return ("share", True) if is_bar else ("", False)


def _is_share_bar(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line is a row of networks, with words such as "Email" and "Print" between them."""
    if line.text.endswith(".") or not _WORD.search(line.text) or not line.features.cached(lexicon.names_network):
        return False  # "4.65 x 4.78 x" are attempts in the long jump
    known = lexicon.words("notices", "share")
    label, _, behind = line.features.head.partition(":")
    is_labelled = behind != "" and label.strip() in known  # "Share this: Facebook Twitter"
    tokens = [token for token in re.split(r"[\s|·•,/]+", behind if is_labelled else line.features.head) if token]
    # A token has no blank.
    return len(tokens) > (0 if is_labelled else 1) and all(token in "@#" or token in known for token in tokens)


def _sections(lexicon: Lexicon) -> dict[str, Section]:
    """The sections that are rules, by name."""
    return {name: section for (file, name), section in lexicon.sections.items() if file == "notices" and section.is_in_lines}


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
