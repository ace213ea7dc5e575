"""Parquet, by pyarrow: a document a row, of which one column is cleaned and the others keep their types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cleanse.corpus.formats.reading import CHUNK_RECORDS, CHUNK_SIZE, Reading
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import BadRecord, Chunk, Raw, Record, json_text
from cleanse.corpus.settings import Settings
from cleanse.extras import need

JSON = {b"cleanse": b"json"}
"""Marks a column whose values are written as JSON, since they have no type in common."""


def _arrow(module: str = "pyarrow", verb: str = "Reading") -> Any:
    return need(module, "parquet", f"{verb} .parquet")


def read_parquet(file: Input, reading: Reading) -> Iterator[Chunk]:
    """The chunks of a file: ``shared`` holds their rows as an Arrow stream.

    :raises BadRecord: when it is no Parquet file, or a broken one.
    """
    pa, parquet = _arrow(), _arrow("pyarrow.parquet")
    try:
        with parquet.ParquetFile(file.path, memory_map=True) as opened:
            first, rows = 1, max(1, opened.metadata.num_rows)
            for batch in opened.iter_batches(batch_size=CHUNK_RECORDS):
                for part in _slices(batch):
                    records = [Raw(file.name, first + i, b"") for i in range(part.num_rows)]
                    first += part.num_rows
                    reading.at(file.size * (first - 1) // rows)
                    yield Chunk("parquet", stream_of(part), records, part.nbytes)
    except (pa.ArrowException, OSError) as error:
        raise BadRecord(f"the file cannot be read further: {' '.join(str(error).split())}") from None


def _slices(batch: Any) -> Iterator[Any]:
    """Rows in slices of about ``CHUNK_SIZE``."""
    rows = max(1, min(batch.num_rows, int(batch.num_rows * CHUNK_SIZE / max(1, batch.nbytes))))
    for start in range(0, batch.num_rows, rows):
        yield batch.slice(start, rows)


def stream_of(batch: Any) -> bytes:
    """Rows as an Arrow stream of their own."""
    pa = _arrow()
    out = pa.BufferOutputStream()
    with pa.ipc.new_stream(out, batch.schema) as stream:
        stream.write(batch)
    made: bytes = out.getvalue().to_pybytes()
    return made


class Rows:
    """The rows of a chunk, from their Arrow stream."""

    def __init__(self, stream: bytes) -> None:
        self.table = _arrow().ipc.open_stream(stream).read_all()
        self._values: list[Any] | None = None

    def record(self, index: int, settings: Settings) -> Record:
        """The record of a row.

        :raises BadRecord: when it has nothing to clean.
        """
        names, field = self.table.column_names, settings.field
        if names.count(field) > 1:
            raise BadRecord(f"{names.count(field)} columns are named {field!r}")
        if self._values is None:
            self._values = self.table.column(field).to_pylist() if field in names else []
        value = self._values[index] if field in names else None
        if not isinstance(value, bytes):
            value = settings.value_of({field: value} if field in names else dict.fromkeys(names))
        return Record(value, lambda cleaned: {**self.row(index), settings.target: cleaned})

    def row(self, index: int) -> dict[str, Any]:
        """A row as plain values."""
        found: dict[str, Any] = self.table.slice(index, 1).to_pylist()[0]
        return found

    def with_texts(self, kept: Sequence[int], texts: Sequence[str], target: str) -> bytes:
        """The kept rows with their texts, as an Arrow stream; the column stays where it is, or comes last."""
        pa = _arrow()
        rows = self.table.take(pa.array(kept, pa.int64()))
        at = rows.schema.get_field_index(target)
        old = rows.schema.field(at).type if at >= 0 else None
        kind = old if old is not None and (pa.types.is_large_string(old) or pa.types.is_string_view(old)) else pa.string()
        column = pa.array([text.encode("utf-8", "replace").decode("utf-8") for text in texts], kind)
        new = pa.field(target, kind, metadata=rows.schema.field(at).metadata if at >= 0 else None)
        rows = rows.set_column(at, new, column) if at >= 0 else rows.append_column(new, column)
        return b"".join(stream_of(batch) for batch in rows.combine_chunks().to_batches())


def table_of(rows: Sequence[Mapping[str, Any]]) -> Any:
    """Dictionaries as rows, columns in the order of their first appearance; values of no common type as JSON."""
    pa = _arrow(verb="Writing")
    names = list(dict.fromkeys(name for row in rows for name in row))
    columns, fields = [], []
    for name in names:
        values = [row.get(name) for row in rows]
        try:
            column, metadata = pa.array(values), None
        except (pa.ArrowException, OverflowError):
            column, metadata = pa.array(list(map(_as_json, values)), pa.string()), JSON
        columns.append(column)
        fields.append(pa.field(name, column.type, metadata=metadata))
    return pa.Table.from_arrays(columns, schema=pa.schema(fields))


def _as_json(value: Any) -> str | None:
    return None if value is None else json_text(value)


def common_schema(schemas: Sequence[Any]) -> Any:
    """One schema for all rows: what types have in common where they have something, else JSON."""
    pa = _arrow(verb="Writing")
    names = list(dict.fromkeys(name for schema in schemas for name in schema.names))
    fields = []
    for name in names:
        found = [schema.field(name) for schema in schemas if name in schema.names]
        fields.append(_common_field(pa, name, found))
    return pa.schema(fields, metadata=schemas[0].metadata if schemas else None)


def _common_field(pa: Any, name: str, found: Sequence[Any]) -> Any:
    as_json = pa.field(name, pa.string(), metadata=JSON)
    solid = [field for field in found if not pa.types.is_null(field.type)]
    if any(field.metadata == JSON for field in found):
        return as_json
    try:
        made = pa.unify_schemas([pa.schema([field.with_nullable(True)]) for field in solid], promote_options="permissive")
    except pa.ArrowException:
        return as_json
    return made.field(0) if solid else found[0].with_type(pa.string())


def cast(rows: Any, schema: Any) -> Any:
    """Rows in the common schema."""
    pa = _arrow(verb="Writing")
    columns = []
    for field in schema:
        at = rows.schema.get_field_index(field.name)
        if at < 0:
            columns.append(pa.nulls(rows.num_rows, field.type))
        elif field.metadata == JSON and rows.schema.field(at).metadata != JSON:
            columns.append(pa.array(list(map(_as_json, rows.column(at).to_pylist())), pa.string()))
        else:
            columns.append(rows.column(at).cast(field.type))
    return pa.Table.from_arrays(columns, schema=schema)
