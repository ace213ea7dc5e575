"""The two columns: runs that were kept beside those that were cut, each block with its role and why."""

from __future__ import annotations

import re

import pytest

from cleanse.roles.role import ROLES
from cleanse.write.html_report.blocks import columns
from cleanse.write.html_report.reported import LONGEST, Piece
from tests.write.html_report.documents import of_every_role, shown


@pytest.mark.parametrize("role", ROLES)
def test_every_role_is_there_kept_and_cut(role: str) -> None:
    written = columns(of_every_role().blocks, "d1")
    for fate in ("kept", "cut"):
        assert f'<article class="block {fate} {role}"' in written


def test_a_row_has_a_run_that_was_kept_and_the_run_that_was_cut_below_it() -> None:
    menu = shown("menu", "nav", False)
    for blocks, wanted in (
        ([menu, shown("One."), shown("Two."), menu, shown("Three.")], ["before kept behind", "kept"]),
        ([shown("One."), menu, menu, shown("Two."), menu], ["kept behind", "kept behind"]),
        ([menu], ["before"]),
        ([], []),
    ):
        rows = columns(blocks, "d1").split('<div class="row">')[1:]
        assert [" ".join(re.findall(r'class="side (\w+)"', row)) for row in rows] == wanted
        assert [int(number) for number in re.findall(r'id="d1-b(\d+)"', "".join(rows))] == [*range(1, len(blocks) + 1)]


def test_a_block_tells_role_probability_rule_evidence_and_place_and_is_described_by_that() -> None:
    written = columns([shown("Photo: dpa", "caption", False, rule="captions:credit", evidence="it is one", path="body/p")], "d1")
    for told in ("<b>Role</b> caption", "<b>Probability</b> 0.97", "<b>Cut by</b> captions:credit", "it is one", "body/p"):
        assert told in written
    assert 'aria-describedby="d1-b1-why"' in written
    assert 'id="d1-b1-why"' in written


def test_what_changed_inside_is_struck_out_but_blanks_are_not() -> None:
    block = shown("Rain &amp;  wind")._replace(
        pieces=(
            Piece("Rain ", "Rain "),
            Piece("&amp;", "&", "encoding:entity"),
            Piece("  ", " ", "whitespace:run"),
            Piece("wind", "wind"),
        )
    )
    written = columns([block], "d1")
    assert '<del title="encoding:entity">&amp;amp;</del><ins title="encoding:entity">&amp;</ins> wind' in written
    assert "whitespace:run" in written  # among what changed it


def test_of_a_long_block_the_beginning_is_shown_and_how_much_there_is() -> None:
    for kept in (True, False):
        written = columns([shown("x" * (LONGEST + 5), "body", kept)], "d1")
        assert written.count("x") < LONGEST + 100
        assert "… and 5 characters" in written


def test_of_many_pieces_too() -> None:
    many = tuple(Piece(run, run, rule) for _ in range(LONGEST) for run, rule in (("rain", ""), ("x", "a:b")))
    written = columns([shown("rain" * 9)._replace(pieces=many)], "d1")
    assert "… and more" in written
    assert len(written) < 12 * LONGEST
