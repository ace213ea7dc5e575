"""Elements that a query finds, with what each rendering asks of them: to ask the tree again takes as long as all the rest."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeAlias

    from selectolax.lexbor import LexborHTMLParser, LexborNode

    Found: TypeAlias = tuple[LexborNode, int, dict[str, str | None]]
    """An element, what lexbor knows its tag by, and its attributes. A page has hundreds, so it is a plain tuple."""


def found_in(tree: LexborHTMLParser, query: str) -> list[Found]:
    """The elements that a query selects in a tree, in its order.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> [(number == number_of("p"), attributes) for _, number, attributes in found_in(LexborHTMLParser("<p id=a>Rain."), "p")]
    [(True, {'id': 'a'})]
    """
    return [(node, node.tag_id, node.attributes) for node in tree.css(query)]


@cache
def number_of(tag: str) -> int:
    """What lexbor knows a tag of HTML by, in any tree: to ask an element for its name takes longer.

    >>> number_of("p") == number_of("div")
    False
    """
    from selectolax.lexbor import LexborHTMLParser

    return int(LexborHTMLParser("").create_node(tag).tag_id)
