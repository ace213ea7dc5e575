"""Trees that the compiled core reads by itself: it calls the functions of lexbor that selectolax's own library shows, on the very
tree that selectolax holds, so nothing is made of a node for Python.

Not every platform shows them. Whether the core can read trees is tried once, on a small page; where it cannot, or would read
anything otherwise than Python does, Python reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING

from cleanse import core
from cleanse.page import Page, PageBlock
from cleanse.read import display
from cleanse.read.display import GOES_ON, holds_no_text, is_apart, styled
from cleanse.read.tables import Cell
from cleanse.read.tree import ACTIONS, KINDS, Blocks, Counted, Walked, hides, numbers_of_tags
from cleanse.read.tree import walked as _walked_by_python
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from types import ModuleType

    from selectolax.lexbor import LexborHTMLParser, LexborNode

# What the core goes by of a tag, as bits, and the kinds of texts: the numbers stand in cleanse/core/src, too.
_SETS = ("BLOCK", "INLINE", "UNSEEN", "LINES", "KNOWN")  # of cleanse.read.display
_TAGS = (
    "p", "table", "tr", "td th", "pre", "code", "title", "button", "script", "noscript", "template", "h1 h2 h3 h4 h5 h6",
    "pre code xmp listing sup kbd table", "math", "a", "img", "div p td li dd section figure", "i var", "span em small label",
    "rt", "p h2", "i", "span", "nav footer", "p div h2 h3 h4 h5 h6 li label legend dt caption figcaption address",
    "br img iframe video object embed",
)  # fmt: skip
_KINDS = ("paragraph", "heading", "list_item", "table_cell", "caption", "code", "quote")
_KEPT = ("script", "noscript", "template")
_SAMPLE = (
    '<!doctype html><title>Rain &amp; snow</title><meta property=og:type content=article><script type="application/ld+json">'
    '{"@type": "Article", "headline": "Rain"}</script><!-- a --><body class="a b" id=c><nav><a href=/>Home</a> <a href>News</a>'
    '</nav><h1 itemprop=headline><a id=d>Größe\u3000雨  \U0001f327</a></h1><p role=x style="display:\n none">It rained<br>all '
    "day.<ul><li>One<li>Two</ul><p>She <button>says</button>, it <x-ago>rained</x-ago>.<x-list><x-card>One two three</x-card>"
    "<x-card>One two three</x-card></x-list><table><tr><th>Day<th>mm<tr><td>Monday<td>12</table><svg><title>No</title></svg>"
    "<noscript><p>None.</p>"
    '</noscript><pre>\n<code class="language-c">int\x0cx;\n</code></pre><template><p>Kept.</template><img src=a.png>'
)
"""A page that has one of each thing that the core goes by."""


class Possible(NamedTuple):
    """What a page may have, as far as a look without the parser's selectors tells: only they tell it for sure."""

    references: bool = True
    """References to notes, or what else :mod:`cleanse.read.rendering.footnotes` changes."""
    edits: bool = True
    """Links to edit a section."""
    spans: bool = True
    """Cells that span columns or rows."""
    gutters: bool = True
    """Cells of a table with the numbers of lines of code."""


class ShapesFound(NamedTuple):
    """What one look through a tree tells: see :mod:`cleanse.read.rendering.shapes`."""

    tags: set[str]
    has_notes: bool
    has_formulas: bool
    has_anchors: bool
    has_shadow_roots: bool
    may_have: Possible
    headings: Callable[[], list[LexborNode]]
    """Gives those of the tree as it is then."""
    styled: list[LexborNode]
    """Those that may be shown otherwise than their tag says, by their style."""
    readings: list[LexborNode]
    """Those of ruby."""
    set_apart: Callable[[Callable[[str | None, str | None], bool]], None] | None
    """Sets those that are hidden apart from the text that they stand in, in the tree, as Python does: see
    :mod:`cleanse.read.rendering.hidden`, which says what is the rest of a text. None where there are none."""


