"""What a change does to real documents: two checkouts clean the same ones, and every difference is printed, grouped by rule.

    python -m bench.same OLD                      OLD, a checkout, beside this one, on every document
    python -m bench.same OLD NEW --sample 10      on every tenth
    python -m bench.same OLD --only html bodies   on some forms alone
    python -m bench.same OLD --show 20            with more samples of each kind of difference

The documents: all labelled pages as HTML, flattened by html-text and by BeautifulSoup's ``get_text("\\n")``, their gold bodies
and the bodies of many genres, the seeds, the cases, and 300 pages as JSON lines through ``cleanse corpus``. Of each, text,
ledger, metadata, warnings and Markdown are compared. Differences of text are told block by block, by what became of the block
before and now: ``kept -> captions:credit`` says that a block which stayed is now cut by that rule. Needs the extra `bench`.
"""

from __future__ import annotations

import argparse
import base64
import json
import lzma
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from train import datasets
from train.flatten import get_text, html_text

ROOT = Path(__file__).parents[1]
SETS = ("wcxb", "news", "snippets", "reader", "pages", "more")
FLATTENERS = {"html-text": html_text, "get_text": get_text}
FORMS = ("html", *FLATTENERS, "bodies", "seeds", "cases", "corpus")
RECORDS = 300
WORKERS = os.cpu_count() or 1
EXCERPT = 150  # characters of a sample

Task = dict[str, Any]


class Difference(NamedTuple):
    """One thing that is not the same: its kind, the document, and what it looks like."""

    kind: str
    id: str
    sample: str


