"""What is marked in a text, as Markdown says it."""

from __future__ import annotations

import pytest

from cleanse.marked import Mark
from cleanse.write.markdown.inline import inline
from tests.write.markdown.rendering import read_back, written


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("It <b>rained</b>, <em>very</em> hard", "It **rained**, *very* hard"),
        ("<b> a </b>b", "**a** b"),
        ("<b><i>a</i></b> <i>b <b>c</b> d</i>", "***a*** *b **c** d*"),
        ("un<b>believ</b>able", "un**believ**able"),
        ("x<b>“a”</b>y", "x“**a**”y"),
        ("x<b>!</b>y", "x!y"),
        ("<b>雨。</b>が", "**雨**。が"),
        ("これは<b>「重要」</b>です", "これは「**重要**」です"),
        ("<b>「重要」</b>", "**「重要」**"),
        ("<b>a</b><b>b</b> <b>c</b>", "**ab c**"),
        ("<b>a</b><i>b</i>", "**a**b"),
        ("<b>a*</b>", "**a\\***"),
        ("<b>a</b>*", "**a**\\*"),
        ("C:\\<b>a</b>", "C:\\\\**a**"),
        ("<code>a * b</code>", "`a * b`"),
        ("<code>`a</code>", "`` `a ``"),
        ("<code>a<br>b</code> c", "`a`\\\n`b` c"),
        ("<code>a</code><code>b</code>", "`ab`"),
        ("<code><b>a</b>b</code>", "`ab`"),
        ("<b><code>a</code></b>", "**`a`**"),
        ("x<b><code>a</code></b>", "x`a`"),
        ("<a href=/x><code>a</code></a>", "[`a`](/x)"),
        ("<a href=/x><b>a</b></a>b", "[**a**](/x)b"),
        ("<b><a href=/x>a</a> b</b>", "**[a](/x) b**"),
        ("x<b><a href=/x>a</a> b</b>", "x[a](/x) b"),
        ("<kbd>Ctrl</kbd>", "`Ctrl`"),
        ("<s>a</s> <del>b c</del>", "~~a b c~~"),
        ("H<sub>2</sub>O 10<sup>-6</sup>", "H<sub>2</sub>O 10<sup>-6</sup>"),
        ("the 1<sup>st</sup> and Foo<sup>TM</sup>", "the 1st and FooTM"),
        ("a<sup><a href=/n>[1]</a></sup>", "a[\\[1\\]](/n)"),
    ],
)
def test_what_is_marked(html: str, wanted: str) -> None:
    assert written(f"<p>{html}") == wanted


def test_links_only_where_they_are_wanted() -> None:
    assert written("<p><a href=/x><b>a</b></a> b", links=False) == "**a** b"


def test_code_in_a_cell_does_not_end_it() -> None:
    made = written("<table><tr><td><code>a|b</code><td><code>a\\|b</code></table>")
    assert made.splitlines()[0] == "| `a\\|b` | a\\\\\\|b |"
    assert read_back(made).text.split() == ["a|b", "a\\|b"]


def test_a_link_holds_no_other() -> None:
    assert inline("Rain", [Mark("link", 0, 4, "/x"), Mark("link", 0, 4, "/y")], links=True) == "[Rain](/x)"
