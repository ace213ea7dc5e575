"""The phrases of all files in one, folded and in order of what they are looked up by.

It saves the first call the parsing and folding of every phrase, which take ten times as long as all else. It is text, in blocks
with a form feed between: white space but a blank cannot be part of a folded phrase. The largest is in groups by how a word
begins, of which few come to be read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cleanse.errors import LexiconError
from cleanse.lexicon.files import ANY, Line, PhraseFile, check_section, phrases_in
from cleanse.lexicon.folding import Folding
from cleanse.lexicon.matcher import GROUPED, Grouped, key_of
from cleanse.lexicon.sections import Match, Section, Table, packed
from cleanse.patterns import regex
from cleanse.values import NamedTuple

_ORDER = ("related", "captions", "bylines", "notices")  # of files whose phrases are alike; the others follow by name
_TIME = regex(r"#(?:[.,:]#)+")  # "#:#" says what is one number in a text, as 12:30 is


class Entry(NamedTuple):
    """A phrase of a file, folded."""

    iso: str
    section: Section
    start: str  # what a line must begin with,
    middle: str  # have in it,
    end: str  # and end with,
    starred: bool  # and whether anything may stand around and between


def entries(files: Iterable[PhraseFile], table: Table, folding: Folding) -> Iterator[Entry]:
    """The phrases of all files, file by file, those of every language first.

    :raises LexiconError: for a line that is no phrase, or stands in a section that the table has not.
    """

    def place(file: PhraseFile) -> tuple[int, str, bool, str]:
        return _ORDER.index(file.name) if file.name in _ORDER else len(_ORDER), file.name, file.iso != ANY, file.iso

    for file in sorted(files, key=place):
        yield from _parsed(file, table, folding)


def _parsed(file: PhraseFile, table: Table, folding: Folding) -> Iterator[Entry]:
    for line in phrases_in(file):
        entry = entry_of(file, line, table, folding)
        if entry is not None:
            yield entry


def entry_of(file: PhraseFile, line: Line, table: Table, folding: Folding) -> Entry | None:
    """What a line of a file says; None for a name of a network, which the folding has.

    :raises LexiconError: for a line that is no phrase, or stands in a section that the table has not.
    """
    check_section(file, line, table)
    section, text = table[file.name, line.section], line.text
    if section.match is Match.CHARACTER:
        return Entry(file.iso, section, text, "", "", False)
    if section.match is Match.NAME:
        if not any(map(str.isalnum, text)):
            raise LexiconError(f"{line.place}: {text!r} is no name; it must have a letter or a number.")
        return None
    if section.match is Match.DATE and not all(letter in text for letter in "ymd"):
        raise LexiconError(f"{line.place}: {text!r} is no pattern of a date; it must have y, m and d.")
    text = _TIME.sub("#", text)
    if "*" not in text:
        folded = folding.fold(text)
        if not folded:
            raise LexiconError(f"{line.place}: {text!r} is no phrase; it must have a letter or a number.")
        return Entry(file.iso, section, folded, "", "", False)
    start, *middle, end = text.split("*")
    entry = Entry(file.iso, section, folding.fold(start), " ".join(map(folding.fold, middle)), folding.fold(end), True)
    if len(middle) > 1 or not (entry.start or entry.end):
        raise LexiconError(f"{line.place}: {text!r} is no phrase; it must begin or end with a word, and has room for two stars.")
    return entry


def compiled(files: Sequence[PhraseFile], table: Table, folding: Folding) -> bytes:
    """The index of some files.

    :raises LexiconError: for a line that is no phrase, or stands in a section that the table has not.
    """
    found = tuple(entries(files, table, folding))
    blocks = [
        ("languages", "\n".join(sorted({file.iso for file in files} - {ANY}))),
        ("sections", packed(table)),
        ("networks", "\n".join(sorted(folding.networks))),
    ]
    blocks += [*_phrases(found), *_words(found)]
    return "\f".join(f"{name}\n{block}" for name, block in blocks).encode()


def _phrases(found: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """The blocks that phrases are found in: by their first word, or by the last characters of those that have none.

    A phrase is the number of its sense, a blank, and its text behind the first word, with stars if it need not be the whole of
    a line.
    """
    isos: defaultdict[Entry, set[str]] = defaultdict(set)
    for entry in found:
        if entry.section.has_phrases:
            isos[entry._replace(iso="")].add(entry.iso)
    senses: dict[str, int] = {}
    openings: defaultdict[str, list[str]] = defaultdict(list)
    endings: defaultdict[str, list[str]] = defaultdict(list)
    seconds: defaultdict[str, set[str]] = defaultdict(set)
    for entry, spoken in isos.items():
        section = entry.section
        sense = senses.setdefault(" ".join((section.file, section.name, *sorted(spoken))), len(senses))
        is_whole = not entry.starred and section.match is Match.WHOLE
        first, second = key_of(entry.start)
        start = entry.start[len(first) :]
        phrase = f"{sense} {start}" if is_whole else f"{sense} {start}*{entry.middle}*{entry.end}"
        if is_whole or entry.start:
            openings[first].append(phrase)
            if section.is_in_lines:
                seconds[first].add(second)
        else:
            endings[entry.end[-2:]].append(phrase)
    yield "senses", "\n".join(senses)
    # A blank at either side of each word, two blanks where a phrase has none.
    yield "seconds", _pairs({first: f" {' '.join(sorted(words))} " for first, words in sorted(seconds.items())})
    yield "openings", _groups({first: "\t".join(phrases) for first, phrases in openings.items()})
    yield "endings", _pairs({last: "\t".join(phrases) for last, phrases in endings.items()})


def _words(found: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """A block for each section that is asked for as words: how its phrases begin, and the languages of each."""
    isos: defaultdict[Section, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for entry in found:
        isos[entry.section][entry.start].add(entry.iso)
    for section, words in isos.items():
        if not section.has_phrases or section.has_words:
            yield f"{section.file} {section.name}", _pairs({word: " ".join(sorted(words[word])) for word in sorted(words)})


def _pairs(rows: dict[str, str]) -> str:
    """Keys and values in turn, a line each."""
    return "\n".join(f"{key}\n{value}" for key, value in rows.items())


def _groups(rows: dict[str, str]) -> str:
    """The same in groups of keys that begin alike: the beginnings, how many bytes each group has, and the groups without them."""
    groups: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for key, value in sorted(rows.items()):
        groups[key[:GROUPED]][key[GROUPED:]] = value
    parts = [*map(_pairs, groups.values())]
    return "\v".join(["\t".join(groups), "\t".join([str(len(part.encode())) for part in parts]), "".join(parts)])


class Index:
    """An index in memory: its blocks by their names, each read when it is first asked for."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._places: dict[str, tuple[int, int]] = {}  # of each block, behind its name
        end = -1
        while end < len(data):
            start = end + 1
            named = data.index(b"\n", start)
            end = data.find(b"\f", named)
            end = end if end >= 0 else len(data)
            self._places[data[start:named].decode()] = named + 1, end

    def text(self, name: str) -> str:
        """The text of a block."""
        start, end = self._places[name]
        return self._data[start:end].decode()

    def lines(self, name: str) -> list[str]:
        """The lines of a block."""
        return self.text(name).split("\n")

    def pairs(self, name: str) -> dict[str, str]:
        """A block as a mapping: its lines are keys and values in turn. Nothing where there is no such block."""
        fields = self.lines(name) if name in self._places else []
        return dict(zip(fields[::2], fields[1::2], strict=True))

    def grouped(self, name: str) -> Grouped:
        """A block of groups as a mapping."""
        return Grouped(self._data, self._places[name][0])
