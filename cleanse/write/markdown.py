"""Markdown from the blocks of a cleaned text: CommonMark 0.31 (https://spec.commonmark.org/0.31.2/), and the pipe tables of
GitHub Flavored Markdown (https://github.github.com/gfm/).

What a block is, its kind says; what it stands in (quotes, lists, a table) the page's elements say. First each block gets its
place, then runs of blocks become leaves (a paragraph, a table, a fence), and the writer puts the marks of quotes and list
items before their lines. Every element is looked at once, so the work grows with the page and not with its depth.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from cleanse.document import LINE_BREAKS

if TYPE_CHECKING:
    from cleanse.document import Block
    from cleanse.page import Link, Page

_DEEPEST = 8  # quotes and list items in each other; parsers stop at some depth, markdown-it at 20, where an item counts twice
_LONG_CELL = 300  # characters from which a cell holds a paragraph, and its table lays out the page
_LINK_EFFORT = 20  # times that the length of a block is searched for its links before the rest is left out, for linear time
_LINK_TRIES = 8  # places of a link's text that are looked at for one where it is a whole word
_NAMED_STEPS = 12  # elements above a code block that are asked for its language
_LISTS = frozenset(("ul", "ol", "menu", "dir", "dl"))
_ITEMS = frozenset(("li", "dd"))
_CELLS = frozenset(("td", "th"))
_CELL_KINDS = frozenset(("table_cell", "paragraph"))  # a <p> in a cell makes a block of the kind paragraph


def markdown(text: str, blocks: Sequence[Block], page: Page | None, links: Sequence[Sequence[Link]] = ()) -> str:
    """The Markdown of a cleaned text, without a line break at its end.

    ``blocks`` are those of ``text``, in order; ``page`` is the page they come from, or ``None`` for plain text. ``links`` has the
    links of each block of the page, in order: a link is put where the block has its text next, or left out where it has not.

    >>> from cleanse.read import read
    >>> doc = read("<h1>Rain</h1><ul><li>2 * 3<li>*wet*</ul>", kind="html").document
    >>> print(markdown(doc.text, doc.blocks, doc.page))
    # Rain
    <BLANKLINE>
    - 2 * 3
    - \\*wet\\*
    """
    if page is None:
        return "\n\n".join(_escaped(lines).replace("\n", "\\\n") for lines in _plain_paragraphs(text, blocks))
    writer = _Writer()
    for leaf in _leaves(text, blocks, page, links):
        writer.add(leaf)
    return "\n".join(writer.lines)


def _plain_paragraphs(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """Paragraphs of plain text, whose blocks are lines: blank lines part them or, where there are none, every line is one."""
    gaps = [_line_breaks(text[one.end : two.start]) for one, two in pairwise(blocks)]
    least = 2 if any(gap > 1 for gap in gaps) else 1
    lines: list[str] = []
    for block, gap in zip(blocks, [*gaps, least], strict=False):
        lines += _lines(text[block.start : block.end])
        if gap >= least and lines:
            yield "\n".join(lines)
            lines = []


def _line_breaks(gap: str) -> int:
    return sum(map(gap.count, LINE_BREAKS)) - gap.count("\r\n")


def _lines(text: str) -> list[str]:
    """The lines of a text that hold something, without the space around them, which would mean a code block or a break."""
    return [line for line in map(str.strip, re.split("[\r\n]", text)) if line]


# Places: what a block stands in.


class _Frame:
    """A quote or a list item: what puts a mark before lines."""

    __slots__ = ("depth", "indent", "is_ordered", "list", "mark", "parent")

    def __init__(self, parent: _Frame | None, list_: int | None, is_ordered: bool = False) -> None:
        if parent is not None and parent.depth == _DEEPEST:
            # What lies deeper stands beside the deepest that is written, as items of the same list.
            if list_ is not None and parent.list is not None:
                list_, is_ordered = parent.list, parent.is_ordered
            parent = parent.parent
        self.parent: _Frame | None = parent
        self.depth: int = 1 if parent is None else parent.depth + 1
        self.list: int | None = list_
        """What tells an item's list from others; ``None`` for a quote."""
        self.is_ordered: bool = is_ordered
        self.mark = ""
        """What stands before its first line, and below ``indent`` before the others: known when the item is written."""
        self.indent = ""

    def chain(self) -> list[_Frame]:
        """The frames from the outermost to this one."""
        found: list[_Frame] = []
        frame: _Frame | None = self
        while frame is not None:
            found.append(frame)
            frame = frame.parent
        return found[::-1]


