"""What the compiled core leaves out of a page's head is nothing but what is in its styles."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from cleanse import core

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

LONG = ".rain > p{color:red}" * 60  # more than is worth a copy
PARTS = (
    "<!doctype html>", "<html lang=en>", "<head>", "<meta charset=utf-8>", "<title>Rain", "</title>", "<style>", f"<style>{LONG}",
    f"<STYLE type='a>b'>{LONG}</StyLe >", f"<style>{LONG}</styles></style/x>", "</style>", "<script>", "</script>", "<noscript>",
    "</noscript>", "<link rel=x>", "<base>", "<!--", "-->", "--!>", "<!-->", "<?x>", "<![CDATA[", "]]>", "</head>", "<body>",
    "<svg>", "<select>", "<template>", "</template>", "<p>", "It rained.", " ", "\n", '"', "'", ">", "<", "/", "=", "</p>",
    "\ufeff", "<frameset>", "<plaintext>", "<textarea>",
)  # fmt: skip
pages = st.lists(st.sampled_from(PARTS), max_size=14).map("".join)


def told(page: bytes) -> list[object]:
    """All of a tree but the texts of its styles."""
    root = LexborHTMLParser(page).root
    found: list[object] = []
    for node in root.traverse(include_text=True) if root is not None else ():
        above = node.parent
        if node.tag != "-text":
            found.append((node.tag, node.attributes, above.tag if above is not None else None))
        elif above is not None and above.tag != "style":
            found.append((node.text_content, above.tag))
    return found


@given(pages)
@example(f"<head><noscript><style>{LONG}</style></noscript><style>{LONG}</style><noscript><img></noscript><style>{LONG}</style>")
@example(f"<script><!--<script></script><style>{LONG}</style>--></script><style>{LONG}</style>")
@example(f"<style>{LONG}</style><svg><style>{LONG}</style>")
def test_the_rest_of_the_tree_is_the_same(page: str) -> None:
    data = page.encode()
    assert told(compiled.without_head_styles(data)) == told(data)


def test_what_is_in_the_styles_of_a_head_is_left_out() -> None:
    page = f"<!doctype html><!-- a --><title><style></title><script>'<style>'</script><style>{LONG}</style><link rel=x><p>Rain."
    assert compiled.without_head_styles(page.encode()) == page.replace(LONG, "").encode()


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<",
        "</",
        "<style>p{}</style>",  # which is little
        f"<style>{LONG}",  # which ends nowhere
        f"<noscript><style>{LONG}</style></noscript>",  # which may be shown
        f"<p><style>{LONG}</style>",  # which stands in a body
        f"It rained.<style>{LONG}</style>",
    ],
)
def test_all_else_is_left_as_it_is(page: str) -> None:
    data = page.encode()
    assert compiled.without_head_styles(data) is data


def test_what_is_no_page_is_an_error() -> None:
    with pytest.raises(TypeError):
        compiled.without_head_styles("<p>It rained.")
