"""``cleanse corpus`` as a user types it."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import cleanse
from tests.corpus.documents import PAGE, TEXTS, corpus, read_lines, rows, texts, write_lines
from tests.strategies import SEEDS


def test_only_the_field_changes_and_workers_make_no_difference(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", rows(200))
    made = {}
    for workers in (1, 2, 8):
        out, cuts = tmp_path / f"out{workers}.jsonl", tmp_path / f"cuts{workers}.jsonl"
        corpus(source, "-o", out, "--workers", workers, "--cuts", cuts)
        made[workers] = out.read_bytes(), cuts.read_bytes()
        assert (tmp_path / f"out{workers}.jsonl.rejects.jsonl").read_bytes() == b""
        assert not list(tmp_path.glob("*.partial"))
    assert made[1] == made[2] == made[8]
    assert read_lines(tmp_path / "out2.jsonl") == [{**row, "text": cleanse.clean(row["text"])} for row in rows(200)]
    before, after = source.read_text("utf-8").split("\n"), (tmp_path / "out2.jsonl").read_text("utf-8").split("\n")
    for old, new in zip(before, after, strict=True):
        assert old.partition(', "text": ')[0] == new.partition(', "text": ')[0]
        assert old.rpartition(', "tags": ')[2] == new.rpartition(', "tags": ')[2]


def test_the_cuts_restore_the_source_row_for_row(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", rows(20))
    corpus(source, "-o", tmp_path / "out.jsonl", "--cuts", tmp_path / "cuts.jsonl.gz")
    with gzip.open(tmp_path / "cuts.jsonl.gz", "rt", encoding="utf-8") as file:
        told = [json.loads(line) for line in file]
    assert [(line["file"], line["line"]) for line in told] == [(source.as_posix(), number) for number in range(1, 21)]
    for line, old, new in zip(told, rows(20), read_lines(tmp_path / "out.jsonl"), strict=True):
        for cut in reversed(line["cuts"]):
            start, end = cut["span"]
            assert old["text"][start:end] == cut["removed"]
            old["text"] = old["text"][:start] + cut["put"] + old["text"][end:]
        assert old["text"] == new["text"]


def test_the_table_adds_up(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", rows(50))
    table = corpus(source, "-o", tmp_path / "out.jsonl").stdout
    told = {line[:32].strip(): int(line[32:43].replace(",", "")) for line in table.splitlines() if line[32:43].strip()}
    assert told["documents"] == told["cleaned"] == 50
    cut = sum(told.get(name, 0) for name in cleanse.Pipeline.default().names)
    assert told["characters in"] - cut == told["characters out"] == sum(len(cleanse.clean(text)) for text in texts(50))


def test_folders_globs_pages_and_texts(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    (folder / "deep").mkdir(parents=True)
    (folder / "b.html").write_text(PAGE, "utf-8")
    (folder / "deep" / "c.txt").write_bytes(next(iter(sorted(SEEDS.glob("*.txt")))).read_bytes())
    (folder / "a.html.gz").write_bytes(gzip.compress(PAGE.encode("latin-1").replace(b"<head>", b"<head><meta charset=latin-1>")))
    (folder / "d.png").write_bytes(b"\x89PNG")
    done = corpus(folder, str(folder / "*.html"), "-o", folder / "out.jsonl")
    assert "1 files are of no known format" in done.stderr
    expected = [("a.html.gz", cleanse.clean(PAGE)), ("b.html", cleanse.clean(PAGE)), ("deep/c.txt", cleanse.clean(TEXTS[0]))]
    assert [(row["file"], row["text"]) for row in read_lines(folder / "out.jsonl")] == [
        ((folder / name).as_posix(), text) for name, text in expected
    ]
    corpus(folder, "-o", folder / "out.jsonl")  # what it wrote is no input
    assert len(read_lines(folder / "out.jsonl")) == 3


def test_field_into_limit_and_cleaners(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", ({"html": PAGE, "n": number} for number in range(9)))
    corpus(source, "-o", tmp_path / "out.jsonl", "--field", "html", "--into", "text", "--limit", 5)
    assert read_lines(tmp_path / "out.jsonl") == [{"html": PAGE, "n": number, "text": cleanse.clean(PAGE)} for number in range(5)]
    corpus(source, "-o", tmp_path / "out.jsonl", "--field", "html", "--limit", 1)
    assert read_lines(tmp_path / "out.jsonl") == [{"html": cleanse.clean(PAGE), "n": 0}]
    more = write_lines(tmp_path / "more.jsonl", [{"html": PAGE}])
    corpus(source, "-o", tmp_path / "out.jsonl", "--field", "html", more)
    assert len(read_lines(tmp_path / "out.jsonl")) == 10
    source = write_lines(tmp_path / "in.jsonl", rows(3))
    corpus(source, "-o", tmp_path / "out.jsonl", "--only", "related")
    assert [row["text"] for row in read_lines(tmp_path / "out.jsonl")] == [
        cleanse.Pipeline.default().only("related")(text) for text in texts(3)
    ]
    corpus(source, "-o", tmp_path / "out.jsonl", "--include", "captions,byline")
    pipeline = cleanse.Pipeline.default(include=("captions", "byline"))
    assert [row["text"] for row in read_lines(tmp_path / "out.jsonl")] == [pipeline(text) for text in texts(3)]


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    for number in range(3):
        write_lines(tmp_path / f"{number}.jsonl", rows(40))
    done = corpus(tmp_path, "--dry-run", "--limit", 30)
    assert done.stdout.startswith("documents                               30")
    assert "related:header" in done.stdout
    assert "You might also like" in done.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.jsonl", "1.jsonl", "2.jsonl"]


def test_errors_are_one_line_and_status_2(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", rows(3))
    picture = tmp_path / "pictures" / "a.png"
    picture.parent.mkdir()
    picture.write_bytes(b"\x89PNG")
    for arguments, said in (
        ([source], "name the output"),
        ([tmp_path / "none.jsonl", "-o", tmp_path / "out.jsonl"], "none.jsonl' is not there"),
        ([source, "-o", tmp_path / "out.txt"], "of no format that holds records"),
        ([source, "-o", tmp_path / "out.warc"], "write .jsonl instead"),
        ([source, "-o", tmp_path / "out.jsonl", "--cuts", tmp_path / "cuts.csv"], "the cuts are lines of JSON"),
        ([source, "-o", tmp_path / "out.jsonl", "--without", "caption"], "There is no cleaner 'caption'"),
        ([source, "-o", tmp_path / "none" / "out.jsonl", "--workers", "0"], "expected a number, 1 or more"),
        ([source, "-o", source], "is an input"),
        ([source, "-o", tmp_path / "out.jsonl", "--document-timeout", "soon"], "'soon': expected a number, more than 0"),
        ([source, "-o", tmp_path / "out.jsonl", "--worker-memory", "-1"], "'-1': expected a number, more than 0"),
        ([picture, "-o", tmp_path / "out.jsonl"], "of no format that cleanse reads: .jsonl"),
        ([picture.parent, "-o", tmp_path / "out.jsonl"], "There is no file to read in"),
    ):
        done = corpus(*arguments, check=2)
        assert said in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("module", "ending", "extra"), [("zstandard", ".zst", "zst"), ("pyarrow", ".parquet", "parquet"), ("warcio", ".warc", "warc")]
)
def test_a_missing_library_is_one_line_that_names_the_extra(tmp_path: Path, module: str, ending: str, extra: str) -> None:
    name = "in.jsonl.zst" if ending == ".zst" else f"in{ending}"
    (tmp_path / name).write_bytes(b"")
    hidden = f"import sys; sys.modules[{module!r}] = None; from cleanse.cli.command import main; sys.exit(main())"
    arguments = [sys.executable, "-c", hidden, "corpus", str(tmp_path / name), "-o", str(tmp_path / "out.jsonl")]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == f"cleanse: {ending} needs {module!r}: pip install 'cleanse-text[{extra}]'\n"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_bar_on_a_terminal_and_none_in_a_log(tmp_path: Path) -> None:
    import fcntl
    import pty
    import struct
    import termios

    source = write_lines(tmp_path / "in.jsonl", rows(100))
    assert corpus(source, "-o", tmp_path / "out.jsonl").stderr == ""
    terminal, its_end = pty.openpty()
    fcntl.ioctl(its_end, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    command = [sys.executable, "-m", "cleanse", "corpus", str(source), "-o", str(tmp_path / "out2.jsonl")]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=its_end, check=True)
    os.close(its_end)
    shown = b""
    while b"100 documents" not in shown:
        shown += os.read(terminal, 1 << 16)
    os.close(terminal)
    assert b"100%|" in shown
