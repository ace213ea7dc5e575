"""What the trainings share: folds by domain, weights of words, boosted trees, and these written as Python."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import lightgbm
import numpy as np
from scipy import sparse
from sklearn.linear_model import SGDClassifier

FOLDS = 5
SEED = 1
CACHE = Path(__file__).parents[1] / "bench" / ".cache"
MODEL = Path(__file__).parents[1] / "cleanse" / "roles" / "weights"
SAID = '"""Written by ``python -m {}``: do not edit."""\n\n# mypy: ignore-errors\n\n'
LEAST_DOMAINS = 5  # that have a word, for it to have a weight
LEAST_BLOCKS = 20
_SECOND_LEVEL = ("co", "com", "org", "net", "gov", "ac", "edu")

Array = np.ndarray[Any, Any]


def domain(url: str) -> str:
    """The registered domain of an address, roughly.

    >>> domain("https://www.news.example.co.uk/rain"), domain("http://example.org/")
    ('example.co.uk', 'example.org')
    """
    parts = (urlsplit(url).hostname or "").split(".")
    size = 3 if len(parts) > 2 and len(parts[-1]) == 2 and parts[-2] in _SECOND_LEVEL else 2
    return ".".join(parts[-size:])


def fold_of(url: str) -> int:
    """The fold of an address's domain."""
    return int(hashlib.md5(domain(url).encode()).hexdigest(), 16) % FOLDS


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
        known = sorted(w for w, d in domains.items() if len(d) >= LEAST_DOMAINS and counts[w] >= LEAST_BLOCKS)
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


class Numbers(NamedTuple):
    """What the numbers of a row are: their names; of those that are masks, the bits that count, and the value of each bit."""

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

    def condition(self, column: int, threshold: float, size: int) -> str:
        """The test of a split as code, true where the row goes left."""
        if column < size:
            return f"v{column} <= {threshold:.7g}"
        bits = [(self.names.index(name), self.bit[bit]) for name, of in self.bits.items() for bit in of]
        at, bit = bits[column - size]
        return f"not v{at} & {bit}"

    def boosted(self, rows: Array, labels: Array, weights: Array, shape: dict[str, Any]) -> lightgbm.Booster:
        """Trees, the same for the same data."""
        settings = {
            "objective": "binary", "min_data_in_leaf": 50, "feature_fraction": 0.4, "bagging_fraction": 0.8, "bagging_freq": 1,
            "lambda_l2": 20.0, "max_bin": 127, "seed": SEED, "deterministic": True, "force_row_wise": True, "num_threads": 2,
            "verbose": -1, **shape,
        }  # fmt: skip
        rounds = settings.pop("rounds")
        return lightgbm.train(settings, lightgbm.Dataset(self.expanded(rows), labels, weight=weights), rounds)

    def likelihoods(self, booster: lightgbm.Booster, rows: Array) -> Array:
        """What trees say of rows."""
        return np.asarray(booster.predict(self.expanded(rows)))

    def typical(self, values: Sequence[float]) -> str:
        """Typical values of the numbers as code."""
        masks = {self.names.index(name) for name in self.bits}
        numbers = ", ".join("0" if at in masks else f"{value:.5g}" for at, value in enumerate(values))
        return f"\n\nTYPICAL = ({numbers})\n"

    def as_code(self, booster: lightgbm.Booster, sure: Mapping[int, tuple[float, float]]) -> str:
        """Trees as a function of nested ifs, which Python runs faster than any loop over their nodes.

        Where the score after some trees is out of the range that ``sure`` has for them, the others are left out.
        """
        size = booster.num_feature() - sum(map(len, self.bits.values()))
        lines = ["", "def score(row):", f"    {', '.join(f'v{at}' for at in range(size))} = row", "    s = 0.0"]

        def nest(node: dict[str, Any], depth: int) -> None:
            blanks = " " * (depth + 4)
            if "leaf_value" in node:
                lines.append(f"{blanks}s += {node['leaf_value']:.4g}")
                return
            lines.append(f"{blanks}if {self.condition(node['split_feature'], node['threshold'], size)}:")
            nest(node["left_child"], depth + 1)
            lines.append(f"{blanks}else:")
            nest(node["right_child"], depth + 1)

        for number, tree in enumerate(booster.dump_model()["tree_info"], 1):
            nest(tree["tree_structure"], 0)
            if number in sure:
                low, high = sure[number]
                lines += [f"    if not {low:g} < s < {high:g}:", "        return s"]
        return "\n".join([*lines, "    return s", ""])


def weights_as_code(name: str, weights: Mapping[str, float]) -> str:
    """Weights of words as a dictionary made of one string and numbers: Python loads that in a third of the time."""
    values = "\n".join(wrap(", ".join(f"{value:g}" for value in weights.values()), 128))
    # No word has a NUL, which a parser leaves nowhere; a pair of characters may have any white space.
    return f"{name}: dict[str, float] = dict(zip({keys_as_code(weights)}.split('\\0'), (\n{values}\n), strict=True))"


def keys_as_code(words: Iterable[str]) -> str:
    """Words as one string, with NUL between them."""
    return json.dumps("\0".join(words), ensure_ascii=False)
