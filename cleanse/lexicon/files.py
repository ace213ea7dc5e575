"""The files of the lexicon, ``data/<iso>/<file>.txt``: where they are, what stands in them. See ``docs/lexicon.md``."""

from __future__ import annotations

import os
from binascii import crc32
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cleanse import packaged
from cleanse.errors import LexiconError
from cleanse.lexicon.sections import TABLE, Match, Table
from cleanse.patterns import regex
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

ANY = "und"
"""ISO 639-2's code for an undetermined language: phrases that are the same in all of them."""

_FOLDER = ("lexicon", "data")
_SUFFIX = ".txt"
_COMMENT = ";"
_AT_ONCE = 1 << 16  # bytes of a file: nearly all are shorter
_ISO = regex(r"[a-z]{2,3}")
_OF_MODELS = "class_words"  # the models were trained with these, so nobody adds to them


class PhraseFile(NamedTuple):
    """A file of phrases: its language, its name without an ending, what stands in it, and where messages say it is."""

    iso: str
    name: str
    text: str
    place: str = ""


class Line(NamedTuple):
    """A phrase as it is written: its section, and where it stands. The line that opens a section has no text."""

    section: str
    text: str
    place: str
    number: int


def packaged_files() -> Iterator[PhraseFile]:
    """The files of the package, those of no language first, then by language and name."""
    for iso, names in _listing().items():
        for name in names:
            place = f"{iso}/{name}{_SUFFIX}"
            yield PhraseFile(iso, name, packaged.read(*_FOLDER, iso, name + _SUFFIX).decode(), place)


def _listing() -> dict[str, list[str]]:
    """The names of the files of each language, both in order, ``und`` first."""
    found = {iso: sorted(name.removesuffix(_SUFFIX) for name in names) for iso, names in packaged.folders(*_FOLDER).items()}
    return {iso: found[iso] for iso in sorted(found, key=lambda iso: (iso != ANY, iso))}


def digest() -> str:
    """A sum over the names and contents of all files of the package and the table.

    Over the contents, since times of files say nothing after an installation, and a corrected letter changes no size.

    >>> len(digest())
    8
    """
    listing = _listing()
    total = crc32(packaged.read("lexicon", TABLE), crc32(repr(listing).encode()))
    for iso, names in listing.items():
        for data in _contents(iso, names):
            total = crc32(data, total)
    return f"{total:08x}"


