"""Places: lists and quotes in each other, in order and out of it, and deep."""

from __future__ import annotations

import pytest

from cleanse.write.markdown.places import Frame, Places
from tests.write.markdown.rendering import read_back, read_html, written


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>", "- a\n  - b\n- c"),  # a list in a list
        ("<ul><ul><li>a</ul></ul>", "- a"),
        ("<ul><li><ul><li>a</ul></ul>", "- - a"),
        ("<ul><li>a</li><p>x</p><ul><li>b</li></ul></ul>", "- a\n\nx\n\n- b"),
        ("<ul><li>a</ul><ul><li>b</ul><ul><li>c</ul>", "- a\n\n* b\n\n- c"),  # or they were one list
        ("<ol><li>a</ol><ol><li>b</ol>", "1. a\n\n1) b"),
        ("<ul><li>a</ul><ol><li>b</ol>", "- a\n\n1. b"),
        ("<ul><li>a</ul>x<ul><li>b</ul>", "- a\n\nx\n\n- b"),
        ("<ul><li>x<ol><li>a</li>y<li>b</li></ol></ul>", "- x\n  1. a\n\n  y\n\n  2. b"),  # 2. may not follow a paragraph
        ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
        ("<ol start=99><li>a<p>b</p></ol>", "99. a\n\n    b"),
        ("<ol><li>a<li value=5>b<li>c</ol>", "1. a\n\n5) b\n6) c"),
        ("<ol reversed><li>a<li>b</ol>", "2. a\n\n1) b"),
        ("<ol start=-1><li>a</ol><ol start=x><li>b</ol><ol start=1234567890><li>c</ol>", "1. a\n\n1) b\n\n1. c"),
        ("<ol><li>a</ol><p>x</p><ol start=2><li>b</ol>", "1. a\n\nx\n\n2. b"),
        ("<ol start=3><li>a<ol><li>b<li>c</ol><li>d</ol>", "3. a\n   1. b\n   2. c\n4. d"),
        ("<ul><li>a<ol start=4><li>b</ol></ul>", "- a\n\n  4. b"),
        ("<div><li>a</li><li>b</li></div>", "- a\n- b"),
        ("<td>a</td><tr><td>b", "ab"),
        ("<dd>a", "- a"),
        ("", ""),
    ],
)
def test_awkward_structure(html: str, wanted: str) -> None:
    assert written(html) == wanted


@pytest.mark.parametrize("tag", ["ul><li", "blockquote", "ol", "div", "table><tr><td", "li", "pre><div", "dl><dd"])
def test_deep_pages(tag: str) -> None:
    made = written("".join(f"<{tag}>{n}" for n in range(3000)))
    assert read_back(made).text.split() == read_html("".join(f"<{tag}>{n}" for n in range(3000))).text.split()
    assert len(made) < 100 * 3000


def test_blocks_of_one_element_stand_at_one_place() -> None:
    doc = read_html("<ol><li>a<br><br>b<li>c</ol><h3>d")
    assert doc.page is not None
    places = Places(doc.page)
    first, second, third, heading = map(places.of, doc.blocks)
    assert first.frame is second.frame is not None
    assert third.frame is not None
    assert first.frame.is_ordered
    assert first.frame.list == third.frame.list
    assert first.frame is not third.frame
    assert heading.frame is None
    assert heading.level == 3


def test_cells_know_their_row_and_table() -> None:
    doc = read_html("<table><tr><td>a<td>b<tr><td>c</table>")
    assert doc.page is not None
    places = Places(doc.page)
    a, b, c = map(places.of, doc.blocks)
    assert a.table == b.table == c.table >= 0
    assert a.row == b.row != c.row
    assert len({a.cell, b.cell, c.cell}) == 3


def test_frames_are_not_nested_without_end() -> None:
    frame = None
    for number in range(100):
        frame = Frame(frame, number)
    assert frame is not None
    assert len(frame.chain()) == frame.depth == 8
    assert frame.chain()[-1] is frame
