"""Fuzzes cleaning: texts, pages and byte strings that are mutations of real ones, each asked for every law there is.

    python -m bench.fuzz --texts 2000 --pages 2000 --bytes 2000
    python -m bench.fuzz --minutes 5                        as many as go in five minutes, of all three
    python -m bench.fuzz --seed 7 --keep found              what fails is made smaller and written into a folder
    python -m bench.fuzz --data ../shared/data              mutations of the labelled pages, too

Cleaning raises nothing, ``restore()`` gives the source, the cuts account for every character, cleaning the text again changes
nothing (but what a page tells of short lines by where they stand), a pickled result is the same, HTML has no element but those
of a text and says what the text says, and ``explain``, ``to_dict``, ``markdown``, ``metadata``, ``images``, ``links`` raise
nothing. A sample is cleaned again in threads, and in another order in four processes with a hash seed each: the same must come
out. The seed is drawn, where none is given; a seed gives the same inputs and results, whatever the number of workers. It ends
with 1 where a law is broken.
"""

from __future__ import annotations

import argparse
import os
import pickle
import random
import re
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, zip_longest
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from bench.fuzz_checks import LAWS, Failure, digest, outcome, shrunk
from bench.fuzz_inputs import KINDS, ROOT, Input, made

CHUNK = 25  # inputs that a worker takes at a time
SAMPLE = 300  # inputs that are cleaned again elsewhere
HASH_SEEDS = ("0", "1", "42", "4294967295")
PATIENCE = 600  # seconds after which a chunk of which nothing is heard counts as hung
SMALLER = 3  # inputs of one way to fail, in one chunk, that are made smaller
ENDINGS = {"texts": ".txt", "pages": ".html", "bytes": ".bin"}


class Chunk(NamedTuple):
    """Inputs of one kind, by number."""

    kind: str
    start: int
    stop: int


class Found(NamedTuple):
    """An input that broke a law, as small as it could be made."""

    failure: Failure
    input: Input


class Done(NamedTuple):
    """What came of a chunk."""

    chunk: Chunk
    digests: list[str]
    found: list[Found]
    slowest: tuple[float, str, int]
    pages: int


def cleaned(chunk: Chunk, seed: int, data: Path | None) -> Done:
    """Cleans the inputs of a chunk; run by a worker."""
    digests: list[str] = []
    found: list[Found] = []
    slowest, pages = (0.0, chunk.kind, chunk.start), 0
    times: Counter[Failure] = Counter()
    for number in range(chunk.start, chunk.stop):
        tried = made(chunk.kind, number, seed, data)
        said = outcome(tried)
        digests.append(said.digest)
        pages += said.is_page
        slowest = max(slowest, (said.seconds, chunk.kind, number))
        for failure in said.failures:
            times[failure] += 1
            found.append(Found(failure, shrunk(tried, failure) if times[failure] <= SMALLER else tried))
    return Done(chunk, digests, found, slowest, pages)


def chunks(options: argparse.Namespace) -> Iterator[Chunk]:
    """The chunks of all kinds, in turn; without an end where time alone ends the run."""
    counts = {kind: getattr(options, kind) for kind in KINDS}
    if options.minutes is not None and not any(counts.values()):
        counts = dict.fromkeys(KINDS, 10**9)
    of = [_chunks_of(kind, count) for kind, count in counts.items()]
    return (chunk for chunk in chain.from_iterable(zip_longest(*of)) if chunk is not None)


def _chunks_of(kind: str, count: int) -> Iterator[Chunk]:
    return (Chunk(kind, at, min(at + CHUNK, count)) for at in range(0, count, CHUNK))


def all_done(options: argparse.Namespace) -> Iterator[Done]:
    """What came of the chunks, as workers end them; no new one is begun when the time is over."""
    ends = time.monotonic() + 60 * options.minutes if options.minutes is not None else float("inf")
    waiting: dict[Future[Done], Chunk] = {}
    wanted = chunks(options)
    with ProcessPoolExecutor(options.workers, get_context("spawn")) as workers:
        while True:
            while len(waiting) < 2 * options.workers and time.monotonic() < ends and (chunk := next(wanted, None)) is not None:
                waiting[workers.submit(cleaned, chunk, options.seed, options.data)] = chunk
            if not waiting:
                return
            ready, _ = wait(waiting, PATIENCE, FIRST_COMPLETED)
            if not ready:
                print(
                    f"FAILED: nothing was heard for {PATIENCE} s of {[*waiting.values()]}, seed {options.seed}", file=sys.stderr
                )
                os._exit(2)  # the worker that hangs would be waited for
            for future in ready:
                chunk = waiting.pop(future)
                try:
                    yield future.result()
                except BrokenProcessPool:
                    raise SystemExit(f"A worker died on {chunk} or on {[*waiting.values()]}, seed {options.seed}.") from None


