"""HTML to blocks: what a reader sees, block by block."""

from __future__ import annotations

import pickle

import pytest

import cleanse
from cleanse.document import Document
from cleanse.page import Page
from cleanse.read import html as html_module
from cleanse.read import read
from cleanse.read.bounds import Limited
from cleanse.read.html import HtmlSource
from tests.read.pages import BODY, PAGE


def _read(html: str) -> Document:
    return read(html, kind="html").document


def _page(document: Document) -> Page:
    assert document.page is not None
    return document.page


def _kinds(html: str) -> list[tuple[str, str]]:
    document = _read(html)
    return [(block.kind, document.source[block.start : block.end]) for block in document.blocks]


def _path(document: Document, text: str) -> str:
    """The path of the block that holds a text."""
    page = _page(document)
    return next(page.path(block.element) for block in page.blocks if text in block.text)


def _is_hidden(document: Document, text: str) -> bool:
    """Whether the block that holds a text, or an element around it, is marked as hidden."""
    page = _page(document)
    element = next(block.element for block in page.blocks if text in block.text)
    while element >= 0:
        if page.hidden[element]:
            return True
        element = page.parents[element]
    return False


@pytest.mark.parametrize(
    ("html", "source"),
    [
        pytest.param("<p>One.</p><p>Two.</p>", "One.\n\nTwo.", id="paragraphs"),
        pytest.param("<p>One <b>two</b> <em>thr<i>ee</i></em><span>!</span>", "One two three!", id="inline tags"),
        pytest.param("<p>co<wbr>op<!-- no comment --></p>", "coop", id="nothing to see"),
        pytest.param("<div>One<div>two</div>three</div>", "One\n\ntwo\n\nthree", id="text beside a block"),
        pytest.param("One<p>two</p>three", "One\n\ntwo\n\nthree", id="text in no element"),
        pytest.param("One<br>two<br/>three", "One\ntwo\nthree", id="br"),
        pytest.param("One<br><br>two<br><br><br><br>three", "One\n\ntwo\n\nthree", id="two br"),
        pytest.param("One<br>\n  <br>\ntwo", "One\n\ntwo", id="two br on lines of their own"),
        pytest.param("<p><br>One<br></p><br><br><p>two</p>", "One\n\ntwo", id="br at the edges"),
        pytest.param("<p>One</p>\n<ul><li>a</li>\n<li>b <b>c</b></li></ul><p>two</p>", "One\n\na\nb c\n\ntwo", id="list"),
        pytest.param("<ol><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ol>", "a\nb\nc\nd", id="list in a list"),
        pytest.param("<ul><li><p>a</p></li><li><p>b</p></li></ul>", "a\nb", id="paragraphs in a list"),
        pytest.param("<dl><dt>a</dt><dd>b</dd></dl>", "a\nb", id="list of terms"),
        pytest.param(
            "<p>One</p><table><tr><th>a</th><th>b</th></tr>\n<tr><td>c</td><td>d</td></tr></table><p>two</p>",
            "One\n\na\tb\nc\td\n\ntwo",
            id="table",
        ),
        pytest.param(
            "<p>One</p><table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d<tfoot><tr><td>e<td>f</table>",
            "One\n\na\tb\nc\td\ne\tf",
            id="sections of a table",
        ),
        pytest.param(
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a\tb\nc\td", id="a table comes first"
        ),
        pytest.param(
            "<p>One</p><table><tr><td>two<br><br>three</td><td>four</td></tr></table>",
            "One\n\ntwo\n\nthree\tfour",
            id="paragraphs in a cell",
        ),
        pytest.param("<select><option>One</option><option>two</option></select>", "One\ntwo", id="options"),
        pytest.param("<pre>if x:\n    y()\n\n\nz</pre>", "if x:\n    y()\n\n\nz", id="pre"),
        pytest.param("<pre><code>\n<span>a</span> =  1\n</code></pre><p>b", "a =  1\n\nb", id="coloured code"),
        pytest.param("<pre>all:\n\tcc a.c</pre>", "all:\n\tcc a.c", id="tabs in pre"),
        pytest.param("<pre>a<br>b</pre>", "a\nb", id="br in pre"),
        pytest.param("<pre>One.\n\fTwo.</pre>", "One.\n\nTwo.", id="page break in pre"),
        pytest.param("<p>\n  One\t two \r\n  <b> three</b> </p>", "One two three", id="white space"),
        pytest.param(
            "<p>10\xa0km, 5&nbsp;%, 1\u202f000, 東\u3000京</p>", "10\xa0km, 5\xa0%, 1\u202f000, 東\u3000京", id="hard spaces"
        ),
        pytest.param("&lt;b&gt; &amp; &eacute;&#233;&#xe9; &mdash; &copy &bogus;", "<b> & ééé — © &bogus;", id="entities"),
        pytest.param("<p>One</p><p> \n</p><div><br></div><p>&#32;</p><p>two</p>", "One\n\ntwo", id="empty blocks"),
        pytest.param("<p>One <b>two<p>three</b> four</i></div></p><td>five", "One two\n\nthree four\n\nfive", id="broken"),
        pytest.param("<div><p>One<div>two<article>three", "One\n\ntwo\n\nthree", id="unclosed"),
        pytest.param("<p>One</p><p>two <a href='x", "One\n\ntwo", id="cut off in a tag"),
        pytest.param("<p>One</p><!-- two <p>three</p>", "One", id="cut off in a comment"),
        pytest.param("<x-card><my-line>One</my-line><my-line>two</my-line></x-card>", "One\n\ntwo", id="custom elements"),
        pytest.param("<P>One<BR>two</P><UL><LI>a<LI>b</UL><SCRIPT>c</SCRIPT>", "One\ntwo\n\na\nb", id="capitals"),
        pytest.param("<main><p>नमस्ते</p><p>مرحبا</p><p>你好</p><p>👍🏽</p></main>", "नमस्ते\n\nمرحبا\n\n你好\n\n👍🏽", id="scripts"),
        pytest.param("One", "One", id="no tag"),
        pytest.param("", "", id="empty"),
        pytest.param(" \n\t", "", id="blank"),
        pytest.param("<p></p><br><img src=x>", "", id="no text"),
    ],
)
def test_the_visible_text(html: str, source: str) -> None:
    document = _read(html)
    assert document.source == document.text == source


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var x = 'unseen';</script>",
        "<script type='application/ld+json'>{\"unseen\": 1}</script>",
        "<style>.unseen { color: red }</style>",
        "<template><p>unseen</p></template>",
        "<noscript><p>unseen</p></noscript>",
        "<svg><title>unseen</title><text>unseen</text></svg>",
        "<iframe src=x>unseen</iframe>",
        "<object>unseen</object>",
        "<video>unseen</video>",
        "<canvas>unseen</canvas>",
        "<!-- unseen -->",
        "<img alt=unseen src=unseen><input value=unseen placeholder=unseen>",
    ],
)
def test_what_a_reader_does_not_see(hidden: str) -> None:
    assert _read(f"<title>unseen</title><p>{BODY}</p>{hidden}<p>The end.</p>").source == f"{BODY}\n\nThe end."


