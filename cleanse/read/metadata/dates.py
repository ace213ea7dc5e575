"""The first date of a line, in the figures of any order and the words of any language of a lexicon."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

from cleanse.lexicon import UNSPACED, Lexicon
from cleanse.values import lazy

_LONGEST_DATE = 200  # characters of a line
_YEARS = range(1800, 2101)
_BUDDHIST = range(2443, 2644)  # years of the Thai calendar, 543 ahead
_SUN = "solar"  # what stands for a language whose months are those of that calendar
_SOLAR = range(1300, 1500)  # years of Iran's calendar
_SOLAR_YEAR, _ITS_FIRST_DAY = 1400, date(2021, 3, 21)
_SOLAR_CYCLE = 33  # years
_SOLAR_LEAPS = (1, 5, 9, 13, 17, 22, 26, 30)  # which of them have a day more: holds from 1178 to 1633
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(\d{4})([01]\d)([0-3]\d)(?=T|\s|\Z)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)")
_SECONDS = re.compile(r"\d{10}(?:\d{3})?")  # since 1970, or thousandths
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_LIKELY_SECONDS = range(10**9, 22 * 10**8)  # 2001 to 2039: other numbers of ten digits are more likely telephones
_CLOCK = re.compile(
    r"(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?(?![\d:])"
    r"(?:\s?([ap])\.?\s?m\b\.?)?(?:\s?(?:gmt|utc)?\s?([-+−]\d{2}):?(\d{2})?(?!\d)|\s?(z|gmt|utc)\b)?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(\d+)")
_GAP = re.compile(r"[\s,.\-]+")
_SYLLABLES = re.compile(f"{UNSPACED.pattern}|[\uac00-\ud7a3]")  # scripts that have no letters to tell words by
_FAR_APART = 40  # characters between a day and its year
_MOST_BETWEEN = 5  # words between them: "24 de abril de 2024", "24 كانون الثاني/يناير 2024"
_NOON = _MONTHS = 12
_FARTHEST_ZONE = 14  # hours
_PLACE = re.compile(r"(?<![^\W\d_\u3040-\uffff])[ymd](?![^\W\d_\u3040-\uffff])")  # a letter on its own, or beside East Asian ones
_NUMBERS = {
    "y": r"(?<!\d)(?P<y>\d{4})\s?",
    "m": r"\s?(?<!\d)(?P<m>\d{1,2})(?!\d)\s?",
    "d": r"\s?(?<!\d)(?P<d>\d{1,2})(?!\d)\s?",
}


def iso_date(text: str, language: str | None = None) -> str | None:
    """The first date that a line tells, in ISO 8601, with the time of day if it is there; None where it tells none for sure.

    :param text: a line such as "Published 24 April 2024", or a value of a page's metadata (ISO 8601, RFC 2822, seconds).
    :param language: the BCP 47 tag of the text. It decides whether 3/4/2024 is in March or in April.

    >>> iso_date("Wed, 24 Apr 2024 23:52:00 +0200"), iso_date("2024年4月24日"), iso_date("24 de abril de 2024")
    ('2024-04-24T23:52:00+02:00', '2024-04-24', '2024-04-24')
    >>> iso_date("3/4/2024"), iso_date("3/4/2024", "en-US"), iso_date("3/4/2024", "fr")
    (None, '2024-03-04', '2024-04-03')
    """
    return Lexicon.default().cached(DateParser).iso(text, language)


class DateParser:
    """Reads dates, with the months and the orders of figures that a lexicon has.

    >>> DateParser(Lexicon.default()).iso("24 avril 2024 à 19:25")
    '2024-04-24T19:25'
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def iso(self, text: str, language: str | None = None) -> str | None:
        """As :func:`iso_date` says."""
        text = text[:_LONGEST_DATE].strip()
        if not _DIGITS.search(text):
            return None
        if _SECONDS.fullmatch(text):
            seconds = int(text[:10])
            return (_EPOCH + timedelta(seconds=seconds)).isoformat() if seconds in _LIKELY_SECONDS else None
        clock = _CLOCK.search(text)
        without = f"{text[: clock.start()]} {text[clock.end() :]}" if clock else text
        of = language or ""
        day = _in_figures(without, _is_solar(of)) or self._as_written(without, of) or self._by_order(without, of)
        if day is None:
            return None
        return day.isoformat() + (self._time_of_day(clock, text) if clock else "")

    def _as_written(self, text: str, language: str) -> date | None:
        """A date with the name of its month, or as a language's ``[written]`` has it."""
        for pattern in self._written:
            found = pattern.search(text)
            if found:
                return _day(found.group("y"), found.group("m"), found.group("d"), _is_solar(language))
        parts = _DIGITS.split(text)  # text, number, text, number … text
        for at in range(1, len(parts), 2):
            if len(parts[at]) == 4:
                day = self._beside_year(parts, at, language)
                if day is not None:
                    return day
        return None

    def _beside_year(self, parts: list[str], at: int, language: str) -> date | None:
        """A date whose year is one of the parts of a text, and whose month and day stand on either side of it."""
        language = _SUN if int(parts[at]) in _SOLAR else language
        is_day_before = at > 2 and len(parts[at - 2]) <= 2
        is_day_after = at + 2 < len(parts) and len(parts[at + 2]) <= 2
        after = self._month(parts[at + 1], language) if is_day_after else 0
        before = self._month(parts[at - 1], language) if is_day_before else 0
        earlier = self._month(parts[at - 3], language, last=True) if is_day_before and not before else 0
        for month, day in ((before, at - 2), (earlier, at - 2), (after, at + 2)):
            found = _day(parts[at], month, parts[day], language == _SUN) if month else None
            if found:
                return found
        return None

    def _by_order(self, text: str, language: str) -> date | None:
        """A date in figures with the year last: the day comes first before full stops, else where the language says so."""
        found = _YEAR_LAST.search(text)
        if not found:
            return None
        first, mark, second, year = found.groups()
        is_day_first = mark == "." or int(first) > _MONTHS or first == second or self._is_order(language, "day-first")
        if int(second) > _MONTHS or (not is_day_first and self._is_order(language, "month-first")):
            return _day(year, first, second, _is_solar(language))
        return _day(year, second, first, _is_solar(language)) if is_day_first else None

    def _is_order(self, language: str, order: str) -> bool:
        """Whether a language's dates are in an order: its whole tag decides, or else the language without a region."""
        tag = language.casefold().replace("_", "-")
        if any(tag in tags for tags in self._orders.values()):
            return tag in self._orders[order]
        return tag.split("-")[0] in self._orders[order]

    def _month(self, gap: str, language: str, last: bool = False) -> int:
        """The month that stands between two numbers, or (``last``) at the end of what stands before one; 0 for none."""
        words = _GAP.split(self._lexicon.fold(gap[-_FAR_APART:]))
        if not last and len(words) > _MOST_BETWEEN:
            return 0
        starts = range(max(0, len(words) - 3), len(words)) if last else range(len(words))
        own, all_ = self._months.get(self._lexicon.fold(language)[:2], {}), self._months[_SUN if language == _SUN else ""]
        for start in starts:
            ends = (len(words),) if last else range(len(words), start, -1)
            for end in ends:
                name = " ".join(words[start:end])
                number = own.get(name) or all_.get(name)
                if number:
                    return number
        return 0

    def _time_of_day(self, clock: re.Match[str], text: str) -> str:
        """The time of day in ISO 8601, with the distance from UTC if it is told; "" where it may be morning or evening."""
        hour, minute, second, half, offset, more, zulu = clock.groups()
        hours = int(hour)
        if half:
            hours = hours % _NOON + (_NOON if half in "pP" else 0)
        elif hours <= _NOON and not self._is_whole_day(text[: clock.start()].rstrip(), text[clock.end() :].lstrip()):
            return ""
        if hours > 23 or int(minute) > 59 or int(second or 0) > 59:
            return ""
        zone = "+00:00" if zulu else ""
        # "10:00-11:30" is no zone.
        if offset and (offset[0] == "+" or second or text[clock.start() - 1 : clock.start()] in ("T", "t")):
            zone = _zone(offset, more or "0") or zone
        seconds = f":{int(second):02}" if second else ""
        return f"T{hours:02}:{int(minute):02}{seconds}{zone}"

    def _is_whole_day(self, before: str, after: str) -> bool:
        """Whether nothing beside a time says which half of the day it is in, in a word that is not known."""
        word = _GAP.split(self._lexicon.fold(after[:_FAR_APART]))[0] if after[:1].isalpha() else ""
        if word and word not in self._lexicon.words("bylines", "date-word"):
            return False
        return not _SYLLABLES.match(before[-1:]) or before[-1:] in self._written_ends

    # The tables.

    @lazy
    def _orders(self) -> dict[str, frozenset[str]]:
        """The tags of the languages that write dates in each order."""
        return {order: self._lexicon.words("months", order) for order in ("day-first", "month-first")}

    @lazy
    def _written(self) -> tuple[re.Pattern[str], ...]:
        """What finds a date that a language writes with words between the numbers: "y年m月d日" of the lexicon."""
        return tuple(
            re.compile(_PLACE.sub(lambda place: _NUMBERS[place.group()], re.escape(line).replace(r"\ ", r"\s?")), re.IGNORECASE)
            for line in sorted(self._lexicon.words("months", "written"), key=lambda line: (-len(line), line))
        )

    @lazy
    def _written_ends(self) -> frozenset[str]:
        return frozenset(line[-1] for line in self._lexicon.words("months", "written"))

    @lazy
    def _months(self) -> dict[str, dict[str, int]]:
        """The number of each name of a month, by language and, under "", of all languages: but for names of several months."""
        found: dict[str, dict[str, int]] = {"": {}, _SUN: {}}
        unsure: set[tuple[str, str]] = set()
        for number in range(1, _MONTHS + 1):
            for iso, names in self._lexicon.by_language("months", str(number)).items():
                for name in (" ".join(_GAP.split(name)) for name in names):
                    for language in ("", iso):
                        if found.setdefault(language, {}).setdefault(name, number) != number:
                            unsure.add((language, name))
        for language, name in unsure:
            del found[language][name]
        for number in range(1, _MONTHS + 1):
            for name in self._lexicon.words("months", f"solar-{number}"):
                found[_SUN][" ".join(_GAP.split(name))] = number
        return found


