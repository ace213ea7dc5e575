"""Places in a text without markup: its edges, what stands below an advertisement, the head and the close of a letter."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.lexicon import Lexicon
from cleanse.read.text import read_text
from cleanse.roles.model import TextModel
from cleanse.roles.text_features import TextFeatures
from cleanse.roles.text_places import below_advertisements, edges, letter_parts

NO_TITLE = (-1, 0.0)
STORY = "There was a door in that house which led nowhere at all.", "Nobody had opened it since the war, and nobody asked why."
MENU = ("Skip to content", "Home", "Ferries", "Log in")
FOOTER = ("Share", "Related articles", "Ten doors to see", "Privacy policy")


def _features(*texts: str) -> TextFeatures:
    return TextFeatures(read_text("\n\n".join(texts)), TextModel.default().words)


def _edges(*texts: str, body: tuple[str, ...] = STORY) -> list[str]:
    features = _features(*texts)
    found = edges(features, [0.9 * (text in body) for text in texts], [text in STORY for text in texts], NO_TITLE)
    return [features.texts[at] for at in found]


def test_a_menu_and_a_footer_are_edges() -> None:
    assert _edges(*MENU, *STORY, *FOOTER) == [*MENU, *FOOTER]


def test_a_footer_alone_is_no_edge() -> None:
    assert _edges(*STORY, *FOOTER) == []


def test_one_word_that_menus_have_is_none() -> None:
    assert _edges("Home", "A tale", *STORY) == []


def test_what_stands_between_the_menu_and_the_body_stays() -> None:
    assert _edges(*MENU, "The door", *STORY) == [*MENU]


def test_many_lines_of_which_few_are_known_are_no_menu() -> None:
    assert _edges("Home", *(f"Boat {at}" for at in range(20)), "Log in", *STORY) == []


def test_a_likely_block_ends_a_menu() -> None:
    assert _edges("Home", "The door", "Log in", *STORY, body=("The door", *STORY)) == []


def test_the_title_is_no_part_of_a_menu() -> None:
    texts = ("Home", "The door", "Log in", *STORY)
    features = _features(*texts)
    assert edges(features, [0.0] * 3 + [0.9] * 2, [False] * 3 + [True] * 2, (1, 0.9)) == [0, 2]


@pytest.mark.parametrize(
    ("below", "is_kept"),
    [("The council will decide in spring.", True), ("It was cold.", False), ("Ten doors to see", False), ("Read more", False)],
)
def test_a_sentence_below_an_advertisement(below: str, is_kept: bool) -> None:
    features = _features(*STORY, "Advertisement", below, "Related articles")
    found = [*below_advertisements(features, [0.9, 0.9, 0.0, 0.1, 0.0], [True, True, False, False, False])]
    assert found == [3] * is_kept


def test_below_an_advertisement_among_what_goes_nothing_is_kept() -> None:
    features = _features(*STORY, "Advertisement", "The council will decide in spring.")
    assert [*below_advertisements(features, [0.1] * 4, [True, False, False, False])] == []


@pytest.mark.parametrize(
    ("salutation", "is_letter"),
    [("Dear Ellen,", True), ("Liebe Tante Hedwig,", True), ("Дорогая Аня!", True), ("Ten doors,", False), ("Dear me", False)],
)
def test_a_salutation_tells_a_letter(salutation: str, is_letter: bool) -> None:
    texts = ("Log in", "12 Mill Lane", "9 May 1987", salutation, *STORY, "With love,", "Ruth", "Privacy policy")
    features = _features(*texts)
    found = {*letter_parts(features, [text in STORY for text in texts], Lexicon.default())}
    assert found == ({1, 2, 3, 6, 7} if is_letter else set())


def test_a_mail_between_a_menu_and_a_footer_keeps_its_close() -> None:
    mail = "Hi all,", "The skip arrives on Saturday at eight. Please bring gloves, and whatever you want rid of.", "Best,", "Ruth"
    found = cleanse.clean("\n\n".join((*MENU, *mail, *FOOTER)))
    assert found.split("\n\n") == [*mail]
