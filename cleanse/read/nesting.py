"""The elements that stand open between the tags of a page, as far as a parser is given them."""

from __future__ import annotations

from cleanse.read.bounds import DEEPEST
from cleanse.read.open_elements import BREAKS_OUT, FONT_ATTRIBUTES, FORMATTING, VOID, OpenElements
from cleanse.read.tokens import RAW, Token, attribute, closes_itself


class Nesting:
    """Takes the tags of a page one after another.

    >>> from cleanse.read.tokens import Tokens
    >>> nesting = Nesting("<div><svg><path/><g></svg><p>")
    >>> for token in Tokens(nesting.html):
    ...     if token.name:
    ...         _ = nesting.ended(token) if token.is_end else nesting.started(token)
    >>> nesting.tree.stack
    ['div', 'p']
    """

    def __init__(self, html: str, deepest: int = DEEPEST) -> None:
        self.html = html
        self.tree = OpenElements()
        self._deepest = deepest
        self._dropped: dict[str, int] = {}  # start tags that were left out, by name: as many end tags go, too

    def started(self, token: Token) -> bool:
        """A start tag, but of <html> and <body>; gives whether it is too deep, and counts for nothing."""
        html, tree, name = self.html, self.tree, token.name
        is_odd = False
        is_foreign = tree.is_foreign and name not in BREAKS_OUT
        if is_foreign and name in ("font", "annotation-xml"):
            told = attribute(html, token.name_end, FONT_ATTRIBUTES if name == "font" else ("encoding",))
            is_odd = told is not None and (name == "font" or "html" in told)
            is_foreign = not (is_odd and name == "font")
        if tree.is_foreign and not is_foreign:
            tree.break_out()  # it is never too deep, since the SVG was not
        if (is_foreign or name in ("svg", "math")) and closes_itself(html, token.name_end, token.end):
            return False
        if name in VOID and not is_foreign:
            tree.text()
            return False
        if len(tree.stack) >= self._deepest and (is_foreign or not (name in RAW or tree.closes_first(name))):
            self._dropped[name] = self._dropped.get(name, 0) + 1
            return True
        tree.open(name, html[token.name_end : token.end] if name in FORMATTING else "", is_odd)
        return False

    def ended(self, token: Token) -> bool | None:
        """An end tag; gives whether it closes something, or None where it is that of a start tag that was too deep."""
        name = token.name
        if self._dropped.get(name):
            self._dropped[name] -= 1
            return None
        return self.tree.close(name)
