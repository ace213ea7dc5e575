"""The files of the lexicon, ``data/<iso>/<cleaner>.txt``: where they are, what stands in them. See ``docs/lexicon.md``."""

from __future__ import annotations

import os
from binascii import crc32
from collections.abc import Iterator

from cleanse import packaged
from cleanse.errors import LexiconError

ANY = "und"
"""ISO 639-2's code for an undetermined language: phrases that are the same in all of them."""

FOLDER = os.path.abspath(os.path.join(os.path.dirname(__file__), "data"))
INDEX = "index.txt"
"""The file beside the folders of the languages, made of theirs by :mod:`cleanse.lexicon.index`."""

NETWORK = "network"  # the section that folding itself needs
_SUFFIX = ".txt"
_COMMENT = ";"

# What is looked for in every line at once.
LINE_SECTIONS = frozenset(
    (cleaner, section)
    for cleaner, sections in (
        ("related", ("header", "weak-header", "line", "inline")),
        ("captions", ("interface", "marker")),
        ("bylines", ("sign-off", "reading-time")),
        ("notices", ("advertisement", "cookies", "newsletter", "subscription", "share", "copyright", "comments", "editions",
                     "pager", "navigation", "tools")),
    )
    for section in sections
)  # fmt: skip
# What need only open a text, with a star or without.
OPENING_SECTIONS = frozenset(
    (("related", "inline"), ("captions", "marker"), ("captions", "credit-open"), ("bylines", "sign-off"), ("bylines", "by"))
)
# All whose phrases are matched as the star says; those of the other sections are words, equal to a text or not.
PHRASE_SECTIONS = LINE_SECTIONS | OPENING_SECTIONS | {("bylines", "ago")}
# Of these, the ones that cleaners ask for as words too.
WORD_SECTIONS = frozenset(
    (
        ("bylines", "ago"),
        ("bylines", "by"),
        ("bylines", "reading-time"),
        ("captions", "credit-open"),
        ("captions", "marker"),
        ("notices", "share"),
    )
)


def read(*path: str) -> bytes:
    """A file of the folder.

    >>> read("en", "related.txt").startswith(b";")
    True
    """
    return packaged.read(FOLDER, *path)


def listing() -> dict[str, list[str]]:
    """The cleaners that each language has a file for, both in order, ``und`` first.

    >>> "related" in listing()["en"]
    True
    """
    with os.scandir(FOLDER) as entries:
        isos = sorted((entry.name for entry in entries if entry.is_dir()), key=lambda name: (name != ANY, name))
    return {iso: sorted(_cleaners(iso)) for iso in isos}


def _cleaners(iso: str) -> Iterator[str]:
    for name in os.listdir(os.path.join(FOLDER, iso)):
        if name.endswith(_SUFFIX):
            yield name.removesuffix(_SUFFIX)


def digest() -> str | None:
    """A sum over the names and contents of all files, or None in a zip archive, whose files nobody edits.

    Over the contents, since times of files say nothing after an installation, and a corrected letter changes no size.

    >>> len(digest() or "")
    8
    """
    try:
        files = listing()
    except OSError:
        return None
    total = crc32(repr(files).encode())
    for iso, cleaners in files.items():
        for cleaner in cleaners:
            with open(os.path.join(FOLDER, iso, cleaner + _SUFFIX), "rb", buffering=0) as file:
                total = crc32(file.read(), total)
    return f"{total:08x}"


def lines(iso: str, cleaner: str) -> Iterator[tuple[int, str, str]]:
    """The number, section and text of each phrase of a file.

    :raises LexiconError: for a phrase above the first section.

    >>> next(lines("de", "related"))[1:]
    ('header', 'Lesen Sie mehr zu diesem Thema')
    """
    section = ""
    for number, raw in enumerate(read(iso, cleaner + _SUFFIX).decode().splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith(_COMMENT):
            continue
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
            continue
        if not section:
            raise LexiconError(
                f"{place(iso, cleaner, number)}: {line!r} stands in no section; open one with a line such as [header]."
            )
        yield number, section, line


def place(iso: str, cleaner: str, number: int) -> str:
    """A line of a file as messages name it.

    >>> place("de", "related", 7)
    'de/related.txt, line 7'
    """
    return f"{iso}/{cleaner}{_SUFFIX}, line {number}"


def network_names() -> frozenset[str]:
    """The names of social networks and messengers, without capitals.

    >>> "whatsapp" in network_names()
    True
    """
    return frozenset(line.casefold() for _, section, line in lines(ANY, "notices") if section == NETWORK)
