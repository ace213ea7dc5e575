"""The phrases of every language, read from ``data/<iso>/<cleaner>.txt``. ``docs/lexicon.md`` is the format."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from unicodedata import category

from cleanse.errors import LexiconError

ANY = "und"
"""ISO 639-2's code for an undetermined language: phrases that are the same in all of them."""

_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")  # a separator is no digit, so a run splits in one way only
_SHORT_WORD = 6  # letters up to which one word alone may be a word of another language
_SHORT_UNSPACED = 3  # characters, for scripts without blanks
_WORD = re.compile(r"\w+")
_KEY = re.compile(r"([\w#@]+)(?:[^\w#@]+([\w#@]+))?")
_KEY_CHARS = 48  # more than two words have
_EDGE_CHARS = 12  # more than the marks at the end of a line
_MARKS = " .,:;!?…)]\"'”’»"
_COMMENT = ";"
_NETWORK = "network"  # the section that folding itself needs
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0f\ufeff"
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # Unicode's full-width copy of ASCII
_SPELLINGS = {**_FULL_WIDTH, **str.maketrans("’‘ʼ´`", "'''''", _INVISIBLE)}
_ODD_SPELLING = re.compile(f"[’‘ʼ´\uff01-\uff5e{_INVISIBLE}]")
_JOINERS = frozenset("/|,·•")  # names of networks may stand without blanks between
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f]")
"""A character of a script that writes without blanks between words."""


class Phrase(NamedTuple):
    """A phrase of the lexicon, folded: how a line begins, goes on and ends; where it stands in the lexicon."""

    start: str
    middle: str
    end: str
    cleaner: str
    section: str
    isos: frozenset[str]
    short: bool  # a word of other languages too


def trim(text: str) -> str:
    """The text without punctuation, symbols and blanks at either end.

    >>> trim("▶ Read more: »")
    'Read more'
    """
    start, end = 0, len(text)
    while start < end and not text[start].isalnum() and _is_edge(text[start]):
        start += 1
    while start < end and not text[end - 1].isalnum() and _is_edge(text[end - 1]):
        end -= 1
    return text[start:end]


def _is_edge(char: str) -> bool:
    return char not in "#@" and category(char)[0] in "PSZC"  # vowel signs (M) belong to words


def fold(text: str) -> str:
    """What two spellings of one phrase have in common: no capitals, one blank, numbers as ``#``, networks as ``@``.

    >>> fold("▶ READ  MORE:")
    'read more'
    >>> fold("Share on Facebook · 12 min")
    'share on @ · # min'
    """
    folded = trim(text)
    if not folded.isascii() and _ODD_SPELLING.search(folded) is not None:
        folded = folded.translate(_SPELLINGS)
    folded = folded.casefold()
    words = folded.split()
    folded = _NUMBER.sub("#", " ".join(words))
    names, first_words = _networks()
    if not _JOINERS.isdisjoint(folded):
        words = _WORD.findall(folded)
    return folded if first_words.isdisjoint(words) else names.sub("@", folded)


def names_network(text: str) -> bool:
    """Whether a text may name a social network or messenger.

    >>> names_network("Share on Facebook"), names_network("Share this")
    (True, False)
    """
    return not _networks()[1].isdisjoint(_WORD.findall(text.casefold()))


