"""The columns of an output that no row was written to: those of the first input that tells some, and that of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from cleanse.corpus.formats import cells, columns, json_values, jsonl, record_batches
from cleanse.corpus.formats.reading import Reading
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import BadRecord
from cleanse.extras import need

_TYPED = ("parquet", "arrow")
_TOLD = {"warc": ["url", "date", "id"], "html": ["file"], "txt": ["file"]}


class Blank(NamedTuple):
    """What is known of the columns of an output without rows: ``written`` are those that are put, that of the text first."""

    inputs: Sequence[Input]
    written: Sequence[str]
    reading: Reading

    def names(self) -> list[str]:
        """Their names."""
        names = next(filter(None, (list(_names(file, self.reading)) for file in self.inputs)), [])
        return list(dict.fromkeys([*names, *self.written]))

    def schema(self) -> Any:
        """Their types: those of Parquet and Arrow, text otherwise."""
        pa = need("pyarrow", "parquet", "Writing .parquet")
        for file in self.inputs:
            schema = _schema(file) if file.format in _TYPED else None
            if schema is not None and len(set(schema.names)) == len(schema.names):
                for name in self.written:
                    at, new = schema.get_field_index(name), columns.target_field(schema, name)
                    schema = schema.set(at, new) if at >= 0 else schema.append(new)
                return schema
        return pa.schema([columns.target_field(pa.schema([]), name) for name in self.names()])


def _names(file: Input, reading: Reading) -> Iterable[str]:
    if file.format in _TOLD:
        return _TOLD[file.format]
    if file.format in _TYPED:
        schema = _schema(file)
        return schema.names if schema is not None else ()
    lines = reading.lines_of(file)
    try:
        if file.format in cells.DELIMITERS:
            return cells.header_of(lines, reading, cells.DELIMITERS[file.format])
        if file.format == "json":
            return jsonl.names_of(raw.data for chunk in json_values.read_json(file, reading) for raw in chunk.records)
        return jsonl.names_of(line.data for line in lines)
    except (BadRecord, OSError):  # it is told of among the rejects
        return ()


def _schema(file: Input) -> Any:
    pa, parquet = need("pyarrow", "parquet", "Reading .parquet"), need("pyarrow.parquet", "parquet", "Reading .parquet")
    try:
        schema = parquet.read_schema(file.path) if file.format == "parquet" else record_batches.schema_of(file.path)
        names: list[str] = schema.names
    except (pa.ArrowException, OSError, UnicodeError):  # it is told of among the rejects
        return None
    return schema if names else None
