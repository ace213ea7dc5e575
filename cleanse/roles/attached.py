"""Blocks that go with another: a formula that stands for itself, code, the note that a mark in the text leads to, the cell of a
table, the summary of details, the definition of a term."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import compress
from operator import not_
from typing import TYPE_CHECKING

from cleanse.patterns import regex

if TYPE_CHECKING:
    from cleanse.page import Page, PageBlock
    from cleanse.roles.judged import Judged

_MARK = regex(r"\[[^\[\]\n]{1,14}\]")
_SIGN = regex(r"[=^≤≥≈≡≠∈∝∑∏∫√\\_](?:(?<![\\_])|(?<=\\)[a-zA-Z\\,;!: ]|(?<=_)\{)")  # begins with a set, which is found soonest
_LETTER = regex(r"[^\W\d_]")
_WORD = regex(r"[^\W\d_]{4}")
_HANGUL, _MOST_HANGUL = regex(r"[가-힣]{2}"), 4  # words are short in Korean, whose credits have a sign: "/사진=김하나 기자"
_COMMAND = regex(r"\\(?:(?:text|mathrm|operatorname|mbox|begin|end)\s?\{[^{}]{0,200}\}|[a-zA-Z]{1,40})")
_LONGEST = 1000  # characters of a formula
_MOST_AROUND = 40  # elements around a note
_MOST_BLOCKS = 12  # of a note
_ROWS = 2  # with several cells, from which on a table is one of data
_SHARE, _SHARE_OF_DOCS = 2 / 3, 0.2  # of its cells that stay; a table of members in documentation looks much like a menu
_MOST_CELL = 300  # characters of a cell in one
_FAR_UP = 6  # elements from a cell to its table
_LETTERS = 8  # of a word, where blanks part none
_FEW = 3  # words of a summary that may ask for a click; notes of which all may have been taken by mistake


def keep_attached(judged: Judged) -> None:
    """Keeps blocks that the model would take, beside others that stay: see :func:`attached`."""
    rules = judged.rules
    share = _SHARE_OF_DOCS if judged.is_docs else _SHARE
    for at in attached(judged.page, [*map(not_, rules)], judged.tags, share):
        if rules[at] == "model":
            rules[at] = ""


def attached(page: Page, keeps: Sequence[bool], tags: Set[str] | None = None, share: float = _SHARE) -> Iterator[int]:
    """The blocks of a page that stay because of those that do, in any order.

    A formula stays if its neighbour does, code if what stands above and below it does, a cell of a row if most of its table does,
    a summary if most of its details do, a definition if its term does, and a term if its definition does. A footnote stays if a
    block that stays has its mark, and if other notes stay or there are none: of a list of sources that was judged as a whole,
    nothing comes back.

    :param tags: those of the page, where somebody has told them apart.
    :param share: how much of a table must stay.

    >>> from cleanse.read.html import read_html
    >>> page = read_html("<p>The area of a disc is</p><p><math alttext='\\\\pi r^2'></math></p><p>for all of them.</p>")[0].page
    >>> list(attached(page, [True, False, True]))
    [1]
    """
    yield from _formulas(page, keeps)
    # Most pages have few of these: to look for each would take as long as to select the blocks.
    tags = set(page.tags) if tags is None else tags
    if "pre" in tags:
        yield from _code(page, keeps)
    if not tags.isdisjoint(("td", "th")):
        yield from _cells(page, keeps, share)
    if "summary" in tags:
        yield from _summaries(page, keeps)
    if "dd" in tags:
        yield from _definitions(page, keeps)
    if page.notes:
        yield from _notes(page, keeps)


def _formulas(page: Page, keeps: Sequence[bool]) -> Iterator[int]:
    staying = [*compress(range(len(keeps)), keeps)]
    beside = {near for kept in staying for near in (kept - 1, kept + 1)}
    for at in sorted(beside.difference(staying)):
        if 0 <= at < len(keeps) and _is_formula(page.blocks[at].text) and not _is_of_picture(page, at):
            yield at


def _is_of_picture(page: Page, at: int) -> bool:
    """Whether a block is the caption of a picture: a <figure> may have a formula and nothing else."""
    return page.blocks[at].kind == "caption" and (at in page.pictures or at + 1 in page.pictures)


def _code(page: Page, keeps: Sequence[bool]) -> Iterator[int]:
    run: list[int] = []  # of code since the last block that is none
    does_stay = False  # whether that one stays
    for at, block in enumerate(page.blocks):
        if block.kind == "code":
            if _LETTER.search(block.text) is not None:  # others are the numbers of its lines
                run.append(at)
            continue
        if block.kind == "caption" and not keeps[at]:  # that of a listing, which goes by itself
            continue
        if run and does_stay and keeps[at]:
            yield from (of_code for of_code in run if not keeps[of_code])
        run.clear()
        does_stay = keeps[at]


def _is_formula(text: str) -> bool:
    """Whether a text is a formula: signs, and no words but those of TeX."""
    if len(text) > _LONGEST or _SIGN.search(text) is None:
        return False
    plain = _COMMAND.sub(" ", text)
    if _WORD.search(plain) is not None or len(_HANGUL.findall(plain)) > _MOST_HANGUL:
        return False
    return any(map(str.isalnum, plain))


def _cells(page: Page, keeps: Sequence[bool], share: float) -> Iterator[int]:
    """The cells that are lost of tables of data so much of which stays: without them, the others stand in no column."""
    blocks = page.blocks
    if not any(not stays and _is_cell(page, block) for block, stays in zip(blocks, keeps, strict=True)):
        return
    tables: dict[int, dict[int, list[int]]] = {}  # of each table its rows, of each row its cells
    for at, block in enumerate(blocks):
        if _is_cell(page, block):
            row = _above(page, block.element, "tr")
            tables.setdefault(_above(page, row, "table"), {}).setdefault(row, []).append(at)
    for table, rows in tables.items():
        wide = [row for row in rows.values() if len(row) > 1]
        cells = [at for row in wide for at in row]
        if table < 0 or len(wide) < _ROWS or sum(keeps[at] for at in cells) < share * len(cells):
            continue
        if all(len(blocks[at].text) <= _MOST_CELL for at in cells):
            yield from (at for at in cells if not keeps[at])


def _is_cell(page: Page, block: PageBlock) -> bool:
    """Whether a block is a cell, or a paragraph in one."""
    return block.kind == "table_cell" or (
        block.kind == "paragraph" and block.element >= 0 and page.tags[page.parents[block.element]] in ("td", "th")
    )


def _summaries(page: Page, keeps: Sequence[bool]) -> Iterator[int]:
    """The summaries that are lost of details most of which stay, but for "Show more" and the like."""
    for at, stays in enumerate(keeps):
        element = page.blocks[at].element
        if stays or element < 0 or "summary" not in (page.tags[element], page.tags[page.parents[element]]):
            continue
        details = _above(page, element, "details")
        text = page.blocks[at].text
        if max(len(text.split()), len(text) // _LETTERS) <= _FEW:
            continue
        inside = keeps[at + 1 : page.ends[details]] if details >= 0 else []
        if 2 * sum(inside) > len(inside):
            yield at


def _definitions(page: Page, keeps: Sequence[bool]) -> Iterator[int]:
    """What is lost of a term and its definition, of which the other stays; links alone are no definition."""
    before, does_stay = -1, False  # the <dt> or <dd> of the block before, and whether that block stays
    for at, block in enumerate(page.blocks):
        entry = _above(page, block.element, "dt", "dd")
        stays = keeps[at]
        is_pair = entry >= 0 and before >= 0 and page.parents[entry] == page.parents[before] and page.tags[entry] == "dd"
        if is_pair and does_stay and not stays and block.link_chars < len(block.text):
            yield at
            stays = True
        elif is_pair and stays and not does_stay and page.tags[before] == "dt":
            yield at - 1
        before, does_stay = entry, stays


def _above(page: Page, element: int, *tags: str) -> int:
    """The nearest element of some tags that another stands in, itself included; -1 where there is none near."""
    for _ in range(_FAR_UP):
        if element < 0 or page.tags[element] in tags:
            return element
        element = page.parents[element]
    return -1


def _notes(page: Page, keeps: Sequence[bool]) -> Iterator[int]:
    runs = _runs(page)
    noted = {at for run in runs.values() for at in run}
    marks = {mark for at, block in enumerate(page.blocks) if keeps[at] and at not in noted for mark in _MARK.findall(block.text)}
    wanted = [runs[note] for mark, note in dict.fromkeys(page.notes) if mark in marks and note in runs]
    lost = [run for run in wanted if not any(keeps[at] for at in run)]
    if 2 * len(lost) <= len(wanted) or len(lost) <= _FEW:
        for run in lost:
            yield from run


def _is_in_foot(page: Page, element: int) -> bool:
    """Whether an element stands in the foot or a menu of the page, and not in one that has the notes of an article."""
    for _ in range(_MOST_AROUND):
        if element < 0:
            break
        if page.tags[element] in ("footer", "nav"):
            return "note" not in page.names[element]
        element = page.parents[element]
    return False


def _runs(page: Page) -> dict[str, range]:
    """The blocks of each note, by its id: those in the element that has it, or the one that begins with its mark."""
    wanted = {note for _, note in page.notes}
    runs: dict[str, range] = {}
    for element, names in enumerate(page.names):
        if names:
            for name in wanted.intersection(names.split()):
                first, end = page.firsts[element], page.ends[element]
                if first < end <= first + _MOST_BLOCKS and not _is_in_foot(page, element):
                    runs.setdefault(name, range(first, end))
    by_mark = {mark: note for mark, note in reversed(page.notes) if note not in runs}
    if by_mark:
        for at, block in enumerate(page.blocks):
            found = _MARK.match(block.text)
            note = by_mark.get(found.group()) if found is not None else None
            if note is not None and not _is_in_foot(page, block.element):
                runs.setdefault(note, range(at, at + 1))
    return runs
