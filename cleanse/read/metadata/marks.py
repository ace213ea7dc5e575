"""What the class, relation and item property of an element say of it: whose it is, and what."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_ATTRIBUTES = ("class", "rel", "itemprop")
_MOST_CHARS = 500  # of a class: hostile ones are endless
_FAR = 12  # ancestors that are looked at
_NO_WORDS = frozenset[str]()

_BUILDERS, _OF_BUILDER = frozenset(("elementor", "blog")), frozenset(("widget",))  # who call all parts of a page so

DATE_WORDS = frozenset((
    "date", "datetime", "dateline", "dates", "published", "publish", "pubdate", "pub", "posted", "time", "timestamp", "created",
    "on", "datum", "fecha",
))  # fmt: skip
AUTHOR_WORDS = frozenset(("author", "authors", "byline", "bylines"))
LABEL_WORDS = frozenset(("label", "key", "term", "caption"))
CHANGE_WORDS = frozenset(("modified", "updated", "update", "lastmod", "dtreviewed"))
_PUBLISHED_WORDS = frozenset(("published", "pubdate", "datepublished"))
ENTRY_WORDS = frozenset(("entry", "date"))
_COMMENT_WORDS = frozenset((
    "comment", "comments", "commenter", "commentary", "commentlist", "commentmetadata", "reply", "replies", "respond", "disqus",
))  # fmt: skip
_OF_ANOTHER = _COMMENT_WORDS | frozenset(("related", "recommended", "teaser", "teasers", "card", "carousel", "infobox"))
OTHERS_WORDS = _COMMENT_WORDS | frozenset((
    "related", "recommended", "recommend", "recommendations", "teaser", "teasers", "trending", "popular", "mostread", "sidebar",
    "widget", "infobox", "nav", "navbar", "navbox", "menu", "ticker", "event", "events", "weather", "promo",
    "advert", "masthead", "copyright", "upcoming", "archives", "carousel", "slider", "more",
    "reviews", "testimonial", "testimonials", "ratings",
))  # fmt: skip
"""What marks a part of a page that is not about its article."""
OTHER_DATES = frozenset((
    "compile", "build", "release", "released", "expire", "expires", "expiry", "deadline", "due", "start", "end", "birth",
    "birthday", "death", "delivery", "ship", "shipping", "sale", "join", "joined", "copyright", "today", "now",
))  # fmt: skip
_NOT_OF_AUTHOR = frozenset(("bio", "avatar", "image", "img", "photo", "box", "description", "social", "follow", "share", "card"))
NOT_OWN_WORDS = OTHERS_WORDS | CHANGE_WORDS | _NOT_OF_AUTHOR | frozenset(("footer", "hours"))
_LAYOUT_WORDS = frozenset(("card", "box"))  # in an element's own class they say how it looks, not whose it is
_PAGE_WORDS = frozenset(("image", "img", "share", "social", "update", "more"))  # and these do so above it
_ASIDE = frozenset(("aside", "nav"))
_FOOT = "footer"


def words_of(node: LexborNode) -> frozenset[str]:
    """The words in an element's class, relation and item property, in lower case.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> sorted(words_of(LexborHTMLParser('<p class="postDate entry-meta">').css_first("p")))
    ['date', 'entry', 'meta', 'post']
    """
    attributes = node.attributes
    if not attributes:
        return _NO_WORDS
    found = " ".join([value[:_MOST_CHARS] for name in _ATTRIBUTES if (value := attributes.get(name))])
    return _words_in(found) if found else _NO_WORDS


@lru_cache(2000)
def _words_in(found: str) -> frozenset[str]:
    """Those in names: some are kept, since the elements of a site have most names in common."""
    words = frozenset(map(str.lower, _TOKEN.findall(found)))
    if words >= ENTRY_WORDS or not _PUBLISHED_WORDS.isdisjoint(words):
        words -= CHANGE_WORDS  # "entry-date published updated": WordPress has both in one where nothing was changed
    return words - _OF_BUILDER if not _BUILDERS.isdisjoint(words) else words


def is_own(words: frozenset[str]) -> bool:
    """Whether nothing in an element's own class says that it is a comment's, a teaser's or of a change."""
    return NOT_OWN_WORDS.isdisjoint(words - _LAYOUT_WORDS) and OTHER_DATES.isdisjoint(words)


def is_aside(node: LexborNode) -> bool:
    """Whether an element belongs to a comment, a teaser, a table or the page's foot."""
    above, is_in_foot = node.parent, False
    for _ in range(_FAR):
        if above is None or above.tag in ("body", "main"):
            return is_in_foot
        if above.tag == "header" and above.css_first("h1,h2") is None:  # the site's
            return True
        if above.tag in _ASIDE or above.tag == "table" or not NOT_OWN_WORDS.isdisjoint(words_of(above) - _PAGE_WORDS):
            return above.tag != _FOOT or not OTHERS_WORDS.isdisjoint(words_of(above))
        if above.tag == "article":  # the foot of an article is its own
            is_in_foot = False
        is_in_foot = is_in_foot or above.tag == _FOOT
        above = above.parent
    return is_in_foot


def is_of_others(node: LexborNode) -> bool:
    """Whether an element belongs to a comment, a teaser or something else that is not about the article."""
    return _is_under(node, OTHERS_WORDS)


def is_of_comment(node: LexborNode) -> bool:
    """Whether an element belongs to a comment or teaser, by the classes above it."""
    return _is_under(node, _OF_ANOTHER)


def _is_under(node: LexborNode, others: frozenset[str]) -> bool:
    above = node.parent
    for _ in range(_FAR):
        if above is None or above.tag in ("body", "main"):
            return False
        if not others.isdisjoint(words_of(above)):
            return True
        above = above.parent
    return False
