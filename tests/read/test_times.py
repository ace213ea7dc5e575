"""Times that a page marks for machines."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse.read.times import comment_times


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<div id=comments class=comments><b><time datetime=2024-05-03>3\n May </time></b></div>", [("3 May", "2024-05-03")]),
        ("<article><time datetime=2024-05-03>3 May</time></article>", []),
        ("<div class=comment><time>3 May</time><time datetime>4 May</time><time datetime=2024-05-03> </time></div>", []),
        (f"<div class=comment><time datetime='{'2' * 200}'>3 May</time><time datetime=2024>{'May ' * 50}</time></div>", []),
    ],
)
def test_the_times_of_comments_that_say_when_to_machines(html: str, expected: list[tuple[str, str]]) -> None:
    assert comment_times(LexborHTMLParser(html)) == expected
