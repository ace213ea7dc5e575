"""What a site costs: the size of its file, the time to learn a page beside that of cleaning it, and that of asking for evidence.

    python -m bench.site_costs                 hosts of which the labelled pages have ten or more
    python -m bench.site_costs --least 6       of six or more

Times are those of the thread, of steps that take turns, the least of four; the mean over the first four pages of each host.
"""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import thread_time
from urllib.parse import urlsplit

from cleanse import Site, clean, inspect
from cleanse.read.html import HtmlSource
from train import datasets

SETS = ("wcxb", "news", "more", "pages", "reader", "snippets")
TIMED, TIMES = 4, 3
_NO_HOST = ("", "localhost", "web.archive.org")


def hosts(data: Path, least: int) -> dict[str, list[tuple[str, str]]]:
    """The addresses and pages of each host that has so many."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in SETS:
        for row in datasets.rows(data, name):
            url = row.get("url") or ""
            found[urlsplit(url).netloc.removeprefix("www.")].append((url, row["html"]))
    return {host: found[host] for host in sorted(found) if len(found[host]) >= least and host not in _NO_HOST}


def main() -> None:
    """Prints a row for each host, and the mean times."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--least", type=_count, default=10, help="pages that a host must have (default: %(default)s)")
    asked = parser.parse_args()
    times: dict[str, list[float]] = defaultdict(list)
    print("| host | pages | blocks a page | file, kB | with all beginnings, kB |\n| --- | --- | --- | --- | --- |")
    for host, pages in hosts(asked.data, asked.least).items():
        site = Site.learn(pages, host)
        blocks = sum(len(sketch.texts) for sketch in site.sketches) / site.count.sampled
        sizes = [len(site.to_json(beginnings).encode()) / 1000 for beginnings in (False, True)]
        print(f"| {host} | {site.count.sampled} | {blocks:.0f} | {sizes[0]:.1f} | {sizes[1]:.1f} |")
        for url, html in pages[:TIMED]:
            for name, seconds in _timed(Site.learn(pages[TIMED:], host), url, html):
                times[name].append(seconds)
    for name, taken in times.items():
        print(f"{name}: {1000 * sum(taken) / len(taken):.2f} ms, {sum(taken) / sum(times['clean']):.3f} of cleaning")


def _timed(others: Site, url: str, html: str) -> list[tuple[str, float]]:
    """What each step takes with one page."""
    result = inspect(html, kind="html")
    page = HtmlSource(html).page
    assert others.index.pages  # which is built once
    steps: list[tuple[str, Callable[[], object]]] = [
        ("clean", lambda: clean(html, kind="html")),
        ("learn from the page", lambda: Site.learn([(url, html)])),
        ("learn from its result", lambda: Site.learn([(url, result)])),
        ("evidence of the other pages", lambda: others.known_of(page)),
    ]
    found = {name: _taken(step) for name, step in steps}  # which also warms all of them up
    for _ in range(TIMES):  # in turn, so that whatever else runs slows all of them
        found = {name: min(found[name], _taken(step)) for name, step in steps}
    return [*found.items()]


def _taken(step: Callable[[], object]) -> float:
    start = thread_time()
    step()
    return thread_time() - start


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) <= TIMED:
        raise ArgumentTypeError(f"{text!r} is no whole number above {TIMED}")
    return int(text)


if __name__ == "__main__":
    main()
