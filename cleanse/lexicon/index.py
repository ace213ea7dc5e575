"""The phrases of all files in one, folded and in order of what they are looked up by: ``data/index.txt``.

``python -m cleanse.lexicon.matcher`` writes it. It saves the first call the parsing and folding of every phrase, which take ten
times as long as all else; where it does not fit the files it is made anew in memory, so that an edited file counts at once.
It is text, in blocks with a form feed between: white space but a blank cannot be part of a folded phrase.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cleanse.errors import LexiconError
from cleanse.lexicon import files as phrasefiles
from cleanse.lexicon.files import LINE_SECTIONS, NETWORK, OPENING_SECTIONS, PHRASE_SECTIONS, WORD_SECTIONS

_ORDER = ("related", "captions", "bylines", "notices")  # of cleaners whose phrases are alike; the others follow by name

Fold = Callable[[str], str]
Key = Callable[[str], tuple[str, str]]


class Entry(NamedTuple):
    """A phrase of a file, folded."""

    iso: str
    cleaner: str
    section: str
    start: str  # what a line must begin with,
    middle: str  # have in it,
    end: str  # and end with,
    starred: bool  # and whether anything may stand around and between


def entries(fold: Fold) -> Iterator[Entry]:
    """The phrases of all files, cleaner by cleaner, those of every language first.

    :param fold: what makes two spellings of a phrase one.
    :raises LexiconError: for a line that is no phrase.

    >>> next(entries(str.casefold)).cleaner
    'related'
    """
    files = phrasefiles.listing()
    names = {cleaner for cleaners in files.values() for cleaner in cleaners}
    for cleaner in sorted(names, key=lambda name: (_ORDER.index(name) if name in _ORDER else len(_ORDER), name)):
        for iso, cleaners in files.items():
            if cleaner in cleaners:
                yield from _parsed(iso, cleaner, fold)


def _parsed(iso: str, cleaner: str, fold: Fold) -> Iterator[Entry]:
    for number, section, line in phrasefiles.lines(iso, cleaner):
        if section == "letters":  # characters, not words
            yield Entry(iso, cleaner, section, line, "", "", False)
        elif section != NETWORK:
            if "*" not in line:
                yield Entry(iso, cleaner, section, fold(line), "", "", False)
                continue
            start, *middle, end = line.split("*")
            entry = Entry(iso, cleaner, section, fold(start), " ".join(map(fold, middle)), fold(end), True)
            if len(middle) > 1 or not (entry.start or entry.end):
                raise LexiconError(
                    f"{phrasefiles.place(iso, cleaner, number)}: {line!r} is no phrase; it must begin or end with a word, "
                    "and has room for two stars."
                )
            yield entry


def compiled(fold: Fold, key: Key) -> bytes:
    """The index of the files as they are now.

    :param fold: what makes two spellings of a phrase one.
    :param key: the first two words of a folded text, by which the phrases are looked up.
    :raises LexiconError: for a line that is no phrase.

    >>> compiled(str.casefold, lambda folded: (folded, "")).split(b"\\f")[1][:9]
    b'languages'
    """
    digest = phrasefiles.digest() or ""
    found = tuple(entries(fold))
    blocks = [("languages", "\n".join(iso for iso in phrasefiles.listing() if iso != phrasefiles.ANY))]
    blocks += [*_phrases(found, key), *_words(found)]
    return "\f".join([digest, *(f"{name}\n{block}" for name, block in blocks)]).encode()


def _phrases(found: Iterable[Entry], key: Key) -> Iterator[tuple[str, str]]:
    """The blocks that phrases are found in: by their first word, or by the last characters of those that have none.

    A phrase is the number of its sense, a blank, and its text, with stars if it need not be the whole of a line.
    """
    isos: defaultdict[Entry, set[str]] = defaultdict(set)
    for entry in found:
        if (entry.cleaner, entry.section) in PHRASE_SECTIONS:
            isos[entry._replace(iso="")].add(entry.iso)
    senses: dict[str, int] = {}
    openings: defaultdict[str, list[str]] = defaultdict(list)
    endings: defaultdict[str, list[str]] = defaultdict(list)
    seconds: defaultdict[str, set[str]] = defaultdict(set)
    for entry, spoken in isos.items():
        where = (entry.cleaner, entry.section)
        sense = senses.setdefault(" ".join((*where, *sorted(spoken))), len(senses))
        is_whole = not entry.starred and where not in OPENING_SECTIONS
        phrase = f"{sense} {entry.start}" if is_whole else f"{sense} {entry.start}*{entry.middle}*{entry.end}"
        if is_whole or entry.start:
            first, second = key(entry.start)
            openings[first].append(phrase)
            if where in LINE_SECTIONS:
                seconds[first].add(second)
        else:
            endings[entry.end[-2:]].append(phrase)
    yield "senses", "\n".join(senses)
    # A blank at either side of each word, two blanks where a phrase has none.
    yield "seconds", _pairs({first: f" {' '.join(sorted(words))} " for first, words in seconds.items()})
    yield "openings", _pairs({first: "\t".join(phrases) for first, phrases in openings.items()})
    yield "endings", _pairs({last: "\t".join(phrases) for last, phrases in endings.items()})


def _words(found: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    """A block for each section that is asked for as words: how its phrases begin, and the languages of each."""
    isos: defaultdict[tuple[str, str], defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for entry in found:
        isos[entry.cleaner, entry.section][entry.start].add(entry.iso)
    for (cleaner, section), words in isos.items():
        if (cleaner, section) in PHRASE_SECTIONS - WORD_SECTIONS:
            continue
        yield f"{cleaner} {section}", _pairs({word: " ".join(sorted(words[word])) for word in sorted(words)})


def _pairs(rows: dict[str, str]) -> str:
    """Keys and values in turn, a line each."""
    return "\n".join(f"{key}\n{value}" for key, value in rows.items())


def write(index: bytes) -> str:
    """Puts an index where it is read from, and gives the path."""
    path = os.path.join(phrasefiles.FOLDER, phrasefiles.INDEX)
    with open(path, "wb") as file:
        file.write(index)
    return path
