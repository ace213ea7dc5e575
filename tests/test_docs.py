"""Every example in a docstring or a page runs, and every command; those of the adapters on their engines: pytest -m engines."""

from __future__ import annotations

import doctest
import gzip
import importlib
import json
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from glob import glob
from io import BytesIO, TextIOWrapper
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

import cleanse
from cleanse import packaged
from cleanse.cli.command import main
from cleanse.errors import MissingExtra
from tests.engines import need_java
from tests.strategies import SEEDS

ROOT = Path(cleanse.__file__).parent
DOCS = ROOT.parent / "docs"
PAGES = sorted(
    path
    for path in Path(__file__).parents[1].rglob("*.md")
    if ".venv" not in str(path) and path.name != "CONTRIBUTING.md"  # which runs in tests/scripts/test_contributing.py
)


def _module_names() -> list[Any]:
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        if path.parent.name == packaged.MADE:  # of data, and gone when the data change
            continue
        parts = ("cleanse", *path.relative_to(ROOT).with_suffix("").parts)
        found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    engines = {name: name.partition("cleanse.integrations.")[2].removeprefix("by_host") for name in found}  # which needs none
    return [_marked(name, engine) for name, engine in engines.items() if not name.endswith("__main__")]


def _pages() -> list[Any]:
    """Each with the engine that it is named for."""
    engines = {path.stem for path in (ROOT / "integrations").glob("*.py")}
    return [_marked(page, page.stem if page.stem in engines else "") for page in PAGES]


def _marked(value: Any, engine: str) -> Any:
    return pytest.param(value, marks=pytest.mark.engines(engine)) if engine else value


@pytest.fixture(autouse=True)
def _engine(request: pytest.FixtureRequest) -> Iterator[None]:
    """The engine that the examples need: they are skipped where it is missing, and it is stopped after them."""
    mark = request.node.get_closest_marker("engines")
    if mark is None:
        yield
        return
    (engine,) = mark.args
    if engine == "spark":
        need_java()
    try:
        importlib.import_module(f"cleanse.integrations.{engine}")
    except MissingExtra as missing:
        pytest.skip(str(missing))
    yield
    if engine == "ray":
        sys.modules["ray"].shutdown()


@pytest.mark.parametrize("name", _module_names())
def test_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


@pytest.fixture
def examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with the files that pages speak of, as the current one; and one core, so that few processes start."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    shutil.copytree(DOCS / "examples", ".", dirs_exist_ok=True)
    shutil.copytree(SEEDS, "seeds")
    shutil.copy("rain.html", "page.html")
    shutil.copy(SEEDS / "000_7fe37201174fc0a4.txt", "article.txt")
    page = Path("rain.html").read_text("utf-8")
    Path("pages.jsonl").write_text(json.dumps({"url": "https://valleypost.example/rain", "page": page}) + "\n", "utf-8")
    Path("crawl").mkdir()
    with gzip.open("crawl/pages.jsonl.gz", "wt", encoding="utf-8") as out:
        out.write(json.dumps({"url": "https://valleypost.example/rain", "html": page}) + "\n")
    with open("CC-MAIN-sample.warc.gz", "wb") as file:
        writer = WARCWriter(file)
        served = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        served_page, when = BytesIO(page.encode()), {"WARC-Date": "2026-11-02T18:00:00Z"}
        address = "https://valleypost.example/weather/rain"
        writer.write_record(
            writer.create_warc_record(address, "response", served_page, http_headers=served, warc_headers_dict=when)
        )


@pytest.mark.parametrize("page", _pages(), ids=lambda path: path.name)
def test_pages(page: Path, examples: None) -> None:
    assert doctest.testfile(str(page), module_relative=False).failed == 0


class _Command(NamedTuple):
    line: str
    output: str | None  # as the page shows it, in the manner of doctest; None where it shows none

    @property
    def words(self) -> list[str]:
        """Those of ``cleanse`` or ``cat``, up to a pipe, with the globs that a shell would expand."""
        lexer = shlex.shlex(self.line, posix=True, punctuation_chars=True)
        lexer.wordchars += "[],:%@+{}"
        found: list[str] = []
        for word in lexer:
            if word in {">", "<", ">>", "&&", ";", "&"} or (word == "|" and found[0] in PROGRAMS):
                break
            found = [] if word == "|" else found + (sorted(glob(word)) if "*" in word else [word])
        return found


PROGRAMS = ("cleanse", "cat")


def _commands(page: Path) -> Iterator[_Command]:
    """The lines of examples that run ``cleanse``, and what they print where a line begins with a dollar. ``$ cat NAME`` shows a
    file that the next commands take; a line with a word in capitals, such as FOLDER, is no example."""
    for block in re.findall(r"(?:^(?: {4}.*)?\n)+", page.read_text("utf-8"), re.MULTILINE):
        lines = [line[4:] for line in block.strip("\n").split("\n")]
        for number, line in enumerate(lines):
            if re.match(r"\$ (?:cat|cleanse) |(?:[^>#=$]*\| )?cleanse [^=]", line) and not re.search(
                r"(?<![-.\w])[A-Z]{2,}\b", line
            ):
                own = list(takewhile(lambda other: not other.startswith(("$ ", ">>> ")), lines[number + 1 :]))
                yield _Command(line.removeprefix("$ "), "\n".join(own) if own and line.startswith("$ ") else None)


WITH_COMMANDS = [page for page in PAGES if any(_commands(page))]


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.name)
def test_commands_of_pages_run(page: Path, examples: None, monkeypatch: pytest.MonkeyPatch, capsysbinary: Any) -> None:
    """And print what the page shows."""
    for command in _commands(page):
        program, *arguments = command.words
        if program == "cat":
            Path(arguments[0]).write_text((command.output or "").strip("\n") + "\n", "utf-8")
        elif arguments[0] != "serve":  # which runs until it is stopped
            monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(Path("rain.html").read_bytes())))
            try:
                status = main(arguments)
            except SystemExit as exit_:
                status = int(exit_.code or 0)
            said = capsysbinary.readouterr()
            assert status == 0, f"{page.name}: {command.line}: {said.err.decode()}"
            if command.output is not None:
                printed = said.out.decode().rstrip()
                assert doctest.OutputChecker().check_output(command.output.rstrip(), printed, doctest.ELLIPSIS), printed
