"""The chunks of a corpus: files, one after another, from where a run was broken off."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Sequence

from cleanse.corpus.each import error_text
from cleanse.corpus.formats import EXTRAS, READERS
from cleanse.corpus.formats.reading import Reading
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import BadRecord, Chunk, Raw
from cleanse.corpus.settings import Settings
from cleanse.errors import CleanseError

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def chunks(inputs: Sequence[Input], reading: Reading, begin: tuple[int, int] = (0, 0)) -> Iterator[Chunk]:
    """The chunks of files, from a file on of which some chunks are done. A file that cannot be read, or not to its end, gives a
    record that says so."""
    before = sum(file.size for file in inputs[: begin[0]])
    for number in range(begin[0], len(inputs)):
        file = inputs[number]
        done = begin[1] if number == begin[0] else 0
        for count, chunk in enumerate(_read(file, reading), 1):
            if count > done:
                yield chunk._replace(end=(number, count), position=before + min(reading.position, file.size))
            else:
                forget(chunk)
        before += file.size


def _read(file: Input, reading: Reading) -> Iterator[Chunk]:
    reading.at(0)
    try:
        yield from READERS[file.format](file, reading)
    except Exception as error:
        is_ours = isinstance(error, OSError) and error.errno in _NO_ROOM  # it is about what is too large and put by
        if is_ours or (isinstance(error, CleanseError) and not isinstance(error, BadRecord)):
            raise
        reason = str(error) if isinstance(error, BadRecord) else f"the file cannot be read: {error_text(error)}"
        yield Chunk(file.format, b"", [Raw(file.name, 0, b"", reason)], 0)


def limited(tasks: Iterable[Chunk], left: int | None) -> Iterator[Chunk]:
    """The chunks of so many records."""
    if left is None:
        yield from tasks
        return
    source = iter(tasks)
    while left > 0 and (chunk := next(source, None)) is not None:  # what is not wanted is not waited for
        yield chunk._replace(records=chunk.records[:left])
        left -= len(chunk.records)


def forget(chunk: Chunk) -> None:
    """Removes the files in which what is too large of a chunk was put by."""
    for raw in chunk.records:
        if raw.spool:
            os.unlink(raw.spool)


def size_of(inputs: Sequence[Input]) -> int | None:
    """How many bytes files have in all; None where a pipe is among them."""
    return None if any(file.is_piped for file in inputs) else sum(file.size for file in inputs)


def libraries_of(inputs: Sequence[Input], settings: Settings) -> tuple[str, ...]:
    """The libraries that workers need for what is read, and for what is told of it."""
    found = {EXTRAS[name][0] for file in inputs for name in (file.format, file.compression) if name in EXTRAS}
    return tuple(sorted({*found, *(("datasketch",) if settings.dedupe == "near" else ())}))
