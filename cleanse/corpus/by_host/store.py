"""What a run has learned of each host, on the disk: a corpus has more hosts than memory should hold."""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from enum import IntEnum
from pathlib import Path
from typing import Any, NamedTuple

from cleanse.corpus.bases import kept, opened, opened_to_read, told_as_os_error
from cleanse.corpus.by_host.hosts import file_of
from cleanse.errors import BadSite
from cleanse.sites.file import check
from cleanse.sites.sample import MOST_PAGES, Sampling
from cleanse.sites.site import Site
from cleanse.sketches.sketch import Places, Sketch

_TABLES = """
CREATE TABLE IF NOT EXISTS hosts (number INTEGER PRIMARY KEY, host TEXT UNIQUE, count INTEGER, rules TEXT, forget TEXT,
  pages BLOB);
CREATE TABLE IF NOT EXISTS lacking (host TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS sketches (host INTEGER, data BLOB);
CREATE INDEX IF NOT EXISTS of_host ON sketches (host);
CREATE TABLE IF NOT EXISTS progress (step INTEGER, file INTEGER, chunks INTEGER, records INTEGER, parsed INTEGER);
"""
_MET = 100_000  # hosts of which it is known that they were looked for in the folder
_PRUNED_AT = 4 * MOST_PAGES  # sketches of a host, of which no more than are in a sample are needed
_FIELDS = Sketch.__match_args__
_PLACES, _SAID = _FIELDS.index("places"), _FIELDS.index("said")


class Step(IntEnum):
    """What is done before cleaning, one after another."""

    LOOKING = 0
    """Looking which pages there are."""
    LEARNING = 1
    """Learning from those that come first."""
    LACKING = 2
    """Learning from others, where some of them told nothing."""
    DONE = 3


class Learnt(NamedTuple):
    """How far learning is: the step, the file and how many of its chunks are done, how many records those are, and how many of
    them could be read."""

    step: Step = Step.LOOKING
    end: tuple[int, int] = (0, 0)
    records: int = 0
    parsed: int = 0


