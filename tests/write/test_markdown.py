"""Markdown: each construct, awkward and hostile pages, and what a CommonMark parser reads in it."""

from __future__ import annotations

from html import escape
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cleanse.document import Block, Document
from cleanse.page import Link, Page, PageBlock
from cleanse.read import read
from cleanse.read.text import read_text
from cleanse.write.markdown import markdown

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read_html(html: str) -> Document:
    return read(html, kind="html").document


def written(html: str, *links: Link) -> str:
    """The Markdown of a page, the links being those of its first block."""
    doc = read_html(html)
    return markdown(doc.text, doc.blocks, doc.page, [links])


def read_back(made: str) -> Document:
    """What a reader sees of Markdown, by way of a real parser."""
    return read_html(PARSER.render(made))


def words_by_block(doc: Document) -> list[list[str]]:
    return [words for block in doc.blocks if (words := doc.text[block.start : block.end].split())]


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
        ("<dl><dt>a<dd>b<dd>c<dt>d<dd>e</dl>", "a\n\n- b\n- c\n\nd\n\n- e"),
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
    ],
)
def test_a_construct(html: str, wanted: str) -> None:
    assert written(html) == wanted


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<table><tr><th>a<th>b<tr><td>1<td>2</table>", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
        ("<table><tr><th>a<th>b<th>c<tr><td>1<tr><td>2</table>", "| a | b | c |\n| --- | --- | --- |\n| 1 |  |  |\n| 2 |  |  |"),
        ("<table><tr><td><th>b<th>c<tr><td>1<td>2<td>3</table>", "|  | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |"),
        ("<table><tr><td>a|b\\|<td>c<br>d</table>", "| a\\|b\\\\\\| | c<br>d |\n| --- | --- |"),
        ("<table><tr><td><p>a</p><td>b</table>", "| a | b |\n| --- | --- |"),
        ("<table><caption>c</caption><tr><td>a<td>b</table>", "*c*\n\n| a | b |\n| --- | --- |"),
        ("<ul><li><table><tr><td>a<td>b</table></ul>", "- | a | b |\n  | --- | --- |"),
    ],
)
def test_a_table(html: str, wanted: str) -> None:
    assert written(html) == wanted


@pytest.mark.parametrize(
    "cells",
    [
        "<td>a<tr><td>b",
        "<td><p>a</p><p>b</p><td>c",
        "<td><h2>a</h2><td>b",
        "<td><ul><li>a</ul><td>b",
        f"<td>{'word ' * 80}<td>b",
        "<td>a<td><table><tr><td>b</table>",
    ],
)
def test_a_table_that_lays_out_the_page_is_plain_blocks(cells: str) -> None:
    made = written(f"<table><tr>{cells}</table>")
    assert "|" not in made
    assert "\n\n" in made


