"""What a picture credit looks like: alone, at the end of a line, at its beginning."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanse import Lexicon, Pipeline
from cleanse.text.credits import Credits, Strength, Tail, after_last_stop

CAPTION = "The bridge over the river on Monday"


def _credits() -> Credits:
    return Lexicon.default().cached(Credits)


@pytest.mark.parametrize(
    "text",
    [
        "Photo: Ann Lee",
        "Foto: dpa",
        "PHOTO: ANN LEE/REUTERS",
        "(Ann Lee/Reuters)",
        "[Photo: AFP]",
        "（写真：共同通信）",
        "Ann Lee/AP",
        "STR/AFP via Getty Images",
        "© Ann Lee",
        "(c) Ann Lee",
        "© picture alliance/dpa",
        "Photo by Ann Lee",
        "Фото: Иван Петров",
        "新华社记者 李明摄",
    ],
)
def test_credits(text: str) -> None:
    assert _credits().strength(text) is Strength.CREDIT


@pytest.mark.parametrize("text", ["Reuters", "AFP", "(AFP)"])
def test_an_agency_alone_may_sign_a_report(text: str) -> None:
    assert _credits().strength(text) is Strength.AGENCY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ann Lee",
        "dpa",  # in small letters it may be anything
        "Photo",
        "Photo: They were seen as they left the house by the back door",
        "Credit/debit cards",
        "Reuters reported.",
        "Ann Lee/Jo Doe",
        "It rained, Reuters reported on Monday",
        "© the valley was flooded and nobody went out of doors at all",
        "Photo: " + "Ann Lee, " * 20,
    ],
)
def test_what_is_no_credit(text: str) -> None:
    assert _credits().strength(text) is Strength.NONE


@pytest.mark.parametrize(
    "credit",
    [
        "Photo: Ann Lee/dpa",
        "(Ann Lee/Reuters)",
        "(Photo: Ann Lee)",
        "© Ann Lee",
        "Foto: dpa",
    ],
)
@pytest.mark.parametrize("between", [". ", " "])
def test_a_credit_at_the_end_of_a_line(credit: str, between: str) -> None:
    text = f"{CAPTION}{between}{credit}"
    start, strength = _credits().tail(text)
    assert (text[start:].strip(), strength) == (credit, Strength.CREDIT)
    assert _credits().may_hold(text)


def test_no_mark_need_tell_where_the_last_credit_begins() -> None:
    text = f"{CAPTION} AP Photo/Ann Lee"
    assert _credits().tail(text) == Tail(len(CAPTION) + 1, Strength.CREDIT)


@pytest.mark.parametrize(
    "text",
    [
        CAPTION,
        f"{CAPTION}. Ann Lee",
        "She signed the photo: Ann Lee.",
        "The mayor told Reuters on Monday that it had rained.",
        "It rained all day: nobody went out.",
    ],
)
def test_a_line_without_one(text: str) -> None:
    assert _credits().tail(text) == Tail(len(text), Strength.NONE)


@pytest.mark.parametrize("section", ["agency", "credit-open"])
def test_each_agency_and_opening_passes_the_quick_test(section: str) -> None:
    for name in sorted(Lexicon.default().words("captions", section)):
        if "#" in name:
            continue  # which stands for many numbers
        for line in (f"{name.upper()} Ann Lee / dpa", f"{CAPTION} (Ann Lee / {name})", f"{CAPTION}: 4 metres. Ann Lee|{name}"):
            found = _credits().strength(line), _credits().tail(line).strength
            assert _credits().may_hold(line) or not any(found), line


def test_one_word_of_an_agency_does_not_pass_it() -> None:
    assert not _credits().may_hold("Her features: brown eyes, and many people in her life - and services")


def test_a_credit_at_the_end_of_a_very_long_line_is_found_in_its_end_alone() -> None:
    text = f"{CAPTION}, and nobody went out. " * 300 + "Photo: Ann Lee"
    assert text[_credits().tail(text).start :] == "Photo: Ann Lee"
    assert _credits().may_hold(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("(Ann Lee/Reuters) The bridge on Monday", "The bridge on Monday"),
        ("[Photo: AFP]  The bridge", "The bridge"),
        ("(Reuters) - The bridge opened.", None),
        ("(Ann Lee/Reuters) – The bridge opened.", None),
        ("(It rained) The bridge", None),
        ("(Ann Lee/Reuters The bridge", None),
        ("The bridge", None),
    ],
)
def test_a_credit_that_opens_a_line_is_no_dateline(text: str, rest: str | None) -> None:
    assert text[_credits().lead(text) :] == (text if rest is None else rest)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The bridge in town on Monday. Ann Lee", "Ann Lee"),
        ("The bridge in town on Monday. Ann Lee.", ""),
        ("It rained. Then it stopped", ""),
        ("It rained. Ann Lee", ""),  # too short for a caption
        ("The bridge in town on Monday Ann Lee", ""),
        ("谷に雨が降り誰も外に出なかった。李 明", ""),
    ],
)
def test_a_name_behind_the_last_sentence(text: str, name: str) -> None:
    assert after_last_stop(text) == name


def test_phrases_of_your_own_may_have_no_letters(tmp_path: Path) -> None:
    own = tmp_path / "en" / "captions.txt"
    own.parent.mkdir()
    own.write_text("[agency]\n360\n[credit-open]\n#1\n", "utf-8")
    text = "It rained in the valley.\n\nFoto: dpa\n\nIt stopped again in the night."
    assert Pipeline.default().with_lexicon(Lexicon.default().with_folder(tmp_path))(text) == Pipeline.default()(text)


def test_labels_are_the_lexicons() -> None:
    assert _credits().is_label("Photo")
    assert _credits().is_label("FOTO")
    assert not _credits().is_label("Weather")
