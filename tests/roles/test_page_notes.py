"""Boxes in which a page speaks of itself go; what customers say, and what is as long as the body, stays."""

from __future__ import annotations

import pytest

from cleanse import clean
from cleanse.roles.page_notes import take_page_notes
from tests.roles.pages import ARTICLE, PARAGRAPH, judged

ASKED = "Did this page tell you what you wanted to know about rain?"


def _taken(html: str, probability: float = 0.7) -> list[str]:
    of = judged(html, probability)
    of.is_article = True
    take_page_notes(of)
    return [block.text for block, rule in zip(of.page.blocks, of.rules, strict=True) if rule]


@pytest.mark.parametrize(
    "name",
    [
        "page-feedback",
        "feedback-form",
        "docs-feedback wide",
        "was-this-helpful",
        "affiliate-disclosure",
        "affiliate_notice",
        "amazon-disclaimer",
        "disclosure-statement",
        "article-copyright",
        "copyright_text",
    ],
)
def test_a_small_box_goes(name: str) -> None:
    assert _taken(f'{ARTICLE}<div class="{name}"><p>{ASKED}</p></div>') == [ASKED]
    assert _taken(f'{ARTICLE}<div class="{name}">{PARAGRAPH * 8}</div>') == []
    assert _taken(f'<p>It rained.</p><div class="{name}"><p>{ASKED}</p></div>') == []


@pytest.mark.parametrize(
    "name",
    [
        "customer-feedback",
        "feedback-reviews",
        "feedbacks-on-rain",
        "unhelpful-weather",
        "helpful-resources",
        "helpful-box",
        "affiliate",
        "feedback",
        "feedback-section",
        "disclosure",
        "disclosures",
        "disclaimer",
        "copyrighted",
    ],
)
def test_other_boxes_stay(name: str) -> None:
    assert _taken(f'{ARTICLE}<div class="{name}"><p>{ASKED}</p></div>') == []


def test_a_box_that_says_much_or_is_surely_body_stays() -> None:
    said = "<p>We asked.</p><p>They told us.</p>"
    assert _taken(f"{ARTICLE}<div class=page-feedback>{said}</div>") == ["We asked.", "They told us."]
    assert _taken(f"{ARTICLE}<div class=page-feedback>{said}<p>We wrote it down.</p></div>") == []
    assert _taken(f"{ARTICLE}<div class=page-feedback>{said}</div>", 0.9) == []


def test_parts_that_open_and_what_patients_said_stay() -> None:
    part = "<div class=disclosure><button>When does it rain?</button><p>In May, on most days, it rains before noon.</p></div>"
    of_patients = (
        "<section id=feedback><h2>Feedback</h2><p>The nurse asked them all how they had slept, and noted it.</p></section>"
    )
    page = f"<html><body>{ARTICLE}{part}{of_patients}{PARAGRAPH}</body></html>"
    assert "on most days" in clean(page)
    assert "how they had slept" in clean(page)


def test_pages_that_are_no_article_keep_them() -> None:
    of = judged(f"{ARTICLE}<div class=page-feedback><p>{ASKED}</p></div>", 0.7)
    take_page_notes(of)
    assert not any(of.rules)


@pytest.mark.parametrize("name", ["recipe-cook-mode", "wprm-recipe-rating", "wprm-prevent-sleep"])
def test_the_switches_of_a_recipe_go_however_likely(name: str) -> None:
    assert _taken(f"{ARTICLE}<div class={name}>Keep the screen on</div>", 0.95) == ["Keep the screen on"]


@pytest.mark.parametrize("name", ["recipe-cook-mode", "wprm-recipe-rating", "wprm-prevent-sleep"])
def test_the_steps_of_a_recipe_stay(name: str) -> None:
    steps = "<p>Wash the plums in cold water, and cut each of them in half.</p><p>Boil them for an hour.</p>"
    assert _taken(f"{ARTICLE}<div class={name}>{steps}</div>", 0.75) == []
    plums = "<ul><li>Plums</li><li>Sugar, brown or white</li><li>A stick of cinnamon</li></ul>"
    assert _taken(f"{ARTICLE}<div class={name}>{plums}</div>", 0.95) == []
    assert _taken(f"{ARTICLE}<div class={name}><ul><li>1x</li><li>2x</li></ul></div>", 0.95) == ["1x", "2x"]


@pytest.mark.parametrize("name", ["copyright", "copyright-info", "article-disclaimer"])
def test_a_section_of_an_article_about_such_a_thing_stays(name: str) -> None:
    section = f"<section class={name}><h2>Who owns a map</h2><p>A map belongs to whoever drew it first</p></section>"
    assert _taken(ARTICLE + section) == []
    line = f"<p class={name}>A map belongs to whoever drew it first</p>"
    of = judged(f"<div>{PARAGRAPH * 4}{line}{PARAGRAPH}</div>")
    of.is_article, of.probabilities[4] = True, 0.7
    take_page_notes(of)
    assert not any(of.rules)
    assert len(_taken(f"<div>{PARAGRAPH * 4}{line}</div>")) == 1
    known = f"<section class={name}><h2>Maps</h2><p>All rights reserved</p></section>"
    assert _taken(ARTICLE + known) == ["Maps", "All rights reserved"]


def test_how_links_earn_money_goes_however_likely_and_beside_few_words() -> None:
    said = "<div class=affiliate-disclosure><p>When you buy through our pages, the shop pays us a little.</p></div>"
    assert len(_taken(PARAGRAPH + said, 0.95)) == 1
    assert _taken(f"<p>It rained.</p>{said}", 0.95) == []


@pytest.mark.parametrize("name", ["sponsor-text", "sponsor-section", "sponsored-content", "sponsor-block"])
def test_who_paid_for_what_an_article_is_about_stays(name: str) -> None:
    said = "<p>The sponsor had no part in the design of the trial, nor in what was said of it.</p>"
    assert _taken(f'{ARTICLE}<div class="{name}">{said}</div>', 0.95) == []


def test_a_heading_that_asks_for_what_is_told_below_it_stays() -> None:
    answer = "<h3>Subscribe to our newsletter</h3><p>You do so at the foot of any page of the mill.</p>"
    assert _taken(f"{ARTICLE}<div class=disclosure>{answer}</div>", 0.9) == []


@pytest.mark.parametrize(
    "name", ["feedback", "gem-c-feedback", "disclosure", "disclaimer has-background", "affiliate", "sponsors"]
)
@pytest.mark.parametrize(
    "said", ["Is this page useful?", "This post contains affiliate links.", "This episode is sponsored by Rain."]
)
def test_a_bare_name_needs_words_of_the_kind(name: str, said: str) -> None:
    box = f'<div class="{name}"><h3>Of rain</h3><p>{{}}</p></div>'
    assert len(_taken(PARAGRAPH + box.format(said), 0.9)) == 2
    assert _taken(PARAGRAPH + box.format("The mill at the weir has a new wheel."), 0.9) == []


def test_who_pays_for_a_trial_stays() -> None:
    assert _taken(f"{ARTICLE}<div class=sponsor>National Institute of Mills</div>") == []