def test_a_data_table_in_a_table_that_lays_out_the_page() -> None:
    made = written("<table><tr><td>x<td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>y</table>")
    assert made == "x\n\n| a | b |\n| --- | --- |\n| c | d |\n\ny"


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>", "- a\n  - b\n- c"),  # a list in a list
        ("<ul><ul><li>a</ul></ul>", "- a"),
        ("<ul><li><ul><li>a</ul></ul>", "- - a"),
        ("<ul><li>a</li><p>x</p><ul><li>b</li></ul></ul>", "- a\n\nx\n\n- b"),
        ("<ul><li>a</ul><ul><li>b</ul><ul><li>c</ul>", "- a\n\n* b\n\n- c"),  # or they were one list
        ("<ol><li>a</ol><ol><li>b</ol>", "1. a\n\n1) b"),
        ("<ul><li>a</ul><ol><li>b</ol>", "- a\n\n1. b"),
        ("<ul><li>a</ul>x<ul><li>b</ul>", "- a\n\nx\n\n- b"),
        ("<ul><li>x<ol><li>a</li>y<li>b</li></ol></ul>", "- x\n  1. a\n\n  y\n\n  2. b"),  # 2. may not follow a paragraph
        ("<div><li>a</li><li>b</li></div>", "- a\n- b"),
        ("<td>a</td><tr><td>b", "ab"),
        ("<dd>a", "- a"),
        ("", ""),
    ],
)
def test_awkward_structure(html: str, wanted: str) -> None:
    assert written(html) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Plain prose, with (parentheses) - dashes - and 3 < 4 > 2; snake_case_name, 5 * 3, AT&T, R&D; C:\\dir, #1!",
        "They said f*ck once, ~5 kg and ~6 kg, [1] and [sic] and | too.",
        "*A note that nothing closes.",
        "2024 was wet, -5 degrees, +1, #rain, =, 1.5 m",
    ],
)
def test_plain_prose_needs_no_escapes(text: str) -> None:
    assert written(f"<p>{escape(text)}") == text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("*a* _b_ __init__", "\\*a\\* \\_b\\_ \\_\\_init\\_\\_"),
        ("5~6 and 7~8", "5\\~6 and 7\\~8"),
        ("`a`", "\\`a\\`"),
        ("[a](b) [a]: b", "[a\\](b) [a\\]: b"),
        ("<b> </b> <!-- <?", "\\<b> \\</b> \\<!-- \\<?"),
        ("&amp; &#65;", "\\&amp; \\&#65;"),
        ("\\* \\", "\\\\* \\\\"),
        ("# a", "\\# a"),
        ("> a", "\\> a"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("1. a", "1\\. a"),
        ("12) a", "12\\) a"),
        ("---", "\\---"),
        ("***", "\\***"),
        ("_ _ _", "\\_ _ _"),
        ("~~~ a", "\\~~~ a"),
        ("[ ] a", "\\[ ] a"),
    ],
)
def test_an_escape(text: str, wanted: str) -> None:
    assert written(f"<p>{escape(text)}") == wanted
    assert read_back(wanted).text == text


@pytest.mark.parametrize("line", ["===", "---", "- a", "1. a", "# a", "> a", "--- | ---", "| :-: |", ":--", "```", "<p>"])
def test_a_line_below_a_break_starts_nothing(line: str) -> None:
    made = written(f"<p>a | b<br>{escape(line)}<br>c</p>")
    assert [block.kind for block in read_back(made).blocks] == ["paragraph"]
    assert read_back(made).text == f"a | b\n{line}\nc"


def test_a_heading_keeps_its_hashes() -> None:
    assert written("<h2>C # ##</h2>") == "## C # \\##"
    assert written("<h2>C#</h2>") == "## C#"


def test_links_stand_where_their_text_is() -> None:
    made = written("<p>See a cat, a [dog]! and a", Link("a", "https://x.org/a b"), Link("[dog]", "https://x.org/(d)"))
    assert made == "See [a](<https://x.org/a b>) cat, a [\\[dog\\]](<https://x.org/(d)>)! and a"


def test_a_link_is_a_whole_word_if_it_can_be() -> None:
    assert written("<p>In 2010 it rained[1]", Link("1", "u:n")) == "In 2010 it rained[[1](u:n)]"
    assert written("<p>cats", Link("cat", "u:c")) == "[cat](u:c)s"
    assert written("<p>" + "cats " * 9, Link("cat", "u:c")).startswith("[cat](u:c)s cats")
    assert written("<p>雨が降った", Link("雨", "u:r"), Link("降", "u:f")) == "[雨](u:r)が[降](u:f)った"


@pytest.mark.parametrize(
    "link", [Link("b", "u:b"), Link("", "u:b"), Link(" ", "u:b"), Link("a", ""), Link("a", " JavaScript:alert(1)")]
)
def test_a_link_that_cannot_be_placed_is_left_out(link: Link) -> None:
    assert written("<p>a c", link, Link("c", "u:c")) == "a [c](u:c)"


def test_links_beside_marks() -> None:
    links = Link("x", "u:x"), Link("y*", "u:&lt;"), Link("z", "u:|")
    made = written("<p>Wow!x a_y*]z", *links)
    assert made == "Wow\\![x](u:x) a_[y*](u:\\&lt;)\\][z](u:|)"
    assert read_back(made).text == "Wow!x a_y*]z"
    assert "[z](u:\\|)" in written("<table><tr><td>z<td>b</table>", Link("z", "u:|"))


