"""The body that a page's scripts hold."""

from __future__ import annotations

from cleanse.page import Page, PageBlock
from cleanse.roles.judged import Judged
from cleanse.roles.supplied import keep_supplied, settle_supplied

ONE, TWO = "It rained in the town for forty days.", "Then the sun came out again, said the mayor."


def _judged(*texts: str, supplied: tuple[int, int], probability: float = 0.4) -> Judged:
    blocks = [PageBlock(text, -1, "paragraph", "", 0) for text in texts]
    return Judged(Page(blocks=blocks, supplied=supplied), [probability] * len(texts), [len(text.split()) for text in texts])


def test_it_stays_and_what_repeats_it_goes() -> None:
    judged = _judged(ONE, ONE, TWO, "Accept", supplied=(1, 3))
    settle_supplied(judged)
    assert judged.rules == ["repeat", "", "", ""]
    assert judged.probabilities == [0.0, 1.0, 1.0, 0.4]
    judged.rules[2] = "model"
    keep_supplied(judged)
    assert judged.rules == ["repeat", "", "", "model"]


def test_the_beginning_of_a_paragraph_is_a_repeat_too() -> None:
    judged = _judged("Then the sun came out again …", TWO, supplied=(1, 2))
    settle_supplied(judged)
    assert judged.rules == ["repeat", ""]


def test_what_is_likely_stays_beside_it() -> None:
    judged = _judged(ONE, TWO, supplied=(1, 2), probability=0.95)
    settle_supplied(judged)
    keep_supplied(judged)
    assert judged.rules == ["", ""]


def test_other_pages_are_left_alone() -> None:
    judged = _judged(ONE, ONE, supplied=(0, 0))
    settle_supplied(judged)
    keep_supplied(judged)
    assert judged.rules == ["", ""]
    assert judged.probabilities == [0.4, 0.4]
