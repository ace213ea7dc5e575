"""What first probabilities say: as many features as there are names, of any text, and the same in every process."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from cleanse import core
from cleanse.read.text import read_text
from cleanse.roles.text_features import FEATURES, TextFeatures
from cleanse.roles.text_second import SECOND_FEATURES, WHOLE_FEATURES, second_rows, whole_row
from cleanse.roles.words import TextWords
from tests.strategies import seed_paragraphs


def _features(text: str) -> TextFeatures:
    """Those of Python, which what is tested here is made of; ``tests/core`` compares the compiled form with it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(core, "compiled", lambda: None)
        return TextFeatures(read_text(text), TextWords.of({}, {}))


@pytest.mark.parametrize("text", ["a\nb", "雨\n\n\n雨", "\tx y\n " * 40, *seed_paragraphs()[:2]])
@pytest.mark.parametrize("title", [(-1, 0.0), (0, 0.9)])
def test_every_feature_has_a_name(text: str, title: tuple[int, float]) -> None:
    features = _features(text)
    probabilities = [at % 7 / 7 for at in range(features.size)]
    assert {len(row) for row in second_rows(features, [True] * features.size, probabilities, title)} == {len(SECOND_FEATURES)}
    assert len(whole_row(features, probabilities)) == len(WHOLE_FEATURES)


@pytest.mark.parametrize("names", [(*FEATURES, *SECOND_FEATURES), WHOLE_FEATURES])
def test_no_name_stands_for_two(names: tuple[str, ...]) -> None:
    assert len(set(names)) == len(names)


def test_how_far_the_title_and_what_is_likely_are() -> None:
    features = _features("Home\nRain in town\nIt rained.\nRain\nMore")
    rows = second_rows(features, [True] * 5, [0.0, 0.1, 0.9, 0.1, 0.1], (1, 0.8))
    found = [dict(zip(SECOND_FEATURES, row, strict=True)) for row in rows]
    assert [row["since title"] for row in found] == [-1, 0, 1, 2, 3]
    assert [row["title words"] for row in found][3:] == [0.5, 0.0]  # "rain", and "=rain" for all of it
    assert [row["until likely"] for row in found] == [2, 1, 3, 2, 1]
    assert [row["words since likely"] for row in found] == [-1, -1, -1, 0, 1]


_ROWS = """
import sys
from cleanse.read.text import read_text
from cleanse.roles.text_features import TextFeatures
from cleanse.roles.text_second import second_rows
from cleanse.roles.text_title import title_rows
from cleanse.roles.words import TextWords
features = TextFeatures(read_text(sys.stdin.read()), TextWords.of({}, {}))
probabilities = [at % 7 / 7 for at in range(features.size)]
print([*second_rows(features, [True] * features.size, probabilities, (0, 0.5))])
places, titles = title_rows(features, probabilities)
print(places, [*titles])
"""


def test_features_are_the_same_in_every_process() -> None:
    text = "\n".join(seed_paragraphs())
    found = set()
    for seed in ("1", "2", "3"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8", core.VARIABLE: "python"}
        command = [sys.executable, "-c", _ROWS]
        run = subprocess.run(command, input=text, env=environment, capture_output=True, encoding="utf-8", check=True)
        found.add(run.stdout)
    assert len(found) == 1
