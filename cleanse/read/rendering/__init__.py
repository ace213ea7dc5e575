"""What a browser would show otherwise than the tree of a page has it: each module puts one kind of thing right in the tree,
before it is walked.

A rendering changes the tree alone, and asks first whether the page has anything of its kind: most pages have not, and looking
for a word in a page costs a thousandth of what looking through its tree does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanse.read.rendering import spans
from cleanse.read.rendering.lines import put_lines_right
from cleanse.read.rendering.shadow import ROOT, fill_slots
from cleanse.read.rendering.shapes import shapes

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

__all__ = ["render"]


def render(tree: LexborHTMLParser, html: str) -> None:
    """Puts the tree of a page right, in place.

    :param tree: what lexbor built of the page.
    :param html: the page, by whose words it is told what need not be looked for.
    """
    if ROOT in html:
        fill_slots(tree)
    shapes(tree, html)  # before what is hidden is set apart: the better half of a formula is
    put_lines_right(tree)
    if any(word in html for word in spans.WORDS):
        spans.fill_spans(tree)
