"""What stands in a line and what does not."""

from __future__ import annotations

import pytest

from cleanse.read.html import HtmlSource


def _texts(html: str) -> list[str]:
    return [block.text for block in HtmlSource(html).page.blocks]


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<div>At $<div style='display:inline;'><span>5.22</span></div> a share.</div>", ["At $5.22 a share."]),
        ("<div>At <div style='display: inline-block'>$5.22</div> a share.</div>", ["At $5.22 a share."]),
        ("<div><div style='display:inline'>At </div><div style='display:inline'>$5.22</div></div>", ["At $5.22"]),
        ("<div><h4 style='display:inline'>Rain.</h4> It fell.</div>", ["Rain. It fell."]),
        ("<div><div style='display:inline-block'>One</div><div style='display:inline-block'>Two</div></div>", ["One", "Two"]),
        ("<div>One <div style='display:inline-block'><p>Two</p></div></div>", ["One", "Two"]),
        ("<div>One <div style='float:left;display:inline'>Two</div> three</div>", ["One", "Two", "three"]),
        ("<h2 style='display:inline'>One</h2><p>Two</p>", ["One", "Two"]),
    ],
)
def test_blocks_that_are_shown_in_the_line_are_part_of_it(html: str, texts: list[str]) -> None:
    assert _texts(html) == texts


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<div><span style='display:block'>One</span><span style='display:block'>Two</span></div>", ["One", "Two"]),
        ("<div>One <a href=/ style='display:flex'>Two</a> three</div>", ["One", "Two", "three"]),
        ("<p><span style='float:left;display:block'>O</span>ne</p>", ["One"]),
        ("<pre><code><span style='display:block'>a = 1\n</span><span style='display:block'>b = 2</span></pre>", ["a = 1\nb = 2"]),
    ],
)  # fmt: skip
def test_elements_of_a_line_that_are_shown_as_blocks_bound_it(html: str, texts: list[str]) -> None:
    assert _texts(html) == texts


def test_what_was_put_in_the_line_has_its_attributes_still() -> None:
    html = "<div>By <div style='display:inline' class=author itemprop=author>Ann Lee</div>, today</div>"
    assert _texts(html) == ["By Ann Lee, today"]
    assert HtmlSource(html).tree.css_first("span.author[itemprop=author]") is not None


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>An anti<wbr>dis<wbr>establishment.</p>", "An antidisestablishment."),
        ("<p><span class=dropcap>O</span>nce it rained.</p>", "Once it rained."),
        ("<p><b>O</b><small>NCE</small> it rained.</p>", "ONCE it rained."),
    ],
)
def test_letters_of_a_word_stay_together(html: str, text: str) -> None:
    assert _texts(html)[0] == text
