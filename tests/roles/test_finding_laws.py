"""What no weight of a finding may overrule: when it needs a second sign, and what a text has for itself."""

from __future__ import annotations

import pytest

from cleanse import clean
from cleanse.read.text import read_text
from cleanse.roles.finding_laws import is_borne_out
from cleanse.roles.findings import Finding
from tests.roles.articles import ARTICLE, DIARY, PARAGRAPHS

OF_PAGE = "Share this article"


@pytest.mark.parametrize(
    ("more", "is_furniture"),
    [
        ("", False),
        ("\nShare this article", True),
        ("\nYou might also like\nTen umbrellas for a wet autumn", True),
    ],
)
def test_a_phrase_takes_a_paragraph_only_with_a_second_sign(more: str, is_furniture: bool) -> None:
    notice = "Sign up for our newsletter, it said in the window of the bakery, and on the first day eleven people did."
    doc = read_text("\n".join((PARAGRAPHS[0], notice, PARAGRAPHS[1])) + more)
    assert is_borne_out(doc, "notices", 1, {1: Finding("newsletter")}) is is_furniture


def test_a_text_about_a_thing_keeps_what_it_says_of_it() -> None:
    text = "\n\n".join(
        (
            "Sign up for our newsletter, it said on a card in the window of the bakery, and on the first day eleven people did.",
            "Never miss a story, said a second one at the butcher's, who believed that his was the better corner of the two.",
            "By the summer there were nine newsletters in a town of four thousand, and nobody had the time to read them all.",
        )
    )
    assert clean(text) == text


def test_dates_between_paragraphs_need_more() -> None:
    dates = {0: Finding("date"), 2: Finding("date")}
    assert not is_borne_out(read_text(DIARY), "bylines", 0, dates, 0.9)
    assert is_borne_out(read_text(DIARY), "bylines", 0, dates, 0.95)
    assert is_borne_out(read_text(ARTICLE), "bylines", 1, {1: Finding("date")}, 0.9)


@pytest.mark.parametrize(
    ("below", "is_letter"), [("Dear Ada,", True), ("亲爱的安娜，", True), (",", False), ("A river rose", False)]
)
def test_the_date_of_a_letter_is_borne_out_by_nothing(below: str, is_letter: bool) -> None:
    doc = read_text("\n".join(("Mill Lane 3", "12 March 1943", below, *PARAGRAPHS)))
    assert is_borne_out(doc, "bylines", 1, {1: Finding("date")}, 0.9) is not is_letter


@pytest.mark.parametrize(
    ("around", "is_value"),
    [
        ("{}\nMouth: Oder\nLength: 61 km", True),
        ("Length: 61 km\n{}\nMouth: Oder", True),
        ("{}\nMouth: Oder", False),
        ("{}\n\nMouth: Oder\nLength: 61 km", False),
        ("{}\nPhoto: Ann Lee\nPhoto: Bob Roe", False),
    ],
)
def test_a_value_among_others_is_no_credit(around: str, is_value: bool) -> None:
    text = "\n\n".join((PARAGRAPHS[0], around.format("Source: Black Well"), PARAGRAPHS[1]))
    doc = read_text(text)
    number = [line for line in text.split("\n") if line].index("Source: Black Well")
    assert is_borne_out(doc, "captions", number, {number: Finding("credit")}, 0.9) is not is_value


@pytest.mark.parametrize(
    ("fields", "stay"),
    [
        ("From: Ines Holm\nTo: Bob Roe\nSubject: The bridge", True),
        ("Von: Kelm\nNach: Brenningen\nGewicht: 12 kg\nFracht: Korn", True),
        ("Title: Two Goats\nAuthor: Harriet Lowe\nPublisher: Weir\nPages: 212", True),
        ("Experiment: 12\nDate: 4 March 2021\nTemperature: 21 C\nPressure: low", True),
        ("Author: Ann Lee\nDate: 4 March 2021\nSection: News", False),
        ("By: Ann Lee\nDate: 4 March 2021\nCategory: Weather\nTags: rain", False),
    ],
)
def test_what_has_an_author_or_a_date_among_other_values_is_no_byline(fields: str, stay: bool) -> None:
    assert (clean("\n\n".join((fields, *PARAGRAPHS))).split("\n")[: fields.count("\n") + 1] == fields.split("\n")) is stay


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("The drawings stay with the architect. All rights reserved.", True),
        ("Les plans restent chez l’architecte. Tous droits réservés.", True),
        ("Two goats have come. There are more to follow.", True),
        ("The Weir Company Ltd. All rights reserved.", False),
        ("This material may not be published, broadcast or redistributed. All rights reserved.", False),
        ("Below it stands, in small letters: Photo: Ann Lee/AFP.", True),
        ("A bridge in the valley on Monday. Photo: Ann Lee/AFP", False),
    ],
)
def test_a_sentence_stays_that_ends_as_a_notice_or_a_credit_does(line: str, stays: bool) -> None:
    assert (line in clean("\n\n".join((PARAGRAPHS[0], line, PARAGRAPHS[1])))) is stays


