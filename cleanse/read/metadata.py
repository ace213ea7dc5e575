"""What a page says of itself: title, byline, date, language, address and so on, each from the source most to be trusted.

The sources are JSON-LD and microdata with the vocabulary of schema.org, Open Graph (ogp.me) and its ``article:`` properties,
Twitter cards, Dublin Core (dublincore.org), the names of ``<meta>`` that are in wide use, and the elements of HTML that say
who, when and what (WHATWG HTML: ``<title>``, ``<h1>``, ``<time>``, ``rel=author``, ``rel=canonical``). ``ORDER`` is the order
of trust, found by measuring: ``docs/metadata.md``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta, timezone
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from cleanse.lexicon import matcher as lexicon
from cleanse.text.dates import is_date

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
``link`` the relation of a ``<link>``, ``near`` the lines about the heading; ``_ELEMENTS`` has the others."""


def read_metadata(html: str, url: str | None = None) -> dict[str, str]:
    """What a page says of itself.

    :param html: the page.
    :param url: its address, which relative addresses are resolved against.
    :returns: those of ``title``, ``byline``, ``date``, ``modified``, ``site_name``, ``language``, ``canonical_url``,
        ``description`` and ``image`` that the page tells.

    >>> read_metadata('<html lang="en"><title>Rain - The Post</title><meta name="author" content="By Ann Lee">', "https://thepost.com")
    {'language': 'en', 'title': 'Rain', 'byline': 'Ann Lee'}
    """
    from selectolax.lexbor import LexborHTMLParser

    return metadata_of(LexborHTMLParser(html), url)


def metadata_of(tree: LexborHTMLParser, url: str | None = None) -> dict[str, str]:
    """The same from a tree that has been built already, and is not changed.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> metadata_of(LexborHTMLParser('<link rel="canonical" href="/rain">'), "https://example.org/rain?from=home")
    {'canonical_url': 'https://example.org/rain'}
    """
    page = _Page(tree, url)
    for key in ORDER:
        value = _READERS[key](page)
        if value:
            page.found[key] = value
    return page.found


# --- The page's sources --------------------------------------------------------------------------------------------

_QUERY = 'meta[content],title,h1,link[rel~="canonical" i],link[rel~="image_src" i],[itemprop],script[type*="ld+json" i]'
_MOST_CHARS = 1000  # of a value: a description may have some sentences
_MOST_MARKED = 60  # elements with a class that looks like a byline's or a date's
_MOST_ELEMENTS = 30  # that may show a byline or date: the first of the page are its own
_NAMES_OF_META = ("property", "name", "itemprop", "http-equiv")
_VALUES_OF_ITEMS = ("content", "datetime", "href", "src")
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF))  # soft hyphens, and what has no width
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")


class _Page:
    """The sources of one page, each read once; ``found`` holds the keys that are known so far."""

    def __init__(self, tree: LexborHTMLParser, url: str | None) -> None:
        self.tree = tree
        self.url = url or ""
        self.found: dict[str, str] = {}
        self.metas: dict[str, list[str]] = {}
        self.links: dict[str, str] = {}
        self.items: dict[str, list[LexborNode]] = {}
        self.headings: list[LexborNode] = []
        self.titles: list[LexborNode] = []
        self.near: list[str] | None = None
        scripts: list[str] = []
        self.lang = (tree.root.attributes.get("lang") or tree.root.attributes.get("xml:lang") or "") if tree.root else ""
        for node in tree.css(_QUERY):
            self._sort(node, scripts)
        self.article, self.whole, self.site = _linked_data(scripts)

    def _sort(self, node: LexborNode, scripts: list[str]) -> None:
        tag, attributes = node.tag, node.attributes
        if tag == "meta":
            for kind in _NAMES_OF_META:
                name = attributes.get(kind)
                if name:
                    self.metas.setdefault(name.lower(), []).append(attributes.get("content") or "")
        elif tag == "script":
            scripts.append(node.text())
        elif tag == "link":
            for relation in (attributes.get("rel") or "").lower().split():
                self.links.setdefault(relation, attributes.get("href") or "")
        elif tag == "title":
            self.titles.append(node)
        elif tag == "h1":
            self.headings.append(node)
        if attributes.get("itemprop"):
            for name in (attributes["itemprop"] or "").lower().split():
                self.items.setdefault(name, []).append(node)

    def texts(self, source: str) -> list[str]:
        """The values that a source of ``ORDER`` has, made plain."""
        kind, _, name = source.partition(" ")
        found: Iterable[str]
        if kind == "meta":
            found = self.metas.get(name, ())
        elif kind == "json":
            found = _strings(self.article.get(name), _PARTS.get(name, _NAME))
        elif kind == "page":
            found = _strings(self.whole.get(name), _PARTS.get(name, _NAME))
        elif kind == "item":
            found = (_item_text(node) for node in self.items.get(name, [])[:_MOST_ELEMENTS] if _is_of_article(node))
        elif kind == "link":
            found = (self.links.get(name, ""),)
        else:
            found = _ELEMENTS[source](self)
        return [text for text in map(_plain, found) if text]


