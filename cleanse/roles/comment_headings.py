"""Readers' comments in containers whose names say nothing: "3 comments" above them says what they are.

Style sheets that are made by tools name elements ``mt-4`` or ``css-1x9a2k``. On 1,800 labelled pages whose names were taken
away, this takes 18,500 words of comments on 158 of them, and no block of body.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleanse.patterns import regex
from cleanse.roles.comments import stands_in_forum
from cleanse.roles.containers import Container, within
from cleanse.roles.judged import Judged
from cleanse.text.dates import Dates

_WHOLE = frozenset(("html", "body", "main", "article"))
_HEADING_WORDS = 12
_TITLED_WORDS = 30  # of one that repeats the headline
_QUOTED = regex(r"[“„\"«「《‘‚‹]\s{0,3}([^“”„\"«»「」《》‹›]{4,200}?)\s{0,3}[”“\"»」》’‘›]")
_LOOKED_AT = 40  # blocks below the heading, one of which must be of a comment
_LEAST_BODY = 40  # words that are likely to be body, above the comments
_BESIDE = 0.5  # how many there must be for each such word of the comments


def take_headed_comments(judged: Judged) -> None:
    """Takes containers behind a body that begin with a heading of comments, and have a date, a button or a form of them."""
    page = judged.page
    if judged.is_forum or "QAPage" in page.types:
        return
    sections: list[Container] = []
    headed = [*_headed(judged)]
    if not headed:  # as on most pages
        return
    likely = judged.likely
    for section in headed:
        inside, above = likely.within(section.first, section.end), likely.within(0, section.first)
        outside = likely.total - inside
        is_behind = outside >= max(_LEAST_BODY, _BESIDE * inside) and above >= max(_LEAST_BODY, outside / 2)
        if is_behind and _has_entry(judged, section):
            sections.append(section)
    if sections and not stands_in_forum(page, sections):
        for section in sections:
            judged.set_aside(section.first, section.end, "comments")


def _headed(judged: Judged) -> Iterator[Container]:
    """The largest containers that begin with a heading of comments, none in another."""
    page, end = judged.page, 0
    above: set[str] = set()  # the headings so far
    for at in judged.headings:
        if at < end or judged.rules[at]:
            continue
        block = page.blocks[at]
        element, held = block.element, -1
        while element >= 0 and page.firsts[element] == at and page.tags[element] not in _WHOLE:
            element, held = page.parents[element], element
        if held >= 0 and page.ends[held] > at + 1 and _is_heading(judged, at, above):  # most open no container
            end = page.ends[held]
            yield Container(held, at, end)
        above.add(block.text)


def _is_heading(judged: Judged, at: int, above: set[str]) -> bool:
    """Whether a heading says that comments follow: by its words, or by the headline in quotes, "3 thoughts on “Rain”"."""
    words = judged.words[at]
    if words <= _HEADING_WORDS and _speaks_of_comments(judged, at):
        return True
    quoted = _QUOTED.search(judged.page.blocks[at].text) if words <= _TITLED_WORDS else None
    return quoted is not None and quoted.group(1) in above


def _has_entry(judged: Judged, section: Container) -> bool:
    """Whether there is a date below the heading, or what is said around comments: "Reply", "Log in to comment"."""
    page, is_date = judged.page, judged.lexicon.cached(Dates).is_date
    if any(page.tags[element] in ("time", "form") for element in within(page, section)):
        return True
    looked_at = range(section.first + 1, min(section.end, section.first + _LOOKED_AT))
    return any(is_date(page.blocks[at].text) or _speaks_of_comments(judged, at) for at in looked_at)


def _speaks_of_comments(judged: Judged, at: int) -> bool:
    features = judged.features(at)  # of whose phrases those of one section are found sooner
    return judged.lexicon.phrases("notices", "comments").find(features.head, features.tail, features.is_short) != ()
