"""What a page declares of itself, gathered once, and the order in which its sources are trusted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cleanse.read.addresses import base_of
from cleanse.read.metadata.jsonld import JsonObject, linked_data, property_texts, strings_in
from cleanse.read.metadata.marks import is_of_others, words_of
from cleanse.read.metadata.microdata import is_of_article, item_text
from cleanse.read.metadata.plain import MOST_ELEMENTS, plain, text_of
from cleanse.text.words import letters_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

ORDER: dict[str, tuple[str, ...]] = {
    "language": ("html lang", "meta content-language", "meta og:locale", "meta dc.language", "meta dcterms.language",
                 "json inLanguage", "meta language"),
    "site_name": ("meta og:site_name", "json publisher", "site name", "meta application-name", "meta dc.publisher",
                  "meta dcterms.publisher", "meta publisher", "meta apple-mobile-web-app-title"),
    "title": ("headings", "json headline", "item headline", "meta headline", "meta og:title", "meta twitter:title",
              "meta dc.title", "meta dcterms.title", "meta parsely-title", "meta sailthru.title", "meta title",
              "element title", "json name", "first heading"),
    "author": ("json author", "item author", "meta author", "meta parsely-author", "meta sailthru.author", "meta dc.creator",
               "meta dcterms.creator", "meta citation_author", "meta article:author", "meta og:article:author",
               "meta twitter:data1", "json creator", "page author", "near author", "element author", "placed author"),
    "date": ("json datePublished", "meta article:published_time", "meta og:article:published_time", "item datepublished",
             "meta datepublished", "meta parsely-pub-date", "meta sailthru.date", "meta dcterms.created",
             "meta dcterms.issued", "meta dc.date.issued", "meta dc.date.created", "meta dc.date", "meta dcterms.date",
             "meta citation_publication_date", "meta citation_date", "meta published", "meta published-date",
             "meta pubdate", "meta publishdate", "meta publish-date", "meta publish_date", "meta date", "json dateCreated",
             "json uploadDate", "page datePublished", "item datecreated", "metas published", "meta article:published",
             "meta article.published", "meta published_at", "meta ptime", "meta pdate", "meta dc.issued", "meta dc.created",
             "meta dcterms.available", "meta citation_online_date", "meta article.created", "meta article_date_original",
             "meta release_date", "meta firstpublished", "meta datecreated", "meta created", "meta displaydate",
             "json datePosted"),
    "modified": ("json dateModified", "meta article:modified_time", "meta og:article:modified_time", "item datemodified",
                 "meta datemodified", "meta dcterms.modified", "meta dc.date.modified", "meta og:updated_time",
                 "meta lastmod", "meta last-modified", "page dateModified",
                 "meta article.updated", "meta article:modified", "meta dc.modified", "meta revised", "meta updated",
                 "meta cxenseparse:recs:modifiedtime", "meta bt:moddate", "meta last_modified",
                 "meta shareaholic:article_modified_time"),
    "address": ("address",),
    "section": ("meta article:section", "json articleSection", "meta og:article:section", "item articlesection",
                "meta parsely-section", "meta cxenseparse:recs:articlesection", "meta section", "meta category", "crumbs"),
    "tags": ("meta article:tag", "meta og:article:tag", "json keywords", "meta parsely-tags", "meta sailthru.tags", "tag links",
             "item keywords", "meta news_keywords", "meta keywords", "meta dc.subject", "meta citation_keywords"),
    "canonical_url": ("link canonical", "meta og:url", "json url", "json mainEntityOfPage"),
    "description": ("meta og:description", "meta description", "meta twitter:description", "json description",
                    "meta dc.description", "meta dcterms.description", "meta dcterms.abstract", "item description"),
    "image": ("meta og:image", "meta og:image:url", "meta og:image:secure_url", "meta twitter:image",
              "meta twitter:image:src", "json image", "link image_src", "meta parsely-image-url",
              "meta sailthru.image.full", "json thumbnailUrl"),
    "license": ("license links", "json license", "page license", "meta dcterms.license", "meta dc.rights.license",
                "meta dcterms.rights", "meta dc.rights", "meta license", "license in foot"),
}  # fmt: skip
"""The sources of each key, the most trusted first, and the keys in the order they are read: a title without the site's name
takes the name, a date in figures the language, and what stands near the heading the title.

