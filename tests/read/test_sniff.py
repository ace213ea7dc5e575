"""HTML or text: told by how tags stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleanse
from cleanse.read import sniff
from cleanse.read.sniff import looks_like_html, markup_in, name_says

HTML = [
    'The mayor said <a href="https://x.example/b">the bridge</a> was closed.<br/>',
    "It rained <em>all day</em> on Monday.<br>Nobody went out.",
    "Rain fell in the valley for two days, and the river rose. The council met at night.<br><br>It voted to close the bridge.",
    "<!-- one --><!-- two -->\n<!--[if lt IE 9]><script src=x.js></script><![endif]-->\n"
    + "<!-- "
    + "long " * 1500
    + "-->"
    + "<p>It rained.</p>",
    "<!doctypehtml><title>x</title><p>It rained.",
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><p>x',
    "<hr>It rained.",
    "<hr/>\nIt rained.",
    "<details><summary>Rain</summary>It rained.</details>",
    "<noscript>It rained.</noscript>",
    "<template><p>It rained.</template>",
    "<svg viewBox='0 0 1 1'><text>Rain</text></svg>",
    "<font color=red>It rained.</font>",
    "<center>It rained.</center>",
    "<frameset cols='1,2'><frame src=a></frameset>",
    "<textarea>It rained.</textarea>",
    "<iframe src=a></iframe>",
    "<video src=a></video> It rained",
    "<news-card>It rained.</news-card>",
    "<my-el a=b>It rained.",
    "<![CDATA[<p>It rained.</p>]]>",
    "<?xml version='1.0'?><?xml-stylesheet href='a.css'?><!DOCTYPE html><html><body>x",
    (
        '<?xml version="1.0"?>\n<?xml-stylesheet type="text/css" href="a.css"?>\n<html xmlns="http://'
        'www.w3.org/1999/xhtml"><body><p>x'
    ),
    "\ufeff\n\u200b <P CLASS=x>IT RAINED.</P>",
    "<P>It rained.\n<P>It stopped.",
    "<?php include 'a.php'; ?>\n<div class=a>It rained.</div>",
    "<% If x Then %>\n<p>It rained.</p>",
    "{% extends 'a' %}\n<h1>Rain</h1>\n<p>It rained.</p>",
    "<B>Rain</B> fell.",
    "It rained. <b>All day.</b> The end, the mayor said.",
    "雨が降った。<br>市長は<b>月曜日</b>に話した。",
    "Es regnete.<br />\nDer Rat tagte.<br />\n",
    "<span style='x'>It</span> rained",
    "It rained.</p>\n<p>It stopped.</p>",
    "rained all day.</p></div><div class=a><a href=/x>More</a></div>",
    '<img src="a.jpg" alt="x">',
    '<a href="/x">More</a>',
    "<td>1</td><td>2</td>",
    "<dl><dt>Rain<dd>Much</dl>",
    "<o:p>x</o:p><p class=MsoNormal>It rained.</p>",
    "&lt;p&gt; is how <em>we</em> write it, <a href='/x'>she</a> said.",
    "<br>It rained.",
    "Tom &amp; Ann<br>rain&nbsp;again",
    "<main>\nIt rained.\n</main>",
    (
        "First paragraph of the entry, as the CMS has it, with some words.\n\nSecond one with <strong"
        '>bold words</strong> and <a href="https://a.example">a link</a>, and more.\n\n<blockquote>Qu'
        "ote of it.</blockquote>\n\nThird one here, just plain words in it."
    ),
]
MARKDOWN = """# Tables in HTML

A table has rows. Here is **one**:

```html
<table>
  <tr><td class="a">1</td></tr>
</table>
```