# --- JSON-LD ---------------------------------------------------------------------------------------------------------

_NAME = ("name",)
_PARTS = {
    "image": ("url", "contentUrl", "@id"),
    "thumbnailUrl": ("url", "contentUrl"),
    "mainEntityOfPage": ("@id", "url"),
    "inLanguage": ("alternateName", "name"),
}
_LINKED = ("author", "creator", "publisher", "image")  # may be no more than the @id of another object
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")  # what may hold the object that the page is about
_ARTICLES = ("Article", "Posting", "Report")  # how schema.org's types of articles end
_WORKS = frozenset(
    ("CreativeWork", "Recipe", "Review", "HowTo", "VideoObject", "PodcastEpisode", "Question", "Course", "Book", "Dataset")
)
_MOST_OBJECTS = 2000
_MOST_JSON = 2_000_000  # characters of one script
_DECODER = json.JSONDecoder(strict=False)  # a raw newline in a string is let pass
_WRAPPING = re.compile(r"<!--|-->|<!\[CDATA\[|\]\]>")
_OPENING = re.compile(r"[\[{]")
_TRAILING_COMMA = re.compile(r",(?=\s*[\]}])")  # the blanks after a comma are looked at once, and hold no comma
_ESCAPE = re.compile(r'\\(["\\/bfnrtu])?')
_Object = dict[str, Any]


def _linked_data(scripts: Iterable[str]) -> tuple[_Object, _Object, _Object]:
    """What JSON-LD says of the article, of the page as a page, and of the site."""
    objects, by_id = _objects([_json(script) for script in scripts])
    article: _Object = {}
    page: _Object = {}
    site: _Object = {}
    for rank, one in sorted(((_rank(one), one) for one in objects), key=lambda ranked: ranked[0]):
        if rank <= 1 and (not article or _is_same(article, one)):
            article = {**one, **article}
        elif rank == 2:
            page = {**one, **page}
        elif rank == 3:
            site = {**one, **site}
    for key in _LINKED:
        value = article.get(key)
        if value is not None:
            article[key] = [_resolved(part, by_id) for part in (value if isinstance(value, list) else [value])]
    return article, page, site


