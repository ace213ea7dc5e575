"""Values of Arrow as values of JSON. Every value has a form, also what Python has no type for: nanoseconds, years beyond 9999,
time zones that nobody knows. The form depends on the type and the value alone, not on what else is installed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from cleanse.corpus.records import base64_of
from cleanse.extras import need

_PER_SECOND = {"s": 1, "ms": 10**3, "us": 10**6, "ns": 10**9}
_DAY = 86_400
_EPOCH = date(1970, 1, 1).toordinal() - 1
_CYCLE = 146_097  # days of 400 years, after which the calendar begins anew


class Undecodable(dict[str, str]):
    """What stands for a text that is not UTF-8: its bytes in base64, as for other bytes."""


def plain(array: Any) -> list[Any]:
    """The values of an Arrow array, or of a chunked one, as values of JSON.

    Bytes are ``{"base64": …}``, also those of text that is not UTF-8. Dates and times are as in ISO 8601, times of a zone in UTC,
    spans of time in seconds (``PT1.5S``); decimals are strings, maps are lists of ``key`` and ``value``.

    >>> import pyarrow as pa
    >>> plain(pa.array([1_500_000_000, None], pa.timestamp("ns")))
    ['1970-01-01T00:00:01.500000', None]
    """
    pa = need("pyarrow", "parquet", "Reading .parquet")
    if isinstance(array, pa.ChunkedArray):
        return [value for chunk in array.chunks for value in plain(chunk)]
    if isinstance(array, pa.ExtensionArray):
        of_bytes = _uuids if array.type.extension_name == "arrow.uuid" else plain
        return of_bytes(array.storage)
    if pa.types.is_dictionary(array.type):
        return plain(array.dictionary_decode())
    if pa.types.is_run_end_encoded(array.type):
        return plain(need("pyarrow.compute", "parquet", "Reading .arrow").run_end_decode(array))
    return _form(pa.types, array.type)(array)


def undecodable(value: Any) -> bool:
    """Whether there is text in a plain value that is not UTF-8."""
    left = [value]
    while left:
        value = left.pop()
        if isinstance(value, Undecodable):
            return True
        left.extend(value.values() if isinstance(value, dict) else value if isinstance(value, list) else ())
    return False


def _form(types: Any, kind: Any) -> Callable[[Any], list[Any]]:
    """What makes plain values of arrays of a type."""
    if types.is_struct(kind):
        return _structs
    if types.is_union(kind):
        return _unions
    if types.is_nested(kind):
        return _lists
    if types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind):
        return _texts
    if any(test(kind) for test in (types.is_binary, types.is_large_binary, types.is_fixed_size_binary, types.is_binary_view)):
        return lambda array: [_bytes(value) for value in array.to_pylist()]
    if types.is_float16(kind):  # numpy's, in some versions
        return lambda array: [value if value is None else float(value) for value in array.to_pylist()]
    if types.is_decimal(kind):
        return lambda array: [value if value is None else str(value) for value in array.to_pylist()]
    if types.is_interval(kind):
        return lambda array: [value if value is None else _months(*value) for value in array.to_pylist()]
    text = _text_of(types, kind)
    if text is not None:
        size = "int32" if kind.bit_width == 32 else "int64"
        return lambda array: [value if value is None else text(value) for value in array.view(size).to_pylist()]
    return lambda array: array.to_pylist()  # numbers, booleans and nulls


def _text_of(types: Any, kind: Any) -> Callable[[int], str] | None:
    """What writes dates and times, which are whole numbers."""
    if types.is_date(kind):
        per_day = 1 if kind.bit_width == 32 else _DAY * 1000
        return lambda count: _date(count // per_day)
    if not (types.is_timestamp(kind) or types.is_time(kind) or types.is_duration(kind)):
        return None
    per_second = _PER_SECOND[kind.unit]
    if types.is_time(kind):
        return lambda count: _clock(count, per_second)
    if types.is_duration(kind):
        return lambda count: _span(count, per_second)
    zone = "" if kind.tz is None else "+00:00"
    return lambda count: f"{_date(count // (_DAY * per_second))}T{_clock(count % (_DAY * per_second), per_second)}{zone}"


def _date(days: int) -> str:
    """A day, counted from 1970.

    >>> _date(0), _date(2_932_897), _date(-719_529)
    ('1970-01-01', '+010000-01-01', '-000001-12-31')
    """
    cycles, rest = divmod(days + _EPOCH, _CYCLE)
    day = date.fromordinal(rest + 1)
    year = day.year + 400 * cycles
    return f"{year:04}-{day:%m-%d}" if 0 <= year <= 9999 else f"{year:+07}-{day:%m-%d}"


def _clock(count: int, per_second: int) -> str:
    seconds, part = divmod(count, per_second)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{_fraction(part, per_second)}"


def _fraction(part: int, per_second: int) -> str:
    """Parts of a second, as Python and pandas write them: none, six digits or nine."""
    nanoseconds = part * (10**9 // per_second)
    if not nanoseconds:
        return ""
    return f".{nanoseconds:09}" if nanoseconds % 1000 else f".{nanoseconds // 1000:06}"


def _span(count: int, per_second: int) -> str:
    """A span of time.

    >>> _span(-90_061_500, 1000)
    '-PT90061.5S'
    """
    seconds, part = divmod(abs(count), per_second)
    return f"{'-' if count < 0 else ''}PT{seconds}{_fraction(part, per_second).rstrip('0')}S"


def _months(months: int, days: int, nanoseconds: int) -> str:
    """A span of months, days and time, of which each may be less than nothing.

    >>> _months(1, -2, 3)
    'P1M-2DT0.000000003S'
    """
    sign = "-" if nanoseconds < 0 else ""
    return f"P{months}M{days}DT{sign}{_span(abs(nanoseconds), 10**9).removeprefix('PT')}"


def _unions(array: Any) -> list[Any]:
    """The values of a column of several types, each of the one that it is of."""
    codes = array.type_codes.to_pylist()
    places = array.offsets.to_pylist() if array.type.mode == "dense" else range(len(codes))
    values = {code: plain(array.field(number)) for number, code in enumerate(array.type.type_codes)}
    return [values[code][place] for code, place in zip(codes, places, strict=True)]


def _bytes(value: bytes | None) -> dict[str, str] | None:
    return None if value is None else {"base64": base64_of(value)}


def _texts(array: Any) -> list[Any]:
    try:
        return array.to_pylist()  # type: ignore[no-any-return]
    except UnicodeDecodeError:
        return [_text(value) for value in array]


def _text(value: Any) -> Any:
    try:
        return value.as_py()
    except UnicodeDecodeError:
        return Undecodable(base64=base64_of(value.as_buffer().to_pybytes()))


def _uuids(storage: Any) -> list[Any]:
    return [value if value is None else str(UUID(bytes=value)) for value in storage.to_pylist()]


def _lists(array: Any) -> list[Any]:
    return [plain(value.values) if value.is_valid else None for value in array]


def _structs(array: Any) -> list[Any]:
    """Objects; of two fields of one name, lists of pairs."""
    names = [field.name for field in array.type]
    fields = map(plain, array.flatten())
    rows = zip(*fields, strict=True) if names else ((),) * len(array)
    whole = dict if len(set(names)) == len(names) else lambda pairs: [list(pair) for pair in pairs]
    return [
        whole(zip(names, row, strict=True)) if is_valid else None
        for is_valid, row in zip(array.is_valid().to_pylist(), rows, strict=True)
    ]
