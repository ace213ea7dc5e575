"""Speed beside peers in one process: each document goes through all tools in turn, round after round, so a busy minute meets all.

    python -m bench.speed                    all of it
    python -m bench.speed --quick            every eighth document, and a tenth of the corpus
    python -m bench.speed --core python      by that core, not by the one that was built; the first line says which runs
    python -m bench.speed --rounds 9         how often a document goes through each tool, if not five times
    python -m bench.speed --only pages       `clean` on pages of `news` and `wcxb`, beside resiliparse (main content), trafilatura
                                             and readability-lxml
    python -m bench.speed --only bodies      `clean` on the gold bodies of these pages and on bodies of many genres, beside
                                             `ftfy.fix_text`
    python -m bench.speed --only flat        the same on the pages of `news` without markup, as three tools flatten them
    python -m bench.speed --only inspect     `inspect` with all metadata beside `clean`, on pages of `news`
    python -m bench.speed --only whole       what looking for broken lines costs on gold bodies that have none
    python -m bench.speed --only first       import and first call, in processes of their own
    python -m bench.speed --only threads     documents a second of one thread and of two in one process, by the clock on the wall
    python -m bench.speed --only phases      to what parts of the package the time goes, by samples of the stack
    python -m bench.speed --only corpus      documents a second of `cleanse corpus` with 1 and 2 workers, beside datatrove and
                                             trafilatura: `python -m bench.corpus throughput --kinds html`

Times are those of the thread, without what others do on the machine; but of a corpus, of threads, and of the last column of
first calls, they are by the clock on the wall. Of a document the least and the median of the rounds count. A tool gets a string
that was just made of its bytes, as a scraper hands it over: one that was used before may carry its UTF-8 along, which is what
tools in other languages read. Needs the extra `bench`.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import fmean, median
from types import FrameType

import ftfy

import cleanse
from bench import corpus
from cleanse import core
from train import datasets
from train.extractors import readability, resiliparse, trafilatura
from train.flatten import MEASURED, WHOLE

Function = Callable[[str], object]

ROUNDS = 5
EACH = 8  # of so many documents, --quick takes one
PROCESSES = 11  # for each first call
CORPUS = 500 * corpus.MEGABYTE
SAMPLE = 0.001  # seconds between two samples of the stack; some systems have no ticks finer than four milliseconds
LEAST_SHARE = 0.01  # of the samples: what is below it has no name in the tables
MODULES = 6  # named of each part of the package
MENDING = ("pages", "lines", "hyphens")
OWN_BODIES = Path(__file__).parents[1] / "tests" / "bodies.jsonl"
EXTRACTORS: dict[str, Function] = {"resiliparse": resiliparse, "trafilatura": trafilatura, "readability": readability}
_FRESH = """
import sys, time
with open(sys.argv[1], "rb") as file:
    page = file.read().decode("utf-8", "surrogatepass")
wall, spent = time.perf_counter(), time.thread_time()
import cleanse
imported = time.thread_time()
cleanse.clean(page)
print(imported - spent, time.thread_time() - imported, time.perf_counter() - wall)
"""


def cold(document: bytes) -> str:
    """A string that nobody has used."""
    return document.decode("utf-8", "surrogatepass")


def stored(texts: Sequence[str]) -> list[bytes]:
    """What :func:`cold` makes strings of."""
    return [text.encode("utf-8", "surrogatepass") for text in texts]


def seconds(function: Function, document: bytes) -> float:
    """The time of the thread for one call. A peer that cannot take a document ends when it says so."""
    text = cold(document)
    start = time.thread_time()
    with suppress(Exception):
        function(text)
    return time.thread_time() - start


class Spent:
    """What tools took: of each document, the least and the median of the rounds."""

    def __init__(self, tools: dict[str, Function], documents: Sequence[bytes], rounds: int) -> None:
        for function in tools.values():
            for document in documents[:3]:
                seconds(function, document)  # what each loads when it is first called
        gc.collect()
        runs: dict[str, list[list[float]]] = {name: [[] for _ in documents] for name in tools}
        for number in range(rounds):
            for document, of in zip(documents, zip(*runs.values(), strict=True), strict=True):
                turns = list(zip(tools.values(), of, strict=True))
                for function, times in turns[:: -1 if number % 2 else 1]:  # to and fro: none always follows the same other
                    times.append(seconds(function, document))
        self.least = {name: [min(times) for times in of] for name, of in runs.items()}
        self.median = {name: [median(times) for times in of] for name, of in runs.items()}

    def ratios(self, name: str, other: str) -> tuple[float, float]:
        """How many times as long a tool takes as another, by the sums of the least and of the medians."""
        return sum(self.least[name]) / sum(self.least[other]), sum(self.median[name]) / sum(self.median[other])


def print_rows(what: str, tools: dict[str, Function], documents: Sequence[bytes], rounds: int) -> None:
    """Prints a row for each tool; the first is ours, and each other says how many of its times we take."""
    spent = Spent(tools, documents, rounds)
    first = next(iter(tools))
    size = fmean(map(len, documents)) / 1000
    for name in tools:
        least, middle = (1000 * fmean(of[name]) for of in (spent.least, spent.median))
        by_least, by_median = spent.ratios(first, name)
        beside = "" if name == first else f"{by_least:.2f} ({by_median:.2f})"
        print(f"| {what} | {len(documents)} | {size:.1f} | {name} | {least:.2f} | {middle:.2f} | {beside} |", flush=True)


def print_head() -> None:
    """Prints the head of a table; its last column is the time of the first tool by that of the row's, in brackets by medians."""
    print("\n| documents | number | kB | tool | least, ms | median, ms | the first takes, times |\n|" + " --- |" * 7)


