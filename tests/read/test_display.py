"""How elements are shown whose tag does not say so."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleanse.read.display import has_words, holds_block, is_beside_text, is_inline, styled
from cleanse.read.tree import Blocks, walked


def _texts(html: str) -> list[str]:
    return [block.text for block in walked(LexborHTMLParser(html), Blocks()).blocks]


@pytest.mark.parametrize(
    "html",
    [
        "<p>It rained <relative-time>two days</relative-time> ago.</p>",
        "<div>It rained <glossary-term>two days</glossary-term> ago.</div>",
        "<div><span>It rained </span><ix:nonfraction><span>two</span></ix:nonfraction><span> days ago.</span></div>",
        "<div>It rained <ix:nonnumeric><ix:nonfraction>two</ix:nonfraction></ix:nonnumeric> days ago.</div>",
        "<div>It rained <x-a>two</x-a> <x-b>days</x-b> ago.</div>",
        "<p>It <o:p>rained</o:p> <noindex>two days</noindex> ago.</p>",
        "<h2><x-mark>It rained</x-mark> two <x-mark>days</x-mark> ago.</h2>",
        "<li><x-mark>It rained</x-mark> <x-mark>two days ago.</x-mark></li>",
        "<p>It rained <button>two days</button> ago.</p>",
        "<p><button>It rained</button> two days ago.</p>",
        "<p>It rained <output>two</output> <font>days</font> <nobr>ago</nobr>.</p>",
    ],
)
def test_an_unknown_element_in_a_sentence_is_part_of_it(html: str) -> None:
    assert _texts(html) == ["It rained two days ago."]


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<div><x-card>One</x-card><x-card>Two</x-card></div>", ["One", "Two"]),
        ("<body><x-head>One</x-head> <x-body>Two</x-body>", ["One", "Two"]),
        ("<div>One <x-card><p>Two</p></x-card> three</div>", ["One", "Two", "three"]),
        ("<div>One <x-ad-slot>Two</x-ad-slot> three</div>", ["One", "Two", "three"]),
        ("<div>One <x-box style='display:block'>Two</x-box> three</div>", ["One", "Two", "three"]),
        ("<x-text>One: <x-list><x-item>Two and a half</x-item><x-item>Three and a half</x-item></x-list></x-text>",
         ["One:", "Two and a half", "Three and a half"]),
        ("<div><button>Share</button><button>Print</button> Ann Lee</div>", ["Share", "Print", "Ann Lee"]),
        ("<div>One<hr>Two</div>", ["One", "Two"]),
    ],
)  # fmt: skip
def test_an_unknown_element_that_holds_blocks_or_stands_among_its_like_is_a_block(html: str, texts: list[str]) -> None:
    assert _texts(html) == texts


def test_what_a_filing_tells_machines_is_no_text() -> None:
    html = "<body><ix:header><ix:hidden>0001318605</ix:hidden></ix:header><div>The dues were paid.</div>"
    assert _texts(html) == ["The dues were paid."]


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        (None, ""),
        ("", ""),
        ("color:red", ""),
        ("display:none", ""),
        ("DISPLAY : Inline", "inline"),
        ("a:b;display:inline-block", "inline-block"),
        ("display:grid", "block"),
        ("x-display:block", ""),
    ],
)
def test_a_style_says_how_an_element_is_shown(style: str | None, shown: str) -> None:
    assert styled(style) == shown


def test_only_so_many_elements_are_looked_at() -> None:
    tree = LexborHTMLParser(f"<div>One <x-a>{'<i></i>' * 1000}</x-a></div>")
    node = tree.css_first("x-a")
    assert node is not None
    assert holds_block(node)
    assert has_words(node, 5)
    assert is_beside_text(node)
    assert not is_inline(node)
