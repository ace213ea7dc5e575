"""The house: imports go down only, the public names are there, importing does no work, what is there is tested and documented."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import cleanse
from cleanse import packaged
from cleanse.lexicon import Lexicon

ROOT = Path(cleanse.__file__).parent
REPOSITORY = Path(__file__).parents[1]

# A floor is made of files and folders; what stands on one may import from those below it, and a folder's files from each other.
FLOORS = (
    ("_version", "errors", "values", "whole_file"),
    ("core", "literals", "page", "packaged", "patterns"),
    ("boosting", "extras", "lexicon", "marked", "sketches"),
    ("document",),
    ("cleaner", "ledger", "text"),
    ("mend",),
    ("guards", "read", "roles", "write"),
    ("parts",),
    ("attempt", "cleaners", "result"),
    ("cleaning", "sites"),
    ("pipeline",),
    ("options",),
    ("configuration", "corpus"),
    ("serve",),
    ("", "cli", "integrations"),
    ("__main__",),
)
FLOOR = {name: number for number, names in enumerate(FLOORS) for name in names}

# Modules whose tests stand in a file of another name.
TESTED_BY = {
    "_version": "test_structure.py",
    "attempt": "test_cleaning.py",
    "read.bounding": "read/test_limits.py",
    "read.bounds": "read/test_limits.py",
}
LONGEST = 400  # lines of a file of tests


def _modules() -> dict[str, Path]:
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        if path.parent.name == packaged.MADE:  # of data
            continue
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = _modules()


def _imports(path: Path) -> set[str]:
    """The project's modules that a file imports, at its top, inside functions and for type checkers."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "cleanse":
            module = (node.module or "").removeprefix("cleanse").lstrip(".")
            for alias in node.names:
                inner = f"{module}.{alias.name}".lstrip(".")
                found.add(inner if inner in MODULES else module)
        elif isinstance(node, ast.Import):
            names = (alias.name for alias in node.names)
            found |= {name.removeprefix("cleanse").lstrip(".") for name in names if name.split(".")[0] == "cleanse"}
    return found


def _unit(module: str) -> str:
    return module.partition(".")[0]


@pytest.mark.parametrize("name", MODULES)
def test_imports_go_down_only(name: str) -> None:
    assert _unit(name) in FLOOR, f"put {_unit(name)} on a floor"
    for imported in _imports(MODULES[name]):
        inside = _unit(imported) == _unit(name)
        assert inside or FLOOR[_unit(imported)] < FLOOR[_unit(name)], f"{name} imports {imported}"


def test_the_design_has_every_floor() -> None:
    rows = re.findall(r"^\| \d+ \| (.*) \|$", (REPOSITORY / "docs" / "design.md").read_text("utf-8"), re.MULTILINE)
    for number, (names, row) in enumerate(zip(FLOORS, rows, strict=True), 1):
        assert [name for name in names if f"`{name or 'cleanse'}`" not in row] == [], f"docs/design.md, floor {number}"


def test_no_circles() -> None:
    open_, done = [], set[str]()

    def visit(name: str) -> None:
        assert name not in open_, " -> ".join([*open_[open_.index(name) :], name])
        if name in done:
            return
        open_.append(name)
        for imported in sorted(_imports(MODULES[name])):
            visit(imported)
        done.add(open_.pop())

    for name in MODULES:
        visit(name)


def _to_be_tested() -> list[str]:
    """The modules from the lowest floor to that of the pipeline, but for packages that only say what they hold."""
    found = []
    for name, path in MODULES.items():
        is_bare = path.name == "__init__.py" and len(ast.parse(path.read_text("utf-8")).body) == 1
        if FLOOR[_unit(name)] <= FLOOR["pipeline"] and not is_bare:
            found.append(name)
    return found


