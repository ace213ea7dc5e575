"""Which of a page's elements need to be put right: one look through its tree tells what need not be looked for.

To look through a tree takes as long as to look for one word in the page; so all renderings share one look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from cleanse.read.by_core import Possible
from cleanse.read.rendering.drawn import is_image_of_formula
from cleanse.read.rendering.found import number_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

    from cleanse.read.rendering.found import Found

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CODE = ("pre", "code", "xmp", "listing")
_KEPT = frozenset((*_CODE, "sup", "kbd", "table"))
_TAGS = (*HEADINGS, *_KEPT, "math", "a", "button", "img", "script", "template")
SHAPES = (
    'pre,code,xmp,listing,sup,kbd,math,table,a:is([href*="#"],[href*="=edit"]),.secedit,.editsection,'
    ':is(h1,h2,h3,h4,h5,h6)>button,script[type^="math/"],'
    '[class*="ath"]:is(div,p,td,li,dd,section,figure),i.math,var.math,.katex,'
    r"mml\:math,m\:math,tex-math,mjx-container,math-renderer,"
    'img:is([src*="tex"],[src*="/math"],[class*="tex"],[class*="formula"],[class*="equation"],[data-equation-content])'
)
"""The elements that tell what shapes a page has. In each selector stands first what few elements have."""

_NOTES = ("note", "ftn", "#fn", "#_edn", "#cite", "reflink")  # in what leads to a note, or back
_SHORT, _SIGN = 4, 20  # characters of a link to the top of the page that may be a sign, and of a link beside a heading
_FEW_UP = 3  # elements between a heading and a link in it; nodes between a heading and a link beside it


class Shapes:
    """What a page has of them."""

    def __init__(
        self,
        tags: set[str],
        has_notes: bool = False,
        has_formulas: bool = False,
        has_anchors: bool = False,
        has_shadow_roots: bool = False,
        may_have: Possible = Possible(),  # noqa: B008  # a value
        headings: Callable[[], list[LexborNode]] | None = None,
    ) -> None:
        self.tags = tags
        self.has_notes, self.has_formulas, self.has_anchors = has_notes, has_formulas, has_anchors
        self.has_shadow_roots = has_shadow_roots
        self.may_have = may_have
        self.headings = headings
        """Gives its headings, where they are quick to find."""

    @classmethod
    def of_found(cls, found: Iterable[Found]) -> Shapes:
        """What is told by the elements that ``SHAPES`` selects, and perhaps by others."""
        shapes = cls(set())
        shapes._look_at(found)
        return shapes

    def _look_at(self, found: Iterable[Found]) -> None:
        wanted = _numbers().get
        for node, number, attributes in found:
            tag = wanted(number)
            if tag is None:
                names = attributes.get("class")
                if names:
                    self.has_notes |= "note" in names
                    self.has_anchors |= ("edit" in names and "editsec" in names.replace("-", "")) or "secedit" in names
                    self.has_formulas |= ("ath" in names and "math" in names.lower()) or "katex" in names
                else:
                    self.has_formulas |= (node.tag or "").endswith(("math", "mjx-container", "math-renderer"))
            elif tag == "a":
                self._look_at_link(node, attributes)
            elif tag == "button":
                self.has_anchors = True
            elif tag == "img":
                self.has_formulas |= is_image_of_formula(attributes)
            elif tag in ("math", "script"):
                self.has_formulas = True
            elif tag == "template":
                self.has_shadow_roots = True
            elif tag in _KEPT:
                self.tags.add(tag)

    def _look_at_link(self, node: LexborNode, attributes: Mapping[str, str | None]) -> None:
        if not self.has_anchors and _is_of_heading(node):  # the text last, of which links that stand in each other may have much
            self.has_anchors = attributes.get("href") != "#" or len(node.text()) <= _SHORT
        if not self.has_notes:
            named = f"{attributes.get('href')} {attributes.get('class')} {attributes.get('role')} {attributes.get('id')}"
            self.has_notes = any(word in named for word in _NOTES)

    @property
    def is_none(self) -> bool:
        """Whether there is nothing to put right, but for a table that may be of code."""
        return not (self.has_notes or self.has_formulas or self.has_anchors or not self.tags <= {"table"})


def put_shapes_right(tree: LexborHTMLParser, shapes: Shapes) -> bool:
    """Formulas, code, footnotes, the links of headings and labels, on pages that have any; gives whether that may have changed
    the tree.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> from cleanse.read.rendering.found import found_in
    >>> tree = LexborHTMLParser("<p>It holds <math alttext='V_1'><mi>V</mi></math> litres.<sup><a href='#n'>1</a></sup>")
    >>> put_shapes_right(tree, Shapes.of_found(found_in(tree, SHAPES)))
    True
    >>> tree.body.text()
    'It holds V_1 litres.[1]'
    """
    # Each is loaded for the first page that has any: most pages have none.
    tags = shapes.tags
    has_gutter = shapes.may_have.gutters and "table" in tags and tags.isdisjoint(_CODE) and _has_gutter(tree)
    if shapes.is_none and not has_gutter:
        return False
    if shapes.has_formulas:
        from cleanse.read.rendering.formulas import formulas

        formulas(tree)
    is_changed = shapes.has_formulas or has_gutter or not tags.isdisjoint((*_CODE, "kbd"))
    if has_gutter or not tags.isdisjoint(_CODE):
        from cleanse.read.rendering.code import code

        code(tree)
    if has_gutter or not tags.isdisjoint((*_CODE, "kbd")):
        from cleanse.read.rendering.labels import labels

        labels(tree)
    if ("sup" in tags or shapes.has_notes) and (is_changed or shapes.may_have.references):
        from cleanse.read.rendering.footnotes import footnotes

        is_changed |= footnotes(tree)
    if shapes.has_anchors:
        from cleanse.read.rendering.anchors import anchors

        headings = shapes.headings() if shapes.headings is not None else tree.css(",".join(HEADINGS))
        is_changed |= anchors(tree, headings, shapes.may_have.edits)
    return is_changed


def _has_gutter(tree: LexborHTMLParser) -> bool:
    from cleanse.read.rendering.code import GUTTERS

    return tree.css_first(GUTTERS) is not None


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
    """The tags to look for, by lexbor's numbers of them."""
    return {number_of(tag): tag for tag in _TAGS}
