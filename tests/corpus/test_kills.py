"""A kill at every fsync, rename and unlink, and a full disk at every moment, from each format to another: the same bytes."""

from __future__ import annotations

import bz2
import gzip
import json
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cleanse.corpus.formats.columns import stream_of
from tests.corpus.documents import PAGE, ROOT, corpus, read_lines, rows, write_lines
from tests.corpus.test_damage import archive

COUNT = 70
PAIRS = {
    "jsonl": "jsonl",
    "jsonl.gz": "jsonl.zst",
    "csv": "csv.gz",
    "json": "json.xz",
    "ndjson.bz2": "tsv",
    "ndjson": "parquet",
    "parquet": "parquet",
    "parquet.parquet": "csv",
    "arrow": "feather",
    "warc.gz": "warc.gz",
    "html": "jsonl.gz",
}


def source(folder: Path, kind: str) -> Path:
    """A corpus of some records, two of which cannot be cleaned."""
    path = folder / f"in.{kind}"
    some = list(rows(COUNT))
    bad = [{"id": 7, "text": None}, {"id": 8, "text": None}]
    if kind.startswith("parquet"):
        pq.write_table(pa.Table.from_pylist([{"id": row["id"], "text": row["text"]} for row in [*bad, *some]]), path)
    elif kind == "arrow":
        path.write_bytes(stream_of(pa.Table.from_pylist([{"id": row["id"], "text": row["text"]} for row in [*bad, *some]])))
    elif kind == "csv":
        lines = write_lines(folder / "some.jsonl", ({"id": row["id"], "text": row["text"]} for row in some))
        corpus(lines, "-o", path, "--only", "whitespace")
        path.write_bytes(path.read_bytes() + b"7\n8\n")
    elif kind == "json":
        path.write_text(json.dumps([*some, *bad], indent=2)[:-30], "utf-8")
    elif kind.startswith("warc"):
        data, begins = archive(COUNT, compressed=True)
        path.write_bytes(data[: begins[40]] + b"garbage" + data[begins[40] :] + b"garbage")
    elif kind == "html":
        path.mkdir()
        for number in range(3):  # each is a chunk
            (path / f"{number}.html").write_text(PAGE.replace("Rain", f"Rain {number}"), "utf-8")
        (path / "a.html.gz").write_bytes(gzip.compress(PAGE.encode())[:-20])
    else:
        write_lines(path, [*some, *bad])
        if kind.endswith((".gz", ".bz2")):
            compress = gzip.compress if kind.endswith(".gz") else bz2.compress
            path.write_bytes(compress(path.read_bytes()) + b"garbage")
    return path


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="nothing is forked there")
@pytest.mark.parametrize(
    ("kind", "more"), [*((kind, ()) for kind in PAIRS), ("jsonl", ("--dedupe", "exact")), ("jsonl", ("--by-host", "url"))]
)
def test_killed_at_each_call_and_out_of_room(tmp_path: Path, kind: str, more: tuple[str, ...]) -> None:
    read = source(tmp_path, kind)
    if "--dedupe" in more:
        read.write_bytes(read.read_bytes() * 2)
    if "--by-host" in more:
        some = [{**row, "url": f"https://{row['id'] % 3}.example/{row['id']}"} for row in read_lines(read)]
        write_lines(read, some)
    cuts = "cuts.jsonl.zst" if kind == "html" else "cuts.jsonl"
    command = [sys.executable, "-m", "tests.corpus.kills", str(tmp_path / "made"), f"out.{PAIRS[kind]}", cuts, str(read), *more]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    print(kind, PAIRS[kind], told)
    assert told["faults"] == []
    assert told["kills"] >= 2 * told["calls"]
    assert told["full"] >= 10
