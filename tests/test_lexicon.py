"""The lexicon says the same from its index as from its files, and a file that changes counts at once."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import cleanse
from cleanse.errors import LexiconError
from cleanse.lexicon import files as phrasefiles
from cleanse.lexicon import index as phraseindex
from cleanse.lexicon import matcher as lexicon
from cleanse.lexicon.index import Entry
from cleanse.lexicon.matcher import Phrase, Phrases, fold, opens

PACKAGE = Path(cleanse.__file__).parent
LOOK_UPS: dict[str, Callable[[], Phrases]] = {
    "lines": lexicon.line_phrases,
    "times": lambda: lexicon.phrases("bylines", "ago", "reading-time"),
    "by": lambda: lexicon.openings("bylines", "by"),
    "sign-off": lambda: lexicon.openings("bylines", "sign-off"),
    "credit-open": lambda: lexicon.openings("captions", "credit-open"),
}
SECTIONS: dict[str, set[tuple[str, str]] | frozenset[tuple[str, str]]] = {
    "lines": phrasefiles.LINE_SECTIONS,
    "times": {("bylines", "ago"), ("bylines", "reading-time")},
    "by": {("bylines", "by")},
    "sign-off": {("bylines", "sign-off")},
    "credit-open": {("captions", "credit-open")},
}
SCRIPT = "import sys, cleanse; print(cleanse.__file__); print(cleanse.clean(sys.argv[1]))"


@cache
def entries() -> tuple[Entry, ...]:
    return tuple(phraseindex.entries(fold))


def test_the_index_is_that_of_the_files() -> None:
    made = phraseindex.compiled(fold, lexicon._key)
    assert phrasefiles.read(phrasefiles.INDEX) == made, "the phrases have changed: run python -m cleanse.lexicon.matcher"


def test_words_are_those_of_the_files() -> None:
    sections: defaultdict[tuple[str, str], defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for entry in entries():
        sections[entry.cleaner, entry.section][entry.iso].add(entry.start)
    for (cleaner, section), isos in sections.items():
        assert lexicon.words(cleaner, section) == frozenset().union(*isos.values())
        assert lexicon.by_language(cleaner, section) == isos
        assert list(lexicon.by_language(cleaner, section)) == sorted(isos)


def test_a_section_that_is_not_there_has_no_words() -> None:
    assert lexicon.words("captions", "no-such-section") == frozenset()
    assert lexicon.by_language("captions", "no-such-section") == {}


def _matching(found: list[tuple[Entry, set[str]]], text: str) -> set[tuple[str, str, str, str, str, frozenset[str]]]:
    """What a text matches, each phrase tried in turn."""
    matching = set()
    for entry, isos in found:
        is_open = entry.starred or (entry.cleaner, entry.section) in phrasefiles.OPENING_SECTIONS
        if is_open:
            fits = opens(text, entry.start) and entry.middle in text and (not entry.end or lexicon._closes(text, entry.end))
        else:
            fits = text == entry.start
        if fits:
            matching.add((*entry[3:6], entry.cleaner, entry.section, frozenset(isos)))
    return matching


@pytest.mark.parametrize("name", LOOK_UPS)
def test_look_ups_find_what_trying_every_phrase_finds(name: str) -> None:
    isos: defaultdict[Entry, set[str]] = defaultdict(set)
    for entry in entries():
        if (entry.cleaner, entry.section) in SECTIONS[name]:
            isos[entry._replace(iso="")].add(entry.iso)
    found = list(isos.items())
    known = LOOK_UPS[name]()
    for entry, _ in found[:: max(1, len(found) // 60)]:
        for text in (entry.start, f"{entry.start} ann {entry.middle} lee {entry.end}".strip()):
            wanted = _matching(found, text)
            assert {(*phrase[:5], phrase.isos) for phrase in known.find(text, text)} == wanted, text


def test_every_phrase_passes_the_quick_test() -> None:
    known = lexicon.line_phrases()
    for entry in entries():
        if (entry.cleaner, entry.section) in phrasefiles.LINE_SECTIONS:
            text = f"{entry.start} {entry.middle} {entry.end}".strip()
            assert known.may_match(text), entry
    assert not known.may_match("Rainclouds gathered over the valley that night")


def test_a_phrase_says_where_it_stands() -> None:
    found = lexicon.line_phrases().find("lesen sie auch", "lesen sie auch")
    assert Phrase("lesen sie auch", "", "", "related", "header", frozenset({"de"}), False) in found


def test_only_phrases_are_looked_up() -> None:
    with pytest.raises(LookupError, match="agency"):
        lexicon.phrases("captions", "agency")
    with pytest.raises(LookupError, match="pager"):
        lexicon.openings("notices", "pager")


def _run(place: Path, text: str) -> list[str]:
    """What another process prints that imports cleanse from a place; the first line is the file it was imported from."""
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, sys.argv.pop()); {SCRIPT}", text, str(place)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    return (done.stdout + done.stderr.strip()).splitlines()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(PACKAGE, tmp_path / "cleanse", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_a_file_that_changes_counts_at_once(copy: Path) -> None:
    text = "It rained.\nLesen Sie euch"
    assert _run(copy, text)[1:] == text.splitlines()
    path = copy / "cleanse" / "lexicon" / "data" / "de" / "related.txt"
    written = path.read_text("utf-8")
    path.write_text(written.replace("\nLesen Sie auch\n", "\nLesen Sie euch\n"), "utf-8")  # of the same size
    where, *cleaned = _run(copy, text)
    assert Path(where).parent == copy / "cleanse"
    assert cleaned == ["It rained."]


def test_a_file_that_is_dropped_in_counts(copy: Path) -> None:
    folder = copy / "cleanse" / "lexicon" / "data" / "eo"
    folder.mkdir()
    (folder / "related.txt").write_text("[header]\nLegu ankaŭ tion\n", "utf-8")
    assert _run(copy, "It rained.\nLegu ankaŭ tion")[1:] == ["It rained."]


def test_without_its_index_it_reads_the_files(copy: Path) -> None:
    (copy / "cleanse" / "lexicon" / "data" / phrasefiles.INDEX).unlink()
    assert _run(copy, "It rained.\nLesen Sie auch")[1:] == ["It rained."]


def test_it_works_from_a_zip_archive(tmp_path: Path) -> None:
    archive = tmp_path / "cleanse.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for path in PACKAGE.rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                made.write(path, path.relative_to(PACKAGE.parent))
    where, *cleaned = _run(archive, "It rained.\nLesen Sie auch\nShare on Facebook")
    assert where.startswith(str(archive))
    assert cleaned == ["It rained."]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("; no section yet\nRead more\n", r"en/related\.txt, line 2: 'Read more' stands in no section; open one"),
        ("[line]\nRead * more * on * rain\n", r"en/related\.txt, line 2: .* has room for two stars"),
        ("[line]\n*\n", r"en/related\.txt, line 2: '\*' is no phrase; it must begin or end with a word"),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, message: str) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "related.txt").write_text(written, "utf-8")
    monkeypatch.setattr(phrasefiles, "FOLDER", str(tmp_path))
    with pytest.raises(LexiconError, match=message):
        list(phraseindex.entries(str.casefold))


def test_a_bad_file_fails_the_call(copy: Path) -> None:
    (copy / "cleanse" / "lexicon" / "data" / "de" / "related.txt").write_text("Lesen Sie auch\n", "utf-8")
    assert "LexiconError: de/related.txt, line 1: 'Lesen Sie auch' stands in no section" in _run(copy, "It rained.")[-1]
