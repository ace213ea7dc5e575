"""``cleanse … -o OUT``: a file for each document, trees of folders, what cannot be read, and what must not be written over."""

from __future__ import annotations

import errno
import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleanse
from cleanse.cli import command, outputs
from cleanse.cli.command import main
from cleanse.cli.folders import LeftOut, found_in, output_names
from tests.read.pages import PAGE

TEXT = cleanse.clean(PAGE) + "\n"


@pytest.fixture
def crawl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with pages in folders, as the current folder's ``crawl``."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.html", "news/2024/rain.html", "news/b.htm", "news/b.html", "news/index.html?p=2"):
        path = tmp_path / "crawl" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE, "utf-8")
    (tmp_path / "crawl" / "news" / "packed.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "crawl" / "note.txt").write_text("It rained.\nPhoto: dpa\n", "utf-8")
    (tmp_path / "crawl" / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "crawl" / ".hidden.html").write_text(PAGE, "utf-8")
    return tmp_path


def _tree(folder: str) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(Path(folder).rglob("*")) if path.is_file()
    }


NAMES = ["a", "news/2024/rain", "news/b.htm", "news/b.html", "news/index.html?p=2", "news/packed", "note"]


def test_a_folder_is_mirrored(crawl: Path, capsys: Any) -> None:
    assert main(["crawl", "-o", "out/"]) == 0
    tree = _tree("out")
    assert list(tree) == [f"{name}.txt" for name in NAMES]
    assert tree["news/2024/rain.txt"] == tree["news/packed.txt"] == TEXT
    assert tree["note.txt"] == "It rained.\n"
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "cleanse: files of no known format by their names, left alone: 1, 'crawl/picture.png' first",
        "cleanse: outputs written: 7, to 'out/'",
    ]


@pytest.mark.parametrize(
    ("options", "ending", "begin"),
    [
        (["--markdown"], ".md", "# "),
        (["--as", "markdown", "--title"], ".md", "# "),
        (["--frontmatter"], ".md", "---\n"),
        (["--html"], ".html", "<p>"),
        (["--json"], ".json", '{"file": "crawl/a.html", "text": "'),
        (["--metadata", "--html"], ".json", '{"file": "crawl/a.html", "text": "<p>'),
    ],
)
def test_each_form_has_its_ending(crawl: Path, options: list[str], ending: str, begin: str) -> None:
    assert main(["crawl", "-o", "out", *options]) == 0
    tree = _tree("out")
    assert list(tree) == [f"{name}{ending}" for name in NAMES]
    assert tree[f"a{ending}"].startswith(begin)
    if ending == ".json":
        assert json.loads(tree["news/packed.json"])["file"] == "crawl/news/packed.html.gz"


def test_several_names_go_each_under_its_own(crawl: Path) -> None:
    os.mkdir("more")
    Path("more/a.txt").write_text("It stopped.", "utf-8")
    assert main(["more", "crawl/news/2024", "crawl/a.html", "crawl/a.html", "-o", "out"]) == 0
    assert list(_tree("out")) == ["2024/rain.txt", "a.txt", "more/a.txt"]


def test_one_file_may_go_to_a_file(crawl: Path, capsys: Any) -> None:
    assert main(["crawl/a.html", "-o", "out.txt"]) == 0
    assert Path("out.txt").read_text("utf-8") == TEXT
    assert main(["crawl/a.html", "-o", "out"]) == 0
    assert Path("out/a.txt").read_text("utf-8") == TEXT


