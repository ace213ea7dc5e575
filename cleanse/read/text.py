"""Reads plain text: every line that holds something is a block."""

from __future__ import annotations

from cleanse.document import Document, line_blocks
from cleanse.lexicon import Lexicon


def read_text(text: str, lexicon: Lexicon | None = None) -> Document:
    """A document whose source is ``text`` itself.

    >>> [doc_block.start for doc_block in read_text("One.\\n\\n Two.").blocks]
    [0, 7]
    """
    return Document(source=text, text=text, blocks=line_blocks(text), lexicon=lexicon or Lexicon.default())
