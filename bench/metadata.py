"""Metadata: what `read_metadata` finds on the pages of `wcxb`, beside other libraries on the same pages in the same run.

python -m bench.metadata                  title, author and date against the labels, and milliseconds a page
python -m bench.metadata --half odd       only the pages with odd ids
python -m bench.metadata --peers all      also the libraries beside trafilatura that are installed
"""

from __future__ import annotations

import html
import logging
import re
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from cleanse.read.metadata import metadata_of, read_metadata
from train import datasets

_QUOTES = str.maketrans("’‘ʼ´`“”„«»–—‑−", "'''''\"\"\"\"\"----")
_JOINED = re.compile(r",|;|&|\band\b")
_WORD = re.compile(r"\w+")


class Found(NamedTuple):
    """What a library says of a page: empty where it says nothing."""

    title: str = ""
    author: str = ""
    date: str = ""


Reader = Callable[[str, str], Found]


def normal(text: str) -> str:
    """A text without what does not matter: case, blanks, the kind of quotes and dashes."""
    return " ".join(unicodedata.normalize("NFKC", html.unescape(text)).translate(_QUOTES).casefold().split())


def names(text: str) -> set[str]:
    """The names in a list of authors."""
    found = (" ".join(_WORD.findall(part)) for part in _JOINED.split(normal(text)))
    return {name for name in found if name}


def is_same_author(found: str, gold: str) -> bool:
    """Whether one has all the names of the other, or stands in it as it is."""
    ours, theirs = names(found), names(gold)
    if not ours or not theirs:
        return False
    one, other = (" ".join(_WORD.findall(normal(text))) for text in (found, gold))
    return ours <= theirs or theirs <= ours or one in other or other in one


SAME: dict[str, Callable[[str, str], bool]] = {
    "title": lambda found, gold: normal(found) == normal(gold),
    "author": is_same_author,
    "date": lambda found, gold: found[:10] == gold[:10],
}


def cleanse_(page: str, url: str) -> Found:
    """Ours, the page parsed for it alone."""
    told = read_metadata(page, url)
    return Found(*(str(told.get(key, "")) for key in ("title", "byline", "date")))


def trafilatura(page: str, url: str) -> Found:
    """Its `extract_metadata`."""
    from trafilatura import extract_metadata

    told = extract_metadata(page, default_url=url)
    return Found(told.title or "", told.author or "", told.date or "") if told else Found()


def htmldate(page: str, url: str) -> Found:
    """Dates only."""
    from htmldate import find_date

    return Found(date=find_date(page, url=url, original_date=True) or "")


def extruct(page: str, url: str) -> Found:
    """Its JSON-LD and microdata of articles, then its Open Graph: it returns data, and the choice is the caller's."""
    import extruct as library

    told = library.extract(page, base_url=url, syntaxes=["json-ld", "microdata", "opengraph"], uniform=True, errors="ignore")
    items = [*told["json-ld"], *told["microdata"]]
    items += [inner for item in items for inner in item.get("@graph", []) if isinstance(inner, dict)]
    article: dict[str, Any] = next((item for item in items if str(item.get("@type", "")).endswith(("Article", "Posting"))), {})
    graph: dict[str, Any] = next(iter(told["opengraph"]), {})
    authors = article.get("author") or ""
    listed = authors if isinstance(authors, list) else [authors]
    author = ", ".join(str(one.get("name", "")) if isinstance(one, dict) else str(one) for one in listed)
    date = article.get("datePublished") or graph.get("article:published_time") or ""
    return Found(str(article.get("headline") or graph.get("og:title") or ""), author, str(date))


def metadata_parser(page: str, url: str) -> Found:
    """The first of the values it has under each name."""
    from metadata_parser import MetadataParser

    told = MetadataParser(html=page, url=url, search_head_only=False, support_malformed=True).parsed_result
    kept = [told.get_metadatas(name) or {} for name in ("title", "author", "article:published_time")]
    return Found(*(str(next((value for values in kinds.values() for value in values), "")) for kinds in kept))


def newspaper(page: str, url: str) -> Found:
    """newspaper4k, its parsing of the body included, which it does not do without."""
    from newspaper import Article

    article = Article(url, fetch_images=False)
    article.download(input_html=page)
    article.parse()
    day = article.publish_date
    return Found(article.title or "", ", ".join(article.authors), day.isoformat() if day else "")


def goose(page: str, url: str) -> Found:
    """goose3, its extraction of the body included, which it does not do without."""
    from goose3 import Goose

    article = Goose({"enable_image_fetching": False}).extract(raw_html=page)
    return Found(article.title or "", ", ".join(article.authors), str(article.publish_date or ""))


