"""Values of every type, and every character that means something to a format, from every format to every other: they are read
back by others' readers, or their record is put aside with the reason."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Iterable
from itertools import product
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.json
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from cleanse.corpus.streams import decompressed
from cleanse.errors import CorpusError
from tests.corpus.documents import corpus, read_lines, write_lines
from tests.corpus.inprocess import ATTACK, OPTIONS, TEXT, csv_rows, made, pandas, put_aside, read_csv

CONTROLS = [*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), "\u2028", "\u2029", "\ufeff", "\ufffe", "\N{NO-BREAK SPACE}"]
MARKS = [
    '"',
    "'",
    ",",
    ";",
    "\t",
    "\\",
    '\\"',
    '""',
    '","',
    "\r\n",
    "\n\r",
    "\r\r",
    " ",
    "#",
    "=1+1",
    "NA",
    "null",
    "[]",
    "{}",
    "",
]
CELLS = [*CONTROLS, *MARKS, *(f"a{mark}b" for mark in (*CONTROLS, *MARKS)), *(f"{mark}x{mark}" for mark in (*CONTROLS, *MARKS))]


@pytest.mark.parametrize("ending", ["csv", "tsv"])
def test_every_character_of_a_cell_comes_back(tmp_path: Path, ending: str) -> None:
    """Fault 1: a lone carriage return was written without quotes. Columns of these names, and columns of one cell as well."""
    for name, rows in {
        "cells": [{"text": TEXT, "n": cell, "m": other} for cell, other in zip(CELLS, reversed(CELLS), strict=True)],
        "names": [{"text": TEXT, **{cell: cell for cell in dict.fromkeys(CELLS)}}],
        "first": [{"\ufeff": "\ufeff", "text": TEXT}],
        "alone": [{"text": cell} for cell in CELLS],
    }.items():
        out = tmp_path / f"{name}.{ending}"
        assert made(write_lines(tmp_path / "in.jsonl", rows), out).rejected == 0
        texts = [OPTIONS.run(row["text"]).text for row in rows]
        expected = [{**row, "text": text} for row, text in zip(rows, texts, strict=True)]
        header, *cells = read_csv(out, "\t" if ending == "tsv" else ",")
        assert [dict(zip(header, row, strict=True)) for row in cells] == expected
        assert made(out, tmp_path / "back.jsonl").rejected == 0
        assert read_lines(tmp_path / "back.jsonl") == expected
        made(out, tmp_path / f"back.{ending}")
        assert (tmp_path / f"back.{ending}").read_bytes() == out.read_bytes()
        if pandas is not None:
            told = pandas.read_csv(out, keep_default_na=False, dtype=str, sep="\t" if ending == "tsv" else ",").to_dict("records")
            assert [list(row.values()) for row in told] == [list(row.values()) for row in expected]


def test_a_lone_carriage_return(tmp_path: Path) -> None:
    corpus(ATTACK / "csv_lone_cr.csv", "-o", tmp_path / "out.csv")
    assert read_csv(tmp_path / "out.csv") == [["id", "title", "text"], ["1", "He said\rthen", "It rained."]]
    corpus(tmp_path / "out.csv", "-o", tmp_path / "back.csv")
    assert (tmp_path / "back.csv").read_bytes() == (tmp_path / "out.csv").read_bytes()


LATER: dict[str, tuple[list[Any], Any]] = {
    "empty": ([{}, {}, {}], None),
    "empty within": ([{"a": {}}, None, {"a": {}}], None),
    "whole and not": ([2**53, 0.5, None], pa.float64()),
    "too long for a float": ([2**53 + 1, 0.5, 1], None),
    "64 bits": ([2**63 - 1, -(2**63), 0], pa.int64()),
    "unsigned": ([2**64 - 1, 0, 1], pa.uint64()),
    "more bits": ([2**64, -1, 0], None),
    "other": ([1, "one", [1]], None),
    "yes": ([True, False, None], pa.bool_()),
    "yes and one": ([True, 1, None], None),
    "list": ([[1], [0.5], []], pa.list_(pa.float64())),
    "list of lists": ([[[]], [[1]], [None]], pa.list_(pa.list_(pa.int64()))),
    "list of none": ([[], [None], None], pa.list_(pa.string())),
    "list of all": ([[1], ["a"], []], None),
    "more fields": ([{"a": 1}, {"b": "x"}, None], pa.struct({"a": pa.int64(), "b": pa.string()})),
    "list of fields": ([[{"a": 1}], [{"b": 2}], []], pa.list_(pa.struct({"a": pa.int64(), "b": pa.int64()}))),
    "wide": ([{str(n): n for n in range(1100)}, None, None], None),
    "nothing": ([None, None, None], pa.string()),
    "not a number": ([math.inf, -math.inf, 1.5], pa.float64()),
    "\r\x00": (["\x00", "\r", ""], pa.string()),
}  # fmt: skip


def is_same(told: Any, value: Any) -> bool:
    """Whether what was read is what was written; fields that an object lacks are null."""
    if isinstance(value, dict) and isinstance(told, dict):
        return all(is_same(told.get(name), value.get(name)) for name in {*told, *value})
    if isinstance(value, list) and isinstance(told, list):
        return len(told) == len(value) and all(map(is_same, told, value))
    return told == value or (told != told and value != value)


def check_parquet(path: Path, rows: list[Any]) -> Any:
    """Reads Parquet back and compares it; gives the table."""
    table = pq.read_table(path)
    table.validate(full=True)
    for field in table.schema:
        told = table[field.name].to_pylist()
        if (field.metadata or {}).get(b"cleanse") == b"json":
            told = [None if value is None else json.loads(value) for value in told]
        assert all(is_same(a, row.get(field.name)) for a, row in zip(told, rows, strict=True)), field
    if pandas is not None:
        assert len(pandas.read_parquet(path)) == len(rows)
    return table


def test_types_are_decided_over_all_values(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 3: in different blocks, here of a line each, whatever the order."""
    monkeypatch.setattr("cleanse.corpus.converting._HELD", 1)
    rows = [{"text": TEXT, **{name: values[n] for name, (values, _) in LATER.items()}} for n in range(3)]
    for order in (rows, rows[::-1]):
        assert made(write_lines(tmp_path / "in.jsonl", order), tmp_path / "out.parquet").written == 3
        table = check_parquet(tmp_path / "out.parquet", order)
        for name, (_, kind) in LATER.items():
            if kind is not None and not pa.types.is_nested(kind):
                assert table.schema.field(name).type == kind
            assert ((table.schema.field(name).metadata or {}).get(b"cleanse") == b"json") == (kind is None), name


