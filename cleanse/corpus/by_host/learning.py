"""What a worker does with a chunk in the first pass: it reads the pages that tell something new of their hosts."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import suppress
from heapq import heappush, heappushpop
from typing import NamedTuple

from cleanse.corpus.by_host.hosts import host_of
from cleanse.corpus.by_host.store import packed
from cleanse.corpus.formats import parsed, rows_of
from cleanse.corpus.records import BadRecord, Chunk, Record
from cleanse.corpus.settings import Settings
from cleanse.extras import need
from cleanse.sites.learning import Given, check_date, identity_of, sketch_of
from cleanse.sites.sample import MOST

_HOSTS = 2000  # of which a worker knows by heart which of their pages are in the sample

Rank = tuple[str, int]


class Learned(NamedTuple):
    """What a chunk tells of its hosts: of each the sketches of some pages; and how many records could be read."""

    found: dict[str, list[bytes]]
    parsed: int


class Learning:
    """Learns from a chunk. Picklable; what it has seen makes it quicker, and changes nothing of what the whole run learns.

    :param needed: the libraries that it takes to read what it is given.
    """

    def __init__(self, settings: Settings, needed: tuple[str, ...] = ()) -> None:
        self._settings, self._needed = settings, needed
        self._samples: OrderedDict[str, list[Rank]] = OrderedDict()

    def __reduce__(self) -> tuple[type[Learning], tuple[Settings, tuple[str, ...]]]:
        return Learning, (self._settings, self._needed)

    def prepare(self) -> None:
        """Loads what is loaded otherwise when it is first needed, so that a limit of memory leaves it room."""
        for module in self._needed:
            need(module, "corpus", "Reading a corpus")
        sketch_of(Given("<p>It rained."), 0)

    def __call__(self, chunk: Chunk, spared: Mapping[int, str], start: Callable[[int], None]) -> Learned:
        """What a chunk tells.

        :param spared: of records that a worker did not survive, by their index, why: these tell nothing.
        :param start: told the index of each record before it is read.
        """
        learned: dict[str, list[bytes]] = {}
        rows, count = rows_of(chunk), 0
        for index in range(len(chunk.records)):
            start(index)
            if index in spared:
                continue
            record = parsed(chunk, rows, index, self._settings)
            if isinstance(record, BadRecord):
                continue
            count += 1
            host = host_of(record.url)
            if host:
                sketches = learned.setdefault(host, [])
                with suppress(Exception):  # whatever it is: the next pass will tell
                    sketches += self._sketches(host, record, _date_of(chunk, record))
        return Learned(learned, count)

    def _sketches(self, host: str, record: Record, date: str) -> list[bytes]:
        """The sketch of a page, if it can be in the sample of its host."""
        if len(record.value) > self._settings.document_size:
            return []
        page = Given(record.value, record.url, date or None, self._settings.options.kind or record.kind)
        rank = date[:7], identity_of(page)
        sample = self._sample(host)
        if len(sample) >= MOST and rank < sample[0]:
            return []
        sketch = sketch_of(page, rank[1])
        if sketch is None:
            return []
        if rank not in sample:  # the ranks of pages that are known; of the whole corpus there can but be greater ones
            if len(sample) < MOST:
                heappush(sample, rank)
            else:
                heappushpop(sample, rank)
        return [packed(sketch)]

    def _sample(self, host: str) -> list[Rank]:
        sample = self._samples.pop(host, None)
        self._samples[host] = sample = [] if sample is None else sample
        if len(self._samples) > _HOSTS:
            self._samples.popitem(last=False)
        return sample


def _date_of(chunk: Chunk, record: Record) -> str:
    """The day when a page was fetched, which WARC knows; "" elsewhere."""
    if chunk.format != "warc":
        return ""
    date = str(record.row({}).get("date") or "")[:10]
    try:
        check_date(date or None)
    except ValueError:
        return ""
    return date
