"""Speed: of text beside `ftfy.fix_text`, of pages beside other extractors, each in one process in rounds that alternate.

python -m bench.speed                 all of it
python -m bench.speed --only text     `clean` on gold article bodies, and `ftfy.fix_text` on the same strings
python -m bench.speed --only flat     the same on the pages of `news` without markup, as three tools flatten them
python -m bench.speed --only whole    what looking for broken lines costs on article bodies that have none
python -m bench.speed --only html     `clean` on the pages of `news`, and trafilatura and resiliparse on the same pages;
                                  where its time goes; the first call of a process on a page
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from statistics import fmean, median

import ftfy

import cleanse
from cleanse.page import Page
from train import datasets
from train.flatten import MEASURED, flattened

ROUNDS = 5
MENDING = ("pages", "lines", "hyphens")
STAGES = ("parse", "read", "features", "second features", "trees", "selection and ledger", "text cleaners")
_FRESH = """
import sys, time
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    page = file.read()
start = time.perf_counter()
import cleanse
imported = time.perf_counter()
cleanse.clean(page)
print(imported - start, time.perf_counter() - imported)
"""


def seconds(function: Callable[[str], str], texts: list[str]) -> float:
    """The time of one pass over all texts."""
    start = time.perf_counter()
    for text in texts:
        function(text)
    return time.perf_counter() - start


def compared(name: str, texts: list[str]) -> None:
    """Prints a row: the median round of each, and the ratio of the sums."""
    ours, theirs = zip(*((seconds(cleanse.clean, texts), seconds(ftfy.fix_text, texts)) for _ in range(ROUNDS)), strict=True)
    each = 1000 / len(texts)
    middle = ROUNDS // 2
    print(
        f"{name:20}{len(texts):6} texts   clean {sorted(ours)[middle] * each:6.2f} ms   "
        f"ftfy.fix_text {sorted(theirs)[middle] * each:6.2f} ms   ratio {sum(ours) / sum(theirs):.2f}"
    )


def cost_of_mending(name: str, texts: list[str]) -> None:
    """Prints how much longer `clean` takes than without the cleaners of broken lines, on texts that these leave alone."""
    everything = cleanse.Pipeline.default()
    without = everything.without(*MENDING)
    unbroken = [text for text in texts if not any(cut.cleaner in MENDING for cut in everything.run(text, kind="text").cuts)]
    ours = others = 0.0
    for text in unbroken:  # the least of some rounds each, since the difference is smaller than the noise
        spent = [(seconds(everything, [text]), seconds(without, [text])) for _ in range(ROUNDS)]
        least = [min(column) for column in zip(*spent, strict=True)]
        ours, others = ours + least[0], others + least[1]
    print(f"{name:20}{len(unbroken):6} texts without broken lines   looking for some adds {ours / others - 1:+.1%} to `clean`")


def pages_compared(texts: list[str]) -> None:
    """Prints for each extractor the mean of a page, in the middle round, and the ratio of ours to it, over all rounds."""
    from train.extractors import resiliparse, trafilatura

    functions: dict[str, Callable[[str], str]] = {
        "cleanse": cleanse.clean,
        "trafilatura": trafilatura,
        "resiliparse": resiliparse,
    }
    for function in functions.values():
        seconds(function, texts[:5])  # what each loads when it is first called
    spent: dict[str, list[float]] = {name: [] for name in functions}
    for _ in range(ROUNDS):
        for name, function in functions.items():
            spent[name].append(seconds(function, texts))
    print(f"news, {len(texts)} pages of {fmean(map(len, texts)) / 1000:.0f},000 characters in the mean")
    for name, rounds in spent.items():
        print(
            f"  {name:12} {1000 * median(rounds) / len(texts):7.2f} ms a page   "
            f"cleanse takes {sum(spent['cleanse']) / sum(rounds):5.2f} times as long"
        )


def best(function: Callable[[], object]) -> float:
    """The least time of some runs."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return min(times)


