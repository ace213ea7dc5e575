"""Which files a corpus is made of: what the command names, folders and globs of it, in one order."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cleanse.corpus.members import COMPRESSIONS
from cleanse.corpus.streams import STANDARD
from cleanse.errors import CorpusError

FORMATS = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".arrow": "arrow",
    ".feather": "arrow",
    ".warc": "warc",
    ".html": "html",
    ".htm": "html",
    ".txt": "txt",
}
_UNCOMPRESSED = ("parquet", "arrow")  # from outside; within they are, as they like
PIPED = [name for name in dict.fromkeys(FORMATS.values()) if name != "parquet"]
"""The formats that are read from their beginning to their end, so that they can come through a pipe."""

_KINDS = {stat.S_IFIFO: "a named pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}


class Input(NamedTuple):
    """A file of a corpus: ``name`` is what the command calls it, ``size`` is in bytes."""

    path: str
    name: str
    format: str
    compression: str
    size: int
    modified: int

    @property
    def is_piped(self) -> bool:
        """Whether it is standard input, which can be read once."""
        return self.path == STANDARD


def standard_input(format_name: str) -> Input:
    """Standard input, of a format that can be read from its beginning to its end."""
    return Input(STANDARD, STANDARD, format_name, "", 0, 0)


def format_of(name: str) -> tuple[str, str] | None:
    """The format that a name's ending tells, and the compression; None where it tells none.

    >>> format_of("a.jsonl.gz"), format_of("B.HTML"), format_of("a.png")
    (('jsonl', '.gz'), ('html', ''), None)
    """
    stem, ending = os.path.splitext(name.lower())
    compression = ending if ending in COMPRESSIONS else ""
    ending = os.path.splitext(stem)[1] if compression else ending
    if ending not in FORMATS or (compression and FORMATS[ending] in _UNCOMPRESSED):
        return None
    return FORMATS[ending], compression


def find_inputs(names: Sequence[str], leave_out: Collection[Path] = ()) -> tuple[list[Input], list[str]]:
    """The files that names, folders and globs stand for, each once, and those of folders that are of no known format.

    Folders are walked in the order of names, so that the order is the same everywhere.

    :param leave_out: paths, and folders, that are no input though they lie in a folder of it.
    :raises CorpusError: for a name that is not there, is of no format, or is to be left out.
    """
    skipped = {os.path.realpath(path) for path in leave_out}
    found: dict[str, Input] = {}
    unknown: list[str] = []
    for path, is_named in _paths(names, skipped):
        real = os.path.realpath(path)
        if is_named and real in skipped:
            raise CorpusError(f"{path!r} is an input, and would be written to: name another output.")
        if real in found or real in skipped:
            continue
        found_format = format_of(path)
        if found_format is not None:
            about = _stat(path)
            found[real] = Input(path, _shown(path), *found_format, about.st_size, about.st_mtime_ns)
        elif is_named:
            raise CorpusError(
                f"{path!r} is of no format that cleanse reads: {', '.join(FORMATS)}, and these but .parquet and .arrow "
                f"with {', '.join(COMPRESSIONS)}."
            )
        else:
            unknown.append(path)
    if not found:
        raise CorpusError(f"There is no file to read in {', '.join(map(repr, names))}: expected {', '.join(FORMATS)}.")
    return list(found.values()), unknown


def _shown(path: str) -> str:
    """A path as text that every format has a place for: bytes of a name that are not UTF-8 are written ``\\xe9``."""
    return os.fsencode(Path(path).as_posix()).decode("utf-8", "backslashreplace")


def _paths(names: Sequence[str], skipped: Collection[str]) -> Iterator[tuple[str, bool]]:
    for name in names:
        if os.path.isdir(name):
            yield from ((path, False) for path in _files_below(name, skipped))
        elif os.path.lexists(name):
            yield name, True
        else:
            matched = sorted(glob.glob(name, recursive=True))
            if not matched:
                raise CorpusError(f"{name!r} is not there: name a file, a folder or a glob such as 'pages/*.html'.")
            for path in matched:
                if os.path.isdir(path):
                    yield from ((inner, False) for inner in _files_below(path, skipped))
                else:
                    yield path, False


def _stat(path: str) -> os.stat_result:
    """What is known of a file.

    :raises CorpusError: for what is none: a pipe would be waited for, and a link that leads nowhere lacks its document.
    """
    try:
        about = os.stat(path)
    except OSError as error:
        what = "a symbolic link that leads nowhere, or in a circle" if os.path.islink(path) else f"not there ({error.strerror})"
        raise CorpusError(f"{path!r} is {what}: delete it, or name the other files.") from None
    if not stat.S_ISREG(about.st_mode):
        kind = _KINDS.get(stat.S_IFMT(about.st_mode), "no file")
        raise CorpusError(f"{path!r} is {kind}, of which cleanse reads none: write what comes of it to a file, and name that.")
    return about


def _files_below(folder: str, skipped: Collection[str]) -> Iterator[str]:
    """What is in a folder and those within, but for links to folders."""
    folder = os.path.join(folder, "")
    waiting, base = [folder], os.path.join(os.path.realpath(folder), "")
    while waiting:
        path = waiting.pop()
        if path != folder and not os.path.isdir(path):
            yield path
        elif path == folder or (not os.path.islink(path) and base + path[len(folder) :] not in skipped):
            entries = sorted(os.scandir(path), key=lambda entry: entry.name, reverse=True)
            waiting.extend(entry.path for entry in entries)
