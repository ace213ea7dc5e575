"""Which bodies a run has met: an index on the disk, since a corpus has more of them than memory should hold."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from cleanse.corpus.bases import kept, opened
from cleanse.corpus.dedupe.bodies import PERMUTATIONS, Body

ALIKE = 0.8
"""The share of their words, five together, that two bodies must have in common to be the same one."""
_BAND = 8  # hashes that must be the same, all of them, for two bodies to be compared: of two that are alike 19 in 20 are
_BANDS = PERMUTATIONS // _BAND
_MOST_COMPARED = 64  # with one body
_TABLES = """
CREATE TABLE IF NOT EXISTS digests (digest BLOB PRIMARY KEY, original INTEGER, number INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bands (band INTEGER, number INTEGER, PRIMARY KEY (band, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS originals (number INTEGER PRIMARY KEY, place TEXT, signature BLOB);
"""


class Index:
    """The bodies that a run has met, in the order of the corpus. Of bodies that are the same the first is the original, and the
    others repeat that.

    What was entered counts from :meth:`keep` on; what a run that was killed has entered after the moment from which it goes on
    is forgotten.

    :param path: the file, or ``:memory:``.
    :param number: how many bodies it knew at the moment from which a run goes on.

    >>> from cleanse.corpus.dedupe.bodies import body_of
    >>> index = Index(":memory:")
    >>> [index.original_of(body_of(text, str(at))) for at, text in enumerate(["It rained.", "It stopped.", "It rained!"])]
    [None, None, '0']
    """

    def __init__(self, path: Path | str, number: int = 0) -> None:
        self.number = number
        self._base = opened(path, _TABLES)
        self._base.execute("DELETE FROM digests WHERE number >= ?", (number,))
        self._base.execute("DELETE FROM bands WHERE number >= ?", (number,))
        self._base.execute("DELETE FROM originals WHERE number >= ?", (number,))

    def keep(self) -> int:
        """Makes what was entered count; gives how many bodies that are."""
        kept(self._base)
        return self.number

    def close(self) -> None:
        """Lets go of the file, with what counts in it."""
        self._base.close()

    def original_of(self, body: Body) -> str | None:
        """The place of the body that this one repeats; None: it is one of its own, and others may repeat it."""
        if not body.digest:
            return None
        number, self.number = self.number, self.number + 1
        found = self._base.execute("SELECT original FROM digests WHERE digest = ?", (body.digest,)).fetchone()
        original = found[0] if found is not None else self._near(body)
        if found is None:
            self._base.execute(
                "INSERT INTO digests VALUES (?, ?, ?)", (body.digest, number if original is None else original, number)
            )
        if original is None:
            self._enter(number, body)
            return None
        (place,) = self._base.execute("SELECT place FROM originals WHERE number = ?", (original,)).fetchone()
        return str(place)

    def _enter(self, number: int, body: Body) -> None:
        self._base.execute("INSERT INTO originals VALUES (?, ?, ?)", (number, body.place, body.signature or None))
        if body.signature:
            self._base.executemany("INSERT OR IGNORE INTO bands VALUES (?, ?)", ((band, number) for band in _bands(body)))

    def _near(self, body: Body) -> int | None:
        """The first of the originals that a body is like."""
        if not body.signature:
            return None
        bands = list(_bands(body))
        holes = ",".join("?" * len(bands))
        query = (
            f"SELECT number, signature FROM originals WHERE number IN (SELECT number FROM bands WHERE band IN ({holes})) "
            "ORDER BY number LIMIT ?"
        )
        own = _hashes(body.signature)
        for number, signature in self._base.execute(query, (*bands, _MOST_COMPARED)):
            common = sum(map(int.__eq__, own, _hashes(signature)))
            if common >= ALIKE * PERMUTATIONS:
                return int(number)
        return None


def _bands(body: Body) -> Iterator[int]:
    """What bodies are looked up by: one number for each run of hashes."""
    size = 4 * _BAND
    for at in range(_BANDS):
        part = body.signature[at * size : (at + 1) * size]
        yield int.from_bytes(blake2b(part, digest_size=8, salt=bytes([at])).digest(), "little", signed=True)


def _hashes(signature: bytes) -> array[int]:
    return array("I", signature)
