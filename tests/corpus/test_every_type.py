"""Parquet of every type: it passes through to Parquet, and has a form in every other format that depends on nothing else."""

from __future__ import annotations

import io
import json
import math
import struct
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.json
import pyarrow.parquet as pq
import pytest

from cleanse.corpus.formats.plain import plain
from tests.corpus.documents import read_lines
from tests.corpus.inprocess import ATTACK, TEXT, made, pandas, put_aside, read_csv

NANOSECONDS = 1_700_000_000_123_456_789
ARRAYS: dict[str, Any] = {
    "s": pa.array([1, -1], pa.timestamp("s")),
    "ns": pa.array([NANOSECONDS, None], pa.timestamp("ns")),
    "zone": pa.array([NANOSECONDS, 0], pa.timestamp("ns", "Europe/Berlin")),
    "no zone": pa.array([1, 2], pa.timestamp("us", "Nowhere/At All")),
    "far": pa.array([1 << 62, -(1 << 62)], pa.timestamp("us")),
    "date": pa.array([-719_162, 2_932_896], pa.date32()),
    "far date": pa.array([1 << 30, -(1 << 30)], pa.date32()),
    "time32": pa.array([1, 86_399_999], pa.time32("ms")),
    "time64": pa.array([1, 86_399_999_999_999], pa.time64("ns")),
    "span": pa.array([NANOSECONDS, -1], pa.duration("ns")),
    "bytes": pa.array([b"\xff\x00", b"text"]),
    "fixed": pa.array([b"ab", None], pa.binary(2)),
    "view": pa.array(["a", "b"], pa.string_view()),
    "bytes view": pa.array([b"\xff", b"a longer one than twelve"], pa.binary_view()),
    "large": pa.array(["a", None], pa.large_string()),
    "kind": pa.array(["a", "b"]).dictionary_encode(),
    "decimal": pa.array(["1.50", None]).cast(pa.decimal128(9, 2)),
    "big": pa.array([2**64 - 1, 0], pa.uint64()),
    "half": pa.Array.from_buffers(pa.float16(), 2, [None, pa.py_buffer(struct.pack("<2e", 0.5, math.inf))]),
    "nan": pa.array([math.nan, -math.inf]),
    "yes": pa.array([True, None]),
    "none": pa.nulls(2),
    "list": pa.array([[1, None], []], pa.list_(pa.int64())),
    "times": pa.array([[NANOSECONDS], None], pa.list_(pa.timestamp("ns"))),
    "two": pa.array([[1.0, 2.0], None], pa.list_(pa.float32(), 2)),
    "map": pa.array([[("a", b"\xff")], None], pa.map_(pa.string(), pa.binary())),
    "struct": pa.array([{"a": {"b": NANOSECONDS}}, None], pa.struct({"a": pa.struct({"b": pa.timestamp("ns")})})),
    "\x00": pa.array(["\x00", "\r"]),
    "": pa.array(["", "\ufeff"]),
}  # fmt: skip
FORMS: dict[str, list[Any]] = {
    "s": ["1970-01-01T00:00:01", "1969-12-31T23:59:59"],
    "ns": ["2023-11-14T22:13:20.123456789", None],
    "zone": ["2023-11-14T22:13:20.123456789+00:00", "1970-01-01T00:00:00+00:00"],
    "no zone": ["1970-01-01T00:00:00.000001+00:00", "1970-01-01T00:00:00.000002+00:00"],
    "far": ["+148108-07-06T14:00:27.387904", "-144169-06-28T09:59:32.612096"],
    "date": ["0001-01-01", "9999-12-31"],
    "far date": ["+2941775-04-07", "-2937836-09-26"],
    "time32": ["00:00:00.001000", "23:59:59.999000"],
    "time64": ["00:00:00.000000001", "23:59:59.999999999"],
    "span": ["PT1700000000.123456789S", "-PT0.000000001S"],
    "bytes": [{"base64": "/wA="}, {"base64": "dGV4dA=="}],
    "fixed": [{"base64": "YWI="}, None],
    "bytes view": [{"base64": "/w=="}, {"base64": "YSBsb25nZXIgb25lIHRoYW4gdHdlbHZl"}],
    "decimal": ["1.50", None],
    "big": [2**64 - 1, 0],
    "list": [[1, None], []],
    "times": [["2023-11-14T22:13:20.123456789"], None],
    "map": [[{"key": "a", "value": {"base64": "/w=="}}], None],
    "struct": [{"a": {"b": "2023-11-14T22:13:20.123456789"}}, None],
    "none": [None, None],
    "\x00": ["\x00", "\r"],
}  # fmt: skip


