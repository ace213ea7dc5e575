"""A lexicon of a few phrases, to see that nothing else is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from cleanse.lexicon import Lexicon
from cleanse.lexicon.matcher import Phrases

T = TypeVar("T")


class Few:
    """Sections such as ``bylines by``, with the one phrase of each language."""

    def __init__(self, sections: Mapping[str, Mapping[str, str]]) -> None:
        self._sections = sections

    def words(self, file: str, *sections: str) -> frozenset[str]:
        return frozenset(word for section in sections for word in self._sections.get(f"{file} {section}", {}).values())

    def by_language(self, file: str, section: str) -> Mapping[str, frozenset[str]]:
        return {iso: frozenset((word,)) for iso, word in self._sections.get(f"{file} {section}", {}).items()}

    def phrases(self, file: str, *sections: str) -> Phrases:
        return Lexicon.default().phrases(file)  # of no section: none

    def cached(self, compute: Callable[[Few], T]) -> T:
        return compute(self)

    def fold(self, text: str) -> str:
        return Lexicon.default().fold(text)
