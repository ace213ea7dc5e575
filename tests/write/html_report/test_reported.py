"""What a report shows of a document: each block with what became of it, within bounds."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanse import inspect
from cleanse.document import Cut, SourceBlock, Span
from cleanse.write.html_report.reported import (
    MOST_BLOCKS,
    MOST_CHARACTERS,
    Piece,
    ReportedDocument,
    pieces,
    reported_blocks,
)
from tests.strategies import SEEDS

SEED = (SEEDS / "000_7fe37201174fc0a4.txt").read_text("utf-8")

PAGES = sorted((Path(__file__).parents[2] / "pages").glob("*.html"))[::11]


def _block(text: str, start: int = 0) -> SourceBlock:
    return SourceBlock(text, "body", None, True, "", "", Span(start, start + len(text)))


def test_of_a_real_text_every_block_is_there_and_what_was_kept_is_the_text() -> None:
    result = inspect(SEED)
    shown = result.reported().blocks
    assert [one.block for one in shown] == list(result.blocks)
    kept = ["".join(piece.put for piece in one.pieces).strip() for one in shown if one.block.kept]
    assert [line for line in kept if line] == [line for line in result.text.split("\n") if line]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_of_pages_all_that_was_kept_is_there(page: Path) -> None:
    result = inspect(page.read_bytes())
    kept = "".join(piece.put for one in result.reported().blocks for piece in one.pieces)
    assert "".join(kept.split()) == "".join(result.text.split())


def test_a_block_that_went_has_its_reasons_without_role_and_probability() -> None:
    page = "<title>Rain</title><h1>Rain</h1><p>It rained all day in the valley, and nobody went out of doors.</p><p>© The Post"
    shown = {one.block.text: one for one in inspect(page).reported().blocks}
    assert "it is the headline" in shown["Rain"].evidence
    assert not shown["Rain"].evidence.startswith("title")


def test_pieces_make_up_the_block_whatever_the_cuts_reach_into() -> None:
    block = _block("It rained  all day.", 10)
    cuts = [
        Cut("a", "before", Span(5, 12), "?????It"),
        Cut("b", "blank", Span(19, 21), "  ", " "),
        Cut("c", "put", Span(24, 24), "", "!"),
        Cut("d", "behind", Span(28, 40), "."),
    ]
    found = list(pieces(block, cuts))
    assert "".join(piece.removed for piece in found) == block.text
    assert "".join(piece.put for piece in found) == " rained all! day"
    assert [piece.rule for piece in found if piece.rule] == ["a:before", "b:blank", "c:put", "d:behind"]


def test_a_block_without_changes_is_one_piece() -> None:
    assert list(pieces(_block("It rained."), [])) == [Piece("It rained.", "It rained.")]


def test_a_report_is_bounded_in_blocks_and_characters() -> None:
    assert len(reported_blocks([_block("It rained.")] * (MOST_BLOCKS + 1), [], [], [])) == MOST_BLOCKS
    many = reported_blocks([_block("x" * 10_000)] * 200, [], [], [])
    assert sum(len(one.block.text) for one in many) <= MOST_CHARACTERS


def test_doubt_orders_errors_before_low_confidence_before_warnings() -> None:
    def doubt(confidence: float | None = None, warnings: tuple[str, ...] = (), error: str = "") -> float:
        return ReportedDocument("", "", (), confidence=confidence, warnings=warnings, error=error).doubt

    assert doubt(error="E") > doubt(0.1) > doubt(0.9, ("w", "w")) > doubt(0.9, ("w",)) > doubt(0.9) > doubt() == 0
