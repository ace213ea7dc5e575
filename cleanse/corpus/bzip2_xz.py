"""Streams of bzip2 and xz files, by Python's own decompressors.

These keep to themselves what comes before an error, and cannot be copied; so a stream that is broken is read once more up to the
place, and from there byte by byte.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Generator, Iterator
from typing import IO, Any

from cleanse.corpus.member import READ, Broken, MemberFormat, growing

_SLICE = 1 << 12  # compressed bytes that are given first, and then more
_MOST = 1 << 22  # bytes that come out at once: more than most blocks of bzip2 have, which are checked when all of one is out
_MEMORY = 160_000_000  # bytes that an xz stream may ask for; `xz -9` asks for 65 MB, as its window has 64 MB
_INDEX = 1 << 16  # bytes that the index of an xz stream may have, to be known
_RUN_OVER = (1 << 16) + 32  # bytes that a part of an xz stream may run over, into the stream behind it


class _Streams:
    """What both formats share."""

    name: str
    magic: bytes
    error: type[Exception]

    def decompressor(self) -> Any:
        """A new one, for one stream."""
        raise NotImplementedError

    def end_of(self, file: IO[bytes], begin: int, place: int) -> int | None:
        """Where a stream ends of which the byte before a place showed that it does not fit its checksum; else None."""
        raise NotImplementedError

    def search_from(self, begin: int, place: int) -> int:
        """From where on another stream may begin."""
        raise NotImplementedError

    def member(self, file: IO[bytes], place: int) -> Generator[bytes, None, int]:
        begin = place
        made = self.decompressor()
        file.seek(place)
        for piece in growing(file, _SLICE):
            given = 0
            try:
                for data in _pieces(made, piece):
                    yield data
                    given += len(data)
            except self.error:
                yield from self._salvaged(file, begin, place, len(piece), given)
            place += len(piece)
            if made.eof:
                return place - len(made.unused_data)
        raise Broken(f"the {self.name} stream ends early, at byte {place}", self.search_from(begin, place))

    def _salvaged(self, file: IO[bytes], begin: int, place: int, size: int, given: int) -> Iterator[bytes]:
        """What a piece of a size gives before its error, but for so many bytes of it, and what came of the pieces before."""
        made = self.decompressor()
        file.seek(begin)
        at = begin
        while at < place:
            piece = file.read(min(READ, place - at))
            at += len(piece)
            for _ in _pieces(made, piece):
                pass
        rest = file.read(size)
        for byte in range(len(rest)):
            try:
                for data in _pieces(made, rest[byte : byte + 1]):
                    yield data[given:]
                    given = max(0, given - len(data))
            except self.error as error:
                place += byte + 1
                said = " ".join(str(error).split()).lower() or "invalid data"
                raise Broken(
                    f"the {self.name} stream is broken before byte {place}: {said}",
                    self.search_from(begin, place),
                    self.end_of(file, begin, place),
                ) from None

    def swallowed(self, file: IO[bytes], begin: int, end: int) -> int | None:
        """What ends with a checksum of its own kind has run into no other stream."""
        return None


def _pieces(made: Any, piece: bytes) -> Iterator[bytes]:
    """All that comes of compressed bytes: nothing before it is known that no error follows, or that it is much."""
    held, size = [], 0
    data = made.decompress(piece, _MOST)
    while data:
        held.append(data)
        size += len(data)
        if size > _MOST:
            yield from held
            held.clear()
        data = b"" if made.eof else made.decompress(b"", _MOST)  # it may have more, also where it says that it needs input
    yield from held


class _Bzip2(_Streams):
    """Streams of bzip2, of blocks that have checksums of their own: nothing comes of one that does not fit it."""

    name = "bzip2"
    magic = b"BZh"
    error = OSError
    _BEGIN = re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")
    _END = 0x177245385090

    def decompressor(self) -> Any:
        import bz2

        return bz2.BZ2Decompressor()

    def start(self, file: IO[bytes], place: int) -> int:
        return place

    def begins(self, file: IO[bytes], place: int) -> bool:
        file.seek(place)
        return self._BEGIN.match(file.read(10)) is not None

    def end_of(self, file: IO[bytes], begin: int, place: int) -> int | None:
        """The checksum of the whole stream follows a mark, and less than a byte of nothing follows it."""
        file.seek(max(begin, place - 11))
        bits = int.from_bytes(file.read(min(11, place - begin)), "big")
        return place if any(bits >> 32 + shift & (1 << 48) - 1 == self._END for shift in range(8)) else None

    def search_from(self, begin: int, place: int) -> int:
        return begin + 1  # a broken block may run over all that follows, and no stream stands within another as it is


class _Xz(_Streams):
    """Streams of xz (the .xz file format 1.2.1)."""

    name = "xz"
    magic = b"\xfd7zXZ\0"

    def __init__(self) -> None:
        import lzma

        self.error = lzma.LZMAError

    def decompressor(self) -> Any:
        import lzma

        return lzma.LZMADecompressor(lzma.FORMAT_XZ, _MEMORY)

    def start(self, file: IO[bytes], place: int) -> int:
        file.seek(place)
        for piece in growing(file, _SLICE):
            rest = piece.lstrip(b"\0")  # with which streams may be padded
            if rest:
                return place + len(piece) - len(rest)
            place += len(piece)
        return place

    def begins(self, file: IO[bytes], place: int) -> bool:
        file.seek(place)
        head = file.read(12 + 1024)
        end = 12 + 4 * (head[12] + 1) if len(head) > 12 else 0
        is_empty = end == 16  # what follows is the index
        return _is_checked(head[6:12]) and (is_empty or _is_checked(head[12:end]))

    def end_of(self, file: IO[bytes], begin: int, place: int) -> int | None:
        """The checksum of the last block is followed by the index and the footer, which have checksums of their own."""
        file.seek(place)
        data = file.read(_INDEX)
        if data[:1] != b"\0":
            return None
        at, count = _number(data, 1)
        for _ in range(2 * min(count, _INDEX)):
            at, _size = _number(data, at)
        at += -at % 4
        return place + at + 16 if _is_checked(data[: at + 4]) and data[at + 14 : at + 16] == b"YZ" else None

    def search_from(self, begin: int, place: int) -> int:
        return max(begin + 1, place - _RUN_OVER)


def _is_checked(data: bytes) -> bool:
    """Whether bytes end with their own CRC32."""
    return len(data) > 4 and zlib.crc32(data[:-4]) == int.from_bytes(data[-4:], "little")


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number of seven bits a byte, and where it ends.

    >>> _number(b"\\x81\\x01", 0)
    (2, 129)
    """
    number = shift = 0
    while at < len(data) and shift < 63:
        number |= (data[at] & 127) << shift
        at, shift = at + 1, shift + 7
        if data[at - 1] < 128:
            break
    return at, number


FORMATS: dict[str, Callable[[], MemberFormat]] = {".bz2": _Bzip2, ".xz": _Xz}
"""By the endings of files."""