@pytest.mark.parametrize("tag", ["noscript", "template"])
def test_a_page_that_is_nearly_empty_otherwise_has_the_text_for_want_of_scripts(tag: str) -> None:
    assert _read(f"<p>Loading</p><{tag}><p>{BODY}</p><p>The end.</p></{tag}>").source == f"Loading\n\n{BODY}\n\nThe end."
    assert _read(f"<div></div><{tag.upper()}><p>{BODY}</{tag.upper()}>").source == BODY


@pytest.mark.parametrize(
    ("html", "kinds"),
    [
        ("<h1>One</h1><h2><a href=x>two</a></h2><h6>three</h6>", [("heading", "One"), ("heading", "two"), ("heading", "three")]),
        ("<figure><img><figcaption>One <b>two</b></figcaption></figure><p>x", [("caption", "One two"), ("paragraph", "x")]),
        ("<p>x<table><caption>One</caption><tr><td>a</table>", [("paragraph", "x"), ("caption", "One"), ("table_cell", "a")]),
        ("<blockquote>One</blockquote><blockquote><p>two</p></blockquote>", [("quote", "One"), ("quote", "two")]),
        ("<ul><li>One</ul><ol><li><p>two</ol>", [("list_item", "One"), ("list_item", "two")]),
        ("<dl><dt>One<dd>two</dl>", [("list_item", "One"), ("list_item", "two")]),
        ("<pre>One</pre><p><code>two</code></p>", [("code", "One"), ("paragraph", "two")]),
        ("<div>One</div><section><p>two</p></section>", [("paragraph", "One"), ("paragraph", "two")]),
    ],
)
def test_kinds_of_blocks(html: str, kinds: list[tuple[str, str]]) -> None:
    assert _kinds(html) == kinds


