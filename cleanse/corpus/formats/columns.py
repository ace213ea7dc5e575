"""Parquet and Arrow files, by pyarrow: a document a row, of which one column is cleaned and the others keep their types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cleanse.corpus.formats import record_batches, row_groups
from cleanse.corpus.formats.plain import plain, undecodable
from cleanse.corpus.formats.reading import CHUNK_RECORDS, CHUNK_SIZE, Reading
from cleanse.corpus.formats.row_groups import without_unused
from cleanse.corpus.inputs import Input
from cleanse.corpus.records import BadRecord, Chunk, Raw, Record, base64_of
from cleanse.corpus.settings import Settings
from cleanse.extras import need
from cleanse.options import METADATA


def _arrow(module: str = "pyarrow") -> Any:
    return need(module, "parquet", "Reading .parquet")


def read_parquet(file: Input, reading: Reading) -> Iterator[Chunk]:
    """The chunks of a file: ``shared`` holds their rows as an Arrow stream.

    :raises BadRecord: when it is no Parquet file, or a broken one.
    """
    pa, parquet = _arrow(), _arrow("pyarrow.parquet")
    try:
        rows = max(1, parquet.read_metadata(file.path, memory_map=True).num_rows)
        for chunk in _chunks(file, row_groups.batches(file.path)):
            reading.at(file.size * (chunk.records[-1].line) // rows)
            yield chunk
    except (pa.ArrowException, OSError) as error:
        raise _unreadable(error) from None


def read_arrow(file: Input, reading: Reading) -> Iterator[Chunk]:
    """The chunks of an Arrow file or stream, in the same way.

    :raises BadRecord: when it is neither, or a broken one.
    """
    try:
        yield from _chunks(file, record_batches.batches(file.path, reading.at))
    except (_arrow().ArrowException, OSError) as error:
        raise _unreadable(error) from None


def _unreadable(error: Exception) -> BadRecord:
    return BadRecord(f"the file cannot be read further: {' '.join(str(error).split())}")


def _chunks(file: Input, batches: Iterable[Any]) -> Iterator[Chunk]:
    first = 1
    for batch in batches:
        if isinstance(batch, row_groups.Unread):
            yield Chunk(file.format, b"", [Raw(file.name, first, b"", batch.reason)], 0)
            first += batch.rows
            continue
        for part in _slices(batch):
            records = [Raw(file.name, first + i, b"") for i in range(part.num_rows)]
            first += part.num_rows
            yield Chunk(file.format, stream_of(_arrow().Table.from_batches([part])), records, part.nbytes)


def _slices(batch: Any) -> Iterator[Any]:
    """Rows in slices of about ``CHUNK_SIZE``, none of more than ``CHUNK_RECORDS``."""
    most = min(batch.num_rows, CHUNK_RECORDS)
    rows = max(1, min(most, int(batch.num_rows * CHUNK_SIZE / max(1, batch.nbytes))))
    for start in range(0, batch.num_rows, rows):
        yield batch.slice(start, rows)


def stream_of(rows: Any) -> bytes:
    """A table as an Arrow stream of its own."""
    pa = _arrow()
    out = pa.BufferOutputStream()
    with pa.ipc.new_stream(out, rows.schema) as stream:
        stream.write_table(rows)
    made: bytes = out.getvalue().to_pybytes()
    return made


class Rows:
    """The rows of a chunk, from their Arrow stream."""

    def __init__(self, stream: bytes) -> None:
        self.table = _arrow().ipc.open_stream(stream).read_all()
        self._values: dict[str, list[Any]] = {}
        self._columns: list[list[Any]] | None = None
        self._faults: dict[int, str] | None = None

    def record(self, index: int, settings: Settings) -> Record:
        """The record of a row.

        :raises BadRecord: when it has nothing to clean, or holds what no format has a place for.
        """
        names, field = self.table.column_names, settings.field
        for name in names:
            if names.count(name) > 1:
                raise BadRecord(f"{names.count(name)} columns are named {name!r}")
        fault = self._fault(index)
        if fault:
            raise BadRecord(fault)
        value = self._values_of(field)[index] if field in names else None
        if not isinstance(value, bytes):
            value = settings.value_of({**dict.fromkeys(names), **({field: value} if field in names else {})})
        if settings.target in names and settings.target != field:
            settings.check_target({settings.target: self._values_of(settings.target)[index]})
        url = settings.url_of({name: self._values_of(name)[index] for name in names if name == settings.url_field})
        replaced = settings.replaced({name: self._values_of(name)[index] for name in settings.told if name in names})
        return Record(value, lambda put: {**self._fields(index), **put}, url=url, replaced=replaced)

    def _values_of(self, name: str) -> list[Any]:
        """The values of a column, made once; bytes are bytes, since they may be a document."""
        if name not in self._values:
            self._values[name] = self._made_values(self.table.column(name))
        return self._values[name]

    @staticmethod
    def _made_values(column: Any) -> list[Any]:
        types = _arrow().types
        kind = column.type.value_type if types.is_dictionary(column.type) else column.type
        is_bytes = any(test(kind) for test in (types.is_binary, types.is_large_binary, types.is_binary_view))
        return column.to_pylist() if is_bytes else plain(column)

    def _fault(self, index: int) -> str:
        """What is wrong with a row in any of its columns."""
        if self._faults is None:
            self._faults = {}
            for name, column in zip(self.table.column_names, self.table.columns, strict=True):
                for at, fault in _faults_of(column):
                    self._faults.setdefault(at, f"the field {name!r} is {fault}")
        return self._faults.get(index, "")

    def row(self, index: int) -> dict[str, Any] | list[Any]:
        """A row as plain values; a list of pairs where two columns have one name; an Arrow stream where a value has no form."""
        try:
            fields = self._fields(index)
        except Exception:  # a decimal of too many digits, a name that is not UTF-8: what a damaged file may have
            return {"base64": base64_of(stream_of(self.table.slice(index, 1)))}
        return (
            fields
            if len(fields) == self.table.num_columns
            else list(zip(self.table.column_names, self._cells(index), strict=True))
        )

    def _fields(self, index: int) -> dict[str, Any]:
        return dict(zip(self.table.column_names, self._cells(index), strict=True))

    def _cells(self, index: int) -> list[Any]:
        if self._columns is None:
            self._columns = list(map(plain, self.table.columns))
        return [column[index] for column in self._columns]

    def with_columns(self, kept: Sequence[int], put: Mapping[str, Sequence[Any]]) -> bytes:
        """The kept rows with the columns that are put, as an Arrow stream; one that is there stays where it is, others come
        last."""
        pa = _arrow()
        rows = pa.concat_tables([self.table.slice(start, count) for start, count in _runs(kept)])  # "take" cannot have all types
        if self._faults:  # a dictionary may still have what was put aside
            rows = rows.from_arrays(list(map(_used, rows.columns)), schema=rows.schema)
        for name, values in put.items():
            at, new = rows.schema.get_field_index(name), target_field(rows.schema, name)
            column = pa.array(values, new.type)
            rows = rows.set_column(at, new, column) if at >= 0 else rows.append_column(new, column)
        return stream_of(rows)


def _used(column: Any) -> Any:
    if not _arrow().types.is_dictionary(column.type):
        return column
    return _arrow().chunked_array(list(map(without_unused, column.chunks)), column.type)


def _faults_of(column: Any) -> Iterator[tuple[int, str]]:
    """The rows in which a column holds what its type does not allow."""
    pa = _arrow()
    try:
        column.validate(full=True)
    except pa.ArrowInvalid:
        found = [index for index, value in enumerate(plain(column)) if undecodable(value)]
        yield from ((index, "not valid UTF-8") for index in found)
        if not found:
            yield from _invalid(pa, column)


def _invalid(pa: Any, column: Any) -> Iterator[tuple[int, str]]:
    for index in range(len(column)):
        try:
            column.slice(index, 1).validate(full=True)
        except pa.ArrowInvalid as error:
            yield index, f"not valid: {' '.join(str(error).split())}"


def _runs(indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rows that follow each other, as start and count.

    >>> list(_runs([0, 1, 4]))
    [(0, 2), (4, 1)]
    """
    start = previous = indexes[0]
    for index in indexes[1:]:
        if index != previous + 1:
            yield start, previous + 1 - start
            start = index
        previous = index
    yield start, previous + 1 - start


def target_field(schema: Any, target: str) -> Any:
    """A column that is put: text, of the kind that it is already, or what the metadata of that name are."""
    pa = _arrow()
    if target in METADATA:
        return pa.field(target, {str: pa.string(), float: pa.float64(), list: pa.list_(pa.string())}[METADATA[target]])
    at = schema.get_field_index(target)
    if at < 0:
        return pa.field(target, pa.string())
    old = schema.field(at)
    is_text = pa.types.is_large_string(old.type) or pa.types.is_string_view(old.type)
    return pa.field(target, old.type if is_text else pa.string(), metadata=old.metadata)
