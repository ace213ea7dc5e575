"""Whether a text says what another does not: by a sample of its sentences, letters and digits alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.text.lines import PROSE_WORDS, count_words
from cleanse.text.words import letters_of
from cleanse.values import NamedTuple

_MOST_SENTENCES = 64  # that are looked for: a text may be a megabyte long
_LEAST_SENTENCE = 16  # letters; a third of it where words are written without spaces
_SENTENCE = regex(r"(?<=[.!?。！？…؟।])\s*(?=\S)|\n+")


class Lack(NamedTuple):
    """How much of a text another lacks."""

    words: int
    """Of the text, in sentences."""
    missing: float
    """The share of them that the other has not."""

    @property
    def missing_words(self) -> int:
        """How many these are."""
        return round(self.words * self.missing)


def lack(text: Sequence[str], other: str) -> Lack:
    """How much of a text's blocks is not in another text, of which there are the letters.

    >>> shown = letters_of("It rained in the town for 40 days!")
    >>> lack(["It rained in the town for 40 days.", "Then the sun came out again."], shown)
    Lack(words=14, missing=0.4583333333333333)
    """
    sentences = [(letters_of(sentence), sentence) for block in text for sentence in _SENTENCE.split(block)]
    kept = [(letters, sentence) for letters, sentence in sentences if len(letters) >= _least(letters)]
    if not kept:
        return Lack(0, 0.0)
    words = sum(count_words(sentence) for _, sentence in kept)
    step = max(1, len(kept) // _MOST_SENTENCES)
    sample = [letters for letters, _ in kept[::step]]
    missing = sum(len(letters) for letters in sample if letters not in other)
    return Lack(words, missing / sum(map(len, sample)))


def most_words(text: str) -> int:
    """How many words the prose of a page may have at most that is known by its text alone, all blocks in one.

    >>> most_words("It rained in the town for 40 days.Then the sun came out again.")
    15
    """
    words = sum(count_words(sentence) for sentence in _SENTENCE.split(text))
    return words + words // PROSE_WORDS  # a block may have ended within what is one word now


def prose(page: Page) -> Iterator[str]:
    """The blocks of a page that are sentences, and no links.

    >>> from cleanse.page import PageBlock
    >>> [*prose(Page(blocks=[PageBlock("Home", -1, "paragraph", "", 4)]))]
    []
    """
    return (
        block.text
        for block in page.blocks
        if 2 * block.link_chars < len(block.text)
        and count_words(block.text) >= PROSE_WORDS
        and re.search(r"[.!?。！？…؟।]", block.text)
    )


def _least(letters: str) -> int:
    return _LEAST_SENTENCE if letters.isascii() or letters[0] < "\u2e80" else _LEAST_SENTENCE // 3
