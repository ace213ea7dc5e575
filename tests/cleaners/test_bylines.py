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
        ("By Ann Lee on 3 May 2024", "by", {"byline": "Ann Lee", "date": "3 May 2024"}),
        ("Posted on May 3, 2024 by Ann", "by", {"byline": "Ann", "date": "May 3, 2024"}),
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