def is_written(array: Any) -> bool:
    """Whether this version of pyarrow writes a type to Parquet, and reads it."""
    file = io.BytesIO()
    try:
        pq.write_table(pa.table({"a": array}), file)
        pq.read_table(file)
    except pa.ArrowException:
        return False
    return True


def every_type(path: Path) -> Any:
    """Writes two rows of every type."""
    table = pa.table({**{name: array for name, array in ARRAYS.items() if is_written(array)}, "text": [TEXT, TEXT]})
    pq.write_table(table, path)
    return pq.read_table(path)


def test_every_type_of_parquet_passes_through(tmp_path: Path) -> None:
    """Fault 2."""
    table = every_type(tmp_path / "in.parquet")
    assert made(tmp_path / "in.parquet", tmp_path / "out.parquet").rejected == 0
    back = pq.read_table(tmp_path / "out.parquet")
    assert back.schema.equals(table.schema, check_metadata=True)
    assert back.drop_columns("nan").equals(table.drop_columns("nan"))


def test_every_type_of_parquet_has_a_plain_form(tmp_path: Path) -> None:
    """Fault 2."""
    every_type(tmp_path / "in.parquet")
    assert made(tmp_path / "in.parquet", tmp_path / "out.jsonl").rejected == 0
    rows = read_lines(tmp_path / "out.jsonl")
    forms = {name: form for name, form in FORMS.items() if is_written(ARRAYS[name])}
    assert {name: [row[name] for row in rows] for name in forms} == forms
    assert pyarrow.json.read_json(tmp_path / "out.jsonl").num_rows == 2
    assert pandas is None or len(pandas.read_json(tmp_path / "out.jsonl", lines=True)) == 2
    made(tmp_path / "in.parquet", tmp_path / "out.csv")
    header, *cells = read_csv(tmp_path / "out.csv")
    told = [dict(zip(header, row, strict=True)) for row in cells]
    for name, values in forms.items():
        assert [row[name] for row in told] == [v if isinstance(v, str) else "" if v is None else json.dumps(v) for v in values]


def test_parquet_that_is_not_utf8_costs_its_row_alone(tmp_path: Path) -> None:
    """Fault 2. Wherever it stands: beside the text, within lists and objects, or as the text itself."""
    bad = pa.Array.from_buffers(pa.string(), 3, pa.array([b"a", b"\xff", None], pa.binary()).buffers())
    for name, column in {
        "flat": bad,
        "kind": bad.dictionary_encode(),
        "list": pa.ListArray.from_arrays(pa.array([0, 1, 2, 3], pa.int32()), bad),
        "struct": pa.StructArray.from_arrays([bad], ["a"]),
    }.items():
        pq.write_table(pa.table({"text": [TEXT] * 3, "who": column}), tmp_path / f"{name}.parquet")
        for ending in ("jsonl", "csv", "parquet"):
            tally = made(tmp_path / f"{name}.parquet", tmp_path / f"out.{ending}")
            assert (tally.written, tally.rejected) == (2, 1)
            (row,) = put_aside(tmp_path / f"out.{ending}")
            assert (row["line"], row["reason"]) == (2, "the field 'who' is not valid UTF-8")
            assert "/w==" in json.dumps(row["record"])
        assert pq.read_table(tmp_path / "out.parquet").to_pylist()[0]["text"] == TEXT


