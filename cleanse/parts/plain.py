"""Texts on one line, as callers get them: mended as the body is, and without what no reader sees."""

from __future__ import annotations

from cleanse.mend.encoding import repairs
from cleanse.read.metadata.plain import INVISIBLE


def one_line(text: str) -> str:
    """A text on one line, without what no reader sees.

    >>> one_line("Rain in\\nthe val\\u00adley ")
    'Rain in the valley'
    """
    return " ".join(text.translate(INVISIBLE).split())


def mended(text: str) -> str:
    """A text on one line, with what broke on its way repaired as in the body.

    >>> mended("SchÃ¶ner\\nRegen")
    'Schöner Regen'
    """
    for edit in reversed(list(repairs(text))):
        text = text[: edit.start] + edit.put + text[edit.end :]
    return one_line(text)
