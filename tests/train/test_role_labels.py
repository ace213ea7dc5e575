"""Blocks of a page get the roles of the blocks that somebody labelled, however either was cut."""

from __future__ import annotations

import pytest

pytest.importorskip("rapidfuzz")
from train.role_labels import UNSURE, block_roles

LABELLED = [
    ("nav", "Home"),
    ("title", "Rain in town"),
    ("body", "It rained all day."),
    ("body", "Then it stopped."),
    ("nav", "Home"),
]


def test_equal_blocks_have_their_roles_in_order() -> None:
    assert block_roles([text for _, text in LABELLED], LABELLED) == [role for role, _ in LABELLED]


def test_white_space_makes_no_difference() -> None:
    assert block_roles(["Home", "Rain\n in  town"], LABELLED)[1] == "title"


def test_a_block_of_two_labelled_ones_has_the_role_of_most_of_its_words() -> None:
    texts = ["Home Rain", "It rained all day. Then it stopped.", "Home"]
    assert block_roles(texts, LABELLED)[1:] == ["body", "nav"]


def test_what_nobody_labelled_is_unsure() -> None:
    assert block_roles(["Home", "Snow fell in the hills.", "It rained all day."], LABELLED) == ["nav", UNSURE, "body"]


def test_there_may_be_nothing_to_align() -> None:
    assert block_roles([], LABELLED) == []
    assert block_roles(["Home"], []) == [UNSURE]
