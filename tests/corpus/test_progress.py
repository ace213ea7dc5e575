"""How far a run is: lines where there is no terminal, and a bar only with the library for it."""

from __future__ import annotations

import sys
import time

import pytest

from cleanse.corpus import progress as module
from cleanse.corpus.progress import Progress


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        monkeypatch.setattr(time, "monotonic", lambda: self.now)


def test_a_line_now_and_then(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock(monkeypatch)
    progress = Progress(total=10_000_000)
    progress.at(1_000_000, 100)
    assert capsys.readouterr().err == ""  # too soon to say anything
    clock.now += module._EVERY
    progress.at(2_500_000, 300)
    assert capsys.readouterr().err == (
        "cleanse: 25% of 10.0 MB, 300 documents, 10 documents/s, 0.08 MB/s, 1:30 left\n"
    )  # fmt: skip
    clock.now += 1
    progress.at(5_000_000, 600)
    assert capsys.readouterr().err == ""
    assert progress.close() == module._EVERY + 1


def test_what_an_earlier_run_did_counts_as_done_and_not_for_the_speed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = Clock(monkeypatch)
    progress = Progress(total=4_000_000, done=2_000_000, documents=1000)
    clock.now += 100
    progress.at(3_000_000, 1100)
    assert "75% of 4.0 MB, 1,100 documents, 1 documents/s, 0.01 MB/s, 1:40 left" in capsys.readouterr().err


def test_it_never_goes_back_and_an_empty_corpus_is_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = Clock(monkeypatch)
    progress = Progress(total=100)
    progress.at(80, 8)
    clock.now += 60
    progress.at(20, 9)
    assert "80% of" in capsys.readouterr().err
    empty = Progress(total=0)
    clock.now += 60
    empty.at(0, 0)
    assert "100% of 0.0 MB" in capsys.readouterr().err


def test_a_terminal_without_the_library_for_a_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setitem(sys.modules, "tqdm", None)
    progress = Progress(total=100)
    progress.tell("It rained.")
    assert capsys.readouterr().err == (
        "cleanse: A progress bar needs 'tqdm': pip install 'cleanse-text[progress]'\ncleanse: It rained.\n"
    )


def test_a_message_does_not_spoil_the_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    progress = Progress(total=100)
    progress.at(50, 5)
    progress.tell("It rained.")
    progress.at(100, 10)
    progress.close()
    told = capsys.readouterr().err
    assert "\ncleanse: It rained.\n" in told.replace("\r", "\n")
    assert "10 documents" in told
