"""Documents of files to look at: some of them, one after another, in this process."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from cleanse.corpus.chunks import chunks
from cleanse.corpus.each import as_it_was, error_text, failed
from cleanse.corpus.formats import parsed, rows_of
from cleanse.corpus.formats.reading import Reading
from cleanse.corpus.inputs import Input, find_inputs, format_of
from cleanse.corpus.records import BadRecord, Misfit, Record
from cleanse.corpus.settings import Settings
from cleanse.errors import CorpusError
from cleanse.result import Result


def inputs_of(names: Sequence[str], leave_out: Collection[Path] = ()) -> tuple[list[Input], list[str]]:
    """The files that names stand for, as a corpus has them, and those of folders that are of no known format. A file that is
    named by itself may have any ending: it is one document then.

    :raises CorpusError: for a name that is not there.
    """
    alone = [name for name in names if os.path.isfile(name) and format_of(name) is None]
    others = [name for name in names if name not in alone]
    found, unknown = find_inputs(others, leave_out) if others else ([], [])
    for name in alone:
        about = os.stat(name)
        found.append(
            Input(name, os.fsencode(name).decode("utf-8", "backslashreplace"), "txt", "", about.st_size, about.st_mtime_ns)
        )
    return found, unknown


def records(inputs: Sequence[Input], settings: Settings) -> Iterator[tuple[str, Record | BadRecord]]:
    """The records of files in order, each with its name: the file, and where in it."""
    with tempfile.TemporaryDirectory() as folder:
        for chunk in chunks(inputs, Reading(settings.record_size, folder)):
            rows = rows_of(chunk)
            for index, raw in enumerate(chunk.records):
                if raw.spool:
                    os.unlink(raw.spool)
                is_document = chunk.format in ("html", "txt")
                yield raw.file if is_document else f"{raw.file}:{raw.line}", parsed(chunk, rows, index, settings)


def results(found: Iterator[tuple[str, Record | BadRecord]], settings: Settings) -> Iterator[tuple[str, Result]]:
    """What comes of records, each with its name; of one that cannot be read or cleaned a result with ``error``.

    :raises CorpusError: when no record has what is to be cleaned.
    """
    misfit: Misfit | None = None
    fits = False
    for name, record in found:
        if isinstance(record, Misfit):
            misfit = misfit or record
        fits = fits or not isinstance(record, Misfit)
        yield name, _result(record, settings)
    if misfit is not None and not fits:
        raise CorpusError(f"{misfit}: name the field to clean by --field.")


def _result(record: Record | BadRecord, settings: Settings) -> Result:
    if isinstance(record, BadRecord):
        return Result(text="", ledger=(), source="", error=str(record))
    options = settings.options
    kind = options.kind or record.kind
    with contextlib.suppress(Exception):  # what it cannot decode, the next lines say better
        if len(record.value) > settings.document_size:
            return as_it_was(record.value, f"It is larger than {settings.document_size / 1e6:g} MB", record.charset, kind)
    try:
        return options.run(record.value, record.kind, record.url, record.charset)
    except Exception as error:  # whatever it is: it is told, and the next document is cleaned
        return failed(record.value, error_text(error), kind)