def test_what_is_there_already_stays_unless_told(crawl: Path, capsys: Any) -> None:
    Path("out/news").mkdir(parents=True)
    Path("out/news/b.htm.txt").write_text("mine", "utf-8")
    assert main(["crawl", "-o", "out"]) == 1
    assert _tree("out")["news/b.htm.txt"] == "mine"
    assert "outputs that were there already and stay (--overwrite replaces them): 1, 'out/news/b.htm.txt' first" in (
        capsys.readouterr().err
    )
    assert main(["crawl", "-o", "out"]) == 1
    assert "nothing was written to 'out'" in capsys.readouterr().err
    assert main(["crawl", "-o", "out", "--overwrite"]) == 0
    assert set(_tree("out").values()) == {TEXT, "It rained.\n"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["crawl"], "'crawl' is a folder: -o OUT/ writes a file for each of its files; 'cleanse corpus crawl -o OUT.jsonl'"),
        (["crawl/a.html", "crawl"], "'crawl' is a folder"),
        (["crawl", "-o", "."], "'.' is the input, or holds it ('crawl'), and no input is written over"),
        (["crawl", "-o", "crawl"], "'crawl' is the input, or holds it"),
        (["crawl/a.html", "-o", "crawl/a.html", "--overwrite"], "'crawl/a.html' is the input"),
        (["crawl/a.html", "crawl/note.txt", "-o", "crawl"], "'crawl' is the input, or holds it ('crawl/a.html')"),
        (["crawl", "-o", "out.md"], "'out.md' has the name of a file, and the files of 'crawl' need a folder"),
        (["crawl", "-o", "crawl/a.html"], "'crawl/a.html' is no folder"),
        (["-", "-o", "out"], "Standard input has no name for its output"),
        (["crawl/news", "other/news", "-o", "out"], "'crawl/news' and 'other/news' would both go to 'out/news'"),
        (["crawl/a.html", "other/a.html", "-o", "out"], "'crawl/a.html' and 'other/a.html' would both go to"),
        (["crawl", "-o", "out", "--explain"], "--explain and --roles are reports to look at"),
        (["crawl", "-o", "out", "--select", "p["], "'p[' is no CSS selector"),
    ],
)
def test_what_cannot_be_is_one_line_and_nothing_is_written(crawl: Path, capsys: Any, arguments: list[str], said: str) -> None:
    Path("other/news").mkdir(parents=True)
    Path("other/a.html").write_text(PAGE, "utf-8")
    before = sorted(Path().rglob("*"))
    assert main(arguments) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1
    assert sorted(Path().rglob("*")) == before
    assert Path("crawl/a.html").read_text("utf-8") == PAGE


