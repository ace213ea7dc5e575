"""Which ``<a>`` is no link, but names a place that links lead to.

HTML has no ``<a id="x"/>``: what XHTML closes at once is a start tag there. The anchor stays open, and the parser opens it again
in each paragraph up to the next ``<a>``, so that whole chapters stand in anchors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanse.read.display import BLOCK, UNSEEN

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_NAMING = frozenset("id name rel lang dir shape xmlns xml:id xml:lang".split())
"""The attributes of an anchor that only names a place. A button has others, by which styles and scripts find it."""
_TITLES = frozenset("h1 h2 h3 h4 h5 h6 dt".split())
_LONG = 40  # characters: more than stand on a button
_MOST_NODES = 50  # of an anchor, among which a block or a text is looked for


class Places:
    """The anchors of one page, in its order."""

    def __init__(self) -> None:
        self._last = ""
        """The ``id`` of the last place, which it has wherever the parser opened it again."""

    def has(self, anchor: LexborNode) -> bool:
        """Whether an anchor is no link.

        One with an ``id`` alone may be a button that a script finds ("Log in"), so that it must stand in a title, or have more in
        it than a button.
        """
        attributes = anchor.attributes
        if "href" in attributes or not _NAMING.issuperset(attributes):
            return False
        name = attributes.get("id") or ""
        if attributes.get("name") or (name and (name == self._last or _is_in_title(anchor) or _is_more(anchor))):
            self._last = name
            return True
        return False


def _is_in_title(anchor: LexborNode) -> bool:
    parent = anchor.parent
    return parent is not None and parent.tag in _TITLES


def _is_more(anchor: LexborNode) -> bool:
    """Whether there is more in an anchor than in a button: a block, or a longer text."""
    chars, node = 0, anchor.first_child
    for _ in range(_MOST_NODES):
        if node is None:
            return False
        if node.tag in BLOCK:
            return True
        if node.tag == "-text":
            chars += len("".join((node.text_content or "").split()))
            if chars > _LONG:
                return True
        node = _following(node, anchor)
    return False


def _following(node: LexborNode, within: LexborNode) -> LexborNode | None:
    """The node after another in the order of the page, within an element; of what nobody sees, the one behind it."""
    child = node.first_child
    if child is not None and node.tag not in UNSEEN:
        return child
    at: LexborNode | None = node
    while at is not None and at.mem_id != within.mem_id:
        if at.next is not None:
            return at.next
        at = at.parent
    return None
