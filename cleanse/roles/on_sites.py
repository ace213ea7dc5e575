"""What other pages of a host say of a text: how much less likely it is to be body where it stands on several."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from cleanse.sketches.known import Known

LEAST_WORDS, LEAST_PAGES, LEAST_SHARE = 8, 2, 0.1
"""Shorter texts say nothing: they are as often a heading or a label that the articles of a host have in common. An author says
the same in two articles, so it takes two other pages; and of many a share, since of 32 three may well have a sentence in
common."""
LIKELY = 0.5
_FALL = 3.0
"""By which power of e its odds to be body fall: so what the model is sure of stays."""
_USUAL, _SEVERAL = 0.5, 4
"""The share of the pages that must have what is likely to be body: what few have, such as a note to a list of properties, is what
some articles have in common. Of the page's own layout, from so many pages of it on."""
_DATA = 0.5
"""The share of the texts at a place that stand on several pages, below which a text is there by chance: as one of many values
in a template is, such as "4 reviews"."""
_MOST_OF_BODY = 0.25
"""The share of the words that are likely to be body of which this may be said: what pages have more of in common is no furniture,
but the form of what they tell, as the questions of interviews, the steps of recipes, the clauses of contracts."""


def is_repeated(known: Known, on: int, words: int) -> bool:
    """Whether a text of so many words, which stands on so many other pages, is likely to be furniture.

    >>> is_repeated(Known(5, ()), 2, 12), is_repeated(Known(5, ()), 1, 12), is_repeated(Known(30, ()), 2, 12)
    (True, False, False)
    """
    return words >= LEAST_WORDS and on >= LEAST_PAGES and on >= LEAST_SHARE * known.pages


def is_usual(known: Known, on: int) -> bool:
    """Whether a text that stands on so many other pages stands on half of them.

    >>> is_usual(Known(5, ()), 3), is_usual(Known(5, ()), 2)
    (True, False)
    """
    return on >= _USUAL * known.pages


def weighed(probabilities: Sequence[float], words: Sequence[int], known: Known) -> list[float]:
    """How likely each block of a page is to be body, given what other pages say of it.

    >>> from cleanse.sketches.known import KnownBlock, Told
    >>> block = KnownBlock(4, 4, 4, 4, 4, place_texts=1.0, place_words=12.0, place_repeats=1.0, copies=1)
    >>> known = Known(4, (0, 4, 4), tell=lambda: Told(4, (block, block, block)))
    >>> [round(p, 2) for p in weighed([0.9, 0.9, 0.9], [80, 12, 2], known)]
    [0.9, 0.31, 0.9]
    """
    repeated = [
        at
        for at, (p, count, on) in enumerate(zip(probabilities, words, known.text_pages, strict=True))
        if 0 < p < 1 and is_repeated(known, on, count)
    ]
    likely = sum(count for p, count in zip(probabilities, words, strict=True) if p >= LIKELY)
    if sum(words[at] for at in repeated if probabilities[at] >= LIKELY) > _MOST_OF_BODY * likely:
        return [*probabilities]
    found = [*probabilities]
    for at in repeated:
        if found[at] >= LIKELY and not _is_of_layout(known, at):
            continue
        odds = found[at] / (1 - found[at]) * exp(-_FALL)
        found[at] = odds / (1 + odds)
    return found


def _is_of_layout(known: Known, at: int) -> bool:
    """Whether a text that other pages have stands there as part of their layout."""
    block = known.blocks[at]
    is_there = block.text_alike >= _USUAL * known.alike if known.alike >= _SEVERAL else is_usual(known, block.text_pages)
    if not is_there:
        return False
    return not block.place_texts or block.place_repeats >= _DATA