def test_blocks_and_what_stands_between_them_make_up_the_source() -> None:
    document = _read(PAGE)
    end = 0
    for number, block in enumerate(document.blocks):
        assert document.source[end : block.start] in (("",) if number == 0 else ("\n", "\n\n", "\t"))
        assert block.number == number
        assert document.source[block.start : block.end] == _page(document).blocks[number].text
        end = block.end
    assert end == len(document.source)


@pytest.mark.parametrize("tag", ["nav", "footer"])
def test_a_menu_and_a_foot_are_one_block_each(tag: str) -> None:
    inside = "<h2>One</h2><ul><li><a href=x>two</a></li><li>three</li></ul><p>four<br><br>five</p>"
    html = f"<p>{BODY}</p><{tag}>{inside}</{tag}><p>End</p>"
    assert [text for _, text in _kinds(html)] == [BODY, "One\ntwo\nthree\nfour\nfive", "End"]


@pytest.mark.parametrize("tag", ["nav", "footer"])
def test_but_not_where_most_of_the_page_stands_in_them(tag: str) -> None:
    html = f"<p>One</p><{tag}><div><p>{BODY}</p><p>Two</p></div></{tag}>"
    assert [text for _, text in _kinds(html)] == ["One", BODY, "Two"]


def test_links_are_counted() -> None:
    blocks = _page(
        _read("<p>See <a href=/x>the <b>link</b></a>, <a href=/y>or</a>.</p><p>No link.</p><a href=/z><h2>All</h2></a>")
    ).blocks
    assert [(block.text, block.link_chars) for block in blocks] == [("See the link, or.", 10), ("No link.", 0), ("All", 3)]


@pytest.mark.parametrize(
    "attribute",
    ["hidden", 'hidden=""', 'aria-hidden="true"', 'style="display:none"', 'style="color: red; display: none !important;"'],
)
def test_hidden_elements_are_read_and_flagged(attribute: str) -> None:
    document = _read(f"<div {attribute}><div><p>Unseen</p></div></div><p>Seen</p><p {attribute}>Nor <b>this</b></p>")
    assert document.source == "Unseen\n\nSeen\n\nNor this"
    assert [_is_hidden(document, text) for text in ("Unseen", "Seen", "Nor")] == [True, False, True]


@pytest.mark.parametrize(
    "attribute",
    [
        'aria-hidden="false"',
        'class="hidden-gem"',
        'style="color:red"',
        'style="display:block"',
        pytest.param('style="display:block;text-decoration:none"'),
        pytest.param('style="pointer-events: none; display: flex"'),
    ],
)
def test_other_elements_are_not_flagged(attribute: str) -> None:
    assert not _is_hidden(_read(f"<p {attribute}>Seen</p>"), "Seen")


def test_the_path_of_a_block() -> None:
    document = _read(
        '<body class="wide dark"><div id="main"><p class="lead">One</p><ul><li><a class="x" href="#">two</a></ul></div>'
        '<a href="#"><h2>three</h2></a>'
    )
    assert _path(document, "One") == "html/body.wide/div.main/p.lead"
    assert _path(document, "two").startswith("html/body.wide/div.main/ul/li")
    assert _path(document, "three") == "html/body.wide/a/h2"


def test_a_block_of_several_elements_has_the_path_of_what_holds_them_all() -> None:
    assert _path(_read("<div class=x><b>One</b> <i>two</i></div>"), "One") == "html/body/div.x"


def test_of_a_long_path_the_inner_end_is_shown() -> None:
    path = _path(_read("<div>" * 50 + "<p>One"), "One")
    assert path.startswith("…/div/")
    assert path.endswith("/div/p")
    assert len(path) < 100


@pytest.mark.parametrize(
    "tag", ["div", "span", "b", "a", "p", "ul", "li", "table", "blockquote", "nav", "x-y", "font", "section"]
)
@pytest.mark.parametrize("closed", [True, False])
def test_elements_nested_by_the_ten_thousand(tag: str, closed: bool) -> None:
    html = f"<{tag}>" * 15_000 + BODY + (f"</{tag}>" * 15_000 + "<p>The end.</p>" if closed else "")
    assert _read(html).source.split("\n\n") == [BODY, "The end."][: 1 + closed]


def test_elements_nested_100_000_deep_are_said() -> None:
    result = cleanse.inspect("<div>" * 100_000 + f"<p>{BODY}</p>" + "</div>" * 100_000, kind="html")
    assert result.source == BODY
    assert any("nested deeper" in warning for warning in result.warnings)
    assert result.restore() == result.source


