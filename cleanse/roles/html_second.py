"""The features of a page's blocks that come from first probabilities: of the neighbours, of the containers, of what is alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from cleanse import core
from cleanse.roles.html_features import LEVELS, HtmlFeatures, rows

SECOND_FEATURES: tuple[str, ...] = (
    *(f"level {level}: {what}" for level in range(LEVELS) for what in ("likely share", "share of the likely")),
    *(f"probability {at:+}" for at in (-1, 1)),
    "likely share nearby", "likely before", "likely after", "alike: likely share", "alike: share of the likely",
    "in the best container", "worth of the best container", "page: likely share", "probability", "page: likely words",
)  # fmt: skip
"""The features of :func:`second_rows`, beyond those of :func:`cleanse.roles.html_features.rows`."""


def joined_rows(
    features: HtmlFeatures, first_rows: Iterable[tuple[float, ...]], probabilities: Sequence[float], least: float
) -> tuple[list[int], Iterable[tuple[float, ...]]]:
    """The blocks that are at least so likely, and their rows for the second stage: of each the first row and the second, as one.

    :param first_rows: those of all blocks that have one; an iterator that is spent, where they are too many to be kept.
    """
    scored = features.scored
    left = [at for at in scored if probabilities[at] >= least]
    compiled = core.compiled()
    if compiled is not None and isinstance(first_rows, compiled.Table):
        places = [place for place, at in enumerate(scored) if probabilities[at] >= least]
        return left, compiled.html_second_rows(features.columns, first_rows, places, left, probabilities)
    if isinstance(first_rows, Iterator):
        first_rows = rows(features, left)
    else:
        first_rows = [row for at, row in zip(scored, first_rows, strict=True) if probabilities[at] >= least]
    second = second_rows(features, left, probabilities)
    return left, ((*row, *more) for row, more in zip(first_rows, second, strict=True))


def second_rows(features: HtmlFeatures, wanted: Sequence[int], probabilities: Sequence[float]) -> Iterator[tuple[float, ...]]:
    """The features of some blocks that come from the first probabilities of all of them, named by ``SECOND_FEATURES``."""
    page, words_to, size = features.page, features.words_to, len(probabilities)
    to = [0.0, *accumulate([p * w for p, w in zip(probabilities, features.words, strict=True)])]
    total, words = to[-1] or 1e-9, words_to[-1]
    alike = [0.0] * features.kinds
    for block, p, w in zip(page.blocks, probabilities, features.words, strict=True):
        alike[features.alike[block.element]] += p * w
    best, first, end = _best_container(features, to)
    containers: dict[int, tuple[float, float]] = {-1: (total / words, 1.0)}
    for at in wanted:
        levels: list[float] = []
        element = features.container(at)
        for _ in range(LEVELS):
            shares = containers.get(element)
            if shares is None:
                a, b = page.firsts[element], page.ends[element]
                shares = containers[element] = (
                    (to[b] - to[a]) / (words_to[b] - words_to[a]), (to[b] - to[a]) / total,
                )  # fmt: skip
            levels += shares
            if element >= 0:
                element = features.ups[element]
        a, b = max(0, at - 6), min(size, at + 7)
        kind = features.alike[page.blocks[at].element]
        yield (
                *levels, probabilities[at - 1] if at else -1.0, probabilities[at + 1] if at + 1 < size else -1.0,
                (to[b] - to[a]) / (words_to[b] - words_to[a]), to[at] / total, 1 - to[at + 1] / total,
                alike[kind] / features.alike_words[kind], alike[kind] / total,
                float(first <= at < end), best, total / words, probabilities[at], total,
        )  # fmt: skip


def _best_container(features: HtmlFeatures, to: Sequence[float]) -> tuple[float, int, int]:
    """The container that would be the best choice if it had to be one (by the expected F1), and its run of blocks."""
    page, words_to, total = features.page, features.words_to, to[-1]
    best, at = -1.0, 0
    for element, (a, b) in enumerate(zip(page.firsts, page.ends, strict=True)):
        worth = 2 * (to[b] - to[a]) / (words_to[b] - words_to[a] + total)
        if worth > best:
            best, at = worth, element
    return best, page.firsts[at], page.ends[at]
