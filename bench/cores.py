"""The two cores side by side: mutations of real texts and pages, cleaned by the compiled core and by Python, must give the same.

    python -m bench.cores                            20,000 documents: texts, pages and byte strings in turn
    python -m bench.cores --count 3000 --seed 7
    python -m bench.cores --data ../shared/data      mutations of the labelled pages, too

Of each document text, ledger, probabilities, metadata, roles, warnings and Markdown are compared. The inputs are those of
:mod:`bench.fuzz`; the seed is drawn, where none is given, and printed. It ends with 1 where the cores differ on any.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from bench.fuzz_inputs import KINDS, Input, made
from cleanse import core, inspect

SHOWN = 20  # documents that differ


def outcome(tried: Input) -> dict[str, Any]:
    """All that a document's result tells, or the error that it raises."""
    try:
        result = inspect(tried.source, **tried.options)
        return {
            "text": result.text,
            "ledger": [[cut.id, *cut.span, cut.put, cut.path, cut.role, cut.probability] for cut in result.cuts],
            "blocks": [[block.role, block.probability, block.kept] for block in result.blocks],
            "metadata": dict(result.metadata),
            "warnings": list(result.warnings),
            "markdown": result.markdown(links=True),
        }
    except Exception as error:  # of any kind: that is what is compared
        return {"error": f"{type(error).__name__}: {error}"}


def digests(options: argparse.Namespace) -> Iterator[str]:
    """A line for each document: its kind and number, and a digest of each part of its outcome."""
    for number in range(options.count):
        kind = KINDS[number % len(KINDS)]
        parts = outcome(made(kind, number, options.seed, options.data)).items()
        told = {name: hashlib.blake2b(json.dumps(part).encode(), digest_size=8).hexdigest() for name, part in parts}
        yield json.dumps([kind, number, told])


def _worker(name: str, options: argparse.Namespace) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "bench.cores", "--worker", "--count", str(options.count), "--seed", str(options.seed)]
    command += ["--data", str(options.data)] if options.data else []
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, core.VARIABLE: name})


def differing(options: argparse.Namespace) -> Iterator[str]:
    """What the cores do not agree on."""
    workers = [_worker(name, options) for name in core.NAMES]
    outputs = [worker.stdout for worker in workers if worker.stdout is not None]
    for number, lines in enumerate(zip_longest(*outputs)):
        if None in lines:
            raise SystemExit(f"FAILED: a core ended at document {number}, seed {options.seed}")
        (kind, _, one), (_, _, other) = map(json.loads, lines)
        parts = sorted(name for name in {*one, *other} if one.get(name) != other.get(name))
        if parts:
            yield f"{kind} {number}: {', '.join(parts)}"
    if any(worker.wait() for worker in workers):
        raise SystemExit(f"FAILED: a core failed, seed {options.seed}")


def main() -> int:
    """Compares, and says how many documents differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    parser.add_argument("--data", type=Path)
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        for line in digests(options):
            print(line, flush=True)
        return 0
    print(f"python -m bench.cores --count {options.count} --seed {options.seed}", flush=True)
    found = list(differing(options))
    print(*found[:SHOWN], sep="\n", end="\n" if found else "")
    print(f"{options.count:,} documents, {len(found):,} of them differ between the cores")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
