"""The marked walk: what the blocks of a page hold beside their text."""

from __future__ import annotations

import pytest

from cleanse.marked import Marked
from cleanse.read.html import HtmlSource


def _marked(html: str) -> Marked:
    return HtmlSource(html).marked()


def _said(html: str) -> list[list[tuple[str, str]]]:
    """For each block the kinds of its marks and what they hold."""
    marked = _marked(html)
    return [
        [(mark.kind, block.text[mark.start : mark.end]) for mark in marks]
        for block, marks in zip(marked.page.blocks, marked.marks, strict=True)
    ]


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>a <b> b  c </b>d", [("strong", "b c")]),
        ("<p><strong>a<br>\n b</strong>", [("strong", "a\nb")]),
        ("<p><b>a <i>b</i></b> <em>c</em>", [("strong", "a b"), ("em", "b"), ("em", "c")]),
        ("<p><b>a <b>b</b> c</b>", [("strong", "a b c")]),
        ("<p>a<b> </b>b", []),
        ("<p>é\xa0<code>b\xa0c</code>", [("code", "b\xa0c")]),
        ("<p>H<sub>2</sub>O <s>a</s> <kbd>b</kbd>", [("sub", "2"), ("del", "a"), ("kbd", "b")]),
        ("<p><span style='font-weight: 700'>a</span> <font style='FONT-STYLE:italic'>b</font>", [("strong", "a"), ("em", "b")]),
        ("<p><b style='font-weight:normal'>a</b> <span style='text-decoration: underline line-through'>b</span>", [("del", "b")]),
        ("<p><a href=/x>a</a> <a>b</a> <a href=''>c</a>", [("link", "a")]),
        ("<pre>a\n  <b>b</b>\n</pre>", [("strong", "b")]),
    ],
)
def test_the_marks_of_a_block(html: str, wanted: list[tuple[str, str]]) -> None:
    assert _said(html) == [wanted]


def test_a_mark_over_several_blocks_is_one_of_each() -> None:
    assert _said("<b>One<p>two</p> three</b><p>four") == [[("strong", "One")], [("strong", "two")], [("strong", "three")], []]
    assert _said("<p>One <a href=/x>two<br><br>three</a></p>") == [[("link", "two")], [("link", "three")]]
    assert _said("<nav><a href=/x>One</a><p>two <a href=/y>three</a></p></nav><p>four" + " five" * 9) == [
        [("link", "One"), ("link", "three")], [],
    ]  # fmt: skip


def test_the_blocks_are_those_of_the_plain_walk() -> None:
    html = "<div>a<img src=x.png><ol><li><input type=checkbox>b<td>c</ol><p>d <a href=/>e</a><br><br>f</div>"
    source = HtmlSource(html)
    plain, marked = source.page, source.marked().page
    assert [(block.text, block.element, block.separator) for block in plain.blocks] == [
        (block.text, block.element, block.separator) for block in marked.blocks
    ]
    assert (plain.tags, plain.parents, plain.pictures) == (marked.tags, marked.parents, marked.pictures)


def test_attributes_that_writers_go_by() -> None:
    marked = _marked(
        "<ol start=3 reversed><li value=7>a</ol><ul><li><input type=checkbox checked>b<li><label><input type=checkbox>c</label>"
        "<li><input type=checkbox disabled> d<li><p><input>d</ul><table><tr><td colspan=2 onclick=x()>e</table><p lang=de id=f>f"
    )
    found = {marked.page.tags[number]: dict(kept) for number, kept in marked.attributes.items() if "task" not in kept}
    assert found == {
        "ol": {"start": "3", "reversed": ""}, "li": {"value": "7"}, "td": {"colspan": "2"}, "p": {"lang": "de", "id": "f"},
    }  # fmt: skip
    assert [kept["task"] for kept in marked.attributes.values() if "task" in kept] == ["x", "?", " "]


def test_ids_lead_to_blocks() -> None:
    marked = _marked("<p id=a>One<p>two <a name=b></a><a id=c>three</a><div id=d><p></p><p>four</div><p id=e>")
    assert marked.ids == {"a": 0, "b": 1, "c": 1, "d": 2, "e": 3}


def test_pictures_stand_before_a_block_or_in_it() -> None:
    marked = _marked(
        "<img src=a.png alt=' A  b '><p>One <img src=b.png> two<img src=c.png></p><img src=data:x,><figure><a href=/d>"
        "<img src=d.png class=wide width=300 height=200px></a><figcaption>The <b>valley</b></figcaption></figure><img src=e.png>"
    )
    assert [(image.src, image.block, image.at) for image in marked.images] == [
        ("a.png", 0, -1), ("b.png", 0, 4), ("c.png", 0, 7), ("d.png", 1, -1), ("e.png", 2, -1),
    ]  # fmt: skip
    first, *_, fourth, _ = marked.images
    assert first.alt == "A b"
    assert (fourth.caption, fourth.href, fourth.names, fourth.size) == ("The valley", "/d", "wide", 200)
    assert marked.page.tags[fourth.element] == "figure"


def test_a_picture_stands_in_the_innermost_element_with_text() -> None:
    marked = _marked("<ul><li><p><img src=a.png></p>One</li><li><img src=b.png></li></ul><img src=c.png>")
    assert [marked.page.tags[image.element] for image in marked.images] == ["li", "ul", "body"]


@pytest.mark.parametrize(
    "html",
    [
        "<b>" * 100_000 + "a",
        "<b><div>a" * 20_000,
        "<a href=/x><p>a</p>" * 20_000,
        "<figure>" + "<img src=a.png>" * 50_000 + "<figcaption>b</figcaption></figure>",
        "<div>" * 50_000 + "<img src=a.png>" * 5_000,
        f"<p>{'<i>a</i> ' * 50_000}",
        f"<img srcset='{'a 1w, ' * 100_000}'>a",
        "<ul>" + "<li><span><span>" * 20_000 + "a",
    ],
    ids=lambda html: html[:20],
)
def test_hostile_pages_are_marked(html: str) -> None:
    source = HtmlSource(html)
    _ = source.page
    assert source.marked() is not None
