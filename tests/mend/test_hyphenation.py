"""The model of broken words is a value whose data fit the code; the evidence on their hyphens."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from pathlib import Path

import pytest

from cleanse import Pipeline, packaged
from cleanse.boosting import Trees
from cleanse.cleaners.hyphens import Hyphens
from cleanse.lexicon import Lexicon
from cleanse.mend import hyphenation
from cleanse.mend.broken_words import Broken, broken_words
from cleanse.mend.frequencies import FOLDER, WordList, packed, word_list
from cleanse.mend.hyphenation import FEATURES, TREES, Compounds, HyphenModel, features, has_own_hyphen, is_legal, language_of
from cleanse.read.text import read_text

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


def _word(text: str) -> Broken:
    (found,) = broken_words(text)
    return found


def _row(text: str, iso: str = "en", **levels: int) -> dict[str, float]:
    known = WordList(packed({key.replace("_", "-"): level for key, level in levels.items()}))
    return dict(zip(FEATURES, features(_word(text), iso, COMPOUNDS, known), strict=True))


@pytest.mark.parametrize(
    ("left", "right", "iso", "legal"),
    [
        ("infor", "mation", "en", 1),
        ("inf", "ormation", "en", 0),
        ("Haus".lower(), "tür", "de", 1),
        ("ha", "ustür", "de", 0),
        ("инфор", "мация", "ru", 1),
        ("bil", "gi", "tr", -1),
        ("rain", "fall", "xx", -1),
    ],
)
def test_where_a_word_may_be_broken(left: str, right: str, iso: str, legal: int) -> None:
    assert is_legal(left, right, iso) == legal


def test_the_row_of_a_broken_word() -> None:
    row = _row("The Infor-\nMATION-2", information=9, infor=2, mation=3, infor_mation=1)
    assert (row["joined"], row["left"], row["right"], row["compound"]) == (9, 2, 3, 1)
    assert (row["left capital"], row["left capitals"], row["right capital"], row["right capitals"]) == (1, 0, 1, 1)
    assert (row["hyphen before"], row["hyphen after"], row["digits on the left"]) == (0, 1, 0)
    assert (row["length of left"], row["length of right"]) == (5, 6)
    assert row["legal"] == 1
    assert _row("x-A4-\nsheets", "en")["hyphen before"] == _row("A4-\nsheets")["digits on the left"] == 1


def test_a_word_that_the_list_has_without_its_ending_counts() -> None:
    row = _row("the umbrel-\nlas", umbrella=5)
    assert (row["joined"], row["joined without ending"]) == (0, 0)  # "la": too little would be left
    row = _row("the rain-\nmakers", rainmaker=5, rain_mak=2)
    assert (row["joined without ending"], row["compound without ending"]) == (5, 2)


def test_parts_of_many_compounds_are_the_lexicons_and_the_lists() -> None:
    assert _row("a self-\nmade", self_=7)["first part"] >= 7
    assert _row("a weather-\nbased", _based=8)["second part"] >= 8
    assert COMPOUNDS.level("first", "кое", "en") == 0


def test_a_place_that_is_wrong_in_another_language_tells_nothing() -> None:
    assert _row("ha-\nustür", "de")["legal"] == -1
    assert _row("ha-\nustür", "de", ha=3)["legal"] == 0
    assert _row("ha-\nustür", "de", haustür=9)["legal"] == -1


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Der Rat hat sich mit der Frage nicht befasst, sagte die Spre-\ncherin.", "de"),
        ("bil-\ngisayar", "tr"),
        ("infor-\nmation", "en"),
    ],
)
def test_the_language_whose_words_are_looked_up(text: str, iso: str) -> None:
    doc = read_text(text)
    assert language_of(doc, _word(text), word_list) == iso


@pytest.mark.parametrize(
    ("text", "iso", "own"),
    [
        ("кто-\nто", "ru", True),
        ("blah-\nblah", "en", True),
        ("na-\nna", "en", False),  # too short to tell
        ("Immobilien-\nMarkt", "de", True),
        ("Anti-\nTrump", "en", False),  # where compounds have hyphens anyway, that is left to the model
        ("infor-\nmation", "en", False),
    ],
)
def test_hyphens_that_the_parts_tell_of(text: str, iso: str, own: bool) -> None:
    assert has_own_hyphen(_word(text), iso, COMPOUNDS, word_list(iso)) is own


def test_what_the_lexicon_says_of_a_language() -> None:
    assert COMPOUNDS.is_conjunction("Und", "de")
    assert not COMPOUNDS.is_conjunction("und", "fr")
    assert COMPOUNDS.hyphenates("en")
    assert not COMPOUNDS.hyphenates("de")
    assert {"de", "en", "ru"} <= set(COMPOUNDS.languages)


def test_patterns_remember_a_bounded_number_of_words() -> None:
    for number in range(6_000):
        hyphenation.is_legal("infor", f"mation{number}", "en")
    assert all(len(of.hd.cache) <= 5_001 for of in hyphenation._patterns("en"))