def elsewhere(options: argparse.Namespace, digests: dict[tuple[str, int], str]) -> list[Found]:
    """What comes out otherwise in threads, or in a process with another hash seed and another order."""
    names = sorted(digests)[:: max(1, len(digests) // SAMPLE)]
    sample = [made(kind, number, options.seed, options.data) for kind, number in names]
    found = []
    with ThreadPoolExecutor(8) as threads:
        again = {"threads": list(threads.map(digest, sample))}
    with ThreadPoolExecutor(options.workers) as threads:
        again.update(zip(HASH_SEEDS, threads.map(lambda seed: _in_process(sample, seed), HASH_SEEDS), strict=True))
    for where, others in again.items():
        for tried, other in zip(sample, others, strict=True):
            if other != digests[tried.kind, tried.number]:
                found.append(Found(Failure("elsewhere", "threads" if where == "threads" else f"hash seed {where}"), tried))
    return found


def _in_process(sample: list[Input], hash_seed: str) -> list[str]:
    order = list(range(len(sample)))
    random.Random(hash_seed).shuffle(order)
    done = subprocess.run(
        [sys.executable, "-m", "bench.fuzz_checks"], input=pickle.dumps([sample[at] for at in order]), stdout=subprocess.PIPE,
        check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    digests = dict(zip(order, pickle.loads(done.stdout), strict=True))
    return [digests[at] for at in range(len(sample))]


def keep(folder: Path, seed: int, found: Found) -> None:
    """Writes a failing input, as the bytes that it is."""
    folder.mkdir(parents=True, exist_ok=True)
    source = found.input.source
    law = re.sub(r"\W+", "-", found.failure.law)
    path = folder / f"{law}_{seed}_{found.input.number}{ENDINGS[found.input.kind]}"
    path.write_bytes(source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass"))


def report(found: list[Found], show: int) -> None:
    """Prints how often each law is broken, in which ways, and the smallest input of each way."""
    ways: defaultdict[Failure, list[Input]] = defaultdict(list)
    for failure, tried in found:
        ways[failure].append(tried)
    for law in LAWS:
        of = {failure: inputs for failure, inputs in ways.items() if failure.law == law}
        print(f"{law}: {len({(tried.kind, tried.number) for inputs in of.values() for tried in inputs})}")
        for failure, inputs in sorted(of.items(), key=lambda item: (-len(item[1]), item[0]))[:show]:
            least = min(inputs, key=lambda tried: (len(tried.source), tried.number))
            print(f"  {len(inputs)} × {failure.detail}")
            print(f"      {least.kind} {least.number} {least.options}: {least.source[:400]!r}")


def main() -> int:
    """Prints what was found; returns 1 where a law was broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for kind in KINDS:
        parser.add_argument(f"--{kind}", type=int, default=0, metavar="N", help=f"how many {kind}")
    parser.add_argument("--minutes", type=float, metavar="M", help="end after so long (and a sample of what was cleaned)")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32), metavar="N", help="default: drawn")
    parser.add_argument("--data", type=Path, help="folder of the labelled pages (default: the repository's texts alone)")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where failing inputs go")
    parser.add_argument("--show", type=int, default=20, metavar="N", help="ways to break a law that are printed (default: 20)")
    options = parser.parse_args()
    if options.minutes is None and not any(getattr(options, kind) for kind in KINDS):
        parser.error("say how many --texts, --pages and --bytes, or for how many --minutes")
    print(f"seed {options.seed}", flush=True)
    digests: dict[tuple[str, int], str] = {}
    found: list[Found] = []
    counts: Counter[str] = Counter()
    slowest, pages = (0.0, "", 0), 0
    for done in all_done(options):
        numbers = range(done.chunk.start, done.chunk.stop)
        digests.update(((done.chunk.kind, number), one) for number, one in zip(numbers, done.digests, strict=True))
        counts[done.chunk.kind] += len(numbers)
        slowest, pages = max(slowest, done.slowest), pages + done.pages
        found += done.found
        if options.keep:
            for one in done.found:
                keep(options.keep, options.seed, one)
    found += elsewhere(options, digests)
    found.sort(key=lambda one: (one.failure, one.input.kind, one.input.number))
    print(", ".join(f"{counts[kind]} {kind}" for kind in KINDS), f"({pages} taken for pages)")
    report(found, options.show)
    print(f"slowest: {slowest[1]} {slowest[2]}, {slowest[0]:.1f} s with all that is asked")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
