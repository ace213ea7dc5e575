"""JSON files: arrays of records and single ones, in whatever lines, and what is broken in them."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanse.corpus.formats.json_values import Value, split_values
from cleanse.corpus.members import Gap
from cleanse.corpus.streams import Held
from tests.corpus.documents import read_lines, rows, write_lines
from tests.corpus.inprocess import OPTIONS, TEXT, made, put_aside

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.sampled_from('a"\\[]{},:\n é😀'), max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


def split(data: bytes, size: int = 1 << 20) -> list[Value]:
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    return list(split_values(pieces, Held(1 << 20, lambda: (None, ""))))


@settings(max_examples=60)
@given(st.lists(VALUES, max_size=4), st.sampled_from([None, 0, 1, 4]), st.booleans(), st.integers(1, 9))
def test_any_array_gives_its_values_wherever_it_is_parted(found: list[Any], indent: Any, is_ascii: bool, size: int) -> None:
    values = split(json.dumps(found, indent=indent, ensure_ascii=is_ascii).encode(), size)
    assert [json.loads(value.data) for value in values] == found
    assert [(value.number, value.fault) for value in values] == [(number, "") for number in range(1, len(found) + 1)]


BROKEN = {
    b'[\n{"a": 1},\n{"a": "x\n},\n{"a": 3}\n]': [(b'{"a": 1}', ""), (b'{"a": "x\n},\n', "line break"), (b'{"a": 3}', "")],
    b'[\n  {"a": {"b": 1},\n  {"a": 2}\n]': [(b'{"a": {"b": 1},\n  ', "where a field should"), (b'{"a": 2}', "")],
    b'[{"a":1},{"b":{"c":1,{"a":2}]': [(b'{"a":1}', ""), (b'{"b":{"c":1,{"a":2}]', "where a field should")],
    b'[{"a":1},{"a":': [(b'{"a":1}', ""), (b'{"a":', "breaks off")],
    b'[{"a":1},': [(b'{"a":1}', ""), (b"", "its array has no end")],
    b'[{"a":1} {"a":2},]': [(b'{"a":1}', ""), (b'{"a":2}', "")],
    b'{"a":1}\n{"a":"b\n{"a":3}\n': [(b'{"a":1}', ""), (b'{"a":"b\n', "line break"), (b'{"a":3}', "")],
    b'[1, "a", tru ]}x': [(b"1", ""), (b'"a"', ""), (b"tru", ""), (b"}x", "")],
    b"": [],
    b" [\n]\n": [],
}  # fmt: skip


@pytest.mark.parametrize("data", BROKEN)
def test_what_is_broken_costs_its_record(data: bytes) -> None:
    for size in (1, 2, 7, 1000):
        found = split(data, size)
        assert [value.data for value in found] == [part for part, _ in BROKEN[data]]
        assert all(said in value.fault and bool(said) == bool(value.fault) for value, (_, said) in zip(found, BROKEN[data]))  # noqa: B905


def test_values_around_gaps() -> None:
    before, hole, after = b'[\n {"a": 1},\n {"a"', Gap("a hole"), b'b": 2},\n {"a": 3},\n {"a'
    pieces: list[bytes | Gap] = [b"", before, hole, after, b"", b'": 4}', Gap("a sum", is_hole=False), b"\n]\n"]
    assert list(split_values(pieces, Held(99, lambda: (None, "")))) == [
        Value(b'{"a": 1}', 1, size=8),
        Value(b'{"a"', 2, "a hole", size=4),
        Value(b'b": 2},\n ', 3, "the record follows a gap in the file, so it may lack its beginning", size=9),
        Value(b'{"a": 3}', 4, size=8),
        Value(b'{"a": 4}', 5, size=8),
        Value(b"", 6, "a sum: what was read of it is kept, record 5, and may be wrong"),
    ]


def test_records_stay_as_they_are_around_the_text(tmp_path: Path) -> None:
    odd = '\ufeff[\r\n {"a":1.50, "text" : "It rained. " ,\n  "big":[12345678901234567890,\n 1e5 ]\n}]'
    (tmp_path / "in.json").write_text(odd, "utf-8", newline="")
    made(tmp_path / "in.json", tmp_path / "out.jsonl")
    line = '{"a":1.50, "text" : "It rained." , "big":[12345678901234567890, 1e5 ] }'
    assert (tmp_path / "out.jsonl").read_text("utf-8") == f"{line}\n"
    made(tmp_path / "in.json", tmp_path / "out.json")
    assert (tmp_path / "out.json").read_text("utf-8") == f"[\n{line}\n]\n"
    made(tmp_path / "out.json", tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "out.json").read_bytes()


def test_one_object_lines_and_nothing(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"text": TEXT}, indent=1), "utf-8")
    (tmp_path / "lines.json").write_text(f'{{"text": "{TEXT}"}}\n' * 2, "utf-8")
    for name, count in (("one", 1), ("lines", 2)):
        assert made(tmp_path / f"{name}.json", tmp_path / "out.json").written == count
        assert json.loads((tmp_path / "out.json").read_text("utf-8")) == [{"text": TEXT}] * count
    (tmp_path / "bad.json").write_text('[1, {"text": null}, {"text": "a", "b": [}]', "utf-8")
    assert made(tmp_path / "bad.json", tmp_path / "none.json").rejected == 3
    assert (tmp_path / "none.json").read_text("utf-8") == "[]\n"
    assert [(row["line"], row["record"]) for row in put_aside(tmp_path / "none.json")] == [
        (1, "1"),
        (2, '{"text": null}'),
        (3, '{"text": "a", "b": [}'),
    ]


@pytest.mark.parametrize(("ending", "compress"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)])
def test_a_compressed_array_that_is_damaged(tmp_path: Path, ending: str, compress: Any) -> None:
    whole = json.dumps(list(rows(90)), indent=1).encode()
    first, second, third = whole[: len(whole) // 3], whole[len(whole) // 3 : len(whole) // 2], whole[len(whole) // 2 :]
    path = tmp_path / f"in.json.{ending}"
    path.write_bytes(compress(first) + compress(second)[:-40] + compress(third))
    tally = made(path, tmp_path / "out.jsonl")
    told = read_lines(tmp_path / "out.jsonl")
    expected = {row["id"]: {**row, "text": OPTIONS.run(row["text"]).text} for row in rows(90)}
    assert all(row == expected[row["id"]] for row in told)
    assert {row["id"] for row in told} >= {*range(29), *range(46, 90)}
    assert tally.read == tally.written + tally.rejected
    assert "the next that can be read begins at byte" in put_aside(tmp_path / "out.jsonl")[0]["reason"]


def test_a_record_that_is_too_large_is_put_aside_whole(tmp_path: Path) -> None:
    from cleanse.corpus.inputs import find_inputs
    from cleanse.corpus.limits import Limits
    from cleanse.corpus.run import run
    from cleanse.corpus.settings import Settings
    from cleanse.corpus.targets import target_of

    large = {"text": "x" * 300_000, "n": [1]}
    (tmp_path / "in.json").write_text(json.dumps([{"text": TEXT}, large, {"text": TEXT}]), "utf-8")
    inputs, _ = find_inputs([str(tmp_path / "in.json")])
    tally, _ = run(inputs, target_of(tmp_path / "out.jsonl", None, inputs), Settings(OPTIONS), Limits(0, record_size=100_000))
    assert (tally.written, tally.rejected) == (2, 1)
    (row,) = put_aside(tmp_path / "out.jsonl")
    assert json.loads(row["record"]) == large
    assert row["reason"] == "the record is larger than the --record-size of 0.1 MB"


def test_batches_of_an_array(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleanse.corpus.converting._HELD", 300)
    source = write_lines(tmp_path / "in.jsonl", ({"text": TEXT, "n": n} for n in range(50)))
    made(source, tmp_path / "out.json.gz")
    assert [row["n"] for row in json.loads(gzip.decompress((tmp_path / "out.json.gz").read_bytes()))] == [*range(50)]