Press <kbd>Ctrl</kbd>+<kbd>C</kbd> to copy.<br>
See [the docs](https://example.org/docs) and `<div class="x">…</div>`.

- one
- two
"""
TEXT = [
    "5 < 7 and 8 > 3",
    "Array<T> and Map<String, List<B>>",
    'A link is an <a>, with its address in href. An image is <img src="x.png" alt="">, and a paragraph begins with <p>, though '
    "the closing </p> may be left out.\n\nSome people write <br/> with a slash. Use &amp; for an ampersand.",
    'Make a list with <ul>, then one <li> for each item, then </ul>. Attributes go inside: <ul class="menu">, <a href="/x">.',
    'The <video> element has controls: <video controls src="a.mp4"></video> is enough. See also <audio>.',
    "a <b and c> d",
    "<3 I love it",
    "<ann@example.org>",
    "<https://example.org/a?b=c>",
    "Message-ID: <abc.def@mail.example.org>\nFrom: Ann <ann@x.org>\n\nIt rained.",
    (
        "#include <vector>\n#include <map>\nint main() { std::vector<a> x; for (int i = 0; i<n; ++i) "
        "if (a<b && c>d) x.push_back(i); }"
    ),
    MARKDOWN,
    (
        '# Emoji\n\n<p align="center"><img src="logo.png" width="100"></p>\n\n## Install\n\n```\npip insta'
        "ll x\n```\n\nSee [docs](https://x.org)."
    ),
    (
        '<p align="center">\n  <img src="logo.png">\n</p>\n\n# Tool\n\n**Fast** tool.\n\n## Install\n\n```\npi'
        "p install x\n```\n\nSee [docs](https://x.org)."
    ),
    "<note><to>Tove</to><from>Jani</from><body2>Hi</body2></note>",
    (
        "import React from 'react';\n\nexport default function App() {\n  return (\n    <div className="
        '"app">\n      <h1>{title}</h1>\n      <Button onClick={() => go()}>Go</Button>\n    </div>\n  '
        ");\n}\n"
    ),
    (
        '<template>\n  <div class="x">{{ msg }}</div>\n</template>\n\n<script>\nexport default { data() '
        "{ return { msg: 'hi' } } }\n</script>\n"
    ),
    "<script setup>\nimport A from './A.vue'\n</script>\n\n<template>\n  <A :x=\"1\"><p>Hi</p></A>\n</template>\n",
    "$a<b$ and \\begin{x} $p>q$",
    "2026-01-01 ERROR <main> thread died\n2026-01-01 INFO <worker-1> ok\n2026-01-01 INFO <a> ok",
    'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n-<p class="a">old</p>\n+<p class="b">new</p>\n <div>\n',
    "<nick> hello\n<b> hi\n<ann> it rained\n<i> ok",
    "Dear <name>, your <title> is at <address>.",
    "Use <p> for a paragraph, and </p> ends it.",
    "The <br> tag breaks a line, <hr> draws one, and <img> shows a picture.",
    "The elements <b>, <i> and <em> are inline; <div> and <section> are not. Close them with </b>, </i>, </em>.",
    "git commit -m <summary> --author <a>",
    "If x<y then y>x",
    "She said: \"<p>\" is a tag, '<br>' too.",
    "Tom &amp; Ann &#8211; rain&nbsp;again",
    "Usage: tool [-h] <input> <output>\n\n  <input>   the file\n  <output>  the other\n",
    (
        'Write the following:\n\n<div class="box">\n  <p>Hello</p>\n</div>\n\nThis makes a box, and the p'
        "aragraph in it says hello to everybody who reads it. You can style the box with CSS, as th"
        "e next chapter explains in detail. The class is what CSS looks for, and any name will do t"
        "hat has no blanks in it.\n\nThen reload the page, and look at what has changed since you wro"
        "te it."
    ),
    "template <typename T> class A : public B<T> {};",
    "fn main() -> Result<(), Box<dyn Error>> {}",
    "x<y>z",
    "<!-- a comment alone -->",
    "I <3 you <3",
    "<sigh> not again </sigh>",
    "he said <code> then",
]


@pytest.mark.parametrize("html", HTML)
def test_pages_and_fragments_are_html(html: str) -> None:
    assert looks_like_html(html)
    source = cleanse.inspect(html).source.replace("<p>", "").replace("<% If x Then %>", "")  # as a browser shows it
    assert "<" not in source


@pytest.mark.parametrize("text", TEXT)
def test_angle_brackets_in_prose_and_code_stay_text(text: str) -> None:
    assert not looks_like_html(text)
    assert cleanse.inspect(text).source == text


def test_a_text_that_holds_markup_is_said_to() -> None:
    for text in ("<note><to>Tove</to><from>Jani</from></note>", "<urlset><url><loc>https://a.example/</loc></url></urlset>"):
        (warning,) = cleanse.inspect(text).warnings
        assert "it was taken for plain text; kind='html' reads it as a page" in warning
        assert cleanse.inspect(text, kind="text").warnings == ()
    assert markup_in(MARKDOWN) == 0


def test_entities_alone_are_text_and_are_unescaped_there() -> None:
    assert cleanse.clean("Tom &amp; Ann &#8211; rain again") == "Tom & Ann – rain again"


def test_the_name_of_a_file_shifts_the_decision() -> None:
    fragment = "It <b>rained</b>.<br>The end."
    assert [name_says(name, fragment) for name in ("a.html", "a.HTM", "a.txt", "a.md", "a", "-")] == [
        "html",
        "html",
        "text",
        "text",
        None,
        None,
    ]
    assert name_says("a.txt", "<!doctype html><p>It rained.") is None
    assert name_says("a.html", "It rained.") is None


@pytest.mark.parametrize(
    "unit", ["<a ", "<a x='", '<a "', "<!--", "<![if", "<script>", "</p", "```\n", "<p a=b ", "{{", "<?", "<b>", "<% "]
)
def test_hostile_texts_take_linear_time(unit: str) -> None:
    looks_like_html(unit * 200_000)
    markup_in(unit * 200_000)


def test_a_fragment_keeps_the_paragraphs_that_its_blank_lines_are() -> None:
    fragment = (
        "The river rose by two metres in a night, and the <strong>old bridge</strong> was closed on Monday.\n\n"
        "Nobody was hurt, said <a href='/lee'>Ann Lee</a>, who has kept the ferry for forty years.\n\n"
        "The engineers come on Thursday."
    )
    assert cleanse.inspect(fragment).source.split("\n\n") == [
        "The river rose by two metres in a night, and the old bridge was closed on Monday.",
        "Nobody was hurt, said Ann Lee, who has kept the ferry for forty years.",
        "The engineers come on Thursday.",
    ]


def test_a_text_that_names_a_frame_keeps_what_follows() -> None:
    text = "Nobody should put <iframe src='a'/></noscript> into a page, since all that follows is in the frame then."
    assert cleanse.inspect(text).source == text
    fragment = "The film lasts an hour. <iframe src='film'></iframe><br>It is in colour."
    assert cleanse.inspect(fragment).source == "The film lasts an hour.\nIt is in colour."


def test_a_cdata_section_is_no_comment() -> None:
    assert cleanse.inspect("<![CDATA[It <b>rained</b> all day.<br>]]>").source == "It rained all day."


OF_CODE = st.sampled_from([
    "#", "## a", "```", "~~~", "](", "/a)", "**", "***", "a", " ", "\n", "|", "|a|", " className=", " x={", "@@ ", "diff --git ",
    "import ", "export default", "from '", "<script setup", "#include", "public class", "private ", ";\n",
])  # fmt: skip


@given(st.lists(OF_CODE, max_size=24).map("".join))
def test_what_stands_in_each_sign_of_code_tells_how_many_there_are_at_most(sample: str) -> None:
    for pattern, parts in ((sniff._MARKDOWN, sniff._OF_MARKDOWN), (sniff._PROGRAM, sniff._OF_PROGRAMS)):
        assert len(pattern.findall(sample)) <= sum(map(sample.count, parts))
