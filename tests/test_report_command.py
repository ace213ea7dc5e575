"""``cleanse report``: what it reads, where it writes, and what it says."""

from __future__ import annotations

import gzip
import io
import json
import re
import sys
from pathlib import Path

import pytest

from cleanse.cli.command import main
from tests.strategies import SEEDS

SEED = SEEDS / "000_7fe37201174fc0a4.txt"
TEXT = SEED.read_text("utf-8")


def _report(*arguments: object) -> int:
    return main(["report", *map(str, arguments)])


def _crawl(folder: Path, name: str = "crawl.jsonl.gz", count: int = 3, **more: str) -> Path:
    rows = [
        {"text": "Photo: dpa\nIt rained in the valley.", "url": f"https://a.example/{number}"} | more for number in range(count)
    ]
    path = folder / name
    path.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))
    return path


def test_a_file_becomes_a_page_of_its_own(tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert _report(SEED, "-o", out) == 0
    written = out.read_text("utf-8")
    assert "Kremlin: Russia Welcomes" in written
    assert "related:header" in written
    assert '<body class="one">' in written


def test_without_an_output_it_goes_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert _report(SEED) == 0
    assert capfdbinary.readouterr().out.startswith(b"<!doctype html>")


def test_standard_input_is_a_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Photo: dpa\nIt rained.")))
    assert _report("-", "-o", tmp_path / "report.html") == 0
    assert "captions:credit" in (tmp_path / "report.html").read_text("utf-8")


def test_a_named_file_may_have_any_ending(tmp_path: Path) -> None:
    (tmp_path / "saved").write_text("<title>Rain</title><article><p>It rained.</p></article>")
    assert _report(tmp_path / "saved", "-o", tmp_path / "report.html") == 0


def test_files_folders_and_corpora_become_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    crawl = _crawl(tmp_path)
    (tmp_path / "broken.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")
    assert _report(tmp_path, SEED, "-o", tmp_path / "report.html") == 1
    assert "1 of 5 documents could not be read or cleaned" in capsys.readouterr().err
    written = (tmp_path / "report.html").read_text("utf-8")
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>', written)
    assert len(rows) == 5
    assert "broken.txt" in rows[0]
    assert f"{crawl.name}:3" in written


def test_the_report_before_is_no_input_of_the_next(tmp_path: Path) -> None:
    _crawl(tmp_path)
    for more in ([], ["--overwrite"]):
        assert _report(tmp_path, "-o", tmp_path / "report.html", *more) == 0
    assert (tmp_path / "report.html").read_text("utf-8").count('<th scope="row">') == 3


def test_it_says_when_there_are_more_documents_than_the_limit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _report(_crawl(tmp_path), "--limit", "2", "-o", tmp_path / "report.html") == 0
    assert "the first 2 documents" in capsys.readouterr().err
    assert "These are the first 2 documents" in (tmp_path / "report.html").read_text("utf-8")


def test_options_count(tmp_path: Path) -> None:
    crawl = _crawl(tmp_path, body="Photo: dpa\nIt snowed in the hills.")
    assert _report(crawl, "--field", "body", "--without", "captions", "-o", tmp_path / "report.html") == 0
    written = (tmp_path / "report.html").read_text("utf-8")
    assert "It snowed" in written
    assert "captions:credit" not in written


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.html", "-o", "report.html"], "'none.html' is not there"),
        (
            ["rain.txt", "-o", "there.html"],
            "'there.html' is there already: name another file, or have it replaced by --overwrite",
        ),
        (["rain.txt", "-o", "."], "is a folder: name a file in it"),
        (["rain.txt", "-o", "no/report.html"], "'no' is no folder"),
        (["crawl.jsonl.gz", "-o", "report.html", "--field", "html"], "name the field to clean by --field"),
        (["rain.txt", "-o", "report.html", "--without", "caption"], "There is no cleaner 'caption'"),
        (["none.jsonl", "-o", "report.html"], "There is no document in 'none.jsonl'"),
    ],
)
def test_wrong_uses_are_one_line_and_nothing_is_written(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    _crawl(tmp_path)
    (tmp_path / "rain.txt").write_text("It rained.")
    (tmp_path / "there.html").write_text("mine")
    (tmp_path / "none.jsonl").write_text("") if "none.jsonl" in arguments else None
    before = sorted(path.name for path in tmp_path.iterdir())
    assert _report(*arguments) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert (tmp_path / "there.html").read_text() == "mine"


def test_it_has_no_options_of_what_is_written_of_documents(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        _report(SEED, "--as", "markdown")
    assert "unrecognized arguments: --as" in capsys.readouterr().err


def test_a_page_that_cannot_be_written_leaves_the_one_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    out = tmp_path / "report.html"
    out.write_text("mine")
    monkeypatch.setattr("os.replace", full)
    assert _report(SEED, "-o", out, "--overwrite") == 2
    assert out.read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
