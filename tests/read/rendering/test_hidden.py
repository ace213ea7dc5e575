"""Hidden text within sentences leaves them; hidden containers stay candidates."""

from __future__ import annotations

import pytest

from cleanse.read.html import HtmlSource
from cleanse.read.rendering.hidden import Hiding, hidden_by_class, hidden_by_style


def _texts(html: str) -> list[str]:
    return [block.text for block in HtmlSource(html).page.blocks]


@pytest.mark.parametrize(
    "attributes",
    [
        "hidden",
        "style='display:none'",
        "style='color:red; DISPLAY : none !important'",
        "style='visibility:hidden'",
        "style='opacity:0'",
        "style='font-size:0'",
        "class=sr-only",
        "class='note srOnly'",
        "class=visually-hidden",
        "class=govuk-visually-hidden",
        "class=visuallyhidden",
        "class=u-hiddenVisually",
        "class=screen-reader-text",
        "class=screen-reader-only",
        "class=ScreenReader_text__a1b2",
        "class=a-offscreen",
        "class=off-screen",
        "class=element-invisible",
        "class=assistive-text",
        "class=a11y-hidden",
        "class=ui-helper-hidden-accessible",
        "class=d-none",
        "class=hidden",
        "style='position:absolute; clip:rect(0 0 0 0)'",
        "style='clip: rect(1px, 1px, 1px, 1px)'",
        "style='clip-path: inset(50%)'",
        "style='position:absolute; left:-9999px'",
        "style='display:inline-block; text-indent:-9999px'",
        "style='position:absolute; width:1px; height:1px; overflow:hidden'",
        "role=tooltip",
    ],
)
def test_hidden_text_leaves_its_sentence(attributes: str) -> None:
    assert _texts(f"<p>It rained<span {attributes}> (check with desk)</span> in town.</p>") == ["It rained in town."]


@pytest.mark.parametrize("tag", ["a", "em", "i", "b", "small", "sup", "label", "x-note", "font"])
def test_hidden_text_leaves_whatever_the_tag(tag: str) -> None:
    assert _texts(f"<p>It rained<{tag} hidden> (check)</{tag}> in <{tag}>town</{tag}>.</p>") == ["It rained in town."]
    assert _texts(f"<p>It rained<{tag} class=sr-only> (check)</{tag}> in <{tag}>town</{tag}>.</p>") == ["It rained in town."]


@pytest.mark.parametrize(
    "html",
    [
        "<p>It <span aria-hidden=true>rained</span> in town.</p>",
        "<p>It <span class='hidden md:inline'>rained</span> in town.</p>",
        "<p>It <span class='d-none d-md-inline'>rained</span> in town.</p>",
        "<p>It <span class='overflow-hidden'>rained</span> in town.</p>",
        "<p>It <span class='full-screen'>rained</span> in town.</p>",
        "<p>It <span style='opacity:0.9'>rained</span> in town.</p>",
        "<p>It <span style='font-size:0.9em'>rained</span> in town.</p>",
        "<p>It <span style='position:relative;left:-20px'>rained</span> in town.</p>",
        "<p>It <span style='text-indent:-20px'>rained</span> in town.</p>",
        "<p>It <span style='overflow:hidden;height:10px'>rained</span> in town.</p>",
        "<p>It <span class='not-sr-only'>rained</span> in town.</p>",
        "<p><span style='opacity:0'>It</span> <span style='opacity:0'>rained</span> <span style='opacity:0'>in town.</span></p>",
        "<p><span style='visibility:hidden'>It rained in town.</span></p>",
        "<p><span aria-hidden=true>I</span>t rained in town.</p>",
    ],
)
def test_what_is_seen_or_faded_in_stays(html: str) -> None:
    assert _texts(html) == ["It rained in town."]


def test_of_twins_the_one_that_is_seen_stays() -> None:
    assert _texts("<p><span aria-hidden=true>O</span><span class=sr-only>Once</span>nce it rained.</p>") == ["Once it rained."]
    price = "<span class=a-offscreen>$5.22</span><span aria-hidden=true><span>$</span>5<span>.22</span></span>"
    assert _texts(f"<p>It costs {price} a night.</p>") == ["It costs $5.22 a night."]


def test_hidden_containers_stay_candidates() -> None:
    html = "<div><div style='display:none'><p>One.</p></div><section hidden>Two.</section><span hidden><p>Three.</p></span></div>"
    assert _texts(html) == ["One.", "Two.", "Three."]
    page = HtmlSource("<div class=tab style='display:none'><p>One.</p></div>").page
    assert page.hidden[page.parents[page.blocks[0].element]]


def test_the_rest_that_a_button_shows_stays() -> None:
    rest = "and nobody was out of doors that day, in the town or in the fields"
    assert _texts(f"<p>It rained <span id=more style='display:none'>{rest}</span></p>") == [f"It rained {rest}"]
    long = "word " * 50
    assert _texts(f"<p>It rained <span hidden>{long}</span></p>") == [f"It rained {long.strip()}"]


def test_small_blocks_for_screen_readers_leave_and_the_headline_does_not() -> None:
    html = "<h1 class=sr-only>Rain</h1><h2 class=visually-hidden>Sidebar</h2><p class=sr-only>Opens a tab</p><p>It rained.</p>"
    assert _texts(html) == ["Rain", "It rained."]


def test_a_hidden_block_does_not_part_a_sentence() -> None:
    assert _texts("<div>It rained <div style='display:none'>(check)</div>in town.</div>") == ["It rained in town."]


def test_cells() -> None:
    row = "<tr><td style='display:none'>0012</td><td>Rain</td><td><i></i><span class=sr-only>Yes</span></td>"
    assert _texts(f"<table>{row}</table>") == ["Rain", "Yes"]


def test_metadata_is_read_from_what_is_hidden() -> None:
    html = (
        "<article itemscope itemtype='https://schema.org/Article'><h1>Rain</h1><p>It rained"
        "<span class=sr-only> <time itemprop=datePublished datetime=2024-05-14>then</time></span>.</p></article>"
    )
    assert _texts(html) == ["Rain", "It rained."]
    assert HtmlSource(html).metadata()["date"] == "2024-05-14"


def test_the_name_of_a_picture_in_a_font_is_no_text() -> None:
    assert _texts("<p>Next <i class=material-icons aria-hidden=true>arrow_forward</i></p>") == ["Next"]


def test_a_class_or_style_of_a_megabyte_says_nothing() -> None:
    assert hidden_by_class("sr-only " * 100_000) is Hiding.NOT
    assert hidden_by_style("display:none;" * 100_000) is Hiding.NOT


def test_a_page_of_hidden_elements_takes_linear_time() -> None:
    html = "<p>It rained." + "<span hidden>x" * 300 + "</span>" * 300 + "<span hidden>x</span>" * 20_000
    assert HtmlSource(html).page.blocks[0].text.startswith("It rained.")
