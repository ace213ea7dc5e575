"""What a browser would show otherwise than the tree of a page has it: each module puts one kind of thing right in the tree,
before it is walked.

One query finds the elements of all kinds, since looking through a tree for one of them takes as long as for many. The compiled
core looks through it more quickly, and leaves out those elements that none of the modules would change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanse.read.by_core import tree_reader
from cleanse.read.rendering.drawn import is_image_of_formula
from cleanse.read.rendering.found import found_in
from cleanse.read.rendering.lines import LINES, put_lines_right
from cleanse.read.rendering.shadow import TEMPLATES, fill_slots
from cleanse.read.rendering.shapes import SHAPES, Shapes, put_shapes_right
from cleanse.read.rendering.spans import fill_spans

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

    from cleanse.read.rendering.found import Found

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
    shapes, found = _looked_through(tree)
    if not has_roots and shapes.has_shadow_roots:
        return False
    # Before what is hidden is set apart: the better half of a formula is. What was found may be gone then.
    if put_shapes_right(tree, shapes):
        _, found = _looked_through(tree)
    put_lines_right(tree, found)
    if "table" in shapes.tags:
        fill_spans(tree)
    return True


def _looked_through(tree: LexborHTMLParser) -> tuple[Shapes, list[Found]]:
    """What shapes a tree has, and the elements that may have to be put into lines or out of them."""
    reader = tree_reader()
    told = reader.shapes(tree, is_image_of_formula) if reader is not None else None
    if told is None:
        found = found_in(tree, _QUERY)
        return Shapes.of_found(found), found
    shapes = Shapes(told.tags, told.has_notes, told.has_formulas, told.has_anchors, told.has_shadow_roots)
    return shapes, [(node, node.tag_id, node.attributes) for node in told.lines]
