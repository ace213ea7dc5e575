"""Cleaners that find lines by rules take those that stand as furniture does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from cleanse import Pipeline, clean
from cleanse.cleaners.bylines import Bylines
from cleanse.cleaners.standing import LineRules
from cleanse.roles.finding_model import FindingModel
from cleanse.roles.findings import FEATURES


@dataclass(frozen=True)
class Nothing:
    """Finds no finding likely."""

    def score(self, row: Any) -> float:
        assert len(row) == len(FEATURES)
        return -9.0


TEXT = "Rain\nBy Ann Lee\nIt rained in the whole of the valley on Monday, and nobody went out of doors.\nPhoto: Ann Lee/Reuters\n"


def test_a_model_decides() -> None:
    pipeline = Pipeline.default().only("bylines", "captions")
    assert "By Ann Lee" not in pipeline(TEXT)
    assert pipeline.with_model(FindingModel(Nothing()))(TEXT) == TEXT


def test_of_a_page_a_model_decides_too() -> None:
    body = "<p>It rained in the whole of the valley on Monday, and nobody went out of doors.</p>" * 3
    page = f"<article><p>By Ann Lee</p>{body}</article>"
    pipeline = Pipeline.default().without("repeats")
    assert "Ann Lee" not in pipeline(page)
    assert "Ann Lee" in pipeline.with_model(FindingModel(Nothing()))(page)


def test_settings_are_given_by_name() -> None:
    model = FindingModel(Nothing())
    assert Bylines(model=model).model == model
    with pytest.raises(TypeError):
        Bylines(model)  # type: ignore[misc]
    assert issubclass(Bylines, LineRules)


def test_furniture_by_itself_goes_from_a_clean_text() -> None:
    body = "\n".join(
        f"It rained in the {place} of the valley on Monday, and nobody went out of doors until the evening." for place in "abcd"
    )
    assert clean(body.replace("\n", "\nAdvertisement\n", 1)) == body
