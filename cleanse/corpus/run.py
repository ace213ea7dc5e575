"""A run over a corpus: files are read in chunks, workers clean them, and what comes of them is written in the same order."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from cleanse.corpus.asked import asked
from cleanse.corpus.bases import removed
from cleanse.corpus.by_host.cleaning import Sites
from cleanse.corpus.by_host.steps import learned, ranks_of, store_of
from cleanse.corpus.by_host.store import check_sites, save_sites
from cleanse.corpus.chunks import chunks, forget, libraries_of, limited, size_of
from cleanse.corpus.converting import Converting
from cleanse.corpus.dedupe.finding import Finding, finding
from cleanse.corpus.fitting import Fitting, NothingFits, has_records
from cleanse.corpus.formats.blank import Blank
from cleanse.corpus.formats.reading import Reading
from cleanse.corpus.inputs import Input
from cleanse.corpus.limits import Limits
from cleanse.corpus.pool import Pool
from cleanse.corpus.progress import Progress
from cleanse.corpus.records import Chunk, Done, Tally
from cleanse.corpus.rejects import rejected_large
from cleanse.corpus.settings import Settings
from cleanse.corpus.targets import Target
from cleanse.corpus.work import Work
from cleanse.corpus.writing import Writing, is_to_be_kept, partial_of
from cleanse.errors import CleanseError, CorpusError

_NOTHING: dict[str, Any] = {"file": 0, "chunks": 0, "position": 0, "seconds": 0.0, "tally": {}}


def run(
    inputs: Sequence[Input], target: Target, settings: Settings, limits: Limits, is_resumed: bool = False
) -> tuple[Tally, float]:
    """Cleans a corpus; gives the counts and the seconds that it took.

    :raises CorpusError: when another run's files are in the way, or workers do not start.
    :raises BadSite: for a file of a site that is none; most are told before anything is read.
    :raises OSError: when there is no room left. What was written counts; the run can be resumed.
    """
    if limits.sites is not None:
        check_sites(limits.sites)
    reading = Reading(limits.record_size, str(partial_of(target.out)))
    writing = _writing(inputs, target, settings, limits, reading)
    with closing(writing):
        noted = _begun(writing, target.out, settings, is_resumed)
        tally = Tally.of(noted["tally"])
        if settings.by_host and not writing.is_whole:
            try:
                noted = learned(inputs, settings, limits, writing, noted)
            except CleanseError:
                writing.discard()
                raise
        progress = Progress(size_of(inputs), noted["position"], tally.read)
        try:
            with _discarding(writing, tally):
                if not writing.is_whole:
                    _clean(_Run(inputs, settings, limits, reading, writing), noted, tally, progress)
                if not tally.written and any(
                    has_records(path, reading) for path in (target.out, target.cuts) if path is not None
                ):
                    raise CorpusError(_nothing_cleaned(target.out, writing.folder, tally))
                if limits.sites is not None:
                    save_sites(store_of(writing), limits.sites)
                writing.finish()
        finally:
            seconds = noted["seconds"] + progress.close()
    if tally.read != tally.written + tally.dropped + tally.rejected:
        raise CorpusError(
            f"{tally.read} records came in, {tally.written} + {tally.rejected} out: this is a bug, please report it."
        )
    return tally, seconds


def _writing(inputs: Sequence[Input], target: Target, settings: Settings, limits: Limits, reading: Reading) -> Writing:
    """The files that a run writes."""
    convert = None
    if target.convert is not None:
        convert = partial(_converted, target.convert, Blank(inputs, settings.written, reading))
    folder = None if limits.sites is None else str(limits.sites.absolute())
    return Writing(target.out, target.cuts, asked(inputs, settings, limits.records, folder), convert, target.is_replaced)


def _converted(convert: Converting, blank: Blank, written: Path, out: Path) -> None:
    convert(written, out, blank)


def _begun(writing: Writing, out: Path, settings: Settings, is_resumed: bool) -> dict[str, Any]:
    """What a run noted that was broken off, and is gone on with; else that there is nothing yet."""
    try:
        begun = writing.begin(is_resumed)
        if begun is not None:
            return begun
        if settings.by_host:
            removed(store_of(writing))  # of a run that had noted nothing
            removed(ranks_of(writing))
            writing.keep(_NOTHING)
    except OSError as error:
        raise CorpusError(f"There is no writing to {str(out)!r} and beside it: {error}.") from error
    return _NOTHING


@contextmanager
def _discarding(writing: Writing, tally: Tally) -> Iterator[None]:
    """Leaves no files of a run behind that fails before there is anything to go on with, and says how to go on with another."""
    try:
        yield
    except NothingFits as error:
        if not tally.written:
            writing.discard()
            raise CorpusError(f"{error} Nothing was written.") from None
        raise CorpusError(
            f"{error} What came before counts: go on with the same command, --sparse and --resume, or delete "
            f"{str(writing.folder)!r} to start anew."
        ) from None
    except CorpusError:
        if not tally.read:
            writing.discard()
        raise


def _nothing_cleaned(out: Path, folder: Path, tally: Tally) -> str:
    if not tally.read:
        return f"There is no record in any input, so {str(out)!r} stays as it is: delete it, or name other inputs."
    return (
        f"No record was cleaned, so {str(out)!r} stays as it is. What was put aside is in "
        f"{str(folder / 'rejects')!r}; delete that folder, or the output and go on by --resume."
    )


class _Run(NamedTuple):
    """What is cleaned, how, and where it goes."""

    inputs: Sequence[Input]
    settings: Settings
    limits: Limits
    reading: Reading
    writing: Writing


def _clean(of: _Run, noted: dict[str, Any], tally: Tally, progress: Progress) -> None:
    inputs, settings, limits, reading, writing = of
    left = None if limits.records is None else limits.records - tally.read
    tasks = limited(chunks(inputs, reading, (noted["file"], noted["chunks"])), left)
    began = kept = time.monotonic() - noted["seconds"]
    fitting = _fitting(inputs, settings, noted)
    sites = Sites(store_of(writing)) if settings.by_host else None
    work = Work(settings, libraries_of(inputs, settings), sites)

    def keep(duplicates: Finding, is_whole: bool = False) -> float:
        now = time.monotonic()
        more = {"seconds": now - began, "tally": tally.to_dict(), "bodies": duplicates.keep()}
        writing.keep({**noted, **more}, is_whole)
        return now

    with finding(settings, writing.folder / "bodies.sqlite", noted.get("bodies", 0)) as duplicates:
        try:
            with Pool(work, limits.workers, settings.timeout, limits.memory) as pool:
                for chunk, made in pool.map(tasks):
                    fitting.see(chunk.records[0].file, made)
                    done = duplicates.settled(made)
                    _append(writing, chunk, done)
                    tally.add(done.tally)
                    progress.at(chunk.position, tally.read)
                    for note in done.notes:
                        progress.tell(note)
                    noted = {"file": chunk.end[0], "chunks": chunk.end[1], "position": chunk.position, **fitting.noted()}
                    if is_to_be_kept(kept):
                        kept = keep(duplicates)
            fitting.end()
        except NothingFits:
            if tally.written:  # with --sparse it goes on from here
                keep(duplicates)
            raise
        keep(duplicates, is_whole=True)


def _fitting(inputs: Sequence[Input], settings: Settings, noted: Mapping[str, Any]) -> Fitting:
    is_begun = bool(noted["chunks"]) and noted["file"] < len(inputs)
    before = (inputs[noted["file"]].name, noted.get("misfits"), str(noted.get("misfit"))) if is_begun else ()
    return Fitting(settings.is_sparse, *before)


def _append(writing: Writing, chunk: Chunk, done: Done) -> None:
    writing.append("out", [done.output])
    writing.append("rejects", [done.rejects])
    if done.cuts:
        writing.append("cuts", [done.cuts])
    for raw in chunk.records:
        if raw.spool:
            writing.append("rejects", rejected_large(raw))
    forget(chunk)
