"""Growth: how time and memory grow with the size of hostile text, pages and bytes; and no exception, and an exact restore().

    python -m bench.growth                 at 0.5, 1 and 2 MB: the worst, and what breaks a bar
    python -m bench.growth --quick         at a tenth of that
    python -m bench.growth --quick --minutes 3    as many as that allows, in an order of chance that its seed gives: for CI
    python -m bench.growth --only html     those of one kind
    python -m bench.growth --name nested   those whose name has this in it
    python -m bench.growth --all           a row for each

Each shape runs in a process of its own, forked from one that has cleaned something already. It is asked for the text, the
Markdown with links, the metadata, the cuts, the report and more; where that takes so long that a ratio says something, of half
and of a quarter of the size, too. What comes near a bar is run three times, and the medians of CPU time count. Peak memory is
what the process needs beyond what it had at first.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import pickle
import random
import resource
import time
from collections.abc import Callable, Iterator
from math import inf
from multiprocessing.connection import Connection, wait
from statistics import median
from typing import Any, NamedTuple

import cleanse
from bench import page_shapes
from bench.shapes import Shape, shapes

MEGABYTE = 1_000_000
MOST_RATIO = 2.5  # of the time of twice as much
MOST_SECONDS = 4.0  # for a megabyte
MOST_TIMES, LEAST_PEAK = 25, 64 * MEGABYTE  # the peak is below so many times the input, or this, whichever is larger
MEASURABLE = 0.2  # seconds below which a ratio says nothing, by a clock of four milliseconds
TICK = 0.004  # seconds: the clock of CPU time is no finer on some machines
RUNS = 3
NEAR = 0.7  # of a bar: what stays below in its first run is not run again
MOST_CPU = 90  # seconds that a shape may take in all, at 2 MB
MOST_SPACE = 6_000_000_000  # bytes that a process may ask for

Asked = Callable[[cleanse.Result], object]
ASKED: dict[str, Asked] = {
    "markdown": lambda result: result.markdown(links=True),
    "html": lambda result: result.html(),
    "images and links": lambda result: (result.images, result.links),
    "metadata": lambda result: result.metadata,
    "cuts": lambda result: result.cuts,
    "blocks": lambda result: (result.blocks, result.comments, result.captions, result.related),
    "explain": lambda result: result.explain(),
    "to_dict": lambda result: json.dumps(result.to_dict()),
    "pickle": lambda result: pickle.loads(pickle.dumps(result)),
    "restore": lambda result: result.restore(),
}


class Row(NamedTuple):
    """What was measured of a shape, of what it was worst at."""

    name: str
    size: int  # bytes
    quarter: float  # seconds; not measured, and 0, where the whole takes too little for a ratio
    half: float
    whole: float
    asked: str  # for what it took longest
    peak: int  # bytes
    wrong: str = ""

    @property
    def ratio(self) -> float:
        """How many times as long twice as much takes; 0 where that says nothing.

        Of two doublings the one that took less: a text of too many lines, or a page of too many tags, is read in another way,
        which is a step. What grows with the square grows in both.
        """
        if self.whole < MEASURABLE:
            return 0.0
        return min(self.whole / max(self.half, TICK), max(self.half, TICK) / max(self.quarter, TICK))

    @property
    def rate(self) -> float:
        """Seconds for a megabyte; of less than half of one, as if it were that: what any size takes is no growth."""
        return self.whole / max(self.size / MEGABYTE, 0.5)

    @property
    def badness(self) -> float:
        """How near it comes to a bar, which is at 1."""
        peak = self.peak / max(MOST_TIMES * self.size, LEAST_PEAK)
        return max(self.ratio / MOST_RATIO, self.rate / MOST_SECONDS, peak) if not self.wrong else 100.0


def load() -> None:
    """Has the lexicon, the models and the tables loaded, which is no growth."""
    unknown = "xqzrt-\nfghjk brmpf-\nstrlk "  # of no language, so that the patterns of all are loaded
    for source in (
        unknown,
        "It rained. Photo: Ann Lee",
        "<p>It rained, said the mayor.</p><p>By Ann Lee",
        b"\xff\xfea\x00",
        b"pl\xe9\xe4 " * 20_000,  # whoever tells charsets apart has tables for each
        "雨が降った。".encode("shift_jis") * 20_000,
        "下雨了".encode("big5") * 20_000,
    ):
        result = cleanse.Pipeline.default().run(source)
        _ = result.metadata, result.markdown(links=True), result.explain()


def all_measured(chosen: list[Shape], size: int, workers: int, minutes: float) -> Iterator[Row]:
    """The rows of all shapes that are begun within the time, as workers end with them.

    CPU time and memory are those of each shape's own process.
    """
    until = time.monotonic() + 60 * minutes
    context = multiprocessing.get_context("fork")
    pipes = []
    for number in range(workers):
        mine, its = context.Pipe(duplex=False)
        context.Process(target=_share, args=(chosen[number::workers], size, until, its)).start()
        its.close()
        pipes.append(mine)
    while pipes:
        for pipe in wait(pipes):
            try:
                yield pipe.recv()  # type: ignore[union-attr]
            except EOFError:
                pipes.remove(pipe)  # type: ignore[arg-type]


def _share(chosen: list[Shape], size: int, until: float, pipe: Connection) -> None:
    for shape in chosen:
        if time.monotonic() >= until:
            break
        pipe.send(measured(shape, size))


def measured(shape: Shape, size: int) -> Row:
    """A shape, in a process of its own."""
    context = multiprocessing.get_context("fork")
    mine, its = context.Pipe(duplex=False)
    child = context.Process(target=_measure, args=(shape, size, its))
    child.start()
    its.close()
    try:
        found: Row = mine.recv()
    except EOFError:  # it was killed
        found = Row("", size, 0.0, 0.0, 0.0, "", 0, "took too long, or was killed")
    child.join()
    return found._replace(name=f"{shape.kind}: {shape.name}")


def _measure(shape: Shape, size: int, pipe: Connection) -> None:
    seconds = int(MOST_CPU * max(0.2, size / (2 * MEGABYTE)))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_SPACE, MOST_SPACE))
    try:
        pipe.send(_row(shape, size))
    except Exception as error:  # of whatever kind: that there is one is what is looked for
        pipe.send(Row("", size, 0.0, 0.0, 0.0, "", 0, f"{type(error).__name__}: {error!s:.200}"))


def _row(shape: Shape, size: int) -> Row:
    whole = shape.make(size)
    before = _memory("VmRSS")
    taken: dict[str, list[float]] = {}
    result = _asked(shape, whole, taken)
    wrong = ""
    if result.restore() != result.source or (shape.kind == "text" and result.source != whole):
        wrong = "restore() is not exact"
    del result
    peak = _memory("VmHWM") - before
    times: list[dict[str, list[float]]] = [{name: [0.0] for name in taken}, {name: [0.0] for name in taken}, taken]
    row = _worst(times, _bytes(whole), peak, wrong)
    if row.badness < NEAR and max(map(max, taken.values())) < MEASURABLE:
        return row
    times[:2] = {}, {}
    quarter, half = (shape.make(size // part) for part in (4, 2))
    for run in range(RUNS):
        for source, into in zip((quarter, half, whole), times, strict=True):
            if run or source is not whole:
                _asked(shape, source, into)
        row = _worst(times, _bytes(whole), peak, wrong)
        if row.badness < NEAR:
            break
    return row


def _worst(times: list[dict[str, list[float]]], size: int, peak: int, wrong: str) -> Row:
    """The row of what came nearest to a bar, of what was asked for, by its times at a quarter, half and the whole of the size."""
    medians = [{name: median(taken) for name, taken in of.items()} for of in times]
    rows = (Row("", size, *(of[name] for of in medians), name, peak, wrong) for name in medians[0])
    return max(rows, key=lambda row: row.badness)


def _asked(shape: Shape, source: Any, times: dict[str, list[float]]) -> cleanse.Result:
    """Cleans, and asks for everything; the seconds of each are entered."""
    kind = None if shape.kind == "bytes" else shape.kind
    start = time.process_time()
    result = cleanse.Pipeline.default().run(source, kind)
    at = time.process_time()
    times.setdefault("clean", []).append(at - start)
    for name, ask in ASKED.items():
        ask(result)
        start, at = at, time.process_time()
        times.setdefault(name, []).append(at - start)
    return result


def _bytes(source: str | bytes) -> int:
    return len(source if isinstance(source, bytes) else source.encode("utf-8", "surrogatepass"))


def _memory(name: str) -> int:
    """Bytes of this process: ``VmRSS`` now, ``VmHWM`` at its peak."""
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith(name))


def printed(row: Row) -> str:
    """A line of the table."""
    return (
        f"{row.name:44}{row.size / MEGABYTE:6.2f}{row.quarter:9.3f}{row.half:9.3f}{row.whole:9.3f}{row.ratio:7.2f}{row.rate:8.2f}"
        f"{row.peak / MEGABYTE:9.1f}{row.peak / row.size:7.1f}  {row.wrong or row.asked}"
    )


def main() -> None:
    """Prints the table; ends with an error where a bar is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="at a tenth of the size")
    parser.add_argument("--size", type=float, default=2.0, help="megabytes (default: %(default)s)")
    parser.add_argument(
        "--workers", type=int, default=os.cpu_count() or 1, metavar="N", help="processes (default: as many as cores)"
    )
    parser.add_argument("--only", choices=("text", "html", "bytes"))
    parser.add_argument("--name", default="", help="only what has this in its name")
    parser.add_argument("--group", default="", help="only those of one table of bench.page_shapes, such as KEPT")
    parser.add_argument("--all", action="store_true", help="a row for each, not the worst alone")
    parser.add_argument(
        "--minutes", type=float, metavar="N", help="begins none after so long, and takes them in an order of chance"
    )
    parser.add_argument(
        "--seed", type=int, default=random.randrange(1 << 32), help="of that order (default: a fresh one, printed)"
    )
    options = parser.parse_args()
    size = int(options.size * MEGABYTE / (10 if options.quick else 1))
    load()
    chosen = [shape for shape in shapes() if options.only in (None, shape.kind) and options.name in shape.name]
    if options.group:
        chosen = [shape for shape in chosen if shape.name in getattr(page_shapes, options.group)]
    if options.minutes is not None:
        quick = " --quick" if options.quick else ""
        print(f"python -m bench.growth{quick} --minutes {options.minutes:g} --seed {options.seed}")
        random.Random(options.seed).shuffle(chosen)
    head = (
        f"{'shape':44}{'MB':>6}{'quarter':>9}{'half':>9}{'whole':>9}{'ratio':>7}{'s/MB':>8}{'peak MB':>9}{'times':>7}  slowest at"
    )
    rows = []
    if options.all:
        print(head)
    for row in all_measured(chosen, size, options.workers, inf if options.minutes is None else options.minutes):
        rows.append(row)
        if options.all:
            print(printed(row), flush=True)
    rows.sort(key=lambda row: -row.badness)
    broken = [row for row in rows if row.badness > 1]
    if not options.all:
        print("\n".join([head, *map(printed, rows[: max(10, len(broken))])]))
    print(f"{len(rows)} of {len(chosen)} shapes, {len(broken)} over a bar")
    if broken:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