def test_half_a_character_costs_its_record_where_there_is_no_place_for_it(tmp_path: Path) -> None:
    """Fault 3: in a value, a name, or within; of the text itself it is replaced."""
    bad = ['{"text": "a", "who": "\\ud83d"}', '{"text": "a", "\\uDE00": 1}', '{"text": "a", "who": [{"\\udfff": 1}]}']
    good = ['{"text": "a\\ud83d"}', '{"text": "b", "who": "\\ud83d\\ude00"}', '{"text": "c", "who": "\\\\ud83d"}']
    (tmp_path / "in.jsonl").write_text("\n".join([*bad, *good]), "utf-8")
    for ending in ("csv", "csv.gz", "csv.zst", "parquet"):
        assert made(tmp_path / "in.jsonl", tmp_path / f"out.{ending}").written == 3
        assert [row["record"] for row in put_aside(tmp_path / f"out.{ending}")] == bad
        assert all("half a character" in row["reason"] for row in put_aside(tmp_path / f"out.{ending}"))
    assert pq.read_table(tmp_path / "out.parquet").to_pylist() == [
        {"text": "a\ufffd", "who": None},
        {"text": "b", "who": "\N{GRINNING FACE}"},
        {"text": "c", "who": "\\ud83d"},
    ]
    assert made(tmp_path / "in.jsonl", tmp_path / "out.jsonl").written == 6
    assert (tmp_path / "out.jsonl").read_text("utf-8").split("\n")[:6] == [*bad, *good]


