"""Bytes of files, compressed or not: piece by piece and line by line, with what is broken told and nothing held in memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any, NamedTuple

from cleanse.corpus.member import READ
from cleanse.corpus.members import Gap, inflated
from cleanse.extras import need

STANDARD = "-"
"""What stands for standard input, and for standard output."""


class Line(NamedTuple):
    """A line without its line feed. One too long to be held has the ``spool`` that has it, one that breaks off its ``fault``.

    ``number`` counts the lines of the file from 1. What is told of a gap between two lines has no data, and counts for none.
    ``size`` is that of the whole line, also where its spool has less. ``is_torn``: it follows a gap, so its beginning may lack.
    """

    data: bytes
    fault: str = ""
    spool: str = ""
    number: int = 0
    size: int = 0
    is_torn: bool = False


def decompressed(path: str, compression: str, at: Callable[[int], None] = lambda position: None) -> Iterator[bytes | Gap]:
    """The decompressed bytes of a file, and a gap for each part that cannot be read.

    :param path: ``STANDARD`` is standard input.
    :param compression: an ending of ``COMPRESSIONS``, or nothing.
    :param at: told how many bytes of the file have been read.
    """
    if path == STANDARD:  # by its number, since a lock that sys.stdin holds while it waits would be waited for at the end
        yield from iter(lambda: os.read(0, READ), b"")
        return
    with open(path, "rb", buffering=READ) as file:
        try:
            for piece in inflated(file, compression) if compression else iter(lambda: file.read(READ), b""):
                at(file.tell())
                yield piece
        except OSError as error:  # the disk's own
            yield Gap(f"the file cannot be read further: {error.strerror or error}")


class Held:
    """Bytes of a record: in memory up to a limit, beyond it in a file.

    :param limit: bytes.
    :param spooled: opens that file for writing, and tells its path.
    :param most: bytes that the file gets; None: all of them. ``size`` counts the others too.
    """

    def __init__(self, limit: int, spooled: Callable[[], tuple[Any, str]], most: int | None = None) -> None:
        self._limit, self._spooled, self._most = limit, spooled, most
        self._forget()

    def _forget(self) -> None:
        self._parts: list[bytes | memoryview] = []
        self.size = 0
        self._file: Any = None
        self._path = ""

    def add(self, part: bytes | memoryview) -> None:
        """Takes more bytes; those of a view are copied once, when they are taken."""
        is_much = self._most is not None and self.size + len(part) > max(self._most, self._limit)
        self._parts.append(part[: max(0, max(self._most or 0, self._limit) - self.size)] if is_much else part)
        self.size += len(part)
        if self.size > self._limit:
            if self._file is None:
                self._file, self._path = self._spooled()
            self._file.writelines(self._parts)
            self._parts = []

    @property
    def is_whole(self) -> bool:
        """Whether all bytes are held."""
        return self._most is None or self.size <= max(self._most, self._limit)

    def pieces(self) -> Iterator[bytes]:
        """The bytes once more; nothing, where they are not all there."""
        if not self.is_whole:
            return
        if self._file is None:
            yield from map(bytes, self._parts)
            return
        self._file.flush()
        with open(self._path, "rb") as file:
            while piece := file.read(READ):
                yield piece

    def cut(self, size: int) -> Iterator[bytes]:
        """Keeps so many bytes, and gives the others."""
        if self._file is None:
            data = b"".join(self._parts)
            self._parts, self.size = [data[:size]], size
            return iter([data[size:]])
        self._file.close()
        path = self._path
        self._forget()
        old = open(path, "rb")  # noqa: SIM115  # it is read on and on
        while size and (piece := old.read(min(size, READ))):
            self.add(piece)
            size -= len(piece)
        return _rest_of(old, path)

    def taken(self) -> tuple[bytes, str]:
        """All bytes, or the path of the file that has them; and forgets them."""
        data, path = b"".join(self._parts), self._path
        if self._file is not None:
            self._file.close()
        self._forget()
        return data, path


def _rest_of(file: IO[bytes], path: str) -> Iterator[bytes]:
    """What is left of a file, which is then deleted."""
    with file:
        while piece := file.read(READ):
            yield piece
    os.unlink(path)


def split_lines(
    pieces: Iterable[bytes | Gap], limit: int, spooled: Callable[[], tuple[Any, str]], most: int | None = None
) -> Iterator[Line]:
    """Lines without their line feeds. A carriage return stays: in CSV it may be a cell's own.

    :param limit: bytes; a longer line goes to a file, as :class:`Held` has it, and up to ``most`` of them.

    A gap ends the line at which it is, which gets its reason for a fault; where nothing is missing it is told after the line,
    with the lines that came of the member.

    >>> [line.data for line in split_lines([b"a\\nb", b"c\\r\\n"], 99, lambda: (None, ""))]
    [b'a', b'bc\\r']
    """
    held = Held(limit, spooled, most)
    told: list[str] = []
    number, is_torn, begun = 1, False, 1
    for piece in pieces:
        if isinstance(piece, Gap):
            if piece.is_hole:
                number += bool(held.size)
                yield _line(held, number - bool(held.size), is_torn, piece.reason)
                is_torn = True
            else:
                told.append(f"{piece.reason}: {kept('line', begun, number - (not held.size))}")
        elif not piece:
            begun = number
        else:
            whole, begin = memoryview(piece), 0
            while (end := piece.find(b"\n", begin)) >= 0:
                held.add(whole[begin:end])
                yield _line(held, number, is_torn)
                number, is_torn, begin = number + 1, False, end + 1
                while told:
                    yield Line(b"", told.pop(0), number=number)
            held.add(whole[begin:])
    if held.size:
        yield _line(held, number, is_torn)
        number += 1
    for reason in told:
        yield Line(b"", reason, number=number)


def kept(what: str, first: int, last: int) -> str:
    """What is said of records that came of a damaged member, and are kept.

    >>> kept("line", 3, 5), kept("line", 3, 3)
    ('what was read of it is kept, line 3 to line 5, and may be wrong', 'what was read of it is kept, line 3, and may be wrong')
    """
    until = f" to {what} {last}" if last > first else ""
    return f"what was read of it is kept, {what} {first}{until}, and may be wrong"


def _line(held: Held, number: int, is_torn: bool, fault: str = "") -> Line:
    size = held.size
    data, path = held.taken()
    return Line(data, fault, path, number, size, is_torn)


def compressed(data: bytes, compression: str) -> bytes:
    """Bytes as a member of their own of a compressed file, the same ones for the same bytes.

    >>> compressed(b"abc", "")
    b'abc'
    """
    if not data or not compression:
        return data
    if compression == ".gz":
        import gzip

        return gzip.compress(data, 6, mtime=0)
    if compression == ".bz2":
        import bz2

        return bz2.compress(data)
    if compression == ".xz":
        import lzma

        return lzma.compress(data)
    made: bytes = need("zstandard", "zst", "Writing .zst").ZstdCompressor(level=6).compress(data)
    return made
