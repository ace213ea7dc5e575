"""The lexicon, as far as metadata needs it."""

from __future__ import annotations

from cleanse.lexicon import matcher
from cleanse.read.metadata.phrases import DEFAULT


def test_the_default_has_what_metadata_asks_for() -> None:
    assert DEFAULT.words("bylines", "by", "author-label") == matcher.words("bylines", "by", "author-label")
    assert "von" in DEFAULT.by_language("bylines", "by")["de"]
    assert DEFAULT.fold("By: ") == "by"
    assert hash(DEFAULT) == hash(DEFAULT)
