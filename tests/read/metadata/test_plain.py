"""Values made plain."""

from __future__ import annotations

import pytest

from cleanse.read.metadata.plain import ADDRESS, MOST_CHARS, plain, text_of
from tests.read.metadata.markup import first


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (" a \n b\t", "a b"),
        ("a &amp; b", "a & b"),
        ("<p>a</p> <br/>b", "a b"),
        ("1 < 2 > 0", "1 < 2 > 0"),
        ("Re\u00adgen\u200b", "Regen"),
        ("a\ud800b", "ab"),
        ("\ufeff", ""),
    ],
)
def test_a_value_is_made_plain(value: str, wanted: str) -> None:
    assert plain(value) == wanted


def test_a_value_is_bounded() -> None:
    assert len(plain("a" * 100_000)) == MOST_CHARS
    assert len(text_of(first(f"<p>{'a ' * 100_000}", "p"))) == 4 * MOST_CHARS


def test_the_text_of_an_element_has_a_blank_between_those_in_it() -> None:
    assert text_of(first("<p>a<b>b</b></p>", "p")) == "a b"


def test_addresses() -> None:
    assert all(map(ADDRESS.search, ("https://a.example", "www.a.example", "ann@a.example")))
    assert not ADDRESS.search("Ann Lee")


def test_a_word_in_angle_brackets_is_no_tag() -> None:
    assert plain("Die <em>vielen</em> &lt;spitzen&gt; Klammern<br/>") == "Die vielen <spitzen> Klammern"
