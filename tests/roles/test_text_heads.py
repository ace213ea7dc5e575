"""The head and the foot of a page in a text without markup, told by the labels of a page on both sides of the body."""

from __future__ import annotations

import pytest

import cleanse
from cleanse.cleaners.furniture_of_text import TextSelector
from cleanse.pipeline import Pipeline
from tests.roles.test_text_enclosed import STORY

MENU = ("Home", "Parish", "Harbour")
TITLE, NAME, DATE = "The door", "Ann Lee", "3 May 2024, 10:12"
FOOT = ("Leave a comment", "Terms of use")


def _kept(*texts: str) -> list[str]:
    """What the selector alone keeps of lines."""
    return Pipeline((TextSelector(),)).run("\n".join(texts), kind="text").text.split("\n")


def test_what_stands_between_the_menu_and_the_date_of_a_page_goes() -> None:
    assert _kept(*MENU, TITLE, NAME, DATE, *STORY, *FOOT)[:2] == [*STORY]


def test_labels_below_the_standfirst_go_and_it_stays() -> None:
    said = "A door in the house on the quay leads nowhere."
    assert _kept(*MENU, TITLE, said, "Share this article", "A+", "Print", DATE, *STORY, *FOOT)[:3] == [said, *STORY]


@pytest.mark.parametrize(
    "head",
    [
        (*MENU, TITLE, "Doors of the quay", DATE),  # but nothing of a page below
        (TITLE, NAME, DATE),  # no menu above
        ("Home", TITLE, "Friday, 3 May"),  # the head of an entry of a diary
        ("Home", *(f"Room {number}" for number in range(9)), DATE),  # a list below the menu
        ("Home", *(f"3 May 202{number}, 10:12" for number in range(5))),  # a list of dates
        ("Home", "My dear Ada!", DATE),  # a letter
    ],
)
def test_the_head_of_a_body_stays(head: tuple[str, ...]) -> None:
    foot = () if "Doors of the quay" in head else FOOT
    assert head[-1] in _kept(*head, *STORY, *foot)


LABEL = "Share this article"


@pytest.mark.parametrize(
    ("above", "said", "below"),
    [
        ((*MENU, TITLE, DATE), ("Key points", "Council finds wet bricks", "Harbour master says no to a second look"), (LABEL,)),
        ((*MENU, "The green door"), ("Council finds wet bricks behind the green door",), ("By Ann Lee", DATE, LABEL)),
        (("Home", "Cast"), ("ANN, a widow", "BO, a ferryman", "Scene: a kitchen"), ("By Ann Lee", DATE)),
        (("Home", "Recipes", TITLE), ("Serves 4", "2 eels", "200 g butter"), (LABEL,)),
        (("Home", NAME), ("born 3 May 1931", "died 4 June 2024"), (LABEL,)),
        (("Home", NAME), ("3 May 1931", "4 June 2024"), (LABEL,)),
    ],
)
def test_what_may_be_of_the_body_between_the_labels_of_a_head_stays(
    above: tuple[str, ...], said: tuple[str, ...], below: tuple[str, ...]
) -> None:
    kept = _kept(*above, *said, *below, *STORY, *FOOT)
    assert [line for line in said if line not in kept] == []


def test_key_points_above_the_only_sentence_of_a_page_stay() -> None:
    points = ("Key points", "Council finds wet bricks", "Harbour master says no to a second look")
    said = "The door of the house on the quay had been painted green in the year of the flood."
    kept = _kept("Home", "News", "The green door", DATE, *points, "Share", said, *FOOT)
    assert [line for line in points if line not in kept] == []


def test_a_likely_title_and_a_likely_name_above_a_date_go() -> None:
    body = ("सोमवार को पूरी घाटी में बारिश हुई और कोई घर से बाहर नहीं निकला।", "स्कूल बुधवार तक बंद रहेंगे, नगर ने कहा।")
    head = ("होम", "खेल", "घाटी में भारी बारिश", "अनीता शर्मा", "03 मई 2024, 10:12 AM", "शेयर करें")
    assert _kept(*head, *body, "टिप्पणियाँ", "सर्वाधिकार सुरक्षित")[:2] == [*body]


@pytest.mark.parametrize(
    "foot",
    [
        (LABEL, "Results", "Quay 2 Mill 1", "Lock 0 Bay 3", "Oldtown 1 Ven 1", *FOOT),
        ("Print", "Ingredients", "2 eels", "200 g of butter", "Salt and pepper", *FOOT),
        ("Advertisement", "The lamp is out", "the bread is old", "and who will row", "across the cold", *FOOT),
        ("Advertisement", "And nobody came", *FOOT),
    ],
)
def test_more_than_one_line_between_the_labels_of_a_foot_stay(foot: tuple[str, ...]) -> None:
    kept = _kept(*MENU, TITLE, f"By {NAME}", DATE, *STORY, *foot)
    assert [line for line in foot[1 : -len(FOOT)] if line not in kept] == []


def test_one_name_below_a_date_is_a_byline_behind_its_word_alone() -> None:
    assert _kept(*MENU, TITLE, DATE, "By Ann", *STORY, *FOOT)[:2] == [*STORY]
    assert _kept(*MENU, TITLE, DATE, "The quay", *STORY, *FOOT)[:3] == ["The quay", *STORY]


def test_the_names_of_a_page_go_into_the_metadata() -> None:
    result = cleanse.inspect("\n".join([*MENU, TITLE, f"By {NAME}", DATE, *STORY, *FOOT]))
    assert (result.metadata["byline"], result.metadata["date"]) == (NAME, DATE)


def test_unlikely_blocks_at_the_foot_of_a_page_go() -> None:
    kept = _kept(*MENU, TITLE, DATE, *STORY, "All rights reserved", "Doors", "Terms of use")
    assert kept[:2] == [*STORY]
    assert "Doors" not in kept
