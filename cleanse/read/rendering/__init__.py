"""What a browser would show otherwise than the tree of a page has it: each module puts one kind of thing right in the tree,
before it is walked.

One query finds the elements of all kinds, since looking through a tree for one of them takes as long as for many.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanse.read.rendering.found import found_in
from cleanse.read.rendering.lines import LINES, put_lines_right
from cleanse.read.rendering.shadow import TEMPLATES, fill_slots
from cleanse.read.rendering.shapes import SHAPES, Shapes, put_shapes_right
from cleanse.read.rendering.spans import fill_spans

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

__all__ = ["render"]

_QUERY = ",".join((SHAPES, LINES, TEMPLATES))


def render(tree: LexborHTMLParser, has_roots: bool = False) -> bool:
    """Puts the tree of a page right, in place; gives whether it did: else its shadow roots must be opened, and it parsed again.

    :param tree: what lexbor built of the page.
    :param has_roots: whether shadow roots have been opened in it.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> render(LexborHTMLParser("<p>It rained.")), render(LexborHTMLParser("<p><template shadowrootmode=open>It rained."))
    (True, False)
    """
    if has_roots:
        fill_slots(tree)
    found = found_in(tree, _QUERY)
    shapes = Shapes(found)
    if not has_roots and shapes.has_shadow_roots:
        return False
    # Before what is hidden is set apart: the better half of a formula is. What was found may be gone then.
    if put_shapes_right(tree, shapes):
        found = found_in(tree, _QUERY)
    put_lines_right(tree, found)
    if "table" in shapes.tags:
        fill_spans(tree)
    return True
