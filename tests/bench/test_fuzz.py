"""The fuzzer: a seed makes the same inputs anywhere, what breaks a law is found and made smaller, and a run says what it saw."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import cleanse
from bench import fuzz, fuzz_checks
from bench.fuzz_checks import Failure, outcome, shrunk
from bench.fuzz_inputs import KINDS, Input, made

ROOT = Path(__file__).parents[2]
_WANTED = [("bytes", 4), ("texts", 2), ("pages", 3), ("texts", 1)]
_MADE = f"from bench.fuzz_inputs import made\nprint(ascii([made(kind, n, 3, None) for kind, n in {_WANTED}]))"


@pytest.mark.parametrize("hash_seed", ["0", "7"])
def test_a_seed_makes_the_same_inputs_in_every_process(hash_seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", _MADE], capture_output=True, check=True, text=True, env=environment)
    assert done.stdout == ascii([made(kind, number, 3, None) for kind, number in reversed(_WANTED)][::-1]) + "\n"


@pytest.mark.parametrize("kind", KINDS)
def test_inputs_are_many(kind: str) -> None:
    inputs = [made(kind, number, 1, None) for number in range(40)]
    assert len({one.source for one in inputs}) > 35
    assert made(kind, 1, 1, None) != made(kind, 1, 2, None)


@pytest.mark.parametrize("kind", KINDS)
def test_laws_hold(kind: str) -> None:
    for number in range(12):
        assert outcome(made(kind, number, 1, None)).failures == ()


def test_what_raises_is_found_and_made_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    def raises(result: cleanse.Result, tried: Input) -> None:
        if "rain" in result.source and "snow" in result.source:
            raise KeyError("weather")

    monkeypatch.setattr(fuzz_checks, "_restored", raises)
    tried = Input("texts", 1, "It began.\nThere was rain,\nand nobody was out,\nand then came snow.\nIt ended.", {"kind": "text"})
    failure = Failure("exception", "KeyError in elsewhere (raises)")
    assert outcome(tried).failures == (failure,)
    assert shrunk(tried, failure).source == "rainsnow"


def test_an_encoding_that_the_caller_cannot_mean_is_no_failure() -> None:
    assert outcome(Input("bytes", 1, b"rain", {"encoding": "undefined"})).failures == ()
    assert outcome(Input("bytes", 1, b"rain", {"kind": "xml"})).failures[0].law == "exception"


def test_chunks_take_kinds_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "CHUNK", 2)
    options = type("Options", (), {"texts": 3, "pages": 0, "bytes": 1, "minutes": None})()
    assert [tuple(chunk) for chunk in fuzz.chunks(options)] == [("texts", 0, 2), ("bytes", 0, 1), ("texts", 2, 3)]


@pytest.mark.slow
def test_a_run_says_what_it_saw(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "bench.fuzz",
        "--texts",
        "5",
        "--pages",
        "5",
        "--bytes",
        "5",
        "--seed",
        "1",
        "--workers",
        "2",
    ]
    done = subprocess.run([*command, "--keep", str(tmp_path)], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.startswith("seed 1\n5 texts, 5 pages, 5 bytes (")
    assert "elsewhere: 0" in done.stdout
