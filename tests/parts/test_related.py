"""What else there is to read, and captions."""

from __future__ import annotations

import cleanse
from cleanse.document import SourceBlock, Span
from cleanse.lexicon import Lexicon
from cleanse.parts.related import RelatedItem, captions_of, related_of
from cleanse.read.html import HtmlSource
from tests.parts.test_blocks import PAGE


def _related(html: str, url: str | None = None) -> list[RelatedItem]:
    """Those of a page all of whose blocks are related."""
    source = HtmlSource(html)
    blocks = [SourceBlock(block.text, "related", None, False, "", "", Span(0, 0)) for block in source.page.blocks]
    return related_of(blocks, source.marked(url), Lexicon.default())


def test_the_links_of_related_blocks_with_absolute_addresses() -> None:
    assert cleanse.inspect(PAGE, url="https://post.example/rain").related == (
        RelatedItem("Ten umbrellas for the autumn", "https://post.example/1"),
    )
    assert cleanse.inspect(PAGE).related == (RelatedItem("Ten umbrellas for the autumn", "/1"),)


def test_of_several_links_to_one_address_the_title_is_told() -> None:
    teaser = (
        "<div><p><a href=/1>Culture</a></p><h3><a href=/1>Why ferries are never late</a></h3>"
        "<p><a href=/1>The ferries of the valley are known for that, and nobody knows why.</a></p>"
        "<p><a href=/1>Read more</a></p></div>"
    )
    assert _related(teaser) == [RelatedItem("Why ferries are never late", "/1")]


def test_several_links_in_one_block_are_several_items() -> None:
    found = _related("<p><a href=/1>Why ferries are late</a>, <a href=/2>Ten umbrellas</a></p>", "https://post.example/")
    assert found == [
        RelatedItem("Why ferries are late", "https://post.example/1"),
        RelatedItem("Ten umbrellas", "https://post.example/2"),
    ]


def test_what_is_no_address_to_follow_and_what_has_no_title_is_left_out() -> None:
    assert (
        _related("<p><a href='javascript:x()'>Ten umbrellas</a> <a href='#top'>Top of it</a> <a href=/1>›</a> Ferries</p>") == []
    )
    assert _related("<p><a href=/1>Read more</a></p>") == []


def test_of_a_text_the_lines_under_a_header_and_behind_a_phrase() -> None:
    text = (
        "It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told reporters.\n\n"
        "Read more: Ten umbrellas for the autumn\n\n"
        "The ferries ran all day, and the bridge over the river stayed open until late in the night, she said.\n\n"
        "You might also like\nWhy ferries are late\n"
    )
    assert cleanse.inspect(text).related == (
        RelatedItem("Ten umbrellas for the autumn", None),
        RelatedItem("Why ferries are late", None),
    )


def test_captions_each_once() -> None:
    assert cleanse.inspect(PAGE).captions == ("Umbrellas on Monday. Photo: Jo Doe/Reuters",)
    twice = [SourceBlock(text, "caption", None, False, "", "", Span(0, 0)) for text in ("SchÃ¶n\n(dpa)", "Schön (dpa)", "Rain")]
    assert captions_of(twice) == ["Schön (dpa)", "Rain"]
