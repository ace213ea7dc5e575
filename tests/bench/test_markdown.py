"""Rendered Markdown says what the text says, on the pages with expectations and on hostile ones."""

from __future__ import annotations

import pytest

import cleanse
from bench.expected import Case, cases
from bench.markdown import difference

BODY = "It rained in the valley, and nobody was out of doors, said the mayor of the town, who had come by boat"
ODD = (
    f"<p>{BODY}; [1] * 2 _and_ `so` on, $x$ and $y$.<ul><li>[ ] a</ul>",
    f"<p>{BODY}<sup><a href=#n>1</a></sup>: so.<ol><li id=n>A b.</ol>",
    f"<pre>- [x] a\n[^1]: b</pre><p>{BODY}.",
)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_pages_are_told_alike(case: Case) -> None:
    assert difference(cleanse.inspect(case.page, url=case.url or None)) is None


@pytest.mark.parametrize("html", ODD)
def test_odd_pages_are_told_alike(html: str) -> None:
    assert difference(cleanse.inspect(html, kind="html")) is None
