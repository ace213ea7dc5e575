"""Pages as text without markup, by the tools that people flatten them with; kept in ``bench/.cache``, since it takes minutes.

``html-text``, BeautifulSoup's ``get_text("\\n")`` (``stripped``: with another parser and ``strip=True``), inscriptis and lexbor
give all of a page; trafilatura, resiliparse and readability what they take for its body, and cleanse as well, by models that did
not see the domain of the page (``python -m train.html --folds``). Needs the extra `bench`.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from cleanse.read.html import HtmlSource
from train import datasets
from train.extractors import readability, resiliparse, trafilatura
from train.models import html_pipeline
from train.trees import CACHE, FOLDS, fold_of


def html_text(page: str) -> str:
    """With the layout that it guesses, its default."""
    from html_text import extract_text

    return str(extract_text(page))


def get_text(page: str) -> str:
    """BeautifulSoup's, with a line for each string."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(page, "html.parser").get_text("\n")


def stripped(page: str) -> str:
    """The same without white space around the strings, from lxml's tree."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(page, "lxml").get_text("\n", strip=True)


def inscriptis(page: str) -> str:
    """With its bullets, indents and tables."""
    from inscriptis import get_text

    return str(get_text(page))


def lexbor(page: str) -> str:
    """selectolax's, with a line for each string."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(page)
    tree.strip_tags(["script", "style", "noscript"])
    return tree.body.text(separator="\n") if tree.body else ""


WHOLE: dict[str, Callable[[str], str]] = {
    "html-text": html_text, "get_text": get_text, "inscriptis": inscriptis, "stripped": stripped, "lexbor": lexbor,
}  # fmt: skip
"""What gives all of a page; the first three are what is measured."""
MEASURED = ("html-text", "get_text", "inscriptis")
BODIES: dict[str, Callable[[str], str]] = {"trafilatura": trafilatura, "resiliparse": resiliparse, "readability": readability}
SETS = ("wcxb", "news", "snippets", "pages", "reader")


def _made(named: tuple[str, dict[str, Any]]) -> dict[str, Any]:
    name, row = named
    has_gold = name in ("wcxb", "news")
    made = {key: value for key, value in row.items() if key != "html"}
    texts = {}
    for tool, function in (*WHOLE.items(), *BODIES.items()) if has_gold else [(tool, WHOLE[tool]) for tool in MEASURED]:
        try:
            texts[tool] = function(row["html"])
        except Exception:  # of many kinds, on pages that the tool cannot take
            texts[tool] = ""
    folds = (fold_of(row["url"]),) if has_gold else range(FOLDS)
    outputs = {fold: html_pipeline(fold)(row["html"]) for fold in folds}
    return {
        **made, "set": name, "texts": texts, "cleanse": outputs[fold_of(row["url"])], "by_fold": list(outputs.values()),
        "figcaptions": figcaptions(row["html"]),
    }  # fmt: skip


def figcaptions(page: str) -> list[str]:
    """The texts that a page marks as captions."""
    return [block.text for block in HtmlSource(page).page.blocks if block.kind == "caption"]


def flattened(data: Path, name: str) -> list[dict[str, Any]]:
    """The pages of a set without their HTML: ``texts`` has them flattened by each tool, ``cleanse`` what it takes for the body
    and, where there is no gold, ``by_fold`` what it does without the pages of each fold; ``figcaptions`` what the page marks as
    captions."""
    path = CACHE / f"flat-{name}.json"
    if not path.is_file():
        logging.disable(logging.CRITICAL)  # trafilatura says on many pages that it found nothing
        found = [(name, row) for row in datasets.rows(data, name) if name not in ("wcxb", "news") or row["body"].strip()]
        with ProcessPoolExecutor() as workers:
            made = list(workers.map(_made, found, chunksize=8))
        CACHE.mkdir(exist_ok=True)
        path.write_text(json.dumps(made), "utf-8")
    loaded: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return loaded
