"""What the readers of all formats share: limits, the place for what is too large, and how records become chunks."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import IO, NamedTuple

from cleanse.corpus.inputs import Input
from cleanse.corpus.members import Gap
from cleanse.corpus.records import Chunk, Raw
from cleanse.corpus.streams import Held, Line, decompressed, split_lines

CHUNK_RECORDS = 32
CHUNK_SIZE = 1 << 20
"""Records, and bytes, after which a chunk is full: enough to keep a worker busy, little enough to hold many of them."""
_INFLATED, _LEAST = 25, 64_000_000
"""Times the size of its compressed file, and bytes: of a record that inflates to more than both, no more is put aside."""


@dataclass
class Reading:
    """How to read: ``record_size`` bytes is the largest record, ``folder`` the place for larger ones; ``chunk_records`` records
    make a chunk.

    ``position`` is how many bytes of the current file have been read.
    """

    record_size: int
    folder: str
    chunk_records: int = CHUNK_RECORDS
    position: int = field(default=0, init=False)
    _spools: int = field(default=0, init=False)

    def at(self, position: int) -> None:
        """Notes how many bytes of the current file have been read."""
        self.position = position

    def spooled(self) -> tuple[IO[bytes], str]:
        """A new file for a record that is too large to be held, and its path."""
        self._spools += 1
        path = os.path.join(self.folder, f"large-{self._spools}")
        return open(path, "xb"), path

    def bytes_of(self, file: Input) -> Iterator[bytes | Gap]:
        """The decompressed bytes of a file, and its gaps."""
        return decompressed(file.path, file.compression, self.at)

    def most_of(self, file: Input) -> int | None:
        """How much of a record is put aside that is too large for memory: all of it, but of what inflates beyond measure."""
        return max(self.record_size, _LEAST, _INFLATED * file.size) if file.compression else None

    def held(self, file: Input) -> Held:
        """A place for a record that is read piece by piece."""
        return Held(self.record_size, self.spooled, self.most_of(file))

    def lines_of(self, file: Input) -> Iterator[Line]:
        """The lines of a file, without a byte order mark at its start. One too large for memory has that for its fault."""
        most = self.most_of(file)
        for line in split_lines(self.bytes_of(file), self.record_size, self.spooled, most):
            found = line._replace(data=line.data.removeprefix(b"\xef\xbb\xbf")) if line.number == 1 else line
            if line.spool and not line.fault:
                found = found._replace(fault=self.too_large("line", line.size, most))
            yield found

    def too_large(self, what: str, size: int = 0, most: int | None = None) -> str:
        """The reason of a record that was not read: its ``size``, if more than the ``most`` that was put aside."""
        reason = f"the {what} is larger than the --record-size of {self.record_size / 1e6:g} MB"
        if most is None or size <= most:
            return reason
        return f"{reason}: it inflates to {size / 1e6:,.1f} MB, of which the first {most / 1e6:g} MB are here"


class Shaped(NamedTuple):
    """A record, and what its format needs besides."""

    raw: Raw
    shared: bytes = b""


def grouped(format_name: str, records: Iterable[Shaped], most: int) -> Iterator[Chunk]:
    """Records of one file as chunks of so many; what is too large for memory is a chunk of its own."""
    held: list[Raw] = []
    size, shared = 0, b""
    for raw, shared in records:
        if raw.spool and held:
            yield Chunk(format_name, shared, held, size)
            held, size = [], 0
        held.append(raw)
        size += os.path.getsize(raw.spool) if raw.spool else len(raw.data)
        if raw.spool or size >= CHUNK_SIZE or len(held) >= most:
            yield Chunk(format_name, shared, held, size)
            held, size = [], 0
    if held:
        yield Chunk(format_name, shared, held, size)
