"""WARC (ISO 28500), read by warcio: responses and resources that are pages or text, and the conversions of WET files.

Written, a cleaned page is a conversion that refers to the record it came from.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator, Mapping
from email.message import Message
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from cleanse.corpus.each import error_text
from cleanse.corpus.formats.documents import document_record
from cleanse.corpus.formats.payload import payload
from cleanse.corpus.formats.reading import Reading, Shaped, grouped
from cleanse.corpus.formats.warc_records import HEAD, Found, records
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import BadRecord, Chunk, Raw, Record, utf8_text, well_formed
from cleanse.corpus.settings import Settings
from cleanse.corpus.streams import Held
from cleanse.extras import need
from cleanse.read.decode import codec_of, declared_charset

_DOCUMENTS = ("response", "resource", "conversion")
_KINDS = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_HEAD = 2 * HEAD  # bytes of a record in which its own headers and those of HTTP end
_PIECE = 1 << 20
_END = b"\r\n\r\n"
_UNFIT = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff]")
_BLANK = re.compile(rb"\n\r?\n")


def _archive(stream: Any, **options: Any) -> Any:
    return need("warcio.archiveiterator", "warc", "Reading .warc").ArchiveIterator(stream, **options)


def read_warc(file: Input, reading: Reading) -> Iterator[Chunk]:
    """The chunks of a file. Its other records, such as requests and pictures, are no documents."""
    return grouped("warc", _records(file, reading))


def _records(file: Input, reading: Reading) -> Iterator[Shaped]:
    need("warcio.archiveiterator", "warc", "Reading .warc")
    number = 0
    whole = None if file.compression else file.size

    def held(head: bytes, length: int) -> Held:
        if not head or _type_of(head) in _DOCUMENTS:
            return reading.held(file)
        return Held(_PIECE, reading.spooled, reading.most_of(file) if file.compression else 0)

    for found in records(reading.bytes_of(file), held, whole):
        number += bool(found.head)
        raw = _raw(found, Raw(file.name, number if found.head else number + 1, b"", found.fault, found.spool))
        if raw is None:
            if found.spool:
                os.unlink(found.spool)
        elif raw.spool and not raw.fault:
            yield Shaped(raw._replace(fault=reading.too_large("record", found.size, reading.most_of(file))))
        else:
            yield Shaped(raw)


def _raw(found: Found, raw: Raw) -> Raw | None:
    """A document, or what is damaged; None for another record that is whole."""
    begin = found.data[:_HEAD]
    if found.spool:
        with open(found.spool, "rb") as file:
            begin = file.read(_HEAD)
    if not found.fault and (_type_of(found.head) not in _DOCUMENTS or _kind(begin) is None):
        return None
    return raw if found.spool else raw._replace(data=found.data + (_END if found.head else b""))


def _type_of(head: bytes) -> str:
    """The kind of a record, by its headers."""
    for line in head.split(b"\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"warc-type":
            return value.strip().decode("latin-1")
    return ""


def _kind(data: bytes) -> str | None:
    """What a record holds, ``html`` or ``text``; None for anything else."""
    head, body = _parts(data[:_HEAD])
    if b"application/http" in head.lower():
        head = _parts(body)[0]
    for line in head.split(b"\n"):
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-type":
            return _KINDS.get(value.partition(b";")[0].strip().lower().decode("latin-1"))
    return None


def _parts(data: bytes) -> tuple[bytes, bytes]:
    """Headers, and what follows the blank line that ends them."""
    blank = _BLANK.search(data)
    return (data, b"") if blank is None else (data[: blank.start()], data[blank.end() :])


def parse_warc(raw: Raw, shared: bytes, settings: Settings) -> Record:
    """The record of a page: ``url``, ``date``, ``id``, and its payload, with the transfer's and content's encodings undone.

    :raises BadRecord: when they cannot be undone.
    """
    try:
        found = next(_archive(io.BytesIO(raw.data)))
    except Exception as error:  # warcio has no one class for what it cannot read
        raise BadRecord(f"the record's headers cannot be read: {error_text(error)}") from None
    data = found.raw_stream.read()
    if found.http_headers is not None:
        get = found.http_headers.get_header
        data = payload(data, get("Transfer-Encoding", ""), get("Content-Encoding", ""), settings.record_size)
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
        "WARC-Date": _header(row.get("date") or "1970-01-01T00:00:00Z"),
        "WARC-Record-ID": f"<urn:uuid:{uuid5(NAMESPACE_URL, f'{_header(source)} cleaned')}>",
    }
    if "id" in row:
        headers["WARC-Refers-To"] = f"<{_header(row['id'])}>"
    out = io.BytesIO()
    writer = need("warcio.warcwriter", "warc", "Writing .warc").WARCWriter(out, gzip=False)
    made = writer.create_warc_record(
        _header(row.get("url") or source),
        "conversion",
        payload=io.BytesIO(well_formed(row[target]).encode("utf-8")),
        warc_content_type="text/plain; charset=utf-8",
        warc_headers_dict=headers,
    )
    writer.write_record(made)
    return out.getvalue()


def _header(value: Any) -> str:
    """A value as a header may have it: what would end its line, or is no character, as in an address.

    >>> _header("a\\r\\nWARC-Type: b.html")
    'a%0D%0AWARC-Type: b.html'
    """
    return _UNFIT.sub(lambda match: quote(match[0].encode("utf-8", "surrogatepass")), str(value))
