"""What attributes say, remembered: few elements of a page have any that are not another's, too."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])
_MOST = 4000  # answers that are kept
_MOST_CHARS = 400  # of what they are asked of: a style may hold a picture, which is not to be kept


def remembered(compute: F) -> F:
    """A function of the values of attributes that keeps what it said of short ones.

    >>> @remembered
    ... def count(names: str) -> int:
    ...     print("asked")
    ...     return len(names.split())
    >>> count("post odd"), count("post odd")
    asked
    (2, 2)
    """
    kept = lru_cache(_MOST)(compute)

    @wraps(compute)
    def answer(*values: str | None) -> Any:
        is_short = sum([len(value) for value in values if value]) <= _MOST_CHARS
        return (kept if is_short else compute)(*values)

    return answer  # type: ignore[return-value]
