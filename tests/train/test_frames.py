"""What bodies of other genres are put in, to learn from."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

pytest.importorskip("lightgbm")

from cleanse.lexicon import Lexicon
from cleanse.roles.role import OTHER_ROLES
from train import frames

BODY = "The well\n\nWe came at noon,\nand it was cold.\n\nWe came again beneath the moon,\nand both of us were old."


@pytest.mark.parametrize("path", [frames.MENUS, frames.QUOTING], ids=lambda path: path.name)
def test_a_table_has_a_row_for_each_language(path: Path) -> None:
    known = {iso for iso in Lexicon.default().by_language("notices", "share") if iso != "und"}
    assert known <= frames._by_language(path).keys()


@pytest.mark.parametrize("seed", range(5))
def test_a_body_stays_whole_between_furniture(seed: int) -> None:
    page = [("nav", "Home"), ("body", "It rained."), ("related", "Ten umbrellas"), ("body", "It stopped."), ("nav", "Contact")]
    made = (
        frames.in_frame(random.Random(seed), BODY, page),
        frames.in_pieces(random.Random(seed), BODY, [page]),
        frames.in_phrases(random.Random(seed), BODY, "en", ["Rain over the valley"]),
        frames.in_lines(random.Random(seed), BODY, "en", ["Rain over the valley"]),
        frames.in_written(random.Random(seed), BODY, frames.Written(page[:1], [page[2:3]], page[4:])),
    )
    for blocks in made:
        assert "\n\n".join(text for role, text in blocks if role == "body") == BODY


def test_written_frames_have_roles_of_furniture_and_no_line_breaks() -> None:
    for language, written in frames.written().items():
        for frame in written:
            blocks = [*frame.above, *(block for group in frame.between for block in group), *frame.below]
            assert blocks, language
            assert {role for role, _ in blocks} <= {*OTHER_ROLES}, language
            assert all(text.strip() and "\n" not in text for _, text in blocks), language


def test_a_quotation_is_one_more_paragraph() -> None:
    quoting = frames.quoting(random.Random(1), BODY, "en").split("\n\n")
    assert [part for part in quoting if part in BODY] == BODY.split("\n\n")
    assert len(quoting) == 4
