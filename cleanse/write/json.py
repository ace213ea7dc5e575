"""A ledger as plain values, ready for :func:`json.dumps`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cleanse.document import Cut

_DIGITS = 3


def cuts_as_values(cuts: Iterable[Cut]) -> list[dict[str, Any]]:
    """Each cut as a dictionary; ``path``, ``role`` and ``probability`` are there where the cut has them.

    >>> from cleanse.document import Span
    >>> cuts_as_values([Cut("captions", "credit", Span(0, 10), "Photo: dpa")])[0]["span"]
    [0, 10]
    """
    return [
        {
            "cleaner": cut.cleaner,
            "rule": cut.rule,
            "span": [cut.span.start, cut.span.end],
            "removed": cut.removed,
            "put": cut.put,
            **({"path": cut.path} if cut.path else {}),
            **({"role": cut.role} if cut.role else {}),
            **({"probability": round(cut.probability, _DIGITS)} if cut.probability is not None else {}),
        }
        for cut in cuts
    ]
