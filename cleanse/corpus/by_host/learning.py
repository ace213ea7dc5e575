"""What a worker does with a chunk before cleaning: it tells which pages there are of which host, and then reads those that are to
be learned from."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import NamedTuple

from cleanse.corpus.by_host.ranking import Ranked, identity_in, rank_of
from cleanse.corpus.by_host.store import packed
from cleanse.corpus.formats import parsed, rows_of
from cleanse.corpus.pool import LOST
from cleanse.corpus.records import BadRecord, Chunk, Record
from cleanse.corpus.settings import Settings
from cleanse.extras import need
from cleanse.sites.learning import Given, check_date, sketch_of
from cleanse.sites.sample import MOST_PAGES
from cleanse.sketches.addresses import address_hash, host_of

_HOSTS = 2000  # of which a worker knows by heart which of their pages are in the sample
_TOLD = 100_000  # hosts that a worker has told of, and need not again


class Ranks:
    """The greatest ranks of a host that a worker has met, of each page one: in the sample of all pages there can but be greater
    ones.

    >>> ranks = Ranks()
    >>> for at in range(40):
    ...     ranks.add(rank_of("", at))
    >>> ranks.wants(rank_of("", 7)), ranks.wants(rank_of("", 8)), ranks.wants(rank_of("2026-11", 1))
    (False, True, True)
    """

    def __init__(self) -> None:
        self._ranks: dict[int, bytes] = {}
        self._least = b""

    def wants(self, rank: bytes) -> bool:
        """Whether a page could be in the sample."""
        return rank >= self._least

    def add(self, rank: bytes) -> None:
        """Takes a page into account."""
        identity = identity_in(rank)
        self._ranks[identity] = max(rank, self._ranks.get(identity, b""))
        if len(self._ranks) > MOST_PAGES:
            del self._ranks[identity_in(min(self._ranks.values()))]
        if len(self._ranks) == MOST_PAGES:
            self._least = min(self._ranks.values())


class Looked(NamedTuple):
    """Which pages a chunk has of its hosts: of each host their ranks, one after another; and how many records could be read."""

    found: dict[str, bytes]
    parsed: int


class Learned(NamedTuple):
    """What a chunk tells of its hosts: of each the sketches of some pages, and the hosts of which pages told nothing that should
    have."""

    found: dict[str, list[bytes]]
    lacking: set[str]


class Looking:
    """Looks which pages of which hosts there are, and reads none. Picklable.

    :param needed: the libraries that it takes to read what it is given.
    """

    def __init__(self, settings: Settings, needed: tuple[str, ...] = ()) -> None:
        self._settings, self._needed = settings, needed

    def prepare(self) -> None:
        """Loads what is loaded otherwise when it is first needed, so that a limit of memory leaves it room."""
        _load(self._needed)

    def __call__(self, chunk: Chunk, spared: Mapping[int, str], start: Callable[[int], None]) -> Looked:
        """What a chunk has.

        :param spared: of records that a worker did not survive, by their index, why: these tell nothing.
        :param start: told the index of each record before it is read.
        """
        found: dict[str, bytes] = {}
        count = 0
        for _, page in _pages(chunk, spared, start, self._settings):
            count += 1
            if page is not None:
                found[page.host] = found.get(page.host, b"") + page.rank
        return Looked(found, count)


class Learning:
    """Learns from the pages of a chunk that are in the samples of their hosts. Picklable; what it has seen makes it quicker, and
    changes nothing of what the whole run learns.

    :param ranked: which pages are to be read.
    :param is_for_lacking: whether it reads the other pages of those hosts of which some told nothing.
    :param needed: the libraries that it takes to read what it is given.
    """

    def __init__(self, settings: Settings, ranked: Ranked, is_for_lacking: bool = False, needed: tuple[str, ...] = ()) -> None:
        self._settings, self._ranked, self._is_for_lacking, self._needed = settings, ranked, is_for_lacking, needed
        self._ranks: OrderedDict[str, Ranks] = OrderedDict()
        self._told: set[str] = set()

    def __reduce__(self) -> tuple[type[Learning], tuple[Settings, Ranked, bool, tuple[str, ...]]]:
        return Learning, (self._settings, self._ranked, self._is_for_lacking, self._needed)

    def prepare(self) -> None:
        """Loads what is loaded otherwise when it is first needed, so that a limit of memory leaves it room."""
        _load(self._needed)
        sketch_of(Given("<p>It rained."), 0)

    def __call__(self, chunk: Chunk, spared: Mapping[int, str], start: Callable[[int], None]) -> Learned:
        """What a chunk tells.

        :param spared: of records that a worker did not survive, by their index, why: these tell nothing.
        :param start: told the index of each record before it is read.
        """
        learned = Learned({}, set())
        lost = {index: why for index, why in spared.items() if why.startswith(LOST)}
        for index, page in _pages(chunk, lost, start, self._settings):
            if page is None:
                continue
            if page.host not in self._told:
                if len(self._told) >= _TOLD:
                    self._told.clear()
                self._told.add(page.host)
                learned.found.setdefault(page.host, [])
            if self._wants(page):
                sketch = self._sketch(page) if index not in spared else None
                if sketch is None:
                    learned.lacking.add(page.host)
                else:
                    learned.found.setdefault(page.host, []).append(sketch)
        return learned

    def _wants(self, page: _Page) -> bool:
        if not page.rank:
            return False
        least = self._ranked.least_of(page.host)
        if not self._is_for_lacking:
            return page.rank >= least.rank
        return least.is_lacking and page.rank < least.rank and self._ranks_of(page.host).wants(page.rank)

    def _sketch(self, page: _Page) -> bytes | None:
        """The sketch of a page; None where it tells nothing."""
        record, identity = page.record, identity_in(page.rank)
        sketch = None
        with suppress(Exception):  # whatever it is: cleaning it will tell
            kind = self._settings.options.kind or record.kind
            sketch = sketch_of(Given(record.value, record.url, page.date or None, kind), identity)
        if sketch is None:
            return None
        if self._is_for_lacking:
            self._ranks_of(page.host).add(page.rank)
        return packed([sketch])

    def _ranks_of(self, host: str) -> Ranks:
        self._ranks[host] = ranks = self._ranks.pop(host, None) or Ranks()
        if len(self._ranks) > _HOSTS:
            self._ranks.popitem(last=False)
        return ranks


class _Page(NamedTuple):
    """A page of a host."""

    host: str
    rank: bytes
    """Nothing, where it is too large to be cleaned."""
    date: str
    record: Record


def _pages(
    chunk: Chunk, spared: Mapping[int, str], start: Callable[[int], None], settings: Settings
) -> Iterator[tuple[int, _Page | None]]:
    """The records of a chunk that can be read, by their index; None for what is no page of a host."""
    rows = rows_of(chunk)
    for index in range(len(chunk.records)):
        start(index)
        record = parsed(chunk, rows, index, settings) if index not in spared else BadRecord()
        if isinstance(record, BadRecord):
            continue
        host = host_of(record.url)
        if not host:
            yield index, None
            continue
        date = _date_of(chunk, record)
        is_too_large = len(record.value) > settings.document_size
        rank = rank_of(date[:7], address_hash(record.url or "")) if not is_too_large else b""
        yield index, _Page(host, rank, date, record)


def _date_of(chunk: Chunk, record: Record) -> str:
    """The day when a page was fetched, which WARC knows; "" elsewhere."""
    if chunk.format != "warc":
        return ""
    date = str(record.row({}).get("date") or "")[:10]
    try:
        check_date(date or None)
    except ValueError:
        return ""
    return date if date.isascii() else ""


def _load(needed: tuple[str, ...]) -> None:
    for module in needed:
        need(module, "corpus", "Reading a corpus")
