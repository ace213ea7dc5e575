"""What a page may become before it is parsed: cheap counts tell which pages could take long, and those are looked at tag by tag.

A parser that keeps to the standard takes quadratic time for elements nested by the thousand (each closing tag may look through
all that are open), for a tag of ten thousand attributes (each is compared with all before it), and quadratic memory for
formatting elements that nothing closes (WHATWG HTML, section 13.2.4.3: every paragraph opens all of them again). So tags beyond
a bound are left out; they hold no text. A page of more elements than memory should hold is not parsed at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cleanse import core
from cleanse.patterns import regex
from cleanse.read.bounds import DEEPEST, MOST_ACTIVE, MOST_ATTRIBUTES, MOST_REOPENED, WINDOW, Limited
from cleanse.read.tokens import attributes_end

if TYPE_CHECKING:
    from types import ModuleType

    from selectolax.lexbor import LexborHTMLParser

MOST_ELEMENTS = 32_000
"""Start tags that any page may have; of 2,903 labelled pages the one with the most has 15,796."""
_LARGE, _CHARS_FOR_ONE = 2_000_000, 32  # characters from which on it may have one more for each so many
_MANY_TAGS = 10_000  # below, a page cannot nest so deep that it takes long: a tenth of a second at most
_SPARSE = 50  # characters a tag, from which on twice as many may stand in a page: half a second at most, for a megabyte
# It begins with one character, for which the engine scans quickly, and then has what two characters tell of most tags.
_FORMATTING = regex(
    r"<(?=[bcefinstuBCEFINSTU][iomtIOMT\s/>])(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/>]", re.IGNORECASE
)
# The same as whole tags, as far as they have no quotes within quotes, and no bracket.
_PLAIN_FORMATTING = regex(
    r"""<(?=[bcefinstuBCEFINSTU])(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])[^<>"']*(?:(?:"[^<>"]*"|'[^<>']*')[^<>"']*)*>""",
    re.IGNORECASE,
)
# Those that end right behind their start tag, as pictures of fonts do: of attributes that nobody reads otherwise.
_EMPTY_FORMATTING = regex(
    r"""<(?=[bcefinstuBCEFINSTU])(b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)"""
    r"""(?:[ \t\n\r\f]+[a-zA-Z][\w:-]*(?:=(?:"[^<>"]*"|'[^<>']*'|[\w.:-]+))?)*[ \t\n\r\f]*></\1>""",
    re.IGNORECASE,
)


def limited(html: str) -> Limited:
    """The page within bounds: nearly always the page itself.

    >>> limited("<p>It rained.").html, limited("<p>" * 32_001).is_plain
    ('<p>It rained.', True)
    """
    compiled = core.compiled()
    data = _encoded(html, compiled) if compiled is not None else b""
    tags, formatting, has_lost = compiled.tags_of(data) if compiled is not None and data else (html.count("<"), -1, True)
    most = MOST_ELEMENTS + max(0, len(html) - _LARGE) // _CHARS_FOR_ONE
    if tags <= most and not _is_to_be_bounded(html, data, tags, formatting):
        return Limited(html, data=data, is_whole=not has_lost)
    from cleanse.read.bounding import bounded  # and more, which few pages need

    return bounded(html, most)


def _encoded(html: str, compiled: ModuleType) -> bytes:
    """The page as the parser takes it; nothing where that lacks a character."""
    try:
        return html.encode() if html.isascii() else bytes(compiled.encoded(html))
    except UnicodeEncodeError:  # a lone surrogate, which the parser would not get
        return b""


def tree_of(page: Limited) -> LexborHTMLParser | None:
    """The tree of a page. What is in the styles of its head may lack: nobody asks for that, and of some pages it is a quarter."""
    compiled = core.compiled()
    if compiled is None or not page.data:
        return parsed(page.data or page.html)
    return parsed(compiled.without_head_styles(page.data))


def parsed(html: str | bytes) -> LexborHTMLParser | None:
    """The tree of a page, or of its UTF-8; None where the parser gives up: when a tree needs more memory than there is.

    >>> parsed("<p>It rained.").body.text()
    'It rained.'
    """
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        return LexborHTMLParser(html)
    except SelectolaxError:
        return None


def _is_to_be_bounded(html: str, data: bytes, tags: int, formatting: int) -> bool:
    """Whether a page must be looked through, and what is beyond a bound left out."""
    if not _may_take_long(html, data, tags, formatting) or _is_within_bounds(data):
        return False
    # The compiled core looks through more pages, since it does so in no time. What these get must be what they get without it.
    return not data or core.compiled() is None or _may_take_long(html, b"", tags, formatting)


def _may_take_long(html: str, data: bytes, tags: int, formatting: int) -> bool:
    """Whether a page has so many tags, formatting elements or attributes that it must be looked through.

    :param data: the page as UTF-8, where the compiled core looks into it.
    :param formatting: how many tags of formatting elements it has, or -1 where that is to be counted.
    """
    if tags >= _MANY_TAGS and (tags >= 2 * _MANY_TAGS or tags * _SPARSE > len(html)):
        return True
    if tags * tags > 4 * MOST_REOPENED and _may_reopen(html, data, tags, formatting):
        return True
    if len(html) < 2 * WINDOW:
        return False
    return _opens_any_long_tag(html, data)


def _may_reopen(html: str, data: bytes, tags: int, formatting: int) -> bool:
    """Whether it may have so many formatting elements open that to open them again takes long."""
    few = MOST_REOPENED // tags
    if data and core.compiled() is not None:
        return formatting < 0 or formatting > few  # whatever it is, a look at all tags takes no longer than one at these
    return _most_active(html, few, formatting) * tags > MOST_REOPENED


def _is_within_bounds(data: bytes) -> bool:
    """Whether it is sure that no tag of a page, in UTF-8, is beyond a bound: of nearly all pages the compiled core can tell."""
    compiled = core.compiled() if data else None
    bounds = DEEPEST // 2, MOST_ACTIVE // 2, MOST_REOPENED, WINDOW, MOST_ATTRIBUTES  # it counts roughly
    return compiled is not None and bool(compiled.is_within_bounds(data, *bounds))


def _most_active(html: str, few: int, formatting: int) -> int:
    """How many formatting elements may at most be open at once; or some number up to ``few``, if they are that few."""
    found = len(_FORMATTING.findall(html)) if formatting < 0 else formatting
    if found <= few:
        return found
    from cleanse.read.open_elements import ALIKE

    rest, empty = _EMPTY_FORMATTING.subn("<>", html)
    plain = _PLAIN_FORMATTING.findall(rest)
    return found - empty - len(plain) + ALIKE * len(set(plain))  # of the same tag no more are kept


def _opens_any_long_tag(html: str, data: bytes) -> bool:
    compiled = core.compiled() if data else None
    if compiled is None:
        return any(_opens_long_tag(html, at) for at in range(0, len(html), WINDOW))
    return bool(compiled.opens_long_tag(data, len(html), WINDOW, MOST_ATTRIBUTES))


def _opens_long_tag(html: str, at: int) -> bool:
    """Whether a tag of more attributes than a page's could open around an offset: then no other opens or ends for long."""
    end = at + WINDOW
    if html.find(">", at, end) >= 0 and html.find("<", at, end) >= 0:
        return False
    start = html.rfind("<", max(0, at - WINDOW), end)  # in this stretch or in that before, which has one
    if start < 0 or html.startswith("<!--", start):
        return False
    return attributes_end(html, start + 1, MOST_ATTRIBUTES) is not None
