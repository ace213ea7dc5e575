"""Boxes in which a page speaks of itself go; what customers say, and what is as long as the body, stays."""

from __future__ import annotations

import pytest

from cleanse.roles.page_notes import take_page_notes
from tests.roles.pages import ARTICLE, PARAGRAPH, judged

ASKED = "Did this page tell you what you wanted to know about rain?"


def _taken(html: str) -> list[str]:
    of = judged(html)
    of.is_article = True
    take_page_notes(of)
    return [block.text for block, rule in zip(of.page.blocks, of.rules, strict=True) if rule]


@pytest.mark.parametrize(
    "name",
    [
        "feedback",
        "page-feedback",
        "feedback-form",
        "docs-feedback wide",
        "was-this-helpful",
        "affiliate-disclosure",
        "disclosures",
    ],
)
def test_a_small_box_goes(name: str) -> None:
    assert _taken(f'{ARTICLE}<div class="{name}"><p>{ASKED}</p></div>') == [ASKED]
    assert _taken(f'{ARTICLE}<div class="{name}">{PARAGRAPH * 8}</div>') == []
    assert _taken(f'<p>It rained.</p><div class="{name}"><p>{ASKED}</p></div>') == []


@pytest.mark.parametrize(
    "name", ["customer-feedback", "feedback-reviews", "feedbacks-on-rain", "unhelpful-weather", "helpful-resources", "affiliate"]
)
def test_other_boxes_stay(name: str) -> None:
    assert _taken(f'{ARTICLE}<div class="{name}"><p>{ASKED}</p></div>') == []


def test_pages_that_are_no_article_keep_them() -> None:
    of = judged(f"{ARTICLE}<div class=feedback><p>{ASKED}</p></div>")
    take_page_notes(of)
    assert not any(of.rules)
