"""The rows of a Parquet file, group by group: one that is damaged ends no file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from cleanse.corpus.formats.reading import CHUNK_RECORDS
from cleanse.extras import need


class Unread(NamedTuple):
    """Rows of a group that cannot be read: how many, and why."""

    rows: int
    reason: str


def batches(path: str) -> Iterator[Any]:
    """Record batches of few rows, none of which is of two groups, and :class:`Unread` where the rest of a group cannot be read.

    :raises ArrowException: when the file is no Parquet file, or has no footer that can be read; or an OSError.
    """
    parquet = need("pyarrow.parquet", "parquet", "Reading .parquet")
    with parquet.ParquetFile(path, memory_map=True) as opened:
        schema = opened.schema_arrow
    # Those of other indexes than Arrow's own are decoded on the way, which fails for all rows where one is not UTF-8.
    coded = [field.name for field in schema if _is_coded(field.type)]
    with parquet.ParquetFile(path, memory_map=True, read_dictionary=coded) as opened:
        for group in range(opened.num_row_groups):
            yield from _of_group(opened, group, schema)


def _of_group(opened: Any, group: int, schema: Any) -> Iterator[Any]:
    pa = need("pyarrow", "parquet", "Reading .parquet")
    rows, done, why = opened.metadata.row_group(group).num_rows, 0, "it has fewer rows than it should"
    try:
        for batch in opened.iter_batches(batch_size=CHUNK_RECORDS, row_groups=[group]):
            yield pa.RecordBatch.from_arrays(list(map(_typed, batch.columns, schema.types)), schema=schema)
            done += batch.num_rows
    except (pa.ArrowException, OSError) as error:
        why = " ".join(str(error).split())
    if done < rows:
        what = f"the row group {group + 1} of {opened.num_row_groups}, which has {rows:,} rows"
        some = f", cannot be read: {why}" if not done else f", cannot be read beyond the first {done:,}: {why}"
        yield Unread(rows - done, what + some)


def _is_coded(kind: Any) -> bool:
    types = need("pyarrow", "parquet", "Reading .parquet").types
    return bool(types.is_dictionary(kind) and types.is_string(kind.value_type) and not types.is_int32(kind.index_type))


def _typed(column: Any, kind: Any) -> Any:
    """A column in the type that the file tells: of texts that are coded, the codes may be of another."""
    pa = need("pyarrow", "parquet", "Reading .parquet")
    if column.type.equals(kind) or not pa.types.is_dictionary(column.type):
        return column
    try:
        indices = column.indices.cast(kind.index_type)
    except pa.ArrowInvalid:  # the group has more values than this type has room for, these few rows have not
        column = without_unused(column)
        indices = column.indices.cast(kind.index_type)
    return pa.DictionaryArray.from_arrays(indices, column.dictionary, ordered=kind.ordered)


def without_unused(column: Any) -> Any:
    """A column of codes, an array, whose dictionary has nothing but what its rows have."""
    pa = need("pyarrow", "parquet", "Reading .parquet")
    used = column.indices.dictionary_encode()
    return pa.DictionaryArray.from_arrays(
        used.indices.cast(column.type.index_type),
        column.dictionary.take(used.dictionary.drop_null()),
        ordered=column.type.ordered,
    )
