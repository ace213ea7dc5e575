"""``cleanse … -o OUT``: a file for each document, one after another; no output is ever half written, or written over an input."""

from __future__ import annotations

import errno
import os
from collections import Counter

from cleanse.cli.documents import Documents
from cleanse.cli.folders import Found, LeftOut, found_in
from cleanse.cli.streams import complain, read
from cleanse.corpus.each import error_text
from cleanse.errors import CleanseError, OutputError
from cleanse.whole_file import write_whole

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)
"""Errors that the next file would have, too."""

_SAID = {
    "kept": "outputs that were there already and stay (--overwrite replaces them)",
    "unknown": "files of no known format by their names, left alone",
    "link": "links to folders, not followed",
    "unreadable": "not read, cleaned or written, as told above",
}


def write_outputs(documents: Documents) -> int:
    """Cleans the files that were named, those of folders too, and writes what was asked for of each.

    Comes out: the exit status, 0, 1 where something could not be read, cleaned or written or was there already, 2 where nothing
    was done.

    :raises OutputError: where outputs cannot go there.
    """
    given = documents.given
    if documents.is_report:
        raise OutputError("--explain and --roles are reports to look at: leave -o out, or write them as data, with --json.")
    tally, first = Counter[str](), dict[str, str]()
    try:
        for found in found_in(given.files, given.out, documents.ending):
            kind = _written(documents, found) if isinstance(found, Found) else _left_out(found)
            tally[kind] += 1
            first.setdefault(kind, str(found.target) if isinstance(found, Found) and kind == "kept" else found.path)
    except KeyboardInterrupt:
        complain(f"interrupted. Outputs written: {tally['written']:,}; the same command goes on with the others.")
        return 130
    for kind, said in _SAID.items():
        if tally[kind]:
            complain(f"{said}: {tally[kind]:,}, {first[kind]!r} first")
    if not tally["written"]:
        complain(f"nothing was written to {given.out!r}.")
        return 1 if tally["kept"] else 2
    complain(f"outputs written: {tally['written']:,}, to {given.out!r}")
    return 1 if tally["kept"] or tally["unreadable"] else 0


def _left_out(found: LeftOut) -> str:
    if found.why:
        complain(f"{found.path}: {found.why}")
    return found.kind


def _written(documents: Documents, found: Found) -> str:
    """Cleans one file and writes its output; says what became of it."""
    if not documents.given.overwrite and os.path.lexists(found.target):
        return "kept"
    try:
        result = documents.cleaned(found.path, read(found.path))
        text = documents.written(found.path, result)
    except OSError as error:
        complain(f"{found.path}: {error.strerror or error}")
        return "unreadable"
    except Exception as error:  # whatever it is: it is told, and the next file is cleaned
        complain(f"{found.path}: {error if isinstance(error, CleanseError) else error_text(error)}")
        return "unreadable"
    for warning in documents.warnings(result):
        complain(f"{found.path}: {warning}")
    try:
        found.target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(found.target, text.encode("utf-8", "replace") + b"\n")
    except OSError as error:
        said = f"{str(found.target)!r} cannot be written: {error.strerror or error}"
        if error.errno in _FULL:
            raise OutputError(f"{said}. When that is put right, the same command goes on with the others.") from None
        complain(said)
        return "unreadable"
    return "written"
