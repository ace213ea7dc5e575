"""Files that are one document each: ``.html`` and ``.txt``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleanse.corpus.formats.reading import Reading, Shaped, grouped
from cleanse.corpus.inputs import Input
from cleanse.corpus.members import Gap
from cleanse.corpus.records import Chunk, Raw, Record
from cleanse.corpus.settings import Settings
from cleanse.literals import Kind
from cleanse.read import kind_of_file


def read_document(file: Input, reading: Reading) -> Iterator[Chunk]:
    """The one chunk of a file."""
    return grouped(file.format, [Shaped(_whole(file, reading))], reading.chunk_records)


def _whole(file: Input, reading: Reading) -> Raw:
    held, fault = reading.held(file), ""
    held.add(b"")
    for piece in reading.bytes_of(file):
        if isinstance(piece, Gap):
            fault = fault or piece.reason
        else:
            held.add(piece)
    size = held.size
    data, path = held.taken()
    return Raw(file.name, 1, data, fault or (reading.too_large("file", size, reading.most_of(file)) if path else ""), path)


def parse_html(raw: Raw, shared: bytes, settings: Settings) -> Record:
    """The record of a page."""
    return document_record(raw.data, "html", {"file": raw.file}, settings)


def parse_text(raw: Raw, shared: bytes, settings: Settings) -> Record:
    """The record of a text file, which may be a page if it looks like one from its beginning on."""
    return document_record(raw.data, kind_of_file(raw.file, raw.data), {"file": raw.file}, settings)


def document_record(data: bytes, kind: Kind | None, fields: dict[str, Any], settings: Settings) -> Record:
    """The record of a document that has nothing but what is told of it: ``fields``.

    :raises BadRecord: when the text would take the place of one of them.
    """
    settings.check_target(fields)
    return Record(data, lambda put: {**fields, **put}, kind=kind, url=fields.get("url"))