class Phrases:
    """Phrases by where they must stand in a line, found by its first or last characters.

    ``open_sections`` names the sections whose phrases need only open a line, whether they have a star or not.
    """

    def __init__(self, entries: Iterable[_Entry], open_sections: frozenset[tuple[str, str]]) -> None:
        self._whole: dict[str, list[Phrase]] = {}
        self._starts: dict[_Key, list[Phrase]] = {}
        self._ends: dict[str, list[Phrase]] = {}
        isos: dict[tuple[str, str, str, str, str, bool], set[str]] = {}
        for entry in entries:
            key = (entry.start, entry.middle, entry.end, entry.cleaner, entry.section, entry.starred)
            isos.setdefault(key, set()).add(entry.iso)
        for (*texts, cleaner, section, starred), spoken in isos.items():
            start, middle, end = texts
            short = not end and not middle and ANY not in spoken and _is_short(start)
            phrase = Phrase(start, middle, end, cleaner, section, frozenset(spoken), short)
            if not starred and (cleaner, section) not in open_sections:
                self._whole.setdefault(start, []).append(phrase)
            elif start:
                self._starts.setdefault(_key(start), []).append(phrase)
            else:
                self._ends.setdefault(end[-2:], []).append(phrase)
        self._keys = frozenset(self._starts).union(map(_key, self._whole))

    def may_match(self, text: str) -> bool:
        """Whether a line's first words or last characters are those of a phrase: a quick test that most lines fail."""
        words = _KEY.search(text, 0, _KEY_CHARS)
        if words is None or text[words.start()].isdigit():
            return True
        first, second = words.group(1).casefold(), (words.group(2) or "").casefold()
        end = text[-_EDGE_CHARS:].rstrip(_MARKS)
        if not first.isascii():
            first, second = _key(fold(text[words.start() : _KEY_CHARS]))
        return (
            (first, second if second.isalpha() else _NUMBER.sub("#", second)) in self._keys
            or (first, "") in self._keys
            or first in _networks()[1]
            or second in _networks()[1]
            or (end if end[-1:].isalnum() else trim(end))[-2:].casefold() in self._ends
        )

    def find(self, head: str, tail: str, whole: bool = True) -> tuple[Phrase, ...]:
        """The phrases that a line matches, given its folded start and end, and whether each is the whole line."""
        found = self._whole.get(head, ()) if whole else ()
        first, second = _key(head)
        for key in ((first, second), (first, "")) if second else ((first, ""),):
            starts = self._starts.get(key)
            if starts is not None:
                found = (*found, *(phrase for phrase in starts if _matches(head, tail, phrase)))
        ends = self._ends.get(tail[-2:])
        if ends is not None:
            found = (*found, *(phrase for phrase in ends if _closes(tail, phrase.end)))
        return tuple(found)


_Key = tuple[str, str]


def _key(folded: str) -> _Key:
    """The first two words, or the first two characters where there are no blanks to tell words by."""
    if UNSPACED.match(folded):
        return folded[:2], ""
    words = _KEY.match(folded)
    return (words.group(1), words.group(2) or "") if words else (folded[:1], "")


def _matches(head: str, tail: str, phrase: Phrase) -> bool:
    return opens(head, phrase.start) and phrase.middle in head and (not phrase.end or _closes(tail, phrase.end))


def opens(folded: str, phrase: str) -> bool:
    """Whether a folded text begins with a phrase, not in the middle of a word.

    >>> opens("photos of the day", "photo")
    False
    """
    return folded.startswith(phrase) and _apart(folded, len(phrase))


def _closes(folded: str, phrase: str) -> bool:
    return folded.endswith(phrase) and _apart(folded, len(folded) - len(phrase))


def _apart(text: str, at: int) -> bool:
    """Whether a word may end and begin at this offset."""
    if at <= 0 or at >= len(text) or not (text[at - 1].isalnum() and text[at].isalnum()):
        return True
    return bool(UNSPACED.match(text[at - 1]) or UNSPACED.match(text[at]))


def _is_short(text: str) -> bool:
    if UNSPACED.search(text):
        return len(text) <= _SHORT_UNSPACED
    return " " not in text and len(text) <= _SHORT_WORD


# What is looked for in every line at once. The sections that need only open a line are marked so.
_IN_LINES = {
    "related": ("header", "weak-header", "line", "inline"),
    "captions": ("interface", "marker"),
    "bylines": ("sign-off", "reading-time"),
    "notices": (
        "advertisement", "cookies", "newsletter", "subscription", "share", "copyright",
        "comments", "editions", "pager", "navigation", "tools",
    ),
}  # fmt: skip
_OPENING = frozenset((("related", "inline"), ("captions", "marker"), ("bylines", "sign-off")))


