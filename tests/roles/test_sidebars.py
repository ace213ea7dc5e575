"""What stands in sidebars beside the one post of a page goes."""

from __future__ import annotations

import pytest

from cleanse.roles.sidebars import take_sidebars
from tests.roles.pages import PARAGRAPH, judged

POST = f"<div class=entry-content>{PARAGRAPH}</div>"
LINKS = "<ul><li>Rivers (12)</li><li>Mills (3)</li></ul>"


def _taken(html: str, probability: float = 0.7) -> list[str]:
    of = judged(html, probability)
    of.is_article = True
    take_sidebars(of)
    return [block.text for block, rule in zip(of.page.blocks, of.rules, strict=True) if rule]


@pytest.mark.parametrize("name", ["sidebar", "left-sidebar", "sidebar-2", "widget", "widget-area", "widget_text box", "side-bar"])
def test_a_sidebar_goes_however_short_the_post(name: str) -> None:
    assert _taken(f'{POST}<div class="{name}">{LINKS * 40}</div>') == ["Rivers (12)", "Mills (3)"] * 40
    assert _taken(f'<div class="{name}">{LINKS}</div>{POST}') == ["Rivers (12)", "Mills (3)"]


@pytest.mark.parametrize(
    "page",
    [
        f"<div class=sidebar>{LINKS}</div>{PARAGRAPH * 9}",  # beside no post
        f"{POST}<div class=sidebar>{LINKS}</div>{POST}",  # a list of posts
        f"<div class=entry-content>{PARAGRAPH}<div class=sidebar>{LINKS}</div></div>",  # of the post
        f"<div class=sidebar>{POST}{LINKS}</div>",  # around it
        f"{POST}<div class=has-sidebar>{LINKS}</div>",
        f"{POST}<div class=elementor-widget>{LINKS}</div>",
        f"{POST}<div class=sidebar><h1>Rain</h1>{LINKS}</div>",
        f"<div class=entry-content>It rained.</div><div class=sidebar>{LINKS}</div>",
    ],
)
def test_others_stay(page: str) -> None:
    assert _taken(page) == []


def test_beside_a_post_that_is_likely_to_be_none_all_stays() -> None:
    assert _taken(f"{POST}<div class=sidebar>{LINKS}</div>", 0.3) == []


def test_prose_that_is_surely_body_stays_in_a_bar() -> None:
    page = f"<div class=main-sidebar>{PARAGRAPH}{LINKS}</div>{POST}"
    assert _taken(page, 0.95) == ["Rivers (12)", "Mills (3)"]
    assert len(_taken(page)) == 3
    assert _taken(f"<div class=main-sidebar><p>So they went home.</p>{LINKS}</div>{POST}", 0.95) == ["Rivers (12)", "Mills (3)"]
    linked = PARAGRAPH.replace("<p>", "<p><a href=/rain>").replace("</p>", "</a></p>")
    assert len(_taken(f"<div class=main-sidebar>{linked}</div>{POST}", 0.95)) == 1


def test_a_section_of_the_article_stays() -> None:
    section = "<div class=widget><h2>The box of a widget</h2><pre>.widget { margin: 1em }</pre></div>"
    assert _taken(f"<article>{POST}{section}</article>") == []
    assert _taken(f"<article>{POST}</article>{section}") == ["The box of a widget", ".widget { margin: 1em }"]
    menu = f"<div class=widget><h2>Topics</h2>{LINKS.replace('<li>', '<li><a href=/a>')}</div>"
    assert _taken(f"<main>{POST}{menu}</main>") == ["Topics", "Rivers (12)", "Mills (3)"]


def test_a_bar_of_prose_alone_stays_that_is_nearly_as_likely_as_the_post() -> None:
    assert _taken(f"{POST}<div class=textwidget>{PARAGRAPH}</div>") == []
    of = judged(f"{POST}<div class=textwidget>{PARAGRAPH}</div>", 0.8)
    of.is_article, of.probabilities[1] = True, 0.6
    take_sidebars(of)
    assert of.rules == ["", "sidebar"]
