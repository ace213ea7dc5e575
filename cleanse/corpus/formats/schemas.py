"""One schema for all rows of a Parquet file that is written: types that hold every value, or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cleanse.corpus.formats.plain import plain
from cleanse.corpus.formats.shapes import Shape
from cleanse.corpus.records import json_text
from cleanse.extras import need

JSON = {b"cleanse": b"json"}
"""Marks a column whose values are written as JSON, since they have no type in common."""


def _arrow() -> Any:
    return need("pyarrow", "parquet", "Writing .parquet")


def schema_of_rows(rows: Iterable[Mapping[str, Any]]) -> Any:
    """The schema for dictionaries: columns in the order of their first appearance."""
    pa = _arrow()
    shapes: dict[str, Shape] = {}
    for row in rows:
        for name, value in row.items():
            if name not in shapes:
                shapes[name] = Shape()
            shapes[name].add(value)
    types = {name: shape.arrow() for name, shape in shapes.items()}
    return pa.schema([_json_field(name) if kind is None else pa.field(name, kind) for name, kind in types.items()])


def table_of(rows: Sequence[Mapping[str, Any]], schema: Any) -> Any:
    """Dictionaries in the schema that was made of them."""
    columns = []
    for field in schema:
        values = [row.get(field.name) for row in rows]
        columns.append(_as_json(values) if _is_json(field) else _arrow().array(values, field.type))
    return _arrow().Table.from_arrays(columns, schema=schema)


def common_schema(schemas: Sequence[Any], tables: Iterable[Any]) -> Any:
    """One schema for all tables: what types have in common where every value can be had in it, else JSON.

    :param schemas: those of the tables, each once. A single one stays as it is.
    """
    if len(schemas) == 1:
        return schemas[0]
    pa = _arrow()
    names = list(dict.fromkeys(name for schema in schemas for name in schema.names))
    fields = {name: _common_field([schema.field(name) for schema in schemas if name in schema.names]) for name in names}
    for table in tables:
        for name in table.column_names:
            if not _holds(fields[name], table.schema.field(name), table.column(name)):
                fields[name] = _json_field(name)
    return pa.schema(list(fields.values()), metadata=schemas[0].metadata)


def storable(schema: Any, name: str) -> Any:
    """The schema with JSON in place of types that a format, ``parquet`` or ``arrow``, has no place for."""
    is_good = _is_of_parquet if name == "parquet" else _is_of_file
    fields = [field if is_good(field) else _json_field(field.name) for field in schema]
    return _arrow().schema(fields, metadata=schema.metadata)


def _is_of_parquet(field: Any) -> bool:
    pa, parquet = _arrow(), need("pyarrow.parquet", "parquet", "Writing .parquet")
    schema = pa.schema([field])
    try:
        parquet.write_table(schema.empty_table(), pa.BufferOutputStream())
    except pa.ArrowException:
        return False
    return True


def _is_of_file(field: Any) -> bool:
    """A dictionary within lists and the like cannot be made that of all rows."""
    return not any(map(_has_codes, _inner(field.type)))


def _has_codes(kind: Any) -> bool:
    return _arrow().types.is_dictionary(kind) or any(map(_has_codes, _inner(kind)))


def _inner(kind: Any) -> list[Any]:
    if isinstance(kind, _arrow().BaseExtensionType):
        return [kind.storage_type]
    return [kind.field(number).type for number in range(kind.num_fields)]


def _json_field(name: str) -> Any:
    return _arrow().field(name, _arrow().string(), metadata=JSON)


def _is_json(field: Any) -> bool:
    return b"cleanse" in (field.metadata or {})


def _common_field(found: Sequence[Any]) -> Any:
    pa = _arrow()
    if any(map(_is_json, found)):
        return _json_field(found[0].name)
    if all(field.equals(found[0]) for field in found):
        return found[0].with_nullable(True)
    fields = [field.with_type(_plainer(field.type)).with_nullable(True) for field in found]
    solid = [field for field in fields if not pa.types.is_null(field.type)] or fields[:1]
    try:
        made = pa.unify_schemas([pa.schema([field]) for field in solid], promote_options="permissive")
    except pa.ArrowException:
        return _json_field(found[0].name)
    return made.field(0)


def _plainer(kind: Any) -> Any:
    """The type that other types of the same values have something in common with."""
    pa = _arrow()
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    return pa.string() if pa.types.is_string_view(kind) else pa.binary() if pa.types.is_binary_view(kind) else kind


def _holds(field: Any, old: Any, column: Any) -> bool:
    """Whether a column has every value that it has in its old type, in another."""
    if _is_json(field) or field.type == old.type:
        return True
    try:
        made = column.cast(field.type)
    except _arrow().ArrowException:
        return False
    # Of numbers to decimals the cast is exact; of decimals to floats it takes the one that is next.
    types = _arrow().types
    is_number = types.is_integer(old.type) or types.is_decimal(old.type)
    return (is_number and types.is_decimal(field.type)) or _is_same(plain(column), plain(made))


def _is_same(old: Any, new: Any) -> bool:
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(_is_same, old, new))
    if isinstance(old, dict) and isinstance(new, dict):
        return all(_is_same(old.get(name), new.get(name)) for name in {**old, **new})
    return bool(old == new or (old != old and new != new))  # not a number


def cast(rows: Any, schema: Any) -> Any:
    """Rows in the common schema."""
    if rows.schema.equals(schema, check_metadata=True):
        return rows
    return _arrow().Table.from_arrays(list(_cast(rows, schema)), schema=schema)


def _cast(rows: Any, schema: Any) -> Iterator[Any]:
    pa = _arrow()
    for field in schema:
        at = rows.schema.get_field_index(field.name)
        if at < 0:
            yield pa.nulls(rows.num_rows, field.type)
        elif _is_json(field) and not _is_json(rows.schema.field(at)):
            yield _as_json(plain(rows.column(at)))
        elif rows.column(at).type == field.type:
            yield rows.column(at)
        else:
            yield rows.column(at).cast(field.type)


def _as_json(values: Iterable[Any]) -> Any:
    return _arrow().array([None if value is None else json_text(value) for value in values], _arrow().string())
