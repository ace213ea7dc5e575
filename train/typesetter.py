"""Sets paragraphs in lines of so many columns, with a ragged right border, and tells where it broke words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

_LETTERS = re.compile(r"[^\W\d_]{4,}")
_HYPHEN = re.compile(r"(?<=[^\W_])[-\u2010\u2011](?=[^\W_])")
_DICTIONARIES = {"no": "nb", "en": "en_US"}
_UNSPACED = re.compile(r"[\u3001-\u3011\u3040-\u30ff\u3400-\u9fff\uff01-\uff60]")
_MOSTLY = 0.7  # of the characters of a piece, for it to be one of a script without blanks
_NEVER_FIRST = "。、，．！？；：）」』】〉》”’…・ー％"
_NEVER_LAST = "（「『【〈《“‘"


class Break(NamedTuple):
    """A word that a line end broke: what stands before it, with the hyphen, and after it."""

    first: str
    second: str
    is_own: bool
    """Whether the hyphen is the word's own."""


@cache
def patterns(iso: str) -> Any:
    """pyphen's patterns of a language, American ones for ``en``, or None."""
    import pyphen

    name = pyphen.language_fallback(_DICTIONARIES.get(iso, iso))
    return pyphen.Pyphen(lang=name) if name else None


def breaks(word: str, iso: str) -> Iterator[Break]:
    """Where a word may be broken.

    >>> [(b.first, b.second) for b in breaks("well-founded", "en")]
    [('well-', 'founded'), ('well-found-', 'ed')]
    """
    for found in _HYPHEN.finditer(word):
        yield Break(word[: found.end()], word[found.end() :], True)
    if patterns(iso) is not None:
        for found in _LETTERS.finditer(word):
            for at in patterns(iso).positions(found.group()):
                yield Break(word[: found.start() + at] + "-", word[found.start() + at :], False)


def typeset(paragraph: str, iso: str, width: int, broken: list[Break] | None = None) -> str:
    """The paragraph in lines of at most ``width`` columns, but for longer words; ``broken`` takes the broken words.

    >>> print(typeset("It rained in the whole of the underground.", "en", 18))
    It rained in the
    whole of the under-
    ground.
    """
    lines, line = [], ""
    for word in _pieces(paragraph):
        while True:
            wider = f"{line} {word}" if line and not _is_unspaced(line, word) else line + word
            if _columns(wider) <= width:
                line = wider
                break
            room = width - len(line) - 1 if line else width
            fitting = [found for found in breaks(word, iso) if len(found.first) <= room]
            if fitting:
                best = max(fitting, key=lambda found: (len(found.first), found.is_own))
                lines.append(f"{line} {best.first}" if line else best.first)
                if broken is not None:
                    broken.append(best)
                line, word = "", best.second
            elif line:
                lines.append(line)
                line = ""
            else:
                line = word
                break
    return "\n".join([*lines, line] if line else lines)


def _pieces(paragraph: str) -> Iterator[str]:
    """The words, and the characters of the scripts that write without blanks, with the marks that must not be apart from them."""
    for word in paragraph.split():
        if len(_UNSPACED.findall(word)) <= _MOSTLY * len(word):
            yield word
            continue
        piece = ""
        for char in word:
            if (
                piece
                and char not in _NEVER_FIRST
                and piece[-1] not in _NEVER_LAST
                and not (char.isascii() and piece[-1].isascii())
            ):
                yield piece
                piece = ""
            piece += char
        yield piece


def _is_unspaced(line: str, word: str) -> bool:
    return _UNSPACED.match(line[-1]) is not None and _UNSPACED.match(word[0]) is not None


def _columns(text: str) -> int:
    return len(text) + len(_UNSPACED.findall(text)) if not text.isascii() else len(text)
