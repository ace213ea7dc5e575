"""What a terminal shows: text of documents and names of files must not steer it."""

from __future__ import annotations

import re

# Controls (C0, DEL, C1), ends of lines and paragraphs, what turns the direction of writing around, and lone surrogates, which
# stand for bytes of a file's name that are no UTF-8.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def shown(text: str) -> str:
    """A text on one line, as a terminal can be given it: each character that would steer it is written as Python would.

    >>> print(shown("a \\x1b[31mred\\x9b0m \\u202eliame\\n"))
    a \\x1b[31mred\\x9b0m \\u202eliame\\n
    """
    return _STEERING.sub(lambda found: repr(found.group())[1:-1], text)
