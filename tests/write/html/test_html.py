"""Clean HTML: the words of the text, in elements that are allowed, whatever the page holds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from cleanse import inspect
from cleanse.read import read
from cleanse.write.html import html, with_title
from tests.strategies import SEEDS

TESTS = Path(__file__).parents[2]
PAGES = sorted((TESTS / "pages").glob("*.html"))
URL = "https://valley.example/news/rain"
ALLOWED: dict[str, set[str]] = {
    **{tag: set() for tag in "p h1 h2 h3 h4 h5 h6 ul dl dt dd blockquote pre table thead tbody tfoot tr br".split()},
    **{tag: set() for tag in "strong em kbd del sub sup figure figcaption".split()},
    "ol": {"start", "reversed"},
    "li": {"value"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "code": {"class"},
    "span": {"class"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
}
_NO_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def _flat(text: str) -> str:
    return "".join(_NO_CHARACTERS.sub("", text).split())


def _written(page: str, **options: Any) -> str:
    doc, *_, source = read(page, kind="html")
    assert source is not None
    return html(doc.text, doc.blocks, source.marked(URL), **options)


def _check(written: str, text: str) -> None:
    """That HTML is well-formed, has what is allowed and no more, reads the same to a browser, and has the words of a text."""
    tree = ElementTree.fromstring(f"<body>{written}</body>")
    assert _flat("".join(tree.itertext())) == _flat(text)
    for node in list(tree.iter())[1:]:
        assert node.tag in ALLOWED
        assert set(node.attrib) <= ALLOWED[node.tag]
        assert re.match("https?:|mailto:", node.attrib.get("href", "https:"))
        assert re.match("https?:", node.attrib.get("src", "https:"))
        assert re.fullmatch(r"math|language-[\w+#.-]+", node.attrib.get("class", "math"))
    seen = LexborHTMLParser(f"<!doctype html><body>{written}").body
    assert seen is not None
    told = [node.tag for node in seen.traverse()][1:]
    made = [node.tag for node in tree.iter()][1:]
    assert [tag for tag in told if tag != "tbody"] == [tag for tag in made if tag != "tbody"]


@pytest.mark.parametrize(
    ("page", "written"),
    [
        ("<h3>Rain</h3><p>It <b>rained</b>.", "<h3>Rain</h3>\n<p>It <strong>rained</strong>.</p>"),
        (
            "<ol start=3 reversed><li value=7>a<li>b</ol>",
            '<ol start="3" reversed="reversed">\n<li value="7">a</li>\n<li>b</li>\n</ol>',
        ),
        ("<ul><li>a<ul><li>b</ul></ul>", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
        ("<ul><li><p>a<p>b</ul>", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>"),
        (
            "<pre><code class='language-py x'>a &lt; b\n  c</code></pre>",
            '<pre><code class="language-py">a &lt; b\n  c</code></pre>',
        ),
        ("<p>a<br>b", "<p>a<br/>b</p>"),
        ("<p><a href=/x>a</a> <a href=tel:1>b</a>", '<p><a href="https://valley.example/x">a</a> b</p>'),
        (
            "<table><tr><th scope=col>a<th>b<tr><td rowspan=2 onclick=x()>c<td colspan=9999999>d</table>",
            '<table>\n<tbody>\n<tr>\n<th scope="col">a</th>\n<th>b</th>\n</tr>\n<tr>\n<td rowspan="2">c</td>\n<td>d</td>\n</tr>\n'
            "</tbody>\n</table>",
        ),
    ],
)
def test_elements(page: str, written: str) -> None:
    assert _written(page) == written
    _check(written, read(page, kind="html").document.text)


def test_pictures_where_they_are_wanted() -> None:
    page = (
        "<p>It rained <img src=/a.jpg alt='a \"b\"' width=400 height=300> all day.</p>"
        "<figure><img src=/lazy.gif data-src='/b.jpg?x=1&y=2' onerror=x()>"
        "<figcaption>The <b>river</b></figcaption></figure><p>Then.</p>"
    )
    doc, *_, source = read(page, kind="html")
    assert source is not None
    kept = [block for block in doc.blocks if block.kind != "caption"]
    assert html(doc.text, kept, source.marked(URL), images=True) == (
        '<p>It rained <img src="https://valley.example/a.jpg" alt="a &quot;b&quot;" width="400" height="300"/>all day.</p>\n'
        '<figure><img src="https://valley.example/b.jpg?x=1&amp;y=2" alt=""/><figcaption>The river</figcaption></figure>\n'
        "<p>Then.</p>"
    )
    assert "<img" not in html(doc.text, kept, source.marked(URL))
    told = html(doc.text, doc.blocks, source.marked(URL), images=True)
    assert told.count("The") == 2  # with "Then": the caption is text of the body, and is not said twice


def test_links_where_they_are_wanted() -> None:
    assert "<a" not in _written("<p><a href=/x>a</a>", links=False)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages(path: Path) -> None:
    result = inspect(path.read_bytes(), kind="html", url=URL)
    _check(result.html(), result.text)
    _check(result.html(title=True), result.titled)
    ElementTree.fromstring(f"<body>{result.html(images=True)}</body>")


def test_headline_comes_first_where_it_is_wanted() -> None:
    line = "It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told reporters."
    result = inspect(f"<title>Rain &amp; wind</title><h1>Rain &amp; wind</h1><p>{line}</p>", kind="html")
    assert result.html() == f"<p>{line}</p>"
    assert result.html(title=True) == f"<h1>Rain &amp; wind</h1>\n<p>{line}</p>" == with_title("Rain & wind", result.html())


def test_plain_text_is_paragraphs() -> None:
    for path in sorted(SEEDS.glob("*.txt"))[:20]:
        result = inspect(path.read_text("utf-8"), kind="text")
        _check(result.html(), result.text)
    assert inspect("It rained <b>\nin town.\n\nIt snowed.").html() == "<p>It rained &lt;b&gt;<br/>in town.</p>\n<p>It snowed.</p>"


HOSTILE = [
    "<p>a<script>alert(1)</script><style>b{}</style>b",
    "<p onclick=x() style='background:url(javascript:x)' id=y class=z data-q=1>a",
    "<p><a href='javascript:alert(1)'>a</a> <a href='java&#10;script:x'>b</a> <a href='data:text/html,x'>c</a>",
    "<p><a href='https://e.example/\"><script>x()</script>'>a</a>",
    "<p>a<img src='x\" onerror=\"alert(1)' alt='\"><script>x()</script>'>b",
    "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;",
    "<svg><script>x()</script><foreignObject><p>a</p></foreignObject></svg><math><mtext><img src=x onerror=y></mtext></math>b",
    "<table><tr><td colspan='2\" onmouseover=\"x()' rowspan=-1>a<td>b<tr><td>c</table>",
    "<ol start='1\"><b>' reversed><li value='javascript:1'>a</ol>",
    "<pre><code class='language-js\" onload=\"x()'>a</code></pre>",
    "<b><p>a<i></b>b<table><p>c<tr>d<td>e</i>f</table>",
    "<xss:a onclick=x()>a</xss:a><a-b is=script>c</a-b><iframe srcdoc='<script>x()</script>'></iframe>",
    "<form action=javascript:x()><input value=a><button formaction=javascript:x()>b</button><textarea><b>c</textarea></form>",
    "<p>" + "<a href=https://e.example/>" * 200 + "a" + "<b>" * 5000 + "b",
    "<blockquote>" * 400 + "a",
    "<ul><li>" * 300 + "a",
    "<table><tr><td>" * 100 + "a",
    "<p>]]> <!-- a --> <![CDATA[ b ]]> <?php c ?> \x00 \x0b \ufffe",
    "<plaintext><p>a</p>",
]


@pytest.mark.parametrize("page", HOSTILE, ids=range(len(HOSTILE)))
def test_no_markup_passes(page: str) -> None:
    doc = read(page, kind="html").document
    _check(_written(page), doc.text)
    written = _written(page, images=True)
    ElementTree.fromstring(f"<body>{written}</body>")
    assert not re.search(r"<[^>]*\s(?:on\w+|style|id)=", written)


_TAGS = st.sampled_from(
    "p h2 ul ol li dl dt dd table tr td th caption blockquote pre code b i a sub br img figure figcaption script div span".split()
)
_SOUP = st.lists(
    st.one_of(
        st.text("ab <&>\"'\n", max_size=6),
        _TAGS.map("<{}>".format),
        _TAGS.map("</{}>".format),
        st.sampled_from(('<a href="https://e.example/?a&b">', '<a href="javascript:x">', '<img src="/x.jpg" alt="&lt;">')),
    ),
    max_size=30,
).map("".join)


@given(_SOUP)
def test_whatever_a_page_holds(page: str) -> None:
    doc = read(page, kind="html").document
    if doc.page is not None:
        _check(_written(page), doc.text)
        ElementTree.fromstring(f"<body>{_written(page, images=True)}</body>")
