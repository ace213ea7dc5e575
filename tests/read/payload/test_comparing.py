"""Whether a page has a text already."""

from __future__ import annotations

from cleanse.page import Page, PageBlock
from cleanse.read.payload.comparing import lack, most_words, prose
from cleanse.text.words import letters_of

ONE = "It rained in the town for forty days, and nobody was out of doors."
TWO = "Then the sun came out, and the mayor said that he had known it."


def test_what_another_text_has_not() -> None:
    assert lack([ONE, TWO], letters_of(f"{ONE} {TWO}")).missing_words == 0
    assert lack([ONE, TWO], "").missing == 1.0
    found = lack([f"{ONE} {TWO}"], letters_of(ONE))
    assert found.words == 28
    assert 0.4 < found.missing < 0.6


def test_marks_and_blanks_do_not_count() -> None:
    assert lack([ONE.replace(",", " \u2014").upper()], letters_of(ONE)).missing == 0.0


def test_words_without_blanks() -> None:
    text = "風の強い町では三月に凧の市が立つ。今年は百二十の店が並んだ。"
    assert lack([text], "").words > 10
    assert lack([text], letters_of(text)).missing == 0.0


def test_a_text_of_nothing() -> None:
    assert lack([], "a").missing_words == lack(["Home", ""], "a").missing_words == 0


def test_prose_is_sentences_and_no_links() -> None:
    blocks = [
        PageBlock(ONE, -1, "paragraph", "", 0),
        PageBlock(ONE, -1, "paragraph", "", len(ONE)),
        PageBlock("Home", -1, "paragraph", "", 0),
    ]
    assert [*prose(Page(blocks=blocks))] == [ONE]


def test_blocks_in_one_text_have_no_more_words_than_their_text_may_have() -> None:
    for blocks in (
        [ONE, TWO],
        [ONE.rstrip(".") + " today"] * 9,
        ["風の強い町では三月に凧の市が立つ。今年は百二十の店が並んだ。"],
    ):
        assert lack(blocks, "").words <= most_words("".join(blocks))
        assert most_words("".join(blocks)) >= len("".join(blocks).split())