class Store:
    """The samples of hosts. What was entered counts from :meth:`keep` on, together with how far learning was then.

    A page may be entered again: it is in the sample once. So a run that goes on learns the same, wherever it was broken off.

    :param path: the file.
    :param folder: where there may be files of sites that were learned before; None: nowhere.
    """

    def __init__(self, path: Path, folder: Path | None = None, is_read_only: bool = False) -> None:
        self._folder = folder
        self._met: set[str] = set()
        self._base = opened_to_read(path) if is_read_only else opened(path, _TABLES)

    @classmethod
    def opened(cls, path: Path) -> Store:
        """A store to which nothing is written any more."""
        return cls(path, is_read_only=True)

    def close(self) -> None:
        """Lets go of the file, with what counts in it."""
        self._base.close()

    @property
    def done(self) -> Learnt:
        """How far learning was when it was kept."""
        found = self._base.execute("SELECT step, file, chunks, records, parsed FROM progress").fetchone()
        step, file, chunks, records, parsed = found or (0, 0, 0, 0, 0)
        return Learnt(Step(step), (file, chunks), records, parsed)

    def keep(self, done: Learnt) -> None:
        """Makes what was entered count, and how far that is. When that is all, only what is in the samples stays, and what
        cleaning asks of it."""
        if done.step is Step.DONE:
            for host in self.hosts():
                self._finish(host)
        self._base.execute("DELETE FROM progress")
        self._base.execute("INSERT INTO progress VALUES (?, ?, ?, ?, ?)", (done.step, *done.end, done.records, done.parsed))
        kept(self._base)

    def add(self, found: Mapping[str, Iterable[bytes]], lacking: Iterable[str] = ()) -> None:
        """Enters hosts with the sketches of some of their pages.

        :param lacking: the hosts of which some pages told nothing.
        :raises BadSite: for a file of the folder that is no site.
        """
        self._base.executemany("INSERT OR IGNORE INTO lacking VALUES (?)", ((host,) for host in lacking))
        for host, sketches in found.items():
            number, count = self._number_of(host)
            added = [(number, data) for data in sketches]
            self._base.executemany("INSERT INTO sketches VALUES (?, ?)", added)
            self._set(number, count + len(added))

    def meet(self, hosts: Iterable[str]) -> None:
        """Enters those of some hosts of which the folder has a file, so that one that is broken is told before any page is read.

        :raises BadSite: for a file of the folder that is no site.
        """
        if self._folder is None:
            return
        new = [host for host in hosts if host not in self._met]
        if len(self._met) + len(new) > _MET:
            self._met.clear()
        self._met.update(new)
        for host in new:
            if (self._folder / file_of(host)).is_file():
                self._number_of(host)

    @property
    def lacking(self) -> Iterator[str]:
        """The hosts of which some pages told nothing."""
        return (host for (host,) in self._base.execute("SELECT host FROM lacking"))

    def hosts(self) -> Iterator[str]:
        """The hosts, in the order of their names."""
        last = ""
        while found := self._base.execute("SELECT host FROM hosts WHERE host > ? ORDER BY host LIMIT 1000", (last,)).fetchall():
            yield from (host for (host,) in found)
            last = found[-1][0]

    def site_of(self, host: str) -> Site | None:
        """What was learned of a host; None where it was not met."""
        found = self._base.execute("SELECT number, rules, forget FROM hosts WHERE host = ?", (host,)).fetchone()
        if found is None:
            return None
        number, rules, forget = found
        return Site(host, sketches=self._sketches(number), rules=json.loads(rules), forget=json.loads(forget))

    def asked_of(self, host: str) -> tuple[tuple[object, ...], bytes] | None:
        """What cleaning asks of a host, when all is learned: its rules, and the index of its pages; None where it was not met."""
        found = self._base.execute("SELECT rules, pages FROM hosts WHERE host = ?", (host,)).fetchone()
        return None if found is None else (tuple(json.loads(found[0])), found[1])

    def _finish(self, host: str) -> None:
        number, forget = self._base.execute("SELECT number, forget FROM hosts WHERE host = ?", (host,)).fetchone()
        site = Site(host, sketches=self._prune(number), forget=json.loads(forget))
        self._base.execute("UPDATE hosts SET pages = ? WHERE number = ?", (site.index.packed(), number))

    def _number_of(self, host: str) -> tuple[int, int]:
        """The number of a host and how many sketches there are of it. Of one that is new, what the folder has is entered."""
        found = self._base.execute("SELECT number, count FROM hosts WHERE host = ?", (host,)).fetchone()
        if found is not None:
            return int(found[0]), int(found[1])
        known = self._of_folder(host)
        rules, forget = json.dumps(known.rules), json.dumps(known.forget)
        number = self._base.execute("INSERT INTO hosts VALUES (NULL, ?, 0, ?, ?, NULL)", (host, rules, forget)).lastrowid or 0
        if known.sketches:
            self._base.execute("INSERT INTO sketches VALUES (?, ?)", (number, packed(known.sketches)))
        return number, len(known.sketches)

    def _of_folder(self, host: str) -> Site:
        path = self._folder / file_of(host) if self._folder is not None else None
        return Site.load(path) if path is not None and path.is_file() else Site(host)

    def _set(self, number: int, count: int) -> None:
        if count >= _PRUNED_AT:
            count = len(self._prune(number))
        self._base.execute("UPDATE hosts SET count = ? WHERE number = ?", (count, number))

    def _prune(self, number: int) -> tuple[Sketch, ...]:
        """Leaves of the sketches of a host those that are in its sample, and gives them."""
        sample = Sampling(self._sketches(number)).sketches
        self._base.execute("DELETE FROM sketches WHERE host = ?", (number,))
        if sample:
            self._base.execute("INSERT INTO sketches VALUES (?, ?)", (number, packed(sample)))
        return sample

    def _sketches(self, number: int) -> list[Sketch]:
        rows = self._base.execute("SELECT data FROM sketches WHERE host = ?", (number,)).fetchall()
        return [sketch for (data,) in rows for sketch in unpacked(data)]


def check_sites(folder: Path) -> None:
    """Sees to it that the files of a folder are sites, as far as that is quick to see; of a folder that is not there, nothing.

    :raises BadSite: for one that is none, or cannot be read.
    """
    if not folder.is_dir():
        return
    with os.scandir(folder) as found:
        paths = sorted(one.path for one in found if one.name.endswith(".json") and not one.name.startswith(".") and one.is_file())
    for path in paths:
        try:
            check(path)
        except OSError as error:
            why = error.strerror or error
            raise BadSite(f"{path!r} cannot be read: {why}. Make it readable, or take it out of the folder of --sites.") from None
        except BadSite as error:
            raise BadSite(f"{error} Or take the file out of the folder of --sites.") from None


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


def unpacked(data: bytes) -> list[Sketch]:
    """The sketches that bytes are of.

    >>> sketch = Sketch(5, 6, (1,), ("body",), (2,), beginnings=("rain",))
    >>> unpacked(packed([sketch])) == [sketch]
    True
    """
    places, pages = json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass"))
    found = []
    for page in pages:
        page[_PLACES] = [places[number] for number in page[_PLACES]]
        page[_SAID] = Places(*map(tuple, page[_SAID]))
        of: list[Any] = [tuple(value) if isinstance(value, list) else value for value in page]
        found.append(Sketch(*of))
    return found
