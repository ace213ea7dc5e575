"""The blocks of a text without markup: lines, or the lines that a sentence was broken into where it had an inline element."""

from __future__ import annotations

from cleanse import core
from cleanse.document import Document
from cleanse.roles.marks import end_mark
from cleanse.text.lines import Line, lines

FIRST_GAP = 9
"""What stands for the gap above the first block."""

_LONGEST = 4000  # characters of a block to which more is joined
_LONG = 25  # characters of a line from which on a sentence may go on behind it
_CONTINUES = frozenset(",.;:!?)]}”’»%…、。，；：！？）」』】")  # marks that no line opens with
_ENDS = frozenset("!?！？")  # of these, what ends a sentence: behind one that has ended, it is what mojibake left
_OPENS = frozenset("([„“«–,")  # marks that no line ends with


class TextBlock:
    """Lines that are read as one: the first and the last by number, the text, and how far below the one above it stands."""

    __slots__ = ("first", "gap", "last", "text")

    def __init__(self, line: Line, gap: int) -> None:
        self.first = self.last = line.number
        self.gap = gap
        self.text = line.text


def text_blocks(doc: Document) -> list[TextBlock]:
    """The blocks of a text. Ask with ``doc.cached(text_blocks)``, so that they are made once.

    >>> from cleanse.read.text import read_text
    >>> [block.text for block in text_blocks(read_text("Home\\nIt rained in the\\nvalley\\n, they say.\\nRead more"))]
    ['Home', 'It rained in the', 'valley, they say.', 'Read more']
    """
    compiled = core.compiled()
    if compiled is not None and doc.page is None:
        made: list[TextBlock] = compiled.text_blocks(doc.text, doc.cached(lines), TextBlock)
        return made
    return _by_python(doc)


def _by_python(doc: Document) -> list[TextBlock]:
    found: list[TextBlock] = []
    text, end, last = doc.text, 0, ""
    for line in doc.cached(lines):
        own, block = line.text, line.block
        first = own[0]
        between = text[end : block[0]]
        gap = (1 if between == "\n" else between.count("\n")) if found else FIRST_GAP
        end = block[1]
        may_go_on = first.islower() or first in _CONTINUES or last in _OPENS or between[:1] == " "  # as few lines
        last = own[-1]
        if found and may_go_on and 0 < gap <= 2 and between != "\n\n" and _goes_on(found[-1].text, own, between):
            above = found[-1]
            above.last = line.number
            above.text += own if first in _CONTINUES else f" {own}"
        else:
            found.append(TextBlock(line, gap))
    return found


def _goes_on(above: str, below: str, between: str) -> bool:
    """Whether a line goes on with the sentence of the line above, which an inline element broke."""
    if len(above) > _LONGEST:  # to put it together takes a time that grows with the square of it
        return False
    if below[0] in _CONTINUES:
        return below[0] not in _ENDS or not end_mark(above)
    if end_mark(above):
        return False
    if len(above) < _LONG:
        return len(below) >= _LONG and below[0].islower()
    return below[0].islower() or above[-1] in _OPENS or (between[0] == " " and between.count("\n") == 1)
