"""Elements that are found by their tags, and opened."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.read.rendering.opened import _held, held, opened
from cleanse.read.tokens import RAW


@pytest.mark.parametrize(
    ("html", "contents"),
    [
        ("<p>a<template>b</template>c", ["b"]),
        ("<TEMPLATE x='>'>b</Template >", ["b"]),
        ("<template>a<template>b</template>c</template>", ["a<template>b</template>c", "b"]),
        ("<template>a", ["a"]),
        ("</template><template>a</template>", ["a"]),
        ("<script>'<template>a</template>'</script><!-- <template>b</template> --><style><template></style>", []),
        ("<a title='<template>'>x</a><templates>y</templates>", []),
        ("<svg><title><template>a</template></title></svg>", ["a"]),
    ],
)
def test_the_elements_of_a_name(html: str, contents: list[str]) -> None:
    assert [one.content(html) for one in held(html, "template")] == contents


def test_how_deep_an_element_stands_in_others_of_its_kind() -> None:
    assert [one.depth for one in held("<template><template></template><template></template></template>", "template")] == [0, 1, 1]


def test_only_some_are_opened() -> None:
    html = "<template id=a>a</template><template id=b>b<template>c</template></template>"
    outer = [one for one in held(html, "template")[1:] if one.depth == 0]
    assert opened(html, outer, "div") == "<template id=a>a</template><div id=b>b<template>c</template></div>"
    assert opened(html, [], "div") == html


def test_an_element_that_nothing_closes_is_opened_all_the_same() -> None:
    assert opened("<template>a", held("<template>a", "template"), "div") == "<div>a"


PARTS = st.sampled_from([
    *"<>/=' -!?ab\n\u3000\x85é", '"', "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<template", "</template", "<TEMPLATE>",
    "</Template>", "<noscript>", "</noscript >", "<svg>", "<svg/>", "</svg>", "<math x=/>", "<math a='/' />", "<script>",
    "</script>", "<\u017fcript>", "</scr\u0131pt>", "</SCR\u0130PT/", "<style>", "</\u017ftyle>", "<title>", "</t\u0131tle ",
    "<plaintext>", '<p a="<b>">', '<p ="x>', "<p a=b/>", "</p", "</", "<p a='", '="', "</noembed>", "<noembed>", "<textarea/>",
    "</textarea\x1c",
])  # fmt: skip


@pytest.mark.skipif(core.compiled() is None, reason="there is no compiled core, or the environment asks for Python")
@given(st.lists(PARTS, max_size=30).map("".join), st.sampled_from(["template", "noscript", "p"]))
def test_the_core_finds_the_same(html: str, name: str) -> None:
    assert held(html, name) == sorted(_held(html, name), key=lambda one: one.opening.start)


@pytest.mark.skipif(core.compiled() is None, reason="there is no compiled core, or the environment asks for Python")
@pytest.mark.parametrize("name", sorted(RAW - {"plaintext"}))
def test_the_core_knows_which_letters_are_alike(name: str) -> None:
    for character in map(chr, range(0x80, 0x11000)):
        if not 0xD800 <= ord(character) <= 0xDFFF and re.fullmatch("[a-z]", character, re.IGNORECASE):
            for at in range(len(name)):
                odd = name[:at] + character + name[at + 1 :]
                html = f"<{name}></{odd}><p></{name}><p></p><{odd}></{name}></{odd}><p>"
                assert held(html, "p") == sorted(_held(html, "p"), key=lambda one: one.opening.start)
