from __future__ import annotations

from cleanse.read.html import read_html
from cleanse.read.limits import parsed
from cleanse.read.rendering import render
from tests.read.pages import PAGE


def test_a_page_that_has_nothing_to_put_right_stays_as_it_is() -> None:
    tree = parsed(PAGE)
    assert tree is not None
    before = tree.html
    assert render(tree)
    assert tree.html == before


def test_what_is_hidden_does_not_depend_on_what_else_is_put_right() -> None:
    skip, code = '<a class="skip-link screen-reader-text" href="#main">Skip to content</a>', "<pre>a</pre>"
    assert [read_html(f"{skip}<p>It rained.</p>{other}")[0].source[:10] for other in ("", code)] == ["It rained."] * 2
