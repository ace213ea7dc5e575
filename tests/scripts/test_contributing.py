"""What CONTRIBUTING.md tells people to do, done on a copy of the checkout, heading by heading.

``In `PATH`:`` is followed by a file, ``In `PATH`, below `LINE`:`` by what goes below a line of one, and ``below the line of
`NAME` `` by what goes below a row of a table. What is marked as ``sh`` is run; what is marked as ``text`` it must print.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scripts.checkouts import ROOT, checkout

pytestmark = pytest.mark.slow

TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PARTS = dict(re.findall(r"^## (A .*?)\n(.*?)(?=^## A |\Z)", TEXT, re.MULTILINE | re.DOTALL))
_STEP = re.compile(
    r"(?:^In `(?P<path>[^`]+)`(?:, below (?P<row>the line of )?`(?P<below>[^`]+)`)?:\n\n)?^```(?P<kind>\w*)\n(?P<block>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def _insert(path: Path, below: str, block: str) -> None:
    lines = path.read_text("utf-8").splitlines(keepends=True)
    (at,) = (number for number, line in enumerate(lines) if line.strip() == below or line.startswith(below + " "))
    path.write_text("".join([*lines[: at + 1], block, *lines[at + 1 :]]), "utf-8")


def _shell(folder: Path, script: str) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    command = ["sh", "-e", "-c", script]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("head", PARTS)
def test_what_it_says_works(tmp_path: Path, head: str) -> None:
    copy, printed = checkout(tmp_path), ""
    for step in _STEP.finditer(PARTS[head]):
        if step["kind"] == "sh":
            printed = _shell(copy, step["block"])
        elif step["kind"] == "text":
            assert printed == step["block"]
        elif step["below"]:
            _insert(copy / step["path"], f"| `{step['below']}` |" if step["row"] else step["below"], step["block"])
        else:
            path = copy / step["path"]
            assert not path.exists()
            path.parent.mkdir(exist_ok=True)
            path.write_text(step["block"], "utf-8")


def test_every_kind_of_addition_has_its_part() -> None:
    assert list(PARTS) == ["A phrase", "A rule", "A language", "A cleaner", "A model"]
