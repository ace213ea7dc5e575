"""Every example in a docstring or a page runs; those of the adapters on their engines: pytest -m engines."""

from __future__ import annotations

import doctest
import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import cleanse
from cleanse import packaged
from cleanse.errors import MissingExtra
from tests.engines import need_java

ROOT = Path(cleanse.__file__).parent
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
    return [_marked(name, name.partition("cleanse.integrations.")[2]) for name in found if not name.endswith("__main__")]


def _pages() -> list[Any]:
    return [_marked(page, page.stem if page.parent.name == "integrations" and page.stem != "README" else "") for page in PAGES]


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


@pytest.mark.parametrize("page", _pages(), ids=lambda path: path.name)
def test_pages(page: Path) -> None:
    assert doctest.testfile(str(page), module_relative=False).failed == 0
