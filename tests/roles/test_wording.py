"""What features say in words: all of ours, masks bit by bit, and those that nobody has found words for."""

from __future__ import annotations

import pickle

import pytest

from cleanse.roles import html_features, text_features, text_second, words
from cleanse.roles.wording import Wording

FEATURES = {
    *html_features.FEATURES, *html_features.SECOND_FEATURES, *text_features.FEATURES, *text_second.SECOND_FEATURES,
}  # fmt: skip
WORDLESS: set[str] = set()
"""Features that go by their names until somebody finds words for them."""

ABOVE = html_features.ABOVE


def test_every_feature_has_words() -> None:
    assert {name for name in FEATURES if not Wording.default().has(name)} == WORDLESS


def test_every_line_of_the_data_is_of_a_feature_or_a_rule() -> None:
    from cleanse.roles.wording import _NAMES

    known = FEATURES | {f"{name}: {bit}" for name, bits in _NAMES.items() for bit in bits}
    wording = Wording.default()
    plain = {name for name in wording._plain if not name.startswith("furniture:")}
    assert plain <= known
    for pattern, _ in wording._patterns:
        assert any(map(pattern.fullmatch, known)), pattern.pattern


@pytest.mark.parametrize(
    ("feature", "value", "usual", "said"),
    [
        ("words", 3, 40, "it is short"),
        ("words", 90, 40, "it is long"),
        ("level 3: link density", 0.9, 0, "its container is mostly links"),
        ("level 3: link density", 0, 0.1, ""),
        ("page: words", 3, 400, ""),
        ("what nobody knows", 0.12345, 1, "what nobody knows 0.123"),
        (ABOVE, words.BIT["nav"], 0, "it stands in a menu"),
        (ABOVE, 0, words.BIT["main"], "it stands outside the main part"),
        (ABOVE, words.BIT["nav"], words.BIT["nav"], ""),
        ("lexicon", text_features.BIT["share"], 0, "it says what asks to share or to comment"),
    ],
)
def test_what_is_said(feature: str, value: float, usual: float, said: str) -> None:
    assert Wording.default().of(feature, value, usual) == said


def test_rules_have_words() -> None:
    assert Wording.default().of_rule("title") == "it is the headline"
    assert Wording.default().of_rule("model") == ""


def test_it_is_a_value() -> None:
    assert pickle.loads(pickle.dumps(Wording.default())) == Wording.default() != Wording(b"words\tx")
