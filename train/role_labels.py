"""The role of each block of a page: the blocks of the reader aligned, in order, with those that somebody has labelled.

The labels name their blocks by their texts, since another reader may cut a page otherwise: blocks of the same text are
matched first, by their longest common subsequence, and what is left between these word by word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq

from train.measures import tokens

UNSURE = "unsure"
"""The role of a block that nobody could tell, or of which most words are in no labelled block."""

_MOST = 0.5  # the share of a block's words that must be of its role
_LONGEST = 30_000  # words between two matches that are aligned


def block_roles(texts: Sequence[str], labelled: Sequence[tuple[str, str]]) -> list[str]:
    """For each block of a page its role, given the roles and texts of the labelled blocks.

    >>> labelled = [("nav", "Menu"), ("body", "It rained."), ("body", "Then it stopped.")]
    >>> block_roles(["Menu", "It rained. Then it", "stopped."], labelled)
    ['nav', 'body', 'body']
    """
    ours, theirs = [" ".join(text.split()) for text in texts], [" ".join(text.split()) for _, text in labelled]
    found = [UNSURE] * len(ours)
    for a, b, c, d in _stretches(ours, theirs):
        if b - a == d - c and ours[a:b] == theirs[c:d]:
            found[a:b] = [role for role, _ in labelled[c:d]]
        elif a < b and c < d:
            found[a:b] = _by_words(ours[a:b], [(labelled[at][0], theirs[at]) for at in range(c, d)])
    return found


def _stretches(ours: list[str], theirs: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Stretches of ours and of theirs that belong together: those that are equal, and what stands between two of these."""
    ids: dict[str, int] = {}
    a = c = 0
    for op in LCSseq.opcodes(*([ids.setdefault(text, len(ids)) for text in of] for of in (ours, theirs))):
        if op.tag != "equal":
            continue
        yield a, op.src_start, c, op.dest_start
        yield op.src_start, op.src_end, op.dest_start, op.dest_end
        a, c = op.src_end, op.dest_end
    yield a, len(ours), c, len(theirs)


def _by_words(ours: list[str], labelled: list[tuple[str, str]]) -> list[str]:
    words = [(at, word) for at, text in enumerate(ours) for word in tokens(text)][:_LONGEST]
    known = [(role, word) for role, text in labelled for word in tokens(text)][:_LONGEST]
    ids: dict[str, int] = {}
    roles = [Counter[str]() for _ in ours]
    for op in LCSseq.opcodes(*([ids.setdefault(word, len(ids)) for _, word in of] for of in (words, known))):
        if op.tag == "equal":
            for i, j in zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True):
                roles[words[i][0]][known[j][0]] += 1
    sizes = Counter(at for at, _ in words)
    return [
        max(of, key=lambda role: (of[role], role)) if of and max(of.values()) > _MOST * sizes[at] else UNSURE
        for at, of in enumerate(roles)
    ]
