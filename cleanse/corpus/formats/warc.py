"""WARC (ISO 28500), read by warcio: responses and resources that are pages or text, and the conversions of WET files.

Written, a cleaned page is a conversion that refers to the record it came from.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from cleanse.corpus.each import error_text
from cleanse.corpus.formats.documents import document_record
from cleanse.corpus.formats.payload import check_text, payload
from cleanse.corpus.formats.reading import Reading, Shaped, grouped
from cleanse.corpus.formats.warc_records import HEAD, Found, records
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import BadRecord, Chunk, Raw, Record, well_formed
from cleanse.corpus.settings import Settings
from cleanse.corpus.streams import Held
from cleanse.extras import need
from cleanse.literals import As, Kind
from cleanse.read.sniff import looks_like_html
from cleanse.read.sources import charset_in

_DOCUMENTS = ("response", "resource", "conversion")
_TYPES: dict[As, str] = {"text": "text/plain", "markdown": "text/markdown", "html": "text/html"}
_KINDS: dict[str, Kind] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_HEAD = 2 * HEAD  # bytes of a record in which its own headers and those of HTTP end
_PIECE = 1 << 20
_SEEN = 1 << 26  # bytes to which the beginning of a body may decompress that tells no type
_STATUS = re.compile(rb"HTTP/\d", re.IGNORECASE)
_END = b"\r\n\r\n"
_UNFIT = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff]")
_MARKS = b"\xef\xbb\xbf\xfe\xff"  # bytes of byte order marks
_BLANK = re.compile(rb"\n\r?\n")


def _archive(stream: Any, **options: Any) -> Any:
    return need("warcio.archiveiterator", "warc", "Reading .warc").ArchiveIterator(stream, **options)


def read_warc(file: Input, reading: Reading) -> Iterator[Chunk]:
    """The chunks of a file. Its other records, such as requests and pictures, are no documents."""
    return grouped("warc", _records(file, reading), reading.chunk_records)


def _records(file: Input, reading: Reading) -> Iterator[Shaped]:
    need("warcio.archiveiterator", "warc", "Reading .warc")
    number = 0
    whole = None if file.compression or file.is_piped else file.size

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
    if not found.fault:
        try:
            if _type_of(found.head) not in _DOCUMENTS or _kind(begin) is None:
                return None
        except BadRecord as error:
            raw = raw._replace(fault=str(error))
    return raw if found.spool else raw._replace(data=found.data + (_END if found.head else b""))


def _type_of(head: bytes) -> str:
    """The kind of a record, by its headers."""
    return (_values(head, "warc-type") or [""])[0]


def _values(head: bytes, wanted: str) -> list[str]:
    """The values of a header, which may be there more than once."""
    parted = (line.decode("latin-1").partition(":") for line in head.split(b"\n"))
    return [value.strip() for name, _, value in parted if name.strip().lower() == wanted]


def _media_type(head: bytes) -> str:
    return (_values(head, "content-type") or [""])[0].partition(";")[0].strip().lower()


def _is_http(head: bytes, body: bytes) -> bool:
    """Whether what a record holds is a message of HTTP, with headers of its own."""
    return _media_type(head) == "application/http" or (_type_of(head) == "response" and _STATUS.match(body) is not None)


def _kind(data: bytes) -> Kind | None:
    """What a record holds, ``html`` or ``text``; None for anything else. What has no type is a page if it looks like one.

    :raises BadRecord: when that cannot be told, since its HTTP head or its payload cannot be read.
    """
    head, body = _parts(data[:_HEAD])
    if _is_http(head, body):
        if _STATUS.match(body) is None:
            raise BadRecord(f"the record's HTTP head cannot be read: it begins with {body[:40].decode('latin-1')!r}")
        head, body = _parts(body)
    media_type = _media_type(head)
    if media_type:
        return _KINDS.get(media_type)
    transfer, content = (", ".join(_values(head, name)) for name in ("transfer-encoding", "content-encoding"))
    sample = payload(body.removesuffix(_END), transfer, content, _SEEN)[:_HEAD].replace(b"\0", b"")
    return "html" if looks_like_html(sample.lstrip(_MARKS).decode("latin-1")) else None


def _parts(data: bytes) -> tuple[bytes, bytes]:
    """Headers, and what follows the blank line that ends them."""
    blank = _BLANK.search(data)
    return (data, b"") if blank is None else (data[: blank.start()], data[blank.end() :])


def parse_warc(raw: Raw, shared: bytes, settings: Settings) -> Record:
    """The record of a page: ``url``, ``date``, ``id``, and its payload, with the transfer's and content's encodings undone.

    :raises BadRecord: when they cannot be undone, or what is in them is no text.
    """
    http = None
    try:
        found = next(_archive(io.BytesIO(raw.data), no_record_parse=True))
        if _is_http(*_parts(raw.data[:_HEAD])):
            http = (
                need("warcio.statusandheaders", "warc", "Reading .warc").StatusAndHeadersParser([], False).parse(found.raw_stream)
            )
    except Exception as error:  # warcio has no one class for what it cannot read
        raise BadRecord(f"the record's headers cannot be read: {error_text(error)}") from None
    data = payload(
        found.raw_stream.read(), _combined(http, "transfer-encoding"), _combined(http, "content-encoding"), settings.record_size
    )
    headers = found.rec_headers
    named = {"url": headers.get_header("WARC-Target-URI"), "date": headers.get_header("WARC-Date")}
    named["id"] = headers.get_header("WARC-Record-ID")
    fields = {name: value.strip("<>") for name, value in named.items() if value}
    made = document_record(data, _kind(raw.data), fields, settings)
    charset = charset_in(http.get_header("Content-Type", "") if http is not None else "")
    check_text(data, charset)
    return made._replace(charset=charset)


def _combined(http: Any, wanted: str) -> str:
    """A header that is a list, of all lines that it is on (RFC 9110, section 5.3)."""
    return ", ".join(value for name, value in http.headers if name.lower() == wanted) if http is not None else ""


def conversion(row: Mapping[str, Any], target: str, form: As = "text") -> bytes:
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
        warc_content_type=f"{_TYPES[form]}; charset=utf-8",
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
