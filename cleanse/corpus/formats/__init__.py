"""The formats of corpora: how each is read in chunks, and what a record of it is.

``READERS`` give the chunks of a file; ``PARSERS`` the records of a chunk, in the worker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cleanse.corpus.formats import cells, columns, documents, jsonl, warc
from cleanse.corpus.formats.reading import Reading
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import Chunk, Raw, Record
from cleanse.corpus.settings import Settings

READERS: dict[str, Callable[[Input, Reading], Iterator[Chunk]]] = {
    "jsonl": jsonl.read_jsonl,
    "csv": cells.read_cells,
    "tsv": cells.read_cells,
    "parquet": columns.read_parquet,
    "warc": warc.read_warc,
    "html": documents.read_document,
    "txt": documents.read_document,
}

PARSERS: dict[str, Callable[[Raw, bytes, Settings], Record]] = {
    "jsonl": jsonl.parse_jsonl,
    "csv": cells.parse_csv,
    "tsv": cells.parse_tsv,
    "warc": warc.parse_warc,
    "html": documents.parse_html,
    "txt": documents.parse_text,
}

EXTRAS = {"parquet": ("pyarrow", "parquet"), "warc": ("warcio.archiveiterator", "warc"), ".zst": ("zstandard", "zst")}
"""What formats and compressions need to be installed, and the extra that brings it."""
