"""What a page shows."""

from __future__ import annotations

from cleanse.page import Page
from cleanse.read.html import read_html
from cleanse.read.payload.shown import LEAST_WORDS, Shown

SENTENCE = "It rained in the town for forty days, and nobody was out of doors."


def _shown(html: str) -> Shown:
    return Shown(read_html(html)[1].page)


def test_its_words() -> None:
    shown = _shown(f"<p>{SENTENCE}</p><p>Rain</p><ul><li><a href=/a>{SENTENCE}</a></ul>")
    assert (shown.prose_words, shown.long_words, shown.words) == (14, 14, 15)
    assert shown.letters.startswith("itrainedinthetown")


def test_how_long_a_body_must_be() -> None:
    assert Shown(Page()).least == LEAST_WORDS
    assert Shown(Page()).least_kept == 1
    assert _shown("<p>Loading</p>").least_kept == 3
    long = _shown(f"<p>{SENTENCE}</p>" * 20)
    assert long.least == 140
    assert long.least_kept == LEAST_WORDS


def test_whether_it_shows_more_prose_than_some() -> None:
    shown = _shown(f"<p>{SENTENCE}</p>" * 3)
    for _ in range(2):
        assert shown.has_more_prose_words(41)
        assert not shown.has_more_prose_words(42)
        assert shown.prose_words == 42  # from then on it is known
