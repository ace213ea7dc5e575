"""The labelled pages that the measurements read: ``news.jsonl.xz``, ``wcxb.jsonl.xz`` and so on in one folder."""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

DEFAULT = Path(__file__).parents[2] / "shared" / "data"
CACHE = Path(__file__).parents[1] / "bench" / ".cache"
"""Where what takes long to make is kept."""


def parser(description: str) -> argparse.ArgumentParser:
    """A command line with the one option that all measurements share."""
    made = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--data", type=Path, default=DEFAULT, help="folder of the labelled pages (default: %(default)s)")
    return made


def rows(data: Path, name: str) -> Iterator[dict[str, Any]]:
    """The rows of one set."""
    path = data / f"{name}.jsonl.xz"
    if not path.is_file():
        raise SystemExit(f"{path} is not there: name the folder of the labelled pages with --data.")
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def digests(data: Path, names: Iterable[str]) -> dict[str, str]:
    """What the files of some sets held, for the record of what was learned from them: the beginnings of their SHA-256."""
    return {name: hashlib.sha256((data / f"{name}.jsonl.xz").read_bytes()).hexdigest()[:20] for name in names}


def articles(data: Path) -> dict[str, list[dict[str, Any]]]:
    """The pages with a gold body that are articles: all of ``news``, and kind ``article`` of ``wcxb``."""
    return {
        "news": [row for row in rows(data, "news") if row["body"].strip()],
        "wcxb": [row for row in rows(data, "wcxb") if row["kind"] == "article" and row["body"].strip()],
    }
