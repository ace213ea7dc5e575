"""The phrases of every language, as data, and what finds them in text. ``docs/lexicon.md`` says how they are written."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, TypeVar

from cleanse import packaged
from cleanse.lexicon.files import ANY, Line, PhraseFile, digest, files_in, names_in, packaged_files
from cleanse.lexicon.folding import UNSPACED, Folding, opens, trim
from cleanse.lexicon.index import Entry, Index, compiled, entries, entry_of
from cleanse.lexicon.matcher import LinePhrases, Phrase, Phrases, Rows
from cleanse.lexicon.sections import Match, Section, Table, parsed, unpacked
from cleanse.values import lazy

__all__ = ["ANY", "UNSPACED", "Lexicon", "Phrase", "Phrases", "Section", "opens", "trim"]

T = TypeVar("T")


class Lexicon:
    """The phrases of all languages: those of the package, and those that a user adds.

    A value: equal to another of the same phrases, hashable, picklable. What it takes to look something up is read when it is
    first asked for, and shared by all that are equal.

    >>> Lexicon.default() == Lexicon.default(), "de" in Lexicon.default().languages
    (True, True)
    """

    def __init__(self, added: tuple[PhraseFile, ...] = ()) -> None:
        self._added = added
        self._cached: dict[Any, Any] = {}

    @staticmethod
    def default() -> Lexicon:
        """The phrases of the package."""
        return _lexicon(())

    def with_folder(self, folder: str | os.PathLike[str]) -> Lexicon:
        """The same phrases, and those of a folder with files such as ``de/related.txt``.

        They are read at once, so that the folder may go. New languages are folders of other codes; agencies, networks and
        whatever else is the same everywhere stand under ``und``.

        :raises LexiconError: for a folder without such files, and for a line that no cleaner would find.
        """
        files = files_in(folder, self.sections)
        for _ in entries(files, self.sections, self.cached(_folding)):
            pass  # each line is read, so that what is wrong is told now
        return _lexicon((*self._added, *files))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lexicon) and self._phrases == other._phrases

    def __hash__(self) -> int:
        return hash(self._phrases)

    @property
    def _phrases(self) -> tuple[tuple[str, str, str], ...]:
        """What was added, wherever it came from."""
        return tuple((file.iso, file.name, file.text) for file in self._added)

    def __repr__(self) -> str:
        return f"Lexicon({', '.join(file.place for file in self._added)})"

    def __reduce__(self) -> tuple[Callable[..., Lexicon], tuple[tuple[PhraseFile, ...]]]:
        return _lexicon, (self._added,)

    def cached(self, compute: Callable[[Lexicon], T]) -> T:
        """What ``compute`` makes of this lexicon, computed once however many documents ask."""
        try:
            found: T = self._cached[compute]
        except KeyError:
            found = self._cached[compute] = compute(self)
        return found

    def entry(self, file: PhraseFile, line: Line) -> Entry | None:
        """What a line of a file of phrases says, folded as this lexicon folds; None for a name of a network.

        :raises LexiconError: for a line that is no phrase, or stands in a section that there is not.
        """
        return entry_of(file, line, self.sections, self.cached(_folding))

    @lazy
    def sections(self) -> Table:
        """The table of sections, by file and name."""
        return _sections(self)

    @property
    def digest(self) -> str:
        """What tells whether something was made of these phrases; "" where some were added to those of the package."""
        return "" if self._added else _packaged_digest()

    @property
    def added_digest(self) -> str:
        """What tells whether the same phrases were added in another process, wherever they came from."""
        return packaged.digest(repr(self._phrases).encode("utf-8", "surrogatepass"))

    @property
    def languages(self) -> tuple[str, ...]:
        """The ISO 639 codes of the languages that it has."""
        return tuple(self.cached(_index).lines("languages"))

    @lazy
    def fold(self) -> Callable[[str], str]:
        """What two spellings of one phrase have in common: no capitals, one blank, numbers as ``#``, networks as ``@``.

        >>> Lexicon.default().fold("Share on Facebook · 12 min")
        'share on @ · # min'
        """
        return self.cached(_folding).fold  # a call less for each line

    @property
    def folding(self) -> object:
        """What folds, as the compiled core made it; None where Python folds."""
        return self.cached(_folding).compiled

    def names_network(self, text: str) -> bool:
        """Whether a text may name a social network or messenger.

        >>> Lexicon.default().names_network("Share on Facebook"), Lexicon.default().names_network("Share this")
        (True, False)
        """
        return self.cached(_folding).names_network(text)

    @lazy
    def line_phrases(self) -> LinePhrases:
        """What is looked for in every line."""
        return _line_phrases(self)

    def phrases(self, file: str, *sections: str) -> Phrases:
        """The phrases of some sections of a file, each where its star or its section says.

        :raises LookupError: for a section of words.

        >>> [phrase.section for phrase in Lexicon.default().phrases("bylines", "ago").find("# hours ago", "# hours ago")]
        ['ago']
        """
        key = ("phrases", file, *sections)
        if key not in self._cached:
            for name in sections:
                section = self.sections.get((file, name))
                if section is None or not section.has_phrases:
                    raise LookupError(f"[{name}] of {file}.txt is no section of phrases: see lexicon/sections.toml.")
            self._cached[key] = Phrases(self.cached(_rows), frozenset((file, name) for name in sections))
        found: Phrases = self._cached[key]
        return found

    def openings(self, file: str, section: str) -> Phrases:
        """The phrases of a section, which need only open a text.

        :raises LookupError: for a section whose phrases must be more.

        >>> [phrase.start for phrase in Lexicon.default().openings("bylines", "by").find("by ann lee", "by ann lee")]
        ['by']
        """
        known = self.sections.get((file, section))
        if known is None or known.match is not Match.OPENING:
            raise LookupError(f"[{section}] of {file}.txt is no section of openings: see lexicon/sections.toml.")
        return self.phrases(file, section)

    def words(self, file: str, *sections: str) -> frozenset[str]:
        """The folded phrases of some sections, of all languages, as a set.

        >>> "reuters" in Lexicon.default().words("captions", "agency")
        True
        """
        key = ("words", file, *sections)
        if key not in self._cached:
            self._cached[key] = frozenset[str]().union(*(self._words(file, section) for section in sections))
        found: frozenset[str] = self._cached[key]
        return found

    def by_word(self, file: str, section: str) -> dict[str, tuple[str, ...]]:
        """The languages of each folded phrase of a section.

        >>> Lexicon.default().by_word("language", "words")["und"]
        ('de',)
        """
        key = ("by word", file, section)
        if key not in self._cached:
            self._cached[key] = {word: tuple(isos.split()) for word, isos in self._words(file, section).items()}
        found: dict[str, tuple[str, ...]] = self._cached[key]
        return found

    def by_language(self, file: str, section: str) -> dict[str, frozenset[str]]:
        """The folded phrases of one section for each language that has it.

        >>> sorted(Lexicon.default().by_language("bylines", "weekday")["de"])[0]
        'di'
        """
        key = ("by language", file, section)
        if key not in self._cached:
            made: dict[str, set[str]] = {}
            for word, isos in self.by_word(file, section).items():
                for iso in isos:
                    made.setdefault(iso, set()).add(word)
            self._cached[key] = {iso: frozenset(made[iso]) for iso in sorted(made)}
        found: dict[str, frozenset[str]] = self._cached[key]
        return found

    def _words(self, file: str, section: str) -> dict[str, str]:
        """The languages of each folded phrase of a section, with blanks between, in order."""
        known = self.sections.get((file, section))
        if known is None or not known.has_phrases or known.has_words:
            return self.cached(_index).pairs(f"{file} {section}")
        found: dict[str, set[str]] = {}  # no cleaner asks for these: they are gathered from where lines are looked up
        rows = self.cached(_rows)
        openings = ((first, row) for first, row in rows.openings.read().items() if row is not None)
        for first, row in (*openings, *(("", row) for row in rows.endings.values())):
            for item in row.split("\t"):
                sense, _, text = item.partition(" ")
                of, name, *isos = rows.senses[int(sense)].split()
                if (of, name) == (file, section):
                    found.setdefault(first + text.split("*")[0], set()).update(isos)
        return {word: " ".join(sorted(found[word])) for word in found}


@lru_cache(maxsize=64)
def _lexicon(added: tuple[PhraseFile, ...]) -> Lexicon:
    return Lexicon(added)


def _index(lexicon: Lexicon) -> Index:
    """The index: of the package's phrases alone as it was made before, where that fits the files as they are."""
    return _packaged_index() if not lexicon._added else Index(_compiled(lexicon._added))


