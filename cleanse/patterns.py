"""Regular expressions that are compiled when they are first used.

To compile those of all modules would take longer than to clean a text: most texts and pages need few of them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "findall", "finditer", "split", "sub", "subn", "pattern", "flags")


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What does all that a compiled pattern does.

    >>> word = regex("[a-z]+", re.IGNORECASE)
    >>> word.findall("It rained."), word.pattern
    (['It', 'rained'], '[a-z]+')

    :raises re.error: when it is first used, for what is no pattern.
    """
    return cast("re.Pattern[str]", _Regex(pattern, flags))


def rare(characters: str, usual: str) -> re.Pattern[str]:
    """A pattern of one set of characters, none of which is among the ``usual`` ones: until a text has others, only these are
    looked for. To compile a set of some thousand characters takes as long as to clean a text.

    >>> han = rare("\u3400-\u9fff", "\\x00-\u33ff")
    >>> han.search("It rained."), han.findall("It rained: 雨"), han.pattern
    (None, ['雨'], '[㐀-鿿]')
    """
    return cast("re.Pattern[str]", _Rare(f"[{characters}]", f"[^{usual}]"))


def seldom(pattern: str, sign: str) -> re.Pattern[str]:
    """A pattern that takes long to compile, and finds nothing in a text without a ``sign``, which does not.

    >>> rain = seldom("rain(?:ed|s|ing)?", "rain")
    >>> rain.search("It snowed."), rain.sub("snowed", "It rained.")
    (None, 'It snowed.')
    """
    return cast("re.Pattern[str]", _Seldom(pattern, sign))


@cache
def of_small_letters(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """What finds in small letters what a pattern finds that has no capitals and ignores case: in a quarter of the time.

    >>> of_small_letters(regex("rain(?:ed)?", re.IGNORECASE)).findall("it rained, rained. Rained")
    ['rained', 'rained']
    """
    source, flags = pattern._source if isinstance(pattern, _Regex) else (pattern.pattern, pattern.flags)
    return re.compile(source, flags & ~re.IGNORECASE)


class _Regex:
    """A pattern that becomes its own methods when the first of them is asked for: nothing is between them and the caller then."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(f"A pattern has no {name!r}.")
        compiled = re.compile(*self._source)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return self.__dict__[name]

    def __repr__(self) -> str:
        return f"regex({self._source[0]!r})"


class _Seldom(_Regex):
    """A pattern whose own methods take the place of these when a text has a sign of it.

    Of a part of a text nothing is told by that: what a pattern looks back at may stand before it.
    """

    def __init__(self, pattern: str, sign: str) -> None:
        super().__init__(pattern, 0)
        self._sign = _Regex(sign, 0)

    def search(self, text: str, *part: int) -> re.Match[str] | None:
        return None if not part and self._sign.search(text) is None else self.__getattr__("search")(text, *part)


class _Rare(_Seldom):
    """One of a set of characters, of which the sign is one, too."""

    def match(self, text: str, *part: int) -> re.Match[str] | None:
        return None if self._sign.match(text, *part) is None else self.__getattr__("match")(text, *part)

    def findall(self, text: str, *part: int) -> list[str]:
        return [] if self._sign.search(text, *part) is None else self.__getattr__("findall")(text, *part)
