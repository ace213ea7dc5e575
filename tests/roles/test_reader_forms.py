"""Forms below an article go with what they explain; what has no fields, or stands above the body, stays."""

from __future__ import annotations

import pytest

from cleanse.roles.reader_forms import take_reader_forms
from tests.roles.pages import PARAGRAPH, judged

SAID = "We keep what you write for a year, and show it to nobody who does not work at the mill."
FORM = f"<h2>Write to us</h2><form><p><label>Name</label></p><p><label>Question</label></p><p>{SAID}</p></form>"
TEXTS = ["Write to us", "Name", "Question", SAID]


def _taken(html: str, is_article: bool = True) -> list[str]:
    of = judged(html)
    of.is_article = is_article
    take_reader_forms(of)
    return [block.text for block, rule in zip(of.page.blocks, of.rules, strict=True) if rule]


@pytest.mark.parametrize(
    "name",
    ["contact-form", "application-form", "application", "wpcf7 no-js", "kontaktformular", "poll", "job-apply-form-wrapper"],
)
def test_forms_go(name: str) -> None:
    assert _taken(f'{PARAGRAPH}<section class="{name}">{FORM}</section>') == TEXTS
    assert _taken(f'{PARAGRAPH}<section class="{name}">{FORM}</section>', is_article=False) == []


@pytest.mark.parametrize("name", ["application-of-starch", "forms", "formula", "platform", "survey", "form"])
def test_what_has_another_name_stays(name: str) -> None:
    assert _taken(f'{PARAGRAPH}<section class="{name}">{FORM}</section>') == []


def test_what_has_no_fields_or_is_the_page_stays() -> None:
    assert _taken(f"{PARAGRAPH}<section class=application><h2>Use</h2><p>{SAID}</p></section>") == []
    assert _taken(f"<section class=contact-form>{FORM}</section>{PARAGRAPH}") == []
    assert _taken(f"{PARAGRAPH}<section class=contact-form>{FORM}{PARAGRAPH * 4}</section>") == []
