"""What is kept in <noscript> and <template>."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse.page import Page
from cleanse.read.html import read_html
from cleanse.read.payload.kept import Opened, kept_opened
from cleanse.read.payload.shown import Shown

BODY = "".join(
    f"<p>It rained in the town for {day} days, and nobody was out of doors, said the mayor of the valley.</p>" for day in range(9)
)
LONG = "".join(
    f"<p>The wind blew in the town for {day} nights, and a baker went out of doors, wrote the priest of the hill.</p>"
    for day in range(15)
)


def _read(html: str) -> Page:
    return read_html(html)[1].page


def _opened(html: str, shown: str = "") -> Opened | None:
    nodes = LexborHTMLParser(html).css("noscript, template")
    return kept_opened(html, nodes, Shown(_read(shown)), _read)


@pytest.mark.parametrize("name", ["noscript", "template"])
def test_a_body_is_opened_where_it_stands(name: str) -> None:
    assert _opened(f"<p>a</p><{name}>{BODY}</{name}>") == (f"<p>a</p><div>{BODY}</div>", f"<{name}>")


@pytest.mark.parametrize(
    "kept",
    [
        "<img src=a.png>" * 50,
        f"<p>Please enable JavaScript. {'This site does not work without it, and will show you nothing at all. ' * 4}</p>",
        f"<p>{{{{a}}}}</p><p>{{{{b}}}}</p><p>{{{{c}}}}</p>{BODY}",
        "<ul>" + "<li><a href=/a>Some of the menu</a>" * 50 + "</ul>",
    ],
)
def test_what_is_no_body_stays_closed(kept: str) -> None:
    assert _opened(f"<noscript>{kept}</noscript><template>{kept}</template>") is None


def test_what_the_page_shows_anyway_stays_closed() -> None:
    assert _opened(f"<noscript>{BODY}</noscript>", shown=BODY) is None


def test_beside_a_long_text_a_template_is_something_else() -> None:
    assert _opened(f"<div>a</div><template>{BODY}</template>", shown=LONG) is None
    assert _opened(f"<div>a</div><noscript>{BODY}</noscript>", shown=LONG) is not None


def test_only_those_that_hold_a_body_are_opened() -> None:
    found = _opened(f"<noscript><img src=a></noscript><noscript>{BODY}</noscript>")
    assert found is not None
    assert found.html == f"<noscript><img src=a></noscript><div>{BODY}</div>"
