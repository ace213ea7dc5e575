"""What the readers of all formats share: limits, the place for what is too large, and how records become chunks."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import IO, NamedTuple

from cleanse.corpus.inputs import Input
from cleanse.corpus.records import Chunk, Raw
from cleanse.corpus.streams import Held, Line, decompressed, split_lines

CHUNK_RECORDS = 32
CHUNK_SIZE = 1 << 20
"""Records, and bytes, after which a chunk is full: enough to keep a worker busy, little enough to hold many of them."""


@dataclass
class Reading:
    """How to read: ``record_size`` bytes is the largest record, ``folder`` the place for larger ones.

    ``position`` is how many bytes of the current file have been read.
    """

    record_size: int
    folder: str
    position: int = field(default=0, init=False)
    _spools: int = field(default=0, init=False)

    def at(self, position: int) -> None:
        """Notes how many bytes of the current file have been read."""
        self.position = position

    def spooled(self) -> tuple[IO[bytes], str]:
        """A new file for a record that is too large to be held, and its path."""
        self._spools += 1
        path = os.path.join(self.folder, f"large-{self._spools}")
        return open(path, "wb"), path

    def bytes_of(self, file: Input) -> Iterator[bytes]:
        """The decompressed bytes of a file."""
        return decompressed(file.path, file.compression, self.at)

    def held(self) -> Held:
        """A place for a record that is read piece by piece."""
        return Held(self.record_size, self.spooled)

    def lines_of(self, file: Input) -> Iterator[Line]:
        """The lines of a file, without a byte order mark at its start."""
        for number, line in enumerate(split_lines(self.bytes_of(file), self.record_size, self.spooled)):
            yield line._replace(data=line.data.removeprefix(b"\xef\xbb\xbf")) if not number else line

    def too_large(self, what: str) -> str:
        """The reason of a record that was not read."""
        return f"the {what} is larger than the --record-size of {self.record_size / 1e6:g} MB"


class Shaped(NamedTuple):
    """A record, and what its format needs besides."""

    raw: Raw
    shared: bytes = b""


def grouped(format_name: str, records: Iterable[Shaped]) -> Iterator[Chunk]:
    """Records of one file as chunks; what is too large for memory is a chunk of its own."""
    held: list[Raw] = []
    size, shared = 0, b""
    for raw, shared in records:
        if raw.spool and held:
            yield Chunk(format_name, shared, held, size)
            held, size = [], 0
        held.append(raw)
        size += os.path.getsize(raw.spool) if raw.spool else len(raw.data)
        if raw.spool or size >= CHUNK_SIZE or len(held) >= CHUNK_RECORDS:
            yield Chunk(format_name, shared, held, size)
            held, size = [], 0
    if held:
        yield Chunk(format_name, shared, held, size)
