"""White space that says nothing goes; paragraph breaks, indents of what is no prose, and the joiners that scripts need stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleanse
from cleanse import Pipeline
from cleanse.cleaners.whitespace import Whitespace

PROSE = "The council said on Monday that it had rained all day in the valley, and that nobody had gone out of doors."


@pytest.mark.parametrize(
    ("text", "tidy", "rules"),
    [
        ("One.\n\n\n\nTwo.", "One.\n\nTwo.", {"blank-lines"}),
        ("One.\n \n\t\nTwo.", "One.\n\nTwo.", {"blank-lines"}),
        ("One. \t\nTwo.", "One.\nTwo.", {"line-end"}),
        ("  \n One.\n", "One.", {"edge"}),
        ("\ufeffOne.\u200b", "One.", {"edge"}),
        ("O\u200bne\u00adtwo", "Onetwo", {"invisible"}),
        (PROSE.replace(" on ", "   on "), PROSE, {"blank-run"}),
        (f"{PROSE}\n   {PROSE}", f"{PROSE}\n{PROSE}", {"line-end"}),
        ("a\u200cb", "ab", {"invisible"}),
    ],
)
def test_what_goes_and_by_which_rule(text: str, tidy: str, rules: set[str]) -> None:
    result = Pipeline((Whitespace(),)).run(text, kind="text")
    assert (result.text, {cut.rule for cut in result.cuts}) == (tidy, rules)
    assert result.restore() == text


@pytest.mark.parametrize(
    "text",
    [
        "One.\n\nTwo.",
        "One.\nTwo.",
        "def f():\n    return 1",
        "a    b    c\n1    2    3",
        "a\tb\tc",
        "می\u200cخواهم",
        "क्\u200dष",
        "infor\u00ad\nmation",
        "10\xa0km",
        "東\u3000京",
    ],
)
def test_what_says_something_stays(text: str) -> None:
    assert cleanse.tidy_whitespace(text) == text


@given(st.text(alphabet="a.A \t\n\r\f\xa0\u00ad\u200b\u200c\u2028\ufeff"))
def test_nothing_but_white_space_and_invisible_characters_goes(text: str) -> None:
    tidy = Pipeline((Whitespace(),), guards=())(text)
    assert [char for char in tidy if char in "a.A"] == [char for char in text if char in "a.A"]
    assert tidy == tidy.strip(" \t\n\r\f\xa0\u200b\u2028\ufeff\u00ad")


def test_very_many_runs_with_joiners_between_them() -> None:
    """More edits than are kept apart: neighbours become one, which must not reach over one of another rule."""
    text = "It rained" + 60_000 * ", and  rained\u05d0\u200d " + " and it stopped."
    result = cleanse.inspect(text, kind="text")
    assert "\u200d" not in result.text
    assert result.restore() == text
