"""The formats of corpora: how each is read in chunks, and what a record of it is.

``READERS`` give the chunks of a file; ``PARSERS`` the records of a chunk, in the worker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cleanse.corpus.formats import cells, columns, jsonl, warc
from cleanse.corpus.formats import documents as pages
from cleanse.corpus.formats.reading import Reading
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import Chunk, Raw, Record
from cleanse.corpus.settings import Settings

READERS: dict[str, Callable[[Input, Reading], Iterator[Chunk]]] = {
    "jsonl": jsonl.read,
    "csv": cells.read,
    "parquet": columns.read,
    "warc": warc.read,
    "html": pages.read,
    "txt": pages.read,
}

PARSERS: dict[str, Callable[[Raw, bytes, Settings], Record]] = {
    "jsonl": jsonl.parse,
    "csv": cells.parse,
    "warc": warc.parse,
    "html": pages.parse_html,
    "txt": pages.parse_text,
}

EXTRAS = {"parquet": ("pyarrow", "parquet"), "warc": ("warcio.archiveiterator", "warc"), ".zst": ("zstandard", "zst")}
"""What formats and compressions need to be installed, and the extra that brings it."""
