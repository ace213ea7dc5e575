"""Bodies in data: the long texts and the lists of paragraphs under a key such as ``body``, with the title beside them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import Any, NamedTuple

from cleanse.patterns import regex
from cleanse.read.payload.rich_text import as_html, is_node, text_as_html
from cleanse.read.payload.scripts import Data

_LEAST = 200  # characters of a body; a third of it where words are written without spaces
_CHARS = 4  # of a word, at least
_MOST_VALUES = 300_000
_MOST_RICH = 400  # values that are written as HTML to see what they hold
_MOST_JSON = 2_000_000  # characters of a string that is JSON itself
_MOST_BODIES = 200
_MOST_SIBLINGS = 50  # of a list, that are looked at
_MOST_KEYS, _LONGEST_KEY = 4096, 60
_MOST_OF_REFERENCE = 4  # keys
_BODY = frozenset(
    "body bodytext bodyhtml bodycontent bodymodel content contents contenthtml contentraw contentbody "
    "contentelements contentblocks contentrendered contentencoded articlebody articlecontent articletext "
    "articlehtml html text fulltext maintext maincontent descriptionhtml post postbody postcontent story storybody "
    "storyhtml storytext paragraphs paragraph rendered richtext markup cooked selftext message blocks editorblocks "
    "sections chapters document copy longform prose main article value data json raw longtext detail details "
    "lyrics transcript abstracthtml newscontent newstext newsbody children textcontent".split()
)
_SAYING = _BODY - frozenset(
    "html text value data json raw children page rendered message detail details description_html".split()
)
_SPOKEN = frozenset(
    "articlebody articlecontent articletext body bodytext bodyhtml content contenthtml storybody cooked text message".split()
)
_NEVER = regex(
    r"related|recommend|comment|trending|popular|latest|sidebar|footer|^nav|menu|header$|translat|i18n|locale|messages|labels|"
    r"consent|cookie|privacy|terms|disclaimer|newsletter|subscri|advert|^ads?$|promo|bio$|biograph|excerpt|summary|teaser|"
    r"description$|snippet|metadescription|config|settings|feature_?flags|strings|dictionary|ispartof|itemlistelement|template|"
    r"css|styles?$|query|schema|license|seo|faq|product_?reviews?$|^reviews?$",
    re.IGNORECASE,
)
_TITLES = ("headline", "title", "name", "subject", "heading", "seotitle", "metatitle")
_ADDRESSES = (
    "slug",
    "url",
    "canonicalurl",
    "canonical_url",
    "link",
    "permalink",
    "path",
    "uri",
    "href",
    "canonical",
    "websiteurl",
)
_OF_ARTICLES = frozenset(
    "slug permalink canonical canonicalurl publishedat publishdate datepublished pubdate date createdat created author authors "
    "byline excerpt headline articlebody posted published firstpublished".split()
)
_KINDS_OF_ARTICLES = frozenset("story article post product teaser card newsarticle blogpost page recipe video".split())
_ANSWERING = ("mainEntity", "acceptedAnswer", "suggestedAnswer", "comment")
_PARAGRAPH = regex(r"<(?:p|br|/p)\b", re.IGNORECASE)
_LD_TEXT = ("articlebody", "reviewbody", "text")


class Body(NamedTuple):
    """A body that was found in data."""

    origin: str
    """Such as ``JSON-LD (articleBody)``."""
    html: str
    title: str = ""
    address: str = ""
    siblings: int = 0
    """How many articles stand in the same list."""
    is_aside: bool = False
    """Whether it stands under a key such as ``related``."""
    is_whole: bool = False
    """Whether it is the page as a whole, in the elements of a framework."""

    @property
    def is_plainly_body(self) -> bool:
        """Whether it stands under a key that says so."""
        return _plain(self.origin.rpartition("(")[2].rstrip(")")) in _SAYING


class _Place(NamedTuple):
    """Where a value stands: under a key of an object, or in a list. What the page says of it is looked up when it is a body."""

    key: str = ""
    holder: Any = None
    above: _Place | None = None
    is_aside: bool = False

    def first(self, keys: tuple[str, ...]) -> str:
        """The text under some keys of the nearest object that has one, up to the article that it is part of."""
        place: _Place | None = self
        while place is not None:
            if isinstance(place.holder, dict):
                found = _first(place.holder, keys)
                if found or _is_article(place.holder):
                    return found
            place = place.above
        return ""

    def siblings(self) -> int:
        """How many articles stand in the nearest list that has more than one."""
        place: _Place | None = self
        while place is not None:
            if isinstance(place.holder, list):
                articles = sum(_is_article(one) for one in place.holder[:_MOST_SIBLINGS] if isinstance(one, dict))
                if articles > 1:
                    return articles
            place = place.above
        return 0


def may_be_key_of_body(key: str) -> bool:
    """Whether a body, or a part of one, may stand under a key.

    >>> may_be_key_of_body("articleBody"), may_be_key_of_body("description")
    (True, False)
    """
    plain = _plain(key)
    return plain in _BODY or plain in _LD_TEXT


def bodies(data: Data, least: int = 0) -> list[Body]:
    """The bodies in data, each with what is known of it; none that has fewer words than ``least``.

    >>> page = {"post": {"title": "Rain", "related": [], "body": 40 * "It rained in town. "}}
    >>> [(body.origin, body.title) for body in bodies(Data("__NEXT_DATA__", page))]
    [('__NEXT_DATA__ (body)', 'Rain')]
    """
    if data.is_loose:
        return list(_loose(data))
    found = list(_Search(data, least).found())
    if data.origin == "__next_f":
        texts = {name: row for name, row in data.references.items() if isinstance(row, str)}
        of_texts = lambda value: texts.get(value, value) if isinstance(value, str) else value  # noqa: E731
        html = "".join(as_html(row, of_texts) for row in data.value if isinstance(row, list) and row)
        if _is_long(html):
            found.append(Body(data.origin, html, is_whole=True))
    return found


class _Search:
    """Goes through data without recursion."""

    def __init__(self, data: Data, least: int) -> None:
        self.least = max(_LEAST, _CHARS * least)
        self.data = data
        self.references = dict(data.references)
        self.rich = _MOST_RICH
        self.is_ld = data.origin == "JSON-LD"

    def found(self) -> Iterator[Body]:
        """The bodies, in the order of the data."""
        waiting: list[tuple[Any, _Place]] = [(self.data.value, _Place())]
        seen: set[int] = set()
        count = bodies_ = 0
        while waiting and count < _MOST_VALUES and bodies_ < _MOST_BODIES:
            value, place = waiting.pop()
            count += 1
            if isinstance(value, str):
                body = self._of_text(value, place, waiting)
            elif id(value) in seen:
                continue
            else:
                seen.add(id(value))
                body = self._of_object(value, place, waiting) if isinstance(value, dict) else self._of_list(value, place, waiting)
            if body is not None:
                bodies_ += 1
                yield body

    def resolve(self, value: Any) -> Any:
        """What a reference stands for, of Apollo (``__ref``) or of Next.js (``$1a``); anything else is what it is."""
        if isinstance(value, str):
            return self.references.get(value, value) if value[:1] == "$" and len(value) < 12 else value
        if isinstance(value, dict) and len(value) <= _MOST_OF_REFERENCE:
            name = value.get("__ref") or (value.get("id") if value.get("type") == "id" else None)
            if isinstance(name, str):
                return self.references.get(name, value)
        return value

    def _of_text(self, text: str, place: _Place, waiting: list[tuple[Any, _Place]]) -> Body | None:
        resolved = self.resolve(text)
        if not isinstance(resolved, str):
            return None  # a row, which is looked at by itself
        text = resolved
        if not _is_long(text, self.least):
            return None
        if text.lstrip()[:2] in ('{"', "[{", '["', "[["):
            if len(text) <= _MOST_JSON:
                with suppress(ValueError, RecursionError):
                    waiting.append((json.loads(text, strict=False), place))
            return None
        key = _plain(place.key)
        if self.is_ld:
            return self._body(text_as_html(text), place) if key in _LD_TEXT else None
        if key not in _BODY and len(_PARAGRAPH.findall(text)) < 4:
            return None
        return self._body(text_as_html(text), place) if _reads(text) else None

    def _of_object(self, one: dict[str, Any], place: _Place, waiting: list[tuple[Any, _Place]]) -> Body | None:
        if not self.is_ld and ":" in "".join(one):  # a store, by the names that its parts refer to each other by
            self.references.update((key, value) for key, value in one.items() if isinstance(value, dict))
        own = _Place(place.key, one, place, place.is_aside)
        if self.is_ld:
            thread = self._thread(one)
            if thread:
                return self._body(thread, own._replace(key="text"))
        elif (not place.key or _plain(place.key) in _BODY) and (is_node(one) or _is_document(one)):
            body = self._of_rich(one, own)
            if body is not None:
                return body
        for key, value in reversed(one.items()):
            if isinstance(value, str):  # as most are
                if not self._may_be_long(value):
                    continue
            elif isinstance(value, dict):
                value = self.resolve(value)
            elif not value or not isinstance(value, list):
                continue
            is_aside = place.is_aside or (_is_aside(key) and not (self.is_ld and key == "comment"))
            waiting.append((value, _Place(key, one, place, is_aside)))
        return None

    def _may_be_long(self, text: str) -> bool:
        return 3 * len(text) >= self.least or text[:1] == "$"

    def _of_list(self, values: list[Any], place: _Place, waiting: list[tuple[Any, _Place]]) -> Body | None:
        if len(values) == 2 and values[0] in (0, 1) and not isinstance(values[0], bool):  # how Astro writes a value
            if isinstance(values[1], (dict, list, str)):
                waiting.append((values[1], place))
            return None
        if self.references:
            values = [self.resolve(value) for value in values]
        if not self.is_ld and len(values) > 1:
            body = self._of_parts(values, place)
            if body is not None:
                return body
        own = _Place(place.key, values, place, place.is_aside)
        for value in reversed(values):
            if isinstance(value, (dict, list)) or (isinstance(value, str) and self._may_be_long(value)):
                waiting.append((value, own))
        return None

    def _of_parts(self, values: list[Any], place: _Place) -> Body | None:
        """The body that a list is: its paragraphs, or the posts of a thread."""
        is_body = _plain(place.key) in _BODY
        objects = [value for value in values if isinstance(value, dict)]
        if not (is_body or any(map(is_node, values[:8])) or (len(objects) > 1 and _are_parts(objects))):
            return None
        if 2 * sum(map(_is_article, objects)) < len(objects) or not objects:
            is_text = objects or not all(isinstance(value, str) and value.count(" ") < 5 for value in values)
            return self._of_rich(values, place) if is_text else None
        return self._of_thread(objects, place) if _is_thread(objects) else None

    def _of_rich(self, value: Any, place: _Place) -> Body | None:
        if self.rich <= 0:
            return None
        self.rich -= 1
        html = as_html(value, self.resolve)
        is_body = _is_long(html, self.least) and _reads(html) and len(_PARAGRAPH.findall(html)) > 1
        return self._body(html, place) if is_body else None

    def _of_thread(self, posts: list[dict[str, Any]], place: _Place) -> Body | None:
        pairs = ((_plain(key), text) for post in posts for key, text in post.items() if isinstance(text, str))
        texts = [text for key, text in pairs if key in _SPOKEN]
        html = "".join(map(text_as_html, texts))
        return self._body(html, place) if _is_long(html, self.least) and _reads(html) else None

    def _thread(self, one: dict[str, Any]) -> str:
        """A question with its answers, or a post with those below it, as JSON-LD has them."""
        kinds = str(one.get("@type"))
        if ("Question" not in kinds and "Posting" not in kinds) or not isinstance(one.get("text"), str):
            return ""
        texts: list[str] = []
        waiting: list[Any] = [one]
        while waiting and len(texts) < _MOST_RICH:
            post = waiting.pop()
            if isinstance(post, list):
                waiting.extend(reversed(post[:_MOST_RICH]))
            elif isinstance(post, dict):
                if isinstance(post.get("text"), str):
                    texts.append(text_as_html(post["text"]))
                waiting.extend(post[key] for key in reversed(_ANSWERING) if key in post)
        html = "".join(texts)
        return html if _is_long(html) else ""

    def _body(self, html: str, place: _Place) -> Body:
        key = place.key or "body"
        origin = f"{self.data.origin} ({key[:40]})"
        return Body(origin, html, place.first(_TITLES), place.first(_ADDRESSES), place.siblings(), place.is_aside)


def _loose(data: Data) -> Iterator[Body]:
    """The long texts among pairs of keys and strings, each with the last title before it."""
    title = ""
    run: list[str] = []
    for key, text in data.value:
        name = _plain(key)
        if name in _TITLES and len(text) < 300:
            title = text
        elif name in _BODY and len(text) >= _LEAST and _reads(text):
            yield Body(f"{data.origin} ({key})", text_as_html(text), title)
        if name in ("text", "content", "value", "html") and len(text) > 40:
            run.append(text)
    html = "".join(map(text_as_html, run))
    if len(run) > 1 and _is_long(html):
        yield Body(f"{data.origin} (text)", html)


def _is_long(text: str, least: int = _LEAST) -> bool:
    return len(text) >= least or (3 * len(text) >= least and not text.isascii())


def _reads(text: str) -> bool:
    """Whether a text may be prose, and no code, address or token: it has blanks, or letters that are written without."""
    if text.count("[/") > 2:  # BBCode
        return False
    sample = text[:4000]
    spaces = sample.count(" ")
    if sample.count("{") + sample.count("}") + sample.count(";") > 0.02 * len(sample) + 4 and "<" not in sample:
        return False
    return 20 * spaces > len(sample) or 2 * sum(char >= "\u0e00" for char in sample) > len(sample) - sample.count("<") * 10


def _is_aside(key: str) -> bool:
    """Whether what stands under a key is not the page's own: ``related``, ``comments``, ``footer``."""
    return _is_known_aside(key[:_LONGEST_KEY])


