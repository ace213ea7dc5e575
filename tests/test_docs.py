"""Every example in a docstring or a page runs."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

import cleanse

ROOT = Path(cleanse.__file__).parent
PAGES = sorted(path for path in Path(__file__).parents[1].rglob("*.md") if ".venv" not in str(path))


def _module_names() -> list[str]:
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        parts = ("cleanse", *path.relative_to(ROOT).with_suffix("").parts)
        found.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return [name for name in found if not name.endswith("__main__")]


@pytest.mark.parametrize("name", _module_names())
def test_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_pages(page: Path) -> None:
    assert doctest.testfile(str(page), module_relative=False).failed == 0
