"""The links of headings."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse.read.html import read_html


def _lines(html: str) -> list[str]:
    return read_html(html)[0].source.split("\n\n")


@pytest.mark.parametrize(
    "inner",
    [
        'Rain<a class="headerlink" href="#rain" title="Permanent link">¶</a>',
        '<a href="#rain">#</a> Rain',
        'Rain <a class="hash-link" href="#rain" aria-label="Direct link to Rain">&#8203;</a>',
        'Rain <a class="anchor" href="/docs/weather#rain">🔗</a>',
        'Rain <a class="anchor-link" href="#rain">Link to this heading</a>',
        'Rain<span class="mw-editsection"><span>[</span><a href="/edit?section=1">Bearbeiten</a><span>]</span></span>',
        'Rain [<a href="/w/index.php?title=Rain&amp;action=edit&amp;section=2">編集</a>]',
        'Rain <button class="copy">Copy link</button>',
        '<span class="mw-headline" id="Rain_2">Rain</span> <a href="#Rain_2">§</a>',
    ],
)
def test_a_heading_keeps_its_words_alone(inner: str) -> None:
    assert _lines(f"<div><h2 id=rain>{inner}</h2></div><p>It rained.</p>") == ["Rain", "It rained."]


@pytest.mark.parametrize(
    "heading",
    [
        '<h2 id="rain"><a href="#rain">Rain</a></h2>',
        '<h2 id="rain"><a class="section-number" href="#section-1">1. </a><a class="section-name" href="#rain">Rain</a></h2>',
        '<h2 id="rain">1. <a href="#rain">Rain</a></h2>',
        '<h2 id="rain">Q1. <a href="#rain">What is rain?</a></h2>',
        '<h2>The rain in <a href="#spain">Spain</a></h2>',
        '<h2>How to <a href="/docs/edit">edit pages</a></h2>',
        "<h2>C#</h2>",
    ],
)
def test_words_that_a_heading_says_stay(heading: str) -> None:
    said = LexborHTMLParser(heading).css_first("h2")
    assert said is not None
    assert _lines(f"{heading}<p>It rained.</p>")[0] == " ".join(said.text().split())


def test_words_that_all_headings_have_as_a_link_to_themselves_go_whatever_their_language() -> None:
    heading = '<h3 id="s{0}">{0} <a href="#s{0}">Direktlink</a></h3><p>Text.</p>'
    headings = heading.format("See") + heading.format("Ort")
    assert _lines(headings) == ["See", "Text.", "Ort", "Text."]


def test_a_heading_that_is_a_link_to_itself_is_no_link() -> None:
    page = read_html('<h2 id=s><a href="#s">Synopsis</a></h2><h2 id=t><a href="#s">Bugs</a></h2><p>It rained.</p>')[0].page
    assert page is not None
    assert [(block.text, block.link_chars) for block in page.blocks[:2]] == [("Synopsis", 0), ("Bugs", 4)]


def test_links_beside_a_heading_go() -> None:
    wiki = '<div><h2 id="See">See</h2><span class="mw-editsection">[<a href="/e">bewerken</a>]</span></div>'
    forge = '<div><h2>Rain</h2><a id="user-content-rain" class="anchor" href="#rain">¶</a></div><h3 id="rain">Rain</h3>'
    assert _lines(f"{wiki}{forge}<p>It rained.") == ["See", "Rain", "Rain", "It rained."]


def test_a_heading_that_is_a_button_stays() -> None:
    assert _lines("<h2><button>Rain and snow</button> 3</h2>") == ["Rain and snow", "3"]


def test_a_picture_in_a_link_of_a_heading_stays() -> None:
    tree = read_html('<h1 id=a>Rain <a href="#a"><img src=a.png></a></h1>')[1].tree
    assert tree.css_first("img") is not None