@pytest.mark.parametrize(("name", "written"), [("surr", {"csv": 0, "parquet": 0}), ("empty_obj", {}), ("deep985", {})])
def test_lines_that_ended_the_run(tmp_path: Path, name: str, written: dict[str, int]) -> None:
    """Fault 3, as it was found."""
    source = ATTACK / f"{name}.jsonl"
    count = len(source.read_text("utf-8").splitlines())
    for ending in ("jsonl", "csv", "parquet"):
        tally = made(source, tmp_path / f"out.{ending}")
        assert (tally.written, tally.read) == (written.get(ending, count), count)


def test_levels_of_json(tmp_path: Path) -> None:
    """Fault 3: as many as there may be come through everywhere; beyond, it is the record that is put aside."""
    lines = []
    for levels in (999, 1000, 1001, 20_000):
        lines.append('{"text": "a", "n": ' + "[" * (levels - 1) + "]" * (levels - 1) + "}")
        lines.append('{"text": "a", "n": ' + '{"a":' * (levels - 1) + "1" + "}" * (levels - 1) + "}")
    (tmp_path / "in.jsonl").write_text("\n".join(lines), "utf-8")
    for ending in ("jsonl", "csv", "parquet"):
        assert made(tmp_path / "in.jsonl", tmp_path / f"out.{ending}").written == 4
        assert [row["record"] for row in put_aside(tmp_path / f"out.{ending}")] == lines[4:]
    assert (tmp_path / "out.jsonl").read_text("utf-8").splitlines() == lines[:4]
    assert [cells[1].replace(" ", "") for cells in read_csv(tmp_path / "out.csv")[1:]] == [
        line[18:-1].replace(" ", "") for line in lines[:4]
    ]


