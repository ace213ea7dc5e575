"""What is remembered of blocks: the compiled core says the same of them as Python, of any text and any page."""

from __future__ import annotations

import string
from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core
from cleanse.page import Page, PageBlock
from cleanse.read.html import HtmlSource
from cleanse.sketches.sketch import _place, _trait, hashed, traits_of_lines, traits_of_page
from tests.sites.pages import article

compiled = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core")

ASCII = st.text("".join(map(chr, range(128)))) | st.text("aB 019\t\x1c\x85") | st.text(string.printable, min_size=100)
NAMES = st.text("ab1 \t\x1cß", max_size=8) | st.text("post-12 ", max_size=200)


FOLDED = st.text("aßİΣς①१٣4 _é\u3000\xa0雨K\U0001f327")


@given(st.lists(ASCII | st.text() | FOLDED))
def test_texts_are_folded_and_hashed_alike(texts: list[str]) -> None:
    assert compiled is not None
    for text, *found in zip(texts, *compiled.text_traits(texts), strict=True):
        assert found == [*_trait(text)]


def test_half_a_character_is_left_to_python() -> None:
    assert compiled is not None
    assert compiled.text_traits(["Rain \ud800", "Rain"])[1] == [None, 1]
    assert compiled.distinct_pairs([1, 1], ["p", "\ud800"]) is None
    assert traits_of_lines(["Rain \ud800"]).beginnings == ["rain \ud800"]


@given(st.lists(st.tuples(st.integers(0, 3) | st.integers(0, (1 << 48) - 1), st.text("aß雨\U0001f327/", max_size=3))))
def test_pairs_are_put_in_order_alike(pairs: list[tuple[int, str]]) -> None:
    assert compiled is not None
    texts, places = [text for text, _ in pairs], [place for _, place in pairs]
    assert [pairs[at] for at in compiled.distinct_pairs(texts, places)] == sorted({*pairs})
    assert all(at == pairs.index(pairs[at]) for at in compiled.distinct_pairs(texts, places))
    assert compiled.texts_key(texts) == hashed(b"".join([text.to_bytes(6, "big") for text in texts]), 8)


@pytest.mark.parametrize("size", [0, 1, 127, 128, 129, 255, 256, 257, 5000])
def test_long_texts_are_hashed_in_blocks(size: int) -> None:
    assert compiled is not None
    text = ("it rained " * (size // 10 + 1))[:size].rstrip()
    ((found,), (words,), _) = compiled.text_traits([text])
    assert found == int.from_bytes(blake2b(text.encode(), digest_size=6).digest(), "big")
    assert words == len(text.split())


@st.composite
def pages(draw: st.DrawFn) -> Page:
    count = draw(st.integers(1, 8))
    tags = draw(st.lists(st.sampled_from(["p", "div", "x-größe", "section" * 6]), min_size=count, max_size=count))
    names = draw(st.lists(NAMES, min_size=count, max_size=count))
    parents = [draw(st.integers(-1, at - 1)) for at in range(count)]
    elements = draw(st.lists(st.integers(0, count - 1)))
    return Page(tags, names, parents, blocks=[PageBlock("", element, "", "", 0) for element in elements])


@given(pages())
def test_places_are_the_same(page: Page) -> None:
    assert traits_of_page(page).places == [_place(page, block.element, {}) for block in page.blocks]


def test_a_page_has_the_same_traits() -> None:
    page = HtmlSource(article(5, title="Größe")).page
    found = traits_of_page(page)
    assert found.beginnings == [_trait(block.text)[2] for block in page.blocks]
    assert found.texts == [_trait(block.text)[0] for block in page.blocks]


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("text_traits", (5,)),
        ("text_traits", ([5],)),
        ("block_places", ([0], ["p"], [""], ["a"])),
        ("block_places", ([5], ["p"], [""], [-1])),
        ("block_places", ([0], "p", [""], [-1])),
        ("texts_key", ("1",)),
        ("texts_key", (["1"],)),
        ("distinct_pairs", ([1], [5])),
        ("distinct_pairs", ([1], [])),
    ],
)
def test_what_it_is_not_meant_for_is_an_error(name: str, wrong: tuple[object, ...]) -> None:
    with pytest.raises((TypeError, IndexError)):
        getattr(compiled, name)(*wrong)
