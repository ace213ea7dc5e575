"""What a terminal shows: nothing of a document or of a file's name steers it, whatever says it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

import cleanse
from cleanse.corpus.progress import Progress
from cleanse.write.terminal import shown

ATTACK = Path(__file__).parents[1] / "attack"
STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)  # LF is ours
NASTY = "\x1b[31m\x07\x9b2J\u202eniar\u2069\r\u2028"


def _run(*arguments: str | bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "cleanse", *arguments], capture_output=True, check=False)


def _steering(output: bytes) -> list[str]:
    return STEERING.findall(output.decode("utf-8", "surrogateescape"))


def test_what_steers_is_written_as_python_would() -> None:
    assert shown(NASTY) == "\\x1b[31m\\x07\\x9b2J\\u202eniar\\u2069\\r\\u2028"
    assert shown("a\ud800\tb\n") == "a\\ud800\\tb\\n"
    assert shown("Größe, 雨, هطل, 👨‍👩‍👧, C:\\x1b") == "Größe, 雨, هطل, 👨‍👩‍👧, C:\\x1b"


def test_no_control_and_no_override_is_left() -> None:
    every = "".join(map(chr, range(0x3000)))
    left = [char for char in shown(every) if unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs")]
    assert left == []
    assert not [
        char
        for char in shown(every)
        if unicodedata.bidirectional(char) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    ]


def test_an_explanation_steers_nothing() -> None:
    source = (ATTACK / "explain_ansi_class.html").read_text("utf-8")
    result = cleanse.inspect(source, kind="html")
    assert any("\x1b" in cut.path for cut in result.cuts)
    assert not STEERING.search(result.explain())
    assert "\\x1b" in result.explain()


@pytest.mark.parametrize("name", ["class", "id", "role", "data-x"])
def test_no_attribute_steers_an_explanation(name: str) -> None:
    page = f'<div {name}="a{NASTY}"><a href=/>Home{NASTY}</a></div><article>' + "<p>It rained all day in the valley.</p>" * 5
    assert not STEERING.search(cleanse.inspect(page, kind="html").explain())


def test_the_command_steers_nothing_by_names_and_warnings(tmp_path: Path) -> None:
    paths = [os.fsencode(tmp_path) + b"/" + name for name in (f"a{NASTY}.html".encode(), b"b\xff\x9b.html")]
    for path in paths:
        with open(path, "wb") as file:
            file.write(f'<meta charset="x{NASTY}">'.encode() + (ATTACK / "explain_ansi_class.html").read_bytes())
    explained = _run("--explain", *paths)
    assert (explained.returncode, _steering(explained.stdout), _steering(explained.stderr)) == (0, [], [])
    cleaned = _run(*paths)
    assert "which is unknown" in cleaned.stderr.decode()
    assert _steering(cleaned.stderr) == []
    missing = _run(f"{tmp_path}/none{NASTY}")
    assert (missing.returncode, _steering(missing.stderr), missing.stderr.count(b"\n")) == (2, [], 1)


def test_the_text_of_a_document_is_data_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    path.write_text("It rained \u202ein the valley\u202c, and nobody was out.", "utf-8")
    assert _run("--only", "whitespace", str(path)).stdout.decode() == path.read_text("utf-8") + "\n"


def test_a_corpus_steers_nothing(tmp_path: Path) -> None:
    source = tmp_path / f"in{NASTY}.jsonl"
    lines = [f"Photo: Ann{NASTY} Lee/Reuters\nIt rained all day in the valley.", "It rained.\nRead more: Rain\u202e and \x9bsnow"]
    source.write_text("".join(json.dumps({"text": line}) + "\n" for line in lines) + f'{{"text{NASTY}\n', "utf-8")
    for arguments in (("--dry-run",), ("-o", str(tmp_path / f"out{NASTY}.jsonl"))):
        done = _run("corpus", str(source), "--workers", "1", *arguments)
        assert (_steering(done.stdout), _steering(done.stderr)) == ([], [])
        assert done.stdout


def test_what_a_run_tells_on_its_way_steers_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Progress(10).tell(f"{NASTY}.gz is broken")
    assert capsys.readouterr().err == f"cleanse: {shown(NASTY)}.gz is broken\n"
