"""Whether a script is worth reading, told by its letters: most scripts of most pages are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from cleanse import core
from cleanse.patterns import regex

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from cleanse.read.payload.shown import Shown

_LONG, _LEAST_SPACES = 60, 8  # characters and blanks of what may be a sentence or more
_FARTHEST = 300  # quotes to go back, within a text that has quotes of its own, to the key before it
_CODE = "(){};="
_WINDOW, _WINDOWS, _LEAST_PLAIN = 60, 3, 16  # characters of a place that is looked at, how many there are, and of what is plain
_ESCAPED = regex(r"\\{1,4}(?:u[0-9a-fA-F]{4}|.)|&[#\w]{1,8};|<[^<>]{0,60}>?|\s\s+", re.DOTALL)
_LONG_PARTS = regex(rf'"[^"]{{{_LONG + 1},}}')
_KEY = regex(r"([\w$]{1,40})\s{0,3}:\s{0,3}$")
_MUCH = 200  # words that a page must lack, from which on it shows an article's worth of prose
_MOST_CODE = 0.03  # the share of these in prose
_CHARS_OF_WORD = 12, 2  # at most, as JSON may write them, and where words are written without blanks
_UNSPACED = "\u2e80"


def scripts_with_prose(nodes: Sequence[LexborNode], only_ld: bool, shown: Shown) -> Sequence[LexborNode]:
    """Those elements of a page that may be scripts with prose which it does not show, as :func:`has_other_prose` tells: all of
    them, unless the compiled core has looked into them.

    :param nodes: elements of its tree that nobody sees.
    :param only_ld: whether scripts of JSON-LD alone matter.
    :param shown: what it shows.
    """
    compiled = core.compiled()
    if compiled is None:
        return nodes
    found: Sequence[LexborNode] = compiled.scripts_with_prose(nodes, only_ld, shown, _is_key, _ends_with_key)
    return found


def texts_with_prose(texts: Sequence[str], shown: Shown) -> list[bool]:
    """Of each text, a script or JSON in an attribute, what :func:`has_other_prose` tells of it."""
    compiled = core.compiled()
    told: Sequence[bool | None] = [None] * len(texts)
    if compiled is not None:
        told = compiled.texts_with_prose(texts, shown, _is_key, _ends_with_key)
    of_each = zip(texts, told, strict=True)
    return [has_other_prose(text, shown.text, shown.least) if is_one is None else is_one for text, is_one in of_each]


def has_other_prose(script: str, visible: str, least: int) -> bool:
    """Whether a script holds prose, as strings under keys that a body may have, which a page does not show.

    :param script: a script, or JSON in an attribute.
    :param visible: what the page shows.
    :param least: how many words of it there must be; where they are many, since the page shows much, in one string.

    >>> has_other_prose('{"body": "It rained in the town for forty days, and nobody was out of doors at all."}', "", 9)
    True
    >>> has_other_prose('{"note": "It rained in the town for forty days, and nobody was out of doors at all."}', "", 9)
    False
    """
    is_much = least > _MUCH
    long = {part[1:] for part in _LONG_PARTS.findall(script)}
    if is_much:
        long = {part for part in long if len(part) >= least and _words(part) >= least}
    counts = {part: _words(part) for part in long if _is_like_prose(part)}
    if sum(counts.values()) < least:
        return False
    unseen = {part for part in counts if not _is_shown(part, visible)}
    if sum([counts[part] for part in unseen]) < least:
        return False
    words = 0
    parts = script.split('"')
    last, is_last = -1, False  # the long part before, and whether it may be of a body
    for at, part in enumerate(parts):
        if part not in unseen:
            continue
        is_of_body = "<p" in part or "</p" in part or "u003c" in part or _may_be_of_body(parts, at, last, is_last)
        last, is_last = at, is_of_body
        if is_of_body:
            unseen.discard(part)  # a script may say it twice
            words += counts[part]
            if words >= least:
                return True
    return False


def _words(part: str) -> int:
    return max(part.count(" "), len(part) // _CHARS_OF_WORD[part[len(part) // 2] >= _UNSPACED])


def _is_shown(part: str, visible: str) -> bool:
    """Whether a page shows most of a part: told by a few places in it, and there by the longest run without escapes."""
    step = max(1, (len(part) - _WINDOW) // (_WINDOWS + 1))
    left = _WINDOWS  # places that may still be shown
    shown = 0
    for at in range(step, step * _WINDOWS + 1, step):
        left -= 1
        plain = part[at : at + _LEAST_PLAIN]
        if plain not in visible:
            plain = max(_ESCAPED.split(part[at : at + _WINDOW]), key=len)
            if len(plain) < _LEAST_PLAIN or plain not in visible:
                if shown + left <= _WINDOWS // 2:
                    return False
                continue
        shown += 1
        if shown > _WINDOWS // 2:
            return True
    return False


def _is_like_prose(part: str) -> bool:
    """Whether a text has as many blanks as a sentence, or letters that need none, and is no code."""
    spaces = part.count(" ")
    if spaces < _LEAST_SPACES:
        return not part.isascii() or "\\u" in part
    return 3 * spaces < len(part) and 8 * part.count("  ") < spaces and sum(map(part.count, _CODE)) < _MOST_CODE * len(part) + 2


def _may_be_of_body(parts: list[str], at: int, last: int, is_last: bool) -> bool:
    """Whether a part between quotes is in a list, or in a string under a key that a body may have."""
    for start in range(at, max(0, at - _FARTHEST), -1):
        if start == last:
            return is_last
        before = parts[start - 1]
        bare = before.rstrip("\\")
        sign = bare.rstrip()[-1:]
        if bare.strip() == ":":
            return _is_key(parts[start - 2].rstrip("\\")) if start > 1 else False
        if sign == ":":  # of a script, whose keys need no quotes
            return _ends_with_key(bare[-_LONG:])
        if sign in (",", "[") and len(bare) < 9:
            return True
        if before == bare:  # no quote within the text, nor one of JSON
            return sign == "(" or bare[-3:] == "[1,"
    return True


def _is_key(key: str) -> bool:
    return _is_short_key(key) if len(key) <= _LONG else _is_any_key(key)


@lru_cache(1000)
def _is_short_key(key: str) -> bool:  # the scripts of all pages have the same few
    return _is_any_key(key)


def _is_any_key(key: str) -> bool:
    from cleanse.read.payload.bodies import may_be_key_of_body  # of which most pages have none: it takes long to load

    return may_be_key_of_body(key)


def _ends_with_key(text: str) -> bool:
    """Whether a text ends with such a key and a colon."""
    named = _KEY.search(text)
    return named is not None and _is_key(named.group(1))
