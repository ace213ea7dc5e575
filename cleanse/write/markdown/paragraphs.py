"""Lines that hold something, and the paragraphs that blank lines part in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from cleanse.document import LINE_BREAKS

if TYPE_CHECKING:
    from cleanse.document import Block


def paragraphs_of(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """Paragraphs of plain text, whose blocks are lines: blank lines part them or, where there are none, every line is one.

    >>> from cleanse.read.text import read_text
    >>> doc = read_text("It rained\\nin town.\\n\\nIt snowed.")
    >>> list(paragraphs_of(doc.text, doc.blocks))
    ['It rained\\nin town.', 'It snowed.']
    """
    gaps = [_line_breaks(text[one.end : two.start]) for one, two in pairwise(blocks)]
    least = 2 if any(gap > 1 for gap in gaps) else 1
    lines: list[str] = []
    for block, gap in zip(blocks, [*gaps, least], strict=False):
        lines += filled_lines(text[block.start : block.end])
        if gap >= least and lines:
            yield "\n".join(lines)
            lines = []


def _line_breaks(gap: str) -> int:
    return sum(map(gap.count, LINE_BREAKS)) - gap.count("\r\n")


def filled_lines(text: str) -> list[str]:
    """The lines of a text that hold something, without the space around them, which would mean a code block or a break.

    >>> filled_lines("  It rained \\r\\n\\n in town.")
    ['It rained', 'in town.']
    """
    return [line for line in map(str.strip, re.split("[\r\n]", text)) if line]
