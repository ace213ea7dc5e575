"""Roles: how well `clean` and the roles of blocks agree with pages whose every block was labelled by reading.

    python -m bench.roles                 body by kind and language beside peers; then each role, calibration, confidence
    python -m bench.roles --worst 20      also our worst pages: id, F1, precision, recall
    python -m bench.roles --record        also enters the scores in the record of the model, train/records/html.json
    python -m bench.roles --pages-alone   with the package's own models of text: the folds of train.html are enough

Each page is cleaned by models that did not see its domain (`python -m train.html --folds`, `train.text --folds`). Word F1 is of
the blocks labelled as body, each text once, which a page may have twice. What is kept of a role counts words of its blocks that
stay in the text. Peers are run on the same pages in the same run, or read from bench/.cache. Needs the extra `bench`.
"""

from __future__ import annotations

import argparse
import json
import logging
from collections import Counter, defaultdict
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import Any, NamedTuple

import numpy as np

from bench.html import PEERS, texts_of_peer
from cleanse.roles.role import ROLES
from train import datasets
from train.folds import fold_of
from train.measures import tokens, word_precision_recall
from train.models import html_pipeline, pipeline_for
from train.role_labels import UNSURE, block_roles
from train.writing import RECORDS

SETS = ("snippets", "pages", "reader", "wcxb", "news", "more")
LEAST_PAGES = 10  # of a language that has a row
NAMED = ("title", "byline")
BAD = 0.5  # a page with a lower F1 went wrong

INVISIBLE = dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u2060"))
"""Soft hyphens and the like, which we take out of words and others leave in."""

Row = dict[str, Any]


class Judged(NamedTuple):
    """What became of a page."""

    text: str
    gold: str
    blocks: list[tuple[str, str, bool, float, int]]
    """Of each block the role that it is labelled with, the role that was found, whether it was kept, how likely it is to be body,
    and its words."""
    confidence: float | None


def pages(data: Any) -> list[Row]:
    """The pages with labelled roles that have a body, each with its HTML."""
    html = {(name, row["id"]): row["html"] for name in SETS for row in datasets.rows(data, name)}
    found = [{**row, "html": html[row["set"], row["id"]]} for row in datasets.rows(data, "roles")]
    return [row for row in found if gold_of(row)]


def gold_of(row: Row) -> str:
    """The body of a labelled page, each text once."""
    return "\n\n".join(dict.fromkeys(text.translate(INVISIBLE) for role, text in row["blocks"] if role == "body"))


def judged(row: Row, pages_alone: bool = False) -> Judged:
    """What we make of a page."""
    pipeline = html_pipeline(fold_of(row["url"])) if pages_alone else pipeline_for(row["url"])
    result = pipeline.run(row["html"], kind="html")
    labels = block_roles([block.text for block in result.blocks], [(role, text) for role, text in row["blocks"]])
    likely = result._roles
    blocks = [
        (label, block.role, block.kept, likely[block.span.start][1][ROLES.index("body")] if block.span.start in likely else 0.0,
         len(tokens(block.text)))
        for label, block in zip(labels, result.blocks, strict=True)
    ]  # fmt: skip
    return Judged(result.text.translate(INVISIBLE), gold_of(row), blocks, result.confidence)


def bodies(rows: list[Row], ours: list[Judged], peers: dict[str, list[str]]) -> dict[str, float]:
    """Prints the scores of the body by kind, and of articles by language; gives our F1 of each."""
    scores = {
        "cleanse": [word_precision_recall(of.text, of.gold) for of in ours],
        **{
            name: [word_precision_recall(text.translate(INVISIBLE), of.gold) for text, of in zip(found, ours, strict=True)]
            for name, found in peers.items()
        },
    }
    print(f"{'pages with roles':24}{'pages':>6}  {'extractor':14}{'word F1':>9}{'P':>8}{'R':>8}{'under 0.5':>11}")
    groups: dict[str, list[int]] = defaultdict(list)
    said: dict[str, float] = {}
    for at, row in enumerate(rows):
        groups["all"].append(at)
        groups[row["kind"]].append(at)
        if row["kind"] == "article":
            groups[f"article {row['lang']}"].append(at)
    for name, chosen in groups.items():
        if " " in name and len(chosen) < LEAST_PAGES:
            continue
        for extractor, of in scores.items():
            if " " in name and extractor != "cleanse":
                continue
            precision, recall, f1 = np.mean([of[at] for at in chosen], axis=0)
            bad = np.mean([of[at][2] < BAD for at in chosen])
            if extractor == "cleanse":
                said[name] = round(float(f1), 4)
            print(f"{name:24}{len(chosen):6}  {extractor:14}{f1:9.4f}{precision:8.4f}{recall:8.4f}{bad:11.2%}")
    return said


def kept(rows: list[Row], ours: list[Judged]) -> None:
    """Prints which share of the words of each role stays in the text, on articles: of all words, and the mean of the pages."""
    words: Counter[str] = Counter()
    stayed: Counter[str] = Counter()
    of_pages: dict[str, list[float]] = defaultdict(list)
    for row, of in zip(rows, ours, strict=True):
        if row["kind"] != "article":
            continue
        total: Counter[str] = Counter()
        there: Counter[str] = Counter()
        for label, _, is_kept, _, count in of.blocks:
            total[label] += count
            there[label] += count * is_kept
        words += total
        stayed += there
        for role, count in total.items():
            if count:
                of_pages[role].append(there[role] / count)
    print("\nkept of the words of articles, by role")
    for role in (*ROLES, UNSURE):
        print(
            f"    {role:10}{stayed[role] / words[role]:8.2%} of {words[role]:9,}   mean of pages {np.mean(of_pages[role]):8.2%}"
        )