@cache
def _packaged_index() -> Index:
    return Index(packaged.made("phrases.txt", _packaged_digest(), lambda: _compiled(())))


@cache
def _packaged_digest() -> str:
    code = (packaged.code("lexicon", name) for name in ("files.py", "folding.py", "index.py", "matcher.py", "sections.py"))
    return packaged.digest(digest().encode(), *code)


def _compiled(added: tuple[PhraseFile, ...]) -> bytes:
    files = (*packaged_files(), *added)
    return compiled(files, parsed(), Folding(names_in(files)))


def _sections(lexicon: Lexicon) -> Table:
    return unpacked(lexicon.cached(_index).text("sections"))


def _folding(lexicon: Lexicon) -> Folding:
    return Folding(frozenset(lexicon.cached(_index).lines("networks")))


def _rows(lexicon: Lexicon) -> Rows:
    index = lexicon.cached(_index)
    return Rows(index.lines("senses"), index.grouped("openings"), index.pairs("endings"))


def _line_phrases(lexicon: Lexicon) -> LinePhrases:
    sections = frozenset(key for key, section in lexicon.sections.items() if section.is_in_lines)
    return LinePhrases(lexicon.cached(_rows), sections, lexicon.cached(_index).pairs("seconds"), lexicon.cached(_folding))
