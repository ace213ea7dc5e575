"""Residue: what `clean` makes of the texts that other extractors output, against the gold body.

    python -m bench.residue           scores before and after, for each extractor and set
    python -m bench.residue --rules   for each rule, the words it took and how many of them are missing from the gold
    python -m bench.residue --lost    every line of the gold that a cut took (three quarters of its words), with the rule

The extractors' outputs are kept in bench/.cache, since they take a minute. Needs the extra `bench`.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import cleanse
from bench import pages
from bench.measures import shingle_scores, shingles, tokens

EXTRACTORS = ("trafilatura", "resiliparse", "readability")
CACHE = Path(__file__).parent / ".cache" / "residue.json"
TAKEN = 0.75  # the share of a cut's words that must stand in the gold for the cut to count as a loss


def extracted(html: str) -> dict[str, str]:
    """A page's text by each extractor, with the settings they come with (readability's HTML as text by html-text)."""
    import html_text
    import readability
    import trafilatura
    from resiliparse.extract.html2text import extract_plain_text

    try:
        summary = html_text.extract_text(readability.Document(html).summary())
    except Exception as error:  # its own, of many kinds, on pages it cannot take: they count as nothing extracted
        print(f"readability: {error}")
        summary = ""
    return {
        "trafilatura": trafilatura.extract(html) or "",
        "resiliparse": extract_plain_text(html, main_content=True),
        "readability": summary,
    }


def outputs(data: Path) -> dict[str, list[dict[str, Any]]]:
    """The gold and the three texts of each page, from the cache if it is there."""
    if not CACHE.is_file():
        found = pages.articles(data)
        with ProcessPoolExecutor() as workers:
            made = {
                name: [
                    {"id": row["id"], "body": row["body"], **texts}
                    for row, texts in zip(rows, workers.map(extracted, [row["html"] for row in rows], chunksize=4), strict=True)
                ]
                for name, rows in found.items()
            }
        CACHE.parent.mkdir(exist_ok=True)
        CACHE.write_text(json.dumps(made), "utf-8")
    loaded: dict[str, list[dict[str, Any]]] = json.loads(CACHE.read_text("utf-8"))
    return loaded


def report(options: argparse.Namespace) -> None:
    """Prints a row for each set and extractor."""
    print(f"{'set':6}{'extractor':14}{'P':>8}{'R':>8}{'F1':>8}   {'P':>8}{'R':>8}{'F1':>8}   {'dR':>8}{'dF1':>8}")
    for name, rows in outputs(options.data).items():
        for extractor in EXTRACTORS:
            results = [cleanse.inspect(row[extractor]) for row in rows]
            before = shingle_scores((row[extractor], row["body"]) for row in rows)
            after = shingle_scores((result.text, row["body"]) for row, result in zip(rows, results, strict=True))
            figures = "".join(f"{value:8.4f}" for value in before) + "   " + "".join(f"{value:8.4f}" for value in after)
            print(f"{name:6}{extractor:14}{figures}   {after[1] - before[1]:+8.4f}{after[2] - before[2]:+8.4f}")
            if options.rules:
                print_rules(rows, results)
            if options.lost:
                for row, result in zip(rows, results, strict=True):
                    print_losses(row["id"], row["body"], result)


def print_rules(rows: list[dict[str, Any]], results: list[cleanse.Result]) -> None:
    """For each rule the words it took, and how many of them the gold has and the cleaned text has not."""
    taken: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for row, result in zip(rows, results, strict=True):
        missing = Counter(tokens(row["body"])) - Counter(tokens(result.text))
        for cut in result.cuts:
            words = Counter(tokens(cut.removed))
            taken[cut.id] += words.total()
            if (
                words.total() >= 4
                and (shingles(cut.removed) & shingles(row["body"])).total() >= TAKEN * shingles(cut.removed).total()
            ):
                lost[cut.id] += (words & missing).total()
    for rule, count in taken.most_common():
        print(f"    {rule:28}{count:8}{lost[rule]:8}")


def print_losses(row_id: str, gold: str, result: cleanse.Result) -> None:
    """Each cut whose words are mostly the gold's, and are gone from the text as often as the gold has them."""
    wanted, kept = shingles(gold), shingles(result.text)
    missing: Counter[tuple[str, ...]] = wanted - kept
    for cut in result.cuts:
        gone = shingles(cut.removed)
        if len(tokens(cut.removed)) >= 4 and (gone & missing).total() >= TAKEN * gone.total():
            print(f"    {cut.id:24} {row_id}: {' '.join(cut.removed.split())[:200]!r}")


def main() -> None:
    """Parses the command line."""
    parser = pages.parser(__doc__ or "")
    parser.add_argument("--rules", action="store_true", help="words taken by each rule")
    parser.add_argument("--lost", action="store_true", help="list what was taken from the gold")
    report(parser.parse_args())


if __name__ == "__main__":
    main()
