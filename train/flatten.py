"""Pages as text without markup, by the tools that people flatten them with; kept in ``bench/.cache``, since it takes minutes.

``html-text``, BeautifulSoup's ``get_text("\\n")`` (``stripped``: with another parser and ``strip=True``), inscriptis and lexbor
give all of a page; trafilatura, resiliparse and readability what they take for its body. Needs the extra `bench`.
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
SETS = ("wcxb", "news", "snippets", "pages", "reader", "more")
GOLDS = ("wcxb", "news")
"""The sets whose pages have a gold, of which extractors are asked, too."""


def _made(named: tuple[str, dict[str, Any]]) -> dict[str, Any]:
    name, row = named
    made = {key: value for key, value in row.items() if key != "html"}
    tools = {**WHOLE, **(BODIES if name in GOLDS else {})}
    texts = {tool: _text(function, row["html"]) for tool, function in tools.items()}
    return {**made, "set": name, "texts": texts, "figcaptions": figcaptions(row["html"])}


def figcaptions(page: str) -> list[str]:
    """The texts that a page marks as captions."""
    return [block.text for block in HtmlSource(page).page.blocks if block.kind == "caption"]


def flattened(data: Path, name: str) -> list[dict[str, Any]]:
    """The pages of a set without their HTML: ``texts`` has them flattened by each tool, ``figcaptions`` what the page marks as
    captions."""
    path = datasets.CACHE / f"flat-{name}.json"
    if not path.is_file():
        logging.disable(logging.CRITICAL)  # trafilatura says on many pages that it found nothing
        found = [(name, row) for row in datasets.rows(data, name) if name not in GOLDS or row["body"].strip()]
        with ProcessPoolExecutor() as workers:
            made = list(workers.map(_made, found, chunksize=8))
        datasets.CACHE.mkdir(exist_ok=True)
        path.write_text(json.dumps(made), "utf-8")
    loaded: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return loaded


def labelled(data: Path, name: str) -> list[dict[str, Any]]:
    """The flattened pages of a set that have labels: ``roles``, a role and a text for each block, and the ``role_body`` and
    ``lang`` that come with them; or else a ``body``."""
    roles = {row["id"]: row for row in datasets.rows(data, "roles") if row["set"] == name}
    found = []
    for row in flattened(data, name):
        known = roles.get(row["id"])
        if known is not None:
            body = "\n".join(text for role, text in known["blocks"] if role == "body")
            row |= {"roles": known["blocks"], "kind": known["kind"], "lang": known["lang"], "role_body": body}
        if known is not None or name in GOLDS:
            found.append(row)
    return found


def extracted(data: Path, name: str) -> dict[str, dict[str, str]]:
    """What extractors take for the body of each page of a set that has roles, by the page's id and their names."""
    path = datasets.CACHE / f"extracted-{name}.json"
    if not path.is_file():
        logging.disable(logging.CRITICAL)
        wanted = {row["id"] for row in datasets.rows(data, "roles") if row["set"] == name}
        found = [row for row in datasets.rows(data, name) if row["id"] in wanted]
        with ProcessPoolExecutor() as workers:
            made = dict(zip([row["id"] for row in found], workers.map(_extracted, found, chunksize=8), strict=True))
        path.write_text(json.dumps(made), "utf-8")
    loaded: dict[str, dict[str, str]] = json.loads(path.read_text("utf-8"))
    return loaded


def _extracted(row: dict[str, Any]) -> dict[str, str]:
    return {tool: _text(function, row["html"]) for tool, function in BODIES.items()}


def _text(function: Callable[[str], str], page: str) -> str:
    try:
        return function(page)
    except Exception:  # of many kinds, on pages that the tool cannot take
        return ""
