"""The body that the scripts of a page hold, and no block that a browser shows: it is body by where it was found."""

from __future__ import annotations

from cleanse.roles.judged import Judged
from cleanse.text.words import letters_of

_LEAST_LIKELY = 0.9
"""How likely a block that is shown must be, to stay beside such a body: what a page shows without it is mostly its frame."""
_LEAST_LETTERS = 12  # of what may be the beginning of a paragraph


def settle_supplied(judged: Judged) -> None:
    """Before the likely blocks are selected: such a body is sure, and what is shown of it again is a repeat."""
    page = judged.page
    first, end = page.supplied
    if first == end:
        return
    letters = "".join(letters_of(block.text) for block in page.blocks[first:end])
    for at, block in enumerate(page.blocks):
        if first <= at < end:
            judged.weigh(at, 1.0)
        elif len(own := letters_of(block.text)) >= _LEAST_LETTERS and block.kind != "heading" and own in letters:
            judged.take(at, "repeat")


def keep_supplied(judged: Judged) -> None:
    """After that: all of it stays, and of the rest what is likely."""
    first, end = judged.page.supplied
    if first == end:
        return
    for at in range(len(judged.rules)):
        if first <= at < end:
            judged.rules[at] = ""
        elif not judged.rules[at] and judged.probabilities[at] < _LEAST_LIKELY:
            judged.rules[at] = "model"
