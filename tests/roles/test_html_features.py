"""The features of pages: as many as there are names; what a row says; which blocks stand for others."""

from __future__ import annotations

import pytest

from cleanse.read import read
from cleanse.roles import html_features
from cleanse.roles.html_features import FEATURES, HtmlFeatures
from cleanse.roles.html_second import SECOND_FEATURES, second_rows
from cleanse.roles.words import BIT, HtmlWords

ITEMS = "".join(f"<li><a href=/{at}>Item {at}</a></li>" for at in range(5))
PAGES = [
    "<p>Rain",
    f"<ul>{ITEMS}</ul>",
    "<h1>雨</h1><p>今日は雨が降った。</p>" * 3,
    "<div><img src=x><p>a<p>b<div>c</div></div><td>d",
]


def _features(html: str) -> HtmlFeatures:
    page = read(html, kind="html").document.page
    assert page is not None
    return HtmlFeatures(page, HtmlWords.of({"rained": 2.0}, {"story": (10.0, 5.0, 1.0)}))


@pytest.mark.parametrize("html", PAGES)
def test_every_feature_has_a_name(html: str) -> None:
    features = _features(html)
    everything = range(len(features.words))
    assert {len(row) for row in html_features.rows(features, everything)} == {len(FEATURES)}
    seconds = [*second_rows(features, everything, [0.4] * len(everything))]
    assert {len(row) for row in seconds} == {len(SECOND_FEATURES)}
    assert len(seconds) == len(everything)


def test_no_name_stands_for_two() -> None:
    names = (*FEATURES, *SECOND_FEATURES)
    assert len(set(names)) == len(names)


def test_what_a_row_says() -> None:
    features = _features("<nav>Home</nav><main><h1>Rain</h1><div class=story><p>It rained all day long.</p><p>x</p></div></main>")
    at = next(number for number, block in enumerate(features.page.blocks) if block.text.startswith("It rained"))
    row = dict(zip(FEATURES, next(iter(html_features.rows(features, [at]))), strict=True))
    expected = {"words": 5, "link density": 0.0, "text weight": 2.0, "names weight": 5.0, "since h1": 1, "copies": 1}
    assert {name: row[name] for name in expected} == expected
    assert int(row["elements above"]) & BIT["main"]
    assert not int(row["elements above"]) & BIT["nav"]


def test_of_the_links_of_a_menu_the_middle_one_stands_for_all() -> None:
    features = _features(f"<p>It rained all day.</p><ul>{ITEMS}</ul>")
    assert features.scored == [0, 3]
    assert [features.stand_in(at) for at in range(6)] == [0, 3, 3, 3, 3, 3]
    probabilities = [0.9, 0, 0, 0.2, 0, 0]
    features.spread(probabilities)
    assert probabilities == [0.9, 0.2, 0.2, 0.2, 0.2, 0.2]
