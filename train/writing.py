"""Writes what a training has made: the data files of a model, and what it was made of."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeAlias

from cleanse import packaged
from train import datasets
from train.folds import FOLDS

RECORDS = Path(__file__).parent / "records"
"""What each model of the package was trained on, with the digests of its files."""

Train: TypeAlias = Callable[[Sequence[int]], Mapping[str, packaged.DataFile]]
"""Makes the files of a model that is trained on some folds."""

_training: list[tuple[str, Train]] = []


def write(folder: Path, files: Mapping[str, packaged.DataFile]) -> None:
    """Writes the files of a model."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, file in files.items():
        (folder / name).write_bytes(file.data)


def write_folds(name: str, train: Train) -> None:
    """Writes a model for each fold, trained on the others; two at once, which share the data and are not sent it."""
    _training[:] = [(name, train)]
    with ProcessPoolExecutor(2, get_context("fork")) as workers:
        for fold in workers.map(_write_fold, range(FOLDS)):
            print(f"fold {fold} is written", flush=True)


def _write_fold(fold: int) -> int:
    ((name, train),) = _training
    write(datasets.CACHE / name / str(fold), train([other for other in range(FOLDS) if other != fold]))
    return fold


def record(name: str, files: Mapping[str, packaged.DataFile], **facts: Any) -> None:
    """Enters in ``records`` what a model of the package was made of, and the digests of its files."""
    entry = {**facts, "digests": {file: of.digest for file, of in files.items()}}
    (RECORDS / f"{name}.json").write_text(json.dumps(entry, indent=1) + "\n", "utf-8")
