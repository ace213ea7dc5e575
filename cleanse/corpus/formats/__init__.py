"""The formats of corpora: how each is read in chunks, and what a record of it is.

``READERS`` give the chunks of a file; ``PARSERS`` the records of a chunk, in the worker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cleanse.corpus.each import error_text
from cleanse.corpus.formats import cells, columns, documents, json_values, jsonl, warc
from cleanse.corpus.formats.reading import Reading
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import BadRecord, Chunk, Raw, Record
from cleanse.corpus.settings import Settings

READERS: dict[str, Callable[[Input, Reading], Iterator[Chunk]]] = {
    "jsonl": jsonl.read_jsonl,
    "json": json_values.read_json,
    "csv": cells.read_cells,
    "tsv": cells.read_cells,
    "parquet": columns.read_parquet,
    "arrow": columns.read_arrow,
    "warc": warc.read_warc,
    "html": documents.read_document,
    "txt": documents.read_document,
}

PARSERS: dict[str, Callable[[Raw, bytes, Settings], Record]] = {
    "jsonl": jsonl.parse_jsonl,
    "json": json_values.parse_json,
    "csv": cells.parse_csv,
    "tsv": cells.parse_tsv,
    "warc": warc.parse_warc,
    "html": documents.parse_html,
    "txt": documents.parse_text,
}

ROWS = ("parquet", "arrow")
"""The formats whose chunks are rows of Arrow."""

EXTRAS = {
    "parquet": ("pyarrow", "parquet"),
    "arrow": ("pyarrow", "parquet"),
    "warc": ("warcio.archiveiterator", "warc"),
    ".zst": ("zstandard", "zst"),
}
"""What formats and compressions need to be installed, and the extra that brings it."""


def rows_of(chunk: Chunk) -> columns.Rows | None:
    """The rows that a chunk shares, of a format that has its records in columns."""
    return columns.Rows(chunk.shared) if chunk.format in ROWS and chunk.shared else None


def parsed(chunk: Chunk, rows: columns.Rows | None, index: int, settings: Settings) -> Record | BadRecord:
    """A record of a chunk, or why there is none.

    :param rows: what :func:`rows_of` gives of the chunk.
    """
    raw = chunk.records[index]
    try:
        if raw.fault:
            raise BadRecord(raw.fault)
        return PARSERS[chunk.format](raw, chunk.shared, settings) if rows is None else rows.record(index, settings)
    except BadRecord as error:
        return error
    except Exception as error:
        return BadRecord(f"the record cannot be read: {error_text(error)}")
