"""What becomes of a document: what is put back, and what of a page is not cleaned again as text."""

from __future__ import annotations

import cleanse
from cleanse.cleaning import _put_back, _without
from cleanse.document import Cut, Span

PAGE = """<article><h1>How to send it</h1><p>What was changed is written down first, with a sentence that says why it was.</p>
<pre>{}</pre><p>Then it goes to the others, who look at it and say what they would have done in your place.</p></article>"""


def test_the_white_space_beside_a_cut_that_is_not_made_stays() -> None:
    line, gap = Cut("notices", "share", Span(4, 10), "E-Mail"), Cut("whitespace", "edge", Span(2, 4), "\n\n")
    after, other = Cut("whitespace", "blank-lines", Span(10, 11), "\n"), Cut("whitespace", "edge", Span(20, 21), "\n")
    assert _without((gap, line, after, other), {line}) == (other,)
    assert _without((gap, line, after, other), set()) == (gap, line, after, other)


def test_the_white_space_of_a_run_stays_with_what_is_put_back() -> None:
    gap, caption = Cut("whitespace", "edge", Span(2, 4), "\n\n"), Cut("captions", "credit", Span(4, 14), "Photo: dpa")
    apart = Cut("whitespace", "edge", Span(20, 21), "\n")
    assert _put_back((gap, caption, apart), {caption}) == [apart]
    assert _put_back((gap, caption, apart), set()) == [gap, caption, apart]


def test_what_a_page_says_is_code_is_not_cleaned_again_as_text() -> None:
    written = "commit: Photo: dpa\nShare this article\npush"
    assert written in cleanse.clean(PAGE.format(written), kind="html")
