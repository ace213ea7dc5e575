"""What a browser would show otherwise than the tree of a page has it: each module puts one kind of thing right in the tree,
before it is walked.

One query finds the elements of all kinds, since looking through a tree for one of them takes as long as for many. The compiled
core looks through it more quickly, and leaves out those elements that none of the modules would change.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from cleanse.read.by_core import ShapesFound, tree_reader
from cleanse.read.rendering.drawn import is_image_of_formula
from cleanse.read.rendering.found import found_in
from cleanse.read.rendering.hidden import says_rest
from cleanse.read.rendering.lines import LINES, Lines, how_shown, lines_of, put_lines_right
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
    shapes, looked = _looked_through(tree)
    if not has_roots and shapes.has_shadow_roots:
        return False
    # Before what is hidden is set apart: the better half of a formula is. What was found may be gone then.
    if put_shapes_right(tree, shapes):
        _, looked = _looked_through(tree)
    put_lines_right(tree, _lines_in(tree, looked))
    if "table" in shapes.tags and shapes.may_have.spans:
        fill_spans(tree)
    return True


def _looked_through(tree: LexborHTMLParser) -> tuple[Shapes, ShapesFound | list[Found]]:
    """What shapes a tree has, and what else a look through it tells."""
    reader = tree_reader()
    told = reader.shapes(tree, is_image_of_formula, how_shown) if reader is not None else None
    if told is None:
        found = found_in(tree, _QUERY)
        return Shapes.of_found(found), found
    has = told.has_notes, told.has_formulas, told.has_anchors, told.has_shadow_roots
    return Shapes(told.tags, *has, told.may_have, told.headings), told


def _lines_in(tree: LexborHTMLParser, looked: ShapesFound | list[Found]) -> Lines:
    """The elements that have to be put into lines or out of them."""
    if isinstance(looked, list):
        return lines_of(tree, looked)
    styled = [(node, node.attributes.get("style") or "") for node in looked.styled]
    hidden = None if looked.set_apart is None else partial(looked.set_apart, says_rest)
    return Lines(styled, looked.readings, hidden)
