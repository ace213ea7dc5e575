"""Elements that a query finds."""

from __future__ import annotations

from cleanse.read.limits import parsed
from cleanse.read.rendering.found import found_in, number_of


def test_elements_come_in_the_order_of_the_page_with_their_attributes() -> None:
    tree = parsed("<p class=a hidden>It rained <b id=b>today</b>.</p><x-note>So.</x-note>")
    assert tree is not None
    found = found_in(tree, "p,b,x-note")
    assert [node.tag for node, _, _ in found] == ["p", "b", "x-note"]
    assert [attributes for _, _, attributes in found] == [{"class": "a", "hidden": None}, {"id": "b"}, {}]


def test_a_tag_has_the_same_number_in_every_tree() -> None:
    for html in ("<svg></svg><table>", "<p>It rained.<table><tr><td>So."):
        tree = parsed(html)
        assert tree is not None
        assert [number for _, number, _ in found_in(tree, "table")] == [number_of("table")]