def roles(ours: Iterable[Judged]) -> None:
    """Prints recall and precision of each role, by blocks, and what they are taken for."""
    table: Counter[tuple[str, str]] = Counter((label, found) for of in ours for label, found, *_ in of.blocks if label != UNSURE)
    print(f"\n{'blocks of':12}{'recall':>8}{'precision':>11}   taken for: {'  '.join(f'{role:>8}' for role in ROLES)}")
    for role in ROLES:
        own = sum(count for (label, _), count in table.items() if label == role)
        taken = sum(count for (_, found), count in table.items() if found == role)
        shares = "  ".join(f"{table[role, found] / own:8.1%}" for found in ROLES)
        print(f"{role:12}{table[role, role] / own:8.2%}{table[role, role] / (taken or 1):11.2%}              {shares}")


def named(rows: list[Row], ours: list[Judged]) -> None:
    """Prints how often the title and the byline of an article are found: of its blocks, and at least one of them on a page."""
    articles = [of for row, of in zip(rows, ours, strict=True) if row["kind"] == "article"]
    print("\nfound on articles")
    for role in NAMED:
        pages = [found for of in articles if (found := [taken == role for label, taken, *_ in of.blocks if label == role])]
        blocks = [one for found in pages for one in found]
        share = f"{np.mean([any(found) for found in pages]):8.2%} of {len(pages):6,} pages that have one"
        print(f"    {role:10}{np.mean(blocks):8.2%} of {len(blocks):6,} blocks   on {share}")


def calibration(ours: Iterable[Judged]) -> list[tuple[float, float]]:
    """Prints how many of the words that are body with some probability are body, in tenths; gives both means of each tenth."""
    tenths = [[0.0, 0.0, 0.0] for _ in range(10)]
    for of in ours:
        for label, _, _, probability, count in of.blocks:
            if label != UNSURE:
                tenth = tenths[min(9, int(probability * 10))]
                for at, value in enumerate((count, count * probability, count * (label == "body"))):
                    tenth[at] += value
    print("\nprobability of body, and the share of the words that are body")
    found = [(round(said / words, 3), round(true / words, 3)) for words, said, true in tenths if words]
    print("    " + "   ".join(f"{said:.2f} {true:.2f}" for said, true in found))
    return found


def confidence(rows: list[Row], ours: list[Judged]) -> None:
    """Prints how confidence and F1 go together, and the F1 of the pages that are surest."""
    from scipy.stats import spearmanr

    pairs = [(of.confidence, word_precision_recall(of.text, of.gold)[2]) for of in ours if of.confidence is not None]
    if not pairs:
        return
    said, true = np.array(pairs).T
    best = np.argsort(-said, kind="stable")[: round(0.9 * len(said))]
    correlation = spearmanr(said, true).statistic
    print(f"\nconfidence: rank correlation with F1 {correlation:.3f}; mean {said.mean():.3f}, of F1 {true.mean():.3f}")
    print(f"    F1 of the surest 90 % {true[best].mean():.4f}")
    for low, high in ((0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01)):
        of = (said >= low) & (said < high)
        if of.any():
            means = f"mean {said[of].mean():.3f}, F1 {true[of].mean():.3f}"
            print(f"    confidence {low:.2f} to {min(high, 1):.2f}: {of.sum():5} pages, {means}")


def main() -> None:
    """Prints the tables."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list our N worst articles")
    parser.add_argument("--record", action="store_true", help="enter our scores in the record of the model")
    parser.add_argument("--no-peers", action="store_true", help="leave the peers out")
    parser.add_argument("--pages-alone", action="store_true", help="take the package's own models of text")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)  # trafilatura says on many pages that it found nothing
    report(options)


def report(options: argparse.Namespace) -> None:
    """Prints what is asked for."""
    rows = pages(options.data)
    with ProcessPoolExecutor() as workers:
        ours = list(workers.map(partial(judged, pages_alone=options.pages_alone), rows, chunksize=8))
    scores = bodies(rows, ours, {} if options.no_peers else {name: texts_of_peer(name, rows) for name in PEERS})
    kept(rows, ours)
    roles(ours)
    named(rows, ours)
    tenths = calibration(ours)
    if options.record:
        known = json.loads((RECORDS / "html.json").read_text("utf-8"))
        known["role pages: word F1"], known["calibration"] = scores, tenths
        (RECORDS / "html.json").write_text(json.dumps(known, indent=1) + "\n", "utf-8")
    confidence(rows, ours)
    scored = [
        (word_precision_recall(of.text, of.gold), row) for row, of in zip(rows, ours, strict=True) if row["kind"] == "article"
    ]
    for (precision, recall, f1), row in sorted(scored, key=lambda of: of[0][2])[: options.worst]:
        of_page = f"F1 {f1:.3f}   P {precision:.3f}   R {recall:.3f}   {row['url'][:80]}"
        print(f"    {row['set']}:{row['id'][:40]:42} {row['lang']} {of_page}")


if __name__ == "__main__":
    main()
