"""What two spellings of one phrase have in common: no capitals, one blank, numbers and names of networks alike."""

from __future__ import annotations

import re
from bisect import bisect
from unicodedata import category

from cleanse import core
from cleanse.patterns import rare, regex
from cleanse.values import lazy

_NUMBER = regex(r"\d+(?:[.,:]\d+)*")  # a separator is no digit, so a run splits in one way only
_WORD = regex(r"\w+")
_ASCII_WORD = regex(r"[0-9a-z_]+")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufe0f\ufeff"
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # Unicode's full-width copy of ASCII
# The Turkish capital of "i" too, which is two characters in small letters.
_SPELLINGS = {**_FULL_WIDTH, **str.maketrans("’‘ʼ´`İ", "'''''i", _INVISIBLE)}
_ODD_SPELLING = regex(f"[’‘ʼ´İ\uff01-\uff5e{_INVISIBLE}]")
_ODD_WORD = regex(f"[ʼİ\uff01-\uff5e{_INVISIBLE}]")
_JOINERS = frozenset("/|,·•-'(")  # names of networks may stand with these, and no blank, before or behind
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f"
# Scripts that write a foreign name and the words around it as one: those, Hebrew and Korean.
_GLUING = _UNSPACED + r"\u0590-\u05ff\uac00-\ud7a3"
# European letters and punctuation, and those of India.
_IS_GLUING = rare(_GLUING, r"\x00-\u058f\u0600-\u0dff\u1e00-\u2fff")
UNSPACED = rare(_UNSPACED, r"\x00-\u0dff\u1e00-\u2fff")
"""A character of a script that writes without blanks between words."""
_BOUNDS = "\u0e00\u0f00\u1000\u10a0\u1780\u1800\u3040\u3100\u3400\ua000\uf900\ufb00\uff66\uffa0"  # where these begin and end


def trim(text: str) -> str:
    """The text without punctuation, symbols and blanks at either end.

    >>> trim("▶ Read more: »")
    'Read more'
    """
    start, end = 0, len(text)
    while start < end and not text[start].isalnum() and _is_edge(text[start]):
        start += 1
    while start < end and not text[end - 1].isalnum() and _is_edge(text[end - 1]):
        end -= 1
    return text[start:end]


def _is_edge(char: str) -> bool:
    return char not in "#@" and category(char)[0] in "PSZC"  # vowel signs (M) belong to words


class Folding:
    """Folds texts, given the names of networks, which ``@`` stands for."""

    def __init__(self, networks: frozenset[str]) -> None:
        # The first words of the names: a quick test for texts without any.
        self.first_words = frozenset(_WORD.findall(name)[0] for name in networks)
        self.networks = networks
        compiled = core.compiled()
        self.compiled = own = None if compiled is None else compiled.Folding(self._ordered(), sorted(self.first_words))
        if own is not None:
            self.fold, self.names_network = own.fold, own.names_network  # type: ignore[method-assign]

    def _ordered(self) -> list[str]:
        """The names, the longest first, so that none is read as another's beginning."""
        return sorted(self.networks, key=lambda name: (-len(name), name))

    @lazy
    def _networks(self) -> re.Pattern[str]:
        ordered = self._ordered()  # each alternative is a plain word
        own = "|".join(re.escape(name) for name in ordered if not name.isascii())
        ascii_ = "|".join(re.escape(name) for name in ordered if name.isascii())
        letter = rf"[^\W{_GLUING}]"
        return re.compile(rf"\b(?:{own or '(?!)'})(?!\w)|(?<!{letter})(?:{ascii_ or '(?!)'})(?!{letter})")

    def fold(self, text: str) -> str:
        """What two spellings of one phrase have in common.

        >>> folding = Folding(frozenset({"facebook"}))
        >>> folding.fold("▶ READ  MORE:"), folding.fold("Share on Facebook · 12 min"), folding.fold("Facebookでシェア")
        ('read more', 'share on @ · # min', '@でシェア')
        """
        folded = trim(text)
        if not folded.isascii() and _ODD_SPELLING.search(folded) is not None:
            folded = folded.translate(_SPELLINGS)
        folded = folded.casefold()
        words = folded.split()
        folded = _NUMBER.sub("#", " ".join(words))
        if not _JOINERS.isdisjoint(folded):
            words = _WORD.findall(folded)
        if not folded.isascii() and _IS_GLUING.search(folded) is not None:
            words += _ASCII_WORD.findall(folded)
        return folded if self.first_words.isdisjoint(words) else self._networks.sub("@", folded)

    def names_network(self, text: str) -> bool:
        """Whether a text may name a social network or messenger.

        >>> Folding(frozenset({"facebook"})).names_network("Share on Facebook")
        True
        """
        folded = text.casefold()
        words = _WORD.findall(folded)
        if not folded.isascii() and _IS_GLUING.search(folded) is not None:
            words += _ASCII_WORD.findall(folded)
        return not self.first_words.isdisjoint(words)


def keeps_words(text: str) -> bool:
    """Whether folding leaves the words of a text as they are in small letters, numbers and names of networks aside.

    >>> keeps_words("Don’t WAIT"), keeps_words("rain\u00adbow")
    (True, False)
    """
    return text.isascii() or _ODD_WORD.search(text) is None


def numbers_folded(word: str) -> str:
    """A word as it is folded, whose numbers count alike."""
    return word if word.isalpha() else _NUMBER.sub("#", word)


def opens(folded: str, phrase: str) -> bool:
    """Whether a folded text begins with a phrase, not in the middle of a word.

    >>> opens("photos of the day", "photo")
    False
    """
    return folded.startswith(phrase) and _apart(folded, len(phrase))


def closes(folded: str, phrase: str) -> bool:
    """Whether a folded text ends with a phrase, not in the middle of a word."""
    return folded.endswith(phrase) and _apart(folded, len(folded) - len(phrase))


def _apart(text: str, at: int) -> bool:
    """Whether a word may end and begin at this offset."""
    if at <= 0 or at >= len(text) or not (text[at - 1].isalnum() and text[at].isalnum()):
        return True
    return is_unspaced(text[at - 1]) or is_unspaced(text[at])


def is_unspaced(char: str) -> bool:
    """Whether a character is of a script that writes without blanks between words.

    >>> is_unspaced("雨"), is_unspaced("r")
    (True, False)
    """
    return char > "\u0dff" and bisect(_BOUNDS, char) % 2 == 1
