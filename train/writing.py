"""Writes what a training has made: the data files of a model, and what it was made of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cleanse import packaged

RECORDS = Path(__file__).parent / "records"
"""What each model of the package was trained on, with the digests of its files."""


def write(folder: Path, files: Mapping[str, packaged.DataFile]) -> None:
    """Writes the files of a model."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, file in files.items():
        (folder / name).write_bytes(file.data)


def record(name: str, files: Mapping[str, packaged.DataFile], **facts: Any) -> None:
    """Enters in ``records`` what a model of the package was made of, and the digests of its files."""
    entry = {**facts, "digests": {file: of.digest for file, of in files.items()}}
    (RECORDS / f"{name}.json").write_text(json.dumps(entry, indent=1) + "\n", "utf-8")