def _json(script: str) -> Any:
    """The first value of a script, or None; what pages often get wrong is put right."""
    text = script.strip() if len(script) <= _MOST_JSON else ""
    if not text:
        return None
    try:
        return _DECODER.raw_decode(text)[0]
    except (ValueError, RecursionError):
        pass
    text = _TRAILING_COMMA.sub("", _WRAPPING.sub("", text)).strip().lstrip("\ufeff")
    text = _ESCAPE.sub(lambda found: found.group() if found.group(1) else r"\\", text)
    opening = _OPENING.search(text)
    text = text[opening.start() :] if opening else ""
    if "&quot;" in text and '"' not in text:
        text = unescape(text)
    try:
        return _DECODER.raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _objects(values: list[Any]) -> tuple[list[_Object], dict[str, _Object]]:
    """The objects that may be what the page is about, and all of these by their ``@id``; without recursion."""
    found: list[_Object] = []
    by_id: dict[str, _Object] = {}
    queue = values
    for value in queue:  # it grows while it is read
        if len(queue) > _MOST_OBJECTS:
            break
        if isinstance(value, list):
            queue.extend(value[:_MOST_OBJECTS])
        elif isinstance(value, dict):
            found.append(value)
            name = value.get("@id")
            if isinstance(name, str) and len(value) > 1:
                by_id.setdefault(name, value)
            queue.extend(value[key] for key in _WITHIN if isinstance(value.get(key), (list, dict)))
    return found, by_id


def _rank(one: _Object) -> int:
    """How near an object's type is to an article: 0 one, 1 another work, 2 a page, 3 a site, 4 anything else."""
    ranks = [4]
    for name in _strings(one.get("@type"), ()):
        kind = re.split("[/:#]", name)[-1]
        if kind.endswith(_ARTICLES):
            ranks.append(0)
        elif kind in _WORKS:
            ranks.append(1)
        elif kind.endswith("Page"):
            ranks.append(2)
        elif kind == "WebSite":
            ranks.append(3)
    return min(ranks)


def _is_same(article: _Object, other: _Object) -> bool:
    """Whether another object is of the same article, so that one may complete the other."""
    return _rank(article) == _rank(other) and other.get("headline") in (None, article.get("headline"))


def _resolved(value: Any, by_id: dict[str, _Object]) -> Any:
    """The object that an ``@id`` stands for."""
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value


def _strings(value: Any, parts: tuple[str, ...]) -> list[str]:
    """The strings of a JSON value; of an object the first of its ``parts`` that it has."""
    found: list[str] = []
    waiting, steps = [value], 0
    while waiting and len(found) < _MOST_ELEMENTS and steps < _MOST_OBJECTS:
        one = waiting.pop()
        steps += 1
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, list):
            waiting.extend(reversed(one[:_MOST_ELEMENTS]))
        elif isinstance(one, dict):
            waiting.extend([one[part] for part in parts if one.get(part)][:1])
    return found


# --- Elements --------------------------------------------------------------------------------------------------------

# Without their first letters these match capitals too, at a quarter of the time of a match that ignores case.
_AUTHOR_MARKS = '[rel~="author"],[class*="uthor"],[class*="yline"]'
_DATE_MARKS = 'time,[class*="date"],[class*="Date"],[class*="ublish"],[class*="osted"]'
_TOKEN = re.compile(r"[a-z]+")
_DAY_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])[/-](?:[0-2]?\d|3[01]))(?![0-9])")
_AUTHOR_WORDS = frozenset(("author", "authors", "byline", "bylines"))
_DATE_WORDS = frozenset(("date", "datetime", "published", "publish", "pubdate", "posted", "time", "timestamp", "created", "on"))
_OTHER_WORDS = frozenset((
    "comment", "comments", "commenter", "reply", "bio", "avatar", "image", "img", "photo", "box", "description", "related",
    "modified", "updated", "update", "footer", "sidebar", "nav", "menu", "teaser", "card", "social", "follow", "share",
))  # fmt: skip
_LAYOUT_WORDS = frozenset(("card", "box"))  # in an element's own class they say how it looks, not whose it is
_PAGE_WORDS = frozenset(("image", "img", "share", "social"))  # and these do so above it
_ASIDE = frozenset(("aside", "footer", "nav"))
_FAR = 12  # ancestors that are looked at
_ENOUGH_CHARS = 600  # beside a heading, for the lines about it to be among them
_NEAR_CHARS = 3000
_LINES_AFTER, _LINES_BEFORE = 24, 8
_CODE = re.compile(r"[{}=<>;]")  # of a script or a style
_LONG_LINE = 120  # characters of a line that shows a byline or date


