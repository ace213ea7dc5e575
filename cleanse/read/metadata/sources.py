"""What a page declares of itself, gathered once, and the order in which its sources are trusted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cleanse.read.addresses import base_of
from cleanse.read.metadata.jsonld import linked_data, property_texts, strings_in
from cleanse.read.metadata.microdata import is_of_article, item_text
from cleanse.read.metadata.plain import MOST_ELEMENTS, plain, text_of

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
    "byline": ("json author", "item author", "meta author", "meta parsely-author", "meta sailthru.author", "meta dc.creator",
               "meta dcterms.creator", "meta citation_author", "meta article:author", "meta og:article:author",
               "meta twitter:data1", "json creator", "page author", "near author", "element author"),
    "date": ("json datePublished", "meta article:published_time", "meta og:article:published_time", "item datepublished",
             "meta datepublished", "meta parsely-pub-date", "meta sailthru.date", "meta dcterms.created",
             "meta dcterms.issued", "meta dc.date.issued", "meta dc.date.created", "meta dc.date", "meta dcterms.date",
             "meta citation_publication_date", "meta citation_date", "meta published", "meta published-date",
             "meta pubdate", "meta publishdate", "meta publish-date", "meta publish_date", "meta date", "json dateCreated",
             "json uploadDate", "page datePublished", "item datecreated", "element time", "near date", "element date", "address"),
    "modified": ("json dateModified", "meta article:modified_time", "meta og:article:modified_time", "item datemodified",
                 "meta datemodified", "meta dcterms.modified", "meta dc.date.modified", "meta og:updated_time",
                 "meta lastmod", "meta last-modified", "page dateModified"),
    "canonical_url": ("link canonical", "meta og:url", "json url", "json mainEntityOfPage"),
    "description": ("meta og:description", "meta description", "meta twitter:description", "json description",
                    "meta dc.description", "meta dcterms.description", "meta dcterms.abstract", "item description"),
    "image": ("meta og:image", "meta og:image:url", "meta og:image:secure_url", "meta twitter:image",
              "meta twitter:image:src", "json image", "link image_src", "meta parsely-image-url",
              "meta sailthru.image.full", "json thumbnailUrl"),
}  # fmt: skip
"""The sources of each key, the most trusted first, and the keys in the order they are read: a title without the site's name
takes the name, a date in figures the language, and what stands near the heading the title.

``json`` is JSON-LD of an article, ``page`` that of a WebPage, ``item`` microdata, ``meta`` the name or property of a ``<meta>``,
``link`` the relation of a ``<link>``; ``headings``, ``near`` and ``element`` are what the page shows, of which ``elements.py``
finds all but the title and the first heading."""

_QUERY = 'meta[content],title,h1,link[rel~="canonical" i],link[rel~="image_src" i],[itemprop],script[type*="ld+json" i]'
_NAMES_OF_META = ("property", "name", "itemprop", "http-equiv")
_DAY_IN_PATH = re.compile(r"/((?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])[/-](?:[0-2]?\d|3[01]))(?![0-9])")


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
        self._lang = (tree.root.attributes.get("lang") or tree.root.attributes.get("xml:lang") or "") if tree.root else ""
        for node in tree.css(_QUERY):
            self._sort(node)
        self._linked = linked_data(self._scripts)
        self.host, self._path = host_and_path(self.url or self._links.get("canonical", ""))

    def _sort(self, node: LexborNode) -> None:
        tag, attributes = node.tag, node.attributes
        if tag == "meta":
            for kind in _NAMES_OF_META:
                name = attributes.get(kind)
                if name:
                    self._metas.setdefault(name.lower(), []).append(attributes.get("content") or "")
        elif tag == "script":
            self._scripts.append(node.text())
        elif tag == "link":
            for relation in (attributes.get("rel") or "").lower().split():
                self._links.setdefault(relation, attributes.get("href") or "")
        elif tag == "title":
            self._titles.append(node)
        elif tag == "h1":
            self.headings.append(node)
        if attributes.get("itemprop"):
            for name in (attributes["itemprop"] or "").lower().split():
                self._items.setdefault(name, []).append(node)

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
            return (item_text(node) for node in self._items.get(name, [])[:MOST_ELEMENTS] if is_of_article(node))
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
            return _DAY_IN_PATH.findall(self._path)
        raise LookupError(f"{source!r} is no source that a page declares.")


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