def _is_solar(language: str) -> bool:
    """Whether years in figures are those of Iran's calendar, where they can be: in Arabic, 1445 is one of the Hijra."""
    return language[:2].lower() == "fa"


def _day(year: str, month: str | int, day: str, is_solar: bool) -> date | None:
    number = int(year)
    if number in _SOLAR:
        return _solar_day(number, int(month), int(day)) if is_solar else None
    if number in _BUDDHIST:
        number -= 543
    try:
        return date(number, int(month), int(day)) if number in _YEARS else None
    except ValueError:  # the 31st of June
        return None


def _solar_day(year: int, month: int, day: int) -> date | None:
    """A day of Iran's calendar: its year begins in March, six months of 31 days are followed by others of 30, the last by one of
    29 but in leap years."""
    is_short = month == _MONTHS and _leaps_before(year + 1) == _leaps_before(year)
    if not (1 <= month <= _MONTHS and 1 <= day <= (31 if month <= _MONTHS // 2 else 30) - is_short):
        return None
    leaps = _leaps_before(year) - _leaps_before(_SOLAR_YEAR)
    months = 30 * (month - 1) + min(month - 1, _MONTHS // 2)
    return _ITS_FIRST_DAY + timedelta(365 * (year - _SOLAR_YEAR) + leaps + months + day - 1)


def _leaps_before(year: int) -> int:
    """How many years with a day more the calendar of Iran had before one."""
    cycles, rest = divmod(year, _SOLAR_CYCLE)
    return len(_SOLAR_LEAPS) * cycles + sum(leap < rest for leap in _SOLAR_LEAPS)


def _in_figures(text: str, is_solar: bool) -> date | None:
    """A date that begins with the year."""
    found = _YEAR_FIRST.search(text)
    if found:
        return _day(found.group(1), found.group(3), found.group(4), is_solar)
    found = _COMPACT.search(text)
    return _day(found.group(1), found.group(2), found.group(3), is_solar) if found else None


def _zone(hours: str, minutes: str) -> str:
    """A distance from UTC; "" where there is no such zone."""
    ahead = int(hours[1:])
    if ahead > _FARTHEST_ZONE or int(minutes) > 59:
        return ""
    return f"{'+' if hours[0] == '+' else '-'}{ahead:02}:{int(minutes):02}"
