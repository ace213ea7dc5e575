"""HTML as a stream of tags and text, without a tree.

The tags are found as WHATWG HTML has it (section 13.2.5, "Tokenization"): comments, quoted attributes and the elements whose
content is no markup are known, so that nothing in them counts as a tag. The work is linear, whatever the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleanse.patterns import regex
from cleanse.values import NamedTuple

_TAG = regex(r"<(/?)([a-zA-Z][^\s/>]*)")
# One attribute, or the end of the tag. What repeats is told from what follows by one character; a quote that nothing closes
# goes on to the end of the page.
_ATTRIBUTE = regex(r"""[\s/]*(?:(>)|[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>"'][^\s>]*)?)?)""")
# All attributes of most tags. A value begins with "=", and ends at its quote or at a blank, so there is one way to match.
_ATTRIBUTES = regex(r"""[^>"'=]*(?:=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*(?=[\s>]))[^>"'=]*)*>""")
_COMMENT_END = regex(r"--!?>")
_SCRIPT = regex(r"<!(?=--)|-->|</?script(?=[\s/>])", re.IGNORECASE)
RAW = frozenset("script style xmp iframe noembed noframes textarea title plaintext".split())
_FOREIGN = frozenset(("svg", "math"))
"""Elements whose content is no markup."""


class Token(NamedTuple):
    """A tag, and the text before it; the last token of a page has no name."""

    text_start: int
    text_end: int
    name: str = ""
    """In small letters."""
    is_end: bool = False
    start: int = 0
    name_end: int = 0
    end: int = 0
    """Where the tag ends: the text after it begins here."""


class Tokens:
    """The tags of a page, in order. Whoever reads them says by ``foreign`` and ``cdata`` what they stand in.

    >>> [(token.name, token.is_end) for token in Tokens('<p a="<b>">rain<!-- <b> --></p>')]
    [('p', False), ('', False), ('p', True), ('', False)]
    """

    def __init__(self, html: str) -> None:
        self.html = html
        self.foreign = False
        """Whether the next tag stands in SVG or MathML."""
        self.cdata = False
        """Whether CDATA does, which is also text in what holds HTML in these."""
        self.is_empty = False
        """Whether the last tag is the whole of its element, as XHTML has it: what follows is none of its content."""
        self.end = len(html)
        """Where the page ends, or where begins the tag within which it ends."""
        self._open_foreign = 0

    def is_of_foreign(self, token: Token) -> bool:
        """Whether the last tag opens or ends SVG or MathML; then ``foreign`` says whether the next stands in some. For whoever
        builds no tree."""
        if token.name not in _FOREIGN:
            return False
        if token.is_end:
            self._open_foreign = max(0, self._open_foreign - 1)
        elif not closes_itself(self.html, token.name_end, token.end):
            self._open_foreign += 1
        self.foreign = self._open_foreign > 0
        return True

    def __iter__(self) -> Iterator[Token]:
        html, size = self.html, len(self.html)
        find, match = html.find, _TAG.match
        text = 0
        at = find("<")
        while at >= 0:
            found = match(html, at)
            if found is None:
                end = self._no_tag(at)
                if end is None:  # the sign alone
                    at = find("<", at + 1)
                    continue
                yield Token(text, at)
            else:
                end = tag_end(html, found.end())
                if end < 0:  # the page ends within: such a tag counts for nothing
                    self.end = at
                    yield Token(text, at)
                    return
                name = found.group(2).lower()
                is_end = found.group(1) != ""
                is_raw = name in RAW and not is_end and not self.foreign
                yield Token(text, at, name, is_end, at, found.end(), end)
                if is_raw and not self.is_empty:
                    at = _raw_end(html, name, end)
                    text = end
                    continue
            text = end
            at = find("<", end)
        yield Token(text, size)

    def _no_tag(self, at: int) -> int | None:
        """Where ends what begins with "<" and is no tag; None where it is text."""
        html = self.html
        if html.startswith("<!--", at):
            found = _COMMENT_END.search(html, at + 2)
            return found.end() if found is not None else len(html)
        if self.cdata and html.startswith("<![CDATA[", at):
            end = html.find("]]>", at)
            return end + 3 if end >= 0 else len(html)
        if html.startswith(("<!", "<?"), at) or (html.startswith("</", at) and at + 2 < len(html)):
            end = html.find(">", at)
            return end + 1 if end >= 0 else len(html)
        return None


def tag_end(html: str, at: int) -> int:
    """Where a tag ends whose name ends at an offset, or -1 where the page ends before.

    >>> tag_end('<p a=">">rain', 2)
    9
    """
    end = html.find(">", at)
    if end < 0:
        return -1
    if html.find('"', at, end) < 0 and html.find("'", at, end) < 0:
        return end + 1
    whole = _ATTRIBUTES.match(html, at)
    if whole is not None:
        return whole.end()
    return next((found.end() for found in _attributes(html, at) if found.group(1)), -1)


def closes_itself(html: str, at: int, end: int) -> bool:
    """Whether a tag whose name ends at one offset and itself at another ends with a slash that is no part of a value.

    >>> closes_itself("<rect/>", 5, 7), closes_itself("<a href=/>", 2, 10)
    (True, False)
    """
    if html[end - 2] != "/":
        return False
    *_, last = _attributes(html, at)
    return last.group(1) is not None and last.group()[-2:-1] == "/"


def attributes_end(html: str, at: int, most: int) -> int | None:
    """Where the last of so many attributes ends, of a tag whose name ends at an offset; None where it has no more.

    >>> attributes_end("<p a=1 b=2 c=3>", 2, 2), attributes_end("<p a=1 b=2>", 2, 2)
    (10, None)
    """
    end = at
    for number, found in enumerate(_attributes(html, at)):
        if found.group(1):
            return None
        if number == most:
            return end
        end = found.end()
    return None


def attribute(html: str, at: int, names: tuple[str, ...]) -> str | None:
    """The first attribute with one of some names, in small letters, of a tag whose name ends at an offset.

    >>> attribute("<font Color=RED>", 5, ("color",)), attribute('<font a="color=">', 5, ("color",))
    ('color=red', None)
    """
    for found in _attributes(html, at):
        text = found.group().strip("/ \t\n\r\f").lower()
        if re.split(r"[\s=]", text, maxsplit=1)[0] in names:
            return text
    return None


def _attributes(html: str, at: int) -> Iterator[re.Match[str]]:
    """Each attribute of a tag, and its end."""
    while (found := _ATTRIBUTE.match(html, at)) is not None:
        yield found
        if found.group(1):
            return
        at = found.end()


def _raw_end(html: str, name: str, at: int) -> int:
    """Where the end tag of an element begins whose content is no markup, or -1."""
    if name == "plaintext":
        return -1
    if name == "script":
        return _script_end(html, at)
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(html, at)
    return found.start() if found is not None else -1


def _script_end(html: str, at: int) -> int:
    """The same of a script, in which a comment may hold a script (WHATWG HTML, section 13.1.2.1)."""
    depth = 0  # 1 in a comment, 2 in a script in it
    for found in _SCRIPT.finditer(html, at):
        sign = found.group().lower()
        if sign == "<!":
            depth = max(depth, 1)
        elif sign == "-->":
            depth = 0
        elif sign == "<script":
            depth = 2 if depth else 0
        elif depth == 2:
            depth = 1
        else:
            return found.start()
    return -1
