"""Looking up finds what trying every phrase finds, and the quick test lets every phrase pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

import pytest

from cleanse.lexicon import Lexicon, Phrase, Phrases, opens
from cleanse.lexicon.folding import closes
from cleanse.lexicon.index import Entry
from cleanse.lexicon.sections import Match
from tests.lexicon.test_index import packaged_entries

LEXICON = Lexicon.default()
LOOK_UPS: dict[str, Callable[[], Phrases]] = {
    "lines": lambda: LEXICON.line_phrases,
    "times": lambda: LEXICON.phrases("bylines", "ago", "reading-time"),
    "by": lambda: LEXICON.openings("bylines", "by"),
    "sign-off": lambda: LEXICON.openings("bylines", "sign-off"),
    "credit-open": lambda: LEXICON.openings("captions", "credit-open"),
}
SECTIONS: dict[str, set[tuple[str, str]]] = {
    "lines": {key for key, section in LEXICON.sections.items() if section.is_in_lines},
    "times": {("bylines", "ago"), ("bylines", "reading-time")},
    "by": {("bylines", "by")},
    "sign-off": {("bylines", "sign-off")},
    "credit-open": {("captions", "credit-open")},
}


def _matching(found: list[tuple[Entry, set[str]]], text: str) -> set[tuple[str, str, str, str, str, frozenset[str]]]:
    """What a text matches, each phrase tried in turn."""
    matching = set()
    for entry, isos in found:
        if entry.starred or entry.section.match is Match.OPENING:
            fits = opens(text, entry.start) and entry.middle in text and (not entry.end or closes(text, entry.end))
        else:
            fits = text == entry.start
        if fits:
            matching.add((entry.start, entry.middle, entry.end, entry.section.file, entry.section.name, frozenset(isos)))
    return matching


@pytest.mark.parametrize("name", LOOK_UPS)
def test_look_ups_find_what_trying_every_phrase_finds(name: str) -> None:
    isos: defaultdict[Entry, set[str]] = defaultdict(set)
    for entry in packaged_entries():
        if (entry.section.file, entry.section.name) in SECTIONS[name]:
            isos[entry._replace(iso="")].add(entry.iso)
    found = list(isos.items())
    known = LOOK_UPS[name]()
    for entry, _ in found[:: max(1, len(found) // 60)]:
        for text in (entry.start, f"{entry.start} ann {entry.middle} lee {entry.end}".strip()):
            wanted = _matching(found, text)
            assert {(*phrase[:5], phrase.isos) for phrase in known.find(text, text)} == wanted, text


def test_every_phrase_passes_the_quick_test() -> None:
    known = LEXICON.line_phrases
    for entry in packaged_entries():
        if entry.section.is_in_lines:
            text = f"{entry.start} {entry.middle} {entry.end}".strip()
            assert known.may_match(text), entry
            if not entry.end and (entry.starred or entry.section.match is Match.OPENING):
                assert known.may_match(f"{text} ann lee"), entry


@pytest.mark.parametrize(
    "line",
    [
        "Rainclouds gathered over the valley that night",
        "If you went out of doors on Monday, you were wet",  # many phrases open with "if you",
        "The rain fell for forty days, and for forty nights",  # and one with "the", which goes on with an electronic replica
    ],
)
def test_what_only_begins_as_a_phrase_does_fails_it(line: str) -> None:
    assert not LEXICON.line_phrases.may_match(line)


def test_a_phrase_says_where_it_stands() -> None:
    found = LEXICON.line_phrases.find("lesen sie auch", "lesen sie auch")
    assert Phrase("lesen sie auch", "", "", "related", "header", frozenset({"de"}), False) in found
