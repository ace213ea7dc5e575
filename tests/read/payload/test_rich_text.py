"""Rich text of many editors, as HTML."""

from __future__ import annotations

from typing import Any

import pytest

from cleanse.read.payload.rich_text import as_html, is_node, plain_as_html, text_as_html

TEXTS = ("It rained.", "Then it stopped.")
PARAGRAPHS: list[tuple[str, Any]] = [
    ("strings", ["It rained.", "Then it stopped."]),
    ("editor.js", {"blocks": [{"type": "paragraph", "data": {"text": text}} for text in TEXTS]}),
    ("portable text", [{"_type": "block", "style": "normal", "children": [{"_type": "span", "text": text}]} for text in TEXTS]),
    (
        "contentful",
        {
            "nodeType": "document",
            "content": [
                {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": text, "marks": []}]} for text in TEXTS
            ],
        },
    ),
    (
        "prosemirror",
        {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": text}]} for text in TEXTS]},
    ),
    ("slate", [{"type": "paragraph", "children": [{"text": text}]} for text in TEXTS]),
    (
        "lexical",
        {
            "root": {
                "type": "root",
                "children": [{"type": "paragraph", "children": [{"type": "text", "text": text}]} for text in TEXTS],
            }
        },
    ),
    ("draft.js", {"blocks": [{"type": "unstyled", "text": text} for text in TEXTS], "entityMap": {}}),
    ("gutenberg", [{"name": "core/paragraph", "attributes": {"content": text}, "innerBlocks": []} for text in TEXTS]),
    (
        "arc",
        [
            {"type": "text", "content": "It rained."},
            {"type": "image", "caption": "Rain"},
            {"type": "text", "content": "Then it stopped."},
        ],
    ),
    ("medium", [{"type": "P", "text": text} for text in TEXTS]),
    (
        "bbc",
        [
            {"type": "paragraph", "model": {"text": text, "blocks": [{"type": "fragment", "model": {"text": text}}]}}
            for text in TEXTS
        ],
    ),
    ("typenames", [{"__typename": "ParagraphBlock", "content": [{"__typename": "TextInline", "text": text}]} for text in TEXTS]),
    (
        "hast",
        [{"type": "element", "tagName": "p", "properties": {}, "children": [{"type": "text", "value": text}]} for text in TEXTS],
    ),
    ("minimark", [["p", {}, "It rained."], ["p", {}, "Then it stopped."]]),
    ("react", [["$", "p", None, {"children": "It rained."}], ["$", "p", None, {"children": ["Then ", "it stopped."]}]]),
]


@pytest.mark.parametrize("value", [pytest.param(value, id=name) for name, value in PARAGRAPHS])
def test_paragraphs(value: Any) -> None:
    assert as_html(value) == "<p>It rained.</p><p>Then it stopped.</p>"


@pytest.mark.parametrize(
    ("value", "html"),
    [
        ({"type": "heading", "attrs": {"level": 3}, "content": [{"type": "text", "text": "Rain"}]}, "<h3>Rain</h3>"),
        ({"nodeType": "heading-4", "content": [{"nodeType": "text", "value": "Rain"}]}, "<h4>Rain</h4>"),
        ({"type": "header-two", "text": "Rain"}, "<h2>Rain</h2>"),
        ({"_type": "block", "style": "h2", "children": [{"_type": "span", "text": "Rain"}]}, "<h2>Rain</h2>"),
        ({"_type": "block", "listItem": "bullet", "children": [{"_type": "span", "text": "Rain"}]}, "<li>Rain</li>"),
        (
            {"type": "list", "data": {"style": "unordered", "items": ["Rain", {"content": "wind"}]}},
            "<ul><li>Rain</li><li>wind</li></ul>",
        ),
        ({"type": "quote", "data": {"text": "Rain!"}}, "<blockquote>Rain!</blockquote>"),
        (
            {"type": "table", "data": {"content": [["a", "b"], ["c", "d"]]}},
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
        ),
        (
            {
                "type": "paragraph",
                "content": [{"type": "text", "text": "a"}, {"type": "text", "text": "b", "marks": [{"type": "bold"}]}],
            },
            "<p>a<b>b</b></p>",
        ),
        (
            {"type": "paragraph", "children": [{"text": "a"}, {"type": "link", "url": "/b", "children": [{"text": "b"}]}]},
            '<p>a<a href="/b">b</a></p>',
        ),
        ({"type": "paragraph", "data": {"text": "a <b>b</b> &amp; c"}}, "<p>a <b>b</b> &amp; c</p>"),
        ({"type": "paragraph", "text": "1 < 2 & 3"}, "<p>1 &lt; 2 &amp; 3</p>"),
        ([{"heading": "One", "body": "<p>Rain.</p>"}], "<h2>One</h2><p>Rain.</p>"),
        ({"type": "related", "text": "Ten umbrellas"}, ""),
        (["$", "div", None, {"children": ["$Lf", "Rain"]}], "<div>Rain</div>"),
        (None, ""),
        (7, ""),
    ],
)
def test_other_nodes(value: Any, html: str) -> None:
    assert as_html(value) == html


def test_references() -> None:
    store = {"P:1": {"type": "paragraph", "text": "It rained."}}
    assert (
        as_html([{"__ref": "P:1"}], lambda value: store.get(value.get("__ref"), value) if isinstance(value, dict) else value)
        == "<p>It rained.</p>"
    )


def test_what_is_nested_without_end_or_too_deep() -> None:
    node: dict[str, Any] = {"type": "paragraph"}
    node["children"] = [node]
    assert as_html(node) == ""
    deep: Any = "a"
    for _ in range(5000):
        deep = {"type": "div", "children": [deep]}
    assert as_html(deep) == ""


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("It rained.\n\nThen < 1 mm.", "<p>It rained.</p><p>Then &lt; 1 mm.</p>"),
        ("<p>It rained.</p>", "<p>It rained.</p>"),
        ("It <b>rained</b>.\nThen not.", "<p>It <b>rained</b>.</p><p>Then not.</p>"),
        ("&lt;p&gt;It rained.&lt;/p&gt;", "<p>It rained.</p>"),
    ],
)
def test_a_text_that_may_be_html(text: str, html: str) -> None:
    assert text_as_html(text) == html


def test_markdown_leaves_no_signs() -> None:
    text = '## Rain\nIt **rained** [again](https://a.example/b "t").\n- wet\n![x](/y.png)'
    assert (
        plain_as_html(text) == '<h2>Rain</h2><p>It <b>rained</b> <a href="https://a.example/b">again</a>.</p><li>wet</li><p></p>'
    )


def test_what_is_a_node() -> None:
    assert is_node(["$", "p", None, {}])
    assert is_node({"_type": "block", "children": [1]})
    assert not is_node("p")
    assert not is_node({"type": "p"})
    assert not is_node([1, 2, 3])
