"""What a forum prints around each post about who wrote it and when: titles, counts of posts, dates, signatures.

What these are called tells them, where a page has several. On 2,992 pages that are labelled block by block, this takes no
block of body.
"""

from __future__ import annotations

import re

from cleanse.patterns import regex
from cleanse.roles.containers import Container
from cleanse.roles.judged import Judged

_HINTS = (
    "user message- messagemeta poster profile author signature postbit posthead post_head post-head post-meta post-date postdate "
    "member attribution".split()
)
_USER = regex(
    r"""(?:message|post|member)[_-]?user(?![a-z]{0,9}content)
    | user[_-]?(?:title|info|details|stats|extra|rank|meta|card|name|group|badge|level|avatar)
    | post(?:er)?[_-]?(?:profile|info|author|rank)(?![a-z-]{0,9}(?:bio|box))
    | message-(?:attribution|signature|author) | messagemeta
    | author_?(?:information|statistics|pane) | authorpane
    | postbit(?:_?user|_?head|author) | post[_-]?head(?![a-z]) | postdate(?![a-z]) | crawler-post-meta | forum-post-(?:date
    |author)
    | member[_-]?title | (?<![a-z])poster(?![a-z-])
    | (?:post|message|user|member|topic)[a-z]{0,6}[_-]?signature | (?<![a-z-])signature(?![a-z])""",
    re.IGNORECASE | re.VERBOSE,
)
_SIGNATURE = regex("signature", re.IGNORECASE)
_POSTS = regex(
    r"""(?<![a-z]) (?: message--?post | js-post | postbit | postcontainer | post(?:body|row|list|wrapper|stream)
    | threads?(?![a-z])
    | forum | topic | viewtopic | phpbb | vbulletin | bbwrapper | bbcode | post_(?:body|content|block) | messagecard )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Names that a page has whose posts have such boxes: in documentation a signature is that of a function."""
_OF_POSTS = "post thread forum topic phpbb vbulletin bbwrapper bbcode messagecard".split()
_LEAST_BOXES = 2
_MOST_WORDS, _MOST_SIGNATURE = 40, 80
_MOST_BLOCKS = 20


def take_users(judged: Judged) -> None:
    """Takes what is said of users, on a page of several posts."""
    elements = judged.names.having(_USER, _HINTS)
    if len(elements) < _LEAST_BOXES or not judged.names.having(_POSTS, _OF_POSTS):
        return
    boxes = [*judged.outermost(elements, _is_box)]
    if len(boxes) >= _LEAST_BOXES:
        for box in boxes:
            judged.set_aside(box.first, box.end, "user")


def _is_box(judged: Judged, found: Container) -> bool:
    """Whether an element is small enough to say nothing else."""
    words = judged.word_sums.within(found.first, found.end)
    most = _MOST_SIGNATURE if _SIGNATURE.search(judged.page.names[found.element]) else _MOST_WORDS
    return judged.page.tags[found.element] not in ("html", "body") and words <= most and found.end - found.first <= _MOST_BLOCKS