def cost_of_mending(what: str, documents: Sequence[bytes], rounds: int) -> None:
    """Prints how much longer `clean` takes than without the cleaners of broken lines, on texts that these leave alone."""
    everything = cleanse.Pipeline.default()
    without = everything.without(*MENDING)
    texts = [(document, everything.run(cold(document), kind="text")) for document in documents]
    unbroken = [document for document, result in texts if not any(cut.cleaner in MENDING for cut in result.cuts)]
    spent = Spent({"all": everything, "without": without}, unbroken, rounds)
    by_least, by_median = spent.ratios("all", "without")
    print(
        f"{what}: {len(unbroken)} texts without broken lines; looking for some adds {by_least - 1:+.1%} to `clean`, "
        f"by medians {by_median - 1:+.1%}"
    )


def fresh(page: bytes) -> Iterator[list[float]]:
    """The seconds of import, of first call, and of both on the wall, in processes of their own; one before writes bytecode."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page")
        path.write_bytes(page)
        command = [sys.executable, "-c", _FRESH, str(path)]
        runs = [
            list(map(float, subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout.split()))
            for _ in range(1 + PROCESSES)
        ]
    return map(list, zip(*runs[1:], strict=True))


def first_calls(pages: Sequence[bytes]) -> None:
    """Prints what the first call of a process costs on a line of text and on pages; the later ones are in the tables above."""
    middle = sorted(pages, key=len)[len(pages) // 2]
    print(f"\n| first call on | kB | import, ms | call, ms | both: median, ms | least | by the wall clock |\n|{' --- |' * 7}")
    for what, source in (
        ("a line of text", b"It rained. Photo: Ann Lee"),
        ("a page of one line", b"<p>It rained."),
        ("the middle page", middle),
    ):
        imports, calls, walls = fresh(source)
        both = [imported + called for imported, called in zip(imports, calls, strict=True)]
        figures = [median(imports), median(calls), median(both), min(both), median(walls)]
        print(f"| {what} | {len(source) / 1000:.1f} | {' | '.join(f'{1000 * value:.0f}' for value in figures)} |", flush=True)


@contextmanager
def sampled(modules: Counter[str]) -> Iterator[None]:
    """Counts, at every tick of CPU time, the module of this package that was running, or had called what was."""

    def count(_: int, frame: FrameType | None) -> None:
        while frame is not None:
            name = str(frame.f_globals.get("__name__", ""))
            if name.partition(".")[0] == "cleanse":
                modules[name] += 1
                return
            frame = frame.f_back

    before = signal.signal(signal.SIGPROF, count)
    signal.setitimer(signal.ITIMER_PROF, SAMPLE, SAMPLE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def part_of(module: str) -> str:
    """The part of the package that a module belongs to; of the package itself, which has the calls, its own name.

    >>> part_of("cleanse.text.lines"), part_of("cleanse.document"), part_of("cleanse")
    ('text', 'document', 'cleanse')
    """
    package, _, inner = module.partition(".")
    return inner.partition(".")[0] or package


def print_phases(what: str, documents: Sequence[bytes], rounds: int) -> None:
    """Prints a table of the parts of the package that the time goes to, each with the modules that take most of it.

    What is compiled, here or in a library, counts for the module that calls it.
    """
    modules: Counter[str] = Counter()
    seconds(cleanse.clean, documents[0])
    start = time.thread_time()
    with sampled(modules):
        for document in [*documents] * rounds:
            cleanse.clean(cold(document))
    each = 1000 * (time.thread_time() - start) / len(documents) / rounds
    total = modules.total()
    parts: Counter[str] = Counter()
    for name, count in modules.items():
        parts[part_of(name)] += count
    print(f"\n| {what}: {each:.2f} ms each | ms | share | of it |\n| --- | --- | --- | --- |")
    shown = [(part, count) for part, count in parts.most_common() if count >= LEAST_SHARE * total]
    for part, count in shown:
        inner = [(name.split(".", 2)[2], of) for name, of in modules.most_common() if name.startswith(f"cleanse.{part}.")]
        most = ", ".join(f"{name} {of / total:.0%}" for name, of in inner[:MODULES] if of >= LEAST_SHARE * total)
        print(f"| {part} | {each * count / total:.2f} | {count / total:.0%} | {most} |")
    rest = total - sum(count for _, count in shown)
    print(f"| the rest | {each * rest / total:.2f} | {rest / total:.0%} | |", flush=True)


class Documents:
    """The documents that are asked for, each kind made when it is first wanted; in haste every eighth of them."""

    def __init__(self, data: Path, is_quick: bool) -> None:
        self.step = EACH if is_quick else 1
        self.articles = {name: rows[:: self.step] for name, rows in datasets.articles(data).items()}

    def pages(self, name: str) -> list[bytes]:
        """As HTML."""
        return stored([row["html"] for row in self.articles[name]])

    def bodies(self, name: str) -> list[bytes]:
        """As their golds have them; `ours` are those of many genres."""
        if name == "ours":
            rows = [json.loads(line) for line in OWN_BODIES.read_text("utf-8").splitlines()]
            return stored([row["text"] for row in rows[:: self.step]])
        return stored([row["body"] for row in self.articles[name]])

    def flat(self, tool: str) -> list[bytes]:
        """Pages of `news` without markup."""
        return stored([WHOLE[tool](row["html"]) for row in self.articles["news"]])


def pages(documents: Documents, rounds: int) -> None:
    """Prints the rows of pages."""
    print_head()
    for name in documents.articles:
        print_rows(f"pages of {name}", {"cleanse": cleanse.clean, **EXTRACTORS}, documents.pages(name), rounds)


def bodies(documents: Documents, rounds: int) -> None:
    """Prints the rows of gold bodies."""
    print_head()
    for name in (*documents.articles, "ours"):
        print_rows(
            f"bodies of {name}", {"cleanse": cleanse.clean, "ftfy.fix_text": ftfy.fix_text}, documents.bodies(name), rounds
        )


def flat(documents: Documents, rounds: int) -> None:
    """Prints the rows of pages without markup."""
    print_head()
    for tool in MEASURED:
        tools: dict[str, Function] = {"cleanse": cleanse.clean, "ftfy.fix_text": ftfy.fix_text}
        print_rows(f"pages of news, flattened by {tool}", tools, documents.flat(tool), rounds)


def inspect(documents: Documents, rounds: int) -> None:
    """Prints what the metadata cost."""
    print_head()
    tools: dict[str, Function] = {"inspect": lambda page: cleanse.inspect(page).metadata, "clean": cleanse.clean}
    print_rows("pages of news", tools, documents.pages("news"), rounds)


def whole(documents: Documents, rounds: int) -> None:
    """Prints what looking for broken lines costs."""
    print()
    for name in documents.articles:
        cost_of_mending(f"bodies of {name}", documents.bodies(name), rounds)


def first(documents: Documents, _: int) -> None:
    """Prints the table of first calls."""
    first_calls(documents.pages("news"))


def threads(documents: Documents, rounds: int) -> None:
    """Prints what a second thread adds: they share what holds Python's lock, and run side by side in the rest."""
    print("\n| documents | 1 thread, a second | 2 threads, a second | ratio |\n| --- | --- | --- | --- |")
    for what, found in (
        ("pages of news", documents.pages("news")),
        ("bodies of news", documents.bodies("news")),
        (f"pages of news, flattened by {MEASURED[0]}", documents.flat(MEASURED[0])),
    ):
        one, two = (max(rate(found, count) for _ in range(rounds)) for count in (1, 2))
        print(f"| {what} | {one:.0f} | {two:.0f} | {two / one:.2f} |", flush=True)


