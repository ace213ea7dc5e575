"""The roles of a page's blocks beside body: which of them each has if it is no body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from math import exp

from cleanse.boosting import Score
from cleanse.patterns import regex
from cleanse.roles.class_words import ClassWords
from cleanse.roles.html_features import FEATURES, HtmlFeatures, rows
from cleanse.roles.html_second import SECOND_FEATURES, second_rows
from cleanse.roles.role import OTHER_ROLES
from cleanse.roles.words import element_words
from cleanse.values import NamedTuple

_SIGNS = ":|·•©@?!"
_SHAPE = ("characters", "digits", "capitals", "begins with a capital", "year", "time", *(f"has {sign}" for sign in _SIGNS))
_NEIGHBOURS = (-2, -1, 1, 2)
ROLE_FEATURES = (
    *FEATURES, *SECOND_FEATURES, *_SHAPE, *(f"words of {role}" for role in OTHER_ROLES),
    *(f"words of {role} {at:+}" for at in _NEIGHBOURS for role in OTHER_ROLES),
)  # fmt: skip
"""The features of :func:`role_rows`."""

NEAR = 3
"""A block's element and those above it, as many in all, whose names tell its role."""

Row = tuple[float, ...]

_NOTHING = (-9.0,) * len(OTHER_ROLES)  # of no block
_HEAD = 160  # characters
_DIGIT = regex(r"\d")
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TIME = regex(r"\d:\d\d")


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
    scores = [*word_scores(features, words)]
    made = rows(features, scored), second_rows(features, scored, probabilities), scores, neighbours(scores)
    for at, row, second, own, around in zip(scored, *made, strict=True):
        yield (*row, *second, *shape(page.blocks[at].text), *own, *around)


def word_scores(features: HtmlFeatures, words: ClassWords) -> Iterator[Row]:
    """What the words of each block that has a row, and the names of its elements, say for each of ``OTHER_ROLES``."""
    page, said = features.page, features.said
    for number, at in enumerate(features.scored):
        named: list[tuple[str, ...]] = []
        element = page.blocks[at].element
        while element >= 0 and len(named) < NEAR:
            named.append(element_words(page.tags[element], page.names[element]))
            element = page.parents[element]
        yield words.scores(named, said[number : number + 1])


def neighbours(scores: Sequence[Row]) -> Iterator[Row]:
    """For each block the scores of those around it, the farthest before it first."""
    padded = [_NOTHING, _NOTHING, *scores, _NOTHING, _NOTHING]
    for at in range(2, len(scores) + 2):
        yield tuple(chain.from_iterable([padded[at + step] for step in _NEIGHBOURS]))


def shape(text: str) -> Row:
    """What kind of characters a text begins with."""
    head = text[:_HEAD]
    words = head.split()
    return (
        len(text),
        len(_DIGIT.findall(head)) / len(head),
        sum([word[0].isupper() for word in words]) / len(words),
        head[0].isupper(),
        _YEAR.search(head) is not None,
        _TIME.search(head) is not None,
        *[sign in head for sign in _SIGNS],
    )


def _softmax(scores: Sequence[float]) -> Row:
    most = max(scores)
    parts = [exp(score - most) for score in scores]
    total = sum(parts)
    return tuple([part / total for part in parts])
