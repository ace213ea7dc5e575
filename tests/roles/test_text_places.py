"""Places in a text without markup: its edges, what stands below an advertisement, the head and the close of a letter."""

from __future__ import annotations

from typing import Any

import pytest

import cleanse
from cleanse.lexicon import Lexicon
from cleanse.read.text import read_text
from cleanse.roles.model import TextModel
from cleanse.roles.text_features import TextFeatures
from cleanse.roles.text_places import below_labels, edges, letter_parts

NO_TITLE = (-1, 0.0)
STORY = "There was a door in that house which led nowhere at all.", "Nobody had opened it since the war, and nobody asked why."
MENU = ("Skip to content", "Home", "Ferries", "Log in")
FOOTER = ("Share", "Print", "Related articles", "Ten doors to see", "Privacy policy", "Terms of use")


def _features(*texts: str) -> TextFeatures:
    return TextFeatures(read_text("\n\n".join(texts)), TextModel.default().words)


def _edges(*texts: str, body: tuple[str, ...] = STORY) -> list[str]:
    features = _features(*texts)
    found = edges(features, [0.9 * (text in body) for text in texts], [text in STORY for text in texts], NO_TITLE)
    return [features.texts[at] for at in found]


def test_a_menu_and_a_footer_are_edges() -> None:
    assert sorted(_edges(*MENU, *STORY, *FOOTER)) == sorted([*MENU, *FOOTER])


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


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Home\n\nNext\nto the stove\nthe dog.", []),
        ("Home\nMenu\n\nNext\nto the stove\nthe dog.", ["Home", "Menu"]),
        ("Home\n\nNext\n\nto the stove\nthe dog.", ["Home", "Next"]),
        ("Home\nNext\nto the stove\nthe dog.", ["Home", "Next"]),
    ],
)
def test_a_label_that_opens_a_stanza_is_none_of_a_menu(text: str, taken: list[str]) -> None:
    features = TextFeatures(read_text(text), TextModel.default().words)
    is_end = [of.endswith(".") for of in features.texts]
    assert [features.texts[at] for at in edges(features, [0.9 * at for at in is_end], is_end, NO_TITLE)] == taken


def test_the_title_ends_a_menu() -> None:
    texts = ("Home", "Menu", "The door", "Log in", *STORY)
    features = _features(*texts)
    assert edges(features, [0.0] * 4 + [0.9] * 2, [False] * 4 + [True] * 2, (2, 0.9)) == [0, 1]
    assert edges(features, [0.0] * 4 + [0.9] * 2, [False] * 4 + [True] * 2, (2, 0.1)) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("head", "taken"),
    [
        (("Kelm Review", "Home", "Search", "Log in"), 4),
        (("Kelm Review", "Home", "Search"), 0),
        (("Anchor soup", "About us", "Serves four", "Search", "Log in"), 0),
        (("Home", "at last", "Search", "Log in"), 0),
        (("Home", "to bed", "Home", "to bed"), 0),
        (("Home", "Home", "to bed", "Home"), 0),
        (("Home", "Search", "The door", "A tale", "Log in"), 2),
        (("Home", "Search", "It rained.", "Log in"), 2),
    ],
)
def test_a_menu_is_known_blocks_with_at_most_one_between(head: tuple[str, ...], taken: int) -> None:
    assert _edges(*head, *STORY) == [*head[:taken]]


@pytest.mark.parametrize(
    ("foot", "stays"),
    [
        (("Share.", "Contact us", "Privacy policy"), 1),
        (("Contact us", "Ann Lee", "12 Mill Lane", "01233 555 010", "Contact us", "Privacy policy", "© 2024 The Post"), 4),
        (("Contact us", "Ann Lee", "Contact us", "Privacy policy"), 2),
        (("Read more", "The ferry", "The raft", "Contact us", "Privacy policy"), 3),
        (("Share", "Read more", "The ferry", "The raft", "Contact us", "Privacy policy"), 0),
        (("Home", "River", "The lamp", "Search", "Bridge of stone", "Contact us", "Goodbye"), 7),
        (("The lamp", "Privacy policy"), 2),
    ],
)
def test_a_footer_is_known_blocks_of_its_own(foot: tuple[str, ...], stays: int) -> None:
    assert sorted(_edges(*MENU, *STORY, *foot)) == sorted([*MENU, *foot[stays:]])


def test_an_edge_ends_at_a_wider_gap() -> None:
    text = "Home\nSearch\n\nThe door\nMenu\n\n" + "\n".join(STORY) + "\n\nShare\nPrint\nKeys\n\nContact us\nPrivacy policy"
    features = TextFeatures(read_text(text), TextModel.default().words)
    is_story = [text in STORY for text in features.texts]
    found = edges(features, [0.9 * one for one in is_story], is_story, NO_TITLE)
    assert [features.texts[at] for at in sorted(found)] == ["Home", "Search", "Contact us", "Privacy policy"]