def test_outputs_within_the_inputs_are_no_inputs(crawl: Path) -> None:
    for _ in range(2):
        assert main(["crawl", "-o", "crawl/out", "--overwrite"]) == 0
    assert list(_tree("crawl/out")) == [f"{name}.txt" for name in NAMES]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_what_cannot_be_read_is_told_and_the_rest_is_cleaned(crawl: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def guarded(path: str) -> Any:
        if str(path) == os.path.join("crawl", "news", "2024"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    Path("crawl/circle").symlink_to(crawl / "crawl")
    Path("crawl/broken.html").symlink_to("nowhere")
    Path("crawl/linked.html").symlink_to("a.html")
    Path("crawl/scan.html").write_bytes(b"%PDF-1.4\n%\xe2\xe3")
    os.mkfifo("crawl/pipe.html")
    assert main(["crawl", "missing.html", "-o", "out"]) == 1
    tree = _tree("out")
    assert (tree["crawl/linked.txt"], "crawl/scan.txt" in tree, "crawl/circle" in tree) == (TEXT, False, False)
    err = capsys.readouterr().err.splitlines()
    assert err[0] == "cleanse: crawl/broken.html: a symbolic link that leads nowhere, or in a circle"
    assert "cleanse: crawl/pipe.html: no file, but a pipe, a socket or a device" in err
    assert any(line.startswith("cleanse: crawl/scan.html: The bytes are no text but a PDF") for line in err)
    assert "cleanse: crawl/news/2024: Permission denied" in err
    assert "cleanse: missing.html: No such file or directory" in err
    assert "cleanse: links to folders, not followed: 1, 'crawl/circle' first" in err
    assert err[-2] == "cleanse: not read, cleaned or written, as told above: 5, 'crawl/broken.html' first"
    assert err[-1] == "cleanse: outputs written: 7, to 'out'"


def test_files_are_read_when_their_turn_comes(crawl: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    read, seen = outputs.read, []

    def interrupting(name: str) -> bytes:
        seen.append(name)
        if len(seen) == 3:
            raise KeyboardInterrupt
        return read(name)

    monkeypatch.setattr(outputs, "read", interrupting)
    assert main(["crawl", "-o", "out"]) == 130
    assert list(_tree("out")) == ["a.txt", "note.txt"]
    assert "interrupted. Outputs written: 2; the same command goes on" in capsys.readouterr().err


def test_a_full_disk_ends_it_and_leaves_no_half_file(crawl: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    def full(partial: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    Path("out").mkdir()
    Path("out/a.txt").write_text("mine", "utf-8")
    monkeypatch.setattr(os, "replace", full)
    assert main(["crawl", "-o", "out", "--overwrite"]) == 2
    assert _tree("out") == {"a.txt": "mine"}
    assert "'out/a.txt' cannot be written: No space left on device. When that is put right" in capsys.readouterr().err


def test_an_error_that_nobody_expected_touches_no_other_file(crawl: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    run = cleanse.Pipeline.run

    def failing(self: cleanse.Pipeline, source: Any, *arguments: Any) -> cleanse.Result:
        if b"Photo" in source:
            raise ValueError("no such luck")
        return run(self, source, *arguments)

    monkeypatch.setattr(cleanse.Pipeline, "run", failing)
    assert main(["crawl", "-o", "out"]) == 1
    assert "note.txt" not in _tree("out")
    assert "cleanse: crawl/note.txt: ValueError: no such luck" in capsys.readouterr().err


def test_a_folder_without_any_page(crawl: Path, capsys: Any) -> None:
    Path("empty").mkdir()
    assert main(["empty", "-o", "out"]) == 2
    assert "nothing was written to 'out'" in capsys.readouterr().err
    assert list(found_in(["empty", "crawl/a.html"], "out", ".txt"))[-1].path == "crawl/a.html"
    assert LeftOut(os.path.join("crawl", "picture.png"), "unknown") in list(found_in(["crawl"], "out", ".txt"))


def test_names_that_would_be_the_same() -> None:
    assert output_names(["a.html", "A.htm", "a.html.html"], [], ".txt") == {
        "a.html": "a.html.txt",
        "A.htm": "A.htm.txt",
        "a.html.html": "a.html.html.txt",
    }
    assert output_names(["rain.html"], ["rain.md"], ".md") == {"rain.html": "rain.html.md"}
    assert output_names([".html", "rain", "v1.2"], [], ".txt") == {".html": ".html.txt", "rain": "rain.txt", "v1.2": "v1.2.txt"}


_PARTS = st.lists(st.sampled_from(["a", "A", ".html", ".htm", ".txt", ".gz", ".md", "?b"]), min_size=1, max_size=4).map("".join)


@given(st.sets(_PARTS, max_size=8), st.sets(_PARTS, max_size=3), st.sampled_from([".txt", ".md", ".html"]))
def test_no_two_outputs_of_a_folder_have_one_name(names: set[str], folders: set[str], ending: str) -> None:
    files = sorted(names - folders)
    named = output_names(files, sorted(folders), ending)
    assert list(named) == files
    assert len(set(named.values())) == len(files)
    assert all(name.endswith(ending) for name in named.values())


def test_several_files_are_printed_as_they_are_cleaned(crawl: Path, capsysbinary: Any) -> None:
    assert main(["crawl/note.txt", "missing.txt", "crawl/note.txt"]) == 1
    said = capsysbinary.readouterr()
    assert said.out == b"It rained.\n\nIt rained.\n"
    assert said.err == b"cleanse: missing.txt: No such file or directory\n"


def test_each_file_is_read_when_the_one_before_is_printed(
    crawl: Path, capsysbinary: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, printed = command.read, []

    def noting(name: str) -> bytes:
        printed.append(capsysbinary.readouterr().out)
        return read(name)

    monkeypatch.setattr(command, "read", noting)
    assert main(["crawl/note.txt", "crawl/a.html"]) == 0
    assert printed == [b"", b"It rained.\n"]


def test_overwrite_needs_an_output(crawl: Path, capsys: Any) -> None:
    with pytest.raises(SystemExit):
        main(["crawl/note.txt", "--overwrite"])
    assert "name OUT, too" in capsys.readouterr().err
