"""Bytes of files, compressed or not: piece by piece and line by line, with what is broken told and nothing held in memory."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from cleanse.corpus.records import BadRecord
from cleanse.extras import need

_READ = 1 << 18
_MOST = 1 << 20  # bytes that the gzip decompressor gives at once
COMPRESSIONS = (".gz", ".zst")


class Line(NamedTuple):
    """A line without its line feed. One too long to be held has the ``spool`` that has it, one that breaks off its ``fault``."""

    data: bytes
    fault: str = ""
    spool: str = ""


def decompressed(path: str, compression: str, at: Callable[[int], None] = lambda position: None) -> Iterator[bytes]:
    """The decompressed bytes of a file.

    :param compression: an ending of ``COMPRESSIONS``, or nothing.
    :param at: told how many bytes of the file have been read.
    :raises BadRecord: where the stream is broken or ends early, after all that can be had of it.
    """
    with open(path, "rb") as file:
        read = iter(lambda: file.read(_READ), b"")
        for piece in read if not compression else _inflated(read, compression):
            at(file.tell())
            yield piece


def _inflated(pieces: Iterator[bytes], compression: str) -> Iterator[bytes]:
    begin, name, broken = _decompressor(compression)
    stream, is_inside, read = begin(), False, 0
    for piece in pieces:
        read += len(piece)
        is_full = False
        while piece or is_full:
            try:
                data, piece, is_over = stream(piece)
            except broken as error:
                raise BadRecord(f"the {name} stream is broken before byte {read}: {error}") from None
            is_inside = not is_over
            is_full = is_inside and len(data) >= _MOST  # so there may be more in the decompressor
            if data:
                yield data
            if is_over:
                stream = begin()
                piece = piece.lstrip(b"\0") if name == "gzip" else piece  # gzip pads with zeros
    if is_inside:
        raise BadRecord(f"the {name} stream ends early, at byte {read}")


_Step = Callable[[bytes], tuple[bytes, bytes, bool]]


def _decompressor(compression: str) -> tuple[Callable[[], _Step], str, type[Exception]]:
    """Makes what takes compressed bytes and gives plain ones, the bytes that are left, and whether a member ended."""
    if compression == ".gz":

        def gzip() -> _Step:
            made = zlib.decompressobj(31)

            def step(piece: bytes) -> tuple[bytes, bytes, bool]:
                data = made.decompress(piece, _MOST)  # bounded: a bomb comes out bit by bit
                return data, made.unused_data if made.eof else made.unconsumed_tail, made.eof

            return step

        return gzip, "gzip", zlib.error
    zstandard = need("zstandard", "zst", "Reading .zst")

    def zstd() -> _Step:
        made = zstandard.ZstdDecompressor().decompressobj()

        def step(piece: bytes) -> tuple[bytes, bytes, bool]:
            return made.decompress(piece), made.unused_data, made.eof

        return step

    return zstd, "zstd", zstandard.ZstdError


class Held:
    """Bytes of a record: in memory up to a limit, beyond it in a file.

    :param limit: bytes.
    :param spooled: opens that file for writing, and tells its path.
    """

    def __init__(self, limit: int, spooled: Callable[[], tuple[Any, str]]) -> None:
        self._limit, self._spooled = limit, spooled
        self._forget()

    def _forget(self) -> None:
        self._parts: list[bytes] = []
        self.size = 0
        self._file: Any = None
        self._path = ""

    def add(self, part: bytes) -> None:
        """Takes more bytes."""
        self.size += len(part)
        self._parts.append(part)
        if self.size > self._limit:
            if self._file is None:
                self._file, self._path = self._spooled()
            self._file.writelines(self._parts)
            self._parts = []

    def taken(self) -> tuple[bytes, str]:
        """All bytes, or the path of the file that has them; and forgets them."""
        data, path = b"".join(self._parts) if len(self._parts) != 1 else self._parts[0], self._path
        if self._file is not None:
            self._file.close()
        self._forget()
        return data, path


def split_lines(pieces: Iterable[bytes], limit: int, spooled: Callable[[], tuple[Any, str]]) -> Iterator[Line]:
    """Lines without their line feeds. A carriage return stays: in CSV it may be a cell's own.

    :param limit: bytes; a longer line goes to a file, as :class:`Held` has it.

    >>> [line.data for line in split_lines([b"a\\nb", b"c\\r\\n"], 99, lambda: (None, ""))]
    [b'a', b'bc\\r']
    """
    held = Held(limit, spooled)
    fault = ""
    try:
        for piece in pieces:
            *ended, rest = piece.split(b"\n")
            for part in ended:
                held.add(part)
                yield _line(held)
            held.add(rest)
    except BadRecord as error:
        fault = str(error)
    if held.size or fault:
        yield _line(held, fault)


def _line(held: Held, fault: str = "") -> Line:
    data, path = held.taken()
    return Line(data, fault, path)


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
    made: bytes = need("zstandard", "zst", "Writing .zst").ZstdCompressor(level=6).compress(data)
    return made
