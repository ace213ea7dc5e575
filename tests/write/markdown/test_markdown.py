"""Markdown as a whole: hostile pages, and what a CommonMark parser reads in it."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleanse.document import Document
from cleanse.read.text import read_text
from cleanse.write.markdown import markdown
from tests.write.markdown.rendering import PARSER, read_back, read_html, read_marked


def words_by_block(doc: Document) -> list[list[str]]:
    return [words for block in doc.blocks if (words := doc.text[block.start : block.end].split())]


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
        "<table>" + "<tr><td>a<td>b" * 5_000,
        f"<pre>{'`' * 200_000}</pre>",
    ],
    ids=lambda html: html[:20],
)
def test_hostile_pages_keep_their_letters(html: str) -> None:
    doc, marked = read_marked(html)
    made = markdown(doc.text, doc.blocks, marked)
    assert "".join(filter(str.isalpha, made)) == "".join(filter(str.isalpha, doc.text))


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
    doc, marked = read_marked(html)
    made = markdown(doc.text, doc.blocks, marked)
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
    doc, marked = read_marked(html)
    again = read_back(markdown(doc.text, doc.blocks, marked))
    assert words_by_block(again) == words_by_block(doc)
    kinds = [block.kind for block in doc.blocks if doc.text[block.start : block.end].split()]
    assert [block.kind for block in again.blocks if again.text[block.start : block.end].split()] == kinds


INLINE_TAGS = st.sampled_from(("b", "i", "em", "strong", "s", "sub", "sup", "code", "kbd", "u", "a href=/x", "a href='u:(a b)'"))


def _tagged(tag: str, inside: str) -> str:
    return f"<{tag}>{inside}</{tag.split()[0]}>"


MARKED = st.recursive(
    st.one_of(INLINE, SPECIALS.map(escape), st.sampled_from(("a", "雨", "「", "」", ". ", " ", "<br>"))),
    lambda inside: st.builds(_tagged, INLINE_TAGS, st.lists(inside, max_size=4).map("".join)),
    max_leaves=10,
)


@given(
    st.lists(MARKED, min_size=1, max_size=6).map("".join), st.sampled_from(("p", "h2", "li", "td><tr><td", "figcaption", "dt"))
)
@settings(max_examples=300)
def test_a_parser_reads_what_is_marked(inner: str, tag: str) -> None:
    doc, marked = read_marked(f"<{tag}>{inner}")
    made = markdown(doc.text, doc.blocks, marked, links=True)
    rendered = PARSER.render(made)
    assert "".join(read_html(rendered).text.split()) == "".join(doc.text.split()), made
    assert rendered.count("<a ") == made.count("](/x)") + made.count("](<u:(a b)>)")
    again, marked_again = read_marked(rendered)
    assert markdown(again.text, again.blocks, marked_again, links=True).split() == made.split()


@given(st.lists(INLINE, min_size=1).map("\n".join))
def test_a_parser_reads_the_words_of_plain_text(text: str) -> None:
    doc = read_text(text)
    assert read_back(markdown(doc.text, doc.blocks, None)).text.split() == doc.text.replace("\0", "\ufffd").split()
