"""What the head of a page says that it is called, and how a block matches that."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from operator import add

from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.text.words import letters_of
from cleanse.values import lazy

_MOST_CHARS = 400  # of a title
_MOST_GAPS = 6  # between the parts of a title
_LIKENESS = 0.7  # the share of pairs of letters that two wordings of one title have in common
_MOST_TIMES = 2  # as many pairs as a wording has letters: more of a title are too many for that likeness
_NEARLY = 0.5  # the share of a title from which on a part of it is the title, and the rest the name of the site
_SLACK = 6  # characters, which are no letters, by which a block may be longer than what it repeats
# Between a title and the site's name: a sign with blanks about it, or one of those that stand for themselves.
_BETWEEN = regex(r"\s+[|\-–—·•»«›‹:/~<>]+\s+|\s*[|｜_＿—―－]+\s*|:\s+|：|\s+[\[(]")
_SIGN = regex(r"[|\-–—·•»«›‹:/~<>｜_＿―－：\[(]")
"""One of which stands in each, behind blanks alone."""


class Match(IntEnum):
    """How a text matches the titles of a page, the least sure first."""

    NOTHING = 0
    ENDS = 1
    """It is the last and lesser part of one: mostly the site's name."""
    LIKE = 2
    """It is another wording."""
    BEGINS = 3
    """It is the first and lesser part of one."""
    CLOSES = 4
    """It is the last and larger part of one: the title, if it is no long name of a site."""
    SAYS = 5
    """It is one, without the site's name perhaps."""


class Titles:
    """The titles that a page declares.

    >>> titles = Titles(Page(title="Rain in town - The Post"))
    >>> titles.match("Rain in Town!").name, titles.match("The Post").name, titles.match("Snow").name
    ('SAYS', 'ENDS', 'NOTHING')
    """

    def __init__(self, page: Page) -> None:
        self._site = letters_of(page.site[:_MOST_CHARS])
        titles = (title[:_MOST_CHARS] for title in (*page.headlines, page.title) if title)
        self._titles = [*dict.fromkeys(titles)]  # many pages declare one several times

    def match(self, text: str) -> Match:
        """How a text matches the titles."""
        letters = letters_of(text[: _MOST_CHARS + 1])
        if not letters or letters == self._site:
            return Match.NOTHING
        return self._parts.get(letters) or (Match.LIKE if self._is_like(letters) else Match.NOTHING)

    def says(self, text: str) -> bool:
        """Whether a text matches as :data:`Match.CLOSES` does or better: told in less time, since most are too short or long."""
        size, first = len(text), text[:1]
        if first.isalnum() and first.isascii() and first.lower() not in self._first_letters:
            return False
        for least, most in self._sizes:
            if least <= size <= most:
                return self._parts.get(letters_of(text[: _MOST_CHARS + 1]), Match.NOTHING) >= Match.CLOSES
        return False

    @lazy
    def _parts(self) -> dict[str, Match]:
        """The letters of each title and of its parts."""
        found: dict[str, Match] = {}
        known: dict[str, str] = {}  # of what is a title, and often a part of another
        for title in self._titles:
            whole = known[title] = letters_of(title)
            for part, is_end in _parts(title):
                letters = known[part] if part in known else letters_of(part)
                if not letters or letters == self._site:
                    continue
                is_most = len(letters) >= _NEARLY * len(whole)
                match = (Match.CLOSES if is_most else Match.ENDS) if is_end else (Match.SAYS if is_most else Match.BEGINS)
                found[letters] = max(match, found.get(letters, Match.NOTHING))
        return found

    @lazy
    def _sizes(self) -> list[tuple[int, int]]:
        sizes = {len(letters) for letters, match in self._parts.items() if match >= Match.CLOSES}
        return [(size, 2 * size + _SLACK) for size in sizes]

    @lazy
    def _first_letters(self) -> set[str]:
        return {letters[0] for letters in self._parts}

    @lazy
    def _pairs(self) -> list[tuple[str, set[str]]]:
        return [(letters, _pairs_of(letters)) for letters, match in self._parts.items() if match >= Match.CLOSES]

    def _is_like(self, letters: str) -> bool:
        own: set[str] = set()
        for title, pairs in self._pairs:
            if title.startswith(letters) and len(letters) >= _NEARLY * len(title):
                return True
            if len(pairs) > _MOST_TIMES * len(letters):  # then they have too few in common, as have most
                continue
            own = own or _pairs_of(letters)
            if pairs and 2 * len(own & pairs) >= _LIKENESS * (len(own) + len(pairs)):
                return True
        return False


def _parts(title: str) -> Iterator[tuple[str, bool]]:
    """A title, what stands before and what stands behind each gap of it, and whether that is its end."""
    yield title, False
    sign = _SIGN.search(title)
    if sign is None:
        return
    start = sign.start()
    while start and title[start - 1].isspace():
        start -= 1
    for gap, _ in zip(_BETWEEN.finditer(title, start), range(_MOST_GAPS), strict=False):
        yield title[: gap.start()], False
        yield title[gap.end() :], True


def _pairs_of(letters: str) -> set[str]:
    return set(map(add, letters, letters[1:]))
