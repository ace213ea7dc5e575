"""The lines about a page's headline, where it shows who wrote it and when: what elements they are made of, and what those say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cleanse.read.metadata.marks import CHANGE_WORDS, DATE_WORDS, LABEL_WORDS, OTHERS_WORDS, words_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# Elements that do not break a line.
_INLINE = frozenset((
    "a", "abbr", "address", "b", "bdi", "bdo", "big", "cite", "data", "del", "em", "font", "i", "img", "ins", "label", "mark",
    "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "wbr", "relative-time", "time-ago",
))  # fmt: skip
_SKIPPED = frozenset((
    "script", "style", "noscript", "template", "svg", "select", "textarea", "form", "iframe", "nav", "aside", "footer", "figure",
    "blockquote", "pre", "video", "audio", "object", "math", "dialog", "head", "input",
))  # fmt: skip
_SMALL = frozenset(("aside", "footer"))  # in which some pages put the byline
_CELLS = frozenset(("table", "dl"))  # where dates are values
_META_WORDS = frozenset(("meta", "byline", "dateline", "entry", "post"))  # but in those of the article itself
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_TIMES = frozenset(("time", "relative-time", "time-ago", "abbr"))
_MOST_NODES = 400  # that are looked at behind a headline
_MOST_LINES = 32
_MOST_PROSE = 1200  # characters of paragraphs behind a headline, after which it is far away
LONG_LINE = 160
"""Characters of a line that may show a byline or date; longer ones are prose."""
_ABOVE_TEASER = 3  # lines above the headline of a teaser in its box
_MOST_BEFORE = 8  # lines before a headline
_LEVELS = 6  # ancestors of the headline whose children before it are looked at
_SIBLINGS = 6
_NODES_BEFORE = 60


class Piece(NamedTuple):
    """A run of text in a line, and what its element says of it."""

    text: str
    when: str = ""
    """The machine's form of a date: ``datetime`` of ``<time>``."""
    is_date: bool = False
    """Whether a class says that it is a date."""
    is_change: bool = False
    """Whether a class says that it is the date of a change."""
    is_label: bool = False
    """Whether a class says that it is the label of a date."""


class Line(NamedTuple):
    """What stands in one line of the page."""

    pieces: tuple[Piece, ...]
    is_cell: bool
    """Whether it is in a table or a list of names and values."""
    prose: int = 0
    """Characters of paragraphs between it and the headline."""
    number: int = 0
    """How many lines stand between them."""

    @property
    def text(self) -> str:
        """The text of its pieces."""
        return " ".join(piece.text for piece in self.pieces)


def lines_about(heading: LexborNode) -> list[Line]:
    """The lines that follow a headline, and then those before it, the nearest first.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> page = LexborHTMLParser("<p>News<h1>Rain</h1><p>By <a>Ann Lee</a><p>It rained.")
    >>> [line.text for line in lines_about(page.css_first("h1"))]
    ['By Ann Lee', 'It rained.', 'News']
    """
    after = _Walk(_MOST_NODES, _MOST_LINES)
    after.go_on_from(heading)
    return after.lines + _lines_before(heading)


def line_of(node: LexborNode) -> Line | None:
    """The text of an element as one line, None where it is empty or long.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> line_of(LexborHTMLParser("<time datetime=2024-05-03>Friday").css_first("time")).pieces[0].when
    '2024-05-03'
    """
    walk = _Walk(_NODES_BEFORE, _MOST_LINES)
    walk.read(node)
    walk.lines = [line for line in walk.lines if len(line.text) <= LONG_LINE][:_MOST_BEFORE]
    pieces = tuple(piece for line in walk.lines for piece in line.pieces)
    if not pieces and node.tag in _TIMES:  # which a script fills
        pieces = (Piece("", (node.attributes.get("datetime") or "")[:LONG_LINE]),)
    line = Line(pieces, is_cell=False)
    return line if pieces and len(line.text) <= 2 * LONG_LINE else None


def _lines_before(heading: LexborNode) -> list[Line]:
    found: list[Line] = []
    above: LexborNode | None = heading
    for _ in range(_LEVELS):
        if above is None or above.tag in ("body", "main"):
            break
        sibling = above.prev
        for _ in range(_SIBLINGS):
            if sibling is None or len(found) >= _MOST_BEFORE:
                break
            if sibling.is_element_node and (sibling.tag in _HEADINGS or sibling.tag in ("h1", "header")):
                return found
            walk = _Walk(_NODES_BEFORE, _MOST_LINES)
            walk.read(sibling)
            found += walk.lines[: -_MOST_BEFORE - 1 : -1]
            sibling = sibling.prev
        above = above.parent
    return found[:_MOST_BEFORE]


def _is_teaser(heading: LexborNode) -> bool:
    """Whether a heading is that of another article: most of it is a link away."""
    if heading.parent is not None and heading.parent.tag == "a":
        return True
    link = heading.css_first('a[href]:not([href^="#"])')
    return link is not None and 2 * len(link.text().strip()) > len(heading.text().strip())


