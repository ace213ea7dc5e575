"""Whether a short line is a date or a time, with what stands around it: "Published", "2 hours ago", "4 min read"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from cleanse.lexicon import UNSPACED, Lexicon
from cleanse.patterns import regex

_TOKENS = regex(r"[\s,|•·/–—()\-.:ـ،؛]+")
_MIXED = regex(r"#(?:st|nd|rd|th|er|º|ª|°|h|hs|hrs|uhr|am|pm|z|min|t#z?)?\Z|#(?:h|t)#(?:z|\+#)?\Z|t#\Z")
_EAST_ASIAN = regex(
    r"(?:#\s*[年月日时時分秒点點년월일시분초]|[星期周週]+[一二三四五六日天]|[（(]?[月火水木金土日월화수목금토일][）)]?|上午|下午|午前|午後|오전|오후|#|[\s:：/.\-|,])+"
)
_THAI = regex(r"[\u0e00-\u0e7f]")
_SHORTEST = 3  # letters of a name in the Latin script
_MOST = 90  # characters
# Three numbers of which two may be the day and the month: "0.10.34" is a version; a time of day, "3:16" alone is a verse.
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:\d{4}|\d\d)"
_JOINED = regex(
    rf"(?<![\d.])(?:{_DAY}([./\-])\s?{_MONTH}\1\s?{_YEAR}|{_MONTH}([./\-])\s?{_DAY}\2\s?{_YEAR}|\d{{4}}([./\-])\s?{_MONTH}\3\s?{_DAY}"
    r"|(?:[01]?\d|2[0-4]):[0-5]\d)(?!\d)"
)
_ASCII_DIGIT = regex("[0-9]")
_VERSE = regex(r"\d:\d\d")


class Dates:
    """Tells dates, given a lexicon. Ask with ``lexicon.cached(Dates)``, so that it is made once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._fold = lexicon.fold
        # "to", "ma", "su" are weekdays somewhere and words elsewhere.
        self._names = frozenset(name for name in _names(lexicon) if len(name) >= _SHORTEST or not name.isascii())
        self.sure_names = self._names - {
            name
            for name in lexicon.words("bylines", "weekday") - lexicon.words("bylines", "month")
            if len(name.rstrip(".")) <= _SHORTEST
        }
        """Those that make a date of what has a number beside them: short names of days do not."""
        self.long_names = lexicon.cached(long_names)
        # What stands around the blanks in them: most texts have none of it.
        self._joints = {name[at - 1 : at + 2] for name in self.long_names for at, char in enumerate(name) if char == " "}
        self.labels: dict[str, list[str]] = {}  # what stands before a date, by its first character
        for label in _longest_first(lexicon.words("bylines", "date-label")):
            self.labels.setdefault(label[:1], []).append(label)
        others = " ".join(lexicon.words("bylines", "date-word", "date-label", "ago", "reading-time"))
        self.words = self._names | {"#", "@"} | frozenset(_TOKENS.split(others))  # that a date may have

    def is_date(self, text: str) -> bool:
        """Whether a text has a number and is made of what dates and times are made of, in any of the lexicon's languages.

        >>> is_date = Lexicon.default().cached(Dates).is_date
        >>> is_date("Freitag, 28.04.2023, 19:25 Uhr"), is_date("2024年04月24日23:52"), is_date("1984 was a good book")
        (True, True, False)
        """
        if len(text) > _MOST or not (_has_digit(text) if text.isascii() else any(map(str.isdigit, text))):
            return False
        folded = self._fold(text)
        if not self._joints.isdisjoint([f"{above[-1:]} {below[:1]}" for above, below in pairwise(folded.split(" "))]):
            for name in self.long_names:
                folded = folded.replace(name, "#")
        if UNSPACED.search(folded) or "년" in folded:
            label = next(filter(folded.startswith, self.labels.get(folded[:1], ())), "")
            if _THAI.search(folded) is None:  # which has blanks around the parts of a date
                return _EAST_ASIAN.fullmatch(folded[len(label) :]) is not None
        tokens = [token for token in _TOKENS.split(folded) if token]
        if not all(token in self.words or _MIXED.match(token) for token in tokens):
            return False
        # A bare number is no date: it takes a month, a weekday, or three numbers joined alike, or a time of day.
        if not self.sure_names.isdisjoint(tokens):
            return True
        return _JOINED.search(text) is not None and not _VERSE.fullmatch(text)

    def has_label(self, folded: str) -> bool:
        """Whether a folded text opens with what stands before a date.

        >>> Lexicon.default().cached(Dates).has_label("posted on may 3")
        True
        """
        return any(folded.startswith((f"{label} ", f"{label}:")) for label in self.labels.get(folded[:1], ()))

    def has_date(self, text: str) -> bool:
        """Whether a text is a date, or has one in numbers, or a time of day.

        >>> has_date = Lexicon.default().cached(Dates).has_date
        >>> has_date("Ann Lee, 7.6.2017"), has_date("Ann Lee 8:34 pm"), has_date("Chapter 3.2")
        (True, True, False)
        """
        return _JOINED.search(text) is not None or self.is_date(text)


def _names(lexicon: Lexicon) -> frozenset[str]:
    """The names of months and days, with a full stop behind them and without."""
    names = lexicon.words("bylines", "month", "weekday")
    return names | {name.rstrip(".") for name in names}


def long_names(lexicon: Lexicon) -> tuple[str, ...]:
    """Those that have a blank, the longest first. Ask with ``lexicon.cached(long_names)``.

    >>> "tháng giêng" in Lexicon.default().cached(long_names)
    True
    """
    return _longest_first(name for name in _names(lexicon) if " " in name)


def _has_digit(text: str) -> bool:
    return _ASCII_DIGIT.search(text) is not None


def _longest_first(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
