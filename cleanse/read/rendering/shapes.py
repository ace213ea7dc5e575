"""Which of a page's elements need to be put right: one look at all of them, and a few words, tell what need not be looked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cleanse.read.rendering.anchors import HEADINGS, anchors
from cleanse.read.rendering.code import GUTTERS, code
from cleanse.read.rendering.footnotes import footnotes
from cleanse.read.rendering.formulas import formulas
from cleanse.read.rendering.labels import labels

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_TAGS = (*HEADINGS, "pre", "code", "xmp", "listing", "sup", "kbd", "math", "table")


def shapes(tree: LexborHTMLParser, html: str) -> None:
    """Formulas, code, footnotes, the links of headings and labels, on pages that have any.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = "<p>It holds <math alttext='V_1'><mi>V</mi></math> litres.<sup><a href='#n'>1</a></sup>"
    >>> tree = LexborHTMLParser(page)
    >>> shapes(tree, page)
    >>> tree.body.text()
    'It holds V_1 litres.[1]'
    """
    root = tree.root
    if root is None:
        return
    wanted = _numbers()
    found = [node for node in root.traverse() if node.tag_id in wanted]
    names = {wanted[node.tag_id] for node in found}
    if "math" in names or "math" in html or "atex" in html:
        formulas(tree)
    if not names.isdisjoint(("pre", "code", "xmp", "listing")) or ("table" in names and tree.css_first(GUTTERS) is not None):
        code(tree)
        labels(tree)
    elif "kbd" in names:
        labels(tree)
    if "sup" in names or "footnote" in html:
        footnotes(tree)
    anchors(tree, [node for node in found if wanted[node.tag_id] in HEADINGS])


@cache
def _numbers() -> dict[int, str]:
    """The tags to look for, by lexbor's numbers of them, which are quicker to ask for than names."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser("")
    return {tree.create_node(tag).tag_id: tag for tag in _TAGS}
