"""Which words tell classes apart: the kinds of pages, and the roles of blocks. Linear models with few words (L1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from cleanse.roles.class_words import ClassWords
from train.trees import SEED, Array, Words

_STRENGTH = 0.3  # the inverse of the penalty: with it about a thousand words have a weight

_SAME = {"collection": "listing", "documentation": "docs"}


def kind_of(row: Mapping[str, Any]) -> str | None:
    """The kind of a page, by the name that all sets have in common; None where a set does not tell.

    >>> kind_of({"kind": "documentation"}), kind_of({})
    ('docs', None)
    """
    kind = row.get("kind")
    return _SAME.get(kind, kind) if kind else None


class Presence:
    """Which words there are in rows: in the names of elements, and in texts."""

    def __init__(self, names: tuple[list[str], sparse.csr_matrix], texts: tuple[list[str], sparse.csr_matrix]) -> None:
        self.names, by_name = names
        self.texts, by_text = texts
        self.there = sparse.hstack([by_name, by_text]).tocsr()
        self.there.data[:] = 1

    def fitted(self, labels: Array, classes: int, rows: Array, weights: Array | None = None) -> Array:
        """For each class the weight that it starts from, and those of the words; rounded as they are written.

        ``labels`` are the numbers of the classes, or others for rows of none.
        """
        found = []
        for of in range(classes):
            model = LogisticRegression(l1_ratio=1.0, C=_STRENGTH, solver="liblinear", random_state=SEED, max_iter=50)
            model.fit(self.there[rows], labels[rows] == of, sample_weight=None if weights is None else weights[rows])
            found.append(np.concatenate([model.intercept_, model.coef_[0]]))
        return np.round(np.array(found), 2)

    def scores(self, fitted: Array, rows: Array) -> Array:
        """The scores of the classes in some rows."""
        return np.asarray(self.there[rows] @ fitted[:, 1:].T) + fitted[:, 0]

    def words(self, classes: Sequence[str], fitted: Array) -> ClassWords:
        """The weights as a model has them."""
        of_words = fitted[:, 1:].T
        size = len(self.names)
        names, texts = (
            {word: of.tolist() for word, of in zip(words, of_part, strict=True) if of.any()}
            for words, of_part in ((self.names, of_words[:size]), (self.texts, of_words[size:]))
        )
        return ClassWords.of(classes, fitted[:, 0].tolist(), names, texts)


def without_levels(words: Words, levels: Sequence[str] = ("own", "near", "far")) -> tuple[list[str], sparse.csr_matrix]:
    """The words of names, and their counts, whichever of the elements above a block has them, as near as ``levels`` say."""
    chosen = [(at, word) for word, at in words.known.items() if word.split(" ", 1)[0] in levels]
    known = sorted({word.split(" ", 1)[1] for _, word in chosen})
    place = {word: at for at, word in enumerate(known)}
    rows, columns = [at for at, _ in chosen], [place[word.split(" ", 1)[1]] for _, word in chosen]
    merge = sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), (len(words.known), len(known)))
    return known, words.counts @ merge


def summed(counts: sparse.csr_matrix, starts: Sequence[int], ends: Sequence[int]) -> sparse.csr_matrix:
    """The sums of runs of rows."""
    runs = [*map(range, starts, ends)]
    indices = [at for run in runs for at in run]
    bounds = np.cumsum([0, *map(len, runs)])
    chosen = sparse.csr_matrix((np.ones(len(indices), np.float32), indices, bounds), (len(runs), counts.shape[0]))
    return chosen @ counts
