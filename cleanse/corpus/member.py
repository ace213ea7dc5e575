"""A part of a compressed file that stands for itself: what each format tells of one, and how it is told that one is broken."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import IO, Protocol

READ = 1 << 18


def growing(file: IO[bytes], size: int) -> Iterator[bytes]:
    """Pieces of a file that get larger: members may be small, and what follows one is read again."""
    while piece := file.read(size):
        yield piece
        size = min(2 * size, READ)


class Broken(Exception):
    """A member is broken. ``search``: from where on another one may begin; ``end``: where it ends all the same, since it can be
    read, but does not fit its checksum."""

    def __init__(self, reason: str, search: int, end: int | None = None) -> None:
        super().__init__(reason)
        self.search, self.end = search, end


class MemberFormat(Protocol):
    """How the members of a format are found and read. Every member begins with the ``magic`` bytes."""

    name: str
    magic: bytes

    def start(self, file: IO[bytes], place: int) -> int:
        """Where the next member should begin, at or behind a place where one ended."""
        ...

    def member(self, file: IO[bytes], place: int) -> Generator[bytes, None, int]:
        """The bytes of the member at a place; returns where it ends."""
        ...

    def begins(self, file: IO[bytes], place: int) -> bool:
        """Whether a member begins at a place, of which the magic bytes are there."""
        ...

    def swallowed(self, file: IO[bytes], begin: int, end: int) -> int | None:
        """Where members begin that a broken one ran into, and with the last of which it ended."""
        ...
