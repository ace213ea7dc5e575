"""The documentation as a whole: every page is in its navigation, links lead somewhere, and commands that pages show run."""

from __future__ import annotations

import gzip
import json
import re
import shlex
import shutil
from collections.abc import Iterator
from glob import glob
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
import yaml

import cleanse
from cleanse.cli.command import main
from tests.strategies import SEEDS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
REPOSITORY = "https://github.com/cleanse-text/cleanse"
PAGES = [README, *sorted(DOCS.rglob("*.md"))]
_LINK = re.compile(r"\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$|<(?:img|a)[^>]+(?:src|href)=\"([^\"]+)\"", re.MULTILINE)


def _leaves(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    else:
        for inner in nav.values() if isinstance(nav, dict) else nav:
            yield from _leaves(inner)


def test_every_page_is_in_the_navigation_once() -> None:
    in_nav = [page for page in _leaves(yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"]) if ":" not in page]
    there = [path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")]
    assert sorted(in_nav) == sorted(there), "the nav in mkdocs.yml must have each page of docs/"


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower()) for heading in headings}


def test_the_readme_has_absolute_links_that_lead_to_files() -> None:
    # A package index shows it, too, and there a relative link leads nowhere.
    targets = re.findall(
        r"\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$|<(?:img|a)[^>]+(?:src|href)=\"([^\"]+)\"", _prose(README), re.MULTILINE
    )
    links = ["".join(parts) for parts in targets]
    assert [link for link in links if not link.startswith("https://")] == []
    for link in links:
        found = re.fullmatch(re.escape(REPOSITORY) + r"/(?:blob|raw)/main/([^#]*)(?:#(.*))?", link)
        if found:
            assert (ROOT / found.group(1)).is_file(), link
            assert not found.group(2) or found.group(2) in _anchors(ROOT / found.group(1)), link


def _prose(page: Path) -> str:
    return re.sub(r"^(?: {4}|\t).*$", "", page.read_text("utf-8"), flags=re.MULTILINE)


def test_the_addresses_are_those_of_the_package() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    for name in ("Homepage", "Documentation", "Source", "Issues", "Changelog"):
        assert re.search(rf'^{name} = "{REPOSITORY}\b', text, re.MULTILINE), name


def test_every_public_name_has_its_place_in_the_reference() -> None:
    shown = "".join(path.read_text("utf-8") for path in (DOCS / "reference").glob("*.md"))
    missing = [name for name in cleanse.__all__ if not re.search(rf"^::: cleanse\.(?:\w+\.)*{name}$", shown, re.MULTILINE)]
    assert missing in ([], ["__version__", "CleanseError"], ["CleanseError", "__version__"]), "docs/reference/ lacks these"
    assert "::: cleanse.errors" in shown


# --- commands


PAGE = (DOCS / "tutorial" / "rain.html").read_text("utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that pages speak of, as the current one; and one core, so that few processes start."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    shutil.copytree(SEEDS, "seeds")
    for name in ("page.html", "rain.html"):
        Path(name).write_text(PAGE, "utf-8")
    Path("article.txt").write_bytes((SEEDS / "000_7fe37201174fc0a4.txt").read_bytes())
    Path("crawl").mkdir()
    with gzip.open("crawl/pages.jsonl.gz", "wt", encoding="utf-8") as out:
        out.write(json.dumps({"url": "https://valleypost.example/rain", "html": PAGE}) + "\n")
    return tmp_path


def _commands(page: Path) -> list[list[str]]:
    """The lines of examples that run ``cleanse``, parted into words."""
    found = []
    for line in page.read_text("utf-8").split("\n"):
        if re.match(r"(?: {4}|\t)(?:\$ )?(?:[^>#]*\| )?cleanse [^=]", line):
            lexer = shlex.shlex(line.strip().removeprefix("$ "), posix=True, punctuation_chars=True)
            lexer.wordchars += "'[],:%@+"
            found.append(list(lexer))
    return found


def _arguments(words: list[str]) -> list[str]:
    """Those of the first ``cleanse`` in a line, up to a pipe, with the globs that a shell would expand."""
    own: list[str] = []
    for word in words[words.index("cleanse") + 1 :]:
        if word in {"|", ">", "<", ">>", "&&", ";", "&"}:
            break
        own += sorted(glob(word)) if "*" in word else [word]
    return own


WITH_COMMANDS = [page for page in PAGES if _commands(page)]


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_of_pages_run(page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: Any) -> None:
    for words in _commands(page):
        arguments = _arguments(words)
        if arguments[0] == "serve":  # it runs until it is stopped
            continue
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(PAGE.encode())))
        try:
            status = main(arguments)
        except SystemExit as exit_:
            status = int(exit_.code or 0)
        said = capsysbinary.readouterr()
        assert status == 0, f"{shlex.join(words)}: {said.err.decode()}"