def stages(page: str) -> list[float]:
    """How long each of ``STAGES`` takes on a page.

    What stands between the public functions is told by subtracting: the time of the trees is that of a prediction less that
    of the features, and so on. So a stage of next to nothing may come out below it.
    """
    from selectolax.lexbor import LexborHTMLParser

    from cleanse.read import read
    from cleanse.roles.html_features import HtmlFeatures, rows
    from cleanse.roles.html_second import second_rows
    from cleanse.roles.model import LEAST, HtmlModel

    def features_of(page: Page) -> HtmlFeatures:
        found = HtmlFeatures(page, model.words)
        list(rows(found, found.scored))
        return found

    model = HtmlModel.default()
    everything = cleanse.Pipeline.default()
    tree = read(page, "html").document.page
    parse, reading = best(lambda: LexborHTMLParser(page)), best(lambda: read(page))
    first = second = predicting = 0.0
    if tree is not None and tree.blocks:
        features, probabilities = features_of(tree), model.predict_proba(tree)
        left = [
            at for at in features.scored if probabilities[at] >= LEAST
        ]  # nearly those that the first stage leaves to the second
        first, predicting = best(lambda: features_of(tree)), best(lambda: model.predict_proba(tree))
        second = best(lambda: list(second_rows(features, left, probabilities)))
    selecting = best(lambda: everything.only("furniture").run(page))
    whole = best(lambda: everything.run(page))
    return [
        parse, reading - parse, first, second, predicting - first - second, selecting - reading - predicting, whole - selecting,
    ]  # fmt: skip


def where_time_goes(texts: list[str]) -> None:
    """Prints the table of the stages."""
    means = [1000 * fmean(values) for values in zip(*map(stages, texts), strict=True)]
    for name, value in zip(STAGES, means, strict=True):
        print(f"  {name:18}{value:7.2f} ms{value / sum(means):7.1%}")
    print(f"  {'all':18}{sum(means):7.2f} ms, of each stage and page the best of {ROUNDS} runs")


def fresh(page: str) -> tuple[float, float]:
    """Seconds that the import and the first call take in a new process, the medians of some; a run before writes bytecode."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "page")
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(page)
        command = [sys.executable, "-c", _FRESH, path]
        runs = [
            subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
            for _ in range(1 + 2 * ROUNDS)
        ]
    imports, calls = zip(*(map(float, run.split()) for run in runs[1:]), strict=True)
    return median(imports), median(calls)


def first_calls(texts: list[str]) -> None:
    """Prints what the first call of a process costs on a line of text and on pages; the later ones are in the tables above."""
    ordered = sorted(texts, key=len)
    middle = ordered[len(ordered) // 2]
    for what, source in (
        ("a line of text", "It rained. Photo: Ann Lee"),
        ("a page of one line", "<p>It rained."),
        ("the middle page", middle),
    ):
        imported, called = fresh(source)
        print(
            f"first call on {what} ({len(source)} characters): import {1000 * imported:.0f} ms, call {1000 * called:.0f} ms, "
            f"both {1000 * (imported + called):.0f} ms"
        )


def main() -> None:
    """Prints a row for each set and one for both; then what is said of pages."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--only", choices=("text", "flat", "whole", "html"))
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)  # trafilatura says on some pages that it found nothing
    cleanse.clean("It rained. Photo: Ann Lee")
    found = datasets.articles(options.data)
    html = [row["html"] for row in found["news"]]
    if options.only in (None, "text"):
        bodies = {name: [row["body"] for row in rows] for name, rows in found.items()}
        for name, texts in bodies.items():
            compared(name, texts)
        compared("both", [text for texts in bodies.values() for text in texts])
    if options.only in (None, "flat"):
        rows = flattened(options.data, "news")
        for tool in MEASURED:
            compared(f"news by {tool}", [row["texts"][tool] for row in rows])
    if options.only in (None, "whole"):
        for name, rows in found.items():
            cost_of_mending(name, [row["body"] for row in rows])
    if options.only in (None, "html"):
        pages_compared(html)
        where_time_goes(html)
    first_calls(html)


if __name__ == "__main__":
    main()
