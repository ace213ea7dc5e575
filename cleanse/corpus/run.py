"""A run over a corpus: files are read in chunks, workers clean them, and what comes of them is written in the same order."""

from __future__ import annotations

import errno
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from cleanse.corpus import converting
from cleanse.corpus.asked import asked
from cleanse.corpus.bases import removed, told_as_os_error
from cleanse.corpus.by_host.cleaning import Sites
from cleanse.corpus.by_host.learning import Learning, Looked, Looking
from cleanse.corpus.by_host.ranking import Ranked, Ranking
from cleanse.corpus.by_host.store import Learnt, Step, Store, check_sites, save_sites
from cleanse.corpus.converting import Converting
from cleanse.corpus.dedupe.finding import Finding, finding
from cleanse.corpus.each import error_text
from cleanse.corpus.fitting import Fitting, NothingFits, has_records
from cleanse.corpus.formats import EXTRAS, READERS, ROWS
from cleanse.corpus.formats.blank import Blank
from cleanse.corpus.formats.cells import DELIMITERS
from cleanse.corpus.formats.reading import Reading
from cleanse.corpus.inputs import FORMATS, Input, format_of
from cleanse.corpus.pool import Pool
from cleanse.corpus.progress import Progress
from cleanse.corpus.records import BadRecord, Chunk, Done, Raw, Tally
from cleanse.corpus.rejects import rejected_large
from cleanse.corpus.settings import Settings
from cleanse.corpus.streams import STANDARD
from cleanse.corpus.work import Work
from cleanse.corpus.writing import Writing, partial_of
from cleanse.errors import CleanseError, CorpusError
from cleanse.extras import need

_RECORDS = [ending for ending, name in FORMATS.items() if name not in ("html", "txt")]
_KEEP = 5.0  # seconds between the moments from which a run that is killed can go on
_NOTHING: dict[str, Any] = {"file": 0, "chunks": 0, "position": 0, "seconds": 0.0, "tally": {}}
_TOLD = {
    Step.LOOKING: "looking which pages there are of each host",
    Step.LEARNING: "learning what the pages of each host have in common",
    Step.LACKING: "learning from more pages of those hosts of which some told nothing",
}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@dataclass(frozen=True)
class Limits:
    """What a run may take: ``workers`` processes, each of ``memory`` bytes; ``records`` in all; ``record_size`` bytes of each.

    ``sites`` is the folder of the sites that were learned before, and of those that will be.
    """

    workers: int
    memory: int | None = None
    records: int | None = None
    record_size: int = 64_000_000
    sites: Path | None = None


@dataclass(frozen=True)
class Target:
    """Where a run writes: the output, and the cuts, if they are wanted; ``form`` and ``compression`` are what workers write.

    ``convert`` makes the output of that, where it is something else; ``is_replaced`` lets what is there already give way.
    """

    out: Path
    cuts: Path | None
    form: str
    compression: str
    cuts_compression: str | None
    convert: Converting | None
    is_replaced: bool = False
    is_table: bool = False


def target_of(out: Path, cuts: Path | None, inputs: Sequence[Input], is_replaced: bool = False) -> Target:
    """How to write, by the endings of names.

    :raises CorpusError: when an ending stands for no format of records, or the format cannot hold what is read.
    """
    ending = format_of(out.name)
    if ending is None or ending[0] in ("html", "txt"):
        raise CorpusError(f"{str(out)!r} is of no format that holds records: expected {', '.join(_RECORDS)} at its end.")
    name, compression = ending
    read = {file.format for file in inputs}
    if name == "warc" and read - {"warc", "html", "txt"}:
        raise CorpusError(f"{str(out)!r}: WARC holds pages, not fields of {', '.join(sorted(read))}: write .jsonl instead.")
    form = "warc" if name == "warc" else "lines"
    convert: Converting | None = None
    if name in DELIMITERS:
        convert = converting.to_cells(DELIMITERS[name], compression)
    elif name == "json":
        convert = converting.to_json(compression)
    elif name in ROWS:
        form = "rows" if read <= set(ROWS) else "lines"
        convert = converting.rows_to_columns(name) if form == "rows" else converting.lines_to_columns(name)
    cuts_compression = _compression_of(cuts)
    _check_extras([name, compression, cuts_compression or "", *read, *(file.compression for file in inputs)])
    is_table = convert is not None and form == "lines" and name != "json"
    return Target(out, cuts, form, "" if convert else compression, cuts_compression, convert, is_replaced, is_table)


def target_of_pipe(cuts: Path | None, inputs: Sequence[Input]) -> Target:
    """How to write lines of JSON to standard output.

    :raises CorpusError: when the cuts are to be something else.
    """
    cuts_compression = _compression_of(cuts)
    _check_extras([cuts_compression or "", *(name for file in inputs for name in (file.format, file.compression))])
    return Target(Path(STANDARD), cuts, "lines", "", cuts_compression, None)