def test_plain_text_keeps_its_paragraphs() -> None:
    for source, wanted in (
        ("One *a*\nb.\r\n\r\n\r\n- Two.\n", "One *a*\\\nb.\n\n\\- Two.".replace("*", "\\*")),
        ("One.\nTwo.\r\nThree.", "One.\n\nTwo.\n\nThree."),
        ("  ", ""),
    ):
        doc = read_text(source)
        assert markdown(doc.text, doc.blocks, None) == wanted


def test_blocks_that_lost_text_or_have_no_piece() -> None:
    doc = read_html("<ul><li>one two<li>three</ul>")
    blocks = [Block(4, 7, "list_item", number=0), Block(7, 8, "list_item", number=1), Block(8, 13, "quote", number=9)]
    assert markdown(doc.text, blocks, doc.page) == "- two\n\nthree"


def test_cells_and_items_that_stand_in_nothing() -> None:
    page = Page(
        tags=["td", "tr", "td", "li", "h9"], names=[""] * 5, parents=[-1, -1, 1, -1, -1],
        blocks=[PageBlock(letter, at, kind, "", 0) for letter, at, kind in (
            ("a", 0, "table_cell"), ("b", 2, "table_cell"), ("c", 3, "list_item"), ("d", 4, "heading"), ("e", -1, "code"))],
    )  # fmt: skip
    blocks = [Block(at, at + 1, block.kind, number=at) for at, block in enumerate(page.blocks)]
    assert markdown("abcde", blocks, page) == "a\n\nb\n\n- c\n\n## d\n\n```\ne\n```"


@pytest.mark.parametrize("tag", ["ul><li", "blockquote", "ol", "div", "table><tr><td", "li", "pre><div", "dl><dd"])
def test_deep_pages(tag: str) -> None:
    made = written("".join(f"<{tag}>{n}" for n in range(3000)))
    assert read_back(made).text.split() == read_html("".join(f"<{tag}>{n}" for n in range(3000))).text.split()
    assert len(made) < 100 * 3000


@pytest.mark.parametrize(
    "html",
    [
        "<blockquote>" * 100_000 + "a",
        "<ul><li>a" * 30_000,
        f"<p>{'*a ' * 100_000}",
        f"<p>{'`[]_*~' * 50_000}",
        f"<p>{'-' * 200_000}x",
        f"<p>{'|' * 200_000}x",
        f"<p>{'&' * 200_000}x",
        f"<h1>{'#' * 200_000}x</h1>",
        f"<h1>{'# ' * 100_000}</h1>",
        "<table>" + "<tr><td>a<td>b" * 20_000,
        f"<pre>{'`' * 200_000}</pre>",
    ],
    ids=lambda html: html[:20],
)
def test_hostile_pages_take_linear_time(html: str) -> None:
    doc = read_html(html)
    began = process_time()
    markdown(doc.text, doc.blocks, doc.page)
    assert process_time() - began < 3


def test_links_in_vain_take_linear_time() -> None:
    doc = read_html(f"<p>{'a' * 100_000}")
    for text in ("b", "a", "aab", "a" * 50_000):
        began = process_time()
        markdown(doc.text, doc.blocks, doc.page, [[Link(text, "u:x")] * 50_000])
        assert process_time() - began < 3


# Round trips.

SPECIALS = st.text(st.sampled_from("\\`*_{}[]()#+-.!|<>~=&;:^$\"'/1aB é€“。\xa0"), min_size=1, max_size=12)
_ODDITIES = r"""
1. 2) - + > # ## ``` ~~~ *** --- === ___ | |---| :-- [x] [a]: [a](b) ![a](b) [a][b] [^1] [^1]: <b> </b> <!-- --> &amp; &#42; $x$
\ \* a\ **a** __a__ *a* _a_ ~~a~~ a_b_c a*b*c (*a* *) _(a)_ `a` ``a` http://a.b/c_d_ <http://a.b> A̐
"""
ODDITIES = st.sampled_from([*_ODDITIES.split(), "\u200b", "\x0b", "\x85", "\u2028"])
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
TEXTS = st.lists(st.one_of(ODDITIES, SPECIALS, ANYTHING), min_size=1, max_size=6)
INLINE = TEXTS.map(lambda parts: escape(" ".join(parts)))
BROKEN = st.lists(INLINE, min_size=1, max_size=3).map("<br>".join)


