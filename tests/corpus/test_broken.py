"""Records and files that are broken: every good record is cleaned, every bad one is put aside as it was, and it is said."""

from __future__ import annotations

import base64
import gzip
import json
from pathlib import Path

import pytest

import cleanse
from cleanse.corpus.inputs import find_inputs
from cleanse.corpus.limits import Limits
from cleanse.corpus.run import run
from cleanse.corpus.settings import Settings
from cleanse.corpus.targets import target_of
from cleanse.options import Options
from tests.corpus.documents import corpus, read_lines, rows, texts, write_lines
from tests.corpus.hostile import hostile

BAD: dict[bytes, str] = {
    b'{"text": "It rained."': "not valid JSON",
    b'{"text": "It rained."} {}': "Extra data",
    b"It rained.": "not valid JSON",
    b'["It rained."]': "not an object but a list",
    b"null": "not an object but null",
    b'{"text": 5}': "a number, not a string",
    b'{"text": null}': "null, not a string",
    b'{"text": ["It rained."]}': "a list, not a string",
    b'{"body": "It rained."}': "no field 'text'; there is 'body'",
    b"{}": "no field 'text'; there is none",
    b'{"text": "It r\xffained."}': "not valid UTF-8",
    b'{"text": "It rained.", "n": ' + b"[" * 100_000: "JSON of more than 1000 levels",
    b'{"text": "It rained.", "n": ' + b"1" * 5000 + b"}": "not valid JSON",
    b"\x00\x00\x00": "not valid JSON",
}


def test_bad_lines_are_put_aside_as_they_were(tmp_path: Path) -> None:
    good = [json.dumps(row).encode() for row in rows(100)]
    lines = list(good)
    for number, bad in enumerate(BAD):
        lines.insert(number * 7, bad)
    (tmp_path / "in.jsonl").write_bytes(b"\n".join(lines))
    done = corpus(tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl", check=1)
    assert f"{len(BAD)} of {len(lines)} records were put aside" in done.stderr
    assert read_lines(tmp_path / "out.jsonl") == [{**row, "text": cleanse.clean(row["text"])} for row in rows(100)]
    put_aside = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert [row["line"] for row in put_aside] == [number * 7 + 1 for number in range(len(BAD))]
    for row, (bad, reason) in zip(put_aside, BAD.items(), strict=True):
        assert reason in row["reason"]
        assert (row["record"].encode() if "record" in row else base64.b64decode(row["record_base64"])) == bad


def test_a_file_that_breaks_off(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(json.dumps(row).encode() + b"\n" for row in rows(50)), mtime=0)
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) * 9 // 10])
    write_lines(tmp_path / "b.jsonl", rows(3))
    (tmp_path / "c.jsonl.gz").write_bytes(b"this is no gzip")
    corpus(tmp_path, "-o", tmp_path / "out.jsonl", check=1)
    made = read_lines(tmp_path / "out.jsonl")
    assert made[-3:] == [{**row, "text": cleanse.clean(row["text"])} for row in rows(3)]
    assert made[:-3] == [{**row, "text": cleanse.clean(row["text"])} for row in rows(len(made) - 3)]
    assert len(made) > 10
    torn, none = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert torn["line"] == len(made) - 2
    assert "ends early" in torn["reason"]
    assert torn["record"]
    assert json.dumps(list(rows(50))[torn["line"] - 1]).startswith(torn["record"])
    assert "broken before byte" in none["reason"]


@pytest.mark.parametrize("filling", [b"x" * 4, b"\xff" * 4, "äöüß".encode()])
def test_a_record_too_large_for_memory_is_put_aside_whole(tmp_path: Path, filling: bytes) -> None:
    large = b'{"text": "' + filling * 600_000 + b'"}'
    (tmp_path / "in.jsonl").write_bytes(b'{"text": "It rained."}\n' + large + b'\n{"text": "It stopped."}\n')
    corpus(tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl", "--record-size", 1, check=1)
    assert read_lines(tmp_path / "out.jsonl") == [{"text": "It rained."}, {"text": "It stopped."}]
    (row,) = read_lines(tmp_path / "out.jsonl.rejects.jsonl")
    assert (row["record"].encode() if "record" in row else base64.b64decode(row["record_base64"])) == large
    assert (row["line"], row["reason"]) == (2, "the line is larger than the --record-size of 1 MB")


def test_a_document_too_large_stays_as_it_is(tmp_path: Path) -> None:
    sources = [{"text": text} for text in ["It rained. ", "It rained. " * 1000, "It stopped. "]]
    source = write_lines(tmp_path / "in.jsonl", sources)
    done = corpus(source, "-o", tmp_path / "out.jsonl", "--document-size", 0.01)
    assert [row["text"] for row in read_lines(tmp_path / "out.jsonl")] == ["It rained.", "It rained. " * 1000, "It stopped."]
    assert f"{source}:2: It is larger than the --document-size of 0.01 MB: passed through as it was." in done.stderr
    assert "warnings" in done.stdout


@pytest.mark.slow
def test_documents_that_harm_their_worker(tmp_path: Path) -> None:
    """One takes too long, one too much memory, and one kills its worker: they pass; one raises, and is put aside."""
    harm = ["crash once", "It rained. ", "sleep long ", "hoard ", "crash always", "raise", "It stopped. "]
    lines = [{"text": text} for text in harm]
    inputs, _ = find_inputs([str(write_lines(tmp_path / "in.jsonl", lines))])
    made = []
    for workers in (1, 2):
        (tmp_path / "crashed").unlink(missing_ok=True)
        target = target_of(tmp_path / f"out{workers}.jsonl", None, inputs)
        settings = Settings(Options(pipeline=hostile(str(tmp_path))), timeout=2)
        tally, _ = run(inputs, target, settings, Limits(workers, memory=4_000_000_000))
        assert (tally.read, tally.written, tally.rejected) == (7, 6, 1)
        made.append([target.out.read_bytes(), (tmp_path / f"out{workers}.jsonl.rejects.jsonl").read_bytes()])
    assert made[0] == made[1]
    assert [row["text"] for row in read_lines(target.out)] == [
        "crash once",
        "It rained.",
        "sleep long ",
        "hoard ",
        "crash always",
        "It stopped.",
    ]
    put_aside = read_lines(tmp_path / "out2.jsonl.rejects.jsonl")
    assert [(row["record"], row["reason"]) for row in put_aside] == [
        (
            '{"text": "raise"}',
            "CleanerFailed: The cleaner 'hostile' (tests.corpus.hostile.Hostile) failed, with ZeroDivisionError: on purpose.",
        ),
    ]
    assert tally.warnings["Two workers did not survive it (a worker died (exit status 7)): passed through as it was."] == 1


def test_a_corpus_of_bad_records_alone(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", ({"text": None} for _ in texts(3)))
    done = corpus(source, "-o", tmp_path / "out.parquet", check=1)
    assert "3 of 3 records were put aside" in done.stderr
    assert "the field 'text' is null, not a string" in done.stdout
