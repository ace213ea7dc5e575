"""What is kept in <noscript> and <template>."""

from __future__ import annotations

import pytest

from cleanse.page import Page
from cleanse.read.html import read_html
from cleanse.read.payload.comparing import folded, lack
from cleanse.read.payload.kept import Opened, kept_opened

BODY = "".join(
    f"<p>It rained in the town for {day} days, and nobody was out of doors, said the mayor of the valley.</p>" for day in range(9)
)


def _read(html: str) -> Page | None:
    return read_html(html)[1].page


def _opened(html: str, shown: str = "", prose_words: int = 0) -> Opened | None:
    return kept_opened(html, lambda: prose_words, lambda blocks: lack(blocks, folded(shown)), _read)


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
    assert _opened(f"<noscript>{BODY}</noscript>", shown=BODY.replace("<p>", "").replace("</p>", "")) is None


def test_beside_a_long_text_a_template_is_something_else() -> None:
    assert _opened(f"<template>{BODY}</template>", prose_words=300) is None
    assert _opened(f"<noscript>{BODY}</noscript>", prose_words=300) is not None


def test_only_those_that_hold_a_body_are_opened() -> None:
    found = _opened(f"<noscript><img src=a></noscript><noscript>{BODY}</noscript>")
    assert found is not None
    assert found.html == f"<noscript><img src=a></noscript><div>{BODY}</div>"
