"""What a run has learned of each host, on the disk: a corpus has more hosts than memory should hold."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from cleanse.corpus.bases import WAIT, kept, opened, told_as_os_error
from cleanse.corpus.by_host.hosts import file_of
from cleanse.sites.sample import MOST, Sampling
from cleanse.sites.site import Site
from cleanse.sketches.sketch import Sketch

_TABLES = """
CREATE TABLE IF NOT EXISTS hosts (number INTEGER PRIMARY KEY, host TEXT UNIQUE, count INTEGER, rules TEXT, forget TEXT);
CREATE TABLE IF NOT EXISTS sketches (host INTEGER, data BLOB);
CREATE INDEX IF NOT EXISTS of_host ON sketches (host);
CREATE TABLE IF NOT EXISTS progress (file INTEGER, chunks INTEGER, records INTEGER, parsed INTEGER, is_whole INTEGER);
"""
_PRUNED_AT = 4 * MOST  # sketches of a host, of which no more than are in a sample are needed
_FIELDS = Sketch.__match_args__
_PLACES, _BEGINNINGS = _FIELDS.index("places"), _FIELDS.index("beginnings")


class Store:
    """The samples of hosts. What was entered counts from :meth:`keep` on, together with how far learning was then.

    A page may be entered again: it is in the sample once. So a run that goes on learns the same, wherever it was broken off.

    :param path: the file.
    :param folder: where there may be files of sites that were learned before; None: nowhere.
    """

    def __init__(self, path: Path, folder: Path | None = None, is_read_only: bool = False) -> None:
        self._folder = folder
        if is_read_only:
            self._base = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=WAIT, isolation_level=None)
            return
        self._base = opened(path, _TABLES)

    @classmethod
    def opened(cls, path: Path) -> Store:
        """A store to which nothing is written any more."""
        return cls(path, is_read_only=True)

    def close(self) -> None:
        """Lets go of the file, with what counts in it."""
        self._base.close()

    @property
    def done(self) -> tuple[tuple[int, int], int, int, bool]:
        """The file and how many of its chunks are learned from, how many records those are, how many of them could be read; and
        whether that is all."""
        found = self._base.execute("SELECT file, chunks, records, parsed, is_whole FROM progress").fetchone()
        file, chunks, records, parsed, is_whole = found or (0, 0, 0, 0, 0)
        return (file, chunks), records, parsed, bool(is_whole)

    def keep(self, end: tuple[int, int], records: int, parsed: int, is_whole: bool = False) -> None:
        """Makes what was entered count, and how far that is. When that is all, only what is in the samples stays."""
        for (number,) in self._base.execute("SELECT number FROM hosts").fetchall() if is_whole else ():
            self._prune(number)
        self._base.execute("DELETE FROM progress")
        self._base.execute("INSERT INTO progress VALUES (?, ?, ?, ?, ?)", (*end, records, parsed, is_whole))
        kept(self._base)

    def add(self, found: Mapping[str, Iterable[bytes]]) -> None:
        """Enters hosts with the sketches of some of their pages.

        :raises BadSite: for a file of the folder that is no site.
        """
        for host, sketches in found.items():
            number, count = self._number_of(host)
            added = [(number, data) for data in sketches]
            self._base.executemany("INSERT INTO sketches VALUES (?, ?)", added)
            self._set(number, count + len(added))

    def hosts(self) -> Iterator[str]:
        """The hosts, in the order of their names."""
        last = ""
        while found := self._base.execute("SELECT host FROM hosts WHERE host > ? ORDER BY host LIMIT 1000", (last,)).fetchall():
            yield from (host for (host,) in found)
            last = found[-1][0]

    def site_of(self, host: str, beginnings: bool = True) -> Site | None:
        """What was learned of a host; None where it was not met.

        :param beginnings: whether it has the beginnings of texts, which are for people.
        """
        found = self._base.execute("SELECT number, rules, forget FROM hosts WHERE host = ?", (host,)).fetchone()
        if found is None:
            return None
        number, rules, forget = found
        return Site(host, sketches=self._sketches(number, beginnings), rules=json.loads(rules), forget=json.loads(forget))

    def _number_of(self, host: str) -> tuple[int, int]:
        """The number of a host and how many sketches there are of it. Of one that is new, what the folder has is entered."""
        found = self._base.execute("SELECT number, count FROM hosts WHERE host = ?", (host,)).fetchone()
        if found is not None:
            return int(found[0]), int(found[1])
        known = self._of_folder(host)
        rules, forget = json.dumps(known.rules), json.dumps(known.forget)
        number = self._base.execute("INSERT INTO hosts VALUES (NULL, ?, 0, ?, ?)", (host, rules, forget)).lastrowid or 0
        if known.sketches:
            self._base.execute("INSERT INTO sketches VALUES (?, ?)", (number, packed(known.sketches)))
        return number, len(known.sketches)

    def _of_folder(self, host: str) -> Site:
        path = self._folder / file_of(host) if self._folder is not None else None
        return Site.load(path) if path is not None and path.is_file() else Site(host)

    def _set(self, number: int, count: int) -> None:
        if count >= _PRUNED_AT:
            count = self._prune(number)
        self._base.execute("UPDATE hosts SET count = ? WHERE number = ?", (count, number))

    def _prune(self, number: int) -> int:
        """Leaves of the sketches of a host those that are in its sample, and gives how many they are."""
        sample = Sampling(self._sketches(number)).sketches
        self._base.execute("DELETE FROM sketches WHERE host = ?", (number,))
        if sample:
            self._base.execute("INSERT INTO sketches VALUES (?, ?)", (number, packed(sample)))
        return len(sample)

    def _sketches(self, number: int, beginnings: bool = True) -> list[Sketch]:
        rows = self._base.execute("SELECT data FROM sketches WHERE host = ?", (number,)).fetchall()
        return [sketch for (data,) in rows for sketch in unpacked(data, beginnings)]


def save_sites(path: Path, folder: Path) -> None:
    """Writes a file for each host of a store into a folder, which is made where there is none.

    :param path: the store. Where it is gone, a run was killed after that was done.
    """
    if not path.exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    with told_as_os_error(path), closing(Store.opened(path)) as store:
        for host in store.hosts():
            site = store.site_of(host)
            if site is not None:
                there = folder / file_of(host)
                if there.is_file():  # since it was read, a person may have written rules into it
                    edited = Site.load(there)
                    site.rules, site.forget = edited.rules, edited.forget
                site.save(there)


def packed(sketches: Sequence[Sketch]) -> bytes:
    """Sketches as bytes. Places, which they have in common, stand in them once."""
    places = sorted({place for sketch in sketches for place in sketch.places})
    numbers = {place: number for number, place in enumerate(places)}
    pages = [[getattr(sketch, name) for name in _FIELDS] for sketch in sketches]
    for page in pages:
        page[_PLACES] = [numbers[place] for place in page[_PLACES]]
    return zlib.compress(json.dumps([places, pages], ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)


def unpacked(data: bytes, beginnings: bool = True) -> list[Sketch]:
    """The sketches that bytes are of.

    :param beginnings: whether they have the beginnings of their texts, which are for people.

    >>> sketch = Sketch(5, 6, (1,), ("body",), (2,), beginnings=("rain",))
    >>> unpacked(packed([sketch])) == [sketch]
    True
    """
    places, pages = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
    found = []
    for page in pages:
        page[_PLACES] = [places[number] for number in page[_PLACES]]
        if not beginnings:
            page[_BEGINNINGS] = ()
        of: list[Any] = [tuple(value) if isinstance(value, list) else value for value in page]
        found.append(Sketch(*of))
    return found
