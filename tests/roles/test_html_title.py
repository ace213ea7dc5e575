"""Where blocks stand, seen from the title: how far, and in which article."""

from __future__ import annotations

from cleanse.read import read
from cleanse.roles.html_features import FEATURES, HtmlFeatures, rows
from cleanse.roles.words import HtmlWords

PAGE = """<title>Rain in town - The Post</title><nav>Home</nav>
<main><article><h1>Rain in town</h1><p>It rained all day.</p></article>
<article><h2>Snow</h2><p>It snowed in the hills.</p></article></main>"""


def _rows(html: str) -> dict[str, dict[str, float]]:
    page = read(html, kind="html").document.page
    assert page is not None
    features = HtmlFeatures(page, HtmlWords.of({}, {}))
    found = rows(features, range(len(page.blocks)))
    return {block.text: dict(zip(FEATURES, row, strict=True)) for block, row in zip(page.blocks, found, strict=True)}


def test_the_heading_that_says_the_title_is_where_it_stands() -> None:
    found = _rows(PAGE)
    assert [row["since title"] for row in found.values()] == [-1, 0, 1, 2, 3]
    assert found["It rained all day."]["words since title"] == 3
    assert found["Rain in town"]["likeness to the title"] == 1


def test_containers_that_hold_the_title_are_near() -> None:
    found = _rows(PAGE)
    assert [row["levels to the title"] for row in found.values()] == [0, 0, 0, 1, 1]
    assert found["It rained all day."]["words with the title"] < found["Snow"]["words with the title"] <= 1


def test_an_article_without_the_title_is_another() -> None:
    assert [row["article"] for row in _rows(PAGE).values()] == [0, 1, 1, 2, 2]
    assert {row["article"] for row in _rows("<p>It rained.").values()} == {0}


def test_a_page_may_have_no_title() -> None:
    assert {row["since title"] for row in _rows("<p>It rained.<p>Then it stopped.").values()} == {-100}