def html_rows(data: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every labelled page, with a name of its own."""
    for name in SETS:
        for number, row in enumerate(datasets.rows(data, name)):
            yield f"{name}/{row.get('id', number)}", row


def tasks(options: argparse.Namespace) -> Iterator[Task]:
    """The documents of the forms that are asked for, each a task for the worker."""
    if "html" in options.only:
        for id_, row in html_rows(options.data):
            yield {"id": f"html/{id_}", "text": row["html"], "kind": "html", "url": row.get("url")}
    for tool in FLATTENERS:
        if tool in options.only:
            for id_, text in flattened(options.data, tool):
                yield {"id": f"{tool}/{id_}", "text": text, "kind": "text", "url": None}
    if "bodies" in options.only:
        yield from _bodies(options.data)
    if "seeds" in options.only:
        for path in sorted((ROOT / "seeds").glob("*")):
            yield _file(f"seeds/{path.name}", path, None)
    if "cases" in options.only and options.cases.is_dir():
        yield from _cases(options.cases)


def _bodies(data: Path) -> Iterator[Task]:
    for name in ("news", "wcxb"):
        for row in datasets.rows(data, name):
            if row["body"].strip():
                yield {"id": f"bodies/{name}/{row['id']}", "text": row["body"], "kind": "text", "url": None}
    for number, row in enumerate(datasets.rows(data, "bodies")):
        yield {"id": f"bodies/{row['lang']} {row['genre']} {number}", "text": row["text"], "kind": "text", "url": None}


def _cases(folder: Path) -> Iterator[Task]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".html", ".txt"):
            told = path.with_suffix(".json")
            case = json.loads(told.read_text("utf-8")) if told.is_file() else {}
            kind = "html" if path.suffix == ".html" else None
            yield _file(f"cases/{path.relative_to(folder)}", path, kind, case.get("url"))


def _file(id_: str, path: Path, kind: str | None, url: str | None = None) -> Task:
    return {"id": id_, "base64": base64.b64encode(path.read_bytes()).decode(), "kind": kind, "url": url}


def flattened(data: Path, tool: str) -> list[tuple[str, str]]:
    """Every page as one tool flattens it; kept in ``bench/.cache``, since it takes minutes."""
    path = datasets.CACHE / f"same-{tool}.json.xz"
    if not path.is_file():
        print(f"flattening all pages by {tool}, once", file=sys.stderr)
        with ProcessPoolExecutor(WORKERS) as workers:
            found = list(workers.map(_flattened, ((tool, id_, row["html"]) for id_, row in html_rows(data)), chunksize=16))
        datasets.CACHE.mkdir(exist_ok=True)
        path.write_bytes(lzma.compress(json.dumps(found).encode(), preset=1))
    made: list[tuple[str, str]] = json.loads(lzma.decompress(path.read_bytes()))
    return made


def _flattened(job: tuple[str, str, str]) -> tuple[str, str]:
    tool, id_, html = job
    try:
        return id_, FLATTENERS[tool](html)
    except Exception:  # of many kinds, on pages that the tool cannot take
        return id_, ""


def answers(checkout: Path, wanted: Iterable[Task]) -> Iterator[dict[str, Any]]:
    """What a checkout's worker says to each task, in order."""
    worker = subprocess.Popen(
        [sys.executable, str(ROOT / "bench" / "same_worker.py"), str(checkout)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    assert worker.stdin is not None
    assert worker.stdout is not None
    with worker:
        for task in wanted:
            print(json.dumps(task), file=worker.stdin, flush=True)
            line = worker.stdout.readline()
            if not line:
                raise SystemExit(f"The worker of {checkout} ended on {task['id']}.")
            yield json.loads(line)
        worker.stdin.close()


def compared(old: Path, new: Path, wanted: list[Task]) -> Iterator[Difference]:
    """The differences between two checkouts on some documents: those that differ are cleaned once more to see how."""
    told = {checkout: {a["id"]: a["parts"] for a in answers(checkout, wanted)} for checkout in (old, new)}
    differing = [{**task, "whole": True} for task in wanted if told[old][task["id"]] != told[new][task["id"]]]
    if not differing:
        return
    for before, after in zip(answers(old, differing), answers(new, differing), strict=True):
        yield from differences(before["id"], before["parts"], after["parts"])


def differences(id_: str, before: dict[str, Any], after: dict[str, Any]) -> Iterator[Difference]:
    """What is not the same about a document."""
    if "error" in before or "error" in after:
        yield Difference("error", id_, f"{before.get('error', 'none')} -> {after.get('error', 'none')}")
        return
    count = 0
    if before["source"] == after["source"]:
        for difference in _by_rule(id_, before, after):
            count += 1
            yield difference
    else:
        for kind, line in _lines(before["source"], after["source"]):
            count += 1
            yield Difference(f"read: {kind}", id_, line)
    if before["text"] != after["text"] and not count:
        for kind, line in _lines(before["text"], after["text"]):
            yield Difference(f"text: {kind}", id_, line)
    for key in sorted({*before["metadata"], *after["metadata"]}):
        one, two = before["metadata"].get(key), after["metadata"].get(key)
        if one != two:
            yield Difference(f"metadata: {key}", id_, f"{one!r} -> {two!r}")
    for warning, kind in (
        *((warning, "gone") for warning in before["warnings"] if warning not in after["warnings"]),
        *((warning, "new") for warning in after["warnings"] if warning not in before["warnings"]),
    ):
        yield Difference(f"warning: {kind}", id_, warning)
    if before["text"] == after["text"] and before["markdown"] != after["markdown"]:
        for kind, line in _lines(before["markdown"], after["markdown"]):
            yield Difference(f"markdown: {kind}", id_, line)
    if before["restored"] != after["restored"]:
        yield Difference("restore", id_, f"{before['restored']} -> {after['restored']}")


def _by_rule(id_: str, before: dict[str, Any], after: dict[str, Any]) -> Iterator[Difference]:
    """The stretches of a source that two ledgers do not treat alike."""
    source = before["source"]
    fates = [_fates(len(source), parts["ledger"]) for parts in (before, after)]
    at = 0
    for (old, new), run in groupby(zip(*fates, strict=True)):
        size = len(list(run))
        if old != new:
            kind = f"{_named(old)} -> {_named(new)}"
            yield Difference(kind, id_, _excerpt(source[max(0, at - 30) : at], source[at : at + size], old[1], new[1]))
        at += size
    puts = [[cut for cut in parts["ledger"] if cut[1] == cut[2]] for parts in (before, after)]
    if puts[0] != puts[1]:
        yield Difference("insertions", id_, f"{puts[0]} -> {puts[1]}"[:EXCERPT])
    paths = [Counter(cut[4] for cut in parts["ledger"]) for parts in (before, after)]
    if fates[0] == fates[1] and before["ledger"] != after["ledger"] and puts[0] == puts[1]:
        kind = "paths of cuts" if paths[0] != paths[1] else "cuts apart or together"
        yield Difference(kind, id_, f"{len(before['ledger'])} cuts -> {len(after['ledger'])}")


def _fates(size: int, ledger: list[list[Any]]) -> list[tuple[str, str]]:
    """For each character of a source the rule that takes it, and what the rule puts; nothing where it stays."""
    found = [("", "")] * size
    for id_, start, end, put, _ in ledger:
        found[start:end] = [(id_, put)] * (end - start)
    return found


def _named(fate: tuple[str, str]) -> str:
    return fate[0] or "kept"


def _excerpt(above: str, text: str, old: str, new: str) -> str:
    puts = f"   put {old!r} -> {new!r}" if old != new else ""
    shown = text if len(text) <= EXCERPT else f"{text[: EXCERPT // 2]} … {text[-EXCERPT // 2 :]}"
    return f"{above!r} | {shown!r}{puts}"


def _lines(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The lines that one text has oftener than the other."""
    one, two = Counter(before.split("\n")), Counter(after.split("\n"))
    for line in (one - two).elements():
        yield "gone", line[:EXCERPT]
    for line in (two - one).elements():
        yield "new", line[:EXCERPT]


def through_corpus(old: Path, new: Path, data: Path) -> Iterator[Difference]:
    """The differences of what ``cleanse corpus`` writes: rows, cuts, rejects and the report."""
    rows = list(html_rows(data))
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.jsonl"
        with source.open("w", encoding="utf-8") as file:
            for id_, row in rows[:: max(1, len(rows) // RECORDS)][:RECORDS]:
                print(json.dumps({"id": id_, "html": row["html"], "n": len(id_)}), file=file)
            print("no JSON", file=file)
        made = []
        for checkout in (old, new):
            target = Path(folder) / f"{len(made)}" / "out.jsonl"
            target.parent.mkdir()
            command = [sys.executable, "-m", "cleanse", "corpus", str(source), "-o", str(target), "--field", "html",
                       "--into", "text", "--cuts", str(target.parent / "cuts.jsonl")]  # fmt: skip
            subprocess.run(
                command, check=False, cwd=checkout, env={**os.environ, "PYTHONPATH": str(checkout)}, capture_output=True
            )
            made.append({path.name: path.read_text("utf-8").splitlines() for path in sorted(target.parent.iterdir())})
        if made[0].keys() != made[1].keys():
            yield Difference("corpus: files", "corpus", f"{sorted(made[0])} -> {sorted(made[1])}")
        for name in made[0].keys() & made[1].keys():
            one, two = made[0][name], made[1][name]
            if len(one) != len(two):
                yield Difference(f"corpus: lines of {name}", "corpus", f"{len(one)} -> {len(two)}")
            for number, (old_line, new_line) in enumerate(zip(one, two, strict=False)):
                if old_line != new_line:
                    yield Difference(f"corpus: {name}", f"corpus line {number}", f"{old_line[:60]} -> {new_line[:60]}")


def report(found: list[Difference], show: int) -> None:
    """Prints the differences, the most frequent kind first."""
    kinds: defaultdict[str, list[Difference]] = defaultdict(list)
    for difference in found:
        kinds[difference.kind].append(difference)
    for kind, of in sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0])):
        print(f"\n{kind}: {len(of)} in {len({difference.id for difference in of})} documents")
        for difference in of[:: max(1, len(of) // show)][:show]:
            print(f"  {difference.id}\n      {difference.sample}")


def main() -> int:
    """Prints the differences; returns 1 where there are some."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("old", type=Path, help="a checkout to compare with")
    parser.add_argument("new", type=Path, nargs="?", default=ROOT, help="another (default: this one)")
    parser.add_argument("--cases", type=Path, default=datasets.DEFAULT.parent / "cases", help="folder of inputs that failed once")
    parser.add_argument("--only", nargs="+", choices=FORMS, default=FORMS)
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every Nth document of each form")
    parser.add_argument("--show", type=int, default=5, metavar="N", help="samples of each kind (default: %(default)s)")
    options = parser.parse_args()
    wanted = list(tasks(options))[:: options.sample]
    with ThreadPoolExecutor(WORKERS) as threads:
        parts = threads.map(lambda at: list(compared(options.old, options.new, wanted[at::WORKERS])), range(WORKERS))
        found = [difference for part in parts for difference in part]
    if "corpus" in options.only:
        found += through_corpus(options.old, options.new, options.data)
    report(found, options.show)
    documents = len({difference.id for difference in found})
    print(f"\n{len(wanted)} documents, {documents} of them differ, in {len(found)} places")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