def _compression_of(cuts: Path | None) -> str | None:
    if cuts is None:
        return None
    ending = format_of(cuts.name)
    if ending is None or ending[0] != "jsonl":
        raise CorpusError(f"{str(cuts)!r}: the cuts are lines of JSON: expected .jsonl at its end, or .jsonl.gz and the like.")
    return ending[1]


def _check_extras(names: Iterable[str]) -> None:
    for name in names:
        if name in EXTRAS:
            module, extra = EXTRAS[name]
            need(module, extra, f"{'' if name.startswith('.') else '.'}{name}")


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
    blank = Blank(inputs, settings.written, reading)
    convert = None if target.convert is None else partial(_converted, target.convert, blank)
    folder = None if limits.sites is None else str(limits.sites.absolute())
    writing = Writing(target.out, target.cuts, asked(inputs, settings, limits.records, folder), convert, target.is_replaced)
    with closing(writing):
        try:
            begun = writing.begin(is_resumed)
            noted = begun or _NOTHING
            if settings.by_host and begun is None:
                removed(_store_of(writing))  # of a run that had noted nothing
                removed(_ranks_of(writing))
                writing.keep(noted)
        except OSError as error:
            raise CorpusError(f"There is no writing to {str(target.out)!r} and beside it: {error}.") from error
        tally = Tally.of(noted["tally"])
        if settings.by_host and not writing.is_whole:
            try:
                noted = _learned(inputs, settings, limits, writing, noted)
            except CleanseError:
                writing.discard()
                raise
        progress = Progress(_size_of(inputs), noted["position"], tally.read)
        try:
            if not writing.is_whole:
                _clean(inputs, settings, limits, writing, noted, tally, progress)
            if not tally.written and any(has_records(path, reading) for path in (target.out, target.cuts) if path is not None):
                raise CorpusError(_nothing_cleaned(target.out, writing.folder, tally))
            if limits.sites is not None:
                save_sites(_store_of(writing), limits.sites)
            writing.finish()
        except NothingFits as error:
            if not tally.written:
                writing.discard()
                raise CorpusError(f"{error} Nothing was written.") from None
            raise CorpusError(
                f"{error} What came before counts: go on with the same command, --sparse and --resume, or delete "
                f"{str(writing.folder)!r} to start anew."
            ) from None
        except CorpusError:
            if not tally.read:  # nothing is there to go on with
                writing.discard()
            raise
        finally:
            seconds = noted["seconds"] + progress.close()
    if tally.read != tally.written + tally.dropped + tally.rejected:
        raise CorpusError(
            f"{tally.read} records came in, {tally.written} + {tally.rejected} out: this is a bug, please report it."
        )
    return tally, seconds


def _size_of(inputs: Sequence[Input]) -> int | None:
    return None if any(file.is_piped for file in inputs) else sum(file.size for file in inputs)


def _nothing_cleaned(out: Path, folder: Path, tally: Tally) -> str:
    if not tally.read:
        return f"There is no record in any input, so {str(out)!r} stays as it is: delete it, or name other inputs."
    return (
        f"No record was cleaned, so {str(out)!r} stays as it is. What was put aside is in "
        f"{str(folder / 'rejects')!r}; delete that folder, or the output and go on by --resume."
    )


def _converted(convert: Converting, blank: Blank, written: Path, out: Path) -> None:
    convert(written, out, blank)


def _clean(
    inputs: Sequence[Input],
    settings: Settings,
    limits: Limits,
    writing: Writing,
    noted: dict[str, Any],
    tally: Tally,
    progress: Progress,
) -> None:
    reading = Reading(limits.record_size, str(writing.folder))
    left = None if limits.records is None else limits.records - tally.read
    tasks = limited(chunks(inputs, reading, (noted["file"], noted["chunks"])), left)
    began = kept = time.monotonic() - noted["seconds"]
    fitting = _fitting(inputs, settings, noted)
    sites = Sites(_store_of(writing)) if settings.by_host else None
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
                    if time.monotonic() - kept > _KEEP:
                        kept = keep(duplicates)
            fitting.end()
        except NothingFits:
            if tally.written:  # with --sparse it goes on from here
                keep(duplicates)
            raise
        keep(duplicates, is_whole=True)


def _store_of(writing: Writing) -> Path:
    return writing.folder / "sites.sqlite"


def _ranks_of(writing: Writing) -> Path:
    return writing.folder / "ranks.sqlite"


