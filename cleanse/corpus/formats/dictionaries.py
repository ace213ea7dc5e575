"""Columns of codes: in an Arrow file each has one dictionary, while the rows that come of a worker at once have their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from cleanse.extras import need


def _arrow() -> Any:
    return need("pyarrow", "parquet", "Writing .arrow")


class Dictionaries:
    """The dictionaries of all rows.

    :param schema: of the rows; in ``schema``, a column whose codes have no room for all of its values has the values instead.
    :param tables: gives the rows.
    """

    def __init__(self, schema: Any, tables: Callable[[], Iterable[Any]]) -> None:
        self.schema = schema
        is_coded = _arrow().types.is_dictionary
        self._found = {field.name: _coded([], field.type) for field in schema if is_coded(field.type)}
        for table in tables() if self._found else ():
            for name in list(self._found):
                self._add(name, table.column(name))

    def _add(self, name: str, column: Any) -> None:
        try:
            self._found[name] = _unified([self._found[name], *column.chunks])[0].slice(0, 0)
        except _arrow().ArrowException:
            at = self.schema.get_field_index(name)
            field = self.schema.field(at)
            self.schema = self.schema.set(at, field.with_type(field.type.value_type))
            del self._found[name]

    def coded(self, table: Any) -> Any:
        """A table with these dictionaries."""
        pa = _arrow()
        columns = []
        for name, column, field in zip(table.column_names, table.columns, self.schema, strict=True):
            if name in self._found:
                column = pa.chunked_array(_unified([self._found[name], *column.chunks])[1:], field.type)
            columns.append(column if column.type == field.type else column.cast(field.type))
        return pa.Table.from_arrays(columns, schema=self.schema)


def _coded(values: list[Any], kind: Any) -> Any:
    pa = _arrow()
    dictionary = pa.array(values, kind.value_type)
    return pa.DictionaryArray.from_arrays(pa.array([], kind.index_type), dictionary, ordered=kind.ordered)


def _unified(chunks: list[Any]) -> list[Any]:
    """Chunks with one dictionary; what that of the first has keeps its place."""
    made: list[Any] = _arrow().chunked_array(chunks).unify_dictionaries().chunks
    return made
