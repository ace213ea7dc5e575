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
     "class='cky-consent-bar'", "id=cmpbox", "class=cookie-banner", "class=cookieHinweis", "class=eu-cookie", "id=cookies",
     "class=gdpr", "class=privacy-modal", "class=consentBanner", "id=BorlabsCookieBox"],
)  # fmt: skip
def test_a_box_goes(names: str) -> None:
    assert taken(take_consent, f"<div {names}>{ASKED}</div>{ARTICLE}") == [TEXT]
    assert taken(take_consent, f"{ARTICLE}<div {names}><div>{ASKED}</div></div>") == [TEXT]


@pytest.mark.parametrize(
    "page",
    [
        f"<div class=cookie-policy>{ASKED}</div>{ARTICLE}",
        f"<div class=cookie-banner>{ASKED * 3}</div>",  # all there is
        f"{ARTICLE}<section class='post-7 category-cookies'>{PARAGRAPH}</section>",
        f"{ARTICLE}<h2 id=cookies>Cookies</h2>{PARAGRAPH}",
        f"{ARTICLE}<div class=sticky-post>{PARAGRAPH}</div>",
        f"<body class=cookie-bar>{ARTICLE}</body>",
    ],
)
def test_what_is_body_stays(page: str) -> None:
    assert taken(take_consent, page) == []
