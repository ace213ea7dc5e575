"""The mark that a block ends with."""

from __future__ import annotations

_STOP, _OTHER_STOP, _CUT_SHORT, _COLON = 1, 2, 3, 4
_ENDS = {
    **dict.fromkeys(".。।۔", _STOP), **dict.fromkeys("!！?？؟", _OTHER_STOP), "…": _CUT_SHORT, **dict.fromkeys(":：", _COLON),
}  # fmt: skip
_CLOSING = frozenset("\"'”’»“)]）」』】")


def end_mark(text: str) -> int:
    """With which kind of mark a text ends, before the quote or bracket that closes it: 0 for none.

    >>> end_mark("It rained.") == end_mark("“It rained.”") > end_mark("Rain") == 0
    True
    """
    return _ENDS.get(text[-2:-1] if text[-1:] in _CLOSING else text[-1:], 0)