def _item_text(node: LexborNode) -> str:
    """The value of a microdata property (WHATWG HTML, section 5.2.4), as a name where it is an item itself."""
    attributes = node.attributes
    for name in _VALUES_OF_ITEMS:
        if attributes.get(name) and not (
            name in ("href", "src") and attributes.get("itemprop") in ("author", "creator", "headline")
        ):
            return attributes[name] or ""
    inner = node.css_first('[itemprop~="name"]') if "itemscope" in attributes else None
    if inner is not None:
        return inner.attributes.get("content") or _text(inner)
    return _text(node)


def _is_of_article(node: LexborNode) -> bool:
    """Whether the item that a microdata property belongs to is an article or a page, and no comment on it."""
    above = node.parent
    for _ in range(3 * _FAR):
        if above is None:
            break
        if "itemscope" in above.attributes:
            return _rank({"@type": above.attributes.get("itemtype") or "Article"}) <= 2
        above = above.parent
    return True


def _text(node: LexborNode) -> str:
    return node.text(separator=" ")[: 4 * _MOST_CHARS]


def _words_of(node: LexborNode) -> set[str]:
    """The words in an element's class, relation and item property."""
    attributes = node.attributes
    return set(_TOKEN.findall(" ".join(attributes.get(name) or "" for name in ("class", "rel", "itemprop")).lower()))


def _is_aside(node: LexborNode) -> bool:
    """Whether an element belongs to a comment, a teaser or the page's foot."""
    above = node.parent
    for _ in range(_FAR):
        if above is None or above.tag in ("body", "main"):
            return False
        if above.tag in _ASIDE or not _OTHER_WORDS.isdisjoint(_words_of(above) - _PAGE_WORDS):
            return True
        above = above.parent
    return False


def _marked(page: _Page, query: str, wanted: frozenset[str]) -> Iterator[LexborNode]:
    """The first elements whose class or relation has one of some words, and that are the page's own."""
    for node in page.tree.css(query)[:_MOST_MARKED]:
        words = _words_of(node)
        if not wanted.isdisjoint(words) and _OTHER_WORDS.isdisjoint(words - _LAYOUT_WORDS) and not _is_aside(node):
            yield node


def _author_elements(page: _Page) -> list[str]:
    for node in _marked(page, _AUTHOR_MARKS, _AUTHOR_WORDS):
        text = _text(node).strip()
        if text and len(text) <= _LONG_LINE:
            names = _names_in_line(text, page.found.get("language", ""))
            if names:
                return [names]
    return []


def _time_elements(page: _Page) -> list[str]:
    """The values of ``<time>``: that with ``pubdate``, or the first of the page that is no other article's."""
    nodes = [node for node in page.tree.css("time[datetime]")[:_MOST_ELEMENTS] if _OTHER_WORDS.isdisjoint(_words_of(node))]
    nodes.sort(key=lambda node: "pubdate" not in node.attributes)  # stable: the page's order otherwise
    return [node.attributes["datetime"] or "" for node in nodes if not _is_aside(node)][:1]


def _date_elements(page: _Page) -> list[str]:
    texts = (_text(node).strip() for node in _marked(page, _DATE_MARKS, _DATE_WORDS))
    return [text for text in texts if len(text) <= _LONG_LINE]


def _headings(page: _Page) -> list[str]:
    """The first-level heading: of several the one that the title repeats."""
    texts = [
        text for text in map(_plain, map(_heading_text, page.headings[:_MOST_ELEMENTS])) if text and not _is_site(text, page)
    ]
    if len(texts) > 1:
        titles = [_folded(title) for title in (*page.texts("element title"), *page.texts("meta og:title"))]
        texts = [text for text in texts if any(_folded(text) in title for title in titles)]
    return texts[:1]


def _heading_text(node: LexborNode) -> str:
    """The text of a heading: blanks stand for the elements that break a line, and for no others."""
    return node.text(separator=" " if node.css_first("br,div,p") else "").rstrip("¶# \n")


