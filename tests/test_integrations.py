"""Without any engine: what is missing is told in one line, and nothing is loaded that was not asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = {
    "spark": "pyspark",
    "ray": "ray",
    "datasets": "datasets",
    "datatrove": "datatrove",
    "dask": "dask",
    "pandas": "pandas",
    "polars": "polars",
    "scrapy": "scrapy",
    "langchain": "langchain_core",
    "haystack": "haystack",
}

# Imports an adapter where its engine is not installed.
MISSING = """
import sys
from importlib.abc import MetaPathFinder

class Missing(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == sys.argv[2]:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
try:
    __import__(f"cleanse.integrations.{sys.argv[1]}")
except ImportError as error:
    print(type(error).__name__, error, sep=": ")
"""


def _run(script: str, *arguments: str) -> str:
    return subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("engine", MODULES)
def test_a_missing_engine_is_one_line_that_names_the_extra(engine: str) -> None:
    module = MODULES[engine]
    told = f"MissingExtra: cleanse.integrations.{engine} needs {module!r}: pip install 'cleanse-text[{engine}]'"
    assert _run(MISSING, engine, module) == told + "\n"


def test_importing_loads_no_engine() -> None:
    loaded = set(_run("import sys, cleanse, cleanse.integrations; cleanse.clean('It rained.'); print(*sys.modules)").split())
    assert not {*MODULES.values(), "numpy", "pandas", "pyarrow"} & loaded


@pytest.mark.parametrize("engine", MODULES)
def test_every_engine_has_its_extra_and_page(engine: str) -> None:
    assert f"\n{engine} = [" in (ROOT / "pyproject.toml").read_text("utf-8")
    page = (ROOT / "docs" / "integrations" / f"{engine}.md").read_text("utf-8")
    assert f"cleanse-text[{engine}]" in page
    assert f"({engine}.md)" in (ROOT / "docs" / "integrations" / "README.md").read_text("utf-8")
