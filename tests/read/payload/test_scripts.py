"""What the scripts of a page hold as data."""

from __future__ import annotations

import json
from html import escape
from typing import Any
from urllib.parse import quote

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse.read.payload.scripts import Script, data_of, scripts_of

LONG = "It rained in the town for forty days, and nobody was out of doors. " * 5
VALUE = {"title": "Rain", "body": LONG}
JSON = json.dumps(VALUE)


def _found(html: str) -> list[tuple[str, Any]]:
    nodes = LexborHTMLParser(html).css("script")
    return [(data.origin, data.value) for data in data_of(scripts_of(nodes), html, list)]


@pytest.mark.parametrize(
    ("html", "origin"),
    [
        (f'<script id="__NEXT_DATA__" type="application/json">{JSON}</script>', "__NEXT_DATA__"),
        (f'<script type="application/json">{JSON}</script>', "application/json"),
        (f"<script>window.__INITIAL_STATE__ = {JSON};(function(){{}})()</script>", "__INITIAL_STATE__"),
        (f'<script>window["__PRELOADED_STATE__"]={JSON}</script>', "__PRELOADED_STATE__"),
        (f"<script>var a=1;Fusion.globalContent={JSON};Fusion.x=2</script>", "globalContent"),
        (f"<script>window.__STATE__=JSON.parse({json.dumps(JSON)})</script>", "__STATE__"),
        ("<script>window.__STATE__=JSON.parse('" + JSON.replace("\\", "\\\\") + "')</script>", "__STATE__"),
        (
            f'<script>window.__DATA__=JSON.parse(decodeURIComponent("{quote(JSON)}"))</script>',
            "__DATA__",
        ),
        (f'<script>window.__S__={JSON[:-1]},"x":undefined}};</script>', "__S__"),
        (f'<div id="app" data-page="{escape(JSON)}"></div>', "data-page"),
        (f"<div data-props='{JSON}'></div>", "data-props"),
    ],
)
def test_where_data_stands(html: str, origin: str) -> None:
    [(name, value)] = _found(html)
    assert name == origin
    assert (value["title"], value["body"]) == ("Rain", LONG)


@pytest.mark.parametrize(
    "script", ["<script type='application/ld+json'>%s</script>", "<SCRIPT TYPE=application/ld+json>\n%s\n</SCRIPT>"]
)
def test_json_ld(script: str) -> None:
    value = {"articleBody": LONG}
    assert _found(script.replace("%s", json.dumps(value))) == [("JSON-LD", value)]
    assert _found(script.replace("%s", json.dumps({"description": LONG}))) == []


def test_flat_arrays() -> None:
    flat = json.dumps([["ShallowReactive", 1], {"title": 2, "body": 3}, "Rain", LONG])
    assert _found(f'<script id="__NUXT_DATA__" type="application/json">{flat}</script>') == [("__NUXT_DATA__", VALUE)]
    stream = json.dumps(json.dumps([{"_1": 2, "_3": 4}, "title", "Rain", "body", LONG]))
    assert _found(f"<script>window.__reactRouterContext.streamController.enqueue({stream});</script>") == [
        ("streamController", VALUE)
    ]


def test_what_is_no_json_gives_its_strings() -> None:
    html = f'<script>window.__NUXT__=(function(a){{return {{data:[{{title:"Rain",body:"{LONG}",n:a}}]}}}}(1))</script>'
    assert _found(html) == [("__NUXT__", [("title", "Rain"), ("body", LONG)])]


@pytest.mark.parametrize(
    "html",
    [
        f'<script type="importmap">{JSON}</script>',
        f'<script type="application/ld+json">{JSON[:-9]}',
        f"<script>{LONG}</script>",
        "<script>window.a={",
        "<script type=application/json>" + "[" * 100_000 + "</script>",
        "<script>x=" + '{"a":' * 100_000 + "</script>",
        f'<p data-page="{"x" * 500}">',
        "",
    ],
)
def test_what_is_none(html: str) -> None:
    assert _found(html) == []


def test_scripts_are_read_only_where_they_may_matter() -> None:
    assert list(data_of([Script(JSON, "application/json"), Script(f"a={JSON}")], "", lambda scripts: [False])) == []


@pytest.mark.parametrize(
    ("script", "values"),
    [
        ("window.__STATE__ = " + "[" * 100_000, []),
        ("window.__STATE__ = JSON.parse(atob(window.x))" + " " * 300, []),
        ('window.__STATE__ = JSON.parse(\'{"a": "' + LONG + "\"}')", [{"a": LONG}]),
        ('window.__STATE__ = JSON.parse(\'never ends {"a"' + " " * 300, []),
        ('window.__STATE__ = {"a": undefined, "b": "' + LONG + '"}', [{"a": None, "b": LONG}]),
        ("window.__STATE__ = {'a': '" + LONG + '\', b: undefined}; var c = [{"d": 1}]', [[{"d": 1}]]),
    ],
)
def test_a_script_that_is_no_json_raises_nothing(script: str, values: list[Any]) -> None:
    assert [data.value for data in data_of([Script(script)], "", list) if not data.is_loose] == values
