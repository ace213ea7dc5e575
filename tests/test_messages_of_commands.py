"""What the commands say of wrong uses: one line that names the value, what was expected, and the way out."""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cleanse.cli.command import main

WRONG = [
    (["--only", "", "a.txt"], "argument --only: '' names no cleaner; there are encoding, .*"),
    (["--without", ",", "a.txt"], "argument --without: ',' names no cleaner; there are encoding, .*"),
    (["--only", "captions", "--without", "related", "a.txt"], "--only and --without are both given: name the cleaners .*"),
    (["--without", "caption", "a.txt"], ".*'caption'.*captions.*"),
    (["--markdown", "--json", "a.txt"], "--json and --markdown are two forms of output: ask for one of them.*"),
    (["--markdown", "--html", "a.txt"], "--html and --markdown are two forms of output.*"),
    (["--html", "--as", "markdown", "a.txt"], "--html and --as markdown are two forms of output.*"),
    (["--metadata", "--json", "a.txt"], "--json and --metadata are two forms of output.*"),
    (["--explain", "--json", "a.txt"], "--json and --explain are two forms of output.*"),
    (["--explain", "--roles", "a.txt"], "--explain and --roles are two forms of output.*"),
    (["--frontmatter", "--html", "a.txt"], "--html and --frontmatter are two forms of output.*"),
    (["--url", "valley", "a.txt"], "argument --url: 'valley' is no address; 'https://example.org/rain' is one.*"),
    (["https://example.org/a?b&c"], ".*nothing is read from the network: curl -sL '.*' . cleanse --url '.*' -"),
    (["corpsu", "a.txt"], "There is no file 'corpsu'. Is the command 'cleanse corpus' meant."),
    (["none.txt"], "none.txt: No such file or directory"),
    (["."], "'.' is a folder: -o OUT/ writes a file for each of its files; 'cleanse corpus . -o OUT.jsonl' makes one of all."),
    (["-o", ".", "a.txt"], "'.' is the input, or holds it .*name another, such as -o cleaned/."),
    (["--overwrite", "a.txt"], "--overwrite replaces the outputs of -o OUT: name OUT, too.*"),
    (["--favor", "recal", "a.txt"], "argument --favor: invalid choice: 'recal' .choose from .*"),
    (["--include", "caption", "a.txt"], "argument --include: include has 'caption'; expected .* Is 'captions' meant.*"),
    (["--encoding", "utf-9", "a.txt"], "argument --encoding: 'utf-9' is no charset of texts that Python knows.*"),
    (["--select", "p[", "a.txt"], "'p.' is no CSS selector that cleanse knows; 'article p, .story > p' is one."),
    (["--bogus", "a.txt"], "unrecognized arguments: --bogus.*"),
    (["corpus", "a.txt"], "name the output: -o OUT, or -o - for standard output, or see what would be cut: --dry-run.*"),
    (["corpus", "-o", "x.jsonl"], "the following arguments are required: IN.*"),
    (["corpus", "a.txt", "-o", "."], "'.' is a folder, not a file: name a file in it, or another one."),
    (["corpus", "a.txt", "-o", "x.xyz"], "'x.xyz' is of no format that holds records: expected .jsonl, .*"),
    (["corpus", "none.jsonl", "-o", "x.jsonl"], "'none.jsonl' is not there: name a file, a folder or a glob .*"),
    (["corpus", "none*.jsonl", "-o", "x.jsonl"], ".*none.*"),
    (["corpus", "a.txt", "-o", "x.jsonl", "--workers", "two"], "argument --workers: 'two': expected a number, 1 or more.*"),
    (["corpus", "a.txt", "-o", "x.warc", "--metadata"], "'x.warc': a record of WARC has no fields for --metadata: .*"),
    (["corpus", "a.jsonl", "-o", "x.jsonl", "--field", "txet"], ".*there is no field 'txet'; there is 'text', 'url'.*--field.*"),
    (["report"], "the following arguments are required: IN.*"),
    (["lexicon", "check", "nowhere"], "nowhere: there is no such folder; it must hold files such as de/related.txt."),
    (["--config", "none.toml", "a.txt"], "'none.toml' cannot be read: No such file or directory."),
    (["--phrases", "nowhere", "a.txt"], "nowhere: there is no such folder; .*"),
    (["--pipeline", "captions", "a.txt"], "pipeline is 'captions'; expected a module and a name in it, .*"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the commands run."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("It rained.")
    (tmp_path / "phrases" / "en").mkdir(parents=True)
    (tmp_path / "phrases" / "en" / "related.txt").write_text("[haeder]\nMeanwhile in the valley\n")
    (tmp_path / "a.jsonl").write_text('{"text": "It rained.", "url": null}\n')
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("arguments", "said"), WRONG, ids=[" ".join(arguments) for arguments, _ in WRONG])
def test_a_wrong_use_is_one_line(arguments: list[str], said: str, capfd: pytest.CaptureFixture[str]) -> None:
    try:
        status: object = main(arguments)
    except SystemExit as ended:
        status = ended.code
    told = capfd.readouterr()
    assert status == 2
    assert told.out == ""
    assert re.fullmatch(rf"cleanse[ a-z]*: {said}\n", told.err), told.err
    assert len(told.err) < 420


def test_one_unreadable_file_among_others(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["a.txt", "none.txt"]) == 1
    told = capfd.readouterr()
    assert told.out == "It rained.\n"
    assert told.err == "cleanse: none.txt: No such file or directory\n"


def test_settings_of_a_file_give_way(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "cleanse.toml").write_text('metadata = true\nwithout = ["captions"]\nas = "html"\n')
    assert main(["--json", "--only", "related", "a.txt"]) == 0
    assert main(["--markdown", "--no-metadata", "a.txt"]) == 0
    assert capfd.readouterr().out.endswith("\nIt rained.\n")


def test_a_terminal_is_told_that_it_is_waited_for(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    import io

    typed = io.TextIOWrapper(io.BytesIO(b"It rained."))
    monkeypatch.setattr(typed, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", typed)
    assert main([]) == 0
    assert "until Ctrl-D" in capfd.readouterr().err


def test_an_interrupt_is_one_line(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: str) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("cleanse.cli.command.read", interrupted)
    assert main(["-"]) == 130
    assert capfd.readouterr().err == "cleanse: interrupted.\n"


SAYING = [
    ["a.txt"],
    ["--help"],
    ["--version"],
    ["lexicon", "check", "phrases"],
    ["lexicon", "check", "--help"],
    ["report", "a.txt"],
    ["corpus", "a.txt", "-o", "x.jsonl", "--workers", "1"],
]
"""Commands that say something on standard output."""
STATUSES = [0, 0, 0, 1, 0, 141, 141]
"""What each ends with when nobody reads it."""


def _said_into(output: int, arguments: list[str], unbuffered: str) -> subprocess.CompletedProcess[bytes]:
    """What comes of a command whose standard output is this file."""
    command, environment = [sys.executable, "-m", "cleanse", *arguments], {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    return subprocess.run(command, stdout=output, stderr=subprocess.PIPE, check=False, env=environment)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", SAYING, ids=" ".join)
def test_a_full_output_is_one_line(arguments: list[str], unbuffered: str) -> None:
    with open("/dev/full", "wb") as full:
        done = _said_into(full.fileno(), arguments, unbuffered)
    assert done.returncode == 2
    assert done.stderr.decode() == "cleanse: Standard output cannot be written: No space left on device.\n"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(("arguments", "status"), list(zip(SAYING, STATUSES, strict=True)), ids=map(str, range(len(SAYING))))
def test_a_reader_who_has_seen_enough_is_told_nothing(arguments: list[str], status: int, unbuffered: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = _said_into(writing, arguments, unbuffered)
    finally:
        os.close(writing)
    assert done.stderr == b""
    assert done.returncode == status


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", [["menu.txt"], ["corpus", "-"], ["report", "menu.txt", "-o", "r.html"]], ids=" ".join)
def test_without_standard_error_nothing_else_is_told_in_its_place(arguments: list[str]) -> None:
    Path("menu.txt").write_text(menu := "Home\nNews\nSport\nWeather\nCulture\nContact\n")
    command = ["sh", "-c", 'exec "$@" 2>&-', "sh", sys.executable, "-m", "cleanse", *arguments]
    done = subprocess.run(command, input=b'{"text":"It rained."}\n', stdout=subprocess.PIPE, check=False)
    assert (done.returncode, done.stdout.decode()) in [(0, menu), (0, '{"text":"It rained."}\n'), (0, "")]


@pytest.mark.parametrize(
    ("arguments", "closed", "said"),
    [
        (["-"], "stdin", "cleanse: -: standard input is closed"),
        (["a.txt"], "stdout", "cleanse: Standard output is closed."),
        (["report", "-"], "stdin", "cleanse: standard input is closed"),
        (["report", "a.txt"], "stdout", "cleanse: Standard output is closed."),
        (["corpus", "-"], "stdin", "cleanse corpus: standard input is closed; name a file. See cleanse corpus --help."),
        (["corpus", "-"], "stdout", "cleanse corpus: standard output is closed; name a file. See cleanse corpus --help."),
        (
            ["corpus", "a.txt", "--dry-run"],
            "stdout",
            "cleanse corpus: --dry-run tells on standard output what would be cut, which is closed. See cleanse corpus --help.",
        ),
    ],
)
def test_a_process_may_be_started_without_streams(
    folder: Path,
    arguments: list[str],
    closed: str,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, closed, None)
    try:
        status: object = main(arguments)
    except SystemExit as ended:
        status = ended.code
    assert status == 2
    assert capfd.readouterr().err == f"{said}\n"


def test_what_a_program_redirects_is_written_there(folder: Path) -> None:
    (folder / "rain.txt").write_text("It rained in the valley.\n\n\n\nThen it stopped.\n", "utf-8")
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        assert main(["rain.txt"]) == 0
    assert printed.getvalue() == "It rained in the valley.\n\nThen it stopped.\n"


def test_what_a_program_gives_as_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("It rained in the valley – all day.\n"))
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        assert main(["-"]) == 0
    assert printed.getvalue() == "It rained in the valley – all day.\n"


def test_a_corpus_is_not_written_into_a_text_in_memory(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with contextlib.redirect_stdout(io.StringIO()), pytest.raises(SystemExit, match="2"):
        main(["corpus", "a.txt", "-o", "-"])
    assert "standard output is in memory, as text; name a file" in capfd.readouterr().err


def test_what_is_printed_before_stands_before(folder: Path) -> None:
    (folder / "rain.txt").write_text("It rained in the valley.\n", "utf-8")
    with open("out.txt", "w", encoding="utf-8") as out, contextlib.redirect_stdout(out):
        print("== rain")
        assert main(["rain.txt"]) == 0
    assert Path("out.txt").read_text("utf-8") == "== rain\nIt rained in the valley.\n"


def test_a_file_is_complete_though_standard_output_is_closed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "rain.jsonl").write_text('{"text": "It rained in the valley."}\n', "utf-8")
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["corpus", "rain.jsonl", "-o", "out.jsonl", "--workers", "1"]) == 0
    assert Path("out.jsonl").read_text("utf-8") == '{"text": "It rained in the valley."}\n'


def test_errors_may_go_to_a_file_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stderr", closed)
    assert main(["none.txt"]) == 2
