"""Output in formats that need to know all of it: CSV, whose header names every column, and Parquet, whose columns have types."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from cleanse.corpus.formats import columns
from cleanse.corpus.records import json_text
from cleanse.corpus.streams import compressed
from cleanse.errors import CorpusError
from cleanse.extras import need

_HELD = 1 << 24  # bytes that are held at once


def to_csv(compression: str) -> Callable[[Path, Path], None]:
    """What makes CSV of lines of JSON: columns in the order of their first appearance, null as an empty cell, lists and objects
    as JSON."""

    def convert(written: Path, out: Path) -> None:
        names = list(dict.fromkeys(name for batch in _batches(written) for row in batch for name in row))
        with open(out, "wb") as file:
            for batch in chain([None], _batches(written)):
                rows = [names] if batch is None else [[_cell(row.get(name)) for name in names] for row in batch]
                file.write(compressed(_csv(rows), compression))

    return convert


def _csv(rows: Iterable[list[str]]) -> bytes:
    import io

    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8", "replace")


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json_text(value)


def lines_to_parquet(written: Path, out: Path) -> None:
    """Makes Parquet of lines of JSON: types are those of the values; where these have none in common, a column holds JSON."""
    schema = columns.common_schema([columns.table_of(batch).schema for batch in _batches(written)])
    _write_parquet(out, schema, (columns.table_of(batch) for batch in _batches(written)))


def rows_to_parquet(written: Path, out: Path) -> None:
    """Makes Parquet of Arrow streams."""
    schemas: dict[bytes, Any] = {}
    for rows in _streams(written):
        schemas.setdefault(rows.schema.serialize().to_pybytes(), rows.schema)
    _write_parquet(out, columns.common_schema(list(schemas.values())), _streams(written))


def _write_parquet(out: Path, schema: Any, tables: Iterable[Any]) -> None:
    pa, parquet = need("pyarrow", "parquet", "Writing .parquet"), need("pyarrow.parquet", "parquet", "Writing .parquet")
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        held, size = [], 0
        for table in tables:
            try:
                held.append(columns.cast(table, schema))
            except pa.ArrowException as error:
                raise CorpusError(f"The values of a column have no type in common ({error}): write .jsonl instead.") from None
            size += table.nbytes
            if size >= _HELD:
                writer.write_table(pa.concat_tables(held))
                held, size = [], 0
        if held:
            writer.write_table(pa.concat_tables(held))


def _batches(written: Path) -> Iterator[list[dict[str, Any]]]:
    """The objects of lines, some megabytes of them at a time."""
    with open(written, "rb") as file:
        while lines := file.readlines(_HELD):
            yield [json.loads(line) for line in lines]


def _streams(written: Path) -> Iterator[Any]:
    pa = need("pyarrow", "parquet", "Writing .parquet")
    size = written.stat().st_size
    with pa.OSFile(str(written)) as file:
        while file.tell() < size:
            with pa.ipc.open_stream(file) as stream:
                yield stream.read_all()
