"""Text of a document as it can stand in a page: it can neither end an element, nor steer what shows it."""

from __future__ import annotations

import re
from html import escape

# Controls but for tab and line feed, C1, lone surrogates, and what is no character: HTML has no place for them.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_PICTURES = 0x2400  # where Unicode has a picture for each of the controls


def safe(text: str) -> str:
    """A text as it stands in an element or an attribute; controls are shown by their pictures.

    >>> safe('</p><script>"\\x00')
    '&lt;/p&gt;&lt;script&gt;&quot;␀'
    """
    return escape(_UNFIT.sub(_picture, text))


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code == 0x0D:  # a line end of old; a reader sees the line feed behind it
        return ""
    if code < 0x20:
        return chr(_PICTURES + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"
