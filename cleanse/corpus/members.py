"""Members of compressed files (frames of zstd, streams of bzip2 and xz): what can be read of them where some are damaged, and
where the gaps are."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Generator, Iterator
from typing import IO, Any, NamedTuple

from cleanse.corpus import bzip2_xz
from cleanse.corpus.member import Broken, MemberFormat, growing
from cleanse.extras import need

_MOST = 1 << 20  # bytes that the gzip decompressor gives at once: a bomb comes out bit by bit
_SLICE = 1 << 12
_TRIED = 1 << 10  # compressed bytes by which a member is known: noise does not inflate for so long
_STORED = (1 << 16) + 32  # bytes that a stored block may swallow, of the member behind it too
_TRIES = 16  # places in a broken member, at most, where others may begin that it swallowed
_CHECKSUMS = {"incorrect data check": 4, "incorrect length check": 0}  # and how much of the member follows what zlib looked at


class Gap(NamedTuple):
    """What cannot be read of a stream, and where. ``is_hole``: bytes are missing there, so what follows is a new beginning.

    Otherwise a member ends there that does not fit its checksum: all that came of it is there, and any of it may be wrong.
    """

    reason: str
    is_hole: bool = True


def inflated(file: IO[bytes], compression: str) -> Iterator[bytes | Gap]:
    """The plain bytes of a compressed file, piece by piece, with a gap for all that cannot be read of it.

    An empty piece comes where a member begins.

    :param compression: one of ``COMPRESSIONS``.

    A member that is damaged gives what comes before the damage; then the next one is looked for that can be read.
    """
    kind = _FORMATS[compression]()
    size = os.fstat(file.fileno()).st_size
    begin = kind.start(file, 0)
    while begin < size:
        yield b""
        try:
            begin = kind.start(file, (yield from kind.member(file, begin)))
            continue
        except Broken as error:
            broken = error
        following = kind.start(file, broken.end) if broken.end is not None else size
        found = None if broken.end is None else kind.swallowed(file, broken.search, broken.end)
        if broken.end is not None and found is None and (following >= size or _has(file, following, kind.magic)):
            yield Gap(str(broken), is_hole=False)
            begin = following
        else:
            found = found or _next(file, kind, broken.search)
            whither = "nothing can be read after that" if found is None else f"the next that can be read begins at byte {found}"
            yield Gap(f"{broken}; {whither}")
            begin = size if found is None else found


def _next(file: IO[bytes], kind: MemberFormat, begin: int) -> int | None:
    """Where the next member begins that can be read."""
    place, held = begin, b""
    file.seek(begin)
    for piece in growing(file, _SLICE):
        held += piece
        at = held.find(kind.magic)
        while at >= 0:
            if kind.begins(file, place + at):
                return place + at
            at = held.find(kind.magic, at + 1)
        place += len(held)
        held = held[-(len(kind.magic) - 1) :]
        place -= len(held)
        file.seek(place + len(held))
    return None


def _has(file: IO[bytes], place: int, data: bytes) -> bool:
    file.seek(place)
    return file.read(len(data)) == data


class _Gzip:
    """RFC 1952, by zlib."""

    name = "gzip"
    magic = b"\x1f\x8b\x08"

    def start(self, file: IO[bytes], place: int) -> int:
        file.seek(place)
        for piece in growing(file, 64):
            rest = piece.lstrip(b"\0")  # with which members may be padded
            if rest:
                return place + len(piece) - len(rest)
            place += len(piece)
        return place

    def member(self, file: IO[bytes], place: int) -> Generator[bytes, None, int]:
        begin, made = place, zlib.decompressobj(31)
        file.seek(place)
        for piece in growing(file, _SLICE):
            place += len(piece)
            is_full = False
            while piece or is_full:
                before = made.copy()
                try:
                    data = made.decompress(piece, _MOST)
                except zlib.error:
                    yield from self._salvaged(before, piece, begin, place - len(piece))
                if data:
                    yield data
                if made.eof:
                    return place - len(made.unused_data)
                piece, is_full = made.unconsumed_tail, len(data) >= _MOST
        raise Broken(f"the gzip stream ends early, at byte {place}", max(begin + 1, place - _STORED))

    def _salvaged(self, made: Any, piece: bytes, begin: int, place: int) -> Iterator[bytes]:
        """What comes before an error, which zlib keeps to itself when it meets that."""
        step, at = _SLICE, 0
        while True:
            before = made.copy() if step > 1 else made
            try:
                data = made.decompress(piece[at : at + step])
            except zlib.error as error:
                if step > 1:
                    made, step = before, 1
                    continue
                place += at + 1
                left = next((left for name, left in _CHECKSUMS.items() if name in str(error)), None)
                raise Broken(
                    f"the gzip stream is broken before byte {place}: {error}",
                    max(begin + 1, place - _STORED),
                    None if left is None else place + left,
                ) from None
            if data:
                yield data
            at += step

    def swallowed(self, file: IO[bytes], begin: int, end: int) -> int | None:
        """After damage the codes of a member may fall into step with those of the next one, or take them for stored bytes. Then
        it ends where that ends. A member that holds a gzip file as its data goes on behind it."""
        file.seek(begin)
        held = file.read(end - begin)
        at, tries = held.find(self.magic), 0
        while at >= 0 and tries < _TRIES:
            rest: bytes | None = held[at:]
            while rest and tries < _TRIES:
                tries += 1
                rest = self._behind(rest)
            if rest == b"":
                return begin + at
            at = held.find(self.magic, at + 1)
        return None

    def _behind(self, data: bytes) -> bytes | None:
        """What follows the member that bytes begin with, without its padding; None if it is not whole, or inflates to much."""
        made = zlib.decompressobj(31)
        try:
            made.decompress(data, _MOST)
        except zlib.error:
            return None
        return made.unused_data.lstrip(b"\0") if made.eof else None

    def begins(self, file: IO[bytes], place: int) -> bool:
        file.seek(place)
        made = zlib.decompressobj(31)
        try:
            made.decompress(file.read(_TRIED), _MOST)
        except zlib.error as error:
            return any(name in str(error) for name in _CHECKSUMS)
        return True


class _Zstd:
    """RFC 8878: frames of blocks, which are given to zstandard one by one. A block gives 128 KB at most."""

    name = "zstd"
    magic = b"\x28\xb5\x2f\xfd"

    def __init__(self) -> None:
        self._library = need("zstandard", "zst", "Reading .zst")

    def start(self, file: IO[bytes], place: int) -> int:
        return place

    def member(self, file: IO[bytes], place: int) -> Generator[bytes, None, int]:
        file.seek(place)
        head = file.read(18)
        if head[1:4] == b"\x2a\x4d\x18" and head[0] >> 4 == 5:  # a frame to skip
            return self._skipped(file, place, head)
        if head[:4] != self.magic[: len(head)]:
            raise Broken(f"the zstd stream is broken before byte {place + 4}: no frame begins there", place + 1)
        length, has_checksum = _header(head)
        made = self._library.ZstdDecompressor().decompressobj()
        before, begin, at = place, place, place + length
        self._given(made, head[:length], length, before, begin, place)
        is_last = False
        while not is_last:
            file.seek(at)
            block = file.read(3)
            word = int.from_bytes(block, "little")
            is_last, kind, size = bool(word & 1), word >> 1 & 3, word >> 3
            wanted = 3 if len(block) < 3 or kind == 3 or size > 1 << 17 else 3 + (1 if kind == 1 else size)
            block += file.read(wanted - 3)
            if wanted == 3 and len(block) == 3 and (kind == 3 or size > 1 << 17):
                raise Broken(f"the zstd stream is broken before byte {at + 3}: no block begins there", before + 1)
            yield from self._given(made, block, wanted, before, begin, at)
            before, at = at, at + wanted
        if has_checksum:
            file.seek(at)
            yield from self._given(made, file.read(4), 4, before, begin, at, at + 4)
            at += 4
        return at

    def _given(
        self, made: Any, data: bytes, wanted: int, before: int, begin: int, at: int, end: int | None = None
    ) -> list[bytes]:
        """What comes of a part of a frame; ``end``: where the frame ends, if the part is its checksum."""
        search = max(begin, before) + 1
        if len(data) < wanted:
            raise Broken(f"the zstd stream ends early, at byte {at + len(data)}", search)
        try:
            plain: bytes = made.decompress(data)
        except self._library.ZstdError as error:
            reason = f"the zstd stream is broken before byte {at + wanted}: {error}"
            raise Broken(reason, search, end) from None
        return [plain] if plain else []

    def _skipped(self, file: IO[bytes], place: int, head: bytes) -> int:
        end = place + 8 + int.from_bytes(head[4:8], "little")
        size = os.fstat(file.fileno()).st_size
        if len(head) < 8 or end > size:
            raise Broken(f"the zstd stream ends early, at byte {size}", place + 4)
        return end

    def swallowed(self, file: IO[bytes], begin: int, end: int) -> int | None:
        """Blocks of a frame have their lengths, so it runs into no other one."""
        return None

    def begins(self, file: IO[bytes], place: int) -> bool:
        try:
            next(self.member(file, place), b"")
        except Broken:
            return False
        return True


def _header(head: bytes) -> tuple[int, bool]:
    """How long the header of a frame is, and whether the frame ends with a checksum (RFC 8878, section 3.1.1.1)."""
    descriptor = head[4] if len(head) > 4 else 0
    is_single = bool(descriptor & 32)
    size_of_size = (1 if is_single else 0, 2, 4, 8)[descriptor >> 6]
    return 5 + (not is_single) + (0, 1, 2, 4)[descriptor & 3] + size_of_size, bool(descriptor & 4)


_FORMATS: dict[str, Callable[[], MemberFormat]] = {".gz": _Gzip, ".zst": _Zstd, **bzip2_xz.FORMATS}
COMPRESSIONS = tuple(_FORMATS)
"""The endings of compressed files."""
