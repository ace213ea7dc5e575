"""A run that is broken off, at any moment and in any way, goes on to the same bytes."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cleanse.corpus import writing
from cleanse.corpus.writing import Writing
from cleanse.errors import CorpusError
from tests.corpus.documents import ROOT, corpus, read_lines, rows, write_lines

FILES = ("out.jsonl.gz", "out.jsonl.gz.rejects.jsonl", "cuts.jsonl")


def source_of(folder: Path, count: int) -> Path:
    """A corpus with some bad records."""
    return write_lines(folder / "in.jsonl", ({"id": row["id"]} if row["id"] % 50 == 7 else row for row in rows(count)))


def command(folder: Path, *more: str) -> list[str]:
    code = "from cleanse.cli.command import main; from cleanse.corpus import writing; writing._KEEP = 0.05; exit(main())"
    paths = [str(folder.parent / "in.jsonl"), "-o", str(folder / FILES[0]), "--cuts", str(folder / FILES[2])]
    return [sys.executable, "-c", code, "corpus", *paths, "--workers", "2", *more]


def whole(folder: Path) -> list[bytes]:
    return [(folder / name).read_bytes() for name in FILES]


@pytest.mark.slow
def test_killed_at_random_moments(tmp_path: Path) -> None:
    source_of(tmp_path, 600)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    (tmp_path / "calm").mkdir()
    began = time.monotonic()
    subprocess.run(command(tmp_path / "calm"), check=False, env=environment, capture_output=True)
    took = time.monotonic() - began
    expected = whole(tmp_path / "calm")
    chance = random.Random(6)
    resumed = 0
    for number in range(4):
        folder = tmp_path / str(number)
        folder.mkdir()
        status, more = None, []
        while status is None:
            with subprocess.Popen(
                command(folder, *more), env=environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
            ) as process:
                try:
                    status = process.wait(chance.uniform(0.3, 1.1) * took)
                except subprocess.TimeoutExpired:
                    process.kill()
            resumed += (folder / "out.jsonl.gz.partial" / "state.json").exists()
            more = ["--resume"]
        assert status == 1
        assert whole(folder) == expected
        assert sorted(path.name for path in folder.iterdir()) == sorted(FILES)
    assert resumed


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit to the size of files")
def test_a_full_disk(tmp_path: Path) -> None:
    source_of(tmp_path, 300)
    (tmp_path / "calm").mkdir()
    (tmp_path / "full").mkdir()
    # What is measured of these processes would find no room either.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    environment["PYTHONPATH"] = str(ROOT)
    subprocess.run(command(tmp_path / "calm"), check=False, env=environment, capture_output=True)
    limited = command(tmp_path / "full")
    limited[2] = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000)); {limited[2]}"
    done = subprocess.run(limited, check=False, env=environment, capture_output=True, text=True)
    assert done.returncode == 2
    assert "go on with the same command and --resume" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "full" / FILES[0]).exists()
    done = subprocess.run(command(tmp_path / "full", "--resume"), check=False, env=environment, capture_output=True, text=True)
    assert done.returncode == 1
    assert whole(tmp_path / "full") == whole(tmp_path / "calm")


def test_an_interrupt(tmp_path: Path) -> None:
    source_of(tmp_path, 75_000)  # more than are done before the signal comes
    (tmp_path / "out").mkdir()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def hear() -> None:  # a shell has what it starts in the background ignore interrupts
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    with subprocess.Popen(
        command(tmp_path / "out"), env=environment, stderr=subprocess.PIPE, text=True, preexec_fn=hear
    ) as process:
        while not (tmp_path / "out" / "out.jsonl.gz.partial" / "state.json").exists():
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        assert process.stderr.read().endswith("cleanse: interrupted. Go on with the same command and --resume.\n")
    assert process.returncode == 130


def broken_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: int) -> None:
    """Runs the command in this process until it keeps its state for the so manieth time."""
    from cleanse.cli import corpus as module

    monkeypatch.setattr(writing, "_KEEP", 0.0)
    kept = 0
    keep = Writing.keep

    def breaking(self: Writing, *arguments: object, **more: object) -> None:
        nonlocal kept
        keep(self, *arguments, **more)  # type: ignore[arg-type]
        kept += 1
        if kept == moment:
            raise RuntimeError("the power is cut")

    with monkeypatch.context() as patch:
        patch.setattr(Writing, "keep", breaking)
        with pytest.raises(RuntimeError, match="the power is cut"):
            module.main([str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out.jsonl"), "--workers", "1"])


def test_what_is_left_of_a_run_is_not_overwritten_nor_mixed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = source_of(tmp_path, 300)
    broken_off(tmp_path, monkeypatch, 2)
    here = [source, "-o", tmp_path / "out.jsonl"]
    assert "go on with it by --resume, or delete it" in corpus(*here, check=2).stderr
    assert corpus(*here, "--resume", "--limit", 9, "--into", "body", check=2).stderr.splitlines() == [
        f"cleanse: '{tmp_path / 'out.jsonl.partial'}' was begun with other options:",
        "--into then: not given",
        "--into now:  'body'",
        "--limit then: not given",
        "--limit now:  9",
        "Go on with the options of then and --resume, or delete that folder to start anew.",
    ]
    corpus(*here, "--resume", check=1)
    assert len(read_lines(tmp_path / "out.jsonl")) == 294
    assert "there is nothing to resume" in corpus(*here, "--resume", check=1).stdout
    os.utime(source, (1, 1))
    corpus(*here, check=1)  # a whole output gives way to a new one


def test_what_is_left_must_be_as_it_was_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = source_of(tmp_path, 300)
    broken_off(tmp_path, monkeypatch, 2)
    here = [source, "-o", tmp_path / "out.jsonl", "--resume"]
    assert (
        "--cuts then: not given\n--cuts now:  a file of .jsonl\n"
        in corpus(*here, "--cuts", tmp_path / "cuts.jsonl", check=2).stderr
    )
    written = max((tmp_path / "out.jsonl.partial").iterdir(), key=lambda path: path.stat().st_size)
    written.write_bytes(b"")
    assert "is shorter than it was: delete" in corpus(*here, check=2).stderr


def test_a_kill_between_the_renames(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source_of(tmp_path, 100)
    from cleanse.cli import corpus as module

    paths = [str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "out.parquet"), "--workers", "1", "--overwrite"]
    assert module.main(paths) == 1
    expected = (tmp_path / "out.parquet").read_bytes(), (tmp_path / "out.parquet.rejects.jsonl").read_bytes()
    (tmp_path / "out.parquet").unlink()
    replace = os.replace

    def breaking(source: Path, target: Path) -> None:
        replace(source, target)
        if target.name.endswith(".rejects.jsonl"):
            raise RuntimeError("the power is cut")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", breaking)
        with pytest.raises(RuntimeError, match="the power is cut"):
            module.main(paths)
    assert not (tmp_path / "out.parquet").exists()
    assert module.main([*paths, "--resume"]) == 1
    assert ((tmp_path / "out.parquet").read_bytes(), (tmp_path / "out.parquet.rejects.jsonl").read_bytes()) == expected


def test_two_at_once(tmp_path: Path) -> None:
    first, second = (Writing(tmp_path / "out.jsonl", None, {}) for _ in range(2))
    first.begin(False)
    with pytest.raises(CorpusError, match="Another process writes"):
        second.begin(False)
    first.close()
