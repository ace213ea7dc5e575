"""One walk over the tree of a page, which gives the blocks that a reader sees.

White space is folded as a browser folds it, cells of a row stand behind a tab, list items and rows on lines of their own,
everything else behind a blank line (WHATWG HTML, section 3.2.7, ``innerText``).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar

from cleanse.page import Page, PageBlock
from cleanse.patterns import regex
from cleanse.read.display import BLOCK, INLINE, UNSEEN, holds_no_text, is_inline
from cleanse.read.places import Places
from cleanse.read.said import enter_said, said_in
from cleanse.read.tables import CELLS, Cell, Tables
from cleanse.read.white_space import folded
from cleanse.values import NamedTuple

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

# What to do at a node. Those from _INLINE on are elements to go into, those from _BLOCK on bound a block. Of what is _UNKNOWN
# its place tells.
_SKIP, _TEXT, _BREAK, _DECLARED, _PICTURE, _INLINE, _LINK, _PLACE, _BLOCK, _WHOLE, _UNKNOWN = range(11)
ACTIONS = {
    **dict.fromkeys(sorted(UNSEEN), _SKIP),
    **dict.fromkeys(sorted(INLINE), _INLINE),
    **dict.fromkeys(sorted(BLOCK), _BLOCK),
    "-text": _TEXT,
    "br": _BREAK,
    "button": _UNKNOWN,
    # Nothing to see, but what the page says of itself, or keeps from those who see it.
    **dict.fromkeys(("script", "meta", "title", "noscript", "template"), _DECLARED),
    **dict.fromkeys("img video iframe object embed".split(), _PICTURE),
    "a": _LINK,
    # What HTML sets apart for navigation and for the foot of a page is one block, with a line for each block in it; as is a menu.
    **dict.fromkeys(("nav", "footer", "select"), _WHOLE),
}
KINDS = {
    **dict.fromkeys("h1 h2 h3 h4 h5 h6".split(), "heading"),
    **dict.fromkeys("li dt dd".split(), "list_item"),
    **dict.fromkeys(("td", "th"), "table_cell"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "pre": "code",
    "blockquote": "quote",
    "table": "paragraph",
}
_MOST_NAMES = 4000  # characters of the classes and other names of an element
_HIDING = regex(r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)
NEW_LINE = "\0"  # stands for <br>: a parser leaves no NUL in a text


def walked(tree: LexborHTMLParser, blocks: Blocks, whole: bool = True) -> Page:  # noqa: C901  # one loop, for speed
    """One pass over the tree, without recursion: a block ends where a block-level element begins or ends, and at a double <br>.

    ``whole`` reads each ``<nav>`` and ``<footer>`` as one block. :mod:`cleanse.read.by_core` does the same, compiled.
    """
    marking = blocks if blocks.is_marking else None
    node: Any = tree.root
    # One long loop, since a page has thousands of nodes, and a call for each would cost more than all that is done with them.
    nodes, numbers, actions = blocks.nodes, blocks.numbers, list[int]()  # the open elements, outermost first
    action_of, add = _actions().get, blocks.add
    is_place = Places().has
    texts: list[str] = []
    pictures = blocks.made.pictures
    depth = low = trough = 0  # of the tree; the least where the block's text stands; the least since its last text
    links = link_chars = 0
    inside = 0  # the depth of the element that is read as one block
    while node is not None:
        action = action_of(node.tag_id, _UNKNOWN)
        if action == _TEXT:
            text = node.text_content
            if texts:
                if trough < low:
                    low = trough
                if texts[-1] is NEW_LINE and text.isspace():  # between two <br>
                    text = ""
            elif text.isspace():
                text = ""
            else:
                low = depth
            if text:
                texts.append(text)
                trough = depth
                if links:
                    link_chars += len(text)
        elif action >= _INLINE:
            if action == _UNKNOWN:
                action = _shown(node, actions)
            if texts and action >= _BLOCK:
                if inside:
                    texts.append(NEW_LINE)
                else:
                    add(texts, low, link_chars)
                    texts.clear()
                    link_chars = 0
            child = node.child if action else None
            if marking is not None:
                marking.open(node, len(texts), child is not None)
            if child is not None:
                nodes.append(node)
                numbers.append(-1)
                actions.append(action)
                depth += 1
                if action == _LINK and is_place(node):
                    actions[-1] = _PLACE
                elif action == _LINK:
                    links += 1
                elif action == _WHOLE and whole and not inside:
                    inside = depth
                node = child
                continue
        elif action == _BREAK:
            if texts:
                if texts[-1] != NEW_LINE:
                    texts.append(NEW_LINE)
                elif not inside:
                    add(texts, low, link_chars)
                    texts.clear()
                    link_chars = 0
        elif action == _DECLARED:
            blocks.declaring.append(node)
        elif action == _PICTURE:
            pictures.append(len(blocks.made.blocks))
            if marking is not None:
                marking.see(node, len(texts))
        following = node.next
        while following is None and depth:
            action = actions.pop()
            if action >= _BLOCK:
                if inside == depth:
                    inside = 0
                if texts and inside:
                    texts.append(NEW_LINE)  # of an element that is one block, each block in it is a line
                elif texts:
                    add(texts, low, link_chars)
                    texts.clear()
                    link_chars = 0
            elif action == _LINK:
                links -= 1
            if marking is not None:
                marking.close(len(texts))
            following = nodes.pop().next
            numbers.pop()
            depth -= 1
            if depth < trough:
                trough = depth
        node = following
    return blocks.page()


@cache
def _actions() -> dict[int, int]:
    """What to do at a node, by lexbor's number of its tag: names take five times as long to ask for."""
    return {number: ACTIONS[tag] for tag, number in numbers_of_tags().items()}


