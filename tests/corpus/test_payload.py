"""Payloads of HTTP: what servers and crawlers do to them is undone, and what is damaged is no text."""

from __future__ import annotations

import gzip
import io
import random
import subprocess
import sys
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from cleanse.corpus.formats.payload import check_text, payload
from cleanse.corpus.records import BadRecord
from tests.corpus.documents import PAGE, corpus, read_lines

DATA = PAGE.encode() * 20
MOST = 1 << 20


def raw_deflate(data: bytes) -> bytes:
    made = zlib.compressobj(wbits=-15)
    return made.compress(data) + made.flush()


ENCODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "Deflate": raw_deflate,
    "br": brotli.compress,
    "zstd": zstandard.ZstdCompressor().compress,
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_what_is_encoded_is_decoded_or_put_aside(name: str) -> None:
    made = ENCODINGS[name](DATA)
    assert payload(made, "", name, MOST) == DATA
    assert payload(DATA, "", name, MOST) == DATA  # servers say of plain pages that they are compressed
    cut = payload(made[: len(made) * 3 // 4], "", name, MOST)  # and crawlers cut pages off
    assert DATA.startswith(cut)
    damaged = made[:20] + bytes(255 - byte for byte in made[20:60]) + made[60:]
    with pytest.raises(BadRecord, match=r"the payload is damaged, it does not decompress as"):
        payload(damaged, "", name, MOST)


@pytest.mark.parametrize("name", ENCODINGS)
def test_a_payload_that_inflates_without_end(name: str) -> None:
    bomb = ENCODINGS[name](b" " * 50_000_000)
    tracemalloc.start()
    with pytest.raises(BadRecord, match="decompresses to more than the --record-size of 1 MB"):
        payload(bomb, "", name, 1_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8_000_000


def test_encodings_upon_encodings_and_none() -> None:
    twice = brotli.compress(gzip.compress(DATA))
    assert payload(twice, "", "gzip, br", MOST) == DATA
    assert payload(gzip.compress(DATA[:99]) + gzip.compress(DATA[99:]) + b"\r\n", "", "gzip", MOST) == DATA
    for nonsense in ("identity", "none", "UTF-8", "", ","):
        assert payload(DATA, "", nonsense, MOST) == DATA
    with pytest.raises(BadRecord, match="an encoding that cannot be undone, 'compress'"):
        payload(b"\x1f\x9d\x90", "", "compress", MOST)
    assert payload(b"", "chunked", "gzip", MOST) == b""


def test_what_is_compressed_again() -> None:
    """Under a header that says it once, or not at all."""
    once = gzip.compress(DATA)
    assert payload(gzip.compress(once), "", "gzip", MOST) == DATA
    assert payload(once, "", "identity", MOST) == DATA
    assert payload(zstandard.compress(once), "", "", MOST) == DATA
    with pytest.raises(BadRecord, match="the payload is damaged, it does not decompress as gzip"):
        payload(gzip.compress(once[:40] + bytes(255 - byte for byte in once[40:80]) + once[80:]), "", "gzip", MOST)
    for _ in range(20):
        once = gzip.compress(once)
    with pytest.raises(BadRecord, match="compressed more than 10 times over"):
        payload(once, "", "gzip", MOST)


def test_what_is_no_text() -> None:
    for binary in (gzip.compress(DATA), brotli.compress(DATA), zlib.compress(DATA), random.Random(1).randbytes(50_001)):
        with pytest.raises(BadRecord, match="the payload is no text"):
            check_text(binary, None)
    for charset in ("utf-16", "utf-16-le", "utf-32", "utf-8", "cp1252"):
        check_text(PAGE.encode(charset), None)
    check_text(("雨が降った。" * 500).encode("utf-16-be"), "utf-16-be")
    check_text(('<meta charset="iso-2022-jp">' + "雨が降った。 " * 500).encode("iso-2022-jp"), None)
    check_text(('<meta charset="iso-2022-kr">' + "비 " * 500).encode("iso-2022-kr"), None)
    check_text(b"<p>It rained.</p>\0\x01" + bytes(5000), None)
    check_text(b"", None)


def test_chunks() -> None:
    chunks = b"5\r\nIt ra\r\n3;name=x\r\nine\r\n0002\r\nd.\r\n0\r\nTrailer: x\r\n\r\n"
    assert payload(chunks, "chunked", "", MOST) == b"It rained."
    assert payload(chunks[:13], "chunked", "", MOST) == b"It ra"
    assert payload(chunks[:20], "chunked", "", MOST) == b"It ra"
    assert payload(b"It rained.", "chunked", "", MOST) == b"It rained."  # crawlers join chunks, and keep the header
    assert payload(b"2024\nIt rained.", "chunked", "", MOST) == b"2024\nIt rained."
    assert payload(b"3\r\nIt rained.\n", "chunked", "", MOST) == b"3\r\nIt rained.\n"
    with pytest.raises(BadRecord, match="no chunk begins at byte"):
        payload(chunks.replace(b"\r\n0002", b"..0002"), "chunked", "", MOST)
    whole = gzip.compress(DATA)
    assert payload(b"%x\r\n%s\r\n0\r\n\r\n" % (len(whole), whole), "gzip, chunked", "", MOST) == DATA


def _archive(path: Path, *payloads: tuple[bytes, str]) -> None:
    with open(path, "wb") as file:
        writer = WARCWriter(file, gzip=False)
        for data, encoding in payloads:
            headers = [("Content-Type", "text/html"), ("Content-Encoding", encoding)]
            http = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1")
            writer.write_record(writer.create_warc_record("https://a.example/", "response", io.BytesIO(data), http_headers=http))


def test_a_corpus_with_damaged_payloads_and_one_that_inflates(tmp_path: Path) -> None:
    made = gzip.compress(DATA)
    damaged = made[:40] + bytes(255 - byte for byte in made[40:80]) + made[80:]
    bomb = gzip.compress(b"<p>It rained.</p>" + b" " * 3_000_000)
    _archive(tmp_path / "in.warc", (made, "gzip"), (damaged, "gzip"), (bomb, "gzip"), (brotli.compress(DATA), "br"))
    corpus(tmp_path / "in.warc", "-o", tmp_path / "out.jsonl", "--record-size", 1, check=1)
    rows = read_lines(tmp_path / "out.jsonl")
    assert len(rows) == 2
    assert all("It rained in the valley on day 4" in row["text"] for row in rows)
    reasons = [row["reason"] for row in read_lines(tmp_path / "out.jsonl.rejects.jsonl")]
    assert "the payload is damaged, it does not decompress as gzip" in reasons[0]
    assert reasons[1] == "the payload decompresses to more than the --record-size of 1 MB"


def _response(number: int, http: bytes, body: bytes) -> bytes:
    block = http + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%d>\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
        "WARC-Target-URI: http://valley.example/%d\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n"
    )
    return head.encode() % (number, number, len(block)) + block + b"\r\n\r\n"


def test_a_corpus_with_encodings_upon_encodings(tmp_path: Path) -> None:
    """A header that comes twice is a list (RFC 9110, section 5.3)."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
    zipped = gzip.compress(DATA)
    (tmp_path / "in.warc").write_bytes(
        b"".join(
            (
                _response(0, http + b"Content-Encoding: identity\r\nContent-Encoding: gzip\r\n\r\n", zipped),
                _response(1, http + b"Content-Encoding: gzip\r\nContent-Encoding: br\r\n\r\n", brotli.compress(zipped)),
                _response(2, http + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(zipped)),
                _response(3, http + b"\r\n", brotli.compress(DATA)),
            )
        )
    )
    corpus(tmp_path / "in.warc", "-o", tmp_path / "out.jsonl", check=1)
    made = read_lines(tmp_path / "out.jsonl")
    assert [row["url"][-1] for row in made] == ["0", "1", "2"]
    assert all("It rained in the valley on day 4" in row["text"] for row in made)
    (row,) = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert "the payload is no text" in row["reason"]


def test_a_corpus_with_heads_that_tell_nothing(tmp_path: Path) -> None:
    """What cannot be read is put aside; what has no type is a page if it looks like one."""
    zipped = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"
    (tmp_path / "in.warc").write_bytes(
        b"".join(
            (
                _response(0, b"garbage and no status\r\n\r\n", DATA),
                _response(1, b"", DATA),
                _response(2, b"HTTP/1.1 200 OK\r\n\r\n", DATA),
                _response(3, zipped, gzip.compress(DATA)),
                _response(4, b"HTTP/1.1 200 OK\r\n\r\n", b"\xff\xfe" + PAGE.encode("utf-16-le")),
                _response(5, b"HTTP/1.1 301 Moved\r\n\r\n", b""),
                _response(6, b"HTTP/1.1 200 OK\r\n\r\n", b"\x89PNG\r\n\x1a\n" + bytes(99)),
                _response(7, b"HTTP/2 200\r\ncontent-type: text/html\r\n\r\n", DATA),
                _response(8, b"HTTP/1.1 200 OK\r\n\r\n", DATA).replace(b"http://", b"HTTP://"),
            )
        )
    )
    corpus(tmp_path / "in.warc", "-o", tmp_path / "out.jsonl", check=1)
    made = read_lines(tmp_path / "out.jsonl")
    assert [row["url"][-1] for row in made] == ["2", "3", "4", "7", "8"]
    assert all("It rained in the valley on day 4" in row["text"] and "HTTP" not in row["text"] for row in made)
    put_aside = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert [row["line"] for row in put_aside] == [1, 2]
    assert "the record's HTTP head cannot be read: it begins with 'garbage and no status" in put_aside[0]["reason"]


def test_a_missing_library_for_brotli_is_a_reject_that_names_the_extra(tmp_path: Path) -> None:
    _archive(tmp_path / "in.warc", (brotli.compress(DATA), "br"), (DATA, "br"), (DATA, ""))
    code = (
        "import sys; sys.modules['brotli'] = None; from cleanse.corpus import pool, run; from cleanse.cli.command import main\n"
        "run.Pool = lambda work, *more: pool.Pool(work, 0); sys.exit(main())"
    )
    command = [sys.executable, "-c", code, "corpus", str(tmp_path / "in.warc"), "-o", str(tmp_path / "out.jsonl")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert len(read_lines(tmp_path / "out.jsonl")) == 2
    (row,) = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert row["reason"] == (
        "the payload is compressed: The content encoding br needs 'brotli': pip install 'cleanse-text[warc]'"
    )
