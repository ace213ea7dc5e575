"""Pages: what `clean` makes of HTML beside other extractors, on the same pages in the same run.

    python -m bench.html                      scores on wcxb, its kinds and news; then snippets, captions and credits
    python -m bench.html --favor recall       with another favor
    python -m bench.html --worst 20           also our worst pages of each set: id, F1, precision, recall
    python -m bench.html --sets news wcxb     only some of wcxb, news, snippets, captions
    python -m bench.html --record             also enters our scores in the record of the model, train/records/html.json

Each page is cleaned by a model that was trained without the pages of its domain (`python -m train.html --folds` makes
these). A peer that raises has extracted nothing. Peers' outputs are kept in bench/.cache by the
version of the peer and the text of the page, since they take minutes; `--fresh` makes them again. Needs the extra `bench`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from train import datasets
from train.extractors import readability, resiliparse, trafilatura
from train.measures import share_found, shingle_scores, shingles, tokens, word_precision_recall, word_scores
from train.models import pipeline_for
from train.writing import RECORDS

SETS = ("wcxb", "news", "snippets", "captions")
SNIPPET_PEERS = ("trafilatura", "resiliparse")
CACHE = Path(__file__).parent / ".cache"
MOST = 0.75  # the share of a caption's shingles from which on it counts as being in a text
_SHORT = 4  # words; a caption with fewer has no shingle, and is looked for as it is

Row = dict[str, Any]


PEERS: dict[str, Callable[[str], str]] = {"trafilatura": trafilatura, "resiliparse": resiliparse, "readability": readability}
_PACKAGES = {"trafilatura": "trafilatura", "resiliparse": "resiliparse", "readability": "readability-lxml"}


def texts_of_peer(name: str, rows: Iterable[Row], fresh: bool = False) -> list[str]:
    """What a peer makes of each page, from the cache where that has it."""
    path = CACHE / f"html-{name}-{version(_PACKAGES[name])}.json"
    known: dict[str, str | None] = json.loads(path.read_text("utf-8")) if path.is_file() and not fresh else {}
    keys = []
    size = len(known)
    for row in rows:
        key = hashlib.md5(row["html"].encode("utf-8", "surrogatepass")).hexdigest()
        keys.append(key)
        if key not in known:
            try:
                known[key] = PEERS[name](row["html"])
            except Exception:  # its own, of many kinds, on pages it cannot take
                known[key] = None
    if len(known) > size:
        CACHE.mkdir(exist_ok=True)
        path.write_text(json.dumps(known), "utf-8")
    failed = sum(known[key] is None for key in keys)
    if failed:
        print(f"{name} raised on {failed} pages")
    return [known[key] or "" for key in keys]


def texts_of_all(rows: list[Row], options: argparse.Namespace, peers: Iterable[str] = tuple(PEERS)) -> dict[str, list[str]]:
    """What each extractor makes of each page, ours first."""
    ours = [pipeline_for(row["url"], options.favor)(row["html"]) for row in rows]
    return {"cleanse": ours, **{name: texts_of_peer(name, rows, options.fresh) for name in peers}}


def bodies(name: str, rows: list[Row], options: argparse.Namespace) -> dict[str, list[str]]:
    """Prints the scores on a set, all of it and each of its kinds; gives the texts."""
    texts = texts_of_all(rows, options)
    kinds = Counter(row.get("kind", "") for row in rows)
    print(f"{'set':24}{'pages':>6}  {'extractor':14}{'word F1':>9}{'P':>8}{'R':>8}{'shingle F1':>13}{'P':>8}{'R':>8}")
    for kind in (None, *(kind for kind, _ in kinds.most_common() if kind)):
        chosen = [at for at, row in enumerate(rows) if kind in (None, row.get("kind"))]
        for extractor, found in texts.items():
            pairs = [(found[at], rows[at]["body"]) for at in chosen]
            precision, recall, f1 = word_scores(pairs)
            sprecision, srecall, sf1 = shingle_scores(pairs)
            print(
                f"{name if kind is None else f'{name} {kind}':24}{len(chosen):6}  {extractor:14}"
                f"{f1:9.4f}{precision:8.4f}{recall:8.4f}{sf1:13.4f}{sprecision:8.4f}{srecall:8.4f}"
            )
    worst(rows, texts["cleanse"], options.worst)
    return texts


def worst(rows: list[Row], ours: list[str], count: int) -> None:
    """Prints the pages where we are worst."""
    scores = [(word_precision_recall(text, row["body"]), row) for row, text in zip(rows, ours, strict=True)]
    for (precision, recall, f1), row in sorted(scores, key=lambda score: score[0][2])[:count]:
        print(
            f"    {row['id']:44} {row.get('kind', ''):14} F1 {f1:.3f}   P {precision:.3f}   R {recall:.3f}   {row['url'][:100]}"
        )


def record(name: str, rows: list[Row], ours: list[str]) -> None:
    """Enters our score on a set, cross-validated, in the record of the model that the package carries."""
    path = RECORDS / "html.json"
    known = json.loads(path.read_text("utf-8"))
    _, _, f1 = word_scores([(text, row["body"]) for text, row in zip(ours, rows, strict=True)])
    known.setdefault("scores", {})[f"{name}: word F1"] = round(f1, 4)
    path.write_text(json.dumps(known, indent=1) + "\n", "utf-8")


def folded(text: str) -> str:
    """A text with each run of white space as one blank."""
    return " ".join(text.split())


def snippets(rows: list[Row], options: argparse.Namespace) -> None:
    """Prints which share of the snippets that must come out do, and which of those that must not do not."""
    for extractor, texts in texts_of_all(rows, options, SNIPPET_PEERS).items():
        present: list[bool] = []
        absent: list[bool] = []
        for row, text in zip(rows, map(folded, texts), strict=True):
            present += [folded(snippet) in text for snippet in row["present"]]
            absent += [folded(snippet) not in text for snippet in row["absent"]]
        print(
            f"snippets  {len(rows)} pages  {extractor:14}present: {sum(present) / len(present):7.2%} of {len(present)} found   "
            f"absent: {sum(absent) / len(absent):7.2%} of {len(absent)} left out"
        )


def captions_of(row: Row) -> Iterator[str]:
    """The captions of a page that its gold does not have as text of the article, each once."""
    gold = row["body"]
    for caption in dict.fromkeys(folded(entry["caption"] or "") for entry in row["captions"]):
        if tokens(caption) and not has_caption(gold, caption):
            yield caption


def has_caption(text: str, caption: str) -> bool:
    """Whether most of a caption's shingles, or a short one as it is, are in a text."""
    if len(tokens(caption)) < _SHORT:
        return caption in folded(text)
    return share_found(caption, shingles(text)) >= MOST


