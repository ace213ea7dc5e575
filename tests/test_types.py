"""What type checkers say of uses of the package: typos are errors, and the documented pattern of a cleaner is none."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

WRONG = (
    "cleanse.claen('x')",
    "cleanse.inspect('x').txt",
    "cleanse.Pipeline.default().withuot('captions')",
    "cleanse.clean('x', kind='htlm')",
    "cleanse.clean('x', favor='recal')",
    "cleanse.clean('x', include=('caption',))",
    "cleanse.clean('x', as_='md')",
    "cleanse.clean(5)",
    "cleanse.Pipelin",
    "Options(favour='recall')",
    "ColumnCleaning('text', kind='pdf')",
)
RIGHT = (
    "favor: cleanse.Favor = 'recall'",
    "text: str = cleanse.clean(b'x', kind='html', favor=favor, include=['captions'], as_='markdown')",
    "result: cleanse.Result = cleanse.inspect('x', pipeline=cleanse.Pipeline.default())",
    "title: str | None = result.title",
)
HEAD = ("import cleanse", "from cleanse.corpus.each import ColumnCleaning", "from cleanse.options import Options")


def _uses(folder: Path) -> Path:
    path = folder / "uses.py"
    path.write_text("\n".join((*HEAD, *RIGHT, *WRONG)) + "\n", "utf-8")
    return path


def _cleaner(folder: Path) -> Path:
    """The cleaner of docs/design.md."""
    page = (Path(__file__).parents[1] / "docs" / "design.md").read_text("utf-8")
    page = page[page.index("## A cleaner of your own") : page.index(">>> class Wrong")]
    lines = re.findall(r"^ {4}(?:>>>|\.\.\.)(?: (.*))?$", page, re.MULTILINE)
    path = folder / "own.py"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    assert "cleanse.Cleaner" in path.read_text("utf-8")
    return path


def test_mypy(tmp_path: Path) -> None:
    api = pytest.importorskip("mypy.api")
    options = ["--strict", "--follow-imports=silent", "--ignore-missing-imports", "--config-file="]
    told, _, _ = api.run([str(_uses(tmp_path)), *options])
    found = {int(line.split(":")[1]) for line in told.splitlines() if ": error:" in line}
    assert found == set(range(len(HEAD) + len(RIGHT) + 1, len(HEAD) + len(RIGHT) + len(WRONG) + 1)), told
    told, errors, status = api.run([str(_cleaner(tmp_path)), *options])
    assert status == 0, told + errors


@pytest.mark.skipif(shutil.which("pyright") is None, reason="pyright is not installed")
def test_pyright(tmp_path: Path) -> None:
    def lines(path: Path) -> set[int]:
        done = subprocess.run(["pyright", str(path)], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[1])
        return {int(number) for number in re.findall(rf"{path.name}:(\d+):\d+ - error", done.stdout)}

    assert lines(_uses(tmp_path)) == set(range(len(HEAD) + len(RIGHT) + 1, len(HEAD) + len(RIGHT) + len(WRONG) + 1))
    assert lines(_cleaner(tmp_path)) == set()
