"""The text of a page without its markup, by tokens alone."""

from __future__ import annotations

import pytest

from cleanse.read.plain import plain_text

CASES = {
    "It rained.": "It rained.",
    "<p>It <b>rained</b>.</p><p>It stopped.</p>": "It rained.\nIt stopped.",
    "<p> It \n rained <i> all </i> day </p>": "It rained all day",
    "a<br>b<br/>c<hr>d": "a\nb\nc\nd",
    "<table><tr><td>a</td><td>b</td></tr><tr><th>c<th>d</table>": "a b\nc d",
    "<pre>  a\n    b\r\n</pre>c": "a\n    b\nc",
    "2 < 3 <4 &lt; 5 &amp;amp; &eacute;&#233;&#xe9;&nosuch; &": "2 < 3 <4 < 5 &amp; ééé&nosuch; &",
    "&#" + "9" * 6000 + ";": "\ufffd",
    "<script>if (a < b) { '</p>' }</script >a<style>p{}</STYLE\n>b<title>c</title>e": "abe",
    "a<textarea>b <i> &lt;</textarea>c<textarea>d": "ab <i> <cd",
    "<scripture>a</scripture>": "a",
    "a<!-- <p>-> -- > -->b<!-->c<!--->d<!doctype html>e<?xml ?>f</>g</ x>h": "abcdefgh",
    "a<!-- no end <p>b": "a",
    """a<p title="x > y" class='>' n=o"p>b""": "a\nb",
    "a<p title = \n '>'>b<p a='1'b=\">\">c<p =\">d": "a\nb\nc\nd",
    "a<b title='no end>b": "a",
    "a<b no end": "a",
    "<p>a<": "a<",
    "": "",
}


@pytest.mark.parametrize("page", CASES)
def test_text_without_markup(page: str) -> None:
    assert plain_text(page) == CASES[page]


@pytest.mark.parametrize(
    "part", ["<", "<a ", "<a b='", "<a b=", "<!--", "</", "<script>", "<p>", "&", "&#1", " ", "<pre>\n", "<a b= "]
)
def test_it_ends_soon_whatever_it_is(part: str) -> None:
    assert len(plain_text(part * 20_000)) <= 20_000 * len(part)
