"""The index says the same as the files."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from cleanse.lexicon import Lexicon
from cleanse.lexicon.files import names_in, packaged_files
from cleanse.lexicon.folding import Folding
from cleanse.lexicon.index import Entry, entries
from cleanse.lexicon.sections import parsed


@cache
def packaged_entries() -> tuple[Entry, ...]:
    files = tuple(packaged_files())
    return tuple(entries(files, parsed(), Folding(names_in(files))))


def test_words_are_those_of_the_files() -> None:
    sections: defaultdict[tuple[str, str], defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for entry in packaged_entries():
        sections[entry.section.file, entry.section.name][entry.iso].add(entry.start)
    for (file, section), isos in sections.items():
        assert Lexicon.default().words(file, section) == frozenset().union(*isos.values())
        assert Lexicon.default().by_language(file, section) == isos
        assert list(Lexicon.default().by_language(file, section)) == sorted(isos)


def test_the_files_of_no_language_come_first() -> None:
    isos = [entry.iso for entry in packaged_entries() if entry.section.file == "captions"]
    assert isos[0] == "und"
    assert isos == sorted(isos, key=lambda iso: (iso != "und", iso))
