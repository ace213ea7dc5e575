"""The lexicon, as far as metadata needs it: all of this package takes one as an argument, and none asks for another."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Protocol

from cleanse.lexicon import matcher


class Lexicon(Hashable, Protocol):
    """What gives the phrases of every language. It can be hashed, since what is made of it is kept for the next page."""

    def words(self, file: str, /, *sections: str) -> frozenset[str]:
        """The folded phrases of some sections of a file, of all languages."""

    def by_language(self, file: str, section: str, /) -> Mapping[str, frozenset[str]]:
        """The folded phrases of a section for each language that has it."""

    def fold(self, text: str, /) -> str:
        """What two spellings of one phrase have in common."""


DEFAULT: Lexicon = matcher
"""The lexicon of the package."""
