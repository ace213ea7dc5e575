"""The elements that stand open between the tags of a page."""

from __future__ import annotations

import pytest

from cleanse.read.nesting import Nesting
from cleanse.read.tokens import Tokens


@pytest.mark.parametrize(
    ("html", "stack"),
    [
        ("<svg><title/><g><path/>", "svg g"),
        ("<svg/><math/><p/>", "p"),
        ("<svg><font><font color=a>", "font"),
        ("<svg><foreignObject><div><img>", "svg foreignobject div"),
        ("<math><annotation-xml encoding=text/html><p>", "math annotation-xml p"),
        ("<math><annotation-xml><p>", "p"),
        ("<math><annotation-xml><svg><p>", "p"),
        ("<div><svg><g></div>", ""),
        ("<svg><foreignObject></svg>", ""),
        ("<svg><g><title></g>", "svg"),
        ("<svg><desc><p></svg>", "svg desc p"),
        ("<i><i><i><i><svg><i>", "i i i i i"),
        ("<i><i><i><i><i><b><a></b></i>", "i i i i"),
    ],
)
def test_what_is_open_within_a_bound(html: str, stack: str) -> None:
    nesting = Nesting(html, deepest=5)
    tokens = Tokens(html)
    for token in tokens:
        if token.name:
            nesting.ended(token) if token.is_end else nesting.started(token)
        tokens.foreign = nesting.tree.is_foreign
    assert " ".join(nesting.tree.stack) == stack
