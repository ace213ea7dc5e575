"""Nesting: what a block stands in, as HTML allows it."""

from __future__ import annotations

import pytest

from cleanse.read import read
from cleanse.write.html.nesting import Nesting, layout_tables


def _paths(html: str) -> list[str]:
    page = read(html, kind="html").document.page
    assert page is not None
    elements = [block.element for block in page.blocks]
    nesting = Nesting(page, layout_tables(page, elements))
    nests = [nesting.of(element) for element in elements]
    return [" ".join(nest.tag for nest in of.chain()) if of is not None else "" for of in nests]


@pytest.mark.parametrize(
    ("html", "paths"),
    [
        ("<p>a<div>b</div>", ["", ""]),
        ("<ul><li>a<ul><li>b</ul></ul>", ["ul li", "ul li ul li"]),
        ("<ol><li><p>a<p>b</ol>", ["ol li", "ol li"]),
        ("<div><li>a</li><li>b</li></div>", ["ul li", "ul li"]),
        ("<ul>a<li>b</ul>", ["ul li", "ul li"]),
        ("<ul><ul><li>a</ul></ul>", ["ul li ul li"]),
        ("<dl><div><dt>a<dd>b</div></dl>", ["dl dt", "dl dd"]),
        ("<dl>a<dt>b</dl>", ["dl dd", "dl dt"]),
        ("<dt>a", ["dl dt"]),
        ("<blockquote><p>a<blockquote>b</blockquote></blockquote>", ["blockquote", "blockquote blockquote"]),
        ("<table><tr><td>a<td>b</table>", ["table tbody tr td"] * 2),
        ("<table><caption>a</caption><tr><td>b<td>c</table>", ["", "table tbody tr td", "table tbody tr td"]),
        ("<table><tr><td>a<tr><td>b</table>", ["", ""]),
        ("<table role=presentation><tr><td>a<td>b</table>", ["", ""]),
        ("<table><tr><td><h2>a</h2><td>b</table>", ["", ""]),
        ("<table><tr><td><table><tr><td>a<td>b</table><td>c</table>", ["table tbody tr td", "table tbody tr td", ""]),
        ("<table><tr><td><ul><li>a</ul><td>b</table>", ["table tbody tr td ul li", "table tbody tr td"]),
    ],
)
def test_a_block_stands_in(html: str, paths: list[str]) -> None:
    assert _paths(html) == paths


def test_items_beside_each_other_share_a_list() -> None:
    page = read("<div><li>a</li><li>b</li></div><div><li>c</li></div>", kind="html").document.page
    assert page is not None
    nesting = Nesting(page, ())
    lists = [nest.parent for nest in map(nesting.of, (block.element for block in page.blocks)) if nest is not None]
    assert lists[0] is lists[1] is not lists[2]


def test_depth_is_bounded() -> None:
    assert len(_paths("<blockquote>" * 300 + "a")[0].split()) == 24
