"""A sample of a corpus: what would be cut of its first records, and nothing is written."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence

from cleanse.corpus.chunks import chunks, libraries_of, limited, size_of
from cleanse.corpus.fitting import Fitting
from cleanse.corpus.formats.reading import Reading
from cleanse.corpus.inputs import Input
from cleanse.corpus.limits import Limits
from cleanse.corpus.pool import Pool
from cleanse.corpus.progress import Progress
from cleanse.corpus.records import Chunk, Done, Tally
from cleanse.corpus.settings import Settings
from cleanse.corpus.work import Work


def sample(inputs: Sequence[Input], settings: Settings, limits: Limits, keep: Callable[[Done], None]) -> tuple[Tally, float]:
    """Cleans the first records of files all over the corpus and writes nothing; gives the counts and the seconds that it took.

    :param limits: ``records`` is the size of the sample.
    :param keep: is given what comes of each chunk.
    """
    size = limits.records or 0
    some = inputs[:: max(1, -(-len(inputs) // max(1, size)))]
    tally = Tally()
    progress = Progress(size_of(some))
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
