"""Models are values: equal, hashable, picklable, loaded from a folder; and their data fit the code."""

from __future__ import annotations

import json
import math
import pickle
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import cleanse
from cleanse import packaged
from cleanse.boosting import Trees
from cleanse.errors import ModelError
from cleanse.mend.hyphenation import HyphenModel
from cleanse.packaged import WEIGHTS
from cleanse.page import Page
from cleanse.read import read
from cleanse.read.text import read_text
from cleanse.roles import html_features, html_second, text_features, text_second, text_title
from cleanse.roles.model import HtmlModel, TextModel
from cleanse.roles.role import ROLES
from cleanse.roles.words import HtmlWords, TextWords
from tests.strategies import seed_paragraphs

REPOSITORY = Path(cleanse.__file__).parents[1]
DATA = Path(packaged.FOLDER, *WEIGHTS)
MODELS = [HtmlModel, TextModel]
MENU = "".join(f"<li><a href=/{name}>{name}</a></li>" for name in ("Home", "News", "Sport", "Culture"))


def _page() -> Page:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in seed_paragraphs()[:4])
    found = read(f"<div><ul>{MENU}</ul></div><h1>Rain</h1>{paragraphs}<footer>© 2024</footer>", kind="html").document.page
    assert found is not None
    return found


class Likely:
    """Trees that give each block a logit by how many words it has."""

    def __init__(self, least: int) -> None:
        self.least = least

    def score(self, row: Sequence[float]) -> float:
        return float(row[0] - self.least)


@pytest.mark.parametrize("kind", MODELS)
def test_the_default_is_one_value_that_goes_by_name(kind: Any) -> None:
    default = kind.default()
    assert kind.default() is default
    assert pickle.loads(pickle.dumps(default)) is default
    assert len(pickle.dumps(default)) < 100
    assert len(pickle.dumps(kind.load(DATA))) < 100


@pytest.mark.parametrize("kind", MODELS)
def test_a_model_of_the_same_data_is_equal(kind: Any) -> None:
    loaded = kind.load(DATA)
    assert loaded == kind.default()
    assert hash(loaded) == hash(kind.default())
    assert loaded.typical == kind.default().typical
    assert len(repr(loaded)) < 250


@pytest.mark.parametrize("kind", MODELS)
def test_a_model_of_other_data_is_another_and_goes_with_them(kind: Any, tmp_path: Path) -> None:
    folder = shutil.copytree(DATA, tmp_path / "weights")
    for path in folder.glob("*_second.trees"):
        path.write_bytes(path.read_bytes() + b"-9.5\n")
    other = kind.load(folder)
    assert other != kind.default()
    copy = pickle.loads(pickle.dumps(other))
    assert copy == other
    row = (0,) * len(other.second.features)
    assert copy.second.score(row) == other.second.score(row) == pytest.approx(kind.default().second.score(row) - 9.5)


@pytest.mark.parametrize("kind", MODELS)
def test_a_model_of_other_features_is_an_error_that_names_the_file(kind: Any, tmp_path: Path) -> None:
    folder = shutil.copytree(DATA, tmp_path / "weights")
    for path in folder.glob("*_first.trees"):
        path.write_bytes(path.read_bytes().replace(b"\twords\t", b"\twords of another kind\t", 1))
    with pytest.raises(ModelError, match=r"_first\.trees"):
        kind.load(folder)


@pytest.mark.parametrize("kind", [*MODELS, HyphenModel])
@pytest.mark.parametrize("folder", ["", "none", Path("none"), __file__, 5, None, "a\0b"])
def test_a_wrong_folder_is_an_error_that_says_what_it_must_hold(kind: Any, folder: Any) -> None:
    with pytest.raises(
        ModelError, match=r"has no file '[a-z_]+\.(trees|tsv)' that can be read .*: name the folder that a trainer wrote"
    ):
        kind.load(folder)


@pytest.mark.parametrize("kind", [*MODELS, HyphenModel])
@pytest.mark.parametrize("data", [b"", b"\xff", b"rain\n", b"\0" * 100])
def test_a_file_of_another_format_is_an_error(kind: Any, data: bytes, tmp_path: Path) -> None:
    folder = shutil.copytree(DATA, tmp_path / "weights", ignore=shutil.ignore_patterns("__pycache__"))
    for path in (folder / "hyphens.trees", *folder.iterdir()):
        path.write_bytes(data)
    with pytest.raises(ModelError):
        kind.load(folder)


