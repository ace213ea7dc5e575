"""Boxes that ask for consent go; a policy and cookies that were baked stay."""

from __future__ import annotations

import pytest

from cleanse.roles.consent import take_consent
from tests.roles.pages import ARTICLE, PARAGRAPH, taken

ASKED = "<p>We process your data with our partners, and you may change your choices at any time.</p>"
TEXT = "We process your data with our partners, and you may change your choices at any time."


@pytest.mark.parametrize(
    "names",
    ["id=onetrust-consent-sdk", "id=CybotCookiebotDialog", "id=didomi-host", "class=qc-cmp2-container", "id=usercentrics-root",
     "class='cky-consent-bar'", "id=cmpbox", "class=cookie-banner", "class=cookieHinweis", "class=eu-cookie",
     "class=gdpr", "class=privacy-modal", "class=consentBanner", "id=BorlabsCookieBox"],
)  # fmt: skip
def test_a_box_goes(names: str) -> None:
    assert taken(take_consent, f"<div {names}>{ASKED}</div>{ARTICLE}") == [TEXT]
    assert taken(take_consent, f"{ARTICLE}<div {names}><div>{ASKED}</div></div>") == [TEXT]


def test_a_box_by_a_name_of_what_is_baked_asks_for_something() -> None:
    asked = "We use cookies to make our site better."
    assert taken(take_consent, f"<div id=cookie><p>{asked}</p></div>{ARTICLE}") == [asked]
    assert taken(take_consent, f"<div id=cookie>{ASKED}<button>Accept</button></div>{ARTICLE}") == [TEXT, "Accept"]


@pytest.mark.parametrize(
    "page",
    [
        f"<div class=cookie-policy>{ASKED}</div>{ARTICLE}",
        f"<div class=cookie-banner>{ASKED * 3}</div>",  # all there is
        f"{ARTICLE}<section class='post-7 category-cookies'>{PARAGRAPH}</section>",
        f"{ARTICLE}<div id=cookies>{PARAGRAPH}</div>",
        f"{ARTICLE}<h2 id=cookies>Cookies</h2>{PARAGRAPH}",
        f"{ARTICLE}<div class=sticky-post>{PARAGRAPH}</div>",
        f"<body class=cookie-bar>{ARTICLE}</body>",
    ],
)
def test_what_is_body_stays(page: str) -> None:
    assert taken(take_consent, page) == []
