"""Code in fences."""

from __future__ import annotations

import pytest

from cleanse.write.markdown.code import fence_lines
from tests.write.markdown.rendering import read_marked, written


def test_a_fence_is_longer_than_any_in_the_code() -> None:
    doc, marked = read_marked("<pre>a ````` b\n```</pre>")
    assert fence_lines(doc.text, doc.blocks, marked) == ["``````", "a ````` b", "```", "``````"]


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ("<pre class=language-c++>x</pre>", "c++"),
        ("<div class='lang-js'><pre>x</pre></div>", "js"),
        ("<div class='lang-js'><div><div><pre>x</pre></div></div></div>", ""),
        ("<div class='lang-js'><pre class='language-python'>x</pre></div>", "python"),
        ("<pre class='my-language-python'>x</pre>", ""),
        ("<div class='highlight-console notranslate'><div class=highlight><pre>x</pre></div></div>", "console"),
        ("<div class='highlight-default notranslate'><div class=highlight><pre>x</pre></div></div>", ""),
        ("<div class='highlight-box'><pre>x</pre></div>", ""),
        ("<pre class='sourceCode toml'><code class='sourceCode toml'>x</code></pre>", "toml"),
        ("<pre class='brush: java; gutter: false'>x</pre>", "java"),
        ("<pre data-lang=rust>x</pre>", "rust"),
        ("<pre data-enlighter-language=php class=language-none>x</pre>", "php"),
        ("<pre data-lang='a b'>x</pre>", ""),
    ],
)
def test_the_language_is_that_of_the_nearest_class(html: str, language: str) -> None:
    assert written(html) == f"```{language}\nx\n```"


def test_lines_that_are_blocks_stand_below_each_other() -> None:
    doc, marked = read_marked("<pre><div>a</div><div>b</div>c<br><br>d</pre>")
    assert fence_lines(doc.text, doc.blocks, marked)[1:-1] == ["a", "b", "c", "", "d"]