def _is_short(node: LexborNode) -> bool:
    """Whether an element has no more text than a byline, and no link of a teaser's length."""
    return len(" ".join(node.text().split())) < LONG_LINE


class _Walk:
    """Goes through elements in the order of the page, and gathers the lines of their text."""

    def __init__(self, most_nodes: int, most_lines: int) -> None:
        self.lines: list[Line] = []
        self._pieces: list[Piece] = []
        self._nodes_left, self._most_lines = most_nodes, most_lines
        self._prose = 0
        self._cells = 0
        self._entered: dict[int, int] = {}  # how many lines there were when an element began
        self._words: dict[int, frozenset[str]] = {}
        self._time = 0  # the last <time>, whose date is told once

    def go_on_from(self, node: LexborNode) -> None:
        """Reads what follows an element, up to the end of the page or to where there is enough."""
        following = self._leave(node, None)
        while following is not None:
            following = self._step(following, None)
        self._end_line()

    def read(self, root: LexborNode) -> None:
        """Reads an element."""
        node: LexborNode | None = root
        while node is not None:
            node = self._step(node, root)
        self._end_line()

    def _step(self, node: LexborNode, root: LexborNode | None) -> LexborNode | None:
        """Enters a node; the one to enter next, None where that is enough."""
        self._nodes_left -= 1
        if self._nodes_left < 0 or len(self.lines) >= self._most_lines or self._prose > _MOST_PROSE:
            return None
        tag = node.tag
        if tag == "-text":
            self._add(node)
            return self._leave(node, root)
        if node.is_comment_node:
            return self._leave(node, root)
        if tag in ("br", "hr"):
            self._end_line()
        elif node.is_element_node and (tag not in _SKIPPED or (tag in _SMALL and _is_short(node))):
            if tag not in _INLINE:
                self._end_line()
                if (tag in _HEADINGS or tag == "h1") and _is_teaser(node):
                    self._forget_teaser(node)
                    return None
            child = node.first_child
            if child is not None and OTHERS_WORDS.isdisjoint(self._words_of(node)):
                self._cells += tag in _CELLS and _META_WORDS.isdisjoint(self._words_of(node))
                self._entered[node.mem_id] = len(self.lines)
                return child
        elif tag not in _INLINE:
            self._end_line()
        return self._leave(node, root)

    def _leave(self, node: LexborNode, root: LexborNode | None) -> LexborNode | None:
        """What follows a node that has been read."""
        at: LexborNode | None = node
        while at is not None and (root is None or at.mem_id != root.mem_id):
            following = at.next
            if following is not None:
                return following
            at = at.parent
            self._nodes_left -= 1
            if at is None or self._nodes_left < 0:
                return None
            tag = at.tag
            if tag not in _INLINE:
                self._end_line()
                self._cells -= tag in _CELLS and self._cells > 0 and _META_WORDS.isdisjoint(self._words_of(at))
        return None

    def _forget_teaser(self, heading: LexborNode) -> None:
        """Takes away what stands above the headline of a teaser in its own box, such as its date."""
        above, first = heading.parent, len(self.lines)
        for _ in range(_LEVELS):
            before = self._entered.get(above.mem_id) if above is not None else None
            if above is None or before is None or len(self.lines) - before > _ABOVE_TEASER:
                break
            above, first = above.parent, before
        del self.lines[first:]

    def _add(self, node: LexborNode) -> None:
        text = " ".join((node.text_content or "").split())
        if not text:
            return
        before = node.prev
        if self._pieces and before is not None and before.is_comment_node:  # which parts nothing that readers see
            last = self._pieces[-1]
            self._pieces[-1] = last._replace(text=f"{last.text} {text}"[: 10 * LONG_LINE])
            return
        above, when, words = node.parent, "", frozenset[str]()
        for _ in range(2):
            if above is None:
                break
            tag = above.tag
            if tag in _TIMES and above.mem_id != self._time:
                when = (above.attributes.get("datetime") or above.attributes.get("title") or "")[:LONG_LINE]
                self._time = above.mem_id
            words |= self._words_of(above)
            if tag not in _INLINE:
                break
            above = above.parent
        is_date = not DATE_WORDS.isdisjoint(words)
        is_label = is_date and not LABEL_WORDS.isdisjoint(words)
        self._pieces.append(Piece(text[: 10 * LONG_LINE], when, is_date, not CHANGE_WORDS.isdisjoint(words), is_label))

    def _words_of(self, node: LexborNode) -> frozenset[str]:
        """As :func:`words_of`: the elements around a text are those that were entered last."""
        words = self._words.get(node.mem_id)
        if words is None:
            words = self._words[node.mem_id] = words_of(node)
        return words

    def _end_line(self) -> None:
        if self._pieces:
            line = Line(tuple(self._pieces), self._cells > 0, self._prose, len(self.lines))
            self._pieces = []
            self.lines.append(line)
            size = sum(len(piece.text) for piece in line.pieces)
            self._prose += size if size > LONG_LINE else 0
