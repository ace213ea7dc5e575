"""The sentence under an entry of a feed is found where it stands, and the quick tests let it pass."""

from __future__ import annotations

import pytest

from cleanse.lexicon import Lexicon
from cleanse.text.feed_sentences import FeedSentences

RAIN = "It rained in the whole of the valley on Monday, and nobody went out. "
SENTENCES = FeedSentences(Lexicon.default())


@pytest.mark.parametrize(
    "sentence",
    [
        "The post Rain appeared first on Valley Post.",
        "THE POST RAIN APPEARED FIRST ON VALLEY POST",
        "Der Beitrag Regen erschien zuerst auf Talbote.",
        "Inlägget Regn dök först upp på Dalposten.",
    ],
)
def test_where_it_begins(sentence: str) -> None:
    assert SENTENCES.start(sentence) == 0
    assert SENTENCES.start(RAIN + sentence) == len(RAIN)
    assert SENTENCES.may_be_in(f"{RAIN}\n{RAIN}{sentence}")


def test_a_text_without_a_telling_word_has_none() -> None:
    assert not SENTENCES.may_be_in(RAIN)
    assert SENTENCES.may_be_in(f"{RAIN} It appeared to be over.")
    assert SENTENCES.start(RAIN) is None
