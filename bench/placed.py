"""Bylines and dates by the places where other pages of a host have theirs, beside what a page tells by itself.

    python -m bench.placed             counts of what is right, wrong, missing, and told of pages that declare nothing
    python -m bench.placed --show      also each value that the site adds or changes

Each page of a host of three pages or more is read with a site that was learned from the host's others. ``bare`` pages have lost
what they declare to machines (names of ``<meta>``, JSON-LD, item properties), and what they tell as they are counts as right;
``whole`` pages are as they are, and the labels of ``wcxb`` count, as far as it has them: what is told of the others can but be
looked at. Needs the extra `bench`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from bench.metadata import SAME
from bench.sites import Row, hosts
from cleanse import Site, inspect
from train import datasets

KEYS = {"author": "byline", "date": "date"}  # of labels, and of metadata
_LEAST = 3  # pages of a host
_DECLARED = [
    re.compile(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        r"<script[^>]*ld\+json.*?</script>",
        r"<meta\b[^>]*(?:author|creator|date|time|publish|twitter:data)[^>]*>",
        r"\sitemprop=[\"']?[\w ]+[\"']?",
    )
]


class Told(NamedTuple):
    """What is told of a page by itself, and with the site of its host, beside what is right."""

    form: str
    key: str
    url: str
    alone: str
    known: str
    right: str


def bare(html: str) -> str:
    """A page without what it declares of its author and its date."""
    for pattern in _DECLARED:
        html = pattern.sub(" ", html)
    return html


def told(rows: list[Row], host: str) -> Iterator[Told]:
    """What each page of a host tells, in both forms."""
    rows = [*{row["url"]: row for row in rows}.values()]
    for at, row in enumerate(rows if len(rows) >= _LEAST else ()):
        url, html = row["url"], row["html"]
        site = Site.learn([(other["url"], other["html"]) for other in (*rows[:at], *rows[at + 1 :])], host)
        whole = _metadata(html, url)
        for form, page in (("bare", bare(html)), ("whole", html)):
            alone, known = _metadata(page, url), _metadata(page, url, site)
            for key, name in KEYS.items():
                right = whole[name] if form == "bare" else row.get(key) or ""
                yield Told(form, key, url, alone[name], known[name], right)


def outcome(found: str, key: str, right: str) -> str:
    """What a value is."""
    if not right:
        return "told" if found else "none"
    return "missing" if not found else "right" if SAME[key](found, right) else "wrong"


def main() -> None:
    """Prints a row for each form of the pages, each key, and each way of reading them."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    counts: dict[tuple[str, str, str], Counter[str]] = {}
    for host, rows in sorted(hosts(options.data).items()):
        for one in told(rows, host):
            for way, found in (("alone", one.alone), ("with the site", one.known)):
                counts.setdefault((one.form, one.key, way), Counter())[outcome(found, one.key, one.right)] += 1
            if options.show and one.alone != one.known:
                print(f"{one.form} {one.key} {one.url}: {one.alone!r}, with the site {one.known!r}; right: {one.right!r}")
    outcomes = ("right", "wrong", "missing", "told", "none")
    print(f"| pages | key | read | {' | '.join(outcomes)} |\n| --- | --- | --- {'| --- ' * len(outcomes)}|")
    for (form, key, way), found in sorted(counts.items()):
        print(f"| {form} | {key} | {way} | {' | '.join(str(found[name]) for name in outcomes)} |")


def _metadata(html: str, url: str, site: Site | None = None) -> dict[str, str]:
    """The byline and the date of a page."""
    found = inspect(html, kind="html", url=url, site=site).metadata
    return {name: str(found.get(name, "")) for name in KEYS.values()}


if __name__ == "__main__":
    main()
