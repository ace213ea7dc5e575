"""Blocks that go with another: a formula that stands for itself, and the note that a mark in the text leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleanse.page import Page
    from cleanse.roles.judged import Judged

_MARK = re.compile(r"\[[^\[\]\n]{1,14}\]")
_SIGN = re.compile(r"[=^≤≥≈≡≠∈∝∑∏∫√]|\\[a-zA-Z\\,;!: ]|_\{")
_WORD = re.compile(r"[^\W\d_]{4}")
_COMMAND = re.compile(r"\\(?:(?:text|mathrm|operatorname|mbox|begin|end)\s?\{[^{}]{0,200}\}|[a-zA-Z]{1,40})")
_LONGEST = 1000  # characters of a formula
_MOST_AROUND = 40  # elements around a note
_MOST_BLOCKS = 12  # of a note
_FEW = 3  # notes of which all may have been taken by mistake


def keep_attached(judged: Judged) -> None:
    """Keeps blocks that the model would take, beside others that stay: see :func:`attached`."""
    rules = judged.rules
    for at in attached(judged.page, [not rule for rule in rules]):
        if rules[at] == "model":
            rules[at] = ""


def attached(page: Page, keeps: Sequence[bool]) -> Iterator[int]:
    """The blocks of a page that stay because of those that do, in any order.

    A formula stays if its neighbour does. A footnote stays if a block that stays has its mark, and if other notes stay or there
    are none: of a list of sources that was judged as a whole, nothing comes back.

    >>> from cleanse.read.html import read_html
    >>> page = read_html("<p>The area of a disc is</p><p><math alttext='\\\\pi r^2'></math></p><p>for all of them.</p>")[0].page
    >>> list(attached(page, [True, False, True]))
    [1]
    """
    yield from _formulas(page, keeps)
    if page.notes:
        yield from _notes(page, keeps)


def _formulas(page: Page, keeps: Sequence[bool]) -> Iterator[int]:
    blocks, last = page.blocks, len(keeps) - 1
    for at, stays in enumerate(keeps):
        if not stays and ((at and keeps[at - 1]) or (at < last and keeps[at + 1])) and _is_formula(blocks[at].text):
            yield at


def _is_formula(text: str) -> bool:
    """Whether a text is a formula: signs, and no words but those of TeX."""
    if len(text) > _LONGEST or _SIGN.search(text) is None:
        return False
    plain = _COMMAND.sub(" ", text)
    return _WORD.search(plain) is None and any(map(str.isalnum, plain))


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