def _lines_near(page: _Page) -> list[str]:
    """The short lines that follow the heading, and then those before it: where a page shows who wrote it and when."""
    if page.near is not None:
        return page.near
    page.near = []
    heading = next((node for node in page.headings if _plain(_heading_text(node)) == page.found.get("title")), None)
    if heading is None:
        return page.near
    own, text, above = heading.text(separator="\n"), "", heading.parent
    for _ in range(_FAR):
        if above is None or len(text) > len(own) + _ENOUGH_CHARS:
            break
        text, above = above.text(separator="\n"), above.parent
    before, _, after = text.partition(own)
    lines = [line.strip() for line in after[:_NEAR_CHARS].splitlines()]
    earlier = [line.strip() for line in before[-_NEAR_CHARS:].splitlines()]
    after_, before_ = ([line for line in found if line and not _CODE.search(line)] for found in (lines, earlier))
    page.near = after_[:_LINES_AFTER] + before_[-_LINES_BEFORE:]
    return page.near


def _dates_near(page: _Page) -> list[str]:
    parts = (part for line in _lines_near(page) if len(line) <= _LONG_LINE for part in (line, *_BARS.split(line)))
    return [part for part in parts if is_date(part)]


def _names_near(page: _Page) -> list[str]:
    """The names behind a "By", on the same line or on the next."""
    language = page.found.get("language", "")
    lines = _lines_near(page)[:_LINES_AFTER]
    for line, following in zip(lines, [*lines[1:], ""], strict=False):
        if len(line) > _LONG_LINE:
            continue
        names = following if _is_author_label(line) else line if _without_by(line, language) != line else ""
        found = _names_in_line(names, language) if len(names) <= _LONG_LINE else ""
        if found:
            return [found]
    return []


_ELEMENTS: dict[str, Callable[[_Page], Iterable[str]]] = {
    "html lang": lambda page: (page.lang,),
    "site name": lambda page: _strings(page.site.get("name"), ()),
    "headings": _headings,
    "first heading": lambda page: map(_text, page.headings[:1]),
    "element title": lambda page: map(_text, page.titles[:1]),
    "element author": _author_elements,
    "element time": _time_elements,
    "element date": _date_elements,
    "near date": _dates_near,
    "near author": _names_near,
    "address": lambda page: _DAY_IN_ADDRESS.findall(_path_of(page)),
}


# --- What the values become ------------------------------------------------------------------------------------------

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")  # RFC 5646, but for its rarities; no "utf-8"
_BETWEEN = re.compile(r" [|\-–—·•»:/]+ | ?[|｜] ?|: ")  # texts are plain: one blank, never more
_BARS = re.compile(r" ?[|·•\n] ?| [–—-] ")
_ADDRESS = re.compile(r"://|www\.|@")
_SHORT_NAME = 4  # letters of a site's name that may also be a word in an address
_MOST_NAME = 5  # words of one name


def _plain(value: str) -> str:
    """A value without entities, tags and superfluous blanks."""
    text = value[: 4 * _MOST_CHARS]
    if "&" in text:
        text = unescape(text)
    if "<" in text:
        text = _TAG.sub("", text)
    if not text.isascii():  # an escape of JSON may leave half a character
        text = text.translate(_INVISIBLE).encode("utf-8", "ignore").decode("utf-8")
    return " ".join(text.split())[:_MOST_CHARS]


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _texts_of(page: _Page, key: str) -> Iterator[str]:
    """The values of a key's sources, the most trusted first."""
    return (text for source in ORDER[key] for text in page.texts(source))


def _first_text(key: str, unlike: re.Pattern[str] | None = None) -> Callable[[_Page], str]:
    """Reads the first value as it is, but for those that look like something else."""
    return lambda page: next((text for text in _texts_of(page, key) if unlike is None or not unlike.search(text)), "")


def _language(page: _Page) -> str:
    tags = (text.replace("_", "-") for text in _texts_of(page, "language"))
    return next((tag for tag in tags if _LANGUAGE_TAG.fullmatch(tag)), "")


