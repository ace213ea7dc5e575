"""Payloads of HTTP: what servers and crawlers do to them is undone, and what is damaged is no text."""

from __future__ import annotations

import gzip
import io
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

from cleanse.corpus.formats.payload import payload
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
