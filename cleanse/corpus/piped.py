"""Records that are read as they come, from a pipe as a rule, and written as soon as they are cleaned, in the same order."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from cleanse.corpus.chunks import chunks, libraries_of, limited
from cleanse.corpus.dedupe.finding import finding
from cleanse.corpus.fitting import Fitting
from cleanse.corpus.formats.reading import CHUNK_RECORDS, CHUNK_SIZE, Reading
from cleanse.corpus.inputs import Input
from cleanse.corpus.limits import Limits
from cleanse.corpus.pool import Pool
from cleanse.corpus.progress import Progress
from cleanse.corpus.records import Chunk, Done, Tally
from cleanse.corpus.rejects import rejected_large
from cleanse.corpus.settings import PASSED_ON, Settings
from cleanse.corpus.work import Work


def pipe(
    inputs: Sequence[Input],
    settings: Settings,
    limits: Limits,
    out: IO[bytes],
    rejects: IO[bytes] | None = None,
    cuts: IO[bytes] | None = None,
) -> tuple[Tally, float]:
    """Cleans records as they come; gives the counts and the seconds that it took.

    :param out: gets lines of JSON; where there is no place for rejects, also a line for each record that was put aside, in the
        record's place: what the rejects would have, and the reason by the name of ``cleanse_error``.
    :raises CorpusError: when the command fits no record, or workers do not start.
    :raises OSError: when there is no writing; a BrokenPipeError when nobody reads.
    """
    tally, progress, fitting = Tally(), Progress(None, has_bar=False), Fitting(settings.is_sparse)
    work = Work(settings, libraries_of(inputs, settings))
    with (
        tempfile.TemporaryDirectory() as folder,
        finding(settings, Path(folder, "bodies.sqlite")) as duplicates,
        Pool(work, limits.workers, settings.timeout, limits.memory) as pool,
    ):
        reading = Reading(limits.record_size, folder, 1 if any(file.is_piped for file in inputs) else CHUNK_RECORDS)
        for chunk, made in pool.flow(limited(chunks(inputs, reading), limits.records), _joined, _size):
            done = duplicates.settled(made)
            _write(chunk, done, out, rejects)
            if cuts is not None:
                cuts.write(done.cuts)
            tally.add(done.tally)
            progress.at(0, tally.read)
            for note in done.notes:
                progress.tell(note)
            fitting.see(chunk.records[0].file, done)
        fitting.end()
    return tally, progress.close()


def _write(chunk: Chunk, done: Done, out: IO[bytes], rejects: IO[bytes] | None) -> None:
    out.write(done.output)
    if rejects is not None:
        rejects.write(done.rejects)
    for raw in chunk.records:
        if raw.spool:
            (out if rejects is None else rejects).writelines(rejected_large(raw, PASSED_ON if rejects is None else "reason"))
    out.flush()


def _size(chunk: Chunk) -> int:
    return chunk.size


def _joined(first: Chunk, second: Chunk) -> Chunk | None:
    """One chunk of two that a worker may take at once."""
    is_one_kind = (first.format, first.shared) == (second.format, second.shared) and first.format not in ("parquet", "arrow")
    records, size = [*first.records, *second.records], first.size + second.size
    if not is_one_kind or first.records[0].file != second.records[0].file or any(raw.spool for raw in records):
        return None
    if len(records) > CHUNK_RECORDS or size > CHUNK_SIZE:
        return None
    return second._replace(records=records, size=size)
