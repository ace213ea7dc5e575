"""Sites: what knowing other pages of its host does for a page.

    python -m bench.sites                 word F1 of pages with 1, 2, 5 and 10 known pages of their host, beside none
    python -m bench.sites --worst 10      also the pages that lose and gain most

Each page of a host of two pages or more is cleaned by itself, and again with a site that was learned from some of the host's
others, drawn by lot; none of these is the page itself. The models are those that did not see its domain (`python -m train.html
--folds`), and nothing of a site is trained. Labelled pages and golds are told apart; a text is the page as html-text gives it.
Needs the extra `bench`.
"""

from __future__ import annotations

import random
import statistics
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from bench.roles import INVISIBLE, SETS, gold_of
from cleanse import Site
from train import datasets
from train.flatten import WHOLE
from train.folds import fold_of
from train.measures import word_precision_recall
from train.models import html_pipeline

KNOWN = (1, 2, 5, 10)
MUCH = 0.005  # of a host's mean F1
NO_HOSTS = ("", "localhost")
FLATTENED = "html-text"

Row = dict[str, Any]


class Score(NamedTuple):
    """A page by itself, and with a site."""

    host: str
    id: str
    alone: float
    known: float


def hosts(data: Any) -> dict[str, list[Row]]:
    """The pages of each host that has several, with their golds, as far as there are any."""
    roles = {(row["set"], row["id"]): row for row in datasets.rows(data, "roles")}
    found: dict[str, list[Row]] = defaultdict(list)
    for name in SETS:
        for row in datasets.rows(data, name):
            host = (urlsplit(row.get("url") or "").hostname or "").removeprefix("www.")
            labels = roles.get((name, row["id"]))
            gold = gold_of(labels) if labels is not None else "" if name == "snippets" else row.get("body", "")
            found[host].append({**row, "set": name, "gold": gold, "is_labelled": labels is not None})
    return {host: rows for host, rows in found.items() if len(rows) > 1 and host not in NO_HOSTS}


def scores(rows: list[Row], host: str, as_text: bool) -> Iterator[tuple[int, bool, Score]]:
    """For each page that has a gold and each number of known pages, how it fares."""
    sources = [WHOLE[FLATTENED](row["html"]) if as_text else row["html"] for row in rows]
    kind = "text" if as_text else "html"
    for at, row in enumerate(rows):
        if not row["gold"].strip():
            continue
        pipeline = html_pipeline(fold_of(row["url"]))
        alone = f1(pipeline.run(sources[at], kind=kind, url=row["url"]).text, row["gold"])
        others = [other for other in range(len(rows)) if other != at]
        random.Random(f"{row['set']} {row['id']}").shuffle(others)
        for count in KNOWN:
            if count <= len(others):
                site = Site.learn([(rows[one]["url"], sources[one]) for one in others[:count]], host, kind)
                known = f1(pipeline.run(sources[at], kind=kind, url=row["url"], site=site).text, row["gold"])
                yield count, row["is_labelled"], Score(host, f"{row['set']} {row['id']}", alone, known)


def f1(text: str, gold: str) -> float:
    """Word F1."""
    return word_precision_recall(text.translate(INVISIBLE), gold)[2]


def print_scores(of_hosts: dict[str, list[Row]], as_text: bool, worst: int) -> None:
    """Prints a row for each number of known pages."""
    found: dict[tuple[int, bool], list[Score]] = defaultdict(list)
    for host, rows in of_hosts.items():
        for count, is_labelled, score in scores(rows, host, as_text):
            found[count, is_labelled].append(score)
    print(
        f"\n| {'texts' if as_text else 'pages'} | known | number | F1 alone | F1 with the site | hosts | worse | better | worst |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for (count, is_labelled), some in sorted(found.items(), key=lambda item: (not item[0][1], item[0][0])):
        of_host: dict[str, list[float]] = defaultdict(list)
        for one in some:
            of_host[one.host].append(one.known - one.alone)
        changes = [statistics.fmean(values) for values in of_host.values()]
        print(
            f"| {'roles' if is_labelled else 'golds'} | {count} | {len(some)} "
            f"| {statistics.fmean(one.alone for one in some):.4f} | {statistics.fmean(one.known for one in some):.4f} "
            f"| {len(changes)} | {sum(c < -MUCH for c in changes)} | {sum(c > MUCH for c in changes)} | {min(changes):+.4f} |",
            flush=True,
        )
    if worst:
        changed = sorted({one for some in found.values() for one in some}, key=lambda one: one.known - one.alone)
        for one in (*changed[:worst], *changed[-worst:]):
            print(f"{one.known - one.alone:+.4f} {one.host} {one.id}")


def main() -> None:
    """Prints what is asked for."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--worst", type=int, default=0)
    options = parser.parse_args()
    of_hosts = hosts(options.data)
    for as_text in (False, True):
        print_scores(of_hosts, as_text, options.worst)


if __name__ == "__main__":
    main()
