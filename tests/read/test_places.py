"""Anchors that are no links: what they hold is not linked."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse.read.by_core import walked
from cleanse.read.tree import Blocks


def _linked(html: str) -> list[tuple[str, int]]:
    return [(block.text, block.link_chars) for block in walked(LexborHTMLParser(html), Blocks()).blocks]


def test_an_anchor_that_only_names_a_place_is_no_link() -> None:
    assert _linked('<h2><a name="rain">Rain</a></h2>') == [("Rain", 0)]
    assert _linked('<p><a id="a1" name="a1" lang="en">Rain</a> and <a href="/snow">snow</a>.</p>') == [("Rain and snow.", 4)]
    assert _linked('<h2><a id="rain">Rain</a></h2><dl><dt><a id="mm">mm</a></dl>') == [("Rain", 0), ("mm", 0)]
    assert _linked('<a id="rain">In the valley it rained on Monday and again on Tuesday.</a>')[0][1] == 0


@pytest.mark.parametrize(
    "attributes",
    [
        "id=in",
        "",
        "href",
        "name=in href",
        "name=in class=button",
        "name=in role=button",
        "id=in name=in onclick='go()'",
        "name=''",
    ],
)
def test_a_button_in_the_form_of_an_anchor_is_a_link(attributes: str) -> None:
    assert _linked(f"<p><a {attributes}>Log in</a></p>") == [("Log in", 6)]


def test_what_nobody_sees_in_a_button_does_not_make_it_a_place() -> None:
    style = ".a { color: red; background: white; border: 1px solid black }"
    assert _linked(f"<p><a id=in><style>{style}</style>Log in</a></p>") == [("Log in", 6)]


def test_an_anchor_that_xhtml_closed_at_once_links_nothing_up_to_the_next() -> None:
    html = """<div class="section"><h2 class="title"><a id="s1"/>Rain</h2><p>It rained.</p><ul><li>One</li><li>Two</li></ul>
    <table><tr><td>mm</td><td><a href="/12">12</a></td></tr></table><p>See.</p></div><p>Then <a href="/x">x</a> and more.</p>"""
    assert _linked(html) == [
        ("Rain", 0), ("It rained.", 0), ("One", 0), ("Two", 0), ("mm", 0), ("12", 2), ("See.", 0), ("Then x and more.", 1),
    ]  # fmt: skip
    assert _linked('<div><a id="t1"/><p>Table 1</p><p>Rain</p></div>') == [("Table 1", 0), ("Rain", 0)]
