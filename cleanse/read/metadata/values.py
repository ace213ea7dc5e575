"""The value of each key: of its sources the first that holds up, in the form that is promised."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from urllib.parse import urljoin

from cleanse.lexicon import Lexicon
from cleanse.read.metadata.dates import DateParser
from cleanse.read.metadata.elements import SHOWN, Elements
from cleanse.read.metadata.names import NameParser
from cleanse.read.metadata.placed import NOTHING_PLACED, Placed, Said
from cleanse.read.metadata.plain import ADDRESS
from cleanse.read.metadata.shown import Shown, the_one
from cleanse.read.metadata.sources import ORDER, Declared, host_and_path
from cleanse.read.metadata.titles import without_site
from cleanse.read.metadata.topics import license_address, tags_in
from cleanse.text.words import letters_of
from cleanse.values import lazy

Values = dict[str, str | list[str]]

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")  # RFC 5646, but for its rarities; no "utf-8"
_BARE = 2  # letters of a language without a region, and of a country
_OWN_TITLES = ("json", "item", "heading")  # what the sources begin with whose titles have no name of a site in them
_SURNAME_FIRST = frozenset(("meta citation_author", "meta dc.creator", "meta dcterms.creator"))  # as catalogues have it
_LATE = timedelta(days=31)  # between the day in an address and the one that is shown
_MOST_DAYS = 2  # that are shown about a headline
_LONGEST_SECTION = 60  # characters


def values_of(declared: Declared, lexicon: Lexicon, placed: Placed = NOTHING_PLACED) -> Values:
    """The keys of ``KEYS`` that a page has a value for.

    :param placed: what stands where other pages of its host say who and when: it counts where all else says nothing.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> from cleanse.lexicon import Lexicon
    >>> values_of(Declared(LexborHTMLParser('<meta property="og:locale" content="de_AT">'), None), Lexicon.default())
    {'language': 'de-AT'}
    """
    page = _Page(declared, lexicon, placed)
    for key, value_of in _VALUES.items():
        value = value_of(page)
        if value:
            page.known[key] = value
    authors, (bears, published) = page.authors(), page.dates()
    found: Values = {
        **page.known,
        "site": page.known.get("site_name", ""),
        "byline": ", ".join(authors),
        "author": authors,
        "date": bears[:10],
        "published": published,
        "tags": page.tags(),
    }
    return {key: found[key] for key in KEYS if found.get(key)}


def said_by(declared: Declared, lexicon: Lexicon) -> Said:
    """What a page declares of its authors and its date, whatever it shows.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser('<html lang="en"><meta name="author" content="Ann Lee"><p>By Bob Roe, 3 May 2024')
    >>> said_by(Declared(tree, None), Lexicon.default())
    Said(authors=['Ann Lee'], day='', language='en')
    """
    page = _Page(declared, lexicon, shows=False)
    page.known["language"], page.known["site_name"] = page.language(), page.site_name()
    return Said(page.authors(), page.day_declared(), page.known["language"])


class _Page:
    """A page's sources of both kinds, and the keys that are known so far.

    :param shows: whether what it shows counts, too.
    """

    def __init__(self, declared: Declared, lexicon: Lexicon, placed: Placed = NOTHING_PLACED, shows: bool = True) -> None:
        self.known: dict[str, str] = {}
        self._shows = shows
        self._declared = declared
        self._names = lexicon.cached(NameParser)
        self._dates = lexicon.cached(DateParser)
        self._elements = Elements(declared, self.known, lexicon, placed)

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

    def authors(self) -> list[str]:
        """The authors' names; the site's own name only where there is no other."""
        site, language = letters_of(self.known.get("site_name", "")), self.known.get("language", "")
        spare: list[str] = []
        for source in ORDER["author"]:
            if source == "meta twitter:data1" and not self._names.is_label("".join(self._texts("meta twitter:label1")[:1])):
                continue
            texts = map(_forename_first, self._texts(source)) if source in _SURNAME_FIRST else self._texts(source)
            names = dict.fromkeys(name for text in texts for name in self._names.names(text, language))
            unlike = [name for name in names if letters_of(name) != site]
            if unlike:
                return unlike
            spare = spare or list(names)
        return spare

    def dates(self) -> tuple[str, str]:
        """The date of the article, and when it was first published: not known of what shows but the date of a change."""
        declared, near = self._declared_date("date"), self._elements.dates_near()
        if declared and not self._is_of_entries(declared):
            first = the_one(declared, near)
            return first, first
        if len({one.day for one in near if not one.is_change}) > _MOST_DAYS:  # a list of what others were published
            near = []
        shown = next((one for one in near if not one.is_change), None)
        if self._declared.is_home:
            return "", ""
        in_address = self._declared_date("address")
        if in_address and (shown is None or abs(shown.day - date.fromisoformat(in_address)) > _LATE):
            return in_address, in_address
        shown = shown or self._elsewhere() or next(iter(near), None)
        if shown is None:
            placed = self._elements.date_placed()
            return placed, placed
        is_change = shown.is_change or shown.iso[:10] == self.known.get("modified", "")[:10]
        return shown.iso, "" if is_change else shown.iso

    def _is_of_entries(self, declared: str) -> bool:
        """Whether a date that ``<meta name=date>`` declares, and no better source, is that of the newest entry in a list."""
        source = next((source for source in ORDER["date"] if self._texts(source)), "")
        return source == "meta date" and self._elements.is_day_of_others(declared[:10])

    def _elsewhere(self) -> Shown | None:
        return next(iter(self._elements.dates_marked()), None)

    def day_declared(self) -> str:
        """The day that it declares."""
        return self._declared_date("date")[:10]

    def modified(self) -> str:
        return self._declared_date("modified")

    def section(self) -> str:
        """The part of the site that the article is in."""
        site, title = letters_of(self.known.get("site_name", "")), letters_of(self.known.get("title", ""))
        texts = (text for text in self._candidates("section") if len(text) <= _LONGEST_SECTION and not ADDRESS.search(text))
        return next((text for text in texts if letters_of(text) not in ("", site, title)), "")

    def tags(self) -> list[str]:
        """What the article is about, of the first source that has any."""
        found = (tags_in(self._texts(source)) for source in ORDER["tags"])
        return next((tags for tags in found if tags), [])

    def license(self) -> str:
        """The address of the licence."""
        return next(filter(None, (license_address(self._absolute(text)) for text in self._candidates("license"))), "")

    def address(self, key: str) -> str:
        """The first address that is one, made absolute."""
        return next(filter(None, map(self._absolute, self._candidates(key))), "")

    def description(self) -> str:
        return next(self._candidates("description"), "")

    def _absolute(self, text: str) -> str:
        """An address with its host; "" for what is none."""
        try:
            address = urljoin(self._declared.base, text)
        except ValueError:
            return ""
        return address if address.startswith(("http://", "https://")) and host_and_path(address)[0] else ""

    def _declared_date(self, key: str) -> str:
        """The first date that is sure, in ISO 8601."""
        days = (self._dates.iso(text, self._local) for text in self._candidates(key))
        return next((day for day in days if day), "")

    @lazy
    def _local(self) -> str:
        """The page's language, with a region if anything tells it: 3/4/2024 is another day in London than in New York."""
        return self._declared.with_region(self.known.get("language", ""))

    def _candidates(self, key: str) -> Iterator[str]:
        """The values of a key's sources, the most trusted first."""
        return (text for source in ORDER[key] for text in self._texts(source))

    def _texts(self, source: str) -> list[str]:
        if source in SHOWN:
            return self._elements.texts(source) if self._shows else []
        return self._declared.texts(source)


def _forename_first(name: str) -> str:
    surname, comma, forenames = name.partition(", ")
    return f"{forenames} {surname}" if comma and "," not in forenames and ";" not in name else name


_VALUES: dict[str, Callable[[_Page], str]] = {
    "language": _Page.language,
    "site_name": _Page.site_name,
    "title": _Page.title,
    "modified": _Page.modified,
    "section": _Page.section,
    "canonical_url": lambda page: page.address("canonical_url"),
    "description": _Page.description,
    "image": lambda page: page.address("image"),
    "license": _Page.license,
}
"""What needs no other key but those before it."""

KEYS = (
    "title", "byline", "author", "date", "published", "modified", "site", "site_name", "section", "tags", "language",
    "canonical_url", "description", "image", "license",
)  # fmt: skip
"""The keys in their order. ``byline`` is ``author`` in one line, ``site_name`` the earlier name of ``site``."""
