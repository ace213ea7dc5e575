"""The house: imports go down only, the public names are there, importing does no work, every rule is documented."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import cleanse
from cleanse import lexicon

ROOT = Path(cleanse.__file__).parent
REPOSITORY = Path(__file__).parents[1]

# A module may import what stands on a lower floor, never its own neighbours but where a floor is one package's inside.
FLOORS = (
    ("errors",),
    ("extras",),
    ("page", "phrasefiles"),
    ("document",),
    ("phraseindex",),
    ("lexicon", "ledger"),
    ("language", "credits", "dates", "wordlist"),
    ("features",),
    ("hyphenation", "model.hyphens"),
    ("wrapping",),
    ("markup", "result", "model.html_words", "model.html_first", "model.html_second"),
    ("flat", "model.flat_words", "model.flat_first", "model.flat_second", "model.flat_whole"),
    ("model",),
    ("read.text", "read.html", "read.decode", "read.metadata", "cleaners.encoding", "cleaners.related", "cleaners.captions",
     "cleaners.bylines", "cleaners.furniture", "cleaners.hyphens", "cleaners.lines", "cleaners.notices", "cleaners.pages",
     "cleaners.repeats", "cleaners.whitespace", "write.markdown"),
    ("read", "write", "cleaners"),
    ("pipeline",),
    ("",),
    ("options", "corpus"),
    ("corpus.each", "corpus.records"),
    ("corpus.settings", "corpus.streams", "corpus.rejects", "corpus.report", "corpus.progress", "corpus.writing",
     "corpus.worker"),
    ("corpus.inputs", "corpus.pool"),
    ("corpus.formats.reading", "corpus.many"),
    ("corpus.formats.jsonl", "corpus.formats.cells", "corpus.formats.columns", "corpus.formats.pages"),
    ("corpus.formats.warc", "corpus.converting"),
    ("corpus.formats",),
    ("corpus.work",),
    ("corpus.run",),
    ("corpus.command",),
    ("integrations",),
    ("integrations.arrow", "integrations.pandas"),
    ("integrations.spark", "integrations.ray", "integrations.datasets", "integrations.datatrove", "integrations.dask",
     "integrations.polars", "integrations.scrapy", "integrations.langchain", "integrations.haystack"),
    ("cli",),
    ("__main__",),
)  # fmt: skip
FLOOR = {name: number for number, names in enumerate(FLOORS) for name in names}


def _modules() -> list[tuple[str, Path]]:
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found.append((".".join(parts[:-1] if parts[-1] == "__init__" else parts), path))
    return found


def _imports(path: Path) -> set[str]:
    """The project's modules that a file imports when it is imported."""
    found: set[str] = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "cleanse":
            module = (node.module or "").removeprefix("cleanse").lstrip(".")
            for alias in node.names:
                inner = f"{module}.{alias.name}".lstrip(".")
                found.add(inner if inner in FLOOR else module)
    return found


@pytest.mark.parametrize(("name", "path"), _modules(), ids=lambda value: value if isinstance(value, str) else "")
def test_imports_go_down_only(name: str, path: Path) -> None:
    assert name in FLOOR, f"put {name} on a floor"
    for imported in _imports(path):
        assert FLOOR[imported] < FLOOR[name], f"{name} imports {imported}"


def test_only_the_pipeline_applies_edits() -> None:
    users = [name for name, path in _modules() if "ledger.apply(" in path.read_text("utf-8")]
    assert users == ["pipeline"]


def test_the_public_names_are_there() -> None:
    assert sorted(dir(cleanse)) == sorted(cleanse.__all__)
    for name in cleanse.__all__:
        assert getattr(cleanse, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'cleen'"):
        _ = cleanse.cleen  # type: ignore[attr-defined]


def test_importing_loads_nothing_heavy() -> None:
    script = "import sys, cleanse; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"bs4", "charset_normalizer", "ftfy", "langdetect", "lxml", "numpy", "pyphen", "selectolax"} & set(loaded)


def test_at_least_twenty_five_languages() -> None:
    wanted = "en de fr es pt it nl pl sv no da fi ru uk tr ar fa he hi bn id vi th zh ja ko el cs hu ro"
    assert set(wanted.split()) <= set(lexicon.languages())


@pytest.mark.parametrize("cleaner", cleanse.Pipeline.default().names)
def test_every_rule_that_a_case_fires_is_documented(cleaner: str) -> None:
    page = (REPOSITORY / "docs" / "cleaners" / f"{cleaner}.md").read_text("utf-8")
    pipeline = cleanse.Pipeline.default().only(cleaner)
    for path in (REPOSITORY / "tests" / "cases" / cleaner).glob("*.json"):
        for case in json.loads(path.read_text("utf-8")):
            for cut in pipeline.run(case.get("hit", "")).cuts:
                assert f"`{cut.rule}`" in page, f"docs/cleaners/{cleaner}.md says nothing of {cut.id}"
