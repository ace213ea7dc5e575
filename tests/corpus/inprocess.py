"""Corpora that are cleaned in this process, and what comes of them as others read it."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from cleanse.corpus.inputs import find_inputs
from cleanse.corpus.limits import Limits
from cleanse.corpus.records import Tally
from cleanse.corpus.run import run
from cleanse.corpus.settings import Settings
from cleanse.corpus.targets import target_of
from cleanse.options import Options
from cleanse.pipeline import Pipeline
from tests.corpus.documents import read_lines

try:
    import pandas
except ImportError:
    pandas = None

ATTACK = Path(__file__).parents[1] / "attack"
TEXT = "It rained in the whole of the valley on Monday."
OPTIONS = Options(pipeline=Pipeline.default().only("whitespace"))


def made(source: Path, out: Path, options: Options = OPTIONS, **more: Any) -> Tally:
    """Cleans in this process; gives the counts."""
    inputs, _ = find_inputs([str(source)])
    target = target_of(out, None, inputs, is_replaced=True)
    asked = Settings(options, form=target.form, compression=target.compression, is_table=target.is_table, is_sparse=True, **more)
    tally, _ = run(inputs, target, asked, Limits(0))
    return tally


def put_aside(out: Path) -> list[Any]:
    return read_lines(out.with_name(f"{out.name}.rejects.jsonl"))


def read_csv(path: Path, delimiter: str = ",") -> list[list[str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return csv_rows(file.read(), delimiter)


def csv_rows(text: str, delimiter: str = ",") -> list[list[str]]:
    """CSV by Python's own reader, which in 3.10 does not read NUL."""
    read = csv.reader(io.StringIO(text.replace("\0", "\udc00"), newline=""), strict=True, delimiter=delimiter)
    return [[cell.replace("\udc00", "\0") for cell in row] for row in read]
