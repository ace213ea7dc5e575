"""Who wrote an article and when: out of the text at its ends, into the metadata."""

from __future__ import annotations

import pytest

import cleanse
from cleanse import Pipeline, Result
from cleanse.cleaners.bylines import Bylines
from tests.strategies import seed_paragraphs

FIRST, SECOND, THIRD = seed_paragraphs()[:3]


def _run(*lines: str) -> Result:
    return Pipeline((Bylines(),)).run("\n\n".join(lines), kind="text")


def _rules(*lines: str) -> list[str]:
    return [cut.rule for cut in _run(*lines).cuts]


@pytest.mark.parametrize(
    ("line", "rule", "metadata"),
    [
        ("By Ann Lee", "by", {"byline": "Ann Lee"}),
        ("By ANN LEE and JO DOE", "by", {"byline": "ANN LEE and JO DOE"}),
        ("By Ann Lee | May 3, 2024", "by", {"byline": "Ann Lee", "date": "May 3, 2024"}),
        ("Author: Ann Lee", "author-label", {"byline": "Ann Lee"}),
        ("Published: May 3, 2024, 14:05", "date", {"date": "May 3, 2024, 14:05"}),
        ("3 min read", "reading-time", {}),
    ],
)
def test_before_the_second_paragraph(line: str, rule: str, metadata: dict[str, str]) -> None:
    for lines in ((line, FIRST, SECOND), (FIRST, line, SECOND)):
        result = _run(*lines)
        assert [cut.rule for cut in result.cuts] == [rule]
        assert result.metadata == metadata
        assert result.text.split() == f"{FIRST}\n{SECOND}".split()


UNMARKED = "By Ann Lee on 3 May 2024", "Posted on May 3, 2024 by Ann", "May 3, 2024 by Ann Lee"


@pytest.mark.parametrize(
    ("line", "metadata"),
    [
        (UNMARKED[0], {"byline": "Ann Lee", "date": "3 May 2024"}),
        (UNMARKED[1], {"byline": "Ann", "date": "May 3, 2024"}),
        (UNMARKED[2], {"byline": "Ann Lee", "date": "May 3, 2024"}),
    ],
)
def test_writer_and_date_without_a_mark_between_head_an_article(line: str, metadata: dict[str, str]) -> None:
    for lines in ((line, FIRST, SECOND), ("The bridge is shut", line, FIRST, SECOND)):
        result = _run(*lines)
        assert [cut.rule for cut in result.cuts] == ["by"]
        assert result.metadata == metadata


@pytest.mark.parametrize("line", UNMARKED)
def test_and_are_body_elsewhere(line: str) -> None:
    assert _rules("Minutes", FIRST, line, SECOND) == []
    assert _rules("Minutes", FIRST, SECOND, line) == []
    assert _rules("Sayings", "Nobody is on the river.", line, FIRST, SECOND) == []
    assert _rules("“Nobody is on the river”", line, FIRST, SECOND) == []
    assert _rules("Visits", line, "The second visit", line.replace("3", "4"), FIRST, SECOND) == []
    assert _rules("A poem", line, "The river", "and its bridge") == []


def test_a_standfirst_may_stand_above_them_in_a_text_that_shows_furniture() -> None:
    above = "The bridge", "It is shut until the rain ends.", "By Ann Lee on 3 May 2024"
    assert _rules(*above, FIRST, SECOND) == []
    assert "by" in _rules(*above, FIRST, SECOND, "Subscribe to our newsletter", "Share this article")


@pytest.mark.parametrize(
    "text",
    [
        "The siege\n\nBy Fort Anne on 9 June 1813\n{}",
        "The lakes\n\nBy Lake Garda on 9 June 2023\n{}",
        "The ferryman\n\n{}\n\nFirst published on 9 June 1932 by Knopf",
        "Books of the Does\n\nThe Weir\nPublished 9 June 1932 by Knopf\n\n{}",
        "Books of the Does\n\nThe Weir. A tale of a mill.\nPublished 9 June 2012 by Knopf\n\nThe Lock. Its sequel.\n{}",
        "Bücher\n\nDas Wehr\nVeröffentlicht am 9. Juni 1932 von Fischer\n\n{}",
        "Livres\n\nLe Barrage\nPublié le 9 juin 1932 par Gallimard\n\n{}",
        "Libros\n\nLa Presa\nPublicado el 9 de junio de 1932 por Losada\n\n{}",
    ],
)
def test_editions_places_and_sources_are_no_writers_of_an_article(text: str) -> None:
    text = text.format(FIRST)
    assert cleanse.clean(text) == text


@pytest.mark.parametrize("line", ["By noon on 3 May 2024", "By Tuesday on 3 May the rain", "Posted on May 3, 2024 by the gate"])
def test_no_writer_beside_a_date(line: str) -> None:
    assert _rules(line, FIRST, SECOND) == []


@pytest.mark.parametrize("line", ["By Ann Lee", "May 3, 2024", "Author: Ann Lee"])
def test_but_not_among_the_paragraphs_of_an_article(line: str) -> None:
    assert _rules(FIRST, SECOND, line, THIRD) == []


@pytest.mark.parametrize(
    ("line", "rule", "key"),
    [("H.M.", "initials", "initials"), ("(ann/lee)", "initials", "initials"), ("Reporting by Ann Lee", "sign-off", "sign_off")],
)
def test_after_the_last_paragraph(line: str, rule: str, key: str) -> None:
    result = _run(FIRST, SECOND, line)
    assert [cut.rule for cut in result.cuts] == [rule]
    assert set(result.metadata) == {key}


def test_initials_stand_at_the_end_alone() -> None:
    assert _rules("H.M.", FIRST, SECOND) == []


@pytest.mark.parametrize("line", ["Ann Lee", "The bridge", "By the river", "By and large", "Monday", "By Ann Lee, who was there"])
def test_names_and_titles_alone_are_no_evidence(line: str) -> None:
    assert _rules(line, FIRST, SECOND) == []


def test_a_sign_off_in_brackets_leaves_its_paragraph() -> None:
    result = _run(FIRST, f"{SECOND} (Reporting by Ann Lee; editing by Jo Doe)")
    assert result.text.rstrip() == f"{FIRST}\n\n{SECOND}"
    assert result.metadata == {"sign_off": "Reporting by Ann Lee; editing by Jo Doe"}
    assert _rules(FIRST, f"{SECOND} (Reporting by the council was late again)") == []


def test_the_first_byline_and_the_first_date_count() -> None:
    result = cleanse.inspect(f"By Ann Lee\nMay 3, 2024\n{FIRST}\n{SECOND}\nMay 5, 2024")
    assert result.metadata["byline"] == "Ann Lee"
    assert result.metadata["date"] == "May 3, 2024"
