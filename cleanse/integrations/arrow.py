"""Arrow tables, for the engines that hand over their batches as such: other columns are passed on as they are."""

from __future__ import annotations

from typing import Any

from cleanse.corpus.each import ColumnCleaning
from cleanse.corpus.formats.columns import target_field
from cleanse.extras import need

need("pyarrow", "engines", "cleanse.integrations.arrow")

import pyarrow as pa

_RAY_OBJECTS = "ray.data.arrow_pickled_object"


def clean_table(table: pa.Table, cleaning: ColumnCleaning) -> pa.Table:
    """A :class:`pyarrow.Table` with a column of its texts cleaned, the column of errors, and those of metadata if wanted.

    :param table: the table; its other columns stay as they are.
    :param cleaning: the columns and options.
    :raises NoSuchColumn: a ``KeyError``, when the table has no such column.

    Text and binary columns give text. What is of another type has an error, and stays as it is.

    >>> clean_table(pa.table({"text": ["Photo: dpa\\nIt rained.", None]}), ColumnCleaning()).to_pydict()
    {'text': ['It rained.', None], 'cleanse_error': [None, None]}
    >>> clean_table(pa.table({"text": [5]}), ColumnCleaning(into="body"))["body"].to_pylist()
    [5]
    """
    cleaning.check_columns(table.column_names)
    column = table.column(cleaning.field)
    urls = table.column(cleaning.url_field).to_pylist() if cleaning.url_field is not None else ()
    kind = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
    if kind in (pa.string(), pa.large_string(), pa.string_view(), pa.binary(), pa.large_binary()):
        texts, errors, metadata = cleaning.strings(column.to_pylist(), urls)
        written = {pa.binary(): pa.string(), pa.large_binary(): pa.large_string()}.get(kind, kind)
        cleaned = pa.array(texts, written)
    else:
        values, errors, metadata = cleaning.values(column.to_pylist(), urls)
        cleaned = kind.__arrow_ext_class__().from_objects(values) if _is_of_objects(kind) else column
    table = _put(_put(table, cleaning.target, cleaned), cleaning.error, pa.array(errors, pa.string()))
    for name, told in metadata.items():
        table = _put(table, name, pa.array(told, metadata_type(name)))
    return table


def metadata_type(name: str) -> pa.DataType:
    """The type of a column of metadata, also where nothing is in it.

    >>> metadata_type("cleanse_confidence")
    DataType(double)
    """
    return target_field(pa.schema([]), name).type


def _is_of_objects(kind: pa.DataType) -> bool:
    """Whether a type is Ray's for columns of anything, whose arrays are made of Python's objects."""
    return isinstance(kind, pa.ExtensionType) and kind.extension_name == _RAY_OBJECTS


def _put(table: pa.Table, name: str, column: Any) -> pa.Table:
    at = table.schema.get_field_index(name)
    return table.append_column(name, column) if at < 0 else table.set_column(at, name, column)
