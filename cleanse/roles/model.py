"""The models: how likely each block of an HTML page, and each block of a text without markup, is to be body.

Boosted trees in two stages, written out as nested ifs: the first looks at each block, the second also at what the first
thinks of its neighbours, its containers and its like. They were trained by ``python -m train.html`` and
``python -m train.text``; ``html.json`` and ``flat.json`` are the records of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import compress
from math import exp

from cleanse.document import Document
from cleanse.page import Page
from cleanse.roles import html_features as markup
from cleanse.roles import text_features as flat
from cleanse.roles.html_features import Sight, Weights, rows, second_rows
from cleanse.roles.text_features import FlatSight

LEAST = 0.06
"""A block that the first stage finds less likely than this is not looked at again."""

_MOST_KEPT = 5000  # blocks

Score = Callable[[Sequence[float]], float]


class Model:
    """Weights of words and two scores, the logits of body that rows of numbers have."""

    def __init__(self, weights: Weights, first: Score, second: Score, typical: Sequence[float]) -> None:
        self.weights = weights
        self.first = first
        self.second = second
        self.typical = typical
        """The middle value that each number has in blocks that are body."""

    @staticmethod
    @cache
    def default() -> Model:
        """The model that the package carries."""
        from cleanse.roles.weights import html_first, html_second, html_words

        return Model(Weights(html_words.TEXT, html_words.NAMES), html_first.score, html_second.score, html_second.TYPICAL)

    def judged(self, page: Page) -> tuple[list[float], list[int]]:
        """For each block of a page, how likely it is to be body, from 0 to 1; and how many words a reader would count in it."""
        if not page.blocks:
            return [], []
        sight, seen = self._rows(page)
        found = [0.0] * len(page.blocks)
        for at, row in seen:
            found[at] = _likelihood(self.second(row))
        sight.spread(found)
        return found, sight.words

    def reasons(self, page: Page, wanted: Sequence[int], count: int = 3) -> list[list[str]]:
        """For some blocks, what speaks most against each: ``tag after 13``, the number and its value.

        How much a number speaks is how much the score rises when it is what it typically is in body.
        """
        sight, seen = self._rows(page)
        rows_of = dict(seen)
        standing = [sight.standing[sight.alike[page.blocks[at].element]] for at in wanted]
        found = [rows_of.get(at if other < 0 else other) for at, other in zip(wanted, standing, strict=True)]
        names = (*markup.NAMES, *markup.SECOND_NAMES)
        return [strongest(row, self.second, self.typical, names, count) if row is not None else [] for row in found]

    def _rows(self, page: Page) -> tuple[Sight, Iterator[tuple[int, tuple[float, ...]]]]:
        """The page as looked at, and the rows that the second stage sees: of the blocks that may be body at all.

        Of a very large page, the rows of the first stage are made again rather than kept: they take more room than the page.
        """
        sight = Sight(page, self.weights)
        looked_at = sight.looked_at
        first_rows: Iterable[tuple[float, ...]] = rows(sight, looked_at)
        if len(looked_at) <= _MOST_KEPT:
            first_rows = list(first_rows)
        likely = [0.0] * len(page.blocks)
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


class FlatModel:
    """The same for text without markup; and a score of the whole text, the logit of its being a page and no body alone."""

    def __init__(self, weights: flat.Weights, first: Score, second: Score, whole: Score, typical: Sequence[float]) -> None:
        self.weights = weights
        self.first = first
        self.second = second
        self.whole = whole
        self.typical = typical
        """The middle value that each number has in blocks that are body."""

    @staticmethod
    @cache
    def default() -> FlatModel:
        """The model that the package carries."""
        from cleanse.roles.weights import flat_first, flat_second, flat_whole, flat_words

        weights = flat.Weights(flat_words.OPENING, flat_words.CLOSING)
        return FlatModel(weights, flat_first.score, flat_second.score, flat_whole.score, flat_second.TYPICAL)

    def look(self, doc: Document) -> FlatLook:
        """A first look at a text."""
        return FlatLook(self, doc)


class FlatLook:
    """What a model makes of a text: at first only how likely it is to be a whole page, and the rest when it is asked for."""

    def __init__(self, model: FlatModel, doc: Document) -> None:
        self.model = model
        self.sight = FlatSight(doc, model.weights)
        self.rows = flat.rows(self.sight)
        self.first = [_likelihood(logit) for logit in map(model.first, self.rows)]
        self.dirt = _likelihood(model.whole(flat.whole_row(self.sight, self.first)))
        """How likely the text is to be a whole page with its furniture, from 0 to 1."""

    def judged(self) -> list[float]:
        """For each block how likely it is to be body."""
        found = [0.0] * self.sight.size
        for at, row in self._second_rows():
            found[at] = _likelihood(self.model.second(row))
        return found

    def reasons(self, wanted: Sequence[int], count: int = 3) -> list[list[str]]:
        """For some blocks, what speaks most against each."""
        rows_of = dict(self._second_rows())
        names = (*flat.NAMES, *flat.SECOND_NAMES)
        model = self.model
        return [strongest(rows_of[at], model.second, model.typical, names, count) if at in rows_of else [] for at in wanted]

    def _second_rows(self) -> Iterator[tuple[int, tuple[float, ...]]]:
        wanted = [p >= LEAST for p in self.first]
        more = flat.second_rows(self.sight, wanted, self.first)
        return (
            (at, (*row, *rest))
            for at, row, rest in zip(compress(range(len(wanted)), wanted), compress(self.rows, wanted), more, strict=True)
        )


def strongest(row: Sequence[float], score: Score, typical: Sequence[float], names: Sequence[str], count: int) -> list[str]:
    """What speaks most against what a row is of: the numbers that would raise its score the most if they were typical of body."""
    own = score(row)
    gains = [(score((*row[:i], usual, *row[i + 1 :])) - own, -i) for i, usual in enumerate(typical) if usual != row[i]]
    return [f"{names[-i]} {row[-i]:.3g}" for gain, i in sorted(gains, reverse=True)[:count] if gain > 0]


def _likelihood(logit: float) -> float:
    return 1 / (1 + exp(-logit)) if logit > -30 else 0.0


def choose(likely: Sequence[float], words: Sequence[int], beta: float = 1.0) -> list[bool]:
    """Which blocks to keep so that the expected F-measure of the words kept is greatest.

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