@pytest.mark.parametrize(
    ("name", "rejected"),
    [("badutf8_text", 1), ("parquet_string_view", 0), ("parquet_ts_ns_to_jsonl", 0), ("ts_ns_null", 1)],
)
def test_parquet_that_ended_the_run(tmp_path: Path, name: str, rejected: int) -> None:
    """Fault 2, as it was found."""
    source = ATTACK / f"{name}.parquet"
    types = pq.read_schema(source).types
    for ending in ("jsonl", "csv", "parquet"):
        tally = made(source, tmp_path / f"out.{ending}")
        assert tally.rejected == len(put_aside(tmp_path / f"out.{ending}")) == rejected
    assert pq.read_table(tmp_path / "out.parquet").schema.types == types


def test_parquet_of_files_whose_types_have_little_in_common(tmp_path: Path) -> None:
    """Numbers that a float has no place for, years that nanoseconds have none for, and what is the same in another dress."""
    folder = tmp_path / "in"
    folder.mkdir()
    price = pa.array(["26.90"]).cast(pa.decimal128(9, 2))
    for name, arrays in {
        "a": (pa.array([2**60 + 1]), pa.array([1 << 60], pa.timestamp("us")), pa.array(["a"]), pa.array([1]), price),
        "b": (
            pa.array([0.5]),
            pa.array([1], pa.timestamp("ns")),
            pa.array(["a"]).dictionary_encode(),
            pa.array([2], pa.int8()),
            pa.array([0.5], pa.float32()),
        ),
        "c": (pa.nulls(1), pa.nulls(1), pa.array(["a"], pa.large_string()), pa.nulls(1), pa.nulls(1)),
    }.items():
        pq.write_table(pa.table({"text": [TEXT], **dict(zip("nwsid", arrays, strict=True))}), folder / f"{name}.parquet")
    assert made(folder, tmp_path / "out.parquet").written == 3
    back = pq.read_table(tmp_path / "out.parquet")
    assert back["n"].to_pylist() == [str(2**60 + 1), "0.5", None]
    assert back["w"].to_pylist() == [
        '"+038504-08-17T21:30:06.846976"',
        '"1970-01-01T00:00:00.000000001"',
        None,
    ]
    assert back["d"].to_pylist() == ['"26.90"', "0.5", None]
    assert (back["s"].to_pylist(), back.schema.field("s").type) == (["a"] * 3, pa.large_string())
    assert (back["i"].to_pylist(), back.schema.field("i").type) == ([1, 2, None], pa.int64())


def test_every_type_beside_every_other(tmp_path: Path) -> None:
    """Two files, of a column for each pair of types: each value is there in the type that both have in common, or as JSON."""
    folder = tmp_path / "in"
    folder.mkdir()
    written = {name: array for name, array in ARRAYS.items() if is_written(array)}
    pairs = list(product(written, written))
    for side, name in enumerate("ab"):
        columns = {repr(pair): written[pair[side]] for pair in pairs}
        pq.write_table(pa.table({"text": [TEXT, TEXT], **columns}), folder / f"{name}.parquet")
    assert made(folder, tmp_path / "out.parquet").written == 4
    back = pq.read_table(tmp_path / "out.parquet")
    back.validate(full=True)
    kinds = {}
    for first, second in pairs:
        field = back.schema.field(repr((first, second)))
        values = plain(back[field.name])
        if (field.metadata or {}).get(b"cleanse") == b"json":
            values = [None if value is None else json.loads(value) for value in values]
            kinds[first, second] = "json"
        for value, old in zip(values, [*plain(written[first]), *plain(written[second])], strict=True):
            assert value == old or (value != value and old != old) or Decimal(value) == Decimal(old), field
    assert not [pair for pair in kinds if pair[0] == pair[1]]
    assert kinds[("decimal", "nan")] == kinds[("ns", "bytes")] == kinds[("list", "map")] == "json"
    assert not {("big", "none"), ("s", "ns"), ("kind", "large"), ("half", "nan"), ("date", "far date")} & kinds.keys()
