"""The report for people: a line for each cut and warning."""

from __future__ import annotations

import re

import pytest

from cleanse.document import Cut, SourceBlock, Span
from cleanse.write.report import report, roles_report

CREDIT = Cut("captions", "credit", Span(0, 10), "Photo: dpa")


def test_a_line_has_the_rule_the_place_and_what_was_cut() -> None:
    assert report([(CREDIT, "")], []) == "captions:credit  0-10  - 'Photo: dpa'"


def test_and_what_stands_there_now_the_path_and_the_reasons() -> None:
    cut = Cut("encoding", "entity", Span(4, 9), "&amp;", "&", "body/p")
    assert report([(cut, "it is an entity")], []) == "encoding:entity  4-9  - '&amp;'  + '&'  body/p  (it is an entity)"


def test_of_a_long_cut_its_beginning_is_shown_on_one_line() -> None:
    line = report([(CREDIT._replace(removed="It rained.\n" * 50), "")], [])
    assert "\n" not in line
    assert line.endswith("…'")
    assert len(line) < 120
    assert report([(CREDIT._replace(removed="x" * 76), "")], []).endswith(f"{'x' * 76}'")


def test_warnings_come_last() -> None:
    assert report([(CREDIT, "")], ["It is short.", "It is odd."]).splitlines()[1:] == [
        "warning  It is short.", "warning  It is odd.",
    ]  # fmt: skip


@pytest.mark.parametrize("colour", [False, True])
def test_nothing_to_report(colour: bool) -> None:
    assert report([], [], colour) == "Nothing was cut."


def test_colours_add_nothing_but_colours() -> None:
    cuts = [(CREDIT, "why"), (CREDIT._replace(put="x", path="body"), "")]
    coloured = report(cuts, ["It is short."], colour=True)
    assert coloured != report(cuts, ["It is short."])
    assert re.sub(r"\x1b\[\d+m", "", coloured) == report(cuts, ["It is short."])
    assert coloured.count("\x1b[0m") == len(re.findall(r"\x1b\[[1-9]\d?m", coloured))


def test_control_characters_of_a_text_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in report([(CREDIT._replace(removed="\x1b[2J", put="\x1b[31m"), "")], [])


BLOCKS = [
    SourceBlock("It rained.", "body", 0.987, True, "", "", Span(0, 10)),
    SourceBlock("Bob\nsays \x1b[31m" + "x" * 90, "comment", None, False, "furniture:comments", "", Span(12, 40)),
]


def test_of_each_block_whether_it_was_kept_its_role_and_its_rule() -> None:
    kept, cut = roles_report(BLOCKS).split("\n")
    assert kept == "+ body    0.99  It rained."
    assert cut.startswith("- comment       Bob says \\x1b[31mxxx")
    assert cut.endswith("x…  furniture:comments")
    assert roles_report([]) == "There is nothing in it."


def test_roles_other_than_body_have_colours_and_no_text_steers_the_terminal() -> None:
    kept, cut = roles_report(BLOCKS, colour=True).split("\n")
    assert "\x1b" not in kept
    assert cut.startswith("\x1b[34m- comment")
    assert cut.endswith("\x1b[0m")
    assert cut.count("\x1b") == 2
