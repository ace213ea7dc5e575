"""Arrow files and streams: every type passes through, has a plain form, and what is damaged costs its record batch."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pyarrow import feather

from cleanse.corpus.formats.plain import plain
from tests.corpus.documents import read_lines, rows, write_lines
from tests.corpus.inprocess import OPTIONS, TEXT, made, put_aside
from tests.corpus.test_every_type import ARRAYS, FORMS

UNITS = pa.array([pa.MonthDayNano([1, -2, 3]), None])
MORE: dict[str, Any] = {
    "sparse": pa.UnionArray.from_sparse(pa.array([0, 1], pa.int8()), [pa.array([1, 2]), pa.array(["a", "b"])]),
    "dense": pa.UnionArray.from_dense(
        pa.array([1, 0], pa.int8()), pa.array([1, 0], pa.int32()), [pa.array([1]), pa.array(["a", "b"])]
    ),
    "runs": pa.RunEndEncodedArray.from_arrays(pa.array([1, 2], pa.int32()), pa.array(["a", None])),
    "interval": UNITS,
    "coded within": pa.ListArray.from_arrays(pa.array([0, 1, 2], pa.int32()), pa.array(["a", "b"]).dictionary_encode()),
    "large list": pa.array([["a"], []], pa.large_list(pa.string())),
}
PLAIN = {
    "sparse": [1, "b"],
    "dense": ["b", 1],
    "runs": ["a", None],
    "interval": ["P1M-2DT0.000000003S", None],
    "coded within": [["a"], ["b"]],
    "large list": [["a"], []],
}


def write(path: Path, table: Any, is_stream: bool = False, rows_each: int | None = None) -> Path:
    new = pa.ipc.new_stream if is_stream else pa.ipc.new_file
    with new(str(path), table.schema) as writer:
        writer.write_table(table, rows_each)
    return path


def read(path: Path) -> Any:
    with pa.memory_map(str(path)) as source:
        return pa.ipc.open_file(source).read_all()


@pytest.mark.parametrize("is_stream", [False, True])
def test_every_type_passes_through_and_has_a_plain_form(tmp_path: Path, is_stream: bool) -> None:
    table = pa.table({**ARRAYS, **MORE, "text": [TEXT, TEXT]}).replace_schema_metadata({"made": "by a test"})
    source = write(tmp_path / "in.arrow", table, is_stream)
    assert made(source, tmp_path / "out.arrow").rejected == 0
    back = read(tmp_path / "out.arrow")
    kept = [name for name in table.column_names if name not in ("coded within", "nan")]
    assert back.select(kept).schema.equals(table.select(kept).schema, check_metadata=True)
    assert all(plain(back[name]) == plain(table[name]) for name in kept)
    assert [json.loads(value) for value in back["coded within"].to_pylist()] == [["a"], ["b"]]
    made(source, tmp_path / "out.jsonl")
    told = read_lines(tmp_path / "out.jsonl")
    assert {name: [row[name] for row in told] for name in {**FORMS, **PLAIN}} == {**FORMS, **PLAIN}
    assert made(source, tmp_path / "out.parquet").rejected == 0
    parquet = pq.read_table(tmp_path / "out.parquet")
    assert [json.loads(value) for value in parquet["sparse"].to_pylist()] == [1, "b"]
    assert parquet.schema.field("ns").type == pa.timestamp("ns")


def test_over_all_formats_and_back(tmp_path: Path) -> None:
    some = [{"id": row["id"], "text": row["text"], "n": [row["score"], None]} for row in rows(70)]
    expected = [{**row, "text": OPTIONS.run(row["text"]).text} for row in some]
    source = write_lines(tmp_path / "in.jsonl", some)
    for ending in ("arrow", "feather"):
        made(source, tmp_path / f"out.{ending}")
        assert feather.read_table(tmp_path / f"out.{ending}").to_pylist() == expected
    for ending in ("jsonl", "json", "parquet", "arrow"):
        assert made(tmp_path / "out.arrow", tmp_path / f"again.{ending}").written == 70
        made(tmp_path / f"again.{ending}", tmp_path / "back.arrow")
        assert read(tmp_path / "back.arrow").to_pylist() == expected
    compressed = tmp_path / "in.feather"
    feather.write_feather(pa.Table.from_pylist(some), compressed, compression="lz4", chunksize=11)
    made(compressed, tmp_path / "back.arrow")
    assert read(tmp_path / "back.arrow").to_pylist() == expected


def test_codes_of_many_batches_get_one_dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleanse.corpus.converting._HELD", 1)
    words = [f"{n % 150}" for n in range(300)]
    few = pa.array([f"{n % 3}" for n in range(300)]).dictionary_encode()
    many = pa.chunked_array(
        [
            pa.DictionaryArray.from_arrays(pa.array(range(50), pa.int8()), pa.array(words[at : at + 50]))
            for at in range(0, 300, 50)
        ]
    )
    table = pa.table({"text": [TEXT] * 300, "few": few, "many": many})
    made(write(tmp_path / "in.arrow", table, is_stream=True), tmp_path / "out.arrow")
    back = read(tmp_path / "out.arrow")
    assert (back.schema.field("few").type, back["few"].to_pylist()) == (few.type, few.to_pylist())
    assert (back.schema.field("many").type, back["many"].to_pylist()) == (pa.string(), words)


def test_text_that_is_not_utf8_costs_its_row_alone(tmp_path: Path) -> None:
    bad = pa.Array.from_buffers(pa.string(), 3, pa.array([b"a", b"\xff", None], pa.binary()).buffers())
    for name, column in {
        "flat": bad,
        "kind": pa.DictionaryArray.from_arrays(pa.array([0, 1, 2]), bad),
        "list": pa.ListArray.from_arrays(pa.array([0, 1, 2, 3], pa.int32()), bad),
        "struct": pa.StructArray.from_arrays([bad], ["a"]),
    }.items():
        source = write(tmp_path / f"{name}.arrow", pa.table({"text": [TEXT] * 3, "who": column}))
        assert made(source, tmp_path / "out.arrow").written == 2
        assert [row["line"] for row in put_aside(tmp_path / "out.arrow")] == [2]


@pytest.mark.parametrize("is_stream", [False, True])
def test_one_that_breaks_off(tmp_path: Path, is_stream: bool) -> None:
    table = pa.table({"id": range(100), "text": [TEXT] * 100})
    path = write(tmp_path / "in.arrow", table, is_stream, rows_each=10)
    path.write_bytes(path.read_bytes()[: len(path.read_bytes()) // 2])
    tally = made(path, tmp_path / "out.jsonl")
    assert [row["id"] for row in read_lines(tmp_path / "out.jsonl")] == [*range(tally.written)]
    assert tally.written >= 30
    (row,) = put_aside(tmp_path / "out.jsonl")
    assert "and what follows it, cannot be read" in row["reason"]


def test_offsets_that_lead_out_of_a_batch(tmp_path: Path) -> None:
    """Nothing is read there: the batch is put aside, and the others are cleaned."""
    path = write(tmp_path / "in.arrow", pa.table({"id": range(30), "text": [TEXT] * 30}), rows_each=10)
    data = bytearray(path.read_bytes())
    offsets = b"".join((n * len(TEXT)).to_bytes(4, "little") for n in range(11))
    at = data.index(offsets, data.index(offsets) + 1)
    data[at + 8 : at + 12] = (1 << 30).to_bytes(4, "little")
    path.write_bytes(data)
    made(path, tmp_path / "out.jsonl")
    assert [row["id"] for row in read_lines(tmp_path / "out.jsonl")] == [*range(10), *range(20, 30)]
    (row,) = put_aside(tmp_path / "out.jsonl")
    assert row["reason"].startswith("the record batch 2 of 3 cannot be read: ")


@pytest.mark.parametrize("is_stream", [False, True])
def test_no_damage_ends_the_run(tmp_path: Path, is_stream: bool) -> None:
    some = pa.table({"text": [f"{TEXT} {n}" for n in range(60)], "kind": pa.array(["a", "b"] * 30).dictionary_encode()})
    whole = write(tmp_path / "in.arrow", some, is_stream, rows_each=20).read_bytes()
    chance = random.Random(5)
    for number in range(25):
        data = bytearray(whole)
        for _ in range(3):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        (tmp_path / "in.arrow").write_bytes(data)
        tally = made(tmp_path / "in.arrow", tmp_path / f"{number}.jsonl")
        assert tally.read == tally.written + tally.rejected


def test_what_is_no_arrow(tmp_path: Path) -> None:
    for name, data, said in (("no", b"this is none", "cannot be read further"), ("old", b"FEA1" + b"\0" * 60, "version 1")):
        (tmp_path / f"{name}.feather").write_bytes(data)
        made(tmp_path / f"{name}.feather", tmp_path / f"{name}.jsonl")
        assert said in put_aside(tmp_path / f"{name}.jsonl")[0]["reason"]
    (tmp_path / "in.jsonl").write_text("", "utf-8")
    made(
        write(tmp_path / "none.arrow", pa.schema([("text", pa.string()), ("n", pa.int8())]).empty_table()), tmp_path / "none.csv"
    )
    assert (tmp_path / "none.csv").read_text("utf-8") == "text,n\n"
    made(tmp_path / "in.jsonl", tmp_path / "none.feather")
    assert feather.read_table(tmp_path / "none.feather").column_names == ["text"]
