"""XHTML as HTML has it: elements that end with their start tag (``<title/>``) and would else hold the rest of the page."""

from __future__ import annotations

from cleanse.patterns import regex
from cleanse.read.tokens import Tokens, closes_itself

_EMPTY = (
    regex(r"<title(?=[\s/])[^<>]*/>"),
    regex(r"<script(?=[\s/])[^<>]*/>"),
    regex(r"<style(?=[\s/])[^<>]*/>"),
    regex(r"<iframe(?=[\s/])[^<>]*/>"),
)
"""What may be both tags of an element whose content is no markup; each begins with letters that are found soon."""
_NAMES = frozenset(("title", "script", "style", "iframe"))
_FOLLOWING = regex(r"<(?:(/?)(title|script|style|iframe)(?=[\s/>])|/?(?:head|body)(?=[\s>]))")


def with_ends(html: str) -> str:
    """The page with an end tag behind each start tag that XML takes for both. What stands before an end tag of its own stays, and
    so does what stands in a script, a style, a comment or a value.

    >>> with_ends('<head><title/><script src="a.js"/></head><body><script/>x()</script></body>')
    '<head><title/></title><script src="a.js"/></script></head><body><script/>x()</script></body>'
    """
    if not any(empty.search(html) for empty in _EMPTY):
        return html
    made: list[str] = []
    tokens, at = Tokens(html), 0
    for token in tokens:
        tokens.is_empty = False
        if tokens.is_of_foreign(token) or tokens.foreign or token.is_end or token.name not in _NAMES:
            continue
        if closes_itself(html, token.name_end, token.end):
            tokens.is_empty = not _has_end(html, token.name, token.end)
            if tokens.is_empty:
                made += (html[at : token.end], f"</{token.name}>")
                at = token.end
    return "".join((*made, html[at:]))


def _has_end(html: str, name: str, at: int) -> bool:
    following = _FOLLOWING.search(html, at)
    return following is not None and following.groups() == ("/", name)
