"""The heading of a list of links goes with it; a heading below which something stays, or stood, stays."""

from __future__ import annotations

import pytest

from cleanse.roles.empty_headings import take_empty_headings
from tests.roles.pages import ARTICLE, judged

LINKS = "<ul><li><a href=#a>14.32 Bridge is closed</a></li><li><a href=#b>13.10 Ferry drifts off the point</a></li></ul>"
ITEMS = "<ul><li>Two planks</li><li>A saw</li></ul>"


def _taken(section: str, probability: float = 0.6, is_article: bool = True, gone: int = 2) -> list[str]:
    of = judged(f"<body>{section}{ARTICLE}</body>", probability)
    of.is_article = is_article
    of.rules[1 : 1 + gone] = ["model"] * gone
    take_empty_headings(of)
    return [block.text for at, block in enumerate(of.page.blocks) if of.rules[at] and not 0 < at <= gone]


def test_the_heading_of_links_goes() -> None:
    section = f"<section><div><h2>Key events</h2></div>{LINKS}</section>"
    assert _taken(section) == ["Key events"]
    assert _taken(section, 0.8) == []
    assert _taken(section, is_article=False) == []


@pytest.mark.parametrize("section", [f"<section><h2>You need</h2>{ITEMS}</section>", f"<h2>Key events</h2>{LINKS}"])
def test_other_headings_stay(section: str) -> None:
    assert _taken(section) == []


def test_a_heading_below_which_something_stays_does() -> None:
    assert _taken(f"<section><h2>Key events</h2>{LINKS}</section>", gone=1) == []
