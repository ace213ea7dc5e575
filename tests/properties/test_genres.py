"""Bodies of about 130 genres in 30 languages, written for this project: every line of each stays, whatever it looks like.

Those of ``more_bodies.jsonl`` are of rarer forms, and many have the labels of pages as words of their own: glossaries, agendas,
reports of bugs, verse.

``OPEN`` names those that lose something yet. The same bodies come through with other line ends, with blank lines between all
lines, in a page, and cleaned twice.
"""

from __future__ import annotations

import html
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cleanse import Pipeline

OPEN = {
    ("en", "article about cookies"),  # lists notices with their counts
    ("en", "api reference"),  # has parts "Comments" and "Share"
}
OPEN_WITH_BLANK_LINES = OPEN | {("es", "guía de botones")}  # lists the labels of a menu
OPEN_IN_PAGES = OPEN_WITH_BLANK_LINES | {("hi", "letter"), ("zh", "open letter with signatories")}  # their last lines are dates


@cache
def bodies() -> list[dict[str, Any]]:
    """The bodies: ``lang``, ``genre`` and ``text``."""
    files = (Path(__file__).parents[1] / name for name in ("bodies.jsonl", "more_bodies.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def _page(text: str) -> str:
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in _lines(text))
    return f"<!doctype html><html><head><title>A page</title></head><body><article>{paragraphs}</article></body></html>"


WAYS = {
    "as it is": str,
    "with other line ends": lambda text: text.replace("\n", "\r\n"),
    "with blank lines": lambda text: text.replace("\n\n", "\n").replace("\n", "\n\n"),
    "in a page": _page,
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("lang", sorted({row["lang"] for row in bodies()}))
def test_every_line_of_a_body_stays(lang: str, way: str) -> None:
    pipeline = Pipeline.default()
    lost = {}
    for row in bodies():
        if row["lang"] == lang:
            result = pipeline.run(WAYS[way](row["text"]), kind="html" if way == "in a page" else "text")
            if _lines(result.text) != _lines(row["text"]):
                lost[row["lang"], row["genre"]] = result.explain()
            if way == "as it is":
                assert result.restore() == row["text"]
                assert pipeline.run(result.text, kind="text").text == result.text
    known = {"in a page": OPEN_IN_PAGES, "with blank lines": OPEN_WITH_BLANK_LINES}.get(way, OPEN)
    assert {key: cuts for key, cuts in lost.items() if key not in known} == {}
