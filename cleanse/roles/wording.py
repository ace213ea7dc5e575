"""What features say, in words: of a row that is unlike those of a body, for readers of a report."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from re import Pattern, compile, escape
from typing import NamedTuple

from cleanse import packaged
from cleanse.roles import html_features, text_features, words
from cleanse.values import lazy

DATA = ("roles", "reasons.tsv")
"""Where in the package the words stand."""

_BITS = dict.fromkeys(html_features.BITS, words.BIT) | dict.fromkeys(text_features.BITS, text_features.BIT)
_NAMES = html_features.BITS | text_features.BITS


class _Said(NamedTuple):
    """What is said of a feature whose value is lower than usual, and of one whose value is higher; "" for nothing."""

    low: str
    high: str


class Wording(packaged.DataFile):
    """The words for features, made from the bytes of a data file.

    >>> wording = Wording(b"words\\tit is short\\tit is long\\nlevel *: words\\tlittle is around it\\n")
    >>> wording.of("words", 3, 40), wording.of("level 2: words", 3, 40), wording.of("level 2: words", 50, 40)
    ('it is short', 'little is around it', '')
    """

    @staticmethod
    @cache
    def default() -> Wording:
        """The words that the package has."""
        return Wording(packaged.read(*DATA))

    def of(self, feature: str, value: float, usual: float) -> str:
        """What it says of a block that a feature has a value which is another than usual; "" where it says nothing to a reader.

        A feature without words goes by its name.
        """
        if feature in _BITS:
            return self._of_mask(feature, int(value), int(usual))
        said = self._said(feature)
        if said is None:
            return f"{feature} {value:.3g}"
        return said.low if value < usual else said.high

    def of_rule(self, rule: str) -> str:
        """What a rule says of a block of a page."""
        said = self._said(f"furniture:{rule}")
        return said.high if said is not None else ""

    def has(self, feature: str) -> bool:
        """Whether there are words for a feature, and for each bit of a mask."""
        names = [f"{feature}: {bit}" for bit in _NAMES[feature]] if feature in _NAMES else [feature]
        return all(self._said(name) is not None for name in names)

    def _of_mask(self, feature: str, value: int, usual: int) -> str:
        for name in _NAMES[feature]:
            bit = _BITS[feature][name]
            said = self._said(f"{feature}: {name}") if (value ^ usual) & bit else None
            if said is not None and (found := said.high if value & bit else said.low):
                return found
        return ""

    def _said(self, name: str) -> _Said | None:
        found = self._plain.get(name)
        return found or next((said for pattern, said in self._patterns if pattern.fullmatch(name)), None)

    @lazy
    def _plain(self) -> Mapping[str, _Said]:
        return {name: said for name, said in self._rows if "*" not in name}

    @lazy
    def _patterns(self) -> list[tuple[Pattern[str], _Said]]:
        return [(compile(escape(name).replace(r"\*", ".*")), said) for name, said in self._rows if "*" in name]

    @lazy
    def _rows(self) -> list[tuple[str, _Said]]:
        lines = self.data.decode().split("\n")
        parts = [[*line.split("\t"), "", ""] for line in lines if line and not line.startswith("#")]
        return [(name, _Said(low, high)) for name, low, high, *_ in parts]
