"""The body of a page that its visible text lacks."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest

import cleanse

ONE = "The council said on Monday that it had rained for forty days, and that nobody in the valley had gone out of doors."
TWO = "On Tuesday the sun came out, and the mayor, who had known it, said so in front of the school and twice behind it."
THREE = "The ferry has not been found. It was last seen by a girl of nine, who waved, and who thinks that somebody waved back."
FOUR = "Whoever finds it is asked to bring it back to the quay, with its bell, which belongs to the school and is missed there."
TEXTS = (ONE, TWO, THREE, FOUR)
OTHER = (
    "A bakery moved across the road in one night of April, with its oven and its cat, and the queue stood where it always had. "
    * 6
)
HEAD = "<title>Forty days of rain - The Post</title>"
FRAME = (
    f"{HEAD}<nav><a href=/>Home</a> <a href=/news>News</a></nav><main><h1>Forty days of rain</h1>%s</main>"
    "<footer><p>© The Post</p></footer>"
)


def _ld(**properties: Any) -> str:
    article = {"@type": "NewsArticle", "headline": "Forty days of rain", **properties}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


def _state(value: Any) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(value)}</script>'


ARTICLE = {"title": "Forty days of rain", "content": "".join(f"<p>{text}</p>" for text in TEXTS)}


@pytest.mark.parametrize(
    ("payload", "origin"),
    [
        (_ld(articleBody="\n".join(TEXTS)), "JSON-LD (articleBody)"),
        (_state({"post": ARTICLE}), "__NEXT_DATA__ (content)"),
        (f"<noscript><article>{ARTICLE['content']}</article></noscript>", "<noscript>"),
        (f"<template><article>{ARTICLE['content']}</article></template>", "<template>"),
    ],
)
def test_the_body_comes_out_with_a_warning_that_says_where_from(payload: str, origin: str) -> None:
    result = cleanse.inspect(FRAME.replace("%s", "<p>Loading...</p>") + payload)
    assert result.text.split("\n\n") == list(TEXTS)
    assert result.warnings == (f"The body was taken from the page's {origin}, since its visible text lacks it.",)
    assert result.restore() == result.source
    assert "Loading..." in result.source
    assert pickle.loads(pickle.dumps(result)).text == result.text
    assert result.metadata["title"] == "Forty days of rain"


def test_the_teaser_that_a_page_shows_does_not_come_out_twice() -> None:
    page = FRAME.replace("%s", f"<p>{ONE}</p><p>{TWO[:40]} …</p>") + _ld(articleBody="\n".join(TEXTS))
    assert cleanse.clean(page).split("\n\n") == list(TEXTS)


def test_a_page_that_shows_its_body_is_read_as_it_is() -> None:
    shown = FRAME.replace("%s", ARTICLE["content"])
    for payload in (_ld(articleBody="\n".join(TEXTS)), _state(ARTICLE), f"<noscript>{ARTICLE['content']}</noscript>"):
        result = cleanse.inspect(shown + payload)
        assert result.text.split("\n\n") == list(TEXTS)
        assert result.warnings == ()


def test_other_articles_are_not_its_body() -> None:
    others = [
        {"title": f"The bakery {at}", "slug": f"bakery-{at}", "content": f"<p>{OTHER}</p><p>{OTHER}</p>"} for at in range(3)
    ]
    page = FRAME.replace("%s", "<p>Loading...</p>")
    result = cleanse.inspect(page + _state({"post": ARTICLE, "related": others}))
    assert result.text.split("\n\n") == list(TEXTS)
    shown = FRAME.replace("%s", ARTICLE["content"])
    assert cleanse.clean(shown + _state({"posts": others, "featured": others[0]})).split("\n\n") == list(TEXTS)
    assert "bakery" not in cleanse.clean(page + _state({"related": others}))


def test_links_and_markdown_of_such_a_body() -> None:
    content = (
        ARTICLE["content"].replace("The ferry", '<a href="/ferry">The ferry</a>') + "<h2>What is left</h2>" + f"<p>{OTHER}</p>"
    )
    result = cleanse.inspect(
        FRAME.replace("%s", "") + _state({"post": {**ARTICLE, "content": content}}), url="https://post.example/"
    )
    assert "[The ferry](https://post.example/ferry)" in result.markdown(links=True)
    assert "## What is left" in result.markdown()


@pytest.mark.parametrize(
    "page",
    [
        f"{HEAD}<div id=root></div><script src=/app.js></script>",
        f'{HEAD}<div id="app"><!-- --></div><p>Loading</p><script>start()</script>',
        f"{HEAD}<p>Wait</p><noscript>Please enable JavaScript to see this page.</noscript><script src=/app.js></script>",
    ],
)
def test_a_page_of_scripts_alone_says_so(page: str) -> None:
    assert any("Run the page in a browser first" in warning for warning in cleanse.inspect(page).warnings)


def test_a_short_page_is_not_one_of_scripts() -> None:
    assert not any("browser" in warning for warning in cleanse.inspect(f"<p>{ONE}</p><script>track()</script>").warnings)


def test_metadata_stays_that_of_the_page() -> None:
    page = FRAME.replace("%s", "<p>Loading...</p>") + _ld(articleBody="\n".join(TEXTS), author={"name": "Ann Lee"})
    assert cleanse.inspect(page).metadata["byline"] == "Ann Lee"


@pytest.mark.parametrize(
    "payload",
    [
        '<script type="application/ld+json">{"articleBody": "' + "It rained. " * 100,
        "<script type=application/json>" + '{"body":[' * 50_000 + "</script>",
        "<script>a=" + '{"b":"' * 50_000,
        "<noscript>" * 20_000,
        "<template>" * 20_000 + ONE,
        '<p data-page="{&quot;' * 20_000,
        f"<script>window.x={json.dumps({'body': ONE * 9})};</script>" * 500,
    ],
)
def test_hostile_payloads(payload: str) -> None:
    result = cleanse.inspect(payload, kind="html")
    assert result.restore() == result.source
