"""Where a page says who wrote it and when: learned of pages that declare both, looked at where a page tells nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from cleanse import core
from cleanse.lexicon import Lexicon
from cleanse.read.metadata.head import Line, Piece
from cleanse.read.metadata.shown import DateFinder
from cleanse.text.words import letters_of
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from cleanse.sketches.sketch import Places

Placeds = Sequence[tuple[str, str]]
"""The blocks of a page, each with its place."""
_LONGEST = 160  # characters of a block that says it and little else
_MOST = 3  # places of a page
_LEAST_NAME = 4  # letters of a name: fewer stand in many words
_HEAD = 100_000  # characters in which a page declares something, where it does not say where its body begins
_BODY = re.compile(r"<(?:body|BODY)\b")
_DECLARING = re.compile(
    r"<(?:html|meta|link|HTML|META|LINK)\b[^<>]{0,2000}>|<(?:title|TITLE)\b[^<>]{0,200}>[^<]{0,2000}</(?:title|TITLE)>"
)
_LINKED_DATA = "ld+json"
_SCRIPTS = ("<script", "<SCRIPT")
_LINKS = ("<link", "<LINK")
_MOST_DECLARED = 300  # elements
_FURNITURE = {
    "notices": ("share", "newsletter", "navigation", "tools", "subscription", "comments", "cookies"),
    "related": ("header", "weak-header", "line"),
    "captions": ("interface",),
}
"""The phrases of buttons and menus, by file and section."""
_BUDDHIST = 543  # years that the Thai calendar is ahead
_DAY = re.compile(r"(?<!\d)\d\d?(?!\d)")  # a day of a month


class Said(NamedTuple):
    """What a page declares of its authors, its day ("" for none) and its language."""

    authors: Sequence[str]
    day: str
    language: str


class Placed(NamedTuple):
    """What stands where other pages of a host have their byline and their date: for each place, the best first, its texts."""

    bylines: Sequence[Sequence[str]] = ()
    dates: Sequence[Sequence[str]] = ()


NOTHING_PLACED = Placed()


def placed_of(known: Places, blocks: Placeds) -> Placed:
    """The texts of a page at known places.

    >>> from cleanse.sketches.sketch import Places
    >>> placed_of(Places(("p.by",), ("p.day", "time")), [("p.by", "Ann Lee"), ("time", "3 May 2024"), ("p", "It rained.")])
    Placed(bylines=[['Ann Lee']], dates=[['3 May 2024']])
    """
    texts: dict[str, list[str]] = {}
    for place, text in blocks:
        if len(text) <= _LONGEST:
            texts.setdefault(place, []).append(text)
    return Placed(*([texts[place] for place in places if place in texts] for places in (known.bylines, known.dates)))


def places_of(said: Said, blocks: Placeds, lexicon: Lexicon) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The places where a page shows the authors, and the date, that it declares.

    >>> said = Said(["Ann Lee"], "2024-05-03", "en")
    >>> blocks = [("h1", "Rain"), ("p.by", "By Ann Lee, Valley"), ("p.day", "Friday, 3 May 2024"), ("p", "It rained 3 days.")]
    >>> places_of(said, blocks, Lexicon.default())
    (('p.by',), ('p.day',))
    """
    names = [letters for letters in map(letters_of, said.authors) if len(letters) >= _LEAST_NAME or not letters.isascii()]
    least = max(map(len, names), default=0)
    years = _years(said.day) if said.day else ()
    # Most blocks are too long, too short for a name, or lack the year, which is quick to see where they are ASCII.
    short = [one for one in blocks if len(one[1]) <= _LONGEST]
    named = [one for one in short if len(one[1]) >= least or not one[1].isascii()] if names else []
    dated = [one for one in short if any(year in one[1] for year in years) or not one[1].isascii()] if years else []
    bylines = (place for place, text in named if _has_all(names, letters_of(text)))
    dates = (place for place, text in dated if _has_day(text, said, lexicon))
    return _first(bylines), _first(dates)


def declarations(html: str, data: bytes = b"") -> str:
    """What a page declares to machines, as a page of its own: without a tree of all of it, which costs more than all else here.

    :param data: the page as UTF-8, where that is at hand: the compiled core looks through it in less time.

    >>> declarations('<html lang=en><title>Rain</title><meta name=author content="Ann Lee"><body><p>It rained.')
    '<html lang=en><title>Rain</title><meta name=author content="Ann Lee">'
    """
    body = _BODY.search(html)
    head = html[: body.start() if body is not None else _HEAD]
    # Of links only that to the page itself tells something, and a page has dozens of others.
    found = [one for one in _DECLARING.findall(head) if not one.startswith(_LINKS) or "canonical" in one.lower()]
    return "".join(found + _linked_data(html, data, _MOST_DECLARED - len(found)))


def says_furniture(text: str, lexicon: Lexicon) -> bool:
    """Whether a text is or has what pages print on buttons and in menus, which may pass for a name.

    >>> [says_furniture(text, Lexicon.default()) for text in ("Follow us on Twitter", "Sign up now", "Ann Lee")]
    [True, True, False]
    """
    folded = lexicon.fold(text)
    phrases = (lexicon.phrases(file, *sections) for file, sections in _FURNITURE.items())
    return any(any(True for _ in of.find(folded, folded)) for of in phrases)


def dates_shown(text: str, language: str, lexicon: Lexicon) -> set[str]:
    """The dates of publication that a block is or has in its byline, in ISO 8601.

    >>> dates_shown("By Ann Lee | 3 May 2024", "en", Lexicon.default())
    {'2024-05-03'}
    """
    found = lexicon.cached(DateFinder).dates([Line((Piece(text),), is_cell=False)], language)
    return {one.iso for one in found if not one.is_change}


def _linked_data(html: str, data: bytes, most: int) -> list[str]:
    """The scripts of JSON-LD in a page, found by their type: "" for another element that has it."""
    compiled = core.compiled() if data else None
    if compiled is not None:
        scripts: list[str] = compiled.linked_data(data, most)
        return scripts
    found: list[str] = []
    at = html.find(_LINKED_DATA)
    while at >= 0 and len(found) < most:
        start, end = html.rfind("<", 0, at), html.find("</", at)
        if end < 0:
            break
        found.append(f"{html[start:end]}</script>" if html.startswith(_SCRIPTS, start) else "")
        at = html.find(_LINKED_DATA, end)
    return found


def _has_all(names: Sequence[str], letters: str) -> bool:
    return all(name in letters for name in names)


def _years(day: str) -> tuple[str, ...]:
    """How the year of a day may end, in figures: in this calendar, and in that of Thailand."""
    year = int(day[:4])
    return tuple([f"{one % 100:02}" for one in (year, year + _BUDDHIST)])


def _has_day(text: str, said: Said, lexicon: Lexicon) -> bool:
    """Whether a text has the day that the page declares: most texts lack the number, which is quick to see."""
    day = int(said.day[8:])
    return any(int(number) == day for number in _DAY.findall(text)) and any(
        iso.startswith(said.day) for iso in dates_shown(text, said.language, lexicon)
    )


def _first(places: Iterable[str]) -> tuple[str, ...]:
    """The first places, each once: no more is asked than tells them."""
    found: dict[str, None] = {}
    for place in places:
        found[place] = None
        if len(found) == _MOST:
            break
    return tuple(found)