@lru_cache(_MOST_KEYS)
def _is_known_aside(key: str) -> bool:
    return _NEVER.search(key) is not None


def _plain(key: str) -> str:
    """A key as all ways of writing it have in common."""
    return _known_plain(key[:_LONGEST_KEY])


@lru_cache(_MOST_KEYS)
def _known_plain(key: str) -> str:
    return key.lower().replace("_", "").replace("-", "").replace(":", "")


def _first(one: dict[str, Any], keys: tuple[str, ...]) -> str:
    """The first text under some keys; ``{"rendered": …}`` is one."""
    for key in keys:
        value = one.get(key)
        if isinstance(value, dict):
            value = value.get("rendered") or value.get("basic") or value.get("current") or value.get("text")
        if isinstance(value, list) and len(value) == 2 and value[0] == 0:
            value = value[1]
        if isinstance(value, str) and value.strip():
            return value
    return ""


def _is_article(one: dict[str, Any]) -> bool:
    """Whether an object is an article of its own, and no paragraph of one."""
    if any(
        isinstance(one.get(key), str) and one[key].lower() in _KINDS_OF_ARTICLES
        for key in ("type", "_type", "__typename", "kind")
    ):
        return True
    return sum(_plain(key) in _OF_ARTICLES for key in one) >= 1 + (is_node(one) and not _first(one, ("headline", "title")))


def _is_document(one: dict[str, Any]) -> bool:
    return (
        any(isinstance(one.get(key), (list, dict)) for key in ("blocks", "root", "document", "json", "content", "raw"))
        and len(one) < 8
    )


def _are_parts(objects: list[dict[str, Any]]) -> bool:
    """Whether objects are the parts of one text: most have a text of their own."""
    with_text = sum(
        any(isinstance(one.get(key), str) and len(one[key]) > 40 for key in ("text", "html", "body", "content"))
        for one in objects
    )
    return len(objects) > 1 and 2 * with_text > len(objects)


def _is_thread(posts: list[dict[str, Any]]) -> bool:
    """Whether objects are the posts of one thread: they have texts, and no titles of their own."""
    return len(posts) > 1 and not any(_first(post, ("headline", "title", "slug")) for post in posts[:20])