def test_a_page_of_a_common_depth_is_not_warned_of() -> None:
    assert read("<div>" * 200 + "<p>One</p>" * 20_000 + "</div>" * 200, kind="html").warnings == ()


@pytest.mark.parametrize(
    "odd",
    [
        "\\0",
        chr(0xD800),
        chr(0xDFFF),
        chr(0xD83D),
        "&#0;",
        "&#xd800;",
        "&#x110000;",
        "\\x0b",
        "\\x1b[1m",
        "\\ufffe",
        "\\U0010ffff",
    ],
)
def test_odd_characters_cost_nothing_but_themselves(odd: str) -> None:
    document = _read(f"<p>One{odd}two</p><p class='{odd}'>three</p><{odd}>four")
    assert document.source.startswith("One")
    assert "two\n\nthree" in document.source
    document.source.encode()


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that lexbor is given, as they are."""
    found: list[str] = []
    parse = html_module.tree_of

    def counting(page: Limited) -> object:
        found.append(page.html)
        return parse(page)

    monkeypatch.setattr(html_module, "tree_of", counting)
    return found


def test_a_page_is_parsed_once_for_text_links_metadata_and_markdown(parsed: list[str]) -> None:
    result = cleanse.inspect(PAGE, url="https://valley.example/")
    _ = (result.text, result.metadata, result.markdown(), result.markdown(links=True), result.cuts, result.explain())
    assert len(parsed) == 1


def test_also_where_its_menu_is_its_body(parsed: list[str]) -> None:
    result = cleanse.inspect(f"<nav>{4 * f'<p>{BODY}</p>'}<p><a href=/x>More</a></p></nav>", kind="html")
    _ = (result.metadata, result.markdown(links=True))
    assert len(parsed) == 1


def test_a_page_whose_text_is_for_want_of_scripts_is_parsed_with_it_too(parsed: list[str]) -> None:
    html = f"<p>Loading</p><noscript><p>{BODY} <a href=/x>More</a></p></noscript>"
    result = cleanse.inspect(html, kind="html")
    _ = (result.cuts, result.metadata)
    assert len(parsed) == 3  # the page, what it keeps back, and the page with that
    assert "[More](/x)" in result.markdown(links=True)
    assert [mark.value for marks in HtmlSource(html).marked().marks for mark in marks] == ["/x"]


def test_an_unpickled_page_is_parsed_again_when_it_is_asked(parsed: list[str]) -> None:
    copied = pickle.loads(pickle.dumps(cleanse.inspect(PAGE)))
    _ = (copied.text, copied.source, copied.restore(), copied.warnings)
    assert len(parsed) == 1
    _ = (copied.metadata, copied.markdown(links=True), copied.cuts)
    assert len(parsed) == 2


def test_few_trees_are_held(parsed: list[str]) -> None:
    pages = [HtmlSource(f"<p>Page {number}</p>{4 * f'<p>{BODY}</p>'}") for number in range(10)]
    assert [page.page.blocks[0].text for page in pages] == [f"Page {number}" for number in range(10)]
    assert len(parsed) == 10
    assert sum(page._tree is not None for page in pages) == html_module._TREES
    assert pages[0].metadata() == {}
    assert len(parsed) == 11  # it was let go, and is built again


def test_a_page_is_a_value_by_its_html() -> None:
    page = HtmlSource(PAGE)
    assert page == HtmlSource(PAGE) == pickle.loads(pickle.dumps(page))
    assert hash(page) == hash(HtmlSource(PAGE))
    assert page != HtmlSource(f"{PAGE} ")
    assert page != PAGE


def test_links_are_resolved_against_the_address_of_the_page() -> None:
    page = HtmlSource('<p><a href="/x">One</a> <a href="http://[">two</a> <img src=c.png></p><p>No link.</p>')
    for url, first, image in (
        (None, "/x", "c.png"),
        ("https://valley.example/a/b", "https://valley.example/x", "https://valley.example/a/c.png"),
    ):
        marked = page.marked(url)
        assert marked.marks == [[("link", 0, 3, first), ("link", 4, 7, "http://[")], []]
        assert [found.src for found in marked.images] == [image]


def test_a_noscript_that_would_hold_the_whole_page_is_none_of_it() -> None:
    text = "It rained in the valley all day, and nobody could say how high the river stood. " * 6
    opens = f"<body><noscript><div id=plain></noscript><div id=all><p>{text}</p></div><noscript></div></noscript>"
    assert text.strip() in "\n".join(block.text for block in HtmlSource(opens).page.blocks)
    assert not HtmlSource(opens).warnings
