"""A ledger as plain values, ready for :func:`json.dumps`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cleanse.document import Cut, SourceBlock

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


def blocks_as_values(blocks: Iterable[SourceBlock]) -> list[dict[str, Any]]:
    """Each block of a source as a dictionary; ``rule``, ``path`` and ``probability`` are there where it has them.

    >>> from cleanse.document import Span
    >>> blocks_as_values([SourceBlock("It rained.", "body", 0.98765, True, "", "", Span(0, 10))])
    [{'text': 'It rained.', 'role': 'body', 'probability': 0.988, 'kept': True, 'span': [0, 10]}]
    """
    return [
        {
            "text": block.text,
            "role": block.role,
            **({"probability": round(block.probability, _DIGITS)} if block.probability is not None else {}),
            "kept": block.kept,
            **({"rule": block.rule} if block.rule else {}),
            **({"path": block.path} if block.path else {}),
            "span": [*block.span],
        }
        for block in blocks
    ]
