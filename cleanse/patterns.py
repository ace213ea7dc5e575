"""Regular expressions that are compiled when they are first used.

To compile those of all modules would take longer than to clean a text: most texts and pages need few of them.
"""

from __future__ import annotations

import re
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