def _learned(
    inputs: Sequence[Input], settings: Settings, limits: Limits, writing: Writing, noted: dict[str, Any]
) -> dict[str, Any]:
    """Learns what is not learned yet of the hosts of a corpus; gives what is noted, with the seconds that it took."""
    path, ranks = _store_of(writing), _ranks_of(writing)
    seconds = noted["seconds"]
    with told_as_os_error(path), closing(Store(path, limits.sites)) as store, closing(Ranking(ranks)) as ranking:
        needed = libraries_of(inputs, settings)
        while (done := store.done).step is not Step.DONE:
            work: Looking | Learning = Looking(settings, needed)
            if done.step is not Step.LOOKING:
                work = Learning(settings, Ranked(ranks), done.step is Step.LACKING, needed)
            reading = Reading(limits.record_size, str(writing.folder))
            left = None if limits.records is None else limits.records - done.records
            with Pool(work, limits.workers, settings.timeout, limits.memory) as pool:
                made = pool.map(limited(chunks(inputs, reading, done.end), left))
                done, taken = _gone_through(made, _size_of(inputs), store, ranking, done)
            seconds += taken
            following = Step(done.step + 1)
            if done.step is Step.LOOKING and not ranking.settle() and done.parsed:
                where = f"in the field {settings.url_field!r}" if settings.url_field is not None else "that tells its host"
                raise CorpusError(
                    f"No record has an address {where}: name the field of the addresses by --by-host, or leave it out."
                )
            if done.step is Step.LEARNING and not ranking.lack(store.lacking):
                following = Step.DONE
            store.keep(Learnt(following))
    return {**noted, "seconds": seconds}


def _gone_through(
    made: Iterable[tuple[Chunk, Any]], size: int | None, store: Store, ranking: Ranking, done: Learnt
) -> tuple[Learnt, float]:
    """Enters what workers make of chunks in one step of learning; gives how far that is then, and the seconds that it took."""
    progress = Progress(size, 0, done.records)
    progress.tell(_TOLD[done.step])
    kept = time.monotonic()
    try:
        for chunk, of_chunk in made:
            could_be_read = 0
            if isinstance(of_chunk, Looked):
                ranking.add(of_chunk.found)
                store.meet(of_chunk.found)
                could_be_read = of_chunk.parsed
            else:
                store.add(of_chunk.found, of_chunk.lacking)
            _forget(chunk)
            done = Learnt(done.step, chunk.end, done.records + len(chunk.records), done.parsed + could_be_read)
            progress.at(chunk.position, done.records)
            if time.monotonic() - kept > _KEEP:
                ranking.keep()  # first: what is entered again counts once
                store.keep(done)
                kept = time.monotonic()
    finally:
        seconds = progress.close()
    return done, seconds


def _fitting(inputs: Sequence[Input], settings: Settings, noted: Mapping[str, Any]) -> Fitting:
    is_begun = bool(noted["chunks"]) and noted["file"] < len(inputs)
    before = (inputs[noted["file"]].name, noted.get("misfits"), str(noted.get("misfit"))) if is_begun else ()
    return Fitting(settings.is_sparse, *before)


def libraries_of(inputs: Sequence[Input], settings: Settings) -> tuple[str, ...]:
    """The libraries that workers need for what is read, and for what is told of it."""
    found = {EXTRAS[name][0] for file in inputs for name in (file.format, file.compression) if name in EXTRAS}
    return tuple(sorted({*found, *(("datasketch",) if settings.dedupe == "near" else ())}))


def _append(writing: Writing, chunk: Chunk, done: Done) -> None:
    writing.append("out", [done.output])
    writing.append("rejects", [done.rejects])
    if done.cuts:
        writing.append("cuts", [done.cuts])
    for raw in chunk.records:
        if raw.spool:
            writing.append("rejects", rejected_large(raw))
    _forget(chunk)


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
                _forget(chunk)
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


def _forget(chunk: Chunk) -> None:
    for raw in chunk.records:
        if raw.spool:
            os.unlink(raw.spool)


def limited(tasks: Iterable[Chunk], left: int | None) -> Iterator[Chunk]:
    """The chunks of so many records."""
    if left is None:
        yield from tasks
        return
    source = iter(tasks)
    while left > 0 and (chunk := next(source, None)) is not None:  # what is not wanted is not waited for
        yield chunk._replace(records=chunk.records[:left])
        left -= len(chunk.records)


def sample(inputs: Sequence[Input], settings: Settings, limits: Limits, keep: Callable[[Done], None]) -> tuple[Tally, float]:
    """Cleans the first records of files all over the corpus and writes nothing; gives the counts and the seconds that it took.

    :param limits: ``records`` is the size of the sample.
    :param keep: is given what comes of each chunk.
    """
    size = limits.records or 0
    some = inputs[:: max(1, -(-len(inputs) // max(1, size)))]
    tally = Tally()
    progress = Progress(_size_of(some))
    work = Work(settings, libraries_of(some, settings))
    with tempfile.TemporaryDirectory() as folder, Pool(work, limits.workers, settings.timeout, limits.memory) as pool:
        reading, fitting = Reading(limits.record_size, folder), Fitting(settings.is_sparse)
        for chunk, done in pool.map(_firsts(some, reading, size)):
            fitting.see(chunk.records[0].file, done)
            tally.add(done.tally)
            progress.at(chunk.position, tally.read)
            keep(done)
    fitting.end()
    return tally, progress.close()


def _firsts(inputs: Sequence[Input], reading: Reading, size: int) -> Iterator[Chunk]:
    """As many records of each file as make up the sample; what one file lacks, the next ones give."""
    left = size
    for number, file in enumerate(inputs):
        for chunk in limited(chunks([file], reading), -(-left // (len(inputs) - number))):
            left -= len(chunk.records)
            yield chunk
