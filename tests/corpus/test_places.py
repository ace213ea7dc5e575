"""What is wrong with the files that a run reads and writes is one line, before the work begins."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from cleanse.corpus.inputs import find_inputs
from cleanse.corpus.places import state_bytes
from cleanse.corpus.writing import Writing
from cleanse.errors import CorpusError
from tests.corpus.documents import PAGE, ROOT, corpus, read_lines, rows, write_lines

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
NOTED: dict[str, Any] = {"file": 0, "chunks": 0, "position": 0, "seconds": 0.0, "tally": {}}

STATE: dict[str, Any] = {"about": {"n": "1"}, "lengths": {"out": 11, "rejects": 0}, "noted": NOTED, "is_whole": False}


def broken_off(folder: Path, name: str, cuts: Path | None = None) -> Writing:
    """What a run leaves that was killed."""
    writing = Writing(folder / name, cuts, {"n": "1"})
    writing.begin(False)
    writing.append("out", [b"It rained.\n"])
    if cuts is not None:
        writing.append("cuts", [b"{}\n"])
    writing.keep(NOTED)
    writing.close()
    return writing


def test_outputs_that_are_one_or_where_something_else_is(tmp_path: Path) -> None:
    (tmp_path / "folder.jsonl").mkdir()
    (tmp_path / "file").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe.jsonl")
    os.symlink(tmp_path, tmp_path / "link")
    (tmp_path / "linked.jsonl.partial").symlink_to(tmp_path / "link")
    out = tmp_path / "out.jsonl"
    for name, cuts, said in (
        (out, tmp_path / "out.jsonl.rejects.jsonl", "would be written twice, as the rejects and the cuts"),
        (out, out, "would be written twice, as the out and the cuts"),
        (out, tmp_path / "link" / "out.jsonl.rejects.jsonl", "would be written twice"),
        (out, tmp_path / "out.jsonl.partial" / "cuts.jsonl", "which is deleted at the end"),
        (out, tmp_path / "folder.jsonl", "is a folder"),
        (tmp_path / "folder.jsonl", None, "is a folder, not a file"),
        (tmp_path / "file" / "out.jsonl", None, "'.*file' is no folder"),
        (tmp_path / "pipe.jsonl", None, "is no regular file"),
        (tmp_path / "linked.jsonl", None, "is no folder, and a run would grow there"),
    ):
        with pytest.raises(CorpusError, match=said):
            Writing(name, cuts, {}).begin(False)


@pytest.mark.parametrize("name", ["out", "rejects", "state.json", "state.new", "lock", "converted"])
@pytest.mark.parametrize("kind", ["symlink", "hardlink"])
def test_a_link_where_a_run_grows_is_not_written_through(tmp_path: Path, name: str, kind: str) -> None:
    victim = tmp_path / "victim"
    victim.write_text("It is precious.", "utf-8")
    (tmp_path / "out.jsonl.partial").mkdir()
    place = tmp_path / "out.jsonl.partial" / name
    os.symlink(victim, place) if kind == "symlink" else os.link(victim, place)
    with pytest.raises(CorpusError, match="delete it"):
        Writing(tmp_path / "out.jsonl", None, {}).begin(False)
    assert victim.read_text("utf-8") == "It is precious."


def test_a_link_where_cuts_grow_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "victim").write_text("It is precious.", "utf-8")
    os.symlink(tmp_path / "victim", tmp_path / "cuts.jsonl.partial")
    with pytest.raises(CorpusError, match="a symbolic link: delete it"):
        Writing(tmp_path / "out.jsonl", tmp_path / "cuts.jsonl", {}).begin(False)
    assert (tmp_path / "victim").read_text("utf-8") == "It is precious."


def test_cuts_are_of_one_run(tmp_path: Path) -> None:
    cuts = tmp_path / "cuts.jsonl"
    first = Writing(tmp_path / "a.jsonl", cuts, {"n": "1"})
    first.begin(False)
    with pytest.raises(CorpusError, match=r"Another process writes '.*cuts.jsonl.partial'"):
        Writing(tmp_path / "b.jsonl", cuts, {}).begin(False)
    first.append("cuts", [b"{}\n"])
    first.keep(NOTED)
    first.close()
    with pytest.raises(CorpusError, match="is of another run: go on with that by --resume"):
        Writing(tmp_path / "c.jsonl", cuts, {}).begin(False)
    again = Writing(tmp_path / "a.jsonl", cuts, {"n": "1"})
    assert again.begin(True) == NOTED
    again.keep(NOTED, is_whole=True)
    again.finish()
    assert cuts.read_bytes() == b"{}\n"


@pytest.mark.parametrize(
    "state",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b"null",
        state_bytes(STATE)[:-20],
        state_bytes(STATE).replace(b"11", b"10"),
    ]
    + [
        state_bytes({**STATE, **more})
        for more in (
            {"lengths": {"out": -1}},
            {"lengths": {"out": "11"}},
            {"noted": {}},
            {"noted": {**NOTED, "file": -1}},
            {"noted": {**NOTED, "chunks": True}},
            {"noted": {**NOTED, "tally": {"read": "1"}}},
            {"noted": {**NOTED, "tally": {"__class__": 1}}},
            {"is_whole": 1},
            {"about": []},
        )
    ],
)
def test_a_state_that_is_damaged(tmp_path: Path, state: bytes) -> None:
    folder = broken_off(tmp_path, "out.jsonl").folder
    (folder / "state.json").write_bytes(state)
    with pytest.raises(CorpusError, match=r"state.json' is damaged: delete '.*out.jsonl.partial', and start anew"):
        Writing(tmp_path / "out.jsonl", None, {"n": "1"}).begin(True)


def test_inputs_that_are_no_files(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.html").write_text(PAGE, "utf-8")
    os.symlink("self.html", pages / "self.html")
    for named in (pages, pages / "self.html", f"{pages}/*.html"):
        with pytest.raises(CorpusError, match=r"self.html' is a symbolic link that leads nowhere, or in a circle: delete it"):
            find_inputs([str(named)])
    (pages / "self.html").unlink()
    os.mkfifo(pages / "pipe.html")
    for named in (pages, pages / "pipe.html", f"{pages}/*.html"):
        with pytest.raises(CorpusError, match=r"pipe.html' is a named pipe, of which cleanse reads none"):
            find_inputs([str(named)])
    (pages / "pipe.html").unlink()
    os.symlink(tmp_path, pages / "circle")  # a link to a folder is not followed
    os.symlink(pages / "a.html", pages / "b.html")
    os.symlink("nowhere", pages / "no-page")
    found, unknown = find_inputs([str(pages)])
    assert [Path(file.path).name for file in found] == ["a.html"]
    assert [Path(path).name for path in unknown] == ["no-page"]


def test_folders_within_folders_without_end(tmp_path: Path) -> None:
    """Deeper than functions may call each other."""
    here = os.getcwd()
    try:
        os.chdir(tmp_path)
        for _ in range(1100):
            os.mkdir("d")
            os.chdir("d")
        Path("a.html").write_text(PAGE, "utf-8")
        found, _ = find_inputs([str(tmp_path)])
        assert [Path(file.path).name for file in found] == ["a.html"]
    finally:  # what would remove it recurses
        Path("a.html").unlink(missing_ok=True)
        while os.path.realpath(".") != os.path.realpath(tmp_path):
            os.chdir("..")
            os.rmdir("d")
        os.chdir(here)


def test_a_whole_output_of_inputs_that_changed_is_not_called_whole(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "in.jsonl", rows(3))
    os.utime(source, (1, 1))
    corpus(source, "-o", tmp_path / "out.jsonl")
    assert "there is nothing to resume" in corpus(source, "-o", tmp_path / "out.jsonl", "--resume").stdout
    write_lines(source, rows(4))
    done = corpus(source, "-o", tmp_path / "out.jsonl", "--resume", check=2)
    assert "is whole, but" in done.stderr
    assert "has changed since" in done.stderr
    assert len(read_lines(tmp_path / "out.jsonl")) == 3
    (tmp_path / "folder.jsonl").mkdir()
    assert "is a folder, not a file" in corpus(source, "-o", tmp_path / "folder.jsonl", "--resume", check=2).stderr


def test_a_file_name_is_one_line_of_a_warc_header(tmp_path: Path) -> None:
    (tmp_path / "a\r\nWARC-Type: request\u2028\x1b.html").write_text(PAGE, "utf-8")
    corpus(tmp_path, "-o", tmp_path / "out.warc", "--workers", 1)
    with open(tmp_path / "out.warc", "rb") as file:
        ((kind, address),) = [(one.rec_type, one.rec_headers.get_header("WARC-Target-URI")) for one in ArchiveIterator(file)]
    assert kind == "conversion"
    assert address == f"{tmp_path.as_posix()}/a%0D%0AWARC-Type:%20request%E2%80%A8%1B.html"


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_closed_pipe_ends_it_quietly(tmp_path: Path, stream: str, unbuffered: str) -> None:
    """A report that nobody reads is no error, and what goes to nobody on standard error does not end a run."""
    source = write_lines(tmp_path / "in.jsonl", [*rows(30), {"text": 5}])
    ours, theirs = os.pipe()
    os.close(ours)
    command = [
        sys.executable,
        "-m",
        "cleanse",
        "corpus",
        str(source),
        "-o",
        str(tmp_path / "out.jsonl"),
        "--document-size",
        "0.001",
    ]
    command += ["--dry-run"] if stream == "stdout" else []
    other = {"stdout": "stderr", "stderr": "stdout"}[stream]
    streams: dict[str, Any] = {stream: theirs, other: subprocess.PIPE}
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(command, check=False, env=environment, text=True, **streams)
    os.close(theirs)
    if stream == "stdout":
        assert done.returncode == 141
        assert "Traceback" not in done.stderr
        assert "Broken pipe" not in done.stderr
    else:
        assert done.returncode == 1
        assert len(read_lines(tmp_path / "out.jsonl")) == 30