``json`` is JSON-LD of an article, ``page`` that of a WebPage, ``item`` microdata, ``meta`` the name or property of a ``<meta>``,
``link`` the relation of a ``<link>``; ``headings``, ``near`` and ``element`` are what the page shows, of which ``elements.py``
finds all but the title and the first heading."""

_QUERY = (
    'meta[content],title,h1,link[rel~="canonical" i],link[rel~="image_src" i],[itemprop],script[type*="ld+json" i],'
    '[rel~="license" i],a[rel~="tag" i],a[href*="creativecommons.org/"]'
)
_CRUMBS = '[class*="readcrumb"] a,[id*="readcrumb"] a,[aria-label*="readcrumb"] a'
_FOOT_WORDS = frozenset(("footer", "foot", "copyright", "license", "licence", "legal", "colophon", "rights"))
_FAR = 12  # ancestors that are looked at
_ADDRESSES = ("url", "@id", "mainEntityOfPage")  # of an article in JSON-LD
_LEAST_TITLE = 8  # letters of a headline that stands in the page's title
_BARE = 2  # letters of a language without a region, and of a country
_COUNTRIES = {"uk": "gb", "gov": "us", "mil": "us", "edu": "us"}  # of domains that are named otherwise
_NAMES_OF_META = ("property", "name", "itemprop", "http-equiv")
_DAY_IN_PATH = re.compile(r"/((?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])[/-](?:[0-2]?\d|3[01]))(?![0-9])")
_PUBLISHED = re.compile(
    r"(?<!un)(?<!re)publi(?:sh|cation)[a-z]*[-_. :]?(?:date|time)|(?:date|time)[-_. :]?publi(?:sh|cation)|(?<!re)pub-?date"
)
_NAMED_DAY_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-]([a-z]{3,9})[/-]([0-2]?\d|3[01])(?![0-9])")


class Declared:
    """What a page declares, each source read once.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> declared = Declared(LexborHTMLParser('<html lang="en"><meta name="author" content="Ann &amp;amp; Bob">'), None)
    >>> declared.texts("meta author"), declared.texts("html lang"), declared.texts("json author")
    (['Ann & Bob'], ['en'], [])
    """

    def __init__(self, tree: LexborHTMLParser, url: str | None) -> None:
        self.tree = tree
        self.url = url or ""
        self.base = base_of(tree, url) or ""
        """What addresses are resolved against."""
        self.headings: list[LexborNode] = []
        """Those of the first level."""
        self._metas: dict[str, list[str]] = {}
        self._links: dict[str, str] = {}
        self._items: dict[str, list[LexborNode]] = {}
        self._titles: list[LexborNode] = []
        self._scripts: list[str] = []
        self._anchors: dict[str, list[LexborNode]] = {}
        self._lang = (tree.root.attributes.get("lang") or tree.root.attributes.get("xml:lang") or "") if tree.root else ""
        for node in tree.css(_QUERY):
            self._sort(node)
        self.host, self._path = host_and_path(self.url or self._links.get("canonical", ""))
        self._linked = linked_data(self._scripts, self._is_of_page)

    def _sort(self, node: LexborNode) -> None:
        tag, attributes = node.tag, node.attributes
        if tag == "meta":
            for kind in _NAMES_OF_META:
                name = attributes.get(kind)
                if name:
                    self._metas.setdefault(name.lower(), []).append(attributes.get("content") or "")
        elif tag == "script":
            self._scripts.append(node.text())
        elif tag in ("link", "a", "area"):
            relations = (attributes.get("rel") or "").lower().split()
            if tag == "link":
                for relation in relations:
                    self._links.setdefault(relation, attributes.get("href") or "")
            for relation in relations or ("",):
                self._anchors.setdefault(relation, []).append(node)
        elif tag == "title":
            self._titles.append(node)
        elif tag == "h1":
            self.headings.append(node)
        if attributes.get("itemprop"):
            for name in (attributes["itemprop"] or "").lower().split():
                self._items.setdefault(name, []).append(node)

    def _is_of_page(self, article: JsonObject) -> bool:
        """Whether an article of JSON-LD has the page's address or its title."""
        own = {
            _path_of(address)
            for address in (self.url, self._links.get("canonical", ""), *self._metas.get("og:url", ()))
            if address
        }
        names = [*strings_in([article.get(name) for name in ("url", "@id", "mainEntityOfPage")], ("@id", "url"))]
        if any(_path_of(name) in own for name in names if _path_of(name)):
            return True
        titles = [*self._metas.get("og:title", ()), *map(text_of, self._titles[:1]), *map(text_of, self.headings[:MOST_ELEMENTS])]
        headlines = [letters_of(plain(text)) for text in strings_in([article.get("headline"), article.get("name")])]
        return any(len(text) >= _LEAST_TITLE and text in letters_of(plain(title)) for text in headlines for title in titles)

    @property
    def is_home(self) -> bool:
        """Whether the page is the first of its site, as it says or else by its address: what it shows of dates is others'."""
        own = self._links.get("canonical") or "".join(self._metas.get("og:url", [])[:1])
        parted = [(*host_and_path(address), "?" in address) for address in (self.url, own) if address]
        return bool(parted) and not any(path.strip("/") or has_query for _, path, has_query in parted)

    def with_region(self, language: str) -> str:
        """A language tag with the region that the page or its address tells, if it has none.

        >>> from selectolax.lexbor import LexborHTMLParser
        >>> Declared(LexborHTMLParser(""), "https://www.post.example.co.uk/rain").with_region("en")
        'en-gb'
        """
        if len(language) != _BARE:
            return language
        locales = [text.replace("_", "-") for text in (*self.texts("meta og:locale"), *self.texts("json inLanguage"))]
        country = self.host.rpartition(".")[2].lower()
        country = _COUNTRIES.get(country, country)
        of_site = f"{language}-{country}" if len(country) == _BARE else language
        return next((tag for tag in locales if tag.casefold().startswith(f"{language}-".casefold())), of_site)

    def texts(self, source: str) -> list[str]:
        """The values that a declared source of ``ORDER`` has, made plain."""
        return [text for text in map(plain, self._values(source)) if text]

    def _values(self, source: str) -> Iterable[str]:
        kind, _, name = source.partition(" ")
        if kind == "meta":
            return self._metas.get(name, ())
        if kind == "json":
            return property_texts(self._linked.article, name)
        if kind == "page":
            return property_texts(self._linked.page, name)
        if kind == "item":
            nodes = self._items.get(name, [])[:MOST_ELEMENTS]
            return (item_text(node) for node in nodes if is_of_article(node) and not is_of_others(node))
        if kind == "link":
            return (self._links.get(name, ""),)
        return self._others(source)

    def _others(self, source: str) -> Iterable[str]:
        """The sources that a page has but one of."""
        if source == "html lang":
            return (self._lang,)
        if source == "site name":
            return strings_in(self._linked.site.get("name"))
        if source == "element title":
            return map(text_of, self._titles[:1])
        if source == "first heading":
            return map(text_of, self.headings[:1])
        if source == "address":
            path = self._path.lower()
            return [
                *_DAY_IN_PATH.findall(path),
                *(f"{day} {month} {year}" for year, month, day in _NAMED_DAY_IN_PATH.findall(path)),
            ]
        if source == "metas published":
            return [text for name, texts in self._metas.items() if _PUBLISHED.search(name) for text in texts]
        if source == "crumbs":
            return (*self._linked.crumbs, *self._crumbs_shown()[::-1])
        if source == "tag links":
            nodes = [node for node in self._anchors.get("tag", []) if "category" not in (node.attributes.get("rel") or "")]
            return [text_of(node) for node in nodes[:MOST_ELEMENTS] if not is_of_others(node)]
        if source == "license links":
            return [node.attributes.get("href") or "" for node in self._anchors.get("license", []) if not _is_of_picture(node)]
        if source == "license in foot":
            nodes = [node for node in self._anchors.get("", []) if _is_in_foot(node)]
            return [node.attributes.get("href") or "" for node in nodes]
        raise LookupError(f"{source!r} is no source that a page declares.")

    def _crumbs_shown(self) -> list[str]:
        """The links of the trail to the page, but for that to the first page."""
        nodes = self.tree.css(_CRUMBS)[:MOST_ELEMENTS]
        return [text_of(node) for node in nodes if host_and_path(node.attributes.get("href") or "/")[1].strip("/")]


