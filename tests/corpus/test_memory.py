"""A limit of memory: one in which no worker can begin is refused, and what runs out of memory passes through."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from cleanse.cli import command
from cleanse.corpus import each
from cleanse.corpus.records import Chunk, Raw
from cleanse.corpus.settings import Settings
from cleanse.corpus.work import Work
from cleanse.pipeline import Pipeline
from tests.corpus.documents import PAGE, read_lines, write_lines


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell how much a process has")
def test_a_limit_in_which_no_worker_can_begin_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = write_lines(tmp_path / "a.jsonl", [{"text": PAGE}])
    arguments = ["corpus", str(source), "-o", str(tmp_path / "out.jsonl"), "--workers", "1", "--worker-memory"]
    for memory in ("0.001", "50", "100"):
        assert command.main([*arguments, memory]) == 2
        said = capsys.readouterr().err
        assert f"cleanse: --worker-memory: {memory} MB are less than the " in said
        assert said.count("\n") == 1
        assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]
    least = said.partition("less than the ")[2].split()[0]
    assert command.main([*arguments, least]) == 0
    assert "It rained" in read_lines(tmp_path / "out.jsonl")[0]["text"]


class SelectolaxError(Exception):
    """Named as the parser's own."""


@pytest.mark.parametrize("error", [MemoryError(), ImportError("failed to map"), OSError(12, "no memory"), SelectolaxError()])
def test_what_cannot_be_loaded_under_a_limit_passes_through(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def broken(*_: object) -> None:
        raise error

    monkeypatch.setattr(Pipeline, "run", broken)
    monkeypatch.setattr(each, "_is_limited", lambda: True)
    chunk = Chunk("jsonl", b"", [Raw("a.jsonl", 1, b'{"text": "<p>It rained.</p>"}')], 9)
    done = Work(Settings())(chunk, {}, lambda index: None)
    assert done.output == b'{"text": "It rained."}\n'
    assert list(done.tally.warnings) == [
        "It took more memory than a worker may have: passed through as text, without its markup."
    ]


def test_without_a_limit_what_cannot_be_loaded_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(each, "_is_limited", lambda: False)
    assert not each.is_lack_of_memory(ImportError())
    monkeypatch.setattr(each, "_is_limited", lambda: True)
    assert not each.is_lack_of_memory(ModuleNotFoundError())
