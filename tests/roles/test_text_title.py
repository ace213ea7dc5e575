"""Which blocks of a text may be its title, and what is said of them."""

from __future__ import annotations

from cleanse.read.text import read_text
from cleanse.roles.text_features import TextFeatures
from cleanse.roles.text_title import TITLE_FEATURES, title_rows
from cleanse.roles.words import TextWords

PARAGRAPH = "It rained in the valley all day, and the bridge was under water by the evening."


def _rows(text: str, probabilities: list[float]) -> dict[int, dict[str, float]]:
    places, rows = title_rows(TextFeatures(read_text(text), TextWords.of({}, {})), probabilities)
    return {at: dict(zip(TITLE_FEATURES, row, strict=True)) for at, row in zip(places, rows, strict=True)}


def test_short_lines_above_what_is_likely_may_be_the_title() -> None:
    found = _rows(f"Our news\nBridge under water\n{PARAGRAPH}\nRead more", [0.0, 0.1, 0.9, 0.1])
    assert set(found) == {0, 1}
    assert [found[at]["hit share"] for at in (0, 1)] == [0.0, 1.0]
    assert [found[at]["until likely"] for at in (0, 1)] == [2, 1]


def test_a_text_without_anything_likely_has_no_title() -> None:
    assert _rows("Home page\nNews of today\nSport", [0.0, 0.0, 0.0]) == {}
