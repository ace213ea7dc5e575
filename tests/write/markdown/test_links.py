"""Links: where each stands, and how its address is written."""

from __future__ import annotations

from time import process_time

import pytest

from cleanse.document import Block
from cleanse.page import Link
from cleanse.write.markdown import markdown
from cleanse.write.markdown.escaping import LinkSpan
from cleanse.write.markdown.links import link_spans, links_in
from tests.write.markdown.rendering import read_back, read_html, written


def test_links_stand_where_their_text_is() -> None:
    made = written("<p>See a cat, a [dog]! and a", Link("a", "https://x.org/a b"), Link("[dog]", "https://x.org/(d)"))
    assert made == "See [a](<https://x.org/a b>) cat, a [\\[dog\\]](<https://x.org/(d)>)! and a"


def test_a_link_is_a_whole_word_if_it_can_be() -> None:
    assert written("<p>In 2010 it rained[1]", Link("1", "u:n")) == "In 2010 it rained[[1](u:n)]"
    assert written("<p>cats", Link("cat", "u:c")) == "[cat](u:c)s"
    assert written("<p>" + "cats " * 9, Link("cat", "u:c")).startswith("[cat](u:c)s cats")
    assert written("<p>雨が降った", Link("雨", "u:r"), Link("降", "u:f")) == "[雨](u:r)が[降](u:f)った"


@pytest.mark.parametrize(
    "link", [Link("b", "u:b"), Link("", "u:b"), Link(" ", "u:b"), Link("a", ""), Link("a", " JavaScript:alert(1)")]
)
def test_a_link_that_cannot_be_placed_is_left_out(link: Link) -> None:
    assert written("<p>a c", link, Link("c", "u:c")) == "a [c](u:c)"


def test_links_beside_marks() -> None:
    links = Link("x", "u:x"), Link("y*", "u:&lt;"), Link("z", "u:|")
    made = written("<p>Wow!x a_y*]z", *links)
    assert made == "Wow\\![x](u:x) a_[y*](u:\\&lt;)\\][z](u:|)"
    assert read_back(made).text == "Wow!x a_y*]z"
    assert "[z](u:\\|)" in written("<table><tr><td>z<td>b</table>", Link("z", "u:|"))


def test_links_in_vain_take_linear_time() -> None:
    doc = read_html(f"<p>{'a' * 100_000}")
    for text in ("b", "a", "aab", "a" * 50_000):
        began = process_time()
        markdown(doc.text, doc.blocks, doc.page, [[Link(text, "u:x")] * 50_000])
        assert process_time() - began < 3


def test_each_span_follows_the_one_before() -> None:
    assert link_spans("a b a", [Link("a", "u:1"), Link("a", "u:2"), Link("b", "u:3")]) == [
        LinkSpan(0, 1, "u:1"),
        LinkSpan(4, 5, "u:2"),
    ]


@pytest.mark.parametrize(
    ("href", "destination"),
    [(" u:a ", "u:a"), ("u:a b", "<u:a b>"), ("u:a\tb", "u:a%09b"), ("u:(a)", "<u:(a)>"), ("u:&lt;", "u:\\&lt;")],
)
def test_a_destination(href: str, destination: str) -> None:
    assert link_spans("a", [Link("a", href)]) == [LinkSpan(0, 1, destination)]


def test_a_block_that_is_no_block_of_the_page_has_no_links() -> None:
    links = [[Link("a", "u:a")]]
    assert links_in(Block(0, 1, "paragraph", number=0), links) == links[0]
    assert not links_in(Block(0, 1, "paragraph", number=1), links)
    assert not links_in(Block(0, 1, "paragraph", number=-1), links)