def numbers_of_tags() -> dict[str, int]:
    """Lexbor's numbers of the tags that are known, and of what is no element."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser("<!doctype html><!-- --><p>a")
    found = {tag: tree.create_node(tag).tag_id for tag in ACTIONS if tag[0].isalpha()}
    above = tree.root.parent if tree.root is not None else None
    for node in above.traverse(include_text=True) if above is not None else ():
        if node.tag in ACTIONS:
            found[node.tag] = node.tag_id
    return found


def _shown(node: LexborNode, actions: list[int]) -> int:
    """What to do at an element whose tag does not tell, in those that are open."""
    if holds_no_text(node.tag or ""):
        return _SKIP
    return _INLINE if is_inline(node, bool(actions) and actions[-1] == _INLINE) else _BLOCK


_NOWHERE = Cell()


class _Setting(NamedTuple):
    """What an element hands on to those in it: the kind of its text, and the table, the row and the cell around it."""

    kind: str = "paragraph"
    at: Cell = _NOWHERE


_PLAIN = _Setting()
_OUTSIDE = {tag: _Setting(kind) for tag, kind in KINDS.items() if tag != "table" and tag not in CELLS}
"""The settings in elements of no table."""
_SETS = frozenset((*KINDS, "tr", "p"))  # the tags that may change the setting


class Counted(NamedTuple):
    """Sums over the blocks of a page, which the compiled core counts as it walks; without it they are counted when they are asked
    for."""

    words: int
    """As ``str.split`` has them."""
    unlinked_words: int
    """As a reader counts them, in blocks that are no links."""
    long_words: int
    """Of the blocks that may be prose: see :mod:`cleanse.read.payload.shown`."""
    unlinked_chars: int
    """Characters that are no link."""
    whole_chars: int
    """Those in ``<nav>`` and ``<footer>``, where these are one block."""


class Walked(NamedTuple):
    """What a walk of the compiled core gives."""

    lists: list[list[Any]]
    """The lists of a :class:`cleanse.page.Page`: of its elements, and its pictures."""
    blocks: list[PageBlock]
    said: list[tuple[str, str]]
    """What the page says of itself."""
    unseen: list[Any]
    """Its scripts, and what it holds for those without, or for later: each answers as a node of selectolax does."""
    tables: tuple[list[int], list[int], list[tuple[int, int]], list[Cell]] | None
    """Its tables, those with another inside, the columns of their cells, and where each element stands: None without tables."""
    counted: Counted


class Blocks:
    """The page as far as the walk has come."""

    is_marking: ClassVar[bool] = False
    """Whether ``open``, ``close`` and ``see`` are to be called."""

    def __init__(self) -> None:
        self.made = Page()
        self.nodes: list[LexborNode] = []
        self.numbers: list[int] = []  # of the open elements in the page; -1 before the first text in one
        self.settings: list[_Setting] = []  # of the elements in the page
        self.last = _PLAIN  # the setting of the last block
        self.tables = Tables()
        self.declaring: list[LexborNode] = []
        """Elements that show nothing, in which a page may speak of itself, or keep what it does not show."""
        self.counted: Counted | None = None

    def add(self, texts: list[str], depth: int, link_chars: int) -> None:
        """Enters a block that stands in the outer ``depth`` of the open elements."""
        text = texts[0] if len(texts) == 1 else "".join(texts)
        numbers, blocks = self.numbers, self.made.blocks
        if depth > len(numbers):
            depth = len(numbers)
        number, setting = -1, _PLAIN
        if depth:
            number = numbers[depth - 1]
            if number < 0:
                number = self.element(depth)
            setting = self.settings[number]
        kind = setting.kind
        if kind == "code":
            text = text.replace(NEW_LINE, "\n").replace("\f", "\n")  # a page break ends a line, as it does in a text
            text = text.strip("\n").rstrip()
        elif NEW_LINE in text:
            parts = text.split(NEW_LINE)
            text = "\n".join(filter(None, [" ".join(part.split()) for part in parts] if text.isascii() else map(folded, parts)))
        else:
            text = folded(text)
        if text:
            separator = "\n\n" if blocks else ""
            if kind != "paragraph" and blocks and kind == blocks[-1].kind:
                separator = _separator(self.last, setting)
            self.last = setting
            size = len(text)
            blocks.append(PageBlock(text, number, kind, separator, link_chars if link_chars < size else size))

    def element(self, depth: int) -> int:
        """The number of the open element at a depth, which is entered in the page together with those above it."""
        page, numbers, settings = self.made, self.numbers, self.settings
        first = depth - 1
        while first and numbers[first - 1] < 0:
            first -= 1
        number = numbers[first - 1] if first else -1
        setting = settings[number] if number >= 0 else _PLAIN
        before = len(page.blocks)
        for at in range(first, depth):
            node = self.nodes[at]
            tag = node.tag or ""
            names, is_hidden = _described(node.attributes)
            if len(names) > _MOST_NAMES:
                names = names[:_MOST_NAMES]  # since every block in it may be asked for them
            parent, number = number, len(page.tags)
            numbers[at] = number
            if tag in _SETS:
                if tag == "pre":
                    names = _with_names_of_code(names, node)
                if tag == "table":
                    self.tables.enter(number, setting.at.table)
                elif tag in CELLS:
                    self.tables.enter_cell(number, setting.at.row, node)
                setting = _set(setting, tag, number)
            settings.append(setting)
            page.tags.append(tag)
            page.names.append(names)
            page.parents.append(parent)
            page.hidden.append(is_hidden)
            page.firsts.append(before)
        return number

    def open(self, node: LexborNode, pieces: int, is_entered: bool) -> None:
        """An element opens, when the block has so many pieces of text. One that is not entered is empty, and does not close."""

    def close(self, pieces: int) -> None:
        """The innermost element that was entered closes."""

    def see(self, node: LexborNode, pieces: int) -> None:
        """There is a picture, a video or a frame."""

    def page(self) -> Page:
        """The page, when the walk is over."""
        page = self.made
        ends = [0] * len(page.tags)
        for at, block in enumerate(page.blocks, 1):
            ends[block.element] = at
        for element in range(len(ends) - 1, 0, -1):
            parent = page.parents[element]
            if parent >= 0 and ends[parent] < ends[element]:
                ends[parent] = ends[element]
        page.ends = ends
        if self.tables.found:
            self.tables.set_apart(page, [setting.at for setting in self.settings])
        enter_said(page, said_in(self.declaring))
        return page

    def taken(self, found: Walked) -> Page:
        """The page, where the compiled core walked over it."""
        page = self.made
        page.tags, page.names, page.parents, page.hidden, page.firsts, page.ends, page.pictures = found.lists
        page.blocks = found.blocks
        self.declaring, self.counted = found.unseen, found.counted
        if found.tables is not None:
            tables = self.tables
            tables.found, nesting, columns, cells = found.tables
            tables.nesting, tables.columns = set(nesting), dict(columns)
            tables.set_apart(page, cells)
        enter_said(page, found.said)
        return page


def _set(around: _Setting, tag: str, number: int) -> _Setting:
    """The setting in an element of that tag and number, given the one around it."""
    if tag == "p":  # a paragraph of a cell is a paragraph
        return around._replace(kind="paragraph") if around.kind == "table_cell" else around
    at = around.at
    if at is _NOWHERE and tag in _OUTSIDE:
        return _OUTSIDE[tag]
    if tag == "table":
        at = Cell(number, -1, -1)
    elif tag == "tr":
        at = Cell(at.table, number, at.cell)
    elif tag in CELLS:
        at = Cell(at.table, at.row, number)
    return _Setting(KINDS.get(tag, around.kind), at)


def _separator(last: _Setting, setting: _Setting) -> str:
    """What stands between two blocks that are of the same kind and no paragraphs."""
    if setting.kind == "list_item":
        return "\n"
    if setting.kind == "table_cell" and last.at.row >= 0 and last.at.cell != setting.at.cell:
        return "\t" if last.at.row == setting.at.row else "\n"
    return "\n\n"


def _described(attributes: dict[str, str | None]) -> tuple[str, bool]:
    """An element's classes, id, role and itemprop, and whether it is hidden."""
    if not attributes:
        return "", False
    names = attributes.get("class") or ""
    if len(attributes) == 1 and names:
        return names, False
    get = attributes.get
    if value := get("id"):
        names = f"{names} {value}"
    if value := get("role"):
        names = f"{names} {value}"
    if value := get("itemprop"):
        names = f"{names} {value}"
    style = get("style")
    is_hidden = "hidden" in attributes or get("aria-hidden") == "true" or (style is not None and hides(style))
    return names, is_hidden


def hides(style: str) -> bool:
    """Whether a style hides an element.

    >>> hides("color: red; display: none"), hides("display: block")
    (True, False)
    """
    return _HIDING.search(style) is not None


def _with_names_of_code(names: str, pre: LexborNode) -> str:
    """The names of a ``<pre>`` and of the ``<code>`` that opens it, which says the language."""
    code = pre.first_child
    named = code.attributes.get("class") if code is not None and code.tag == "code" else None
    return f"{names} {named}".strip() if named else names
