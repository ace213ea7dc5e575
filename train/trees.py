"""What the trainings share: weights of words, boosted trees, and these as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from scipy import sparse
from sklearn.linear_model import SGDClassifier

from cleanse.boosting import FORMAT, Trees

SEED = 1
LEAST_DOMAINS = 5  # that have a word, for it to have a weight
LEAST_BLOCKS = 20
_PARTING = frozenset("\t\n\r")  # no word with one of these is weighed: they part the words of a file

Array = np.ndarray[Any, Any]


class Words:
    """Words of blocks as sparse counts, and the weights that a linear model gives them."""

    def __init__(self, blocks: Iterable[tuple[str, Iterable[list[str]]]]) -> None:
        """``blocks`` are the words of each block of each page, beside the page's domain."""
        domains: dict[str, set[str]] = {}
        counts: dict[str, int] = {}
        found = []
        for of, page in blocks:
            for words in page:
                found.append(words)
                for word in words:
                    domains.setdefault(word, set()).add(of)
                    counts[word] = counts.get(word, 0) + 1
        known = sorted(
            w for w, d in domains.items() if len(d) >= LEAST_DOMAINS and counts[w] >= LEAST_BLOCKS and not _PARTING & {*w}
        )
        self.known = {word: at for at, word in enumerate(known)}
        indices, starts = [], [0]
        for words in found:
            indices += [self.known[word] for word in words if word in self.known]
            starts.append(len(indices))
        self.counts = sparse.csr_matrix(
            (np.ones(len(indices), np.float32), indices, starts), shape=(len(found), len(known)), dtype=np.float32
        )
        self.counts.sum_duplicates()

    def fitted(self, labels: Array, weights: Array, rows: Array) -> Array:
        """The weights of the words, from some of the blocks; rounded as they are written."""
        model = SGDClassifier(loss="log_loss", alpha=3e-6, max_iter=8, tol=None, random_state=SEED, average=True)
        model.fit(self.counts[rows], labels[rows], sample_weight=weights[rows])
        return np.round(model.coef_[0], 2)


class Features(NamedTuple):
    """What a row has: the names of its features; of those that are masks, the bits that count, and the value of each bit."""

    names: tuple[str, ...]
    bits: Mapping[str, tuple[str, ...]]
    bit: Mapping[str, int]

    def expanded(self, rows: Array) -> Array:
        """The rows with a column for each bit of the masks, which come behind the others."""
        columns = [rows]
        for name, bits in self.bits.items():
            mask = rows[:, self.names.index(name)].astype(np.int64)
            columns += [((mask & self.bit[bit]) > 0).astype(np.float32)[:, None] for bit in bits]
        made = np.concatenate(columns, axis=1)
        made[:, [self.names.index(name) for name in self.bits]] = 0
        return made

    def test(self, column: int, threshold: float, size: int) -> str:
        """The test of a split, which the rows that go left pass."""
        if column < size:
            return f"{column}<={threshold:.7g}"
        bits = [(self.names.index(name), self.bit[bit]) for name, of in self.bits.items() for bit in of]
        at, bit = bits[column - size]
        return f"{at}!{bit}"

    def boosted(self, rows: Array, labels: Array, weights: Array, shape: dict[str, Any]) -> lightgbm.Booster:
        """Trees, the same for the same data."""
        settings = {
            "objective": "binary", "min_data_in_leaf": 50, "feature_fraction": 0.4, "bagging_fraction": 0.8, "bagging_freq": 1,
            "lambda_l2": 20.0, "max_bin": 127, "seed": SEED, "deterministic": True, "force_row_wise": True, "num_threads": 2,
            "verbose": -1, **shape,
        }  # fmt: skip
        rounds = settings.pop("rounds")
        return lightgbm.train(settings, lightgbm.Dataset(self.expanded(rows), labels, weight=weights), rounds)

    def probabilities(self, booster: lightgbm.Booster, rows: Array) -> Array:
        """What trees say of rows."""
        return np.asarray(booster.predict(self.expanded(rows)))

    def typical(self, rows: Array) -> list[str]:
        """The middle value of each feature in some rows, as the data have them; of a mask 0."""
        masks = {self.names.index(name) for name in self.bits}
        return ["0" if at in masks else f"{value:.5g}" for at, value in enumerate(np.median(rows, axis=0).tolist())]

    def as_data(
        self,
        booster: lightgbm.Booster,
        exits: Mapping[int, tuple[float, float]],
        more: Sequence[str] = (),
        typical: Sequence[str] = (),
    ) -> Trees:
        """Trees as the package has them (:mod:`cleanse.boosting`); ``more`` are the features of a second stage.

        Where the score after some trees is out of the range that ``exits`` has for them, the others are left out.
        """
        return self._as_data(booster.dump_model()["tree_info"], (*self.names, *more), exits, typical)

    def as_data_by_class(self, booster: lightgbm.Booster, classes: int) -> list[Trees]:
        """The trees of each class."""
        trees = booster.dump_model()["tree_info"]
        return [self._as_data(trees[of::classes], self.names, {}, ()) for of in range(classes)]

    def _as_data(
        self,
        trees: Sequence[dict[str, Any]],
        names: Sequence[str],
        exits: Mapping[int, tuple[float, float]],
        typical: Sequence[str],
    ) -> Trees:
        lines = [FORMAT, "\t".join(["features", *names])]
        if typical:
            lines.append(" ".join(["typical", *typical]))
        for number, tree in enumerate(trees, 1):
            lines.append(" ".join(self._nodes(tree["tree_structure"], len(names))))
            if number in exits:
                low, high = exits[number]
                lines.append(f"exit {low:g} {high:g}")
        return Trees("\n".join([*lines, ""]).encode())

    def _nodes(self, node: dict[str, Any], size: int) -> Iterator[str]:
        if "leaf_value" in node:
            yield f"{node['leaf_value']:.4g}"
            return
        yield self.test(node["split_feature"], node["threshold"], size)
        yield from self._nodes(node["left_child"], size)
        yield from self._nodes(node["right_child"], size)
