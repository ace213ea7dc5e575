"""Leaves: each construct, and blocks that stand in nothing."""

from __future__ import annotations

import pytest

from cleanse.document import Block
from cleanse.marked import Marked
from cleanse.page import Page, PageBlock
from cleanse.write.markdown import markdown
from cleanse.write.markdown.leaves import Leaf, Wanted, leaves_of
from tests.write.markdown.rendering import read_marked, written


def _leaves(html: str) -> list[Leaf]:
    doc, marked = read_marked(html)
    return list(leaves_of(doc.text, doc.blocks, (), marked, Wanted()))


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<h1>One</h1><p>Two<h6>Three</h6>", "# One\n\nTwo\n\n###### Three"),
        ("<h2>Rain<br>and snow</h2>", "## Rain and snow"),
        ("<p>one<br>two<br><br>three", "one\\\ntwo\n\nthree"),
        ("<ul><li>a<li>b</ul><p>c", "- a\n- b\n\nc"),
        ("<ol><li>a<li>b</ol>", "1. a\n2. b"),
        ("<ol>" + "<li>a" * 10 + "<p>b</ol>", "\n".join(f"{n}. a" for n in range(1, 11)) + "\n\n    b"),
        ("<ul><li>a<ol><li>b<li>c</ol><li>d</ul>", "- a\n  1. b\n  2. c\n- d"),
        ("<ol><li>a<p>b</p><p>c</p><li>d</ol>", "1. a\n\n   b\n\n   c\n2. d"),
        ("<ul><li><h3>a</h3>b</ul>", "- ### a\n\n  b"),
        ("<ul><li>a<blockquote>b<ul><li>c</ul></blockquote></ul>", "- a\n\n  > b\n  >\n  > - c"),
        ("<dl><dt>a<dd>b<dd>c<dt>d<dd>e</dl>", "**a**\n\n- b\n- c\n\n**d**\n\n- e"),
        ("<blockquote>a<p>b</blockquote><p>c", "> a\n>\n> b\n\nc"),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "> a\n>\n> > b"),
        ("<blockquote>a</blockquote><blockquote>b</blockquote>", "> a\n\n> b"),
        ("<pre>x = 1\n\n  y</pre>", "```\nx = 1\n\n  y\n```"),
        ("<pre>a ``` b</pre>", "````\na ``` b\n````"),
        ("<pre class='hl language-python'>x</pre>", "```python\nx\n```"),
        ("<pre><code class='language-js'><div>x</div></code></pre>", "```js\nx\n```"),
        ("<div class='highlight-source-c++'><pre>x</pre></div>", "```c++\nx\n```"),
        ("<pre class='lang-`x'>x</pre>", "```\nx\n```"),
        ("<pre><div>a</div><div> b</div>c<br><br>d</pre>", "```\na\n b\nc\n\nd\n```"),
        ("<ul><li>a<pre>b\n\n c</pre></ul>", "- a\n\n  ```\n  b\n\n   c\n  ```"),
        ("<figure><img><figcaption>Rain.<br>Snow.</figcaption></figure>", "*Rain.\\\nSnow.*"),
        ("<figcaption>5*</figcaption>", "*5\\**"),
        ("<dl><dt>a <code>b</code> <b>c</b><dd>d</dl>", "**a `b` c**\n\n- d"),
        ("<ul><li><input type=checkbox checked> a<p>b</p><li><input type=checkbox>c</ul>", "- [x] a\n\n  b\n- [ ] c"),
        ("<ol><li><input type=checkbox> a</ol>", "1. a"),
    ],
)
def test_a_construct(html: str, wanted: str) -> None:
    assert written(html) == wanted


def test_blocks_that_lost_text_or_have_no_block() -> None:
    doc, marked = read_marked("<ul><li>one two<li>three</ul>")
    blocks = [Block(4, 7, "list_item", number=0), Block(7, 8, "list_item", number=1), Block(8, 13, "quote", number=9)]
    assert markdown(doc.text, blocks, marked) == "- two\n\nthree"


def test_cells_and_items_that_stand_in_nothing() -> None:
    page = Page(
        tags=["td", "tr", "td", "li", "h9"], names=[""] * 5, parents=[-1, -1, 1, -1, -1],
        blocks=[PageBlock(letter, at, kind, "", 0) for letter, at, kind in (
            ("a", 0, "table_cell"), ("b", 2, "table_cell"), ("c", 3, "list_item"), ("d", 4, "heading"), ("e", -1, "code"))],
    )  # fmt: skip
    blocks = [Block(at, at + 1, block.kind, number=at) for at, block in enumerate(page.blocks)]
    assert markdown("abcde", blocks, Marked(page)) == "a\n\nb\n\n- c\n\n## d\n\n```\ne\n```"


def test_the_blocks_of_a_table_and_of_code_are_one_leaf_each() -> None:
    html = "<p>a</p><table><tr><td>b<td>c<tr><td>d<td>e</table><pre><div>f</div><div>g</div></pre>"
    assert _leaves(html) == [
        Leaf(None, ["a"], is_text=True),
        Leaf(None, ["| b | c |", "| --- | --- |", "| d | e |"]),
        Leaf(None, ["```", "f", "g", "```"]),
    ]


def test_a_list_may_not_follow_a_heading_or_a_caption_closely() -> None:
    html = "<h2>a</h2><figure><figcaption>b</figcaption></figure><p>c</p>"
    assert [leaf.is_text for leaf in _leaves(html)] == [False, False, True]


def test_headings_stand_below_the_title() -> None:
    html = "<h1>a</h1><h2>b</h2><h6>c</h6>"
    assert written(html, has_title=True) == "## a\n\n### b\n\n###### c"
    assert written("<h3>a</h3>", has_title=True) == "### a"