class _Place(NamedTuple):
    """What an element stands in: its frame, and the nearest elements of some kinds."""

    frame: _Frame | None = None
    list: int | None = None
    """The list, if no item is between."""
    table: int = -1
    row: int = -1
    cell: int = -1
    pre: int = -1
    level: int = 2
    """That of the heading."""


class _Places:
    """The places of a page's elements, each computed once, in the order of the document."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.known: dict[int, _Place] = {-1: _Place()}
        self.last_items: dict[int, _Frame] = {}
        """The item of each list after which nothing but lists stood in it."""
        self.nesting_tables: set[int] = set()

    def of(self, block: Block) -> _Place:
        """The place of a block."""
        page, known = self.page, self.known
        element = page.blocks[block.number].element if 0 <= block.number < len(page.blocks) else -1
        self.last_items.pop(element, None)
        path = []
        at = element
        while at not in known:
            path.append(at)
            at = page.parents[at]
        place = known[at]
        for step in reversed(path):
            place = known[step] = self.below(place, step)
        return place

    def below(self, place: _Place, element: int) -> _Place:
        """The place of what stands in an element that itself stands at ``place``."""
        tag = self.page.tags[element]
        frame, outer = place.frame, place.list
        if tag in _ITEMS:
            list_ = self.page.parents[element] if outer is None else outer
            frame = self.last_items[list_] = _Frame(frame, list_, outer is not None and self.page.tags[outer] == "ol")
            return place._replace(frame=frame, list=None)
        if tag in _LISTS:
            # A list in a list, which HTML forbids and pages have, is meant as part of the item before it.
            return place._replace(frame=frame if outer is None else self.last_items.get(outer, frame), list=element)
        if outer is not None:
            self.last_items.pop(outer, None)
        if tag == "blockquote":
            return place._replace(frame=_Frame(frame, None), list=None)
        if tag == "table":
            self.nesting_tables.add(place.table)
            return place._replace(table=element, row=-1, cell=-1)
        if tag == "tr":
            return place._replace(row=element, cell=-1)
        if tag in _CELLS:
            return place._replace(cell=element)
        if tag == "pre":
            return place._replace(pre=element)
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            return place._replace(level=int(tag[1]))
        return place


# Leaves: what is written as one.


class _Leaf(NamedTuple):
    """Lines that are written as one, in their frame."""

    frame: _Frame | None
    lines: Sequence[str]
    is_text: bool = False
    """Whether a list may follow without a blank line."""


def _leaves(text: str, blocks: Sequence[Block], page: Page, links: Sequence[Sequence[Link]]) -> Iterator[_Leaf]:
    """The blocks as leaves: those of a table together, those of a <pre> together, every other for itself."""
    all_places = _Places(page)
    # What cleaning has emptied is no cell and no item.
    kept = [(block, all_places.of(block)) for block in blocks if _lines(text[block.start : block.end])]
    tables = _data_tables(kept, all_places.nesting_tables)

    def together(entry: tuple[Block, _Place]) -> tuple[str, int]:
        block, place = entry
        if place.row >= 0 and place.cell >= 0 and place.table in tables:
            return "table", place.table
        if block.kind == "code":
            return "code", place.pre if place.pre >= 0 else -2 - block.start
        return block.kind, -2 - block.start

    for (what, _), run in groupby(kept, together):
        entries = list(run)
        block, place = entries[0]
        if what == "table":
            yield _Leaf(place.frame, _table(text, entries, links))
        elif what == "code":
            yield _Leaf(place.frame, _fence(text, [entry[0] for entry in entries], page))
        else:
            inner = text[block.start : block.end]
            lines = _text_lines(inner, what, place.level, _links_of(block, links))
            yield _Leaf(place.frame, lines, what not in ("heading", "caption"))


def _links_of(block: Block, links: Sequence[Sequence[Link]]) -> Sequence[Link]:
    return links[block.number] if 0 <= block.number < len(links) else ()


def _data_tables(kept: Iterable[tuple[Block, _Place]], nesting: Collection[int]) -> set[int]:
    """The tables that hold data: two columns or more, and in every cell one short text. The others lay out the page."""
    layout: set[int] = set(nesting)
    cells: set[int] = set()
    widths: dict[tuple[int, int], int] = {}
    for block, place in kept:
        if place.row < 0 or place.cell < 0:
            continue
        if place.cell in cells or block.kind not in _CELL_KINDS or block.end - block.start >= _LONG_CELL:
            layout.add(place.table)
        cells.add(place.cell)
        row = (place.table, place.row)
        widths[row] = widths.get(row, 0) + 1
    return {table for (table, _), width in widths.items() if width > 1} - layout


def _table(text: str, entries: Sequence[tuple[Block, _Place]], links: Sequence[Sequence[Link]]) -> list[str]:
    """The rows of a table (GFM, section 4.10), whose first is the header."""
    rows: list[list[str]] = []
    for _, row in groupby(entries, lambda entry: entry[1].row):
        cells = (
            _escaped("\n".join(_lines(text[block.start : block.end])), _links_of(block, links), starts=False) for block, _ in row
        )
        rows.append([cell.replace("|", "\\|").replace("\n", "<br>") for cell in cells])
    width = max(map(len, rows))
    # The page does not tell of empty cells. Where the first row alone is one cell short, that is the corner of the table.
    if len(rows) > 1 and len(rows[0]) == width - 1 and all(len(row) == width for row in rows[1:]):
        rows[0].insert(0, "")
    rows.insert(1, ["---"] * width)
    return [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]


_FENCE = re.compile("`{3,}")
_CODE_LANGUAGE = re.compile(r"(?:^|\s)(?:language|lang|highlight-source)-([A-Za-z][A-Za-z0-9+#.-]{0,30})(?=\s|$)")


def _fence(text: str, blocks: Sequence[Block], page: Page) -> list[str]:
    """The blocks of a <pre> as a fenced code block (CommonMark, section 4.5)."""
    lines: list[str] = []
    before = -1
    for block in blocks:
        element = page.blocks[block.number].element if 0 <= block.number < len(page.blocks) else -1
        if lines and element == before:
            lines.append("")  # two <br>: otherwise lines are elements of their own
        lines += re.split("\r\n|[\r\n]", text[block.start : block.end])
        before = element
    fence = "`" * max((len(found) + 1 for line in lines for found in _FENCE.findall(line)), default=3)
    return [fence + _code_language(page, before), *lines, fence]


def _code_language(page: Page, element: int) -> str:
    """What the nearest class of a code block calls its language: ``language-python``, ``lang-js``, ``highlight-source-css``."""
    above_pre = 0
    for _ in range(_NAMED_STEPS):
        if element < 0 or above_pre > 2:
            break
        found = _CODE_LANGUAGE.search(page.names[element])
        if found is not None:
            return found.group(1)
        above_pre += bool(above_pre) or page.tags[element] == "pre"
        element = page.parents[element]
    return ""


def _text_lines(text: str, kind: str, level: int, links: Sequence[Link]) -> list[str]:
    """A heading (CommonMark, section 4.2), which has one line; a caption, stressed; or a paragraph with its line breaks."""
    lines = _lines(text)
    if kind == "heading":
        return [f"{'#' * level} {_escaped(' '.join(lines), links, is_heading=True, starts=False)}"]
    is_caption = kind == "caption"
    inner = _escaped("\n".join(lines), links, is_stressed=is_caption).replace("\n", "\\\n")
    return (f"*{inner}*" if is_caption else inner).split("\n")


# The writer.


class _Writer:
    """The lines so far, and the frames that the last of them stands in."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.open: list[_Frame] = []
        self.counts: dict[int, int] = {}  # items written, of each ordered list
        self.is_text = False  # whether the last leaf is

    def add(self, leaf: _Leaf) -> None:
        """Writes a leaf after those before it."""
        chain = leaf.frame.chain() if leaf.frame is not None else []
        common = 0
        for one, two in zip(self.open, chain, strict=False):
            if one is not two:
                break
            common += 1
        for frame in chain[common:]:
            beside = self.open[common] if frame is chain[common] and common < len(self.open) else None
            self.mark(frame, beside)
        outer = "".join(frame.indent for frame in chain[:common])
        if self.lines and not self.is_tight(chain, common):
            self.lines.append(outer.rstrip())
        prefix = outer + "".join(frame.mark for frame in chain[common:])
        for line in leaf.lines:
            self.lines.append(prefix + line if line else prefix.rstrip())
            prefix = "".join(frame.indent for frame in chain)
        self.open = chain
        self.is_text = leaf.is_text

    def mark(self, frame: _Frame, beside: _Frame | None) -> None:
        """Gives a frame its mark. Of two lists side by side the second has another, or they were one (section 5.3)."""
        if frame.list is None:
            frame.mark = frame.indent = "> "
            return
        sign, other = (".", ")") if frame.is_ordered else ("-", "*")
        if beside is not None and beside.list is not None and beside.is_ordered == frame.is_ordered:
            last = beside.mark[-2]
            sign = last if beside.list == frame.list else other if last == sign else sign
        if frame.is_ordered:
            count = self.counts[frame.list] = self.counts.get(frame.list, 0) + 1
            frame.mark = f"{count}{sign} "
        else:
            frame.mark = f"{sign} "
        frame.indent = " " * len(frame.mark)

    def is_tight(self, chain: Sequence[_Frame], common: int) -> bool:
        """Whether a leaf follows the last without a blank line: the next item of a list, or a list below an item's text."""
        if common == len(chain) or chain[common].list is None:
            return False
        item = chain[common]
        if common < len(self.open):
            return self.open[common].list == item.list
        # Only a list that begins with 1 may follow a paragraph so.
        starts = not item.is_ordered or item.mark in ("1. ", "1) ")
        return self.is_text and starts and common > 0 and self.open[-1].list is not None


