"""Readings above a text (``<ruby>``): where a page does not say how they look in a plain line, they stand in parentheses."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_FAR = 4  # siblings that are looked at for parentheses


def set_in_parentheses(readings: Sequence[LexborNode]) -> None:
    """Sets readings in parentheses where ``<rp>`` does not do so: those of one ``<ruby>`` together, behind all that they are of.

    :param readings: the elements ``<rt>`` of a page, in its order.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser("<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby> <ruby>山<rp>(</rp><rt>やま</rt><rp>)</rp></ruby>")
    >>> set_in_parentheses(tree.css("rt"))
    >>> tree.body.text()
    '漢字(かんじ) 山(やま)'
    """
    own = [reading for reading in readings if (reading.text() or "").strip() and not _has_own(reading)]
    for _, together in groupby(own, key=_number_of_parent):
        first, *others = together
        last = first
        if others and (above := first.parent) is not None:
            for reading in (first, *others):
                above.insert_child(reading, move=True)
            last = others[-1]
        first.insert_before("(")
        last.insert_after(")")


def _number_of_parent(reading: LexborNode) -> int:
    above = reading.parent
    return 0 if above is None else above.mem_id


def _has_own(reading: LexborNode) -> bool:
    """Whether a page sets a reading in parentheses itself."""
    at = reading.prev
    for _ in range(_FAR):
        if at is None:
            break
        if at.tag == "rp":
            return True
        at = at.prev
    return False