def test_the_title_of_terms_stays_where_nothing_else_is_furniture() -> None:
    terms = "These terms of use hold for every boat that is hired at the mill, and for every goat that comes along with it."
    text = "\n\n".join(("Terms of use", terms, *PARAGRAPHS))
    assert clean(text) == text
    assert "Terms of use" not in clean("\n\n".join(("Terms of use", *PARAGRAPHS)))
    assert "Terms of use" not in clean(f"{text}\n\nSign up for our newsletter").split("\n")
    assert "We use cookies" not in clean("\n\n".join(("We use cookies", *PARAGRAPHS)))


@pytest.mark.parametrize(
    "date", ["Published 3 May 2001\nLast updated 7 June 2019", "Publié le 3 mai 2001\nModifié le 7 juin 2019"]
)
def test_the_dates_of_a_law_stay(date: str) -> None:
    text = "\n\n".join(
        ("Ferry by-law", date, "The ferry goes daily from six until midnight, but in a storm or on ice.", "The fare is two.")
    )
    assert clean(text) == text


@pytest.mark.parametrize("heading", ["Accueil", "О нас", "Personvern", "Home", "Contact us"])
def test_a_line_of_menus_heads_what_follows_where_nothing_else_is_furniture(heading: str) -> None:
    within, first = (PARAGRAPHS[0], heading, PARAGRAPHS[1]), (heading, *PARAGRAPHS)
    assert clean("\n\n".join(within)) == "\n\n".join(within)
    assert clean("\n\n".join(first)) == "\n\n".join(first)
    assert heading not in clean("\n\n".join((*PARAGRAPHS, heading)))
    assert heading not in clean("\n\n".join((*within, "Share this article")))


@pytest.mark.parametrize(
    "html",
    [
        "<article><p>By: Ann Lee</p><div>Length: 61 km</div></article>",
        "<article><h1>Flood</h1><div><p>Author: Ann Lee</p><p>Date: 7 June 2017</p><p>Category: Weather</p></div>{}</article>",
    ],
)
def test_what_a_page_shows_as_its_byline_goes_at_once(html: str) -> None:
    text = clean(html.format("".join(f"<p>{one}</p>" for one in PARAGRAPHS)))
    assert "Ann Lee" not in text
    assert clean(text, kind="text") == text


LISTED = [
    ("Was this article helpful?", "The question"),
    ("Have more questions? Submit a request", "The link to the form"),
    ("12 out of 40 found this helpful", "The count"),
]


def test_buttons_that_a_manual_lists_stay_in_a_page_and_in_its_text() -> None:
    items = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in LISTED)
    text = clean(f"<article><p>{PARAGRAPHS[0]}</p><dl>{items}</dl><p>{PARAGRAPHS[1]}</p></article>")
    assert all(line in text for pair in LISTED for line in pair)
    assert clean(text) == text


def test_buttons_without_a_word_on_each_go_from_a_text() -> None:
    alone = "\n".join(name for name, _ in LISTED[1:])
    text = f"{PARAGRAPHS[0]}\n\n{alone}\n\n{PARAGRAPHS[1]}"
    assert not any(name in clean(text) for name, _ in LISTED[1:])


def test_a_list_of_dates_stays_but_below_the_sentences_of_a_page() -> None:
    floods = "The floods of the river\n12 January 1990\n3 March 1994\n28 February 2001"
    archives = "Share this article\nArchives\nMay 2024\nApril 2024\nMarch 2024"
    assert clean("\n".join((floods, *PARAGRAPHS))) == "\n".join((floods, *PARAGRAPHS))
    assert clean("\n".join((*PARAGRAPHS, floods))) == "\n".join((*PARAGRAPHS, floods))
    assert "April 2024" not in clean("\n".join((*PARAGRAPHS, archives)))


def test_when_a_page_appeared_and_was_changed_is_no_list() -> None:
    dates = ("3 May 2024", "Published 3 May 2024", "Updated 4 May 2024")
    assert clean("\n".join(("The green door", *dates, *PARAGRAPHS, OF_PAGE))).split("\n")[-len(PARAGRAPHS) :] == [*PARAGRAPHS]
    assert not [at for at in dates if at in clean("\n".join(("The green door", *dates, *PARAGRAPHS, OF_PAGE)))]


ANNOUNCED = "The painter has read out what stood on the door for as long as anybody knew it:"


@pytest.mark.parametrize(
    ("labels", "below", "stay"),
    [
        (("Subscribe to our newsletter", "Follow us on Facebook"), PARAGRAPHS, True),
        (("Subscribe to our newsletter", "Follow us on Facebook"), (), False),
        (("ADVERTISEMENT",), PARAGRAPHS, False),
        (("Anzeige",), PARAGRAPHS, False),
    ],
)
def test_a_sentence_announces_labels_above_others_and_no_advertisement(
    labels: tuple[str, ...], below: tuple[str, ...], stay: bool
) -> None:
    text = "\n".join((PARAGRAPHS[0], ANNOUNCED, *labels, *below))
    assert [label in clean(text) for label in labels] == [stay] * len(labels)
