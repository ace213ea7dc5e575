"""The elements that are open at a place of a page."""

from __future__ import annotations

import re

import pytest

from cleanse.read.open_elements import OpenElements


@pytest.mark.parametrize(
    ("tags", "stack"),
    [
        ("<div><p><p>", "div p"),
        ("<ul><li><li>", "ul li"),
        ("<ul><li><ul></li>", "ul li ul"),
        ("<p><button></p>", "p button"),
        ("<div><object></div>", "div object"),
        ("<table><td>", "table tbody tr td"),
        ("<table><td><div><td>", "table tbody tr td"),
        ("<table><td><div></tbody>", "table"),
        ("<td><tr>", ""),
        ("<div><span></div>", ""),
        ("<span><div></span>", "span div"),
        ("<form><div></form>", "form div"),
        ("<h1><b></h2>", ""),
        ("<svg><g><p>", "p"),
        ("<svg><title><p>", "svg title p"),
        ("<math><mi><u><math></mi>", "math mi u math"),
        ("<dd><p><noscript><dd>", "dd dd"),
        ("</div></x>", ""),
    ],
)
def test_what_is_open(tags: str, stack: str) -> None:
    tree = OpenElements()
    for end, name in re.findall(r"<(/?)([\w-]+)>", tags):
        tree.close(name) if end else tree.open(name)
    assert " ".join(tree.stack) == stack


def test_formatting_is_opened_again() -> None:
    tree = OpenElements()
    for name in ("p", "b", "i", "p"):
        tree.open(name)
    assert (tree.stack, tree.active) == (["p"], 2)
    tree.text()
    assert (tree.stack, tree.reopened) == (["p", "b", "i"], 2)
    tree.close("b")
    assert (tree.stack, tree.active) == (["p"], 1)


def test_of_the_same_tag_three_are_kept() -> None:
    tree = OpenElements()
    for number in range(9):
        tree.open("b")
        tree.open("i", f"id={number}")
    assert tree.active == 12


def test_a_cell_bounds_what_is_opened_again() -> None:
    tree = OpenElements()
    for name in ("table", "td", "b", "td"):
        tree.open(name)
    tree.text()
    assert (tree.stack[-1], tree.reopened) == ("td", 0)
