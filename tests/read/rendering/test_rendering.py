from __future__ import annotations

from cleanse.read.limits import parsed
from cleanse.read.rendering import render
from tests.read.pages import PAGE


def test_a_page_that_has_nothing_to_put_right_stays_as_it_is() -> None:
    tree = parsed(PAGE)
    assert tree is not None
    before = tree.html
    assert render(tree)
    assert tree.html == before
