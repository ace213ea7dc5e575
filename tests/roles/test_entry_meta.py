"""Who wrote an article, and when, goes where its element is called so; what has a sentence, a heading or no date stays."""

from __future__ import annotations

import pytest

from cleanse import inspect
from cleanse.roles.entry_meta import take_entry_meta
from tests.roles.pages import PARAGRAPH, judged

ROWS = "<dt>Details</dt><dd>Written by Ann Lee</dd><dd>Published: 5 February 2024</dd><dd>Hits: 318</dd>"
TEXTS = ["Details", "Written by Ann Lee", "Published: 5 February 2024", "Hits: 318"]


def _taken(html: str, probability: float = 0.7, is_article: bool = True) -> list[str]:
    of = judged(html, probability)
    of.is_article = is_article
    take_entry_meta(of)
    return [block.text for block, rule in zip(of.page.blocks, of.rules, strict=True) if rule]


@pytest.mark.parametrize("name", ["article-info muted", "post-metadata", "gem-c-metadata", "entry-meta-wrapper", "node__meta"])
def test_it_goes(name: str) -> None:
    assert _taken(f'<dl class="{name}">{ROWS}</dl>{PARAGRAPH}') == TEXTS
    assert _taken(f'<dl class="{name}">{ROWS}</dl>{PARAGRAPH}', is_article=False) == []
    assert _taken(f'<dl class="{name}">{ROWS}</dl>{PARAGRAPH}', 0.95) == []
    assert _taken(f'<dl class="{name}">{ROWS}</dl><p>It rained.</p>') == []


@pytest.mark.parametrize(
    "name", ["event-meta", "recipe-meta", "box-info", "news-info", "article-information", "metadata-of-mills"]
)
def test_what_other_names_have_stays(name: str) -> None:
    assert _taken(f'<dl class="{name}">{ROWS}</dl>{PARAGRAPH}') == []


@pytest.mark.parametrize(
    "rows",
    [
        "<dd>Ann Lee</dd><dd>Mill Lane 4</dd>",
        f"<h2>5 February 2024</h2>{ROWS}",
        f"{ROWS}<dd>The mill was closed until May.</dd>",
        "<dd>5 February 2024, in the yard of the upper mill, with a band that plays until the bread is baked</dd>",
    ],
)
def test_what_says_more_or_has_no_date_stays(rows: str) -> None:
    assert _taken(f"<dl class=article-info>{rows}</dl>{PARAGRAPH}") == []


def test_its_date_is_told() -> None:
    said = "<p>From Monday the town library is open in the evening, too.</p><p>Books are lent free of charge to all.</p>"
    page = f"<main><article><h1>New hours of the library</h1><dl class=article-info>{ROWS}</dl><div>{said}</div></article></main>"
    found = inspect(page)
    assert found.text.startswith("From Monday")
    assert found.metadata["date"] == "2024-02-05"
