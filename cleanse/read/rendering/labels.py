"""Labels that a browser sets apart by their style alone: those of tabs, and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode


_TABS = "[role='tab'], .tabbed-labels label, .tabbed-set > label, .tab-label, .tabs__item, .tab-labels > *"
_INLINE = frozenset("a span label b strong em i small".split())


def labels(tree: LexborHTMLParser) -> None:
    """Makes a block of each tab's label, and sets keys apart that have nothing between them.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = "<div><a role=tab>Ruby</a><a role=tab>Go</a></div><p><kbd>Ctrl</kbd><kbd>C</kbd>"
    >>> tree = LexborHTMLParser(page)
    >>> labels(tree)
    >>> tree.body.html
    '<body><div><div><a role="tab">Ruby</a></div><div><a role="tab">Go</a></div></div><p><kbd>Ctrl</kbd> <kbd>C</kbd></p></body>'
    """
    for tab in tree.css(_TABS):
        if tab.tag in _INLINE and tab.parent is not None:
            block = tree.create_node("div")
            tab.insert_before(block, move=True)
            block.insert_child(tab, move=True)
    for key in tree.css("kbd + kbd"):
        before: LexborNode | None = key.prev
        if before is not None and before.tag == "kbd":
            key.insert_before(" ")
