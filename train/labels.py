"""Which blocks of a page are body: blocks aligned with the gold in order.

Runs of four words that the page and the gold have in common are chained by their longest common subsequence; a block is
body when most of its words lie in the chain. Blocks too short for a run count when the gold has them between what its
neighbours were matched to.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from rapidfuzz.distance import LCSseq

from train.measures import tokens

UNKNOWN = -1

_RUN = 4
_MOST = 0.5  # the share of a block's words that must lie in the chain
_MOVED = 0.7  # the share of a block's runs that must be left in the gold
_LONGEST = 40_000  # runs of a page that are aligned


def body_blocks(texts: list[str], gold: str) -> list[bool]:
    """For each block of a page, whether the gold has it.

    >>> texts = ["Menu", "It rained all day in town", "Oh", "Then it stopped at last"]
    >>> body_blocks(texts, "It rained all day in town Oh Then it stopped at last")
    [False, True, True, True]
    """
    blocks = [tokens(text) for text in texts]
    wanted = tokens(gold)
    ids: dict[tuple[str, ...], int] = {}
    words = [word for block in blocks for word in block]
    page_runs, gold_runs = _runs(words, ids), _runs(wanted, ids)
    shared = set(page_runs) & set(gold_runs)
    at_page = [i for i, run in enumerate(page_runs) if run in shared][:_LONGEST]
    at_gold = [i for i, run in enumerate(gold_runs) if run in shared][:_LONGEST]
    matched: list[int] = [-1] * len(words)
    for op in LCSseq.opcodes([page_runs[i] for i in at_page], [gold_runs[i] for i in at_gold]):
        if op.tag == "equal":
            for a, b in zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True):
                for k in range(_RUN):
                    matched[at_page[a] + k] = at_gold[b] + k
    labels = _labels(blocks, wanted, matched)
    _out_of_order(blocks, wanted, labels)
    return labels


def snippet_blocks(texts: list[str], present: list[str], absent: list[str]) -> list[int]:
    """For each block of a page 1 where it holds a snippet that must come out, 0 where one that must not, else ``UNKNOWN``.

    A block says nothing that holds snippets of both sorts, or a snippet to keep that other blocks hold too.

    >>> snippet_blocks(["Menu", "It rained.", "Rain"], ["rained"], ["Menu"])
    [0, 1, -1]
    """
    folded = [" ".join(text.split()) for text in texts]
    wanted, unwanted = ([_holders(folded, " ".join(snippet.split())) for snippet in of] for of in (present, absent))
    good = {found[0] for found in wanted if len(found) == 1}
    bad = {at for found in unwanted for at in found}
    doubtful = (good & bad) | {at for found in wanted if len(found) > 1 for at in found}
    return [UNKNOWN if at in doubtful else 1 if at in good else 0 if at in bad else UNKNOWN for at in range(len(texts))]


def _holders(texts: list[str], snippet: str) -> list[int]:
    return [at for at, text in enumerate(texts) if snippet and snippet in text]


def _out_of_order(blocks: list[list[str]], wanted: list[str], labels: list[bool]) -> None:
    """Blocks of which the gold still has most runs when those in order are taken off: some golds move a part of the page."""
    left = Counter(_tuples(wanted))
    for block, is_body in zip(blocks, labels, strict=True):
        if is_body:
            left.subtract(_tuples(block))
    for number, block in enumerate(blocks):
        runs = _tuples(block)
        if labels[number] or len(runs) < _RUN:
            continue
        if sum(min(count, max(0, left[run])) for run, count in Counter(runs).items()) > _MOVED * len(runs):
            labels[number] = True
            left.subtract(runs)


def _tuples(words: list[str]) -> list[tuple[str, ...]]:
    return list(zip(*(words[i:] for i in range(_RUN)), strict=False))


def _runs(words: list[str], ids: dict[tuple[str, ...], int]) -> list[int]:
    return [ids.setdefault(tuple(words[i : i + _RUN]), len(ids)) for i in range(len(words) - _RUN + 1)]


def _labels(blocks: list[list[str]], wanted: list[str], matched: list[int]) -> list[bool]:
    labels: list[bool] = []
    unsure: list[int] = []
    spans: list[tuple[int, int]] = []  # of the gold, for the blocks that are body
    start = 0
    for number, block in enumerate(blocks):
        found = [m for m in matched[start : start + len(block)] if m >= 0]
        start += len(block)
        is_body = bool(block) and len(found) > _MOST * len(block) and (len(found) >= _RUN or len(block) < _RUN)
        if is_body and len(block) < _RUN:
            # Reached by a run that began in a neighbour: so it stands between words of the gold.
            is_body = len(found) == len(block)
        labels.append(is_body)
        spans.append((min(found), max(found) + 1) if is_body else (-1, -1))
        if not is_body and block and len(found) <= _MOST * len(block):
            unsure.append(number)
    _fill(blocks, wanted, labels, spans, unsure)
    return labels


def _fill(
    blocks: list[list[str]], wanted: list[str], labels: list[bool], spans: list[tuple[int, int]], unsure: list[int]
) -> None:
    """Blocks between matched ones that the gold has between these, word for word, in order."""
    places: dict[str, list[int]] = {}
    for at, word in enumerate(wanted):
        places.setdefault(word, []).append(at)
    following = [len(wanted)] * (len(blocks) + 1)
    for number in range(len(blocks) - 1, -1, -1):
        following[number] = spans[number][0] if labels[number] else following[number + 1]
    done = 0
    waiting = set(unsure)
    for number, block in enumerate(blocks):
        if labels[number]:
            done = max(done, spans[number][1])
        elif number in waiting:
            until = following[number]
            known = places.get(block[0], [])
            for at in known[bisect_left(known, done) :]:
                if at + len(block) > until:
                    break
                if wanted[at : at + len(block)] == block:
                    labels[number] = True
                    done = at + len(block)
                    break