def credits_of(row: Row) -> Iterator[str]:
    """The credits of a page's captions, each once: the label has them as strings apart from the caption, `dpa` or `Ann Lee`.

    They come without the words that announce them (`Foto:`), so a credit is looked for by its name alone; what has no letter
    is an error of the label.
    """
    for credit in dict.fromkeys(folded(credit) for entry in row["captions"] for credit in entry["credits"]):
        if any(map(str.isalpha, credit)):
            yield credit


def leaks(text: str, gold: str, credit: str) -> bool:
    """Whether a credit stands in a text more often than in the gold: an agency or a photographer may be named in both.

    >>> leaks("The AP said so. AP", "The AP said so.", "AP"), leaks("A MAP", "A map", "AP")
    (True, False)
    """
    # Only Latin letters must not adjoin: in scripts without blanks anything may.
    whole = re.compile(rf"(?<![a-zA-Z0-9]){re.escape(credit)}(?![a-zA-Z0-9])")
    return len(whole.findall(folded(text))) > len(whole.findall(folded(gold)))


def captions(rows: list[Row], texts: dict[str, list[str]], show: int) -> None:
    """Prints which share of the captions and of the credits is in each extractor's text; with ``--worst``, ours."""
    for extractor, found in texts.items():
        pairs = list(zip(rows, found, strict=True))
        seen = [(row, has_caption(text, caption), caption) for row, text in pairs for caption in captions_of(row)]
        named = [(row, leaks(text, row["body"], credit), credit) for row, text in pairs for credit in credits_of(row)]
        line = f"news  {extractor:14}"
        for what, tried in (("captions", seen), ("credits", named)):
            count = sum(is_there for _, is_there, _ in tried)
            line += f"   {what}: {count / len(tried):6.2%} ({count} of {len(tried)}) leak"
        print(line)
        if show and extractor == "cleanse":
            for row, is_there, part in (*seen, *named):
                if is_there:
                    print(f"    {row['id']:44} {part[:160]!r}")


def main() -> None:
    """Prints the tables."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--favor", choices=("balance", "precision", "recall"), default="balance")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list our N worst pages of each set, and what leaks")
    parser.add_argument("--sets", nargs="+", choices=SETS, default=SETS, help="what to measure (default: all)")
    parser.add_argument("--record", action="store_true", help="enter our scores in the record of the model")
    parser.add_argument("--fresh", action="store_true", help="run the peers again instead of reading what they gave last time")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)  # trafilatura says on many pages that it found nothing
    if "wcxb" in options.sets:
        wcxb = [row for row in datasets.rows(options.data, "wcxb") if row["body"].strip()]
        texts = bodies("wcxb", wcxb, options)
        if options.record:
            record("wcxb", wcxb, texts["cleanse"])
    news = [row for row in datasets.rows(options.data, "news") if row["body"].strip()]
    if {"news", "captions"} & {*options.sets}:
        texts = bodies("news", news, options) if "news" in options.sets else texts_of_all(news, options)
        if options.record:
            record("news", news, texts["cleanse"])
        if "captions" in options.sets:
            captions(news, texts, options.worst)
    if "snippets" in options.sets:
        snippets(list(datasets.rows(options.data, "snippets")), options)


if __name__ == "__main__":
    main()
