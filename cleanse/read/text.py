"""Reads plain text: every line that holds something is a block, and a form feed ends a line."""

from __future__ import annotations

import re

from cleanse.document import LINE_BREAKS, Block, Document
from cleanse.lexicon import Lexicon

_LINE = re.compile(rf"[^{LINE_BREAKS}\f]+")


def read_text(text: str, lexicon: Lexicon | None = None) -> Document:
    """A document whose source is ``text`` itself.

    >>> [doc_block.start for doc_block in read_text("One.\\n\\n Two.").blocks]
    [0, 7]
    """
    return Document(source=text, text=text, blocks=tuple(_blocks(text)), lexicon=lexicon or Lexicon.default())


def _blocks(text: str) -> list[Block]:
    blocks = []
    for found in _LINE.finditer(text):
        line = found.group()
        inner = line.strip()
        if inner:
            start = found.start() + len(line) - len(line.lstrip())
            blocks.append(Block(start, start + len(inner)))
    return blocks
