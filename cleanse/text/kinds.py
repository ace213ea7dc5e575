"""Which lines of a page no rule of lines may take, by what kind of block they stand in.

A date is a byline over an article, and a value in a table; "Share" is a button, and a command in the list of a manual. What a
line says is not evidence enough where a page shows that it belongs to something that stays: a row, a list, a section.

On 2,991 labelled pages the cleaners that go by lines took 863 such blocks of body before they asked here, and take 50 since; of
furniture 1,303, and 1,195 since.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from cleanse.document import Document
from cleanse.page import Page
from cleanse.patterns import regex
from cleanse.text.lines import Line, lines

PROTECTED = frozenset(("table_cell", "list_item", "heading", "code"))
"""The kinds of blocks that rules of lines take on more evidence than their words."""
DATES = frozenset(("date", "ago"))
"""The rules of lines that are dates."""

_BYLINES = DATES | {"by", "role", "author-label", "initials"}
_CAPTIONS = frozenset(("caption", "credit"))
_LABELS = frozenset(("advertisement", "tools", "interface"))
"""Rules of what pages print over something that is not there, above prose too."""
_META = regex(
    r"(?<![a-z])(?:meta|byline|author|posted|publish|pubdate|dateline|infoline|archiv|credit|createdby|created|modified|timestamp"
    r"|(?:article|entry|post)-?info|share|social|tools)|(?<![a-z])(?:date|time|datum|fecha)(?![a-z])"
    r"|(?:post|entry|article|publish)[_-]?(?:date|time)",
    re.IGNORECASE,
)
"""Names of what stands around an article, in lists as well."""
_STAND_INS = regex(r"placeholder|consent|cookie|sourcepoint|opt-?in|embed", re.IGNORECASE)
"""Names around what stands where a video or a post would, until its reader agrees."""
_MOST_HEADING = 12  # words of a heading, in which a photo's credit is a part of what it says
_LISTS = frozenset(("ul", "ol", "dl", "menu"))
_ROW, _CELL, _TABLE = frozenset(("tr",)), frozenset(("td", "th")), frozenset(("table",))
_MOST_UP = 6  # elements from a line to the list or the row that it stands in
_NEAR = 2  # elements whose names are those of a heading
_FEW = 2  # lines of a list, headings, or cells of layout with a date, that may be a byline
_ROWS = 2  # of several cells, from which on a table is one of data


class Kinds:
    """Where the lines of a page stand: in which list, in which row of which table, in which section.

    Ask with ``doc.cached(Kinds)``, of a document that has a page.
    """

    def __init__(self, doc: Document) -> None:
        self.page = doc.page or Page()
        self.lines = doc.cached(lines)
        self.lists: dict[int, list[int]] = {}  # the numbers of the lines in each list, by its element
        self.rows: dict[int, dict[int, list[int]]] = {}  # those in each row, by its cells
        self.tables: dict[int, set[int]] = {}  # the rows of each table that have several cells
        self.blocks: dict[int, list[int]] = {}  # the lines of each block
        for line in self.lines:
            self.blocks.setdefault(line.block.number, []).append(line.number)
            if line.block.kind == "list_item":
                self.lists.setdefault(self.above(line, _LISTS), []).append(line.number)
            elif line.block.kind == "table_cell":
                row = self.above(line, _ROW)
                self.rows.setdefault(row, {}).setdefault(self.above(line, _CELL), []).append(line.number)
                if len(self.rows[row]) > 1:
                    self.tables.setdefault(self.above(line, _TABLE), set()).add(row)
        prose = [line.number for line in self.lines if line.prose]
        self.first, self.last = (prose[0], prose[-1]) if prose else (len(self.lines), -1)

    def likeness(self, line: Line) -> tuple[str, str, str]:
        """What lines have in common that are the same part of different entries."""
        element = self.page.blocks[line.block.number].element
        return (line.block.kind, self.page.tags[element], self.page.names[element]) if element >= 0 else (line.block.kind, "", "")

    def above(self, line: Line, tags: frozenset[str]) -> int:
        """The nearest element of some tags that a line stands in, or -1."""
        return next((element for element in self._up(line) if self.page.tags[element] in tags), -1)

    def is_meta(self, line: Line, until: int = -1) -> bool:
        """Whether the names of a line, or of the elements around it up to its list, say that it is about the article."""
        for step, element in enumerate(self._up(line)):
            if until < 0 and step == _NEAR:
                return False
            is_value = self.page.tags[element] in ("dd", "dt")  # which may be called a date
            if not is_value and _META.search(self.page.names[element]):
                return True
            if element == until:
                return False
        return False

    def stands_in(self, line: Line) -> bool:
        """Whether a name near a line says that it stands for what is not shown."""
        near = islice(self._up(line), _NEAR)
        return any(_STAND_INS.search(self.page.names[element]) is not None for element in near)

    def is_linked(self, line: Line) -> bool:
        """Whether most of its block is a link."""
        return self.page.blocks[line.block.number].link_density > 0.5

    def _up(self, line: Line) -> Iterator[int]:
        element = self.page.blocks[line.block.number].element
        for _ in range(_MOST_UP):
            if element < 0:
                return
            yield element
            element = self.page.parents[element]


class Spared:
    """Which of the lines stay that a cleaner would take, given all of these by number, each with its rule."""

    def __init__(self, kinds: Kinds, rules: Mapping[int, str]) -> None:
        self.kinds = kinds
        self.rules = rules
        self._staying: dict[tuple[str, int], bool] = {}
        self._cells: dict[int, list[int]] = {}  # up to two cells of each row, of which something stays
        self._ends: dict[int, tuple[int, int]] = {}  # of each list the first and the last line that stay
        self._dates: dict[str, int] = {}  # of each kind of block
        for number, rule in rules.items():
            if rule in DATES:
                kind = kinds.lines[number].block.kind
                self._dates[kind] = self._dates.get(kind, 0) + 1

    def stays(self, number: int) -> bool:
        """Whether a line stays although its rule would take it."""
        line, rule = self.kinds.lines[number], self.rules[number]
        kind = line.block.kind
        if kind == "code":
            return True
        if kind == "table_cell":
            return (rule in _BYLINES or not self.kinds.is_linked(line)) and self._is_value(line)
        if kind == "list_item":
            return self._is_item(line, rule)
        if kind == "heading":
            return self._heads_a_section(line, rule)
        return rule in DATES and (line.text.endswith((":", "：")) or self._is_of_others(line))

    def _is_value(self, line: Line) -> bool:
        """Whether a cell is one of a row of data, something of which stays."""
        kinds = self.kinds
        if len(kinds.tables.get(kinds.above(line, _TABLE), ())) < _ROWS and self._dates.get("table_cell", 0) <= _FEW:
            return False  # a table of one row is layout, but where there are several with a date each
        row, own = kinds.above(line, _ROW), kinds.above(line, _CELL)
        if row not in self._cells:
            staying = (cell for cell, numbers in kinds.rows[row].items() if any(number not in self.rules for number in numbers))
            self._cells[row] = [*islice(staying, 2)]
        return any(cell != own for cell in self._cells[row])

    def _is_item(self, line: Line, rule: str) -> bool:
        """Whether an item belongs to a list that stays: of values, of commands, of files."""
        kinds = self.kinds
        found = kinds.above(line, _LISTS)
        does_stay = self._does_stay("list", found, kinds.lists[found])
        if rule in _BYLINES:
            if kinds.is_meta(line, found) or kinds.is_linked(line):
                return False
            return does_stay or len(kinds.lists[found]) > _FEW
        if rule == "interface":
            return True  # the name of a file, in a list of files
        if not does_stay or kinds.is_linked(line):
            return False
        if kinds.first < line.number < kinds.last or (found >= 0 and kinds.page.tags[found] == "dl"):
            return True
        if found not in self._ends:
            staying = [number for number in kinds.lists[found] if number not in self.rules]
            self._ends[found] = staying[0], staying[-1]
        first, last = self._ends[found]
        return kinds.first < first < line.number < last  # a changelog has no prose below

    def _heads_a_section(self, line: Line, rule: str) -> bool:
        """Whether a heading has prose under it that stays, or is one of several that are dates."""
        kinds, below = self.kinds, line.number + 1
        if kinds.stands_in(line) or (rule in _CAPTIONS and line.words > _MOST_HEADING):
            return False
        if rule in _BYLINES:
            return self._dates.get("heading", 0) > 1 and not kinds.is_meta(line)
        if rule in _LABELS or line.number < kinds.first or below == len(kinds.lines) or kinds.is_linked(line):
            return False
        return kinds.lines[below].prose and below not in self.rules

    def _is_of_others(self, line: Line) -> bool:
        """Whether other lines of its own paragraph stay, none of them prose: a date of a tour, of a meeting."""
        numbers = self.kinds.blocks[line.block.number]
        return (
            len(numbers) > 1 and self._does_stay("block", line.block.number, numbers) and not self._has_prose(line.block.number)
        )

    def _does_stay(self, what: str, of: int, numbers: Iterable[int]) -> bool:
        """Whether one of some lines stays; worked out once for each list, cell and block."""
        if (what, of) not in self._staying:
            self._staying[what, of] = any(number not in self.rules for number in numbers)
        return self._staying[what, of]

    def _has_prose(self, block: int) -> bool:
        if ("prose", block) not in self._staying:
            self._staying["prose", block] = any(self.kinds.lines[number].prose for number in self.kinds.blocks[block])
        return self._staying["prose", block]


def without_spared(doc: Document, rules: dict[int, str]) -> dict[int, str]:
    """The rules for lines, by number, less those of lines that stay by where they stand in the page. Of a text all remain."""
    if doc.page is None or not rules:
        return rules
    spared = Spared(doc.cached(Kinds), rules)
    return {number: rule for number, rule in rules.items() if not spared.stays(number)}