def test_a_table_of_empty_cells_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each record has a field that no other has: a table of them grows with the square of their number."""
    monkeypatch.setattr("cleanse.corpus.converting._CELLS", 10_000)
    monkeypatch.setattr("cleanse.corpus.converting._EMPTY", 100)
    rows = [{"text": TEXT, f"field {n}": n} for n in range(300)]
    source = write_lines(tmp_path / "in.jsonl", rows)
    for ending in ("csv", "parquet"):
        with pytest.raises(CorpusError, match=r"write \.jsonl\. What was cleaned is in"):
            made(source, tmp_path / f"out.{ending}")
        assert read_lines(tmp_path / f"out.{ending}.partial" / "out") == rows
    write_lines(source, ({"text": TEXT, **{f"field {n}": n for n in range(300)}} for _ in range(50)))
    assert made(source, tmp_path / "wide.csv").written == 50


def test_a_file_whose_name_is_not_utf8(tmp_path: Path) -> None:
    """Fault 3."""
    folder = tmp_path / "in"
    folder.mkdir()
    try:
        (folder / os.fsdecode(b"caf\xe9\r.txt")).write_text(TEXT, "utf-8")
    except OSError:
        pytest.skip("the file system has no such names")
    for ending in ("jsonl", "csv", "parquet", "warc"):
        assert made(folder, tmp_path / f"out.{ending}").written == 1
    name = f"{folder.as_posix()}/caf\\xe9\r.txt"
    assert read_lines(tmp_path / "out.jsonl")[0]["file"] == name
    assert read_csv(tmp_path / "out.csv")[1][0] == name
    assert pq.read_table(tmp_path / "out.parquet")["file"].to_pylist() == [name]


NAMES = st.text(max_size=3) | st.sampled_from(["a", "b", "text", "", "\x00"])
EDGES = st.sampled_from([2**53 + 1, 2**63, 2**64, -(2**63) - 1])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | EDGES | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
FORMATS = ("jsonl", "json", "csv", "tsv", "parquet", "arrow")
ROWS = st.lists(st.tuples(st.text(max_size=9), st.dictionaries(NAMES, VALUES, max_size=4)), min_size=1, max_size=6)


def read_back(folder: Path, rows: list[Any], is_long: bool) -> None:
    """Writes records in every format of records, over others, all of them where it may take long, and reads them back."""
    source = write_lines(folder / "in.jsonl", rows)
    expected = [{**row, "text": OPTIONS.run(row["text"]).text} for row in rows]
    plain = [(ending, "") for ending in FORMATS[:4]]
    for ending, compression in [*plain, *zip(FORMATS, (".zst", ".bz2", ".xz", ".gz"), strict=False)]:
        out = folder / f"out.{ending}{compression}"
        assert made(source, out).written == len(rows)
        data = b"".join(decompressed(str(out), compression)).decode("utf-8")
        names = list(dict.fromkeys(name for row in rows for name in row))
        if ending == "jsonl":
            assert is_same([json.loads(line) for line in data.split("\n") if line], expected)
        elif ending == "json":
            assert is_same(json.loads(data), expected)
        else:
            header, *cells = csv_rows(data, "\t" if ending == "tsv" else ",")
            assert header == names
            assert cells == [[cell(row.get(name)) for name in names] for row in expected]
    assert made(source, folder / "out.parquet").written == len(rows)
    check_parquet(folder / "out.parquet", expected)
    assert made(source, folder / "out.arrow").written == len(rows)
    tables = pa.ipc.open_file(folder / "out.arrow").read_all(), pq.read_table(folder / "out.parquet")
    assert tables[0].schema.equals(tables[1].schema)
    assert repr(tables[0].to_pylist()) == repr(tables[1].to_pylist())  # where one NaN is as another
    for first, ending in product(FORMATS, FORMATS) if is_long else zip(FORMATS, FORMATS[1:] + FORMATS[:1], strict=True):
        tally = made(folder / f"out.{first}", folder / f"again.{ending}")
        assert (tally.written, tally.rejected) == (len(rows), 0)


def cell(value: Any) -> str:
    return value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)


@settings(max_examples=4)
@given(ROWS)
def test_any_record_is_read_back(tmp_path_factory: pytest.TempPathFactory, found: list[tuple[str, dict[str, Any]]]) -> None:
    read_back(tmp_path_factory.mktemp("any"), [{**row, "text": text} for text, row in found], False)


@pytest.mark.slow
@settings(max_examples=100)
@given(ROWS)
def test_many_records_are_read_back(tmp_path_factory: pytest.TempPathFactory, found: list[tuple[str, dict[str, Any]]]) -> None:
    read_back(tmp_path_factory.mktemp("many"), [{**row, "text": text} for text, row in found], True)


def warc_records(path: Path) -> Iterable[str]:
    with open(path, "rb") as file:
        for record in ArchiveIterator(file):
            yield record.content_stream().read().decode("utf-8")


def test_every_character_of_a_page(tmp_path: Path) -> None:
    """Pages and texts as WARC, and those again in every format."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number, mark in enumerate(CONTROLS):
        (folder / f"{number:02}.txt").write_bytes(f"It rained{mark} in the valley.".encode())
        (folder / f"{number:02}.html").write_bytes(f"<p>It rained{mark} in the valley.</p>".encode())
    made(folder, tmp_path / "out.jsonl")
    texts = [row["text"] for row in read_lines(tmp_path / "out.jsonl")]
    assert len(texts) == 2 * len(CONTROLS)
    for ending in ("warc", "warc.gz"):
        made(folder, tmp_path / f"out.{ending}")
        assert list(warc_records(tmp_path / f"out.{ending}")) == texts
    for ending in ("jsonl", "csv", "parquet", "warc"):
        assert made(tmp_path / "out.warc", tmp_path / f"again.{ending}").written == len(texts)