def test_the_data_have_the_features_of_the_code() -> None:
    html, text = HtmlModel.default(), TextModel.default()
    both = (*html_features.FEATURES, *html_second.SECOND_FEATURES), (*text_features.FEATURES, *text_second.SECOND_FEATURES)
    trees = {
        html.first: html_features.FEATURES, html.second: both[0], text.first: text_features.FEATURES, text.second: both[1],
        text.whole: text_second.WHOLE_FEATURES, text.titles: text_title.TITLE_FEATURES,
    }  # fmt: skip
    for of, features in trees.items():
        assert isinstance(of, Trees)
        assert of.features == features
    assert len(html.typical) == len(both[0])
    assert len(text.typical) == len(both[1])


@pytest.mark.parametrize("name", ["html", "text", "hyphens"])
def test_the_records_of_the_trainings_are_of_these_files(name: str) -> None:
    record = json.loads((REPOSITORY / "train" / "records" / f"{name}.json").read_text("utf-8"))
    folder = ("mend", "data") if name == "hyphens" else WEIGHTS
    assert record["digests"] == {file: packaged.digest(packaged.read(*folder, file)) for file in record["digests"]}
    assert record["digests"]


def test_paragraphs_are_likelier_than_the_menu() -> None:
    page, model = _page(), HtmlModel.default()
    prediction = model.predict(page)
    probabilities = prediction.predict_proba()
    assert probabilities == model.predict_proba(page)
    assert len(probabilities) == len(prediction.words) == len(page.blocks)
    of_prose = [p for p, words in zip(probabilities, prediction.words, strict=True) if words > 15]
    assert min(of_prose) > 0.5 > probabilities[0]


def test_a_page_without_blocks_has_no_probabilities() -> None:
    prediction = HtmlModel.default().predict(Page())
    assert (prediction.predict_proba(), prediction.words, prediction.reasons([])) == ([], [], [])


def test_a_menu_is_scored_once_for_all_of_it() -> None:
    page = _page()
    model = HtmlModel(HtmlWords.of({}, {}), Likely(-5), Likely(-5))
    probabilities = model.predict_proba(page)
    at = [number for number, block in enumerate(page.blocks) if block.text in ("Home", "News", "Sport", "Culture")]
    assert len(at) == 4
    assert len({probabilities[number] for number in at}) == 1
    features = model.predict(page).features
    assert len({features.stand_in(number) for number in at}) == 1


def test_a_large_page_is_predicted_as_a_small_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    page = _page()
    expected = HtmlModel.default().predict_proba(page)
    monkeypatch.setattr("cleanse.roles.model._MOST_KEPT", 2)  # its rows are made twice, not kept
    assert HtmlModel.default().predict_proba(page) == expected


def test_reasons_are_few_and_in_words() -> None:
    page, model = _page(), HtmlModel.default()
    unlikely = [at for at, p in enumerate(model.predict_proba(page)) if 0.06 < p < 0.5]
    for reasons in model.predict(page).reasons(unlikely):
        assert all(" is " in reason or " it" in f" {reason}" for reason in reasons)
        assert len(reasons) <= 3


def test_the_probabilities_of_the_roles_of_a_block_sum_to_one() -> None:
    page, model = _page(), HtmlModel.default()
    prediction = model.predict(page)
    probabilities = prediction.predict_proba()
    found = prediction.predict_roles(probabilities)
    assert len(found) == len(page.blocks)
    for roles in found:
        assert len(roles) == len(ROLES)
        assert sum(roles) == pytest.approx(1)
        assert all(0 <= p <= 1 for p in roles)
    assert model.predict(Page()).predict_roles([]) == []


def test_a_first_stage_that_is_sure_spares_the_second() -> None:
    class Never:
        def score(self, row: Sequence[float]) -> float:
            raise AssertionError

    doc = read_text("Home\nNews\nSport")
    model = TextModel(TextWords.of({}, {}), Likely(99), Never(), Likely(0))
    prediction = model.predict(doc)
    assert prediction.predict_proba() == model.predict_proba(doc) == [0.0] * 3
    assert prediction.reasons([0, 2]) == [[], []]


@pytest.mark.parametrize(("logit", "expected"), [(0, 0.5), (9, 1 / (1 + math.exp(-9))), (-900, 0.0)])
def test_the_probability_of_a_whole_page(logit: int, expected: float) -> None:
    class Whole:
        def score(self, _: Sequence[float]) -> float:
            return logit

    model = TextModel(TextWords.of({}, {}), Likely(0), Likely(0), Whole())
    assert model.predict(read_text("Home\nNews")).page_probability == expected
