"""Which pages of each host can be in its sample: their addresses and days tell, before any of them is read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from cleanse.corpus.bases import kept, opened, opened_to_read
from cleanse.sites.sample import MOST_PAGES

_TABLES = """
CREATE TABLE IF NOT EXISTS ranks (host TEXT, data BLOB);
CREATE TABLE IF NOT EXISTS least (host TEXT PRIMARY KEY, rank BLOB, is_lacking INTEGER) WITHOUT ROWID;
"""
_MONTH, _IDENTITY = 7, 8  # bytes of a rank
_SIZE = _MONTH + _IDENTITY
_HELD = 3_000_000  # bytes of ranks that wait in memory
_AT_HAND = 20_000  # hosts of which a worker knows by heart what can be in their samples


def rank_of(month: str, identity: int) -> bytes:
    """The rank of a page as bytes, whose order is that of :attr:`cleanse.sketches.sketch.Sketch.rank`.

    >>> rank_of("", 2) < rank_of("", 256) < rank_of("2026-10", 1) < rank_of("2026-11", 0)
    True
    """
    return month.encode().ljust(_MONTH, b"\0") + identity.to_bytes(_IDENTITY, "big")


def identity_in(rank: bytes) -> int:
    """The hash that a page is known by, of its rank.

    >>> identity_in(rank_of("2026-11", 5))
    5
    """
    return int.from_bytes(rank[_MONTH:], "big")


class Ranking:
    """The greatest ranks of the pages of each host. A page may be entered again: it counts once.

    :param path: the file.
    """

    def __init__(self, path: Path) -> None:
        self._base = opened(path, _TABLES)
        self._held: dict[str, bytearray] = {}
        self._size = 0

    def close(self) -> None:
        """Lets go of the file, with what counts in it."""
        self._base.close()

    def add(self, found: Mapping[str, bytes]) -> None:
        """Enters hosts with the ranks of some of their pages, one after another."""
        for host, ranks in found.items():
            self._held.setdefault(host, bytearray()).extend(ranks)
            self._size += len(ranks)
        if self._size > _HELD:
            self._write()

    def keep(self) -> None:
        """Makes what was entered count."""
        self._write()
        kept(self._base)

    def settle(self) -> bool:
        """Finds the least rank that a page of each host must have; gives whether there is any host."""
        self._write()
        self._base.execute("DELETE FROM least")
        has_hosts = False
        found = self._base.cursor()
        for host, rows in groupby(found.execute("SELECT host, data FROM ranks ORDER BY host"), itemgetter(0)):
            has_hosts = True
            ranks = _greatest(b"".join([data for _, data in rows]))
            if len(ranks) > MOST_PAGES:
                self._base.execute("INSERT INTO least VALUES (?, ?, 0)", (host, ranks[MOST_PAGES - 1]))
        kept(self._base)
        return has_hosts

    def lack(self, hosts: Iterable[str]) -> bool:
        """Notes hosts of which some pages told nothing; gives whether any has others that may tell more."""
        self._base.executemany("UPDATE least SET is_lacking = 1 WHERE host = ?", ((host,) for host in hosts))
        kept(self._base)
        return self._base.execute("SELECT 1 FROM least WHERE is_lacking LIMIT 1").fetchone() is not None

    def _write(self) -> None:
        rows = ((host, b"".join(_greatest(bytes(ranks)))) for host, ranks in self._held.items())
        self._base.executemany("INSERT INTO ranks VALUES (?, ?)", rows)
        self._held, self._size = {}, 0


class Least(NamedTuple):
    """The least rank of the pages that are the sample of a host, unless one of these tells nothing, as ``is_lacking`` says."""

    rank: bytes
    is_lacking: bool


_ANY = Least(b"", False)


class Ranked:
    """A ranking to which nothing is written any more, as a worker asks it. It opens the file when it is first asked."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._base: sqlite3.Connection | None = None
        self._known: dict[str, Least] = {}

    def __reduce__(self) -> tuple[type[Ranked], tuple[Path]]:
        return Ranked, (self._path,)

    def least_of(self, host: str) -> Least:
        """The least rank of the pages that are to be read of a host."""
        least = self._known.get(host)
        if least is None:
            if self._base is None:
                self._base = opened_to_read(self._path)
            found = self._base.execute("SELECT rank, is_lacking FROM least WHERE host = ?", (host,)).fetchone()
            if len(self._known) >= _AT_HAND:
                self._known.clear()
            least = self._known[host] = Least(found[0], bool(found[1])) if found is not None else _ANY
        return least


def _greatest(ranks: bytes) -> list[bytes]:
    """The greatest ranks, of each page one, one more than a sample has: that tells whether there are more pages."""
    greatest: dict[bytes, bytes] = {}
    for rank in _each(ranks):
        identity = rank[_MONTH:]
        greatest[identity] = max(rank, greatest.get(identity, b""))
    return sorted(greatest.values(), reverse=True)[: MOST_PAGES + 1]


def _each(ranks: bytes) -> Iterator[bytes]:
    return (ranks[at : at + _SIZE] for at in range(0, len(ranks), _SIZE))
