"""What is known of blocks while they are judged."""

from __future__ import annotations

from cleanse.page import Page, PageBlock
from cleanse.roles.judged import Judged


def test_what_a_rule_takes_is_no_body() -> None:
    blocks = [PageBlock(text, -1, "paragraph", "", 0) for text in ("It rained.", "Home")]
    judged = Judged(Page(blocks=blocks), [0.9, 0.4], [2, 1])
    assert judged.rules == ["", ""]
    judged.take(1, "model")
    assert judged.rules == ["", "model"]
    assert judged.probabilities == [0.9, 0.0]


def test_what_is_set_aside_counts_in_the_selection() -> None:
    blocks = [PageBlock(text, -1, "paragraph", "", 0) for text in ("It rained.", "We use cookies.", "They bake.")]
    judged = Judged(Page(blocks=blocks), [0.9, 0.4, 0.7], [2, 3, 2])
    judged.set_aside(1, 3, "consent")
    assert judged.rules == ["", "consent", "consent"]
    assert judged.probabilities == [0.9, 0.4, 0.7]


def test_what_may_be_body_is_told_anew_when_a_block_is_weighed() -> None:
    blocks = [PageBlock(text, -1, "paragraph", "", 0) for text in ("It rained.", "Home", "It snowed.")]
    judged = Judged(Page(blocks=blocks), [0.9, 0.0, 0.7], [2, 1, 2])
    assert (judged.possible, judged.staying) == ([0, 2], [0, 1, 2])
    judged.take(0, "repeat")
    judged.weigh(1, 1.0)
    assert (judged.possible, judged.staying) == ([1, 2], [1, 2])


def test_repeated_are_all_blocks_that_say_the_same() -> None:
    blocks = [PageBlock(text, -1, "paragraph", "", 0) for text in ("Home", "It rained.", "Home", "It snowed.")]
    assert Judged(Page(blocks=blocks), [0.0, 0.9, 0.0, 0.7], [1, 2, 1, 2]).repeated == [0, 2]