MENU_LINES, FOOTER_LINES, TERMS = "Home\nAbout us\nContact\n\n", "\n\nContact us\nPrivacy policy", "\nTerms of use"
LABELLED = {
    "opinion": (
        MENU_LINES,
        "דעה\n\nבשנה שעברה נסגרה הספרייה בשכונה שלנו. איש לא שאל אותנו.\nעכשיו רוצים לסגור גם את הגן.\n"
        "אם גם לכם יש סיפור כזה, ספרו אותו.\nשתפו.",
        FOOTER_LINES,
    ),
    "address": (
        MENU_LINES,
        "Ferryman wanted\n\nWe look for a ferryman who can swim and does not mind the rain.\nThe pay is fair.\n\n"
        "Contact us\nAnn Lee, harbour office\n12 Mill Lane\n01233 555 010",
        FOOTER_LINES + "\n© 2024 The Valley Post. All rights reserved.",
    ),
    "stanza": (
        MENU_LINES,
        "Gifts\n\nGive what you have, he said.\nGive it by night.\n\nShare\nyour bread\nyour bed\nyour lamp",
        FOOTER_LINES,
    ),
    "prices": (
        "",
        "Trattoria Lucia\nMenu\n\nBruschetta 6\nCaprese 8\n\nWe bake our bread every day.\nAsk us about allergies.",
        FOOTER_LINES,
    ),
    "poem": (
        "",
        "The ferry\nAnn Lee\n\nHome\nat last\nby the slow\nboat\n\nNobody came to the door that night.\n"
        "The lamp went out by itself.\n",
        FOOTER_LINES + TERMS,
    ),
    "songs": (
        MENU_LINES,
        "The concert\n\nThe band played for an hour in the rain.\nThen they played these.\n\nHome\nRiver\nThe lamp\n"
        "Search\nBridge of stone\nContact\nGoodbye\n",
        "",
    ),
}


OPEN = {"address": "a label above an address is told from that of the foot by nothing else"}


def _labelled(name: str) -> Any:
    marks = [pytest.mark.xfail(reason=OPEN[name], strict=True)] if name in OPEN else []
    return pytest.param(*LABELLED[name], id=name, marks=marks)


@pytest.mark.parametrize(("menu", "body", "footer"), [*map(_labelled, LABELLED)])
def test_a_body_keeps_its_own_labels(menu: str, body: str, footer: str) -> None:
    assert body.strip() in cleanse.clean(menu + body + footer)


def test_a_recipe_with_words_of_menus_keeps_its_name() -> None:
    steps = "200 g butter\n3 eggs\nBeat the eggs until pale.\nAdd the butter and stir for ten minutes.\n"
    text = "Anchor soup\nAbout us\nServes four\nHelp\n" + steps + FOOTER_LINES + TERMS
    assert cleanse.clean(text).startswith("Anchor soup\n")


@pytest.mark.parametrize(
    ("below", "is_kept"),
    [("The council will decide in spring.", True), ("It was cold.", False), ("Ten doors to see", False), ("Read more", False)],
)
def test_a_sentence_below_an_advertisement(below: str, is_kept: bool) -> None:
    features = _features(*STORY, "Advertisement", below, "Related articles")
    found = [*below_labels(features, [0.9, 0.9, 0.0, 0.1, 0.0], [True, True, False, False, False])]
    assert found == [3] * is_kept


@pytest.mark.parametrize(
    ("label", "is_kept"),
    [
        (("Read also: Ten doors to see",), True),
        (("Sign up", "Advertisement"), True),
        (("Read also:",), False),
        (("Sign up",), False),
    ],
)
def test_a_sentence_below_what_is_set_into_an_article(label: tuple[str, ...], is_kept: bool) -> None:
    features = _features(*STORY, *label, "The council will decide in spring.", "Related articles")
    keeps = [True, True, *[False] * (len(label) + 2)]
    assert [*below_labels(features, [0.1] * features.size, keeps)] == [2 + len(label)] * is_kept


def test_the_date_below_the_salutation_of_a_letter_stays() -> None:
    features = _features("Dear Ada,", "3 May 2024", *STORY)
    assert [*letter_parts(features, [False, False, True, True], Lexicon.default())] == [1, 0]


def test_below_an_advertisement_among_what_goes_nothing_is_kept() -> None:
    features = _features(*STORY, "Advertisement", "The council will decide in spring.")
    assert [*below_labels(features, [0.1] * 4, [True, False, False, False])] == []


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
