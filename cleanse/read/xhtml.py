"""XHTML as HTML has it: elements that end with their start tag (``<title/>``) and would else hold the rest of the page."""

from __future__ import annotations

import re

from cleanse.patterns import regex

_EMPTY = (
    regex(r"<(title)(?:\s(?:[^<>]*[\"'\s])?)?/>"),
    regex(r"<(script)(?:\s(?:[^<>]*[\"'\s])?)?/>"),
    regex(r"<(style)(?:\s(?:[^<>]*[\"'\s])?)?/>"),
    regex(r"<(iframe)(?:\s(?:[^<>]*[\"'\s])?)?/>"),
)
"""Start tags, which are the end, too, of elements whose content is no markup; each begins with letters that are found soon."""
_FOLLOWING = regex(r"<(?:(/?)(title|script|style|iframe)(?=[\s/>])|/?(?:head|body)(?=[\s>]))")


def with_ends(html: str) -> str:
    """The page with an end tag behind each start tag that XML takes for both. What stands before an end tag of its own stays.

    >>> with_ends('<head><title/><script src="a.js"/></head><body><script/>x()</script></body>')
    '<head><title/></title><script src="a.js"/></script></head><body><script/>x()</script></body>'
    """
    for empty in _EMPTY:
        if empty.search(html) is not None:
            html = empty.sub(_ended, html)
    return html


def _ended(tag: re.Match[str]) -> str:
    name = tag.group(1)
    following = _FOLLOWING.search(tag.string, tag.end())
    has_end = following is not None and following.groups() == ("/", name)
    return tag.group() if has_end else f"{tag.group()}</{name}>"
