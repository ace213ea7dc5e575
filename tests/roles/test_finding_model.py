"""What a rule found is furniture by where it stands, not by its words alone."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from cleanse.errors import ModelError
from cleanse.read.text import read_text
from cleanse.roles.finding_model import FindingModel, likely
from cleanse.roles.findings import FEATURES, Finding
from tests.roles.articles import ARTICLE, DIARY


def test_a_date_over_an_article_is_likelier_to_be_furniture_than_that_of_an_entry() -> None:
    over = likely(read_text(ARTICLE), "bylines", {1: Finding("date")})[1]
    entry = likely(read_text(DIARY), "bylines", {0: Finding("date")}, [(2, "date"), (4, "date")])[0]
    assert entry < over


def test_nothing_is_asked_for_nothing() -> None:
    assert likely(read_text(ARTICLE), "bylines", {}) == {}


def test_a_model_is_a_value() -> None:
    model = FindingModel.default()
    assert pickle.loads(pickle.dumps(model)) == model
    assert model.trees.features == FEATURES  # type: ignore[attr-defined]


def test_trees_of_other_features_are_refused(tmp_path: Path) -> None:
    (tmp_path / "findings.trees").write_text("trees 1\nfeatures\twords\n1\n")
    with pytest.raises(ModelError, match=r"findings.trees .* is of other features: train it again"):
        FindingModel.load(tmp_path)
