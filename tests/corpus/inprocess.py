"""Corpora that are cleaned in this process, and what comes of them as others read it."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from cleanse.corpus.inputs import find_inputs
from cleanse.corpus.records import Tally
from cleanse.corpus.run import Limits, run, target_of
from cleanse.corpus.settings import Settings
from cleanse.pipeline import Pipeline
from tests.corpus.documents import read_lines

try:
    import pandas
except ImportError:
    pandas = None

ATTACK = Path(__file__).parents[1] / "attack"
TEXT = "It rained in the whole of the valley on Monday."
PIPELINE = Pipeline.default().only("whitespace")


def made(source: Path, out: Path, **more: Any) -> Tally:
    """Cleans in this process; gives the counts."""
    inputs, _ = find_inputs([str(source)])
    target = target_of(out, None, inputs, is_replaced=True)
    asked = Settings(PIPELINE, form=target.form, compression=target.compression, is_table=target.is_table, is_sparse=True, **more)
    tally, _ = run(inputs, target, asked, Limits(0))
    return tally


def put_aside(out: Path) -> list[Any]:
    return read_lines(out.with_name(f"{out.name}.rejects.jsonl"))


def read_csv(path: Path) -> list[list[str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))
