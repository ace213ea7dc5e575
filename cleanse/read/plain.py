"""The text of a page without its markup, by a tokenizer that builds no tree: for pages that are too large, or too much, to parse.

It goes by the states of WHATWG HTML, section 13.2.5, as far as they tell text from markup. Every character is looked at a
few times at most, whatever stands before it.
"""

from __future__ import annotations

import re
from html import unescape

_PLAIN = re.compile(
    r"([^<]*)<(/?[a-z][a-z0-9]{0,20})>"
)  # text, and a tag without attributes: the most frequent, so it goes first
_NAME = re.compile(r"/?[a-zA-Z][^\s/>]{0,60}")
# The end of a tag, or an attribute up to its value, if that is in quotes. What may follow each part begins with another character
# than the part goes on with, so that nothing matches in two ways.
_ATTRIBUTE = re.compile(
    r"[ \t\n\f\r/]*(?:(>)|=?[^ \t\n\f\r/>=]*[ \t\n\f\r]*(?:=[ \t\n\f\r]*(?:([\"'])|[^ \t\n\f\r>\"'][^ \t\n\f\r>]*)?)?)"
)
_MANY = 10_000  # words and lines, which take ten times the room of what they are put together to
_BLANK = " \t\n\f\r"
_BLANKS = re.compile(r"[ \t\n\f\r]+")
_LARGE = re.compile(r"(&#[0-9]{8})[0-9]+")  # a number that is no character however it goes on, and too long to be one for int()
_BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre section select summary "
    "table tbody tfoot thead tr ul".split()
)
_CELLS = frozenset(("td", "th"))
# Elements whose content is no markup, and but for one no text that is shown.
_UNSEEN = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "title", "textarea", "iframe", "noembed", "noframes")
}


def plain_text(html: str) -> str:
    """The text of a page, with a line break for each tag of a block. Comments, scripts and styles are left out.

    >>> plain_text("<title>Rain</title><p title='>'>It &quot;rained&quot;.<!-- <p> --><p>2 < 3<br>all day")
    'It "rained".\\n2 < 3\\nall day'
    """
    made = _Text()
    at = 0
    while True:
        while (plain := _PLAIN.match(html, at)) is not None and plain[2] not in _UNSEEN:
            made.add(plain[1])
            made.tag(plain[2])
            at = plain.end()
        begin = html.find("<", at)
        if begin < 0:
            break
        made.add(html[at:begin])
        at = _behind(html, begin, made)
        if at < 0:  # what was opened is closed by nothing, and is all of the rest
            return made.taken()
    made.add(html[at:])
    return made.taken()


def _behind(html: str, begin: int, made: _Text) -> int:
    """Where a tag or comment ends that may begin at a ``<``; -1 where it does not end."""
    if html.startswith("<!--", begin):
        if html.startswith((">", "->"), begin + 4):
            return html.index(">", begin) + 1
        end = html.find("-->", begin + 4)
        return end + 3 if end >= 0 else -1
    name = _NAME.match(html, begin + 1)
    if name is None:
        if html.startswith(("!", "?", "/"), begin + 1):
            return html.find(">", begin) + 1 or -1
        made.add("<")
        return begin + 1
    end = _end_of_tag(html, name.end())
    tag = name[0].lower()
    if end >= 0 and tag in _UNSEEN:
        closing = _UNSEEN[tag].search(html, end)
        if tag == "textarea":  # a form's own text, which is shown
            made.add(html[end : closing.start() if closing is not None else len(html)])
        return closing.start() if closing is not None else -1
    made.tag(tag)
    return end


def _end_of_tag(html: str, at: int) -> int:
    """The place behind the ``>`` that ends a tag, which is in no value in quotes; -1 where none does."""
    while (found := _ATTRIBUTE.match(html, at)) is not None and found.end() > at:
        end, quote = found.span(1)[1], found[2]
        if end >= 0:
            return end
        at = found.end() if quote is None else html.find(quote, found.end()) + 1
        if not at:
            return -1
    return -1


class _Text:
    """Text that grows: blanks as one, but in ``<pre>``, and lines where blocks begin and end."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._parts: list[str] = []
        self._is_fresh = True  # nothing but blanks stands on the line yet
        self._has_blank = False
        self._pre = 0

    def add(self, text: str) -> None:
        """Takes text, with its character references."""
        if not text:
            return
        if "&" in text:
            text = unescape(_LARGE.sub(r"\1", text))
        if self._pre:
            self._parts.append(text.replace("\r\n", "\n").replace("\r", "\n"))
            self._is_fresh, self._has_blank = text.endswith(("\n", "\r")), False
            return
        words = text.strip(_BLANK)
        if not words:
            self._has_blank = True
            return
        if not self._is_fresh and (self._has_blank or text[0] in _BLANK):
            self._parts.append(" ")
        self._parts.append(words if words.isalnum() else _BLANKS.sub(" ", words))
        self._is_fresh, self._has_blank = False, text[-1] in _BLANK

    def tag(self, tag: str) -> None:
        """Takes a tag by its name, which begins with ``/`` where it closes."""
        if len(self._parts) > _MANY:
            self._done.append("".join(self._parts))
            self._parts.clear()
        name = tag.removeprefix("/")
        if name in _BLOCKS:
            if not self._is_fresh:
                self._parts.append("\n")
            self._is_fresh, self._has_blank = True, False
            if name == "pre":
                self._pre = int(tag == name)
        elif name in _CELLS:
            self._has_blank = True

    def taken(self) -> str:
        """All of it."""
        return "".join([*self._done, *self._parts]).strip("\n ")
