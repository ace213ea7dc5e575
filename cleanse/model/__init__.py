"""The model of HTML pages: how likely each piece of a page is to be body.

Boosted trees in two stages, written out as nested ifs: the first looks at each piece, the second also at what the first
thinks of its neighbours, its containers and its like. They were trained by ``python -m bench.train``; ``html.json`` is
the record of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from math import exp

from cleanse.markup import NAMES, SECOND_NAMES, Sight, Weights, rows, second_rows
from cleanse.page import Page

LEAST = 0.06
"""A piece that the first stage finds less likely than this is not looked at again."""

_MOST_KEPT = 5000  # pieces

Score = Callable[[Sequence[float]], float]


class Model:
    """Weights of words and two scores, the logits of body that rows of numbers have."""

    def __init__(self, weights: Weights, first: Score, second: Score, typical: Sequence[float]) -> None:
        self.weights = weights
        self.first = first
        self.second = second
        self.typical = typical
        """The middle value that each number has in pieces that are body."""

    @staticmethod
    @cache
    def default() -> Model:
        """The model that the package carries."""
        from cleanse.model import html_first, html_second, html_words

        return Model(Weights(html_words.TEXT, html_words.NAMES), html_first.score, html_second.score, html_second.TYPICAL)

    def judged(self, page: Page) -> tuple[list[float], list[int]]:
        """For each piece of a page, how likely it is to be body, from 0 to 1; and how many words a reader would count in it."""
        if not page.pieces:
            return [], []
        sight, seen = self._rows(page)
        found = [0.0] * len(page.pieces)
        for at, row in seen:
            found[at] = _likelihood(self.second(row))
        sight.spread(found)
        return found, sight.words

    def reasons(self, page: Page, wanted: Sequence[int], count: int = 3) -> list[list[str]]:
        """For some pieces, what speaks most against each: ``tag after 13``, the number and its value.

        How much a number speaks is how much the score rises when it is what it typically is in body.
        """
        found: list[list[str]] = []
        sight, seen = self._rows(page)
        rows_of = dict(seen)
        names = (*NAMES, *SECOND_NAMES)
        for at in wanted:
            standing = sight.standing[sight.alike[page.pieces[at].element]]
            row = rows_of.get(at if standing < 0 else standing)
            if row is None:
                found.append([])
                continue
            score = self.second(row)
            gains = [
                (self.second((*row[:i], usual, *row[i + 1 :])) - score, -i)
                for i, usual in enumerate(self.typical)
                if usual != row[i]
            ]
            strongest = sorted(gains, reverse=True)[:count]
            found.append([f"{names[-i]} {row[-i]:.3g}" for gain, i in strongest if gain > 0])
        return found

    def _rows(self, page: Page) -> tuple[Sight, Iterator[tuple[int, tuple[float, ...]]]]:
        """The page as looked at, and the rows that the second stage sees: of the pieces that may be body at all.

        Of a very large page, the rows of the first stage are made again rather than kept: they take more room than the page.
        """
        sight = Sight(page, self.weights)
        looked_at = sight.looked_at
        first_rows: Iterable[tuple[float, ...]] = rows(sight, looked_at)
        if len(looked_at) <= _MOST_KEPT:
            first_rows = list(first_rows)
        likely = [0.0] * len(page.pieces)
        score = self.first
        for at, row in zip(looked_at, first_rows, strict=True):
            likely[at] = _likelihood(score(row))
        sight.spread(likely)
        left = [at for at in looked_at if likely[at] >= LEAST]
        if isinstance(first_rows, list):
            first_rows = [row for at, row in zip(looked_at, first_rows, strict=True) if likely[at] >= LEAST]
        else:
            first_rows = rows(sight, left)
        second = second_rows(sight, left, likely)
        return sight, ((at, (*row, *more)) for at, row, more in zip(left, first_rows, second, strict=True))


def _likelihood(logit: float) -> float:
    return 1 / (1 + exp(-logit)) if logit > -30 else 0.0


def choose(likely: Sequence[float], words: Sequence[int], beta: float = 1.0) -> list[bool]:
    """Which pieces to keep so that the expected F-measure of the words kept is greatest.

    ``beta`` above 1 favours recall. Pieces are taken in the order of their likelihood: Lewis, "Evaluating and optimizing
    autonomous text classification systems" (SIGIR 1995), for expected measures.

    >>> choose([0.9, 0.1, 0.6], [50, 50, 50])
    [True, False, True]
    """
    wanted = beta * beta * sum([p * w for p, w in zip(likely, words, strict=True)])
    best = kept = hits = 0.0
    least = 2.0
    for p, w in sorted(zip(likely, words, strict=True), reverse=True):
        kept += w
        hits += p * w
        worth = hits / (kept + wanted) if kept + wanted else 0.0
        if worth > best:
            best, least = worth, p
    return [p >= least for p in likely]