# Text: what would be read as Markdown is escaped, and no more.

_ENTITY = r"&(?=(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
_PUNCTUATION = r"!-/:-@\[-`{-~"  # those of ASCII: what a backslash escapes
# Brackets need no escape but where a link could end or be defined: nothing else defines what [a] or [a][b] point to.
_MARK = re.compile(rf"\\(?=[{_PUNCTUATION}\n]|\Z)|`|<(?=[A-Za-z/!?])|{_ENTITY}|\](?=[(\[:])")
_RUN = re.compile(r"\*+|_+|~+")
# What means something at the start of a line; the match ends where the backslash goes. In every branch what repeats is told from
# what follows by one character, and a branch is tried at starts of lines only.
_START = re.compile(
    r"""^(?: [0-9]{1,9}(?=[.)](?:[ \t]|$))          # an ordered list
      | (?=\#{1,6}(?:[ \t]|$))                      # a heading
      | (?=>|~~~)                                   # a quote, a fence
      | (?=[-+*](?:[ \t]|$))                        # a list, or a break such as - - -
      | (?=\[(?:[ xX]\]|!))                         # a task or an alert of GitHub's
      | (?==+$|[:|\ \t]*-[-:|\ \t]*$)               # what makes a heading or a table of the line above; a break
      | (?=\*[*\ \t]*$|_[_\ \t]*$) )                # a break""",
    re.MULTILINE | re.VERBOSE,
)
_CLOSING_HASHES = re.compile(r"(?:^|(?<=[ \t]))(?=#+\Z)")


