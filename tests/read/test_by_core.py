"""Trees that the compiled core reads by itself: it gives what Python gives, of any page; where it cannot, Python reads them."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax import lexbor
from selectolax.lexbor import LexborHTMLParser

from cleanse import clean, core
from cleanse.cli.command import main
from cleanse.page import Page
from cleanse.read import by_core, rendering
from cleanse.read.by_core import told, tree_reader
from cleanse.read.payload.shown import Shown
from cleanse.read.rendering import render
from cleanse.read.rendering.code import GUTTERS
from cleanse.read.rendering.drawn import is_image_of_formula
from cleanse.read.tree import Blocks, Counted, walked

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

PAGES = sorted((Path(__file__).parents[1] / "pages").glob("*.html"))
TAGS = st.sampled_from(
    "p div li ul td th tr table tbody caption h1 nav footer select option pre code a span b br button x-card x-ad ix:hidden img "
    "noscript template svg math foreignObject title script style textarea iframe ruby rt details summary frameset "
    "plaintext sup kbd em label small i var p h2 h3 mml:math m:math x-math tex-math p script".split()
)
ATTRIBUTES = st.sampled_from([
    "", " class=a", ' class="main İx" id=b', " hidden", " aria-hidden=true", ' style="DISPLAY : none"', ' style="dıſplay:none"',
    " style=display:block", ' style="visibility\x0b:\x1cHIDDEN"', f' style="color:red;display{9 * " "}:none"',
    f' style="display:{10 * " "}none"', ' style="display none: a"', ' style="color:red;display:inline"', " role=x itemprop",
    " class", ' class="" id=""', " colspan=2",
    ' type="application/ld+json"', ' property=og:title content="Rain &amp; snow"', " name=description content=Rain",
    "\ufdd0=\ufdd1", " class=sr-only", ' class="visually-hidden"', " class=noteref", ' class="mw-editsection x"',
    " class=MathJax", " class=katex", " class=KaTeX", " class=math", " class=Math",
    ' class="screen-reader-text"', ' class="material-icons"',
    ' href="#fn1"', " href=#", ' href="?action=edit"', " xlink:href=#a", " role=tooltip", " hidden=until-found", " type=math/tex",
    " type=MATH/tex", " src=/math/render", " src=latex.png class=tex", " data-equation-content=a", " shadowrootmode=open",
    ' style="position: absolute; left:-9999px"', ' style="opacity: 0" class="a-hidden"', ' style="display:inline-block"',
    ' style="overflow:hidden;width:1px;height:1px" hidden', " class=İnvisible-screen",
    " id=b", " id=b name=c", " name=c xml:id=d", ' name="" id', " name=c class=a", " id=in",
])  # fmt: skip
TEXTS = st.sampled_from([
    "", " ", "\n\n", "It rained.", "It rained  all\tday.", "a\xa0 b", "\xa0", "今天 下雨\u3000了", "\x1c", "\x00", "&#0;&#xD800;",
    "\ud800",
    "e\u0301 \U0001f327", ",", "And then", "[1]", "\u2007\r\n", "\x0c", '{"@type": "Article", "headline": "\\u00e9 &amp;"}',
    "<!-- a -->",
    "<br>", "<br> <br>", "\u180e\u2028", "İ",
])  # fmt: skip


@st.composite
def pages(draw: st.DrawFn) -> str:
    def element(depth: int) -> str:
        tag, attributes = draw(TAGS), draw(ATTRIBUTES)
        inner = "".join(draw(TEXTS) + element(depth - 1) for _ in range(draw(st.integers(0, 3)))) if depth else ""
        end = f"</{tag}>" if draw(st.integers(0, 9)) else ""
        return f"<{tag}{attributes}>{draw(TEXTS)}{inner}{draw(TEXTS)}{end}{draw(TEXTS)}"

    return "".join(element(draw(st.integers(0, 5))) for _ in range(draw(st.integers(1, 5))))


def _read_twice(tree: LexborHTMLParser) -> None:
    """Reads a tree by the core and by Python, which must tell the same."""
    reader = tree_reader()
    assert reader is not None
    for whole in (True, False):
        by_reader, by_python = Blocks(), Blocks()
        found = reader.walk(tree, whole)
        assert found is not None
        page = by_reader.taken(found)
        other = walked(tree, by_python, whole)
        assert told(page, by_reader.declaring) == told(other, by_python.declaring)
        assert found.counted == _counted(other)


def _counted(page: Page) -> Counted:
    shown = Shown(page)
    unlinked = [(len(block.text) - block.link_chars, page.tags[block.element] in ("nav", "footer")) for block in page.blocks]
    words = sum(len(block.text.split()) for block in page.blocks)
    sizes = sum(size for size, _ in unlinked), sum(size for size, is_whole in unlinked if is_whole)
    return Counted(words, shown.words, shown.long_words, *sizes)


def _compare(html: str) -> None:
    tree, other = LexborHTMLParser(html), LexborHTMLParser(html)
    _read_twice(tree)
    is_right = render(tree)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rendering, "tree_reader", lambda: None)
        assert render(other) == is_right
    assert tree.html == other.html
    _read_twice(tree)


@given(pages())
def test_any_page_is_read_as_by_python(html: str) -> None:
    _compare(html)


NAMED = ["", " id=x", " name=x", ' id="user-content-x"', " class=permalink", " class=mw-editsection", " class=MW-EditSection"]
LINKED = ["", "#", "#x", "/p#x", "/p#y#x", "?action=edit", "?ACTION=EDIT#z"]
HEADED = st.tuples(
    st.sampled_from("h1 h2 h3 div section a a span button button p b".split()),
    st.sampled_from(NAMED),
    st.sampled_from(LINKED),
    st.sampled_from(["", "#", "Rain", "¶ ", "Read more", "[", "edit"]),
)


def _element(of: tuple[str, str, str, str], inner: str = "") -> str:
    tag, named, href, text = of
    return f'<{tag}{named} href="{href}">{text}{inner}</{tag}>'


@given(st.recursive(HEADED.map(_element), lambda inner: st.builds(_element, HEADED, st.lists(inner, max_size=4).map("".join))))
def test_links_of_headings_are_taken_out_as_by_python(html: str) -> None:
    _compare(html)


NOTED = st.tuples(
    st.sampled_from("a a a a sup sup span li p b".split()),
    st.sampled_from([
        "", "", ' id="n1"', ' id="r1"', " name=fn1", " class=noteref", " class=sidenote", " class=mw-cite-backlink",
        " role=doc-noteref", " data-footnote-ref", " epub:type=noteref", " class=sr-only", " role=doc-backlink", " rel=footnote",
        " class=FNREF",
    ]),
    st.sampled_from(["", ' href="#n1"', ' href="#r1"', ' href="#fn1"', ' href="/p#n1"', ' href="#"', ' xlink:href="#n1"']),
    st.sampled_from(["1", "[1]", " 12 ", "*", "iv", "iv. it rained", "a", "ab", "abc", "Note 1", "¹", "①", "↑", "It rained."]),
)  # fmt: skip


def _noted(of: tuple[str, str, str, str], inner: str = "") -> str:
    tag, named, href, text = of
    return f"<{tag}{named}{href}>{text}{inner}</{tag}>"


NOTES = st.recursive(NOTED.map(_noted), lambda inner: st.builds(_noted, NOTED, st.lists(inner, max_size=3).map("".join)))


@given(st.lists(NOTES))
def test_notes_are_put_right_as_by_python(parts: list[str]) -> None:
    _compare("<p>It rained.".join(parts))


HIDDEN = st.tuples(
    st.sampled_from("span span b a p div li td legend button label img x-card datalist svg h2 dd".split()),
    st.sampled_from([
        "", "", " hidden", " class=hidden", " class=sr-only", ' class="hidden read-more"', ' style="display:none" id=rest',
        ' style="display:none" class="é full"', " role=tooltip", " style=display:block", " style=display:inline",
    ]),
    st.sampled_from(["", " ", "It rained.", "雨が降った", "one two three " * 3, "all day " * 25, "Zoë " * 41, "İ" * 2001]),
)  # fmt: skip


def _hidden(of: tuple[str, str, str], inner: str = "") -> str:
    tag, attributes, text = of
    return f"{text}<{tag}{attributes}>{text}{inner}</{tag}>"


@given(st.recursive(HIDDEN.map(_hidden), lambda inner: st.builds(_hidden, HIDDEN, st.lists(inner, max_size=4).map("".join))))
def test_hidden_text_is_set_apart_as_by_python(html: str) -> None:
    _compare(html)
    _compare(f"<table><tr>{html}</table>")


@given(st.text(st.sampled_from("<>/abp =\"'!-&;\n\0\xa0ſ"), max_size=200))
def test_so_is_what_is_hardly_a_page(html: str) -> None:
    _compare(html)


@pytest.mark.parametrize("path", PAGES[::6], ids=lambda path: path.stem)
def test_so_are_whole_pages(path: Path) -> None:
    _compare(path.read_text("utf-8"))


@pytest.mark.parametrize(
    "html",
    [
        "",
        "text",
        "<!-- only a comment -->",
        "<div>" * 10_000 + "deep",
        "<b>" * 500 + "<p>" * 20 + "reopened",
        "<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>e</table>after",
        "<table><tr>" + "<td>" * 200 + "far<td>near</table>",
        f'<p class="{"a" * 5000}">a<p class="{"größe" * 5000}">b<p id="{"x " * 9000}">c',
        "<p" + "".join(f" a{number}=b" for number in range(3000)) + ">many attributes",
        '<div class="İx" id="\u2003" role=" " itemprop="a\x0cb">names</div>',
        "<select><option>One<option>Two</select><nav><ul><li>Home<li>News</ul></nav><footer>© <p>Us</footer>",
        "<svg><title>no</title><foreignObject><p>no</p></foreignObject><p>out</svg><math><mi>x</mi><annotation-xml>a</annotation-xml></math>",
        "<template><p>held<template>within</template></template><noscript><p>none</noscript><script>a<b</script>",
        "<x-a><x-b>One two three</x-b><x-b>One two three</x-b></x-a>" + "<x-c>word </x-c>" * 400,
        "<p>Press <button>here</button>, or <button>Here</button> There<button>x</button>。<button> </button>",
        "<title></title><title>a  b</title><meta name=title content=c><meta property='&lt;title&gt;' content=d>",
        "<script type=application/ld+json>[1]</script><meta type=application/ld+json content=e>",
        "<pre>\n\n  a\x0cb<br>c  \n</pre><pre id=x> <code class=y>z</code></pre><pre><code class='language-c'>d</code></pre>",
        "<p>a&#13;b<br>&nbsp;<br>c\x85d\u2029e\x1ff<br><br><br>g",
        "<frameset><frame></frameset><noframes>a</noframes>",
        "<html hidden><body style='visibility:hidden'>a</body></html><!-- behind --> and text",
        "<p>a</p>" * 3000,
        "<h2><div>" * 60 + "<a href='#q'>word</a>" * 300 + '<h2 id=x>Rain <a href="#x">Link</a>',
    ],
    ids=range(23),
)
def test_so_are_odd_ones(html: str) -> None:
    _compare(html)


def test_what_nobody_sees_outlives_the_tree() -> None:
    reader = tree_reader()
    assert reader is not None
    found = reader.walk(LexborHTMLParser("<script id=a async>x()</script><p><noscript>None</noscript>"), True)
    gc.collect()
    assert found is not None
    assert [(one.tag, one.attributes, one.text()) for one in found.unseen] == [
        ("script", {"id": "a", "async": None}, "x()"),
        ("noscript", {}, "None"),
    ]
    with pytest.raises(TypeError, match="cannot create"):
        type(found.unseen[0])()


def test_a_fragment_without_a_document_is_left_to_python() -> None:
    reader = tree_reader()
    assert reader is not None
    assert reader.walk(LexborHTMLParser("<p>a", is_fragment=True), True) is None


def test_what_is_hidden_in_another_tree_is_told() -> None:
    reader = tree_reader()
    assert reader is not None
    tree, other = LexborHTMLParser("<p>It <b hidden>never</b> rained."), LexborHTMLParser("<p>It rained.")
    *_, hidden = reader._reader.shapes(tree, bool, rendering.how_shown)
    for given_tree, given_hidden in ((other, hidden), (tree, None), (tree, ["b"])):
        with pytest.raises(ValueError, match=r"in another tree|PyCapsule"):
            reader._reader.set_apart(given_tree, given_hidden, reader._helpers, bool)
    assert "datalist" not in f"{tree.html}{other.html}"


@pytest.mark.parametrize("letters", [str, str.upper])
@pytest.mark.parametrize("selector", GUTTERS.split(", "))
def test_cells_that_may_number_lines_are_seen(selector: str, letters: Any) -> None:
    tag, _, said = selector.replace("[", ".").rstrip("]").partition(".")
    said = letters(said)
    cell = f"<table><tr><{tag} {said}>1" if "[" in selector else f"<table><tr><{tag} class='a {said}\n'>1"
    assert _may_have_gutters(cell)


@pytest.mark.parametrize("html", ["<table><tr><td class=a>1", "<table class=gutter><tr><td>1", "<p class=lineno>1"])
def test_other_cells_are_not(html: str) -> None:
    assert LexborHTMLParser(html).css_first(GUTTERS) is None
    assert not _may_have_gutters(html)


def _may_have_gutters(html: str) -> bool:
    reader = tree_reader()
    assert reader is not None
    found = reader.shapes(LexborHTMLParser(html), is_image_of_formula, rendering.how_shown)
    assert found is not None
    return found.may_have.gutters


def test_what_is_no_tree_is_told() -> None:
    reader = tree_reader()
    assert reader is not None
    with pytest.raises(AttributeError, match="root"):
        reader.walk("text", True)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="nothing is known of such a tag"):
        compiled.TreeReader(lexbor.__file__, [(-1, "p", 0, 0, 0)])


@pytest.fixture
def _without_functions(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(lexbor, "__file__", sys.modules["_ctypes" if "_ctypes" in sys.modules else "math"].__file__)
    by_core._reader_of.cache_clear()
    yield
    by_core._reader_of.cache_clear()


@pytest.mark.usefixtures("_without_functions")
def test_without_the_functions_of_lexbor_python_reads() -> None:
    assert tree_reader() is None
    assert clean("<p>It rained all day in the valley.") == "It rained all day in the valley."


@pytest.mark.parametrize("path", [None, "", "/nowhere/lexbor.so", "/caf\udce9/lexbor.so"])
def test_so_it_does_where_nobody_knows_the_library(monkeypatch: pytest.MonkeyPatch, path: str | None) -> None:
    monkeypatch.setattr(lexbor, "__file__", path)
    by_core._reader_of.cache_clear()
    assert tree_reader() is None
    assert clean("<p>It rained all day in the valley.") == "It rained all day in the valley."
    by_core._reader_of.cache_clear()


@pytest.mark.usefixtures("_without_functions")
def test_the_command_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert capsys.readouterr().out.endswith("compiled core (pages are walked in Python)\n")


def test_a_library_that_answers_otherwise_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_core.TreeReader, "walk", lambda *_, **__: by_core.Walked([[] for _ in range(7)], [], [], [], None))
    by_core._reader_of.cache_clear()
    assert tree_reader() is None
    by_core._reader_of.cache_clear()