@pytest.mark.parametrize("name", _to_be_tested())
def test_every_module_up_to_the_pipeline_has_a_file_of_tests(name: str) -> None:
    *folders, last = name.split(".")
    folder = Path(__file__).parent.joinpath(*folders, *([last] if MODULES[name].name == "__init__.py" else []))
    own = folder / f"test_{last}.py"
    cases = Path(__file__).parent / "cases" / last
    is_by_cases = folders == ["cleaners"] and cases.is_dir()
    assert own.exists() or is_by_cases or name in TESTED_BY, f"write {own.relative_to(REPOSITORY)}"


def test_tested_by_names_modules_that_there_are() -> None:
    assert set(TESTED_BY) <= set(MODULES)


def test_no_file_of_tests_is_too_long() -> None:
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in Path(__file__).parent.rglob("*.py")}
    assert not {str(path): size for path, size in sizes.items() if size > LONGEST}


def test_every_file_of_data_is_installed() -> None:
    toml = (REPOSITORY / "pyproject.toml").read_text("utf-8")
    (listed,) = re.findall(r"^\[tool\.setuptools\.package-data\]\ncleanse = (\[.*?\])", toml, re.MULTILINE | re.DOTALL)
    installed = {path for pattern in ast.literal_eval(listed) for path in ROOT.glob(pattern)}
    files = {path for path in ROOT.rglob("*") if path.is_file() and packaged.MADE not in path.parts}
    data = {path for path in files if path.suffix not in (".py", ".pyc", ".so", ".pyd") and path.parent.name != "src"}
    assert sorted(map(str, data - installed)) == []


def test_only_attempts_apply_edits() -> None:
    users = [name for name, path in MODULES.items() if "ledger.apply(" in path.read_text("utf-8")]
    assert users == ["attempt"]


def test_the_public_names_are_there() -> None:
    assert sorted(dir(cleanse)) == sorted(cleanse.__all__)
    for name in cleanse.__all__:
        assert getattr(cleanse, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'cleen'"):
        _ = cleanse.cleen  # type: ignore[attr-defined]


def test_a_misspelt_name_is_told_the_right_one() -> None:
    said = subprocess.run([sys.executable, "-c", "import cleanse; cleanse.inpect"], capture_output=True, text=True)
    assert said.stderr.endswith("AttributeError: module 'cleanse' has no attribute 'inpect'. Did you mean: 'inspect'?\n")


def test_importing_loads_nothing_heavy() -> None:
    script = "import sys, cleanse; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    assert not {"bs4", "chardet", "ftfy", "langdetect", "lxml", "numpy", "pyphen", "selectolax"} & set(loaded)


def test_at_least_twenty_five_languages() -> None:
    wanted = "en de fr es pt it nl pl sv no da fi ru uk tr ar fa he hi bn id vi th zh ja ko el cs hu ro"
    assert set(wanted.split()) <= set(Lexicon.default().languages)


def test_the_cleaners_stand_in_their_table_in_the_order_in_which_they_run() -> None:
    table = (REPOSITORY / "docs" / "cleaners" / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \| .* \| \[(\w+)\.md\]\((\w+)\.md\) \|$", table, re.MULTILINE)
    assert rows == [(name, name, name) for name in cleanse.Pipeline.default().names]


@pytest.mark.parametrize("cleaner", cleanse.Pipeline.default().names)
def test_every_rule_that_a_case_fires_is_documented(cleaner: str) -> None:
    page = (REPOSITORY / "docs" / "cleaners" / f"{cleaner}.md").read_text("utf-8")
    pipeline = cleanse.Pipeline.default().only(cleaner)
    for path in (REPOSITORY / "tests" / "cases" / cleaner).glob("*.json"):
        for case in json.loads(path.read_text("utf-8")):
            for cut in pipeline.run(case.get("hit", "")).cuts:
                assert f"`{cut.rule}`" in page, f"docs/cleaners/{cleaner}.md says nothing of {cut.id}"


def test_nothing_waits_for_a_lock_that_a_fork_left() -> None:
    """functools.cached_property held one until Python 3.12; cleanse.values.lazy holds none."""
    assert [name for name, path in MODULES.items() if "@cached_property" in path.read_text("utf-8")] == []
