"""The features of text: as many as there are names, and of any text."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from cleanse.read.text import read_text
from cleanse.roles import text_features
from cleanse.roles.text_features import FEATURES, LEXICON, SECOND_FEATURES, WHOLE_FEATURES, TextFeatures
from cleanse.roles.words import TextWords
from tests.strategies import seed_paragraphs


def _features(text: str) -> TextFeatures:
    return TextFeatures(read_text(text), TextWords.of({"home": -2.0, "=home": -1.0}, {"lee": 4.0}))


@pytest.mark.parametrize("text", ["a\nb", "雨\n\n\n雨", "\tx y\n " * 40, *seed_paragraphs()[:2]])
def test_every_feature_has_a_name(text: str) -> None:
    features = _features(text)
    rows, probabilities = text_features.rows(features), [0.4] * features.size
    assert {len(row) for row in rows} == {len(FEATURES)}
    assert len(rows) == features.size
    seconds = text_features.second_rows(features, [True] * features.size, probabilities)
    assert {len(row) for row in seconds} == {len(SECOND_FEATURES)}
    assert len(text_features.whole_row(features, probabilities)) == len(WHOLE_FEATURES)


@pytest.mark.parametrize("names", [(*FEATURES, *SECOND_FEATURES), WHOLE_FEATURES])
def test_no_name_stands_for_two(names: tuple[str, ...]) -> None:
    assert len(set(names)) == len(names)


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


_ROWS = """
import sys
from cleanse.read.text import read_text
from cleanse.roles.text_features import TextFeatures, second_rows
from cleanse.roles.words import TextWords
features = TextFeatures(read_text(sys.stdin.read()), TextWords.of({}, {}))
print([*second_rows(features, [True] * features.size, [at % 7 / 7 for at in range(features.size)])])
"""


def test_features_are_the_same_in_every_process() -> None:
    text = "\n".join(seed_paragraphs())
    found = set()
    for seed in ("1", "2", "3"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
        command = [sys.executable, "-c", _ROWS]
        run = subprocess.run(command, input=text, env=environment, capture_output=True, encoding="utf-8", check=True)
        found.add(run.stdout)
    assert len(found) == 1
