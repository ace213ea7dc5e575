"""Code in fences."""

from __future__ import annotations

import pytest

from cleanse.write.markdown.code import fence_lines
from tests.write.markdown.rendering import read_html, written


def test_a_fence_is_longer_than_any_in_the_code() -> None:
    doc = read_html("<pre>a ````` b\n```</pre>")
    assert doc.page is not None
    assert fence_lines(doc.text, doc.blocks, doc.page) == ["``````", "a ````` b", "```", "``````"]


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ("<pre class=language-c++>x</pre>", "c++"),
        ("<div class='lang-js'><pre>x</pre></div>", "js"),
        ("<div class='lang-js'><div><div><pre>x</pre></div></div></div>", ""),
        ("<div class='lang-js'><pre class='language-python'>x</pre></div>", "python"),
        ("<pre class='my-language-python'>x</pre>", ""),
    ],
)
def test_the_language_is_that_of_the_nearest_class(html: str, language: str) -> None:
    assert written(html) == f"```{language}\nx\n```"


def test_lines_that_are_blocks_stand_below_each_other() -> None:
    doc = read_html("<pre><div>a</div><div>b</div>c<br><br>d</pre>")
    assert doc.page is not None
    assert fence_lines(doc.text, doc.blocks, doc.page)[1:-1] == ["a", "b", "c", "", "d"]
