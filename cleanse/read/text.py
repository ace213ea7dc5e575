"""Reads plain text: every line that holds something is a block."""

from __future__ import annotations

from cleanse.document import LINE_BREAKS, Block, Document, line_blocks
from cleanse.lexicon import Lexicon

_MOST_LINES = 40_000
"""Lines that any text may have: cleaning takes a kilobyte for each."""
_LARGE, _CHARS_FOR_ONE = 2_000_000, 50  # characters from which on it may have one more for each so many


def read_text(text: str, lexicon: Lexicon | None = None) -> Document:
    """A document whose source is ``text`` itself. One of too many lines is a single block, and is left alone.

    >>> [doc_block.start for doc_block in read_text("One.\\n\\n Two.").blocks]
    [0, 7]
    >>> read_text("a\\n" * 50_000).is_left_alone
    True
    """
    is_left_alone = has_too_many_lines(text)
    blocks = (Block(0, len(text)),) if is_left_alone else line_blocks(text)
    return Document(text, text, blocks, lexicon=lexicon or Lexicon.default(), is_left_alone=is_left_alone)


def too_many_lines(text: str) -> str:
    """What to say of a text that is left alone.

    >>> too_many_lines("a\\n" * 50_000).partition(":")[0]
    'The text has 50,000 lines, more than the 40,000 that a text of 100,000 characters may have'
    """
    return (
        f"The text has {_line_count(text):,} lines, more than the {_most_lines(text):,} that a text of {len(text):,} characters "
        "may have: nothing was cut. Is it a list, or a table? Cut into parts, it is cleaned."
    )


def has_too_many_lines(text: str) -> bool:
    """Whether a text has more lines than cleaning should hold in memory.

    >>> has_too_many_lines("a\\n" * 10_000)
    False
    """
    if len(text) <= _MOST_LINES:
        return False
    most = _most_lines(text)
    return sum(map(text.count, LINE_BREAKS + "\f")) > most and _line_count(text) > most


def _most_lines(text: str) -> int:
    return _MOST_LINES + max(0, len(text) - _LARGE) // _CHARS_FOR_ONE


def _line_count(text: str) -> int:
    """The lines that hold something."""
    return sum(map(bool, map(str.strip, text.splitlines())))
