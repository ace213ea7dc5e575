"""White space in the text of a page, as a browser shows it."""

from __future__ import annotations

from cleanse.patterns import regex

_HARD_SPACES = "\xa0\u3000\u202f\u2007"
_FOLDING = " \t\n\r\f"
_FOLDED = regex(f"[{_FOLDING}]+")


def folded(text: str) -> str:
    """A text with its white space folded; spaces that do not break stay, where it has letters beyond ASCII.

    >>> folded(" It \\n rained. "), folded("10\\xa0Züge"), folded("10\\xa0trains")
    ('It rained.', '10\\xa0Züge', '10 trains')
    """
    text = text.strip(_FOLDING)
    if "  " not in text and text.isprintable():  # no other white space: nothing is to be folded
        return text
    found = " ".join(text.split())
    if not found.isascii():
        for space in _HARD_SPACES:
            if space in text:
                return _FOLDED.sub(" ", text)
    return found
