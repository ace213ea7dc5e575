"""`cleanse corpus` on pages of `wcxb`, as they are and flattened by html-text, repeated to a size.

    python -m bench.corpus throughput            documents and megabytes a second with 1 and 2 workers; peers on the same pages
    python -m bench.corpus memory                the peak of all processes together, for 100 MB and 1 GB
    python -m bench.corpus kills                 20 runs killed at a random moment, and one killed 20 times; then resumed
    python -m bench.corpus broken                a corpus of which 1 % is broken

Corpora and outputs go to ``bench/.cache/corpus``, some gigabytes. Needs the extras `bench` and `corpus`, and
`datatrove` for one of the peers: its trafilatura step. An environment of its own may have it, whose Python ``--datatrove`` names.
The other is trafilatura's own command. Each run is a process of its own; its start is counted. CPU seconds are those of all its
processes, and tell more than the clock on a machine that does other things besides; those of datatrove's second worker lack what
its processes do not hand on.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, cycle
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import cleanse
from train import datasets
from train.flatten import html_text

FOLDER = datasets.CACHE / "corpus"
MEGABYTE = 1_000_000
PARTS = 4  # files of a corpus: datatrove gives a worker whole ones
FIELDS = {"html": "html", "flat": "text"}

_DATATROVE = """
import sys
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.extractors import Trafilatura
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

if __name__ == "__main__":
    source, out, workers = sys.argv[1], sys.argv[2], int(sys.argv[3])
    steps = [
        JsonlReader(source, text_key="html", id_key="id"),
        Trafilatura(timeout=60),
        JsonlWriter(out, output_filename="${rank}.jsonl", compression=None),
    ]
    LocalPipelineExecutor(steps, tasks=4, workers=workers, logging_dir=out + "-logs").run()
"""


def corpus(data: Path, kind: str, size: int, distinct: int | None = None) -> Path:
    """A folder of JSON lines: pages, or their flattened text, repeated until they have so many bytes.

    ``distinct`` is the size from which on they repeat; None: when there are no more.
    """
    folder = FOLDER / f"{kind}-{size // MEGABYTE}{'' if distinct is None else f'-of-{distinct // MEGABYTE}'}"
    if folder.exists():
        return folder
    rows = [{"url": row["url"], "html": row["html"]} for row in datasets.rows(data, "wcxb")]
    if kind == "flat":
        rows = [{"url": row["url"], "text": html_text(row["html"])} for row in rows]
    if distinct is not None:
        sizes = accumulate(len(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace")) for row in rows)
        rows = [row for row, total in zip(rows, sizes, strict=True) if total < distinct]
    made = folder.with_name(folder.name + ".new")
    made.mkdir(parents=True)
    files = [open(made / f"{part}.jsonl", "wb") for part in range(PARTS)]  # noqa: SIM115
    written = 0
    for number, row in enumerate(cycle(rows)):
        line = json.dumps({"id": str(number), **row}, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        files[number % PARTS].write(line)
        written += len(line)
        if written >= size:
            break
    for file in files:
        file.close()
    made.rename(folder)
    return folder


class Run(NamedTuple):
    """What a process took: its status, seconds, the peak of its memory with that of its children, in bytes, and the seconds of
    CPU time of all of them."""

    status: int
    seconds: float
    peak: int
    cpu: float


def measured(command: Sequence[str | Path]) -> Run:
    """Runs a command and watches its memory."""
    # What is installed has its bytecode.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    spent = _spent()
    began = time.perf_counter()
    log = open(FOLDER / "log", "wb")  # noqa: SIM115
    shown = {"stdout": log, "stderr": log, "start_new_session": True, "env": environment}
    with log, subprocess.Popen(list(map(str, command)), **shown) as process:
        peaks = [0]
        is_over = threading.Event()
        watcher = threading.Thread(target=_watch, args=(process.pid, peaks, is_over))
        watcher.start()
        status = process.wait()
        seconds = time.perf_counter() - began
        is_over.set()
        watcher.join()
    return Run(status, seconds, peaks[0], _spent() - spent)


def _spent() -> float:
    """Seconds of CPU time of all processes that this one waited for, and of those that they waited for."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _watch(group: int, peaks: list[int], is_over: threading.Event) -> None:
    while not is_over.wait(0.1):
        peaks[0] = max(peaks[0], sum(_proportional_size(pid) for pid in _members(group)))


