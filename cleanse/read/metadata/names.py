"""The names of authors in a value or a line, by the words that stand before them."""

from __future__ import annotations

import re
from functools import cached_property

from cleanse.lexicon import Lexicon, opens
from cleanse.read.metadata.plain import ADDRESS

BARS = re.compile(r" ?[|·•\n] ?| [–—-] ")
"""What parts a name from a date or a role in one line."""
_MOST_WORDS = 15  # of the names in a line: three of five words


class NameParser:
    """Reads names, with the words that a lexicon has for "By" and "Author".

    >>> from cleanse.lexicon import Lexicon
    >>> NameParser(Lexicon.default()).name("By Ann Lee", "en"), NameParser(Lexicon.default()).name("Von Ann Lee", "de")
    ('Ann Lee', 'Ann Lee')
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def is_label(self, text: str) -> bool:
        """Whether a text says that an author follows: "Author", "Written by"."""
        return self._lexicon.fold(text) in self._labels

    def name(self, text: str, language: str) -> str:
        """One author's name: no address, no "By" before it; "" where there is none.

        ``language`` is the page's, a BCP 47 tag, or "".
        """
        text = " ".join(word for word in text.split() if not ADDRESS.search(word)).strip(" ,;|·/-")
        if text.startswith("(") and text.endswith(")"):  # "ann@example.org (Ann Lee)"
            text = text[1:-1]
        text = self.without_by(text, language)
        return text if any(map(str.isalpha, text)) and not self.is_label(text) else ""

    def without_by(self, text: str, language: str) -> str:
        """A text without the words before a name, in English or the page's language."""
        label, colon, rest = text.partition(":")
        if colon and rest.strip() and self.is_label(label):
            return rest.strip()
        folded = self._lexicon.fold(text)
        words = self._by_words.get(language[:2].lower(), self._english)
        for by in words if folded.startswith(words) else ():
            if opens(folded, by):
                rest = (*text.split(maxsplit=by.count(" ") + 1), "")[by.count(" ") + 1]
                if rest and not rest[0].islower():
                    return rest.lstrip(": ")
        return text

    def names_in(self, line: str, language: str) -> str:
        """The names in a line that shows a byline: what stands before a bar, a date or a role.

        >>> from cleanse.lexicon import Lexicon
        >>> NameParser(Lexicon.default()).names_in("By Ann Lee | 3 May 2024", "en")
        'Ann Lee'
        """
        for part in BARS.split("\n".join(" ".join(one.split()) for one in line.splitlines())):
            name = self.name(part, language)
            words = name.split()
            if words and len(words) <= _MOST_WORDS and not any(map(str.isdigit, name)) and not name[0].islower():
                return name
        return ""

    @cached_property
    def _labels(self) -> frozenset[str]:
        return self._lexicon.words("bylines", "by", "author-label")

    @cached_property
    def _english(self) -> tuple[str, ...]:
        return self._by_words.get("en", ())

    @cached_property
    def _by_words(self) -> dict[str, tuple[str, ...]]:
        """What stands before a name, in English and in another language; the longest first."""
        known = self._lexicon.by_language("bylines", "by")
        english = known.get("en", frozenset())
        return {iso: tuple(sorted(english | words, key=lambda by: (-len(by), by))) for iso, words in known.items()}
