"""Which text of a page stands in the elements that rules name."""

from __future__ import annotations

import pickle

import pytest

from cleanse import inspect
from cleanse.errors import BadSelector
from cleanse.read.html import HtmlSource
from cleanse.read.ruled import PageRules


def _texts(html: str, rules: PageRules) -> list[dict[str, list[str]]]:
    """For each block the texts that each rule reaches."""
    source = HtmlSource(html)
    found = source.ruled(rules)
    pairs = zip(source.page.blocks, found.spans, strict=True)
    return [{rule: [block.text[slice(*span)] for span in spans] for rule, spans in of.items()} for block, of in pairs]


def test_blocks_and_parts_of_blocks() -> None:
    page = "<main><p>It <b>rained  a</b> <b>lot</b>.</p><p>All<br><b>day</b></p></main>"
    page += "<p><b>Long</b></p><footer><b>Us</b><p>Legal</footer>"
    assert _texts(page, PageRules(keep="main", drop="b")) == [
        {"keep": ["It rained a lot."], "drop": ["rained a", "lot"]},
        {"keep": ["All\nday"], "drop": ["day"]},
        {"drop": ["Long"]},
        {"drop": ["Us"]},
    ]


def test_an_element_within_another_of_the_same_rule_counts_once() -> None:
    assert _texts("<div><div>It rained.</div> All day.</div>", PageRules(drop=["div", "div div"])) == [
        {"drop": ["It rained."]},
        {"drop": ["All day."]},
    ]


def test_a_page_that_scripts_make_has_the_tree_of_what_they_hold() -> None:
    page = "<noscript><main><p>It rained in the valley on Monday, and nobody went out.</p></main></noscript>"
    assert _texts(page, PageRules(keep="main")) == [{"keep": ["It rained in the valley on Monday, and nobody went out."]}]


def test_rules_are_values() -> None:
    assert PageRules(drop=".ad") == PageRules(drop=[".ad"]) != PageRules(keep=".ad")
    assert hash(PageRules(drop=".ad")) == hash(PageRules(drop=(".ad",)))
    assert not PageRules(title=None)
    with pytest.raises(BadSelector, match="author has '', which is no CSS selector"):
        PageRules(author="")


@pytest.mark.parametrize(
    ("rules", "left"),
    [
        ({"drop": "figure"}, ["b.png"]),
        ({"keep": "p"}, ["b.png"]),
        ({"drop": "img"}, []),
        ({"keep": "figure"}, ["a.png"]),
        ({}, ["a.png", "b.png"]),
    ],
)
def test_pictures_go_by_them_too(rules: dict[str, str], left: list[str]) -> None:
    figure = "<figure><img src=a.png alt=A><figcaption>The town</figcaption></figure>"
    result = inspect(f"<main>{figure}<p>It rained.<img src=b.png alt=B></p></main>", **rules)
    assert [image.src for image in result.images] == left
    assert [image.src for image in pickle.loads(pickle.dumps(result)).images] == left
