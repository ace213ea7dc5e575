"""The model of broken words is a value; its data fit the code."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from pathlib import Path

import pytest

from cleanse import Pipeline, packaged
from cleanse.boosting import Trees
from cleanse.cleaners.hyphens import Hyphens
from cleanse.lexicon import Lexicon
from cleanse.mend.frequencies import FOLDER, WordList, packed, word_list
from cleanse.mend.hyphenation import FEATURES, TREES, Compounds, HyphenModel, broken_words, features

COMPOUNDS = Lexicon.default().cached(Compounds)
DATA = Path(packaged.FOLDER, *FOLDER)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model with an English list of its own."""
    (tmp_path / TREES).write_bytes((DATA / TREES).read_bytes())
    (tmp_path / "en.bin").write_bytes(packed({"rainfall": 9, "rain": 7}))
    return tmp_path


def test_the_default_is_one_value_that_goes_by_name() -> None:
    default = HyphenModel.default()
    assert HyphenModel.default() is default
    assert pickle.loads(pickle.dumps(default)) is default
    assert len(pickle.dumps(default)) < 100
    assert isinstance(default.trees, Trees)
    assert default.trees.features == FEATURES
    assert HyphenModel(Trees((DATA / TREES).read_bytes()), word_list) == default


def test_a_model_of_a_folder_has_its_lists_and_goes_with_them(folder: Path) -> None:
    model = HyphenModel.load(folder)
    assert model != HyphenModel.default()
    assert model == HyphenModel.load(folder)
    assert hash(model) == hash(HyphenModel.load(folder))
    copy = pickle.loads(pickle.dumps(model))
    assert copy == model
    for of in (model, copy):
        assert [of.lists("en").level(word) for word in ("rainfall", "rain", "snow")] == [9, 7, 0]
        assert of.lists("de").level("regen") == 0
    assert len(repr(model)) < 150


def test_a_row_has_a_value_for_each_feature() -> None:
    for word in broken_words("The infor-\nmation is well-\nknown in U-\nBoot-Häfen 12-\nfold."):
        for iso in ("en", "de", "und", "xx"):
            assert len(features(word, iso, COMPOUNDS)) == len(FEATURES)
    row = dict(
        zip(
            FEATURES,
            features(next(broken_words("in rain-\nfall")), "en", COMPOUNDS, WordList(packed({"rainfall": 9}))),
            strict=True,
        )
    )
    assert (row["joined"], row["left"], row["length of right"]) == (9, 0, 4)


@pytest.mark.parametrize(("logit", "expected"), [(5.0, "of zorb-blik here"), (-5.0, "of zorbblik here")])
def test_any_score_may_decide(logit: float, expected: str) -> None:
    class Fixed:
        def score(self, _: Sequence[float]) -> float:
            return logit

    pipeline = Pipeline((Hyphens(model=HyphenModel(Fixed())),))
    assert pipeline("It was the end of a story of zorb-\nblik here.").endswith(f"{expected}.")
