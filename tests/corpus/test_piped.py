"""Records that flow through ``cleanse corpus -``: as they come, in order, none of them lost."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from cleanse.cli import corpus as module
from cleanse.corpus.flow import Flow
from cleanse.corpus.inputs import PIPED, find_inputs, standard_input
from cleanse.corpus.limits import Limits
from cleanse.corpus.piped import pipe
from cleanse.corpus.pool import Pool
from cleanse.corpus.settings import Settings
from cleanse.errors import CorpusError
from tests.corpus.documents import MODULE, PAGE, ROOT, read_lines, rows, write_lines
from tests.corpus.inprocess import OPTIONS, TEXT, made

ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def started(*arguments: str, **more: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", MODULE, "corpus", *arguments]
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    return subprocess.Popen(command, env=ENVIRONMENT, **pipes, **more)  # type: ignore[call-overload,no-any-return]


def flowed(source: Path, workers: int = 0, rejects: io.BytesIO | None = None, **more: Any) -> tuple[list[Any], Any]:
    inputs, _ = find_inputs([str(source)])
    out = io.BytesIO()
    asked = Settings(OPTIONS, is_passed_on=rejects is None)
    tally, _ = pipe(inputs, asked, Limits(workers, **more), out, rejects)
    return [json.loads(line) for line in out.getvalue().splitlines()], tally


def test_each_record_comes_out_before_the_next_one_goes_in() -> None:
    with started("-", "--only", "whitespace", "--workers", "2") as process:
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None  # noqa: PT018
        for number in range(3):
            process.stdin.write(json.dumps({"n": number, "text": f"{TEXT} "}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline()) == {"n": number, "text": TEXT}
        process.stdin.write(b'{"n": 3}\nno JSON\n{"text": "It stop')
        process.stdin.close()
        bad = [json.loads(line) for line in process.stdout]
        said = process.stderr.read().decode()
    assert [(row["file"], row["line"], row["record"]) for row in bad] == [
        ("-", 4, '{"n": 3}'),
        ("-", 5, "no JSON"),
        ("-", 6, '{"text": "It stop'),
    ]
    assert bad[0]["cleanse_error"] == "there is no field 'text'; there is 'n'"
    assert process.returncode == 1
    assert said.startswith("documents                                6")
    assert said.endswith("cleanse: 3 of 6 records were passed on as they are, with the reason as 'cleanse_error'\n")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_whoever_has_seen_enough_ends_it_quietly_and_so_does_an_interrupt() -> None:
    line = json.dumps({"text": TEXT}).encode() + b"\n"
    with started("-", "--only", "whitespace", "--workers", "1") as process:
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None  # noqa: PT018
        process.stdin.write(line)
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(line)
        process.stdin.flush()  # and it stays open
        assert (process.stderr.read(), process.wait()) == (b"", 141)
    hear = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    with started("-", "--only", "whitespace", "--workers", "1", **hear) as process:
        assert process.stdin is not None and process.stdout is not None and process.stderr is not None  # noqa: PT018
        process.stdin.write(line)
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert (process.stderr.read(), process.wait()) == (b"cleanse: interrupted.\n", 130)


def test_the_number_of_workers_makes_no_difference(tmp_path: Path) -> None:
    some = [{"id": row["id"]} if row["id"] % 9 == 7 else row for row in rows(150)]
    source = write_lines(tmp_path / "in.jsonl", some)
    expected, tally = flowed(source)
    assert flowed(source, 3)[0] == expected
    assert [row.get("id", row.get("line", 0) - 1) for row in expected] == [*range(150)]
    assert (tally.read, tally.rejected) == (150, 16)
    rejects = io.BytesIO()
    cleaned, _ = flowed(source, 0, rejects)
    assert cleaned == [row for row in expected if "cleanse_error" not in row]
    made(source, tmp_path / "out.jsonl")
    assert rejects.getvalue() == (tmp_path / "out.jsonl.rejects.jsonl").read_bytes()


def test_a_record_that_is_too_large_passes_in_its_place(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", [{"text": TEXT}, {"text": "x" * 5000}, {"text": TEXT}])
    first, large, last = flowed(source, 0, record_size=1000)[0]
    assert first == last == {"text": TEXT}
    assert json.loads(large["record"]) == {"text": "x" * 5000}
    assert large["cleanse_error"] == "the line is larger than the --record-size of 0.001 MB"
    assert flowed(source, 0, records=1)[0] == [{"text": TEXT}]


@pytest.mark.parametrize("name", PIPED)
def test_every_format_that_goes_through_a_pipe(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    some = [{"n": "1", "text": f"{TEXT} "}, {"n": "2", "text": f"{TEXT} "}]
    source = tmp_path / f"in.{name}"
    if name in ("html", "txt"):
        source.write_text(PAGE if name == "html" else TEXT, "utf-8")
    elif name == "warc":
        (tmp_path / "in.html").write_text(PAGE, "utf-8")
        made(tmp_path / "in.html", source)
    else:
        made(write_lines(tmp_path / "some.jsonl", some), source)
    expected, _ = flowed(source)
    kept = os.dup(0)
    try:
        with open(source, "rb") as file:
            os.dup2(file.fileno(), 0)
        out = io.BytesIO()
        tally, _ = pipe([standard_input(name)], Settings(OPTIONS), Limits(0), out)
    finally:
        os.dup2(kept, 0)
        os.close(kept)
    told = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [row | {"file": "-"} for row in expected] == [row | {"file": "-"} for row in told]
    assert tally.written == len(told) == (2 if name in ("jsonl", "json", "csv", "tsv", "arrow") else 1)


def test_standard_input_to_a_file_and_a_file_to_standard_output(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "cores", lambda: 1)
    source = write_lines(tmp_path / "in.jsonl", [{"text": f"{TEXT} ", "n": n} for n in range(40)] + [{"n": 40}])
    kept = os.dup(0)
    try:
        with open(source, "rb") as file:
            os.dup2(file.fileno(), 0)
        assert module.main(["-", "-o", str(tmp_path / "out.parquet"), "--only", "whitespace", "--workers", "1"]) == 1
    finally:
        os.dup2(kept, 0)
        os.close(kept)
    assert pq.read_table(tmp_path / "out.parquet")["text"].to_pylist() == [TEXT] * 40
    capfdbinary.readouterr()
    places = ["--rejects", str(tmp_path / "bad.jsonl"), "--cuts", str(tmp_path / "cuts.jsonl")]
    command = [str(source), "-o", "-", "--only", "whitespace", "--workers", "1", *places]
    assert module.main(command) == 1
    out, said = capfdbinary.readouterr()
    assert [json.loads(line)["n"] for line in out.splitlines()] == [*range(40)]
    assert said.endswith(f"put aside as they are, with the reason: {tmp_path / 'bad.jsonl'}\n".encode())
    assert [row["line"] for row in read_lines(tmp_path / "bad.jsonl")] == [41]
    assert [row["line"] for row in read_lines(tmp_path / "cuts.jsonl")] == [*range(1, 41)]
    assert module.main(command) == 2
    assert b"is there already" in capfdbinary.readouterr()[1]


def test_a_field_that_no_record_has(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", [{"body": TEXT}] * 100)
    with pytest.raises(CorpusError, match=r"None of the first 32 records of .* can be cleaned: there is no field 'text'"):
        flowed(source)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-", "a.jsonl"], "standard input stands alone"),
        (["a.jsonl", "-o", "-", "--format", "csv"], "--format tells what standard input is"),
        (["-", "--format", "parquet"], "invalid choice: 'parquet'"),
        (["a.jsonl", "-o", "b.jsonl", "--rejects", "c.jsonl"], "--rejects goes with standard output"),
        (["-", "-o", "b.jsonl", "--resume"], "standard input cannot be read again"),
        (["a.jsonl", "-o", "-", "--resume"], "no going on with standard output"),
        (["a.jsonl"], "-o - for standard output"),
    ],
)
def test_wrong_uses(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        module.main(arguments)
    assert said in capsys.readouterr().err


def test_what_waits_is_joined_and_stays_in_order() -> None:
    gate = threading.Event()
    is_read = threading.Event()

    def tasks() -> Iterator[list[int]]:
        yield [0]
        gate.wait()
        yield from ([number] for number in range(1, 9))
        is_read.set()

    def work(task: list[int]) -> int:
        if task != [0]:
            is_read.wait()
        return sum(task)

    with Pool(None, 0) as pool:  # type: ignore[arg-type]  # its thread alone
        flow = Flow(work, pool._threads.submit, 1, lambda a, b: a + b if len(a) < 4 else None, 99, len, 99)
        results = flow.results(tasks())
        assert next(results) == ([0], 0)
        gate.set()
        found = list(results)
    assert [number for task, _ in found for number in task] == [*range(1, 9)]
    assert all(total == sum(task) for task, total in found)
    assert len(found) < 8


def test_where_there_is_no_thread_it_is_said() -> None:
    def submit(call: Any) -> None:
        raise RuntimeError("can't start new thread")

    with pytest.raises(RuntimeError, match="can't start"):
        list(Flow(str, submit, 1, lambda a, b: None, 9, lambda task: 1, 9).results([1, 2]))


def test_what_the_tasks_raise_and_what_the_work_raises() -> None:
    def tasks() -> Iterator[int]:
        yield 1
        yield 0
        raise OSError("no more")

    with Pool(None, 0) as pool:  # type: ignore[arg-type]
        for work, error, count in ((str, OSError, 2), (lambda number: 1 // number, ZeroDivisionError, 1)):
            flow: Flow[int] = Flow(work, pool._threads.submit, 1, lambda a, b: None, 1, lambda task: 1, 9)
            found = []
            with pytest.raises(error):
                found.extend(flow.results(tasks()))
            assert len(found) == count
