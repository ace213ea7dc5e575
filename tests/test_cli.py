"""The command as a user types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.strategies import SEEDS

SEED = SEEDS / "000_7fe37201174fc0a4.txt"


def _run(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "cleanse", *arguments], input=stdin, capture_output=True, check=False)


def test_the_body_goes_to_standard_output() -> None:
    done = _run(str(SEED))
    assert done.returncode == 0
    assert done.stdout.decode().startswith("Kremlin: Russia Welcomes Trump-Kim Meeting\n\nMOSCOW- Russia hails")
    assert done.stdout.decode().endswith("to meet on Twitter.\n")


def test_standard_input_with_and_without_a_dash() -> None:
    data = SEED.read_bytes()
    assert _run(stdin=data).stdout == _run("-", stdin=data).stdout == _run(str(SEED)).stdout


def test_explain_and_json() -> None:
    assert "related:header" in _run("--explain", str(SEED)).stdout.decode()
    told = json.loads(_run("--json", "--only", "related,encoding", str(SEED)).stdout)
    assert {cut["cleaner"] for cut in told["cuts"]} == {"related"}
    told = json.loads(_run("--json", "--without", "related", str(SEED)).stdout)
    assert "related" not in {cut["cleaner"] for cut in told["cuts"]}


def test_errors_are_one_line_and_status_2(tmp_path: Path) -> None:
    for arguments, said in ((["--without", "caption", str(SEED)], "'caption'"), ([str(tmp_path / "none.txt")], "none.txt")):
        done = _run(*arguments)
        assert done.returncode == 2
        assert said in done.stderr.decode()
        assert done.stderr.decode().count("\n") == 1


def test_a_text_that_no_encoding_has_room_for_is_printed_all_the_same() -> None:
    done = _run(stdin=b"It rained \xff today.")
    assert done.returncode == 0
    assert "It rained" in done.stdout.decode()
    assert "did not decode" in done.stderr.decode() or done.stderr == b""
