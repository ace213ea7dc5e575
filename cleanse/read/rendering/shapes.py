"""Which of a page's elements need to be put right: one look through its tree tells what need not be looked for.

To look through a tree takes as long as to look for one word in the page; so all renderings share one look.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from cleanse.read.rendering.anchors import HEADINGS, anchors
from cleanse.read.rendering.code import GUTTERS, code
from cleanse.read.rendering.footnotes import footnotes
from cleanse.read.rendering.formulas import formulas
from cleanse.read.rendering.labels import labels

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_CODE = ("pre", "code", "xmp", "listing")
_KEPT = frozenset((*_CODE, "sup", "kbd", "table"))
_TAGS = (*HEADINGS, *_KEPT, "math", "a", "button", "img", "script")
SHAPES = (
    'pre,code,xmp,listing,sup,kbd,math,table,a:is([href*="#"],[href*="=edit"]),.secedit,.editsection,'
    'h1 button,h2 button,h3 button,h4 button,h5 button,h6 button,script[type^="math/"],'
    ':is(div,p,td,li,dd,section,figure)[class*="ath"],i.math,var.math,.katex,'
    r"mml\:math,m\:math,tex-math,mjx-container,math-renderer,"
    'img[src*="tex"],img[src*="/math"],img[class*="tex"],img[class*="formula"],img[class*="equation"],img[data-equation-content]'
)
"""The elements that tell what shapes a page has."""

_NOTES = ("note", "ftn", "#fn", "#_edn", "#cite", "reflink")  # in what leads to a note, or back
_IMAGES = ("tex", "math", "equation", "formula")  # in the address or the classes of a picture of a formula
_SHORT, _SIGN = 4, 20  # characters of a link to the top of the page that may be a sign, and of a link beside a heading
_FEW_UP = 3  # elements between a heading and a link in it; nodes between a heading and a link beside it


class Shapes:
    """What a page has of them."""

    def __init__(self, found: Iterable[LexborNode]) -> None:
        """What is told by the elements that ``SHAPES`` selects."""
        wanted = _numbers()
        self.tags: set[str] = set()
        self.has_notes = self.has_formulas = self.has_anchors = False
        for node in found:
            tag = wanted.get(node.tag_id)
            if tag == "a":
                self._look_at_link(node)
            elif tag == "button":
                self.has_anchors = True
            elif tag == "img":
                attributes = node.attributes
                of_picture = f"{attributes.get('src')} {attributes.get('class')}"
                self.has_formulas |= "data-equation-content" in attributes or any(word in of_picture for word in _IMAGES)
            elif tag in ("math", "script"):
                self.has_formulas = True
            elif tag in _KEPT:
                self.tags.add(tag)
            elif tag is None:
                names = node.attrs.get("class")
                if names:
                    self.has_notes |= "note" in names
                    self.has_anchors |= ("edit" in names and "editsec" in names.replace("-", "")) or "secedit" in names
                    self.has_formulas |= ("ath" in names and "math" in names.lower()) or "katex" in names
                else:
                    self.has_formulas |= (node.tag or "").endswith(("math", "mjx-container", "math-renderer"))

    def _look_at_link(self, node: LexborNode) -> None:
        attributes = node.attributes
        if not self.has_anchors and (attributes.get("href") != "#" or len(node.text()) <= _SHORT):
            self.has_anchors = _is_of_heading(node)
        if not self.has_notes:
            named = f"{attributes.get('href')} {attributes.get('class')} {attributes.get('role')} {attributes.get('id')}"
            self.has_notes = any(word in named for word in _NOTES)

    @property
    def is_none(self) -> bool:
        """Whether there is nothing to put right, but for a table that may be of code."""
        return not (self.has_notes or self.has_formulas or self.has_anchors or not self.tags <= {"table"})


def put_shapes_right(tree: LexborHTMLParser, shapes: Shapes) -> bool:
    """Formulas, code, footnotes, the links of headings and labels, on pages that have any; gives whether it looked for them.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser("<p>It holds <math alttext='V_1'><mi>V</mi></math> litres.<sup><a href='#n'>1</a></sup>")
    >>> put_shapes_right(tree, Shapes(tree.css(SHAPES)))
    True
    >>> tree.body.text()
    'It holds V_1 litres.[1]'
    """
    tags = shapes.tags
    has_gutter = "table" in tags and tags.isdisjoint(_CODE) and tree.css_first(GUTTERS) is not None
    if shapes.is_none and not has_gutter:
        return False
    if shapes.has_formulas:
        formulas(tree)
    if has_gutter or not tags.isdisjoint(_CODE):
        code(tree)
        labels(tree)
    elif "kbd" in tags:
        labels(tree)
    if "sup" in tags or shapes.has_notes:
        footnotes(tree)
    if shapes.has_anchors:
        anchors(tree, tree.css(",".join(HEADINGS)))
    return True


def _is_of_heading(link: LexborNode) -> bool:
    """Whether a link or button stands in a heading; or right behind one, if it is as short as a sign."""
    wanted = _numbers()
    node: LexborNode | None = link
    for _ in range(_FEW_UP):
        node = node.parent if node is not None else None
        if node is None:
            return False
        if wanted.get(node.tag_id) in HEADINGS:
            return True
    for node in (link, link.parent):
        before = node.prev if node is not None else None
        for _ in range(_FEW_UP):
            if before is None:
                break
            if wanted.get(before.tag_id) in HEADINGS:
                return len(link.text()) <= _SIGN
            before = before.prev
    return False


@cache
def _numbers() -> dict[int, str]:
    """The tags to look for, by lexbor's numbers of them, which are quicker to ask for than names."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser("")
    return {tree.create_node(tag).tag_id: tag for tag in _TAGS}
