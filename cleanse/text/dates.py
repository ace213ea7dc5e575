"""Whether a short line is a date or a time, with what stands around it: "Published", "2 hours ago", "4 min read"."""

from __future__ import annotations

import re
from functools import cache

from cleanse.lexicon.matcher import UNSPACED, fold, words

_TOKENS = re.compile(r"[\s,|•·/–—()\-.:ـ،؛]+")
_MIXED = re.compile(r"#(?:st|nd|rd|th|er|º|ª|°|h|hs|hrs|uhr|am|pm|z|min|t#z?)?\Z|#(?:h|t)#(?:z|\+#)?\Z|t#\Z")
_EAST_ASIAN = re.compile(
    r"(?:#\s*[年月日时時分秒点點년월일시분초]|[星期周週]+[一二三四五六日天]|[（(]?[月火水木金土日월화수목금토일][）)]?|上午|下午|午前|午後|오전|오후|#|[\s:：/.\-|,])+"
)
_SHORTEST = 3  # letters of a name in the Latin script
_MOST = 90  # characters


def is_date(text: str) -> bool:
    """Whether a text has a number and is made of what dates and times are made of, in any of the lexicon's languages.

    >>> is_date("Freitag, 28.04.2023, 19:25 Uhr"), is_date("2024年04月24日23:52"), is_date("1984 was a good book")
    (True, True, False)
    """
    if len(text) > _MOST or not any(char.isdigit() for char in text):
        return False
    folded = fold(text)
    for name in _long_names():
        folded = folded.replace(name, "#")
    if UNSPACED.search(folded) or "년" in folded:
        label = next((label for label in _long_labels() if folded.startswith(label)), "")
        return _EAST_ASIAN.fullmatch(folded[len(label) :]) is not None
    tokens = [token for token in _TOKENS.split(folded) if token]
    if not all(token in _known() or _MIXED.match(token) for token in tokens):
        return False
    # A bare number is no date: it takes a month, a weekday, or three numbers joined alike, or a time of day.
    return any(token in _names() for token in tokens) or _JOINED.search(text) is not None


_JOINED = re.compile(r"\d{1,4}([./\-])\s?\d{1,2}\1\s?\d{2,4}(?!\d)|\d{1,2}:\d\d(?!\d)")


@cache
def _names() -> frozenset[str]:
    names = words("bylines", "month", "weekday")
    # "to", "ma", "su" are weekdays somewhere and words elsewhere.
    return frozenset(
        name for name in names | {name.rstrip(".") for name in names} if len(name) >= _SHORTEST or not name.isascii()
    )


@cache
def _long_names() -> tuple[str, ...]:
    """Names of more than one word, the longest first."""
    return tuple(sorted((name for name in _names() if " " in name), key=lambda name: (-len(name), name)))


@cache
def _long_labels() -> tuple[str, ...]:
    """What stands before a date in any language, the longest first."""
    return tuple(sorted(words("bylines", "date-label"), key=lambda label: (-len(label), label)))


@cache
def _known() -> frozenset[str]:
    others = " ".join(words("bylines", "date-word", "date-label", "ago", "reading-time"))
    return _names() | {"#", "@"} | frozenset(_TOKENS.split(others))
