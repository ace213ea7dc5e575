"""Sections that are called after other articles go from behind a body; what may be all there is stays."""

from __future__ import annotations

import pytest

from cleanse import clean
from cleanse.roles.related import take_related
from tests.roles.pages import ARTICLE, PARAGRAPH, judged

TEASER = "<div><h4><a href=/mill>The mill is sold</a></h4><p>Who buys it will have to mend the wheel, the council says.</p></div>"


def _taken(html: str, is_article: bool = True) -> list[str]:
    of = judged(html)
    of.is_article = is_article
    take_related(of)
    return [block.text for block, rule in zip(of.page.blocks, of.rules, strict=True) if rule]


@pytest.mark.parametrize(
    "name",
    [
        "related-posts",
        "related_post",
        "pnlRelatedItems",
        "related",
        "recommended-articles wide",
        "similarProducts",
        "more-stories",
        "latest-news",
        "most-read",
        "article__embedded-teasers",
        "yarpp-related",
        "taboola-below",
        "another_category another_category_color_gray",
    ],
)
def test_a_section_behind_the_body_goes(name: str) -> None:
    section = f'<div class="{name}"><h3>More</h3>{TEASER}{TEASER}</div>'
    assert _taken(ARTICLE + section)[0] == "More"
    assert _taken(section + ARTICLE) == []  # nothing stands above it
    assert _taken(f'<div class="{name}">{ARTICLE}</div>') == []


@pytest.mark.parametrize(
    "name", ["unrelated", "related-to-rain", "moreover", "news", "post-content", "correlated-items", "teaser"]
)
def test_other_names_say_nothing(name: str) -> None:
    assert _taken(f'{ARTICLE}<div class="{name}">{TEASER}</div>') == []


def test_a_section_longer_than_the_body_stays_unless_its_name_is_sure() -> None:
    assert _taken(f"{ARTICLE}<div class=latest-posts>{TEASER * 12}</div>") == []
    assert _taken(f"{ARTICLE}<div class=related-posts>{TEASER * 12}</div>") != []
    assert _taken(f"{ARTICLE}<div class=related-posts>{TEASER * 40}</div>") == []


def test_what_holds_no_link_stays() -> None:
    assert _taken(f"{ARTICLE}<div class=related-content>{PARAGRAPH}</div>") == []


SAID = "Roe measured the rain with a pail <a href=#b1>[1]</a>, and Doe did so with a sieve and a mirror <a href=#b2>[2]</a>."


@pytest.mark.parametrize(
    "section",
    [
        f"<section id=related><h2>Related work</h2><p>{SAID}</p></section>",
        f"<div class=related-posts><h2><a href=/rain>Of rain</a></h2><p>{SAID}</p><p>{SAID}</p></div>",
        "<div class=similar-items><h2>Similar cases</h2><p>In <a href=/x>the next valley</a> it snowed.</p></div>",
        f"<div class=related-section><h3><a href=/rain>Rain</a></h3><p>{SAID * 4}</p></div>",
    ],
)
def test_prose_that_goes_with_no_link_of_its_own_stays(section: str) -> None:
    assert _taken(ARTICLE + section + PARAGRAPH) == []


def test_other_pages_and_headings_keep_what_is_called_so() -> None:
    assert _taken(f"{ARTICLE}<h2 class=related-topics><a href=/x>Of dogs</a></h2>") == []
    assert _taken(f"{ARTICLE}<div class=related-products>{TEASER}</div>", is_article=False) == []


def test_it_can_be_kept() -> None:
    page = f"<html><body>{ARTICLE}<div class=related-posts>{TEASER}</div></body></html>"
    assert "mend the wheel" not in clean(page)
    assert "mend the wheel" in clean(page, include=["related"])