class TreeReader:
    """Reads trees by the compiled core.

    :raises LookupError: where selectolax's library does not show the functions for it.
    """

    def __init__(self, compiled: ModuleType) -> None:
        from selectolax import lexbor

        self._reader = compiled.TreeReader(getattr(lexbor, "__file__", None) or "", _tags())
        # What is seldom asked, the core asks Python.
        self._helpers = styled, hides, lambda tag: (holds_no_text(tag), is_apart(tag)), GOES_ON

    def walk(self, tree: LexborHTMLParser, whole: bool) -> Walked | None:
        """What a walk over a tree gives; None for a tree that has no document around its root."""
        found = self._reader.walk(tree, whole, _KINDS, (PageBlock, Cell), self._helpers)
        if found is None:
            return None
        *lists, blocks, said, unseen, tables, counted = found
        if "template" in [one.tag for one in unseen]:  # what it holds is not in the tree, but beside it
            templates = {node.mem_id: node for node in tree.css("template")}
            unseen = [templates.get(one.mem_id, one) for one in unseen]
        return Walked(lists, blocks, said, unseen, tables, Counted._make(counted))

    def may_have_references(self, tree: LexborHTMLParser) -> bool:
        """Whether a link of a tree may have the role of a reference to a note."""
        return bool(self._reader.may_have_references(tree))

    def may_have_signs(self, tree: LexborHTMLParser) -> bool:
        """Whether a link of a tree may have a class of those that are a sign for what they stand in."""
        return bool(self._reader.may_have_signs(tree))

    def shapes(
        self,
        tree: LexborHTMLParser,
        is_formula: Callable[[Mapping[str, str | None]], bool],
        how_shown: Callable[[str | None, str | None, str | None, str | None], int],
    ) -> ShapesFound | None:
        """What is to be put right in a tree; None where only the parser's selectors can tell."""
        found = self._reader.shapes(tree, is_formula, how_shown)
        if found is None:
            return None
        *told, may_have, styled, readings, hidden = found
        set_apart = None if hidden is None else partial(self._reader.set_apart, tree, hidden, self._helpers)
        headings = partial(self._reader.headings, tree)
        return ShapesFound._make([*told, Possible._make(may_have), headings, styled, readings, set_apart])


def walked(tree: LexborHTMLParser, blocks: Blocks, whole: bool = True) -> Page:
    """The page that a tree shows: see :func:`cleanse.read.tree.walked`, which reads what the core does not; marks among that."""
    reader = None if blocks.is_marking else tree_reader()
    found = reader.walk(tree, whole) if reader is not None else None
    return _walked_by_python(tree, blocks, whole) if found is None else blocks.taken(found)


def tree_reader() -> TreeReader | None:
    """What reads trees in the compiled core; None where Python reads them."""
    compiled = core.compiled()
    return None if compiled is None else _reader_of(compiled)


@cache
def _reader_of(compiled: ModuleType) -> TreeReader | None:
    try:
        reader = TreeReader(compiled)
        return reader if _is_alike(reader) else None
    except Exception:  # of a library that is another than the one that is known, whatever it is that fails
        return None


def _is_alike(reader: TreeReader) -> bool:
    """Whether the core reads a page as Python does: a library that is not the one that is known might answer otherwise."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(_SAMPLE)
    found = reader.walk(tree, whole=True)
    if found is None:
        return False
    by_core, by_python = Blocks(), Blocks()
    return told(by_core.taken(found), by_core.declaring) == told(_walked_by_python(tree, by_python), by_python.declaring)


def told(page: Page, unseen: list[LexborNode]) -> list[object]:
    """All that a walk tells."""
    of_page = [getattr(page, name) for name in page.__slots__ if name != "blocks"]
    blocks = [[getattr(block, name) for name in block.__slots__] for block in page.blocks]
    nodes = [(node.mem_id, node.tag_id, node.attributes, node.text()) for node in unseen if node.tag in _KEPT]
    return [of_page, blocks, nodes]


def _tags() -> list[tuple[int, str, int, int, int]]:
    """Of each tag that is known lexbor's number, the name, what to do at it, the kind of its text or -1, and its bits."""
    sets = [*(getattr(display, name) for name in _SETS), *map(str.split, _TAGS)]
    return [
        (
            number,
            tag,
            ACTIONS[tag],
            _KINDS.index(KINDS[tag]) if tag in KINDS else -1,
            sum(1 << at for at, tags in enumerate(sets) if tag in tags),
        )
        for tag, number in numbers_of_tags().items()
    ]
