"""Every format of records comes out as it went in, but for the text; what is broken in it is put aside."""

from __future__ import annotations

import csv
import datetime
import gzip
import io
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import cleanse
from tests.corpus.documents import PAGE, corpus, read_lines, rows, texts, write_lines

QUOTED = 'a "quoted", cell\nof three\r\nlines'
COUNT = 150  # more than two chunks
CLEAN = [{**row, "text": cleanse.clean(row["text"])} for row in rows(COUNT)]


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".jsonl.zst"])
def test_lines_of_json(tmp_path: Path, ending: str) -> None:
    source = write_lines(tmp_path / "in.jsonl", rows(COUNT))
    corpus(source, "-o", tmp_path / f"a{ending}")
    corpus(tmp_path / f"a{ending}", "-o", tmp_path / "b.jsonl")
    data = (tmp_path / f"a{ending}").read_bytes()
    if ending.endswith(".gz"):
        data = gzip.decompress(data)
    elif ending.endswith(".zst"):
        data = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data), read_across_frames=True).read()
    assert [json.loads(line) for line in data.decode("utf-8").split("\n") if line] == CLEAN
    assert (tmp_path / "b.jsonl").read_bytes() == data


def test_lines_stay_as_they_are_around_the_text(tmp_path: Path) -> None:
    odd = [
        '{ "a":1.50, "text" : "It rained. " ,"big":123456789012345678901234567890,"e":1e5 }',
        '{"text": "first", "text": "It rained.  ", "\\u00e9": "\\u00e9\\ud800"}',
        '{"n": NaN, "text": "A \\ud83d\\ude00\\/ day. "}',
    ]
    (tmp_path / "in.jsonl").write_text("\ufeff" + "\r\n".join([*odd, "", "  "]) + "\n", "utf-8", newline="")
    corpus(tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_text("utf-8").split("\n") == [
        '{ "a":1.50, "text" : "It rained." ,"big":123456789012345678901234567890,"e":1e5 }',
        '{"text": "first", "text": "It rained.", "\\u00e9": "\\u00e9\\ud800"}',
        '{"n": NaN, "text": "A 😀/ day."}',
        "",
    ]


def test_csv(tmp_path: Path) -> None:
    with open(tmp_path / "in.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["id", "text", "say"], *([n, text, QUOTED] for n, text in enumerate(texts(9)))])
    corpus(tmp_path / "in.csv", "-o", tmp_path / "out.csv")
    with open(tmp_path / "out.csv", encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [
            ["id", "text", "say"],
            *([str(n), cleanse.clean(text), QUOTED] for n, text in enumerate(texts(9))),
        ]


def test_bad_csv_is_put_aside(tmp_path: Path) -> None:
    lines = [b"id,text", b"1,It rained.", b"2", b"3,\xff", b'4,"open', b"5,It stopped.", b'6,"shut"x', b"7,Good."]
    (tmp_path / "in.csv").write_bytes(b"\n".join(lines))
    corpus(tmp_path / "in.csv", "-o", tmp_path / "out.jsonl", check=1)
    assert [row["id"] for row in read_lines(tmp_path / "out.jsonl")] == ["1", "5", "7"]
    put_aside = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert [(row["line"], row.get("record")) for row in put_aside] == [(3, "2"), (4, None), (5, '4,"open'), (7, '6,"shut"x')]


def test_parquet_keeps_the_types_of_other_columns(tmp_path: Path) -> None:
    day = datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.timezone.utc)
    table = pa.table(
        {
            "when": pa.array([day] * COUNT, pa.timestamp("us", "UTC")),
            "text": pa.array(texts(COUNT), pa.large_string()),
            "raw": pa.array([b"\xff\x00"] * COUNT),
            "few": pa.array([None, 1] * (COUNT // 2), pa.int8()),
            "kind": pa.array(["a", "b"] * (COUNT // 2)).dictionary_encode(),
        }
    ).replace_schema_metadata({"made": "by a test"})
    pq.write_table(table, tmp_path / "in.parquet")
    corpus(tmp_path / "in.parquet", "-o", tmp_path / "out.parquet")
    made = pq.read_table(tmp_path / "out.parquet")
    assert made.schema.equals(pq.read_schema(tmp_path / "in.parquet"), check_metadata=True)
    assert made.drop_columns("text") == pq.read_table(tmp_path / "in.parquet").drop_columns("text")
    assert made["text"].to_pylist() == [cleanse.clean(text) for text in texts(COUNT)]


def test_parquet_of_lines_and_back(tmp_path: Path) -> None:
    corpus(write_lines(tmp_path / "in.jsonl", rows(COUNT)), "-o", tmp_path / "out.parquet")
    table = pq.read_table(tmp_path / "out.parquet")
    assert table.column_names == ["id", "score", "text", "tags", "é"]
    assert table.schema.field("id").type == pa.int64()
    assert [json.loads(tags) for tags in table["tags"].to_pylist()] == [row["tags"] for row in CLEAN]  # of no one type
    assert table.drop_columns("tags").to_pylist() == [{k: v for k, v in row.items() if k != "tags"} for row in CLEAN]


def test_bad_rows_of_parquet_are_put_aside(tmp_path: Path) -> None:
    pq.write_table(pa.table({"n": [1, 2, 3], "text": ["It rained.", None, "It stopped."]}), tmp_path / "in.parquet")
    (tmp_path / "torn.parquet").write_bytes((tmp_path / "in.parquet").read_bytes()[:-9])
    corpus(tmp_path / "in.parquet", tmp_path / "torn.parquet", "-o", tmp_path / "out.parquet", check=1)
    assert pq.read_table(tmp_path / "out.parquet")["n"].to_pylist() == [1, 3]
    null, torn = read_lines(tmp_path / "out.parquet.rejects.jsonl")
    assert (null["line"], null["record"], null["reason"]) == (2, {"n": 2, "text": None}, "the field 'text' is null, not a string")
    assert torn["file"].endswith("torn.parquet")
    assert "cannot be read" in torn["reason"]


def warc(path: Path) -> list[str]:
    """Writes pages in several encodings among other records; gives their addresses."""
    latin = PAGE.encode("latin-1")
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(latin), latin)
    payloads: list[tuple[str, bytes, dict[str, str]]] = [
        ("plain", PAGE.encode("utf-8"), {"Content-Type": "text/html"}),
        ("zipped", gzip.compress(PAGE.encode("utf-8")), {"Content-Type": "text/html", "Content-Encoding": "gzip"}),
        ("told", latin, {"Content-Type": "text/html; charset=iso-8859-1"}),
        ("chunked", chunked, {"Content-Type": "text/html; charset=l1", "Transfer-Encoding": "chunked"}),
        ("picture", b"\x89PNG", {"Content-Type": "image/png"}),
    ]
    with open(path, "wb") as file:
        writer = WARCWriter(file, gzip=path.suffix == ".gz")
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "a test"}))
        for name, payload, headers in payloads:
            http = StatusAndHeaders("200 OK", list(headers.items()), protocol="HTTP/1.1")
            address = f"https://valley.example/{name}"
            date = {"WARC-Date": "2026-11-25T12:00:00Z"}
            writer.write_record(
                writer.create_warc_record(address, "response", io.BytesIO(payload), http_headers=http, warc_headers_dict=date)
            )
    return [name for name, _, headers in payloads if headers["Content-Type"] != "image/png"]


@pytest.mark.parametrize("ending", [".warc", ".warc.gz"])
def test_warc(tmp_path: Path, ending: str) -> None:
    names = warc(tmp_path / f"in{ending}")
    corpus(tmp_path / f"in{ending}", "-o", tmp_path / "out.jsonl")
    made = read_lines(tmp_path / "out.jsonl")
    assert [row["url"] for row in made] == [f"https://valley.example/{name}" for name in names]
    assert {row["text"] for row in made} == {cleanse.clean(PAGE)}
    corpus(tmp_path / f"in{ending}", "-o", tmp_path / f"out{ending}")
    with open(tmp_path / f"out{ending}", "rb") as file:
        told = [
            (record.rec_type, record.rec_headers.get_header("WARC-Refers-To"), record.content_stream().read().decode("utf-8"))
            for record in ArchiveIterator(file)
        ]
    assert told == [("conversion", f"<{row['id']}>", row["text"]) for row in made]


@pytest.mark.slow
@pytest.mark.parametrize("label", ["iso-8859-1", "utf-7", "utf-8", "utf-16", "base64", "none-such", "\xe9"])
def test_the_charset_of_a_server_is_read_as_browsers_read_it(tmp_path: Path, label: str) -> None:
    """Latin-1 is said of what is Windows-1252, and some labels are said of nothing that can be read with them."""
    page = PAGE.replace("out, the", "out \u2013 \u201cnot one\u201d \u2013, the").encode("cp1252")
    with open(tmp_path / "in.warc", "wb") as file:
        writer = WARCWriter(file, gzip=False)
        http = StatusAndHeaders("200 OK", [("Content-Type", f"text/html; charset={label}")], protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record("https://valley.example/", "response", io.BytesIO(page), http_headers=http))
    corpus(tmp_path / "in.warc", "-o", tmp_path / "out.jsonl", "--only", "whitespace")
    (made,) = read_lines(tmp_path / "out.jsonl")
    assert "out \u2013 \u201cnot one\u201d \u2013, the mayor of Größe said" in made["text"]


@pytest.mark.parametrize("ending", [".warc", ".warc.gz"])
def test_a_warc_that_breaks_off(tmp_path: Path, ending: str) -> None:
    warc(tmp_path / f"in{ending}")
    whole = (tmp_path / f"in{ending}").read_bytes()
    (tmp_path / f"in{ending}").write_bytes(whole[: len(whole) // 2])
    corpus(tmp_path / f"in{ending}", "-o", tmp_path / "out.jsonl", check=1)
    made = read_lines(tmp_path / "out.jsonl")
    assert made
    assert {row["text"] for row in made} == {cleanse.clean(PAGE)}
    (put_aside,) = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert "breaks off" in put_aside["reason"] or "ends early" in put_aside["reason"]


@pytest.mark.slow
def test_formats_side_by_side(tmp_path: Path) -> None:
    kinds: dict[str, Any] = {".jsonl": None, ".parquet": None, ".csv": None}
    for ending in kinds:
        corpus(write_lines(tmp_path / "some.jsonl", rows(5)), "-o", tmp_path / f"in{ending}")
    (tmp_path / "some.jsonl").unlink()
    for ending in kinds:
        corpus(tmp_path / "in.jsonl", tmp_path / "in.parquet", tmp_path / "in.csv", "-o", tmp_path / f"out{ending}")
    assert pq.read_table(tmp_path / "out.parquet")["text"].to_pylist() == [row["text"] for row in CLEAN[:5]] * 3
