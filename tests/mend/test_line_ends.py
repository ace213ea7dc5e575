"""The ends of lines: the widths that would have caused each, and whether a sentence goes on."""

from __future__ import annotations

import pytest

from cleanse.mend.line_ends import (
    advance,
    cells,
    columns,
    has_marks,
    is_closed,
    is_hyphenated,
    line_ends,
    line_groups,
    line_signs,
    rough_ends,
    writes_blank,
)
from cleanse.read.text import read_text
from cleanse.text.lines import Line, lines


def _lines(text: str) -> list[Line]:
    return read_text(text).cached(lines)


def test_an_end_tells_an_interval_of_widths() -> None:
    first, second = line_ends(line_signs(_lines("It rained in the whole\nof the valley, and\nnobody was out.")), columns)
    assert (first.low, first.high) == (len("It rained in the whole"), len("It rained in the whole") + len("of"))
    assert first.is_within
    assert first.goes_on
    assert second.closes


@pytest.mark.parametrize(
    ("text", "apart", "doubtful"),
    [
        ("- rain in the valley\n- snow on the hills", True, True),
        ("> it rained\n> all day", True, True),
        ("a | b |\nc | d |", False, True),
        ("x = rain(1);\ny = snow(2);", False, True),
        ("It rained in the valley\nand on the hills.", False, False),
    ],
)
def test_items_quotes_rows_and_code_are_no_prose(text: str, apart: bool, doubtful: bool) -> None:
    end = line_ends(line_signs(_lines(text)), columns)[0]
    assert (end.is_apart, end.is_doubtful) == (apart, doubtful)


def test_scripts_without_capitals_do_not_tell_whether_a_sentence_goes_on() -> None:
    assert line_ends(line_signs(_lines("雨が谷に降った\n誰も外に出なかった")), columns)[0].goes_on is None


def test_groups_end_at_blank_lines_form_feeds_and_long_lines() -> None:
    text = "a b\nc d\n\ne f\n\fg h\ni j\n" + "long " * 40 + "\nk l"
    assert [[line.text[:3] for line in group] for group in line_groups(_lines(text), text)] == [
        ["a b", "c d"],
        ["g h", "i j", "lon"],
    ]


def test_widths_count_as_they_are_seen() -> None:
    assert columns("雨rain") == 6
    assert (columns("नदी का पुल"), cells("नदी का पुल")) == (10, 9)
    assert (has_marks("पुल"), has_marks("雨rain")) == (True, False)
    assert advance("mmm") > advance("iii")


def test_short_lines_have_no_rough_end() -> None:
    assert rough_ends(_lines("Rain\nin the valley")) == []
    assert rough_ends(_lines("It rained in the whole of the valley\nand nobody was out")) == [(36, 39, True)]


def test_words_closings_and_blanks() -> None:
    assert is_hyphenated("the infor-", "mation")
    assert not is_hyphenated("the plan -", "it said")
    assert [is_closed(line) for line in _lines("It rained.\nIt said:\nIt rained in")] == [True, True, False]
    assert writes_blank("It", "rained")
    assert not writes_blank("雨が", "降る")