def _escaped(
    text: str, links: Sequence[Link] = (), *, starts: bool = True, is_stressed: bool = False, is_heading: bool = False
) -> str:
    """A text with its links in place and with backslashes where it would be read as Markdown; its lines stay as they are.

    ``starts``: its lines are those of the Markdown; ``is_stressed``: it will stand between two asterisks.
    """
    spans = _found(text, links)
    edges = {offset for start, end, _ in spans for offset in (start, end)}
    marks = {found.start() for found in _MARK.finditer(text)}
    marks.update(_stress_marks(text, edges, "*" if is_stressed else ""))
    # Beside the bracket of a link they would join it.
    marks.update(edge - 1 for edge in edges if edge and text[edge - 1] in "\\!]")
    for start, end, _ in spans:
        marks.update(start + found.start() for found in re.finditer(r"[\[\]]", text[start:end]))
    if starts:
        # A stressed text begins with its asterisk.
        marks.update(found.end() for found in _START.finditer(text) if not is_stressed or found.start())
    if is_heading:
        marks.update(found.start() for found in _CLOSING_HASHES.finditer(text))
    put: dict[int, str] = {}
    for start, end, target in spans:
        put[start] = put.get(start, "") + "["
        put[end] = f"]({_destination(target)})"
    for mark in marks:
        put[mark] = put.get(mark, "") + "\\"
    return _with_put(text, put)


