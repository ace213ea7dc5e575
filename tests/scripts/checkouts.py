"""Copies of the checkout, whose files may be changed, and commands that run in them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from cleanse import packaged

ROOT = Path(__file__).parents[2]
PARTS = ("cleanse", "docs", "scripts", "seeds", "tests", "README.md", "pyproject.toml")
MADE = {"__pycache__", packaged.MADE}
"""The folders of what is made of the rest."""


def checkout(folder: Path) -> Path:
    """A folder with a copy of the checkout in it."""
    for part in PARTS:
        path = ROOT / part
        if path.is_dir():
            shutil.copytree(path, folder / part, ignore=shutil.ignore_patterns(*MADE))
        else:
            shutil.copy(path, folder / part)
    return folder


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What Python does with some arguments in a copy, whose package comes before any that is installed."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


def run_tests(folder: Path, *arguments: str) -> None:
    """Runs some tests in a copy, which must pass."""
    done = run(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments)
    assert done.returncode == 0, done.stdout + done.stderr


def files(folder: Path) -> dict[str, bytes]:
    """What stands in the files of a copy, by their paths."""
    found = (path for path in folder.rglob("*") if path.is_file() and not MADE & {*path.parts})
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