def _members(group: int) -> Iterator[str]:
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            try:
                told = Path(entry.path, "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(told[2]) == group:
                yield entry.name


def _proportional_size(pid: str) -> int:
    """Memory of a process, what it shares with others divided among them."""
    try:
        told = Path("/proc", pid, "smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in told.splitlines() if line.startswith("Pss:")), 0)


def ours(source: Path, out: Path, field: str, *more: str) -> list[str | Path]:
    """The command, with nothing left of an earlier run but its output, which it replaces."""
    if "--resume" not in more:
        shutil.rmtree(f"{out}.partial", ignore_errors=True)
    return [sys.executable, "-m", "cleanse", "corpus", source, "-o", out, "--field", field, "--overwrite", *more]


def lines(path: Path) -> int:
    """How many lines a file, or the files of a folder, have."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    return sum(1 for file in files for _ in open(file, "rb"))


def throughput(data: Path, size: int, kinds: Sequence[str], rounds: int, datatrove: str = sys.executable) -> None:
    """Prints documents and megabytes a second: of our command the median of so many rounds, with 1 and 2 workers in turn, and the
    ratio in each round. The peers run once.

    :param datatrove: the Python that has datatrove.
    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    print("| pages | tool | workers | documents | seconds | documents/s | MB/s | peak | out | CPU seconds |\n|" + " --- |" * 10)
    for kind in kinds:
        source = corpus(data, kind, size)
        count, total = lines(source), sum(file.stat().st_size for file in source.iterdir())
        runs: dict[int, list[Run]] = {1: [], 2: []}
        outs = {workers: FOLDER / f"out-{kind}-{workers}.jsonl" for workers in runs}
        for _ in range(rounds):
            for workers, out in outs.items():
                runs[workers].append(measured(ours(source, out, FIELDS[kind], "--workers", str(workers))))
        for workers, out in outs.items():
            middle = sorted(runs[workers], key=lambda run: run.seconds)[(rounds - 1) // 2]
            _row(kind, "cleanse corpus", workers, count, total, middle, lines(out))
        ratios = sorted(one.seconds / two.seconds for one, two in zip(runs[1], runs[2], strict=True))
        print(f"{kind}: scaling from 1 to 2 workers {median(ratios):.2f} × ({', '.join(f'{ratio:.2f}' for ratio in ratios)})")
        if kind == "html":
            _peers(source, count, total, datatrove)


def _row(kind: str, tool: str, workers: int, count: int, total: int, run: Run, made: int) -> None:
    speed = f"{count / run.seconds:.1f} | {total / run.seconds / MEGABYTE:.1f} | {run.peak / MEGABYTE:.0f} MB"
    print(f"| {kind} | {tool} | {workers} | {count} | {run.seconds:.1f} | {speed} | {made} | {run.cpu:.1f} |", flush=True)


def _peers(source: Path, count: int, total: int, datatrove: str) -> None:
    folder = FOLDER / "pages"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for file in sorted(source.iterdir()):
        for line in open(file, encoding="utf-8"):  # noqa: SIM115
            row = json.loads(line)
            (folder / f"{row['id']}.html").write_text(row["html"], "utf-8", "replace")
    _datatrove(source, count, total, datatrove)
    for workers in (1, 2):
        out = FOLDER / f"trafilatura-{workers}"
        shutil.rmtree(out, ignore_errors=True)
        command = [Path(sys.executable).with_name("trafilatura"), "--input-dir", folder, "--output-dir", out]
        run = measured([*command, "--parallel", str(workers)])
        _row("html", "trafilatura", workers, count, total, run, sum(1 for path in out.rglob("*") if path.is_file()))


def _datatrove(source: Path, count: int, total: int, python: str) -> None:
    if subprocess.run([python, "-c", "import datatrove"], capture_output=True, check=False).returncode:
        print(f"{python} has no datatrove, so it was left out: pip install 'cleanse-text[datatrove]'", flush=True)
        return
    script = FOLDER / "peer.py"
    script.write_text(_DATATROVE)
    for workers in (1, 2):
        out = FOLDER / f"datatrove-{workers}"
        for old in (out, out.with_name(out.name + "-logs")):
            shutil.rmtree(old, ignore_errors=True)
        run = measured([python, script, source, out, str(workers)])
        _row("html", "datatrove, trafilatura", workers, count, total, run, lines(out))


def memory(data: Path) -> None:
    """Prints the peak of all processes together; the larger corpus is the smaller one several times."""
    print("| pages | workers | corpus | peak |\n| --- | --- | --- | --- |")
    for kind, sizes in (("html", (100, 1000)), ("flat", (10, 100))):
        for size in sizes:
            source = corpus(data, kind, size * MEGABYTE, sizes[0] * MEGABYTE)
            for workers in (1, 2):
                run = measured(ours(source, FOLDER / "out.jsonl", FIELDS[kind], "--workers", str(workers)))
                assert run.status == 0
                print(f"| {kind} | {workers} | {size} MB | {run.peak / MEGABYTE:.0f} MB |", flush=True)


def _breakable(data: Path, name: str, count: int) -> tuple[Path, list[str], list[bytes]]:
    """A file of flattened pages of which every hundredth record is broken, in turn in each way; its good texts, its bad lines."""
    texts = [html_text(row["html"]) for row in datasets.rows(data, "wcxb")]
    path = FOLDER / f"{name}.jsonl"
    good, bad = [], []
    with open(path, "wb") as file:
        for number in range(count):
            text = f"{texts[number % len(texts)]}\n{number}"
            line = json.dumps({"id": number, "text": text}, ensure_ascii=False).encode("utf-8", "replace")
            if number % 100 == 50:
                line = BREAKS[number // 100 % len(BREAKS)](line)
                bad.append(line)
            else:
                good.append(json.loads(line)["text"])
            file.write(line + b"\n")
    return path, good, bad


BREAKS = (
    lambda line: line[: len(line) // 2] or b"{",  # bad JSON
    lambda line: b'{"id": 1, "text": 5}',
    lambda line: b'{"id": 1, "text": ["It rained."]}',
    lambda line: b'{"id": 1, "body": "It rained."}',
    lambda line: line[:20] + b"\xff\xfe" + line[20:],
    lambda line: b"[" + line + b"]",
)


def kills(data: Path, count: int, times: int) -> None:
    """Kills runs, and resumes them."""
    source, _, _ = _breakable(data, "kills", count)
    chance = random.Random(20)
    calm = FOLDER / "calm"
    took = _killed(source, calm, [])[1]
    print(f"the undisturbed run takes {took:.1f} s, {count} records, {lines(calm / 'out.jsonl.gz.rejects.jsonl')} of them broken")
    outcomes: Counter[str] = Counter()
    for number in range(times):
        folder = FOLDER / "killed"
        moment = chance.uniform(0, took)
        resumed, _ = _killed(source, folder, [moment], is_group=number % 2 == 1)
        same = _contents(folder) == _contents(calm)
        outcomes["identical" if same else "different"] += 1
        print(f"killed at {moment:.1f} s, resumed {resumed} times: {'identical' if same else 'DIFFERENT'}", flush=True)
    moments = [chance.uniform(0, took / 4) for _ in range(times)]
    resumed, _ = _killed(source, FOLDER / "killed", moments)
    same = _contents(FOLDER / "killed") == _contents(calm)
    print(f"one run killed {resumed} times: {'identical' if same else 'DIFFERENT'}")
    print(f"{outcomes['identical']} of {times} identical: output, rejects and cuts")


def _killed(source: Path, folder: Path, moments: list[float], is_group: bool = False) -> tuple[int, float]:
    """Runs a command that is killed after so many seconds each time, and resumed; how often, and the seconds of the last run."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    more: list[str] = ["--cuts", str(folder / "cuts.jsonl")]
    left = list(moments)
    resumed = 0
    while True:
        began = time.perf_counter()
        command = list(map(str, ours(source, folder / "out.jsonl.gz", "text", *more)))
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as process:
            try:
                status = process.wait(left.pop(0) if left else None)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL) if is_group else process.kill()
            else:
                assert status == 1, status
                return resumed, time.perf_counter() - began
        resumed += 1
        more = ["--cuts", str(folder / "cuts.jsonl"), "--resume"]


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def broken(data: Path, count: int) -> None:
    """Cleans a corpus of which 1 % is broken, and compares with what it should be."""
    source, good, bad = _breakable(data, "broken", count)
    large = b'{"text": "' + b"It rained. " * (200 * MEGABYTE // 11) + b'"}'
    with open(source, "ab") as file:
        file.write(large + b"\n")
    tail = [f"It rained on day {number}, and nobody was out." for number in range(1000)]
    whole = gzip.compress(b"".join(json.dumps({"text": text}).encode() + b"\n" for text in tail))
    torn = FOLDER / "torn.jsonl.gz"
    torn.write_bytes(whole[: len(whole) * 2 // 3])
    out = FOLDER / "out-broken.jsonl"
    command = list(map(str, [*ours(source, out, "text"), torn]))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print(f"exit status {done.returncode}\n{done.stdout}\n{done.stderr}")
    made = [json.loads(line)["text"] for line in open(out, encoding="utf-8")]  # noqa: SIM115
    expected = [result.text for result in cleanse.clean_many(good)]
    print(f"good records cleaned: {made[: len(good)] == expected} ({len(expected)}), of the torn file {len(made) - len(good)}")
    put_aside: list[dict[str, Any]] = [json.loads(line) for line in open(f"{out}.rejects.jsonl", encoding="utf-8")]  # noqa: SIM115
    as_read = [row["record"].encode() if "record" in row else base64.b64decode(row["record_base64"]) for row in put_aside]
    print(f"bad records put aside as they were: {as_read[:-1] == [*bad, large]} ({len(bad)} and one of {len(large)} bytes)")
    print(f"the torn file: {put_aside[-1]['reason']}")


def main() -> None:
    """Does what is asked for."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("what", choices=["throughput", "memory", "kills", "broken"])
    parser.add_argument("--size", type=int, default=500, help="megabytes of the corpora of throughput (default: %(default)s)")
    parser.add_argument("--kinds", default="html,flat", help="pages as they are, flattened, or both (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=1, help="runs of throughput for each number of workers")
    parser.add_argument("--datatrove", metavar="PYTHON", default=sys.executable, help="the Python that has datatrove")
    parser.add_argument("--records", type=int, default=3000, help="records of the corpora of kills and broken")
    parser.add_argument("--times", type=int, default=20, help="kills (default: %(default)s)")
    given: argparse.Namespace = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    if given.what == "throughput":
        throughput(given.data, given.size * MEGABYTE, given.kinds.split(","), given.rounds, given.datatrove)
    elif given.what == "memory":
        memory(given.data)
    elif given.what == "kills":
        kills(given.data, given.records, given.times)
    else:
        broken(given.data, given.records)


if __name__ == "__main__":
    main()