def _with_put(text: str, put: Mapping[int, str]) -> str:
    if not put:
        return text
    blocks: list[str] = []
    at = 0
    for offset in sorted(put):
        blocks += (text[at:offset], put[offset])
        at = offset
    blocks.append(text[at:])
    return "".join(blocks)


def _stress_marks(text: str, edges: Collection[int], always: str) -> Iterator[int]:
    """The offsets of ``*``, ``_`` and ``~`` that would stress or strike out a part of a text.

    As CommonMark has it (section 6.2), a run opens if it leans on what follows and closes if it leans on what stands before; it
    takes one of each. Where a character's class is in doubt (symbols count as punctuation since 0.31), it may do both.
    """
    runs: dict[str, list[tuple[int, int, bool, bool]]] = {}
    for found in _RUN.finditer(text):
        start, end = found.span()
        before = text[start - 1] if start and start not in edges else "\n"
        after = text[end] if end < len(text) and end not in edges else "\n"
        opens, closes = _leans(after, before), _leans(before, after)
        if found.group()[0] == "_":
            opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
        if edges and any(offset in edges for offset in range(start + 1, end)):
            opens = closes = True
        runs.setdefault(found.group()[0], []).append((start, end, opens, closes))
    for character, found_runs in runs.items():
        is_open = is_needed = False
        for _, _, opens, closes in found_runs:
            is_needed = is_needed or (is_open and closes)
            is_open = is_open or opens
        for start, end, opens, closes in found_runs:
            if character == always or (is_needed and (opens or closes)):
                yield from range(start, end)


def _leans(near: str, far: str) -> bool:
    """Whether a run could lean on ``near``, with ``far`` on its other side; a line break stands for what is not known yet."""
    if near == "\n":
        return far.isspace() or _is_mark(far)
    if near in " \t\r\f" or unicodedata.category(near) == "Zs":
        return False
    is_surely_mark = (near.isascii() and _is_mark(near)) or unicodedata.category(near)[0] == "P"
    return not is_surely_mark or far.isspace() or _is_mark(far)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


# Links.

_SCRIPT = re.compile(r"\s*(?:javascript|vbscript|data|file):", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_IN_TARGET = re.compile(rf"\\(?=[{_PUNCTUATION}]|\Z)|[<>]|{_ENTITY}")


def _found(text: str, links: Iterable[Link]) -> list[tuple[int, int, str]]:
    """Where the links stand in a text, each after the one before."""
    spans: list[tuple[int, int, str]] = []
    at = 0
    effort = _LINK_EFFORT * len(text)
    for link in links:
        label = "\n".join(_lines(link.text))
        if not label or not link.href.strip() or _SCRIPT.match(link.href):
            continue
        start, looked_at = _next(text, label, at)
        effort -= looked_at + len(label)
        if start >= 0:
            at = start + len(label)
            spans.append((start, at, link.href.strip()))
        if effort <= 0:
            break
    return spans


def _next(text: str, label: str, at: int) -> tuple[int, int]:
    """Where a label stands next, as whole words if that is near, or else anywhere, and how many characters were looked at."""
    start = first = text.find(label, at)
    for _ in range(_LINK_TRIES):
        if start < 0:
            break
        if _is_whole(text, start, start + len(label)):
            return start, start - at
        start = text.find(label, start + 1)
    return first, (start if start >= 0 else len(text)) - at


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on over either end of a part of a text. From Thai on, scripts mostly run words together."""
    for edge in (start, end):
        beside = text[edge - 1 : edge + 1] if edge else ""
        if len(beside) == 2 and beside.isalnum() and max(beside) < "\u0e00":
            return False
    return True


def _destination(href: str) -> str:
    """A link's address (CommonMark, section 6.3), in <> where spaces, parentheses or these themselves would end it."""
    href = _CONTROL.sub(lambda found: f"%{ord(found.group()):02X}", href)
    inner = _IN_TARGET.sub(r"\\\g<0>", href)
    return f"<{inner}>" if re.search("[ ()<>]", href) else inner
