"""The roles of a page's blocks beside body: which of them each has if it is no body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from math import exp
from typing import NamedTuple

from cleanse.boosting import Score
from cleanse.roles.class_words import ClassWords
from cleanse.roles.html_features import FEATURES, HtmlFeatures, rows
from cleanse.roles.html_second import SECOND_FEATURES, second_rows
from cleanse.roles.role import OTHER_ROLES

ROLE_FEATURES = (*FEATURES, *SECOND_FEATURES, *(f"words of {role}" for role in OTHER_ROLES))
"""The features of :func:`role_rows`."""

NEAR = 3
"""A block's element and those above it, as many in all, whose names tell its role."""

Row = tuple[float, ...]


class RoleModel(NamedTuple):
    """What tells the roles: words, and for each of ``OTHER_ROLES`` trees whose scores are compared (softmax)."""

    words: ClassWords
    trees: tuple[Score, ...]

    def predict(self, features: HtmlFeatures, probabilities: Sequence[float]) -> list[Row]:
        """For each block the probability of each of ``OTHER_ROLES`` if it is no body; ``probabilities`` are those of body."""
        scores = [trees.score for trees in self.trees]
        found: dict[int, Row] = {}
        for at, row in zip(features.scored, role_rows(features, self.words, probabilities), strict=True):
            found[at] = _softmax([score(row) for score in scores])
        return [found[features.stand_in(at)] for at in range(len(features.words))]


def role_rows(features: HtmlFeatures, words: ClassWords, probabilities: Sequence[float]) -> Iterator[Row]:
    """The features of the blocks that have a row, named by ``ROLE_FEATURES``, given how likely each block is to be body."""
    page, scored = features.page, features.scored
    said = chain(features.said, ([] for _ in scored[len(features.said) :]))
    own, more = rows(features, scored), second_rows(features, scored, probabilities)
    for at, row, second, of_block in zip(scored, own, more, said, strict=True):
        elements: list[tuple[str, str]] = []
        element = page.blocks[at].element
        while element >= 0 and len(elements) < NEAR:
            elements.append((page.tags[element], page.names[element]))
            element = page.parents[element]
        yield (*row, *second, *words.scores(elements, [of_block]))


def _softmax(scores: Sequence[float]) -> Row:
    most = max(scores)
    parts = [exp(score - most) for score in scores]
    total = sum(parts)
    return tuple([part / total for part in parts])
