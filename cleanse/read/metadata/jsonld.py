"""JSON-LD with the vocabulary of schema.org: what a page's scripts say of the article, of the page and of the site."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from html import unescape
from typing import Any, NamedTuple

JsonObject = dict[str, Any]

_NAME = ("name",)
_NAMING = {
    "image": ("url", "contentUrl", "@id"),
    "thumbnailUrl": ("url", "contentUrl"),
    "mainEntityOfPage": ("@id", "url"),
    "inLanguage": ("alternateName", "name"),
    "license": ("@id", "url"),
}  # where the value of a property is an object: what of it is a text; of others the name
_REFERRING = ("author", "creator", "publisher", "image")  # may be no more than the @id of another object
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")  # what may hold the object that the page is about
_ARTICLES = ("Article", "Posting", "Report")  # how schema.org's types of articles end
_WORKS = frozenset(
    ("CreativeWork", "Recipe", "Review", "HowTo", "VideoObject", "PodcastEpisode", "Question", "Course", "Book", "Dataset")
)
_SELDOM_ALL = frozenset(("VideoObject", "Review", "Question", "Book", "PodcastEpisode"))  # works that a page may just have in it
_MOST_UNKNOWN = 2  # headlines of articles, none of which is known to be the page's
_MOST_STRINGS = 30  # of one property
_MOST_OBJECTS = 2000
_MOST_JSON = 2_000_000  # characters of one script
_DECODER = json.JSONDecoder(strict=False)  # a raw newline in a string is let pass
_WRAPPING = re.compile(r"<!--|-->|<!\[CDATA\[|\]\]>")
_OPENING = re.compile(r"[\[{]")
_TRAILING_COMMA = re.compile(r",(?=\s*[\]}])")  # the blanks after a comma are looked at once, and hold no comma
_ESCAPE = re.compile(r'\\(["\\/bfnrtu])?')


class LinkedData(NamedTuple):
    """What JSON-LD says of the article, of the page as a page, and of the site."""

    article: JsonObject
    page: JsonObject
    site: JsonObject
    crumbs: tuple[str, ...] = ()
    """The names on the trail to the page, the nearest first: neither its own nor the first, which is home."""


def linked_data(scripts: Iterable[str], is_own: Callable[[JsonObject], bool] | None = None) -> LinkedData:
    """Reads a page's scripts of JSON-LD; objects that are of the same article complete each other.

    :param is_own: whether an article is the page's, by its address or title. Of several articles it decides which is read, and
        none is of more than two that it does not know: they are those of a list. So it does of works that a page has beside
        its article, such as a video.

    >>> linked_data(['{"@type": "NewsArticle", "headline": "Rain", "author": {"@id": "#ann"}}']).article["headline"]
    'Rain'
    """
    objects, by_id = _objects([_parsed(script) for script in scripts])
    article: JsonObject = {}
    page: JsonObject = {}
    site: JsonObject = {}
    crumbs: tuple[str, ...] = ()
    ranked = sorted(((type_rank(one.get("@type")), one) for one in objects), key=lambda ranked: ranked[0])
    ranked = _of_the_page(ranked, is_own) if is_own is not None else ranked
    for rank, one in ranked:
        if rank <= 1 and (not article or _is_same(article, one)):
            _complete(article, one)
        elif rank == 2:
            _complete(page, one)
        elif rank == 3:
            _complete(site, one)
        elif not crumbs and "BreadcrumbList" in strings_in(one.get("@type")):
            crumbs = _crumbs(one)
    for key in _REFERRING:
        value = article.get(key)
        if value is not None:
            article[key] = [_referent(part, by_id) for part in (value if isinstance(value, list) else [value])]
    return LinkedData(article, page, site, crumbs)


def _of_the_page(ranked: list[tuple[int, JsonObject]], is_own: Callable[[JsonObject], bool]) -> list[tuple[int, JsonObject]]:
    """Objects without the articles and works that are not the page's."""
    articles = [one for rank, one in ranked if rank == 0]
    others = [one for rank, one in ranked if rank == 1 and not _SELDOM_ALL.isdisjoint(strings_in(one.get("@type")))]
    left_out: set[int] = {id(one) for one in others if not is_own(one)}
    headlines = {str(one.get("headline") or one.get("name")) for one in articles}
    if len(headlines) > 1:
        own = {id(one) for one in articles if is_own(one)}
        if own or len(headlines) > _MOST_UNKNOWN:
            left_out |= {id(one) for one in articles if id(one) not in own}
    return [(rank, one) for rank, one in ranked if id(one) not in left_out]


def _crumbs(one: JsonObject) -> tuple[str, ...]:
    items = one.get("itemListElement")
    names = []
    for item in items[:_MOST_STRINGS] if isinstance(items, list) else ():
        inner = item.get("item") if isinstance(item, dict) else None
        found = strings_in(item, _NAME) or strings_in(inner, _NAME)
        names += found[:1]
    return tuple(names[1:-1][::-1])


def property_texts(one: JsonObject, name: str) -> list[str]:
    """The texts that a property of an object has, be they in a list or in objects.

    >>> property_texts({"author": [{"name": "Ann Lee"}, "Bob Roe"]}, "author")
    ['Ann Lee', 'Bob Roe']
    """
    return strings_in(one.get(name), _NAMING.get(name, _NAME))


def strings_in(value: Any, keys: tuple[str, ...] = ()) -> list[str]:
    """The strings of a JSON value; of an object the first of some keys that it has.

    >>> strings_in(["Rain", {"name": "wind"}])
    ['Rain']
    """
    found: list[str] = []
    waiting, steps = [value], 0
    while waiting and len(found) < _MOST_STRINGS and steps < _MOST_OBJECTS:
        one = waiting.pop()
        steps += 1
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, list):
            waiting.extend(reversed(one[:_MOST_STRINGS]))
        elif isinstance(one, dict):
            waiting.extend([one[key] for key in keys if one.get(key)][:1])
    return found


def type_rank(types: Any) -> int:
    """How near an object's type is to an article: 0 one, 1 another work, 2 a page, 3 a site, 4 anything else.

    >>> type_rank("https://schema.org/BlogPosting"), type_rank(["Thing", "WebPage"]), type_rank("Person")
    (0, 2, 4)
    """
    ranks = [4]
    for name in strings_in(types):
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


def _parsed(script: str) -> Any:
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
    try:
        if "&quot;" in text and '"' not in text:
            text = unescape(text)  # which refuses a number of more than 4,300 digits
        return _DECODER.raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _objects(values: list[Any]) -> tuple[list[JsonObject], dict[str, JsonObject]]:
    """The objects that may be what the page is about, and all of these by their ``@id``; without recursion."""
    found: list[JsonObject] = []
    by_id: dict[str, JsonObject] = {}
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


def _complete(one: JsonObject, other: JsonObject) -> None:
    """Enters what another object says and one does not."""
    for key, value in other.items():
        one.setdefault(key, value)


def _is_same(article: JsonObject, other: JsonObject) -> bool:
    """Whether another object is of the same article, so that one may complete the other."""
    is_like = type_rank(article.get("@type")) == type_rank(other.get("@type"))
    return is_like and other.get("headline") in (None, article.get("headline"))


def _referent(value: Any, by_id: dict[str, JsonObject]) -> Any:
    """The object that an ``@id`` stands for."""
    if isinstance(value, dict) and "name" not in value and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value
