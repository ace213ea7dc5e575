"""Learns of the hosts of a corpus, step by step: each goes through all of it, and can be gone on with where it was broken off."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from cleanse.corpus.bases import told_as_os_error
from cleanse.corpus.by_host.learning import Learning, Looked, Looking
from cleanse.corpus.by_host.ranking import Ranked, Ranking
from cleanse.corpus.by_host.store import Learnt, Step, Store
from cleanse.corpus.chunks import chunks, forget, libraries_of, limited, size_of
from cleanse.corpus.formats.reading import Reading
from cleanse.corpus.inputs import Input
from cleanse.corpus.limits import Limits
from cleanse.corpus.pool import Pool
from cleanse.corpus.progress import Progress
from cleanse.corpus.records import Chunk
from cleanse.corpus.settings import Settings
from cleanse.corpus.writing import Writing, is_to_be_kept
from cleanse.errors import CorpusError

_TOLD = {
    Step.LOOKING: "looking which pages there are of each host",
    Step.LEARNING: "learning what the pages of each host have in common",
    Step.LACKING: "learning from more pages of those hosts of which some told nothing",
}


def store_of(writing: Writing) -> Path:
    """Where what is learned of hosts is kept until the run is over."""
    return writing.folder / "sites.sqlite"


def ranks_of(writing: Writing) -> Path:
    """Where the pages are ranked from which it is learned."""
    return writing.folder / "ranks.sqlite"


def learned(
    inputs: Sequence[Input], settings: Settings, limits: Limits, writing: Writing, noted: dict[str, Any]
) -> dict[str, Any]:
    """Learns what is not learned yet of the hosts of a corpus; gives what is noted, with the seconds that it took.

    :raises CorpusError: where no record has an address.
    """
    path, ranks = store_of(writing), ranks_of(writing)
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
                done, taken = _gone_through(made, size_of(inputs), store, ranking, done)
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
            forget(chunk)
            done = Learnt(done.step, chunk.end, done.records + len(chunk.records), done.parsed + could_be_read)
            progress.at(chunk.position, done.records)
            if is_to_be_kept(kept):
                ranking.keep()  # first: what is entered again counts once
                store.keep(done)
                kept = time.monotonic()
    finally:
        seconds = progress.close()
    return done, seconds
