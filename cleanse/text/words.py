"""How many words a text has, and what its letters are."""

from __future__ import annotations

from cleanse import core
from cleanse.lexicon import UNSPACED

_NO_LETTERS_OF_ASCII = str.maketrans(dict.fromkeys(char for char in map(chr, range(128)) if not char.isalnum()))


def word_count(text: str) -> int:
    """The number of words; of a script without blanks between words each letter counts as one, as word processors have it.

    >>> word_count("It rained – 3.5 mm."), word_count("雨が降る。")
    (4, 4)
    """
    words = text.split()
    if text.isascii() or UNSPACED.search(text) is None:  # most words begin with a letter
        return sum([word[0].isalnum() or any(map(str.isalnum, word)) for word in words])
    count = 0
    for word in words:
        if word.isascii():
            count += any(map(str.isalnum, word))
            continue
        count += sum(map(str.isalpha, UNSPACED.findall(word)))
        count += sum(any(map(str.isalnum, part)) for part in UNSPACED.sub(" ", word).split())
    return count


def letters_of(text: str) -> str:
    """What two spellings of a name, a title or a sentence have in common: its letters and digits, without case.

    >>> letters_of("The Post-Gazette"), letters_of("It rained\u2014for 40 days.")
    ('thepostgazette', 'itrainedfor40days')
    """
    compiled = core.compiled()
    if compiled is not None:
        found: str = compiled.letters_of(text)
        return found
    if text.isascii():  # for which there is a quicker way
        return text.lower().translate(_NO_LETTERS_OF_ASCII)
    return "".join(filter(str.isalnum, text.casefold()))