def _path_of(address: str) -> str:
    """The host and path of an address, without what makes no difference."""
    host, path = host_and_path(address.split("#")[0])
    return f"{host.removeprefix('www.')}{path.rstrip('/')}".lower() if host and path.strip("/") else ""


def _is_of_picture(node: LexborNode) -> bool:
    """Whether a link to a licence stands in a caption."""
    return any(above.tag in ("figure", "figcaption") or "caption" in words_of(above) for above in _above(node))


def _is_in_foot(node: LexborNode) -> bool:
    return not _is_of_picture(node) and any(
        above.tag == "footer" or not _FOOT_WORDS.isdisjoint({*words_of(above), (above.attributes.get("id") or "").lower()})
        for above in _above(node)
    )


def _above(node: LexborNode) -> Iterator[LexborNode]:
    above = node.parent
    for _ in range(_FAR):
        if above is None or above.tag == "body":
            return
        yield above
        above = above.parent


def host_and_path(address: str) -> tuple[str, str]:
    """The host and the path of an address.

    >>> host_and_path("https://example.org/rain?from=home"), host_and_path("http://[")
    (('example.org', '/rain'), ('', ''))
    """
    try:
        split = urlsplit(address)
    except ValueError:  # "http://[": no host
        return "", ""
    return split.netloc, split.path