@cache
def line_phrases() -> Phrases:
    """The phrases of all cleaners that are matched against whole lines: one look-up a line serves them all."""
    entries = (e for cleaner, sections in _IN_LINES.items() for e in _entries(cleaner) if e.section in sections)
    return Phrases(entries, _OPENING)


@cache
def phrases(cleaner: str, *sections: str) -> Phrases:
    """The phrases of some sections, each where its star says."""
    return Phrases((entry for entry in _entries(cleaner) if entry.section in sections), frozenset())


@cache
def openings(cleaner: str, section: str) -> Phrases:
    """The phrases of a section, which need only open a text."""
    return Phrases((entry for entry in _entries(cleaner) if entry.section == section), frozenset(((cleaner, section),)))


@cache
def words(cleaner: str, *sections: str) -> frozenset[str]:
    """The folded phrases of some sections, of all languages, as a set."""
    return frozenset(entry.start for entry in _entries(cleaner) if entry.section in sections)


@cache
def by_language(cleaner: str, section: str) -> dict[str, frozenset[str]]:
    """The folded phrases of one section for each language that has it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in _entries(cleaner):
        if entry.section == section:
            found[entry.iso].add(entry.start)
    return {iso: frozenset(found[iso]) for iso in sorted(found)}


@cache
def languages() -> tuple[str, ...]:
    """The ISO 639-1 codes of the languages that the lexicon has.

    >>> "en" in languages() and "ja" in languages()
    True
    """
    return tuple(sorted(entry.name for entry in files("cleanse").joinpath("data").iterdir() if entry.name != ANY))


class _Entry(NamedTuple):
    iso: str
    cleaner: str
    section: str
    start: str  # what a line must begin with,
    middle: str  # have in it,
    end: str  # and end with,
    starred: bool  # and whether anything may stand around and between


@cache
def _entries(cleaner: str) -> tuple[_Entry, ...]:
    found: list[_Entry] = []
    for iso in (ANY, *languages()):
        path = files("cleanse").joinpath("data", iso, f"{cleaner}.txt")
        if path.is_file():
            found += _parsed(iso, cleaner, path.read_text("utf-8"))
    return tuple(found)


def _parsed(iso: str, cleaner: str, text: str) -> Iterator[_Entry]:
    where = f"{iso}/{cleaner}.txt"
    for number, section, line in _lines(text, where):
        if section == "letters":  # characters, not words
            yield _Entry(iso, cleaner, section, line, "", "", False)
        elif section != _NETWORK:
            if "*" not in line:
                yield _Entry(iso, cleaner, section, fold(line), "", "", False)
                continue
            start, *middle, end = line.split("*")
            entry = _Entry(iso, cleaner, section, fold(start), " ".join(map(fold, middle)), fold(end), True)
            if len(middle) > 1 or not (entry.start or entry.end):
                raise LexiconError(
                    f"{where}, line {number}: {line!r} is no phrase; it must begin or end with a word, "
                    "and has room for two stars."
                )
            yield entry


def _lines(text: str, where: str) -> Iterator[tuple[int, str, str]]:
    """The number, section and text of each phrase of a file."""
    section = ""
    for number, raw in enumerate(text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith(_COMMENT):
            continue
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
            continue
        if not section:
            raise LexiconError(f"{where}, line {number}: {line!r} stands in no section; open one with a line such as [header].")
        yield number, section, line


@cache
def _networks() -> tuple[re.Pattern[str], frozenset[str]]:
    """What finds the names of networks, and the first words of the names, a quick test for texts without any."""
    where = f"{ANY}/notices.txt"
    text = files("cleanse").joinpath("data", ANY, "notices.txt").read_text("utf-8")
    names = {line.casefold() for _, section, line in _lines(text, where) if section == _NETWORK}
    # Longest first, so that a name is not read as another's beginning; each alternative is a plain word.
    ordered = sorted(names, key=lambda name: (-len(name), name))
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")
    return pattern, frozenset(_WORD.findall(name)[0] for name in names)
