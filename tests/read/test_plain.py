"""Pages as plain text, without a tree."""

from __future__ import annotations

import pytest

from cleanse.read.plain import plain_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>It rained.<p>And snowed.", "It rained.\nAnd snowed."),
        ("a<!-- <b> > -->b<!-->c<!--->d<!-- x --!>e", "abcde"),
        ("a<script>if (a<b) '<p>'</script>b<style>p > b {}</style>c", "abc"),
        ("<script><!-- <script> </script> x --></script>a", "a"),
        ("<p title='>' class=\"a>b\" id=c>a", "a"),
        ("<p a='>b", ""),
        ("a<b", "a"),
        ("1 < 2 and 3 > 2 <3", "1 < 2 and 3 > 2 <3"),
        ("a &amp; &lt;b&gt; &eacute; &#233; &#xe9;", "a & <b> é é é"),
        ("&#" + "9" * 5_000 + ";a", "\ufffda"),
        ("<pre>a\n  b</pre><p>c\n d", "a\n  b\nc d"),
        ("<textarea>a <b> c</textarea>", "a <b> c"),
        ("<title>Rain</title><svg><rect/></svg>a", "a"),
        ("<plaintext>a <b> c", "a <b> c"),
        ("a</>b<?php echo ?>c<!x>d", "abcd"),
        ("a<!-- b", "a"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><th>c<th>d</table>", "a b\nc d"),
        ("a<textarea>b <i> &lt;</textarea>c<textarea>d", "ab <i> <cd"),
        ("2 < 3 <4 &lt; 5 &amp;amp; &nosuch; &", "2 < 3 <4 < 5 &amp; &nosuch; &"),
        ("<script>if (a < b) { '</p>' }</script >a<style>p{}</STYLE\n>b<title>c</title>e", "abe"),
        ("<scripture>a</scripture>", "a"),
        ("a<p title = \n '>'>b<p a='1'b=\">\">c<p =\">d", "a\nb\nc\nd"),
        ("a<b title='no end>b", "a"),
        ("<p>a<", "a<"),
        ("", ""),
        ("<title>Rain</title><svg><title/><path/></svg><article>a</article>", "a"),
        ("a <svg><style/><polygon/></svg>b", "a b"),
        ("<svg><script/><text>c</text></svg>a", "a"),
        ("<svg><![CDATA[ > <title> ]]></svg>a", "a"),
        ("<svg><desc><title>b</title><p>c</p></desc></svg>a", "a"),
        ("<svg><foreignObject><style><b></style><p>b</p></foreignObject></svg>a", "a"),
        ("<svg><title><![CDATA[ > <title> ]]></svg>a", "a"),
        ("<math><mi>x</mi><title/></math>a", "a"),
        ("<svg><title/><p>a<title>b</title>", "a"),
        ("<div><svg><g><title/></div>a", "a"),
        ("<svg>" + "<g>" * 3_000 + "<style/><p>a", "a"),
        ("\0<p>a\0", "a"),
        ("<ul><li>a<li>b</ul>c<br>d", "a\nb\nc\nd"),
    ],
)
def test_the_text_is_what_stands_between_tags(html: str, text: str) -> None:
    assert plain_text(html) == text


@pytest.mark.parametrize("piece", ["<", "<a ", "<a b='", "<!--", "</", "<script>", "<p>a", "&amp;", "<![CDATA[", '<p a=">"'])
def test_every_page_ends(piece: str) -> None:
    assert isinstance(plain_text(piece * 50_000), str)
