"""The value of each key: of its sources the first that holds up, in the form that is promised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urljoin

from cleanse.lexicon import Lexicon
from cleanse.read.metadata.dates import DateParser
from cleanse.read.metadata.elements import SHOWN, Elements
from cleanse.read.metadata.names import NameParser
from cleanse.read.metadata.plain import ADDRESS, letters_of
from cleanse.read.metadata.sources import ORDER, Declared, host_and_path
from cleanse.read.metadata.titles import without_site

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")  # RFC 5646, but for its rarities; no "utf-8"
_OWN_TITLES = ("json", "item", "heading")  # what the sources begin with whose titles have no name of a site in them


def values_of(declared: Declared, lexicon: Lexicon) -> dict[str, str]:
    """The keys of ``ORDER`` that a page has a value for.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> from cleanse.lexicon import Lexicon
    >>> values_of(Declared(LexborHTMLParser('<meta property="og:locale" content="de_AT">'), None), Lexicon.default())
    {'language': 'de-AT'}
    """
    page = _Page(declared, lexicon)
    for key in ORDER:
        value = _VALUES[key](page)
        if value:
            page.known[key] = value
    return page.known


class _Page:
    """A page's sources of both kinds, and the keys that are known so far."""

    def __init__(self, declared: Declared, lexicon: Lexicon) -> None:
        self.known: dict[str, str] = {}
        self._declared = declared
        self._names = lexicon.cached(NameParser)
        self._dates = lexicon.cached(DateParser)
        self._elements = Elements(declared, self.known, lexicon)

    def language(self) -> str:
        tags = (text.replace("_", "-") for text in self._candidates("language"))
        return next((tag for tag in tags if _LANGUAGE_TAG.fullmatch(tag)), "")

    def site_name(self) -> str:
        return next((text for text in self._candidates("site_name") if not ADDRESS.search(text)), "")

    def title(self) -> str:
        site_name = self.known.get("site_name", "")
        for source in ORDER["title"]:
            for text in self._texts(source):
                if letters_of(text) != letters_of(site_name):
                    return text if source.startswith(_OWN_TITLES) else without_site(text, site_name, self._declared.host)
        return site_name

    def byline(self) -> str:
        """The authors' names; the site's own name only where there is no other."""
        site, language = letters_of(self.known.get("site_name", "")), self.known.get("language", "")
        spare = ""
        for source in ORDER["byline"]:
            if source == "meta twitter:data1" and not self._names.is_label("".join(self._texts("meta twitter:label1")[:1])):
                continue
            names = dict.fromkeys(self._names.name(text, language) for text in self._texts(source))
            names.pop("", None)
            unlike = [name for name in names if letters_of(name) != site]
            if unlike:
                return ", ".join(unlike)
            spare = spare or ", ".join(names)
        return spare

    def date(self, key: str) -> str:
        """The first date that is sure, in ISO 8601."""
        language = self.known.get("language")
        days = (self._dates.iso(text, language) for text in self._candidates(key))
        return next((day for day in days if day), "")

    def address(self, key: str) -> str:
        """The first address that is one, made absolute."""
        for text in self._candidates(key):
            try:
                address = urljoin(self._declared.base, text)
            except ValueError:
                continue
            if address.startswith(("http://", "https://")) and host_and_path(address)[0]:
                return address
        return ""

    def description(self) -> str:
        return next(self._candidates("description"), "")

    def _candidates(self, key: str) -> Iterator[str]:
        """The values of a key's sources, the most trusted first."""
        return (text for source in ORDER[key] for text in self._texts(source))

    def _texts(self, source: str) -> list[str]:
        return self._elements.texts(source) if source in SHOWN else self._declared.texts(source)


_VALUES: dict[str, Callable[[_Page], str]] = {
    "language": _Page.language,
    "site_name": _Page.site_name,
    "title": _Page.title,
    "byline": _Page.byline,
    "date": lambda page: page.date("date"),
    "modified": lambda page: page.date("modified"),
    "canonical_url": lambda page: page.address("canonical_url"),
    "description": _Page.description,
    "image": lambda page: page.address("image"),
}
