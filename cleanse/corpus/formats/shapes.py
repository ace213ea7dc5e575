"""What type of Arrow holds all values of a column of JSON: decided when every value has been seen, so that nothing written has
to be taken back."""

from __future__ import annotations

from typing import Any

from cleanse.extras import need

_DEPTH = 16
_PARTS = 1000
"""Levels, and lists and fields in all, of a column that has a type of its own. Beyond, Parquet is read more slowly than that is
worth, and objects are dictionaries rather than records: such a column is JSON."""

_EXACT = 1 << 53  # up to which a float holds every whole number


class Shape:
    """What has been seen of the values of one column.

    A type that holds all of them exactly is theirs: whole numbers among others with a fraction are floats where no digit is lost;
    objects have the fields of all. Where there is none, as for objects without fields or numbers among texts, it is JSON.

    >>> shape = Shape()
    >>> for value in (None, 1, 0.5):
    ...     shape.add(value)
    >>> shape.arrow()
    DataType(double)
    >>> shape.add("one"); print(shape.arrow())
    None
    """

    def __init__(self, depth: int = _DEPTH, parts: list[int] | None = None) -> None:
        self._depth = depth
        self._parts = [0] if parts is None else parts  # of the whole column: shared with what is inside
        self._parts[0] += 1
        self._types: set[type] = set()
        self._low = self._high = 0
        self._item: Shape | None = None
        self._fields: dict[str, Shape] = {}

    def add(self, value: Any) -> None:
        """Notes a value."""
        if value is None or self._parts[0] > _PARTS:
            return
        kind = type(value)
        self._types.add(kind)
        if kind is int:
            self._low, self._high = min(self._low, value), max(self._high, value)
        elif kind is list:
            self._add_items(value)
        elif kind is dict:
            for name, inner in value.items():
                if name not in self._fields:
                    self._fields[name] = self._made()
                self._fields[name].add(inner)

    def _add_items(self, values: list[Any]) -> None:
        self._item = item = self._item or self._made()
        kinds = set(map(type, values))
        if kinds <= {float, str, bool, type(None)}:  # as in vectors: no need to look at each
            item._types.update(kinds - {type(None)})
        elif kinds == {int}:
            item.add(min(values))
            item.add(max(values))
        else:
            for value in values:
                item.add(value)

    def _made(self) -> Shape:
        if not self._depth:
            self._parts[0] = _PARTS + 1
        return Shape(self._depth - 1, self._parts)

    def arrow(self) -> Any:
        """The type; None where there is none. Of nulls alone, and of what empty lists hold, it is that of text."""
        pa = need("pyarrow", "parquet", "Writing .parquet")
        types = self._types
        if self._parts[0] > _PARTS:
            return None
        if types <= {str}:
            return pa.string()
        if types == {bool}:
            return pa.bool_()
        if types == {int}:
            return self._whole(pa)
        if types == {float} or types == {int, float}:
            is_exact = self._low >= -_EXACT and self._high <= _EXACT
            return pa.float64() if is_exact else None
        if types == {list}:
            inner = self._item.arrow() if self._item is not None else None
            return None if inner is None else pa.list_(inner)
        if types == {dict} and self._fields:
            fields = {name: shape.arrow() for name, shape in self._fields.items()}
            return None if None in fields.values() else pa.struct(list(fields.items()))
        return None

    def _whole(self, pa: Any) -> Any:
        if self._low >= -(1 << 63) and self._high < 1 << 63:
            return pa.int64()
        return pa.uint64() if self._low >= 0 and self._high < 1 << 64 else None
