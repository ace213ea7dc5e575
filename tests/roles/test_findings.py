"""What a finding is weighed by."""

from __future__ import annotations

from cleanse.read.text import read_text
from cleanse.roles.findings import FEATURES, RULES, Finding, finding_rows
from tests.roles.articles import ARTICLE, DIARY, PARAGRAPHS


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


def test_a_sentence_that_goes_on_behind_a_phrase_shows() -> None:
    row = _row("Follow us on Twitter, said the mayor.\nRain over the valley.", "notices", 0, Finding("share"))
    assert (row["commas"], row["words behind the comma"], row["words beside the phrase"], row["quotes"]) == (1, 3, 3, 0)
    assert _row("“Follow us on Twitter”\nRain.", "notices", 0, Finding("share"))["quotes"] == 2