def rate(documents: Sequence[bytes], count: int) -> float:
    """Documents a second, by the clock on the wall, that so many threads clean."""
    with ThreadPoolExecutor(count) as pool:
        began = time.perf_counter()
        for _ in pool.map(cleanse.clean, map(cold, documents)):
            pass
        return len(documents) / (time.perf_counter() - began)


def phases(documents: Documents, rounds: int) -> None:
    """Prints where the time goes."""
    print_phases("pages of news", documents.pages("news"), rounds)
    print_phases("bodies of wcxb", documents.bodies("wcxb"), rounds)
    print_phases(f"pages of news, flattened by {MEASURED[0]}", documents.flat(MEASURED[0]), rounds)


PARTS = (pages, bodies, flat, inspect, whole, first, threads, phases)


def main() -> None:
    """Prints what is asked for."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--only", choices=(*(part.__name__ for part in PARTS), "corpus"))
    parser.add_argument("--quick", action="store_true", help=f"one document of {EACH}, and a tenth of the corpus")
    parser.add_argument("--core", choices=core.NAMES, help="the core to run (default: the compiled one, where it was built)")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="runs of each tool on each document (default: %(default)s)")
    options: argparse.Namespace = parser.parse_args()
    logging.disable(logging.CRITICAL)  # trafilatura says on some pages that it found nothing
    if options.core:
        os.environ[core.VARIABLE] = options.core  # nobody has asked for a core yet; processes that are started have it, too
    print(f"cleanse {cleanse.__version__}, {core.name()} core, Python {sys.version.split()[0]}, {os.cpu_count()} processors")
    documents = Documents(options.data, options.quick)
    for part in PARTS:
        if options.only in (None, part.__name__):
            part(documents, options.rounds)
    if options.only in (None, "corpus"):
        print()
        corpus.throughput(options.data, CORPUS // (10 if options.quick else 1), ["html"], options.rounds)


if __name__ == "__main__":
    main()