def _title(page: _Page) -> str:
    for source in ORDER["title"]:
        for text in page.texts(source):
            if _folded(text) != _folded(page.found.get("site_name", "")):
                return text if source.startswith(("json", "item", "heading")) else _without_site(text, page)
    return page.found.get("site_name", "")


def _without_site(title: str, page: _Page) -> str:
    """A title without the name of the site before or behind it."""
    gaps = list(_BETWEEN.finditer(title[:_MOST_CHARS]))
    for gap in gaps[:-4:-1]:
        if _is_site(title[gap.end() :], page):
            return title[: gap.start()]
    for gap in gaps[:1]:
        if _is_site(title[: gap.start()], page):
            return title[gap.end() :]
    return title


def _is_site(text: str, page: _Page) -> bool:
    """Whether a text is the name of the page's site: as it says, or as its address has it."""
    name, site = _folded(text), _folded(page.found.get("site_name", ""))
    if not name:
        return False
    if name == site or (
        len(site) > _SHORT_NAME and (name.startswith(site) or (site.startswith(name) and len(name) > _SHORT_NAME))
    ):
        return True
    host = _folded(_parts(page.url or page.links.get("canonical", ""))[0].removeprefix("www."))
    return len(name) >= _SHORT_NAME and name in host


def _parts(address: str) -> tuple[str, str]:
    """The host and the path of an address."""
    try:
        split = urlsplit(address)
    except ValueError:  # "http://[": no host
        return "", ""
    return split.netloc, split.path


def _path_of(page: _Page) -> str:
    return _parts(page.url or page.links.get("canonical", ""))[1]


def _address(key: str) -> Callable[[_Page], str]:
    """Reads an absolute address."""

    def read(page: _Page) -> str:
        for text in _texts_of(page, key):
            try:
                address = urljoin(page.url, text)
            except ValueError:
                continue
            if address.startswith(("http://", "https://")) and _parts(address)[0]:
                return address
        return ""

    return read


def _byline(page: _Page) -> str:
    """The authors' names; the site's own name only where there is no other."""
    site, language = _folded(page.found.get("site_name", "")), page.found.get("language", "")
    spare = ""
    for source in ORDER["byline"]:
        if source == "meta twitter:data1" and not _is_author_label("".join(page.texts("meta twitter:label1")[:1])):
            continue
        names = dict.fromkeys(_name(text, language) for text in page.texts(source))
        names.pop("", None)
        unlike = [name for name in names if _folded(name) != site]
        if unlike:
            return ", ".join(unlike)
        spare = spare or ", ".join(names)
    return spare


def _is_author_label(text: str) -> bool:
    return lexicon.fold(text) in lexicon.words("bylines", "by", "author-label")


def _name(text: str, language: str) -> str:
    """One author's name: no address, no "By" before it."""
    text = " ".join(word for word in text.split() if not _ADDRESS.search(word)).strip(" ,;|·/-")
    if text.startswith("(") and text.endswith(")"):  # "ann@example.org (Ann Lee)"
        text = text[1:-1]
    text = _without_by(text, language)
    return text if any(map(str.isalpha, text)) and not _is_author_label(text) else ""


def _without_by(text: str, language: str) -> str:
    """A text without the words before a name, in English or the page's language."""
    label, colon, rest = text.partition(":")
    if colon and rest.strip() and _is_author_label(label):
        return rest.strip()
    folded, words = lexicon.fold(text), _by_words(language[:2].lower())
    for by in words if folded.startswith(words) else ():
        if lexicon.opens(folded, by):
            rest = (*text.split(maxsplit=by.count(" ") + 1), "")[by.count(" ") + 1]
            if rest and not rest[0].islower():
                return rest.lstrip(": ")
    return text


@cache
def _by_words(iso: str) -> tuple[str, ...]:
    """What stands before a name, in English and in another language; the longest first."""
    known = lexicon.by_language("bylines", "by")
    return tuple(sorted(known.get("en", frozenset()) | known.get(iso, frozenset()), key=lambda by: (-len(by), by)))


