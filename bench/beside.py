"""How much time a change takes: two checkouts in one process, in rounds that alternate, on the same documents.

    python -m bench.beside OLD                 OLD, a checkout, beside this one
    python -m bench.beside OLD NEW --rounds 9

    CLEANSE_CORE=python python -m bench.beside OLD     by the Python of both, where this one has a compiled core

Of `clean` on pages of `news`, on the same pages flattened by html-text, and on gold bodies: the time of the thread, as the sum of
each document's least round, and the least and the greatest ratio of single rounds. Then import, first call on a line and on a
page, in processes of their own that alternate.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path
from statistics import median
from types import ModuleType
from typing import Any

from bench.same import ROOT, flattened
from train import datasets

FIRST = """
import sys, time
sys.path[0] = sys.argv[1]
page = sys.stdin.read()
start = time.thread_time()
import cleanse
imported = time.thread_time()
cleanse.clean(page)
print(imported - start, time.thread_time() - imported)
"""


class Checkout:
    """The package of a checkout, beside that of another in the same process."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.modules: dict[str, ModuleType] = {}
        self.__exit__()  # what somebody else imported is not this checkout's
        self.modules = {}
        sys.path.insert(0, str(self.root))
        with self:
            self.package: Any = import_module("cleanse")
            assert Path(self.package.__file__).is_relative_to(self.root), self.package.__file__
        sys.path.pop(0)

    def __enter__(self) -> None:
        sys.modules.update(self.modules)

    def __exit__(self, *_: object) -> None:
        own = [name for name in sys.modules if name.partition(".")[0] == "cleanse"]
        self.modules = {name: sys.modules.pop(name) for name in own}

    def seconds(self, texts: list[str], kind: str) -> list[float]:
        """The time of each text in one pass over all of them."""
        sys.path.insert(0, str(self.root))  # for what is imported late
        with self:
            clean = self.package.clean
            spent = []
            for text in texts:
                start = time.thread_time()
                clean(text, kind=kind)
                spent.append(time.thread_time() - start)
        sys.path.pop(0)
        return spent


def compared(old: Checkout, new: Checkout, name: str, texts: list[str], kind: str, rounds: int) -> None:
    """Prints a row."""
    for checkout in (old, new):
        checkout.seconds(texts[:20], kind)
    pairs = [(old.seconds(texts, kind), new.seconds(texts, kind)) for _ in range(rounds)]
    ratios = sorted(sum(ours) / sum(theirs) for theirs, ours in pairs)
    olds, news = (sum(map(min, zip(*passes, strict=True))) for passes in zip(*pairs, strict=True))
    each = 1000 / len(texts)
    print(
        f"{name:12}{len(texts):5} texts   old {olds * each:7.2f} ms   new {news * each:7.2f} ms   ratio {news / olds:.3f}   "
        f"median {median(ratios):.3f}, {ratios[0]:.3f} to {ratios[-1]:.3f}"
    )


def first_calls(old: Path, new: Path, name: str, page: str, rounds: int) -> None:
    """Prints what import and first call take in a new process, medians of some; the first run of each writes bytecode."""
    spent: dict[Path, list[tuple[float, float]]] = {old: [], new: []}
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(2 * rounds + 1):
        for root, runs in spent.items():
            command = [sys.executable, "-c", FIRST, str(root.resolve())]
            done = subprocess.run(
                command, input=page, capture_output=True, text=True, encoding="utf-8", check=True, env=environment
            )
            imported, called = map(float, done.stdout.split())
            runs.append((imported, called))
    for label, root in (("old", old), ("new", new)):
        imports, calls = zip(*spent[root][1:], strict=True)
        print(f"{name:12} {label}: import {1000 * median(imports):5.1f} ms, first call {1000 * median(calls):6.1f} ms")


def main() -> None:
    """Prints all rows."""
    parser: ArgumentParser = datasets.parser(__doc__ or "")
    parser.add_argument("old", type=Path)
    parser.add_argument("new", type=Path, nargs="?", default=ROOT)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    rows = list(datasets.rows(options.data, "news"))
    pages = [row["html"] for row in rows]
    flat = [text for id_, text in flattened(options.data, "html-text") if id_.startswith("news/")]
    bodies = [row["body"] for of in datasets.articles(options.data).values() for row in of]
    old, new = Checkout(options.old), Checkout(options.new)
    compared(old, new, "pages", pages, "html", options.rounds)
    compared(old, new, "flattened", flat, "text", options.rounds)
    compared(old, new, "bodies", bodies, "text", options.rounds)
    first_calls(options.old, options.new, "a line", "It rained. Photo: Ann Lee", options.rounds)
    first_calls(options.old, options.new, "a page", sorted(pages, key=len)[len(pages) // 2], options.rounds)


if __name__ == "__main__":
    main()
