"""The documentation as a site: every page is in its navigation, every public name in its reference, and links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

import cleanse

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
REPOSITORY = "https://github.com/cleanse-text/cleanse"
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
    relative = [link for link in links if not link.startswith("https://")]
    assert relative == [], f"write them as {REPOSITORY}/blob/main/…"
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
    missing = {name for name in cleanse.__all__ if not re.search(rf"^::: cleanse\.(?:\w+\.)*{name}$", shown, re.MULTILINE)}
    assert missing <= {"__version__", "CleanseError"}, "docs/reference/ lacks these"
    assert "::: cleanse.errors" in shown  # which has CleanseError


def test_forms_for_issues_and_the_citation_can_be_read() -> None:
    for form in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("[!c]*.yml"):  # all but config.yml
        told = yaml.safe_load(form.read_text("utf-8"))
        fields = [field for field in told["body"] if field["type"] != "markdown"]
        assert told["name"], form.name
        assert told["description"], form.name
        assert len({field["id"] for field in fields}) == len(fields), form.name
        assert all(field["attributes"]["label"] for field in fields), form.name
    assert yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))["version"] == cleanse.__version__