def _names_in_line(text: str, language: str) -> str:
    """The names in a line that shows a byline: what stands before a bar, a date or a role."""
    for part in _BARS.split("\n".join(" ".join(line.split()) for line in text.splitlines())):
        name = _name(part, language)
        words = name.split()
        if words and len(words) <= 3 * _MOST_NAME and not any(map(str.isdigit, name)) and not name[0].islower():
            return name
    return ""


def _date(key: str) -> Callable[[_Page], str]:
    def read(page: _Page) -> str:
        language = page.found.get("language")
        days = (iso_date(text, language) for text in _texts_of(page, key))
        return next((day for day in days if day), "")

    return read


_READERS: dict[str, Callable[[_Page], str]] = {
    "language": _language,
    "site_name": _first_text("site_name", _ADDRESS),
    "title": _title,
    "byline": _byline,
    "date": _date("date"),
    "modified": _date("modified"),
    "canonical_url": _address("canonical_url"),
    "description": _first_text("description"),
    "image": _address("image"),
}


# --- Dates -----------------------------------------------------------------------------------------------------------

_LONGEST_DATE = 200  # characters of a line
_YEARS = range(1800, 2101)
_BUDDHIST = range(2443, 2644)  # years of the Thai calendar, 543 ahead
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
_SYLLABLES = re.compile(f"{lexicon.UNSPACED.pattern}|[\uac00-\ud7a3]")  # scripts that have no letters to tell words by
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
    text = text[:_LONGEST_DATE].strip()
    if not _DIGITS.search(text):
        return None
    if _SECONDS.fullmatch(text):
        seconds = int(text[:10])
        return (_EPOCH + timedelta(seconds=seconds)).isoformat() if seconds in _LIKELY_SECONDS else None
    clock = _CLOCK.search(text)
    without = f"{text[: clock.start()]} {text[clock.end() :]}" if clock else text
    day = _in_figures(without) or _as_written(without, language or "") or _by_order(without, language or "")
    if day is None:
        return None
    return day.isoformat() + (_time(clock, text) if clock else "")


def _day(year: str, month: str | int, day: str) -> date | None:
    number = int(year)
    if number in _BUDDHIST:
        number -= 543
    try:
        return date(number, int(month), int(day)) if number in _YEARS else None
    except ValueError:  # the 31st of June
        return None


def _in_figures(text: str) -> date | None:
    """A date that begins with the year."""
    found = _YEAR_FIRST.search(text)
    if found:
        return _day(found.group(1), found.group(3), found.group(4))
    found = _COMPACT.search(text)
    return _day(*found.groups()) if found else None


def _as_written(text: str, language: str) -> date | None:
    """A date with the name of its month, or as a language's ``[written]`` has it."""
    for pattern in _written():
        found = pattern.search(text)
        if found:
            return _day(found.group("y"), found.group("m"), found.group("d"))
    parts = _DIGITS.split(text)  # text, number, text, number … text
    for at in range(1, len(parts), 2):
        if len(parts[at]) != 4:
            continue
        after = _month(parts[at + 1], language) if at + 2 < len(parts) and len(parts[at + 2]) <= 2 else 0
        before = _month(parts[at - 1], language) if at > 2 and len(parts[at - 2]) <= 2 else 0
        earlier = _month(parts[at - 3], language, last=True) if at > 2 and len(parts[at - 2]) <= 2 and not before else 0
        for month, day in ((before, at - 2), (earlier, at - 2), (after, at + 2)):
            found_day = _day(parts[at], month, parts[day]) if month else None
            if found_day:
                return found_day
    return None


def _by_order(text: str, language: str) -> date | None:
    """A date in figures with the year last: the day comes first before full stops, else where the language says so."""
    found = _YEAR_LAST.search(text)
    if not found:
        return None
    first, mark, second, year = found.groups()
    is_day_first = mark == "." or int(first) > _MONTHS or first == second or _is_said(language, "day-first")
    if int(second) > _MONTHS or (not is_day_first and _is_said(language, "month-first")):
        return _day(year, first, second)
    return _day(year, second, first) if is_day_first else None


