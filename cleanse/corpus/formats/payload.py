"""The payload of an HTTP message, its transfer and content encodings undone (RFC 9112, section 7; RFC 9110, section 8.4).

Archives hold what servers sent: bodies that are said to be compressed and are not, or are cut off, or are no longer chunked.
Those are read. What is damaged is no text, and is said.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator

from cleanse.corpus.records import BadRecord
from cleanse.errors import MissingExtra
from cleanse.extras import need
from cleanse.read.decode import decode

_CHUNK = re.compile(rb"[ \t]*([0-9a-fA-F]{1,15})[ \t]*(?:;[^\r\n]{0,4096})?\r\n")
_SLICE = 1 << 16
_MOST = 1 << 20  # bytes that are decompressed at once
_GZIP, _MAGIC = 31, b"\x1f\x8b"
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")  # bytes that no text has, and compressed data soon
_MAGICS = {"gzip": b"\x1f\x8b\x08", "zstd": b"\x28\xb5\x2f\xfd"}
_TIMES = 10  # encodings that are undone, one within the other
_SAMPLE = 1 << 16
_CONTROLS = bytes((*range(9), *range(14, 27), *range(28, 32)))  # a tenth of compressed data
_NO_TEXT = re.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f\\ufffd]")
_FEW, _SHARE = 8, 0.04  # of these, which texts have where they were not cleaned for long
_OTHERS = frozenset(("aes128gcm", "compress", "dcb", "dcz", "exi", "pack200-gzip", "x-compress"))
"""Encodings that IANA knows and cleanse does not undo. Other names are servers' nonsense, and mean nothing."""


def payload(data: bytes, transfer: str, content: str, most: int) -> bytes:
    """What a body means.

    :param transfer: the header ``Transfer-Encoding``; ``content`` the header ``Content-Encoding``.
    :param most: bytes that it may decompress to.
    :raises BadRecord: when it is damaged, decompresses to more, or is in an encoding that cannot be undone.

    >>> payload(b"4\\r\\nrain\\r\\n0\\r\\n\\r\\n", "chunked", "", 99)
    b'rain'
    """
    transfers = _names(transfer)
    if "chunked" in transfers:
        data = _joined(data)
    for name in (*reversed(_names(content)), *(name for name in transfers if name != "chunked")):
        if name in _OTHERS:
            raise BadRecord(f"the payload is in an encoding that cannot be undone, {name!r}")
        if name in _DECODERS and data:
            data = _decoded(data, name, most)
    for _ in range(_TIMES):  # servers compress what is compressed, and say it once or not at all
        inner = next((name for name, magic in _MAGICS.items() if data.startswith(magic)), None)
        if inner is None:
            return data
        data = _decoded(data, inner, most)
    raise BadRecord(f"the payload is compressed more than {_TIMES} times over")


