"""Corpora made of the two seeds, and the command that cleans them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.corpus.measured import IS_MEASURED
from tests.strategies import SEEDS

MODULE = "tests.corpus.measured" if IS_MEASURED else "cleanse"
ROOT = Path(__file__).parents[2]
TEXTS = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
_RAIN = "".join(f"<p>It rained in the valley on day {day}, and nobody went out, the mayor of Größe said.</p>" for day in range(5))
PAGE = f"""<html><head><title>Rain</title></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Rain</h1>{_RAIN}</article></body></html>"""


def texts(count: int) -> Iterator[str]:
    """Articles that all differ."""
    for number in range(count):
        yield f"{TEXTS[number % 2]}\n\nThat was report {number} from the valley, the mayor said on Monday, and it rained again."


def rows(count: int) -> Iterator[dict[str, Any]]:
    """Records with other fields, some of them awkward."""
    for number, text in enumerate(texts(count)):
        yield {
            "id": number,
            "score": number / 3,
            "text": text,
            "tags": ["räin", None, {"a": 1}],
            "é": "\u2028" if number % 2 else "",
        }


def write_lines(path: Path, records: Any) -> Path:
    """Records as lines of JSON."""
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), "utf-8", newline="\n")
    return path


def read_lines(path: Path) -> list[Any]:
    """The values of lines of JSON."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def corpus(*arguments: object, check: int | None = 0, is_replaced: bool = True, **more: Any) -> subprocess.CompletedProcess[str]:
    """Runs ``cleanse corpus``, by default over what an earlier run has written."""
    arguments = (*arguments, *(["--overwrite"] if is_replaced else []))
    done = subprocess.run(
        [sys.executable, "-m", MODULE, "corpus", *map(str, arguments)],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}, **more,
    )  # fmt: skip
    assert check is None or done.returncode == check, done.stderr
    return done
