"""The comparison of the cores: they agree on some documents, and where they would not, each document is named."""

from __future__ import annotations

import argparse
import subprocess
import sys

import pytest

from bench import cores
from cleanse import core

OPTIONS = argparse.Namespace(count=9, seed=3, data=None)
ALIKE = '["texts", 0, {"text": "a"}]'


def _saying(lines: dict[str, list[str]], status: int = 0) -> object:
    def worker(name: str, _: argparse.Namespace) -> subprocess.Popen[str]:
        script = f"import sys; print(*{lines[name]!r}, sep='\\n'); sys.exit({status})"
        return subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)

    return worker


@pytest.mark.skipif(core.compiled() is None, reason="there is no compiled core, or the environment asks for Python")
def test_the_cores_agree() -> None:
    assert [*cores.differing(OPTIONS)] == []


def test_what_differs_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    said = {"python": [ALIKE, '["pages", 1, {"text": "a", "ledger": "b"}]'], "compiled": [ALIKE, '["pages", 1, {"text": "c"}]']}
    monkeypatch.setattr(cores, "_worker", _saying(said))
    assert [*cores.differing(OPTIONS)] == ["pages 1: ledger, text"]


def test_a_core_that_ends_too_soon_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_worker", _saying({"python": [ALIKE], "compiled": [ALIKE, ALIKE]}))
    with pytest.raises(SystemExit, match="FAILED: a core ended at document 1, seed 3"):
        [*cores.differing(OPTIONS)]


def test_a_core_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_worker", _saying({"python": [ALIKE], "compiled": [ALIKE]}, status=1))
    with pytest.raises(SystemExit, match="FAILED: a core failed, seed 3"):
        [*cores.differing(OPTIONS)]