def check_text(data: bytes, charset: str | None) -> None:
    """Makes sure that a payload which is said to be text is not something else, compressed or encrypted or a picture.

    :param charset: what the server said of it.
    :raises BadRecord: when it is something else.

    >>> check_text("It rained.".encode("utf-16"), None)
    >>> check_text(bytes(range(256)), None)
    Traceback (most recent call last):
    cleanse.corpus.records.BadRecord: the payload is no text: 26 of its first 256 bytes are control characters
    """
    sample = data.rstrip(b"\0")[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls < max(_FEW, _SHARE * len(sample)):
        return
    text = decode(data[: len(sample) + len(sample) % 2], charset=charset).text  # of two bytes a character, the one may be any
    if len(_NO_TEXT.findall(text)) >= max(_FEW, _SHARE * len(text)):
        raise BadRecord(f"the payload is no text: {controls} of its first {len(sample)} bytes are control characters")


def _names(header: str) -> list[str]:
    return [name.strip().lower() for name in header.split(",") if name.strip()][-_TIMES:]


def _joined(data: bytes) -> bytes:
    """Chunks as one; a body that crawlers joined already as it is, and of one that is cut off what is there."""
    parts: list[bytes] = []
    at, length, is_ended = 0, -1, False
    while length and (match := _CHUNK.match(data, at)) is not None:
        length = int(match[1], 16)
        parts.append(data[match.end() : match.end() + length])
        at = match.end() + length
        is_ended = data[at : at + 2] == b"\r\n"
        at += 2 * is_ended
        if not is_ended and length and at < len(data):
            break
    if length > 0 and b"\n" in data[at:]:
        if len(parts) == 1 and not is_ended:  # it is no longer chunked, and begins with what looks like a number
            return data
        raise BadRecord(f"the payload is damaged: no chunk begins at byte {at}")
    return b"".join(parts) if parts else data


def _decoded(data: bytes, name: str, most: int) -> bytes:
    parts, size = [], 0
    try:
        for part in _DECODERS[name](data):
            parts.append(part)
            size += len(part)
            if size > most:
                raise BadRecord(f"the payload decompresses to more than the --record-size of {most / 1e6:g} MB")
    except MissingExtra as missing:
        if _is_text(data):
            return data
        raise BadRecord(f"the payload is compressed: {missing}") from None
    except _Damaged as damage:
        if _is_text(data):  # servers say of plain pages that they are compressed
            return data
        raise BadRecord(f"the payload is damaged, it does not decompress as {name}: {damage}") from None
    return b"".join(parts) if size or not _is_text(data) else data


def _is_text(data: bytes) -> bool:
    return _BINARY.search(data) is None


class _Damaged(Exception):
    """Data does not decompress."""


def _by_zlib(data: bytes, window: int) -> Iterator[bytes]:
    """What a stream of zlib gives, or members of gzip one after another; what follows them is nothing."""
    begin, is_over = 0, False
    while not is_over:
        made = zlib.decompressobj(window)
        end = len(data)
        for at in range(begin, len(data), _SLICE):
            piece, is_full = data[at : at + _SLICE], False
            while (piece or is_full) and not made.eof:
                try:
                    part = made.decompress(piece, _MOST)
                except zlib.error as error:
                    raise _Damaged(str(error)) from None
                yield part
                piece, is_full = made.unconsumed_tail, len(part) >= _MOST
            if made.eof:
                end = min(at + _SLICE, len(data)) - len(made.unused_data)
                break
        begin, is_over = end, window != _GZIP or data[end : end + 2] != _MAGIC


def _gzip(data: bytes) -> Iterator[bytes]:
    if data[:2] != _MAGIC[: len(data)]:
        raise _Damaged("it does not begin as gzip does")
    yield from _by_zlib(data, _GZIP)


def _deflate(data: bytes) -> Iterator[bytes]:
    """With the header of zlib, as it should be, or without, as some servers send it."""
    has_header = len(data) > 1 and data[0] & 15 == 8 and int.from_bytes(data[:2], "big") % 31 == 0
    yield from _by_zlib(data, 15 if has_header else -15)


def _brotli(data: bytes) -> Iterator[bytes]:
    brotli = need("brotli", "warc", "The content encoding br")
    made = brotli.Decompressor()
    is_bounded = hasattr(made, "can_accept_more_data")  # from 1.2 on; before, few bytes at a time give little
    size, limit = (_SLICE, {"output_buffer_limit": _MOST}) if is_bounded else (16, {})
    try:
        for at in range(0, len(data), size):
            yield made.process(data[at : at + size], **limit)
            while is_bounded and not made.can_accept_more_data():
                yield made.process(b"", **limit)
            if made.is_finished():
                return
    except brotli.error as error:
        raise _Damaged(str(error)) from None


def _zstd(data: bytes) -> Iterator[bytes]:
    zstandard = need("zstandard", "zst", "The content encoding zstd")
    if data[:4] != b"\x28\xb5\x2f\xfd"[: len(data)]:
        raise _Damaged("it does not begin as zstd does")
    with zstandard.ZstdDecompressor().stream_reader(data, read_across_frames=True) as reader:
        try:
            while part := reader.read(_MOST):
                yield part
        except zstandard.ZstdError as error:
            raise _Damaged(str(error)) from None


_DECODERS: dict[str, Callable[[bytes], Iterator[bytes]]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
