"""What a worker does with a chunk in the first pass: it reads the pages that tell something new of their hosts."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import suppress
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
"""The month of a page, and the hash that it is known by."""


class Ranks:
    """The greatest ranks of a host that a worker has met, of each page one: in the sample of all pages there can but be greater
    ones.

    >>> ranks = Ranks()
    >>> for at in range(40):
    ...     ranks.add(("", at))
    >>> ranks.wants(("", 7)), ranks.wants(("", 8)), ranks.wants(("2026-11", 1))
    (False, True, True)
    """

    def __init__(self) -> None:
        self._months: dict[int, str] = {}
        self._least: Rank | None = None

    def wants(self, rank: Rank) -> bool:
        """Whether a page could be in the sample."""
        return self._least is None or rank >= self._least

    def add(self, rank: Rank) -> None:
        """Takes a page into account."""
        month, identity = rank
        self._months[identity] = max(month, self._months.get(identity, ""))
        if len(self._months) > MOST:
            del self._months[min((month, identity) for identity, month in self._months.items())[1]]
        if len(self._months) == MOST:
            self._least = min((month, identity) for identity, month in self._months.items())


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
        self._ranks: OrderedDict[str, Ranks] = OrderedDict()

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
        ranks = self._ranks_of(host)
        sketch = sketch_of(page, rank[1]) if ranks.wants(rank) else None
        if sketch is None:
            return []
        ranks.add(rank)
        return [packed([sketch])]

    def _ranks_of(self, host: str) -> Ranks:
        self._ranks[host] = ranks = self._ranks.pop(host, None) or Ranks()
        if len(self._ranks) > _HOSTS:
            self._ranks.popitem(last=False)
        return ranks


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
