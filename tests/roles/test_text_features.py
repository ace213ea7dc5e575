"""The features of text: as many as there are names, and of any text."""

from __future__ import annotations

import pytest

from cleanse.read.text import read_text
from cleanse.roles import text_features
from cleanse.roles.class_words import ClassWords
from cleanse.roles.text_features import FEATURES, KINDS, LEXICON, TextFeatures
from cleanse.roles.words import TextWords
from tests.strategies import seed_paragraphs


def _features(text: str) -> TextFeatures:
    return TextFeatures(read_text(text), TextWords.of({"home": -2.0, "=home": -1.0}, {"lee": 4.0}))


@pytest.mark.parametrize("text", ["a\nb", "雨\n\n\n雨", "\tx y\n " * 40, *seed_paragraphs()[:2]])
def test_every_feature_has_a_name(text: str) -> None:
    features = _features(text)
    rows = text_features.rows(features)
    assert {len(row) for row in rows} == {len(FEATURES)}
    assert len(rows) == features.size


def test_no_name_stands_for_two() -> None:
    assert len(set(FEATURES)) == len(FEATURES)


def test_the_words_of_a_page_tell_its_kind() -> None:
    kinds = ClassWords.of(KINDS, [0.0] * len(KINDS), {}, {"reply": [float(kind == "forum") for kind in KINDS]})
    scores = TextFeatures(read_text("Rain\nReply\nReply"), TextWords.of({}, {}), kinds).kind_scores
    assert dict(zip(KINDS, scores, strict=True))["forum"] == 1.0
    assert sum(scores) == 1.0


def test_lines_of_comments_weigh_on_those_around_them() -> None:
    features = TextFeatures(read_text("Rain\nReply\nSnow"), TextWords.of({}, {}, {"reply": 2.0}))
    weights = [dict(zip(FEATURES, row, strict=True)) for row in text_features.rows(features)]
    assert [row["comment weight 0"] for row in weights] == [0.0, 2.0, 0.0]
    assert [row["comment weight before"] for row in weights] == [0.0, 0.0, 2.0]
    assert [row["4 before: comment weight"] for row in weights] == [0.0, 0.0, 2.0]


def test_what_a_row_says() -> None:
    row = dict(zip(FEATURES, text_features.rows(_features("Home\n\nIt rained. Photo: Ann Lee\nHome"))[0], strict=True))
    expected = {"words": 1, "text weight": -3.0, "copies": 2, "gap after": 2, "words +1": 5, "end weight +1": 4.0, "place": 0.0}
    assert {name: row[name] for name in expected} == expected


def test_what_the_lexicon_takes_a_line_for_is_a_bit() -> None:
    features = _features("It rained.\nRead more:\nSubscribe to our newsletter")
    bits = [{name for at, name in enumerate(LEXICON) if number >> at & 1} for number in features.lexicon]
    assert bits[0] == set()
    assert "subscription" in bits[2]


def test_a_credit_counts_for_the_block_above() -> None:
    features = _features("The bridge at night.\nPhoto: Ann Lee\nIt rained.")
    assert [features.has_credit(at) for at in range(features.size)] == [True, True, False]
