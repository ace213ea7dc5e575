"""WARC (ISO 28500), read by warcio: responses and resources that are pages or text, and the conversions of WET files.

Written, a cleaned page is a conversion that refers to the record it came from.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from email.message import Message
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from cleanse.corpus.each import error_text
from cleanse.corpus.formats.documents import document_record
from cleanse.corpus.formats.reading import Reading, Shaped, grouped
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import BadRecord, Chunk, Raw, Record, utf8_text, well_formed
from cleanse.corpus.settings import Settings
from cleanse.extras import need
from cleanse.read.decode import codec_of, declared_charset

_DOCUMENTS = ("response", "resource", "conversion")
_KINDS = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_HEAD = 1 << 16  # bytes of a record in which its HTTP headers end
_PIECE = 1 << 20
_END = b"\r\n\r\n"


def read_warc(file: Input, reading: Reading) -> Iterator[Chunk]:
    """The chunks of a file. Its other records, such as requests and pictures, are no documents."""
    return grouped("warc", _records(file, reading))


class _Stream(io.RawIOBase):
    """Pieces as a file. What is broken in them ends it, and is kept: warcio would take it for the end."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = memoryview(b"")
        self.fault = ""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._rest:
            try:
                self._rest = memoryview(next(self._pieces, b""))
            except BadRecord as error:
                self.fault = str(error)
        size = min(len(buffer), len(self._rest))
        buffer[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size


def _records(file: Input, reading: Reading) -> Iterator[Shaped]:
    stream = _Stream(reading.bytes_of(file))
    number, is_told = 0, False
    try:
        for number, found in enumerate(_archive(io.BufferedReader(stream, _PIECE), no_record_parse=True), 1):
            raw = _raw(found, file.name, number, reading)
            if raw is not None:
                is_told = bool(raw.fault and stream.fault)
                yield Shaped(raw._replace(fault=stream.fault) if is_told else raw)
    except Exception as error:  # warcio has no one class for what it cannot read
        stream.fault = stream.fault or f"the file cannot be read further: {error_text(error)}"
    if stream.fault and not is_told:
        yield Shaped(Raw(file.name, number + 1, b"", stream.fault))


def _archive(stream: Any, **options: Any) -> Any:
    return need("warcio.archiveiterator", "warc", "Reading .warc").ArchiveIterator(stream, **options)


def _raw(found: Any, name: str, number: int, reading: Reading) -> Raw | None:
    """A document whole, with its headers; None for another record that is whole."""
    head = found.rec_headers.to_bytes()
    announced = found.rec_headers.get_header("Content-Length", "")
    length = int(announced) if announced.isdigit() else -1
    parts = [head, _first(found.raw_stream)]
    is_document = found.rec_type in _DOCUMENTS and _kind(head + parts[1]) is not None
    rest = iter(lambda: found.raw_stream.read(_PIECE), b"")
    if is_document and length > reading.record_size:
        spool, path = reading.spooled()
        with spool:
            spool.writelines(parts)
            spool.writelines(rest)
        return Raw(name, number, b"", reading.too_large("record"), path)
    size = len(parts[1])
    for part in rest:
        size += len(part)
        if is_document:
            parts.append(part)
    fault = "" if size == length else f"the record breaks off: {size} of {max(length, 0) or 'unknown'} bytes are there"
    return Raw(name, number, b"".join([*parts, _END]), fault) if is_document or fault else None


def _first(stream: Any) -> bytes:
    """As much of a record as its kind stands in."""
    data = b""
    while len(data) < _HEAD and (more := stream.read(_HEAD - len(data))):
        data += more
    return data


def _kind(data: bytes) -> str | None:
    """What a record holds, ``html`` or ``text``; None for anything else."""
    head, _, body = data[:_HEAD].partition(_END)
    if b"application/http" in head.lower():
        head = body.partition(_END)[0]
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-type":
            return _KINDS.get(value.partition(b";")[0].strip().lower().decode("latin-1"))
    return None


def parse_warc(raw: Raw, shared: bytes, settings: Settings) -> Record:
    """The record of a page: ``url``, ``date``, ``id``, and its payload, with the transfer's and content's encodings undone.

    :raises BadRecord: when they cannot be undone.
    """
    found = next(_archive(io.BytesIO(raw.data)))
    try:
        data = found.content_stream().read()
    except Exception as error:  # what zlib and others raise on broken data
        raise BadRecord(f"the payload does not decode: {error}") from None
    headers = found.rec_headers
    named = {"url": headers.get_header("WARC-Target-URI"), "date": headers.get_header("WARC-Date")}
    named["id"] = headers.get_header("WARC-Record-ID")
    fields = {name: value.strip("<>") for name, value in named.items() if value}
    made = document_record(data, _kind(raw.data), fields, settings)
    content_type = found.http_headers.get_header("Content-Type", "") if found.http_headers else ""
    return made._replace(encoding=_charset(content_type, data))


def _charset(content_type: str, data: bytes) -> str | None:
    """The charset that the server told, where the page tells none and is no UTF-8: servers send a default for every page."""
    message = Message()
    message["Content-Type"] = content_type
    label = message.get_content_charset()
    if not label or utf8_text(data) is not None or declared_charset(data):
        return None
    codec = codec_of(label)
    return codec if codec != "utf-8" else None  # it is none, so a guess is better


def conversion(row: Mapping[str, Any], target: str) -> bytes:
    """A cleaned document as a conversion; its id follows from what it is made of, so that it is the same in every run."""
    source = str(row.get("file") or row.get("id") or row.get("url"))
    headers = {
        "WARC-Date": str(row.get("date") or "1970-01-01T00:00:00Z"),
        "WARC-Record-ID": f"<urn:uuid:{uuid5(NAMESPACE_URL, f'{source} cleaned')}>",
    }
    if "id" in row:
        headers["WARC-Refers-To"] = f"<{row['id']}>"
    out = io.BytesIO()
    writer = need("warcio.warcwriter", "warc", "Writing .warc").WARCWriter(out, gzip=False)
    made = writer.create_warc_record(
        str(row.get("url") or source),
        "conversion",
        payload=io.BytesIO(well_formed(row[target]).encode("utf-8")),
        warc_content_type="text/plain; charset=utf-8",
        warc_headers_dict=headers,
    )
    writer.write_record(made)
    return out.getvalue()
