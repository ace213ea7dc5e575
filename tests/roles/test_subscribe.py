"""Offers in an article go; the article behind a wall, or in a newsletter, stays."""

from __future__ import annotations

import pytest

from cleanse.roles.subscribe import take_subscribe
from tests.roles.pages import ARTICLE, PARAGRAPH, taken

OFFER = "<p>This letter lives on its readers. Leave your address and the next one comes to you.</p>"
TEXT = "This letter lives on its readers. Leave your address and the next one comes to you."


@pytest.mark.parametrize(
    "names",
    ["class=subscription-widget-wrap", "class=newsletter-signup", "class=NewsletterBox", "id=mc_embed_signup", "class=mc4wp-form",
     "class=subscribe", "class=inline-newsletter", "class='signup-form'"],
)  # fmt: skip
def test_a_box_goes(names: str) -> None:
    assert taken(take_subscribe, f"{ARTICLE}<div {names}>{OFFER}</div>{PARAGRAPH}") == [TEXT]


def test_a_longer_one_goes_for_its_button_or_its_words() -> None:
    long = "<p>" + "We write about the river and the people who live by it. " * 6 + "</p>"
    assert taken(take_subscribe, f"{ARTICLE * 3}<div class=newsletter-box>{long}</div>") == []
    assert len(taken(take_subscribe, f"{ARTICLE * 3}<div class=newsletter-box>{long}<button>Send</button></div>")) == 2
    assert (
        len(taken(take_subscribe, f"{ARTICLE * 3}<div class=newsletter-box>{long}<p>Sign up for our newsletter</p></div>")) == 2
    )


@pytest.mark.parametrize(
    "page",
    [
        f"<div class=paywall>{ARTICLE}</div><p class=paywall>Rain.</p>",
        f"{ARTICLE}<div class=premium>{PARAGRAPH}</div>",
        f"<div class=newsletter-post>{ARTICLE}</div>",
        f"{ARTICLE}<div class='post-7 category-newsletter-section'>{PARAGRAPH}</div>",
        f"<div class=newsletter-box>{OFFER}</div>",  # all there is
        f"{ARTICLE}<h2 class=subscribe-section>Who subscribes</h2>{PARAGRAPH}",
        f"{ARTICLE}<div class=subscription-replace-entire-article>{PARAGRAPH}</div>",
    ],
)
def test_what_is_body_stays(page: str) -> None:
    assert taken(take_subscribe, page) == []
