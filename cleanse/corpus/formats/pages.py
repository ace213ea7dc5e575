"""Files that are one document each: ``.html`` and ``.txt``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleanse.corpus.formats.reading import Reading, Shaped, grouped
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import BadRecord, Chunk, Raw, Record, json_text
from cleanse.corpus.settings import Settings


def read(file: Input, reading: Reading) -> Iterator[Chunk]:
    """The one chunk of a file."""
    return grouped(file.format, [Shaped(_whole(file, reading))])


def _whole(file: Input, reading: Reading) -> Raw:
    parts: list[bytes] = []
    size, spool, path, fault = 0, None, "", ""
    try:
        for piece in reading.pieces(file):
            size += len(piece)
            parts.append(piece)
            if size > reading.record_size:
                if spool is None:
                    spool, path = reading.spooled()
                spool.writelines(parts)
                parts = []
    except BadRecord as error:
        fault = str(error)
    if spool is not None:
        spool.close()
        fault = fault or reading.too_large("file")
    return Raw(file.name, 1, b"".join(parts), fault, path)


def parse_html(raw: Raw, shared: bytes, settings: Settings) -> Record:
    """The record of a page."""
    return record(raw.data, "html", {"file": raw.file}, settings)


def parse_text(raw: Raw, shared: bytes, settings: Settings) -> Record:
    """The record of a text file, which may be a page by its looks, as everywhere."""
    return record(raw.data, None, {"file": raw.file}, settings)


def record(data: bytes, kind: str | None, fields: dict[str, Any], settings: Settings) -> Record:
    """The record of a document that has nothing but what is told of it: ``fields``."""

    def row(cleaned: str) -> dict[str, Any]:
        return {**fields, settings.target: cleaned}

    return Record(data, kind, fields.get("url"), lambda cleaned: json_text(row(cleaned)), row)
