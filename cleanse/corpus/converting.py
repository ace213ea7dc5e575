"""Output in formats that need to know all of it: CSV, whose header names every column, and Parquet and Arrow, whose columns have
types; and an array of JSON, which has an end.

What was written until then is read twice, first for names and types, so that nothing has to be taken back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from cleanse.corpus.formats import schemas
from cleanse.corpus.formats.blank import Blank
from cleanse.corpus.formats.dictionaries import Dictionaries
from cleanse.corpus.records import json_text, json_value
from cleanse.corpus.streams import compressed
from cleanse.errors import CorpusError
from cleanse.extras import need

Converting = Callable[[Path, Path, Blank], None]
_HELD = 1 << 24  # bytes that are held at once
_CELLS, _EMPTY = 20_000_000, 1000  # of a table that is large, and for each that has something in it: beyond, it is mostly commas
# A mark at the start of a file would be taken for its byte order mark.
_QUOTED = {",": re.compile(r'[",\r\n]|^\ufeff'), "\t": re.compile(r'["\t\r\n]|^\ufeff')}


def to_cells(delimiter: str, compression: str) -> Converting:
    """What makes CSV, or TSV, of lines of JSON: columns in the order of their first appearance, null as an empty cell, lists and
    objects as JSON."""

    def convert(written: Path, out: Path, blank: Blank) -> None:
        names = list(dict.fromkeys(name for row in _rows(written) for name in row)) or blank.names()
        with open(out, "wb") as file:
            for batch in chain([None], _batches(written)):
                rows = [names] if batch is None else [[_cell(row.get(name)) for name in names] for row in batch]
                file.write(compressed("".join(csv_line(row, delimiter) for row in rows).encode("utf-8"), compression))

    return convert


def csv_line(cells: Iterable[str], delimiter: str = ",") -> str:
    """A record of CSV or TSV. :mod:`csv` leaves a carriage return without quotes where lines end otherwise, where readers end it.

    >>> csv_line(["a,b", "c\\rd", ""])
    '"a,b","c\\rd",\\n'
    >>> csv_line([""])
    '""\\n'
    """
    quoted = _QUOTED[delimiter].search
    line = delimiter.join('"' + cell.replace('"', '""') + '"' if quoted(cell) else cell for cell in cells)
    return f"{line}\n" if line else '""\n'  # a blank line is no record


def _cell(value: Any) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json_text(value)


def to_json(compression: str) -> Converting:
    """What makes an array of lines of JSON: each stays a line, as it is."""

    def convert(written: Path, out: Path, blank: Blank) -> None:
        is_first = True
        with open(written, "rb") as lines, open(out, "wb") as file:
            while batch := lines.readlines(_HELD):
                begin = b"[\n" if is_first else b",\n"
                file.write(compressed(begin + b",\n".join(line.rstrip(b"\n") for line in batch), compression))
                is_first = False
            file.write(compressed(b"[]\n" if is_first else b"\n]\n", compression))

    return convert


def lines_to_columns(name: str) -> Converting:
    """What makes Parquet, or Arrow, of lines of JSON: types are those of the values; where these have none in common, a column
    holds JSON."""

    def convert(written: Path, out: Path, blank: Blank) -> None:
        schema = schemas.schema_of_rows(_rows(written))
        tables = (schemas.table_of(batch, schema) for batch in _batches(written))
        _write(out, name, schema if schema.names else blank.schema(), _joined(tables))

    return convert


def rows_to_columns(name: str) -> Converting:
    """What makes Parquet, or Arrow, of Arrow streams."""

    def convert(written: Path, out: Path, blank: Blank) -> None:
        found: dict[bytes, Any] = {}
        for rows in _streams(written):
            found.setdefault(rows.schema.serialize().to_pybytes(), rows.schema)
        schema = schemas.common_schema(list(found.values()), _streams(written)) if found else blank.schema()
        schema = schemas.storable(schema, name)

        def tables() -> Iterator[Any]:
            return _joined(schemas.cast(rows, schema) for rows in _streams(written))

        if name == "parquet":
            _write(out, name, schema, tables())
        else:  # where a column of codes has one dictionary for all of the file
            coded = Dictionaries(schema, tables)
            _write(out, name, coded.schema, map(coded.coded, tables()))

    return convert


def _write(out: Path, name: str, schema: Any, tables: Iterable[Any]) -> None:
    if name == "parquet":
        writer = need("pyarrow.parquet", "parquet", "Writing .parquet").ParquetWriter(out, schema, compression="zstd")
    else:
        writer = need("pyarrow", "parquet", "Writing .arrow").ipc.new_file(str(out), schema)
    with writer:
        for table in tables:
            writer.write_table(table)


def _joined(tables: Iterable[Any]) -> Iterator[Any]:
    """Tables of some megabytes, of smaller ones."""
    pa = need("pyarrow", "parquet", "Writing .parquet")
    held, size = [], 0
    for table in tables:
        held.append(table)
        size += table.nbytes
        if size >= _HELD:
            yield pa.concat_tables(held)
            held, size = [], 0
    if held:
        yield pa.concat_tables(held)


def _batches(written: Path) -> Iterator[list[dict[str, Any]]]:
    """The objects of lines, some megabytes of them at a time."""
    with open(written, "rb") as file:
        while lines := file.readlines(_HELD):
            yield [json_value(line) for line in lines]


def _rows(written: Path) -> Iterator[dict[str, Any]]:
    """The objects of lines.

    :raises CorpusError: where a table would have many cells for each that has something in it.
    """
    names: set[str] = set()
    filled = 0
    for count, row in enumerate(chain.from_iterable(_batches(written)), 1):
        names.update(row)
        filled += len(row)
        if len(names) * count > max(_CELLS, _EMPTY * filled):
            raise CorpusError(
                f"The records have {len(names):,} fields or more, few of them in each, and a table has a cell for each of them: "
                f"write .jsonl. What was cleaned is in {str(written)!r}, as lines of JSON: take it from there, or delete it."
            )
        yield row


def _streams(written: Path) -> Iterator[Any]:
    pa = need("pyarrow", "parquet", "Writing .parquet")
    size = written.stat().st_size
    with pa.OSFile(str(written)) as file:
        while file.tell() < size:
            with pa.ipc.open_stream(file) as stream:
                yield stream.read_all()
