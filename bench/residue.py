"""Residue: what `clean` makes of the texts that other extractors output, against the gold body.

    python -m bench.residue           scores before and after, for each extractor and set
    python -m bench.residue --rules   for each rule, the words it took and how many of them are missing from the gold
    python -m bench.residue --lost    every line of the gold that a cut took (three quarters of its words), with the rule

Each text is cleaned by models that did not see its page's domain. The extractors' outputs are those of :mod:`train.flatten`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

import cleanse
from train import datasets
from train.flatten import flattened
from train.measures import shingle_scores, shingles, tokens
from train.models import pipeline_for

EXTRACTORS = ("trafilatura", "resiliparse", "readability")
TAKEN = 0.75  # the share of a cut's words that must stand in the gold for the cut to count as a loss


def outputs(data: Path) -> dict[str, list[dict[str, Any]]]:
    """The pages that are articles, with the gold and the three texts of each."""
    return {name: [row for row in flattened(data, name) if row.get("kind", "article") == "article"] for name in ("news", "wcxb")}


def report(options: argparse.Namespace) -> None:
    """Prints a row for each set and extractor."""
    print(f"{'set':6}{'extractor':14}{'P':>8}{'R':>8}{'F1':>8}   {'P':>8}{'R':>8}{'F1':>8}   {'dR':>8}{'dF1':>8}")
    for name, rows in outputs(options.data).items():
        for extractor in EXTRACTORS:
            results = [pipeline_for(row["url"]).run(row["texts"][extractor]) for row in rows]
            before = shingle_scores((row["texts"][extractor], row["body"]) for row in rows)
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
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--rules", action="store_true", help="words taken by each rule")
    parser.add_argument("--lost", action="store_true", help="list what was taken from the gold")
    report(parser.parse_args())


if __name__ == "__main__":
    main()
