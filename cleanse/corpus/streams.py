"""Bytes of files, compressed or not: chunk by chunk and line by line, with what is broken told and nothing held in memory."""

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


def chunks(path: str, compression: str, at: Callable[[int], None] = lambda position: None) -> Iterator[bytes]:
    """The decompressed bytes of a file.

    :param compression: an ending of ``COMPRESSIONS``, or nothing.
    :param at: told how many bytes of the file have been read.
    :raises BadRecord: where the stream is broken or ends early, after all that can be had of it.
    """
    with open(path, "rb") as file:
        pieces = iter(lambda: file.read(_READ), b"")
        for piece in pieces if not compression else _decompressed(pieces, compression):
            at(file.tell())
            yield piece


def _decompressed(pieces: Iterator[bytes], compression: str) -> Iterator[bytes]:
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


def lines(pieces: Iterable[bytes], limit: int, spooled: Callable[[], tuple[Any, str]]) -> Iterator[Line]:
    """Lines without their line feeds. A carriage return stays: in CSV it may be a cell's own.

    :param limit: bytes; a longer line goes to a file.
    :param spooled: opens that file for writing, and tells its path.

    >>> [line.data for line in lines([b"a\\nb", b"c\\r\\n"], 99, lambda: (None, ""))]
    [b'a', b'bc\\r']
    """
    parts: list[bytes] = []
    size = 0
    spool, path = None, ""
    fault = ""
    try:
        for piece in pieces:
            ended = piece.split(b"\n")
            for i, part in enumerate(ended):
                size += len(part)
                parts.append(part)
                if size > limit:
                    if spool is None:
                        spool, path = spooled()
                    spool.writelines(parts)
                    parts = []
                if i < len(ended) - 1:
                    yield _line(parts, spool, path)
                    parts, size, spool = [], 0, None
    except BadRecord as error:
        fault = str(error)
    if size or fault:
        yield _line(parts, spool, path, fault)


def _line(parts: list[bytes], spool: Any, path: str, fault: str = "") -> Line:
    if spool is not None:
        spool.writelines(parts)
        spool.close()
        return Line(b"", fault, path)
    return Line(b"".join(parts) if len(parts) != 1 else parts[0], fault)


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
