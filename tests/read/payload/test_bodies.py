"""Bodies are found in data by their shape."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cleanse.read.payload.bodies import bodies
from cleanse.read.payload.scripts import Data

SENTENCE = "It rained in the town for forty days, and nobody was out of doors. "
TEXT = SENTENCE * 4
HTML = f"<p>{SENTENCE}</p><p>{TEXT}</p>"


def _found(value: Any, origin: str = "state") -> list[tuple[str, str]]:
    return [(body.origin, body.title) for body in bodies(Data(origin, value))]


@pytest.mark.parametrize(
    "value",
    [
        {"post": {"title": "Rain", "content": HTML}},
        {"post": {"title": {"rendered": "Rain"}, "content": {"rendered": HTML}}},
        {"a": [{"b": {"headline": "Rain", "bodyHtml": HTML}}]},
        {"title": "Rain", "whatever": HTML + HTML},
        {"title": "Rain", "body": [{"type": "paragraph", "text": SENTENCE}] * 4},
        {
            "title": "Rain",
            "content": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": TEXT}]}] * 2},
        },
        {"title": "Rain", "paragraphs": [SENTENCE] * 4},
        {"title": "Rain", "sections": [{"text": TEXT}, {"text": TEXT}]},
        {"title": [0, "Rain"], "content": [0, HTML]},
        {
            "title": "Rain",
            "content": json.dumps({"blocks": [{"type": "paragraph", "data": {"text": text}} for text in (TEXT, "b")]}),
        },
    ],
)
def test_a_body_and_its_title(value: Any) -> None:
    assert [title for _, title in _found(value)] == ["Rain"]


@pytest.mark.parametrize(
    "value",
    [
        {"title": "Rain", "description": TEXT},
        {"body": "Short."},
        {"content": "a" * 500},
        {"body": "function(){ return {a: 1}; }; " * 30},
        {"keywords": ["rain", "wind", "snow"] * 50},
        {"body": f'{{"a": "{TEXT}'},
        {"content": f"[p]{TEXT}[/p]" * 3},
        ["slug", "d", "$undefined"] * 100,
    ],
)
def test_what_is_none(value: Any) -> None:
    assert _found(value) == []


def test_what_is_told_of_other_articles() -> None:
    data = {
        "title": "Rain",
        "related": [{"title": "Wind", "slug": "wind", "body": TEXT}],
        "latest": {"title": "Snow", "body": TEXT},
    }
    found = bodies(Data("state", data))
    assert all(body.is_aside for body in found)
    siblings = bodies(Data("state", {"posts": [{"title": name, "slug": name, "body": TEXT} for name in ("a", "b", "c")]}))
    assert [body.siblings for body in siblings] == [3, 3, 3]


def test_references_of_apollo() -> None:
    store = {
        "ROOT_QUERY": {"post": {"__ref": "Post:1"}},
        "Post:1": {"title": "Rain", "body": [{"__ref": "Paragraph:1"}, {"__ref": "Paragraph:2"}]},
        "Paragraph:1": {"type": "P", "text": TEXT},
        "Paragraph:2": {"type": "P", "text": "The end."},
    }
    body = bodies(Data("__APOLLO_STATE__", store))[0]
    assert body.title == "Rain"
    assert body.html.endswith("<p>The end.</p>")


def test_the_posts_of_a_thread_are_one_body() -> None:
    thread = {"title": "Rain", "posts": [{"author": "a", "body": TEXT}, {"author": "b", "body": SENTENCE}]}
    [body] = bodies(Data("state", thread))
    assert body.title == "Rain"
    assert body.html.count("<p>") == 2


@pytest.mark.parametrize(
    ("value", "count"),
    [
        ({"@type": "NewsArticle", "articleBody": TEXT}, 1),
        ({"@graph": [{"@type": "WebPage", "mainEntity": {"@type": "Article", "articleBody": HTML}}]}, 1),
        ([{"@type": "Review", "reviewBody": TEXT}], 1),
        ({"@type": "Product", "review": [{"@type": "Review", "reviewBody": TEXT}]}, 0),
        ({"@type": "Article", "description": TEXT}, 0),
        (
            {
                "@type": "QAPage",
                "mainEntity": {"@type": "Question", "text": SENTENCE * 2, "suggestedAnswer": [{"@type": "Answer", "text": TEXT}]},
            },
            1,
        ),
    ],
)
def test_json_ld(value: Any, count: int) -> None:
    found = [body for body in bodies(Data("JSON-LD", value)) if not body.is_aside]
    assert len(found) == count


def test_strings_of_a_script_that_is_no_json() -> None:
    loose = Data("__NUXT__", [("title", "Rain"), ("slug", "rain"), ("body", HTML), ("title", "Wind")], is_loose=True)
    assert [(body.origin, body.title) for body in bodies(loose)] == [("__NUXT__ (body)", "Rain")]


def test_the_elements_of_a_page() -> None:
    rows = [["$", "div", None, {"children": [["$", "p", None, {"children": TEXT}], ["$", "nav", None, {"children": "Home"}]]}]]
    found = [body for body in bodies(Data("__next_f", rows)) if body.is_whole]
    assert [body.html for body in found] == [f"<div><p>{TEXT}</p></div>"]


def test_data_without_end_or_too_deep() -> None:
    value: dict[str, Any] = {"title": "Rain", "body": TEXT}
    value["self"] = value
    assert len(bodies(Data("state", value))) == 1
    deep: Any = value
    for _ in range(50_000):
        deep = {"a": [deep]}
    assert len(bodies(Data("state", deep))) == 1