def _is_said(language: str, section: str) -> bool:
    """Whether a language's dates are in an order: its whole tag decides, or else the language without a region."""
    tag = language.casefold().replace("_", "-")
    orders = {name: lexicon.words("months", name) for name in ("day-first", "month-first")}
    if any(tag in tags for tags in orders.values()):
        return tag in orders[section]
    return tag.split("-")[0] in orders[section]


@cache
def _written() -> tuple[re.Pattern[str], ...]:
    """What finds a date that a language writes with words between the numbers: "y年m月d日" of the lexicon."""
    return tuple(
        re.compile(_PLACE.sub(lambda place: _NUMBERS[place.group()], re.escape(line).replace(r"\ ", r"\s?")), re.IGNORECASE)
        for line in sorted(lexicon.words("months", "written"), key=lambda line: (-len(line), line))
    )


@cache
def _written_ends() -> frozenset[str]:
    return frozenset(line[-1] for line in lexicon.words("months", "written"))


@cache
def _months(language: str) -> dict[str, int]:
    """The number of each name of a month: in one language, or (for "") in all that agree."""
    found: dict[str, int] = {}
    unsure: set[str] = set()
    for number in range(1, _MONTHS + 1):
        for iso, names in lexicon.by_language("months", str(number)).items():
            for name in (" ".join(_GAP.split(name)) for name in names) if language in ("", iso) else ():
                if found.setdefault(name, number) != number:
                    unsure.add(name)
    return {name: number for name, number in found.items() if name not in unsure}


def _month(gap: str, language: str, last: bool = False) -> int:
    """The month that stands between two numbers, or (``last``) at the end of what stands before one; 0 for none."""
    words = _GAP.split(lexicon.fold(gap[-_FAR_APART:]))
    if not last and len(words) > _MOST_BETWEEN:
        return 0
    starts = range(max(0, len(words) - 3), len(words)) if last else range(len(words))
    own, all_ = _months(lexicon.fold(language)[:2]), _months("")
    for start in starts:
        ends = (len(words),) if last else range(len(words), start, -1)
        for end in ends:
            name = " ".join(words[start:end])
            number = own.get(name) or all_.get(name)
            if number:
                return number
    return 0


def _time(clock: re.Match[str], text: str) -> str:
    """The time of day in ISO 8601, with the distance from UTC if it is told; "" where it may be morning or evening."""
    hour, minute, second, half, offset, more, zulu = clock.groups()
    hours = int(hour)
    if half:
        hours = hours % _NOON + (_NOON if half in "pP" else 0)
    elif hours <= _NOON and not _is_whole_day(text[: clock.start()].rstrip(), text[clock.end() :].lstrip()):
        return ""
    if hours > 23 or int(minute) > 59 or int(second or 0) > 59:
        return ""
    zone = "+00:00" if zulu else ""
    # "10:00-11:30" is no zone.
    if offset and (offset[0] == "+" or second or text[clock.start() - 1 : clock.start()] in ("T", "t")):
        ahead, minutes = int(offset[1:]), int(more or 0)
        if ahead <= _FARTHEST_ZONE and minutes <= 59:
            zone = f"{'+' if offset[0] == '+' else '-'}{ahead:02}:{minutes:02}"
    seconds = f":{int(second):02}" if second else ""
    return f"T{hours:02}:{int(minute):02}{seconds}{zone}"


def _is_whole_day(before: str, after: str) -> bool:
    """Whether nothing beside a time says which half of the day it is in, in a word that is not known."""
    word = _GAP.split(lexicon.fold(after[:_FAR_APART]))[0] if after[:1].isalpha() else ""
    if word and word not in lexicon.words("bylines", "date-word"):
        return False
    return not _SYLLABLES.match(before[-1:]) or before[-1:] in _written_ends()
