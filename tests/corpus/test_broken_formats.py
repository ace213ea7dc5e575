"""What is broken or odd in one format: it is put aside as it was, and what follows it is cleaned."""

from __future__ import annotations

import datetime
import gzip
import io
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.corpus.documents import corpus, read_lines

PAGE = b"<p>It rained in the whole of the valley on Monday.</p>"


def _warc(path: Path, *records: tuple[bytes, dict[str, str]]) -> Path:
    with open(path, "wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz")
        for number, (payload, headers) in enumerate(records):
            http = StatusAndHeaders("200 OK", list(headers.items()), protocol="HTTP/1.1")
            address = f"https://valley.example/{number}"
            writer.write_record(writer.create_warc_record(address, "response", io.BytesIO(payload), http_headers=http))
    return path


def test_a_payload_that_is_not_compressed_or_not_to_its_end(tmp_path: Path) -> None:
    """Servers say of plain pages that they are compressed, and crawlers cut pages off."""
    html = {"Content-Type": "text/html", "Content-Encoding": "gzip"}
    path = _warc(tmp_path / "in.warc", (PAGE, html), (gzip.compress(PAGE)[:-12], html))
    corpus(path, "-o", tmp_path / "out.jsonl")
    assert [row["text"] for row in read_lines(tmp_path / "out.jsonl")] == ["It rained in the whole of the valley on Monday."] * 2


def test_a_page_of_a_warc_that_is_too_large_is_put_aside_whole(tmp_path: Path) -> None:
    html, picture = {"Content-Type": "text/html"}, (b"\x89PNG" * 600_000, {"Content-Type": "image/png"})
    large = PAGE + b"x" * 2_000_000
    for name in ("in.warc", "in.warc.gz"):
        path = _warc(tmp_path / name, (PAGE, html), (large, html), picture, (PAGE, html))
        corpus(path, "-o", tmp_path / "out.jsonl", "--record-size", 1, check=1)
        assert [row["url"][-1] for row in read_lines(tmp_path / "out.jsonl")] == ["0", "3"]
        (row,) = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
        assert row["reason"] == "the record is larger than the --record-size of 1 MB"
        assert large.decode() in row["record"]


def test_what_is_no_warc(tmp_path: Path) -> None:
    (tmp_path / "in.warc").write_bytes(b"this is no WARC")
    corpus(tmp_path / "in.warc", "-o", tmp_path / "out.jsonl", check=1)
    (row,) = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert "cannot be read further" in row["reason"]


def test_a_quote_that_nothing_closes_costs_its_own_line(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text('n,text\n1,It rained. \n2,"It stopped. \n3,It snowed. \n\n4\n', "utf-8")
    corpus(tmp_path / "in.csv", "-o", tmp_path / "out.jsonl", check=1)
    assert [row["text"] for row in read_lines(tmp_path / "out.jsonl")] == ["It rained.", "It snowed."]
    put_aside = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert [(row["line"], row["record"]) for row in put_aside] == [(3, '2,"It stopped. '), (6, "4")]
    assert "1 cells, the header 2" in put_aside[1]["reason"]


def test_a_table_without_a_header_that_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_bytes(b"n,te\xffxt\n1,It rained.\n")
    corpus(tmp_path / "in.csv", "-o", tmp_path / "out.jsonl", check=1)
    assert read_lines(tmp_path / "out.jsonl") == []
    assert "not valid UTF-8" in read_lines(tmp_path / "out.jsonl.rejects.jsonl")[0]["reason"]


def test_columns_of_parquet_that_differ_from_file_to_file(tmp_path: Path) -> None:
    """Types that have something in common get that; others become JSON; what a file lacks is null there."""
    text = ["It rained. "]
    for name, columns in (
        ("a", {"text": text, "n": [1], "m": [1], "b": [b"\xff"], "none": pa.nulls(1)}),
        ("b", {"text": text, "n": [0.5], "m": ["one"], "b": [b"ok"], "none": pa.nulls(1)}),
        ("c", {"text": text}),
    ):
        pq.write_table(pa.table(columns), tmp_path / f"{name}.parquet")
    corpus(*(tmp_path / f"{name}.parquet" for name in "abc"), "-o", tmp_path / "out.parquet")
    table = pq.read_table(tmp_path / "out.parquet")
    assert table["text"].to_pylist() == ["It rained."] * 3
    assert table["n"].to_pylist() == [1.0, 0.5, None]
    assert [value and json.loads(value) for value in table["m"].to_pylist()] == [1, "one", None]
    assert table["b"].to_pylist() == [b"\xff", b"ok", None]
    assert table["none"].to_pylist() == [None] * 3


def test_bytes_and_times_of_parquet_in_lines_of_json(tmp_path: Path) -> None:
    when = datetime.datetime(2024, 5, 3, 12, 30)
    columns = {"text": ["It rained. "], "b": [b"\xff\xfe"], "c": [b"ok"], "t": [when], "d": [when.date()]}
    pq.write_table(pa.table(columns), tmp_path / "in.parquet")
    corpus(tmp_path / "in.parquet", "-o", tmp_path / "out.jsonl")
    assert read_lines(tmp_path / "out.jsonl") == [
        {"text": "It rained.", "b": {"base64": "//4="}, "c": {"base64": "b2s="}, "t": "2024-05-03T12:30:00", "d": "2024-05-03"}
    ]


def test_a_column_that_is_there_twice(tmp_path: Path) -> None:
    table = pa.Table.from_arrays([pa.array(["It rained. "]), pa.array(["It stopped. "])], names=["text", "text"])
    pq.write_table(table, tmp_path / "in.parquet")
    corpus(tmp_path / "in.parquet", "-o", tmp_path / "out.jsonl", check=1)
    (row,) = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert row["reason"] == "2 columns are named 'text'"
