"""What a rule found is furniture by where it stands, not by its words alone."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from cleanse import clean
from cleanse.errors import ModelError
from cleanse.read.text import read_text
from cleanse.roles.findings import FEATURES, RULES, Finding, FindingModel, finding_rows, is_borne_out, likely

PARAGRAPHS = (
    "It rained in the whole of the valley on Monday, and nobody went out of doors until the evening came.",
    "The mayor told reporters that the money for the bridge had been found after a long dispute with the county.",
    "Engineers who examined the pillars in June warned that the stone could not bear heavy lorries much longer.",
)
ARTICLE = "\n".join(("Rain over the valley", "4 March 2024", *PARAGRAPHS))
DIARY = "\n".join(line for day, text in enumerate(PARAGRAPHS, 4) for line in (f"{day} March 1911", text))


def _row(text: str, cleaner: str, number: int, of: Finding, *elsewhere: tuple[int, str]) -> dict[str, float]:
    ((values),) = finding_rows(read_text(text), cleaner, {number: of}, elsewhere)
    return dict(zip(FEATURES, values, strict=True))


def test_a_row_has_what_its_names_say() -> None:
    row = _row(ARTICLE, "bylines", 1, Finding("date"))
    assert row["bylines:date"] == 1
    assert sum(row[rule] for rule in RULES) == 1
    assert (row["from start"], row["prose above"], row["prose below"], row["year"]) == (1, 0, 3, True)
    assert (row["words -1"], row["prose +1"], row["words -2"]) == (4, True, -1)


def test_like_lines_elsewhere_count() -> None:
    row = _row(DIARY, "bylines", 0, Finding("date"), (2, "date"), (4, "date"))
    assert (row["alike"], row["alike elsewhere"]) == (3, 2)


def test_what_a_rule_found_itself_is_no_sign() -> None:
    text = f"{PARAGRAPHS[0]}\nShare this article\nShare this article\n{PARAGRAPHS[1]}"
    row = next(iter(finding_rows(read_text(text), "notices", {1: Finding("share"), 2: Finding("share")})))
    assert dict(zip(FEATURES, row, strict=True))["other signs"] == 0


def test_a_date_over_an_article_is_likelier_to_be_furniture_than_that_of_an_entry() -> None:
    over = likely(read_text(ARTICLE), "bylines", {1: Finding("date")})[1]
    entry = likely(read_text(DIARY), "bylines", {0: Finding("date")}, [(2, "date"), (4, "date")])[0]
    assert entry < over


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


def test_nothing_is_asked_for_nothing() -> None:
    assert likely(read_text(ARTICLE), "bylines", {}) == {}


def test_a_model_is_a_value() -> None:
    model = FindingModel.default()
    assert pickle.loads(pickle.dumps(model)) == model
    assert model.trees.features == FEATURES  # type: ignore[attr-defined]


def test_trees_of_other_features_are_refused(tmp_path: Path) -> None:
    (tmp_path / "findings.trees").write_text("trees 1\nfeatures\twords\n1\n")
    with pytest.raises(ModelError, match=r"findings.trees .* is of other features: train it again"):
        FindingModel.load(tmp_path)
