"""How many words a text has."""

from __future__ import annotations

from cleanse.lexicon import UNSPACED


def word_count(text: str) -> int:
    """The number of words; of a script without blanks between words each letter counts as one, as word processors have it.

    >>> word_count("It rained – 3.5 mm."), word_count("雨が降る。")
    (4, 4)
    """
    count = 0
    for word in text.split():
        if word.isascii():
            count += any(map(str.isalnum, word))
            continue
        count += sum(map(str.isalpha, UNSPACED.findall(word)))
        count += sum(any(map(str.isalnum, part)) for part in UNSPACED.sub(" ", word).split())
    return count