def _wrapped(tag: str, inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return inside.map(lambda inner: f"<{tag}>{inner}</{tag}>")


def _lists(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(_wrapped("li", st.one_of(BROKEN, st.tuples(BROKEN, inside).map("".join), inside)), min_size=1, max_size=3)
    return st.tuples(st.sampled_from(["ul", "ol"]), items).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>")


ROWS = _wrapped("tr", st.lists(_wrapped("td", BROKEN), max_size=3).map("".join))
TABLES = _wrapped("table", st.lists(ROWS, max_size=3).map("".join))
LEAVES = st.one_of(
    *(_wrapped(tag, BROKEN) for tag in ("p", "h2", "figcaption", "dt")),
    _wrapped("pre", st.lists(INLINE, min_size=1, max_size=3).map("\n ".join)),
    TABLES,
)
PAGES = st.lists(
    st.recursive(
        LEAVES,
        lambda inside: st.one_of(
            _lists(inside),
            *(
                _wrapped(tag, st.lists(inside, min_size=1, max_size=3).map("".join))
                for tag in ("blockquote", "div", "dd", "table><tr><td", "ul")
            ),
        ),
        max_leaves=12,
    ),
    min_size=1,
    max_size=4,
).map("".join)


@given(PAGES)
def test_a_parser_reads_the_words_of_the_page(html: str) -> None:
    doc = read_html(html)
    made = markdown(doc.text, doc.blocks, doc.page)
    assert read_back(made).text.split() == doc.text.split()


FLAT = st.lists(
    st.one_of(
        *(_wrapped(tag, BROKEN) for tag in ("p", "h2", "blockquote")),
        _wrapped("ul", st.lists(_wrapped("li", BROKEN), min_size=1, max_size=3).map("".join)),
    ),
    min_size=1,
    max_size=4,
).map("".join)


@given(FLAT)
def test_a_parser_reads_the_blocks_of_the_page(html: str) -> None:
    doc = read_html(html)
    again = read_back(markdown(doc.text, doc.blocks, doc.page))
    assert words_by_block(again) == words_by_block(doc)
    kinds = [block.kind for block in doc.blocks if doc.text[block.start : block.end].split()]
    assert [block.kind for block in again.blocks if again.text[block.start : block.end].split()] == kinds


TARGETS = {"http://x.org/a_b*c": "http://x.org/a_b*c", "u:(a b)": "<u:(a b)>", r"u:\<>&lt;`|*": r"<u:\\\<\>\&lt;`|*>"}


@given(BROKEN, st.data())
def test_a_parser_reads_the_links(html: str, data: st.DataObject) -> None:
    doc = read_html(f"<p>{html}")
    drawn, at = [], 0
    while at < len(doc.text) and len(drawn) < 3:
        start = data.draw(st.integers(at, len(doc.text)))
        at = data.draw(st.integers(start, len(doc.text)))
        drawn.append(Link(doc.text[start:at], data.draw(st.sampled_from(sorted(TARGETS)))))
    made = markdown(doc.text, doc.blocks, doc.page, [drawn])
    assert read_back(made).text.split() == doc.text.split()
    assert PARSER.render(made).count("<a ") == sum(made.count(f"]({target})") for target in TARGETS.values())


@given(st.lists(INLINE, min_size=1).map("\n".join))
def test_a_parser_reads_the_words_of_plain_text(text: str) -> None:
    doc = read_text(text)
    assert read_back(markdown(doc.text, doc.blocks, None)).text.split() == doc.text.replace("\0", "\ufffd").split()
