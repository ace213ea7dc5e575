"""Copies of the package, whose files may be changed, and what they make of a text in a process of their own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import cleanse

PACKAGE = Path(cleanse.__file__).parent
SCRIPT = "import sys, cleanse; print(cleanse.__file__); print(cleanse.clean(sys.argv[1]))"


def copied(folder: Path) -> Path:
    """A folder with a copy of the package in it."""
    shutil.copytree(PACKAGE, folder / "cleanse", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def cleaned_by(place: Path, text: str) -> list[str]:
    """What another process prints that imports cleanse from a place; the first line is the file it was imported from."""
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, sys.argv.pop()); {SCRIPT}", text, str(place)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    return (done.stdout + done.stderr.strip()).splitlines()
