"""Where in a page a body goes that its scripts hold, and what the page says that its title is."""

from __future__ import annotations

import re
from html import escape, unescape

from cleanse.patterns import regex
from cleanse.read.limits import limited, parsed
from cleanse.read.tokens import Tokens, attribute
from cleanse.text.words import letters_of

_MOST_TITLES = 12
_CLOSED = frozenset("a nav footer button select aside table dialog label".split())  # where no body goes
_METAS = regex(r"<meta\s[^<>]{0,600}?(?:og:title|og:url|twitter:title)[^<>]{0,2000}>", re.IGNORECASE)
_CONTENT = regex(r"""content\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_CANONICAL = regex(r"<link\s[^<>]{0,600}?canonical[^<>]{0,600}>", re.IGNORECASE)
_HREF = regex(r"""href\s{0,3}=\s{0,3}["']?([^"'\s>]{1,500})""", re.IGNORECASE)
_TITLE = regex(r"<(title|h1)\b[^<>]{0,2000}>(.{0,2000}?)</\1", re.IGNORECASE | re.DOTALL)
_TAG = regex(r"<[^<>]{0,2000}>")
_HEADLINE = regex(r'"headline"\s{0,3}:\s{0,3}"([^"\\]{1,400})"')


def titles_of(html: str) -> list[str]:
    """What a page says that its title and its address are, letters and digits alone.

    >>> titles_of("<title>Rain - The Post</title><h1>Rain <b>again</b></h1>")
    ['rainthepost', 'rainagain']
    """
    found = [_TAG.sub("", one.group(2)) for one in _first(_TITLE, html)]
    for meta in _first(_METAS, html):
        content = _CONTENT.search(meta.group())
        found.append((content.group(1) or content.group(2) or "") if content else "")
    for link in _first(_CANONICAL, html):
        href = _HREF.search(link.group())
        found.append(href.group(1) if href else "")
    found += [one.group(1) for one in _first(_HEADLINE, html)][:1]
    return list(dict.fromkeys(filter(None, (letters_of(unescape(title)) for title in found))))


def placed(html: str, content: str, mark: str) -> str:
    """The page with a body below its headline, or where its main part begins, in an element of a class of its own."""
    article = f'<article class="{escape(mark)}">{_balanced(content)}</article>'
    at = _place(html)
    return html[:at] + article + html[at:]


def _balanced(content: str) -> str:
    """HTML whose elements are all closed, so that it stays where it is put."""
    tree = parsed(limited(content).html)
    return (tree.body.inner_html or "") if tree is not None and tree.body is not None else ""


def _place(html: str) -> int:
    """The offset below the first headline that stands by itself; of the main part, if there is none; or else of the body."""
    open_: list[str] = []
    main = body = -1
    inside_h1 = False
    for token in Tokens(html):
        name = token.name
        if name == "body" and not token.is_end and body < 0:
            body = token.end
        elif name in ("main", "article") and not token.is_end and main < 0 and not open_:
            main = token.end
        elif name in _CLOSED:
            if not token.is_end:
                open_.append(name)
            elif name in open_:
                while open_.pop() != name:
                    pass
        elif name == "h1":
            if token.is_end and inside_h1 and not open_:
                return token.end
            inside_h1 = not token.is_end and not open_ and not attribute(html, token.name_end, ("hidden",))
    if main >= 0:
        return main
    closing = html.lower().rfind("</body")
    return closing if closing >= 0 and closing > body else len(html) if body < 0 else body


def _first(pattern: re.Pattern[str], html: str) -> list[re.Match[str]]:
    return [found for found, _ in zip(pattern.finditer(html), range(_MOST_TITLES), strict=False)]