READERS: dict[str, Reader] = {"cleanse": cleanse_, "trafilatura": trafilatura}
OTHERS: dict[str, Reader] = {
    "extruct": extruct, "htmldate": htmldate, "metadata_parser": metadata_parser, "newspaper4k": newspaper, "goose3": goose,
}  # fmt: skip


def read_all(name: str, reader: Reader, rows: list[dict[str, Any]]) -> tuple[list[Found], float] | None:
    """What a library finds on every page, and the milliseconds a page; None where it is not installed."""
    found: list[Found] = []
    failed = 0
    spent = 0.0
    for row in rows:
        start = time.perf_counter()
        try:
            found.append(reader(row["html"], row["url"]))
        except ImportError:
            return None
        except Exception:  # another library's, of whatever kind: it counts as having found nothing
            if name == "cleanse":
                raise
            found.append(Found())
            failed += 1
        spent += time.perf_counter() - start
    if failed:
        print(f"{name} raised on {failed} pages")
    return found, 1000 * spent / len(rows)


def scored(name: str, found: list[Found], rows: list[dict[str, Any]]) -> None:
    """Prints a row a field: shares of the pages with a label, and how many pages without one got a value."""
    for field, is_same in SAME.items():
        pairs = [(getattr(told, field), row[field] or "") for told, row in zip(found, rows, strict=True)]
        if not any(told for told, _ in pairs):
            continue  # a library for the other fields
        golds = [(told, gold) for told, gold in pairs if gold]
        right = sum(bool(told) and is_same(told, gold) for told, gold in golds)
        missing = sum(not told for told, _ in golds)
        wrong = len(golds) - right - missing
        extra = sum(bool(told) and not gold for told, gold in pairs)
        share = 100 / max(len(golds), 1)
        print(
            f"{name:16}{field:8}{len(golds):6} pages   right {right * share:5.1f} %   missing {missing * share:5.1f} %   "
            f"wrong {wrong * share:5.1f} %   without a label {extra:4}"
        )


def undated(name: str, found: list[Found], rows: list[dict[str, Any]], labels: dict[str, str]) -> None:
    """Prints on how many of the labelled pages without a date a library tells one, and what it tells of those with one."""
    pairs = [(told.date[:10], labels[row["id"]]) for told, row in zip(found, rows, strict=True) if row["id"] in labels]
    without = [told for told, label in pairs if label == "none"]
    dated = [pair for pair in pairs if pair[1] != "none"]
    print(
        f"{name:16}a date on {sum(map(bool, without))} of {len(without)} pages without one, "
        f"the right one on {sum(told == label for told, label in dated)} of {len(dated)} that have one but no gold, "
        f"a wrong one on {sum(bool(told) and told != label for told, label in dated)}"
    )


def dates_by_reading() -> dict[str, str]:
    """The dates of pages without a gold date, by their id in `wcxb`: "none" where there is none."""
    lines = Path(__file__).with_name("dates.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def speed(rows: list[dict[str, Any]], name: str) -> None:
    """Prints what reading costs on top of parsing, of each page the best of three rounds."""
    from selectolax.lexbor import LexborHTMLParser

    parsing = reading = 0.0
    for row in rows:
        rounds = []
        for _ in range(3):
            start = time.perf_counter()
            tree = LexborHTMLParser(row["html"])
            parsed = time.perf_counter()
            metadata_of(tree, row["url"])
            rounds.append((parsed - start, time.perf_counter() - parsed))
        parsing += min(spent for spent, _ in rounds)
        reading += min(spent for _, spent in rounds)
    each = 1000 / len(rows)
    print(f"{name}: parsing {parsing * each:.2f} ms a page, reading the tree {reading * each:.2f} ms")


def main() -> None:
    """Prints the scores and times."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--half", choices=("even", "odd", "all"), default="all", help="ids of the pages (default: %(default)s)")
    parser.add_argument("--kind", help="only pages of this kind, such as article")
    parser.add_argument("--peers", choices=("trafilatura", "all"), default="trafilatura")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    rows = [row for row in datasets.rows(options.data, "wcxb") if options.kind in (None, row["kind"])]
    if options.half != "all":
        rows = [row for row in rows if int(row["id"]) % 2 == (options.half == "odd")]
    labels = dates_by_reading()
    cleanse_("<title>It rained</title>", "")  # the lexicon is loaded
    for name, reader in {**READERS, **(OTHERS if options.peers == "all" else {})}.items():
        told = read_all(name, reader, rows)
        if told is None:
            print(f"{name} is not installed")
            continue
        scored(name, told[0], rows)
        if any(one.date for one in told[0]):
            undated(name, told[0], rows, labels)
        print(f"{name:16}{told[1]:.2f} ms a page")
    speed(rows, "wcxb")
    speed(list(datasets.rows(options.data, "news")), "news")


if __name__ == "__main__":
    main()