def _contents(iso: str, names: Iterable[str]) -> Iterator[bytes]:
    """The bytes of the files of a language, in one part or several each. The package's loader takes three times as long."""
    if not packaged.IS_FOLDER:
        yield from (packaged.read(*_FOLDER, iso, name + _SUFFIX) for name in names)
        return
    folder = os.path.join(packaged.FOLDER, *_FOLDER, iso, "")
    for name in names:
        file = os.open(f"{folder}{name}{_SUFFIX}", os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            while part := os.read(file, _AT_ONCE):
                yield part
                if len(part) < _AT_ONCE:
                    break
        finally:
            os.close(file)


def files_in(folder: str | os.PathLike[str], table: Table) -> tuple[PhraseFile, ...]:
    """The files of a user's own folder, ``<iso>/<file>.txt``, each line checked.

    :raises LexiconError: for a folder without such files, a file that the lexicon has not, a section that the table has not.
    """
    found = []
    for path in paths_in(folder):
        file = file_at(folder, path, table)
        found.append(file)
        for line in phrases_in(file):
            check_section(file, line, table)
    return tuple(found)


def paths_in(folder: str | os.PathLike[str]) -> list[Path]:
    """Where the files of a user's own folder are, those first that stand in the folder of no language.

    :raises LexiconError: for a folder without any.
    """
    from pathlib import Path  # which takes longer to import than all else here

    root = Path(folder)
    found = [*sorted(root.glob(f"*{_SUFFIX}")), *sorted(root.glob(f"*/*{_SUFFIX}"))]
    if not found:
        no_folder = "this is a file, and no folder" if root.exists() else "there is no such folder"
        told = "there are no phrases in this folder" if root.is_dir() else no_folder
        raise LexiconError(f"{root}: {told}; it must hold files such as de/related.txt.")
    return found


def file_at(folder: str | os.PathLike[str], path: Path, table: Table) -> PhraseFile:
    """A file of a user's own folder, as it stands there: its lines are not looked at.

    :raises LexiconError: where it is in no language's folder, has a name that the lexicon has not, or is no text in UTF-8.
    """
    iso, name, place = path.parent.name, path.stem, path.as_posix()
    known = sorted({file for file, _ in table} - {_OF_MODELS})
    if path.parent == type(path)(folder):
        raise LexiconError(f"{place}: a file of phrases stands in the folder of its language, such as de/{path.name}.")
    if not path.is_file():
        raise LexiconError(f"{place}: this is no file; the files of phrases are text.")
    if not _ISO.fullmatch(iso):
        raise LexiconError(f"{place}: {iso!r} is no language; name the folder by an ISO 639 code such as 'de', or {ANY!r}.")
    if name not in known:
        raise LexiconError(
            f"{place}: there is no file {name!r} in the lexicon; there are {', '.join(known)}.{_meant(name, known, '{!r}')}"
        )
    try:
        return PhraseFile(iso, name, path.read_text("utf-8-sig"), place)  # with a mark, as some editors write it
    except UnicodeDecodeError as error:
        raise LexiconError(f"{place}: the file is not UTF-8 (at byte {error.start}); save it as UTF-8.") from None


def check_section(file: PhraseFile, line: Line, table: Table) -> None:
    """Makes sure that the table has a phrase's section.

    :raises LexiconError: when it has not; the message names the sections that there are.
    """
    section = table.get((file.name, line.section))
    if section is not None and section.match is Match.NAME and file.iso != ANY:
        raise LexiconError(f"{line.place}: [{section.name}] is the same in all languages: it stands in {ANY}/{file.name}.txt.")
    if section is None:
        sections = [name for of, name in table if of == file.name]
        raise LexiconError(
            f"{line.place}: there is no section [{line.section}] of {file.name}.txt in {TABLE}; there are "
            f"{', '.join(sections) or 'none'}.{_meant(line.section, sections, '[{}]')}"
        )


def _meant(name: str, known: Iterable[str], shown: str) -> str:
    """The question whether another name was meant, where one is near."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1)
    return f" Did you mean {shown.format(near[0])}?" if near else ""


def phrases_in(file: PhraseFile) -> Iterator[Line]:
    """The phrases of a file.

    :raises LexiconError: for a phrase above the first section.

    >>> next(phrases_in(PhraseFile("de", "related", "[header]\\nLesen Sie auch", "de/related.txt")))
    Line(section='header', text='Lesen Sie auch', place='de/related.txt, line 2', number=2)
    """
    for line in lines_in(file):
        if not line.section and line.text:
            raise LexiconError(f"{line.place}: {line.text!r} stands in no section; open one with a line such as [header].")
        if line.text:
            yield line


def lines_in(file: PhraseFile) -> Iterator[Line]:
    """The phrases of a file and the lines that open its sections, whatever stands in them.

    >>> [line.text for line in lines_in(PhraseFile("de", "related", "Lesen Sie\\n; auch\\n[header]", "de/related.txt"))]
    ['Lesen Sie', '']
    """
    section = ""
    for number, raw in enumerate(file.text.splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith(_COMMENT):
            continue
        is_opening = line.startswith("[") and line.endswith("]")
        if is_opening:
            section = line[1:-1]
        yield Line(section, "" if is_opening else line, f"{file.place}, line {number}", number)


def names_in(files: Iterable[PhraseFile]) -> frozenset[str]:
    """The names of social networks and messengers, without capitals: the section ``network`` of notices.

    >>> sorted(names_in([PhraseFile("und", "notices", "[network]\\nWhatsApp", "")]))
    ['whatsapp']
    """
    of = (file for file in files if file.iso == ANY and file.name == "notices")
    return frozenset(line.text.casefold() for file in of for line in phrases_in(file) if line.section == "network")
