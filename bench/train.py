"""Trains the model of HTML pages and writes it to ``cleanse/model``; or trains one for each fold, to measure with.

    python -m bench.train            the model that the package carries
    python -m bench.train --folds    five models, each without the pages of a fifth of the domains, in bench/.cache/folds

The labels are the golds of ``wcxb`` and ``news``, aligned by :mod:`bench.labels`, and the ``snippets``, which label a few
blocks of a page each. Everything that a stage learns from
another (weights of words, first likelihoods) comes from models that did not see the domain of the page. The same data gives
the same model. Needs the extra `bench`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from textwrap import wrap
from typing import Any
from urllib.parse import urlsplit

import lightgbm
import numpy as np
from scipy import sparse
from sklearn.linear_model import SGDClassifier

from bench import pages
from bench.labels import UNKNOWN, body_blocks, snippet_blocks
from cleanse.markup import BIT, BITS, NAMES, SECOND_NAMES, Sight, Weights, name_words, rows, second_rows, text_words
from cleanse.model import LEAST
from cleanse.page import Page
from cleanse.read.html import read_page

FOLDS = 5
SEED = 1
CACHE = Path(__file__).parent / ".cache"
MODEL = Path(__file__).parents[1] / "cleanse" / "model"
# After so many trees, the scores from which on it stays as it is. What the first stage finds so unlikely, the second never sees.
FIRST_SURE = dict.fromkeys((12, 18, 25, 32, 40, 50), (-2.8, 3.2))
SECOND_SURE = {8: (-3.2, 3.2), 15: (-3.2, 3.2), 25: (-3.5, 3.5), 40: (-4.0, 4.0), 60: (-4.0, 4.0)}
SETS = ("wcxb", "news", "snippets")
NEWS_WEIGHT = 3.0
SNIPPET_WEIGHT = 20.0  # of a block that a snippet labels, however long: there are few of them, and they tell the hard cases
MOST_WORDS = 150  # a longer block weighs no more
LEAST_DOMAINS = 5  # that have a word, for it to have a weight
LEAST_BLOCKS = 20
FIRST = {"num_leaves": 8, "learning_rate": 0.2, "rounds": 60}
SECOND = {"num_leaves": 16, "learning_rate": 0.15, "rounds": 80}
_SECOND_LEVEL = ("co", "com", "org", "net", "gov", "ac", "edu")
_FAR_STEPS = 60

Array = np.ndarray[Any, Any]


@dataclass
class Labelled:
    """A page with its labels."""

    set: str
    id: str
    fold: int
    domain: str
    page: Page
    labels: list[int]


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


def labelled(data: Path) -> list[Labelled]:
    """All pages that have a gold and a text."""
    found = [(name, row) for name in SETS for row in pages.rows(data, name) if name == "snippets" or row["body"].strip()]
    with ProcessPoolExecutor() as workers:
        made = list(workers.map(_labelled, found, chunksize=8))
    return [page for page in made if page.page.pieces]


def _labelled(named: tuple[str, dict[str, Any]]) -> Labelled:
    name, row = named
    page = read_page(row["html"])
    texts = [piece.text for piece in page.pieces]
    if name == "snippets":
        labels = snippet_blocks(texts, row["present"], row["absent"])
    else:
        labels = [int(is_body) for is_body in body_blocks(texts, row["body"])]
    return Labelled(name, row["id"], fold_of(row["url"]), domain(row["url"]), page, labels)


class Words:
    """Words of blocks as sparse counts, and the weights that a linear model gives them."""

    def __init__(self, made: Sequence[Labelled], words_of: Callable[[Page], Iterator[list[str]]]) -> None:
        domains: dict[str, set[str]] = {}
        counts: dict[str, int] = {}
        blocks = []
        for page in made:
            for words in words_of(page.page):
                blocks.append(words)
                for word in words:
                    domains.setdefault(word, set()).add(page.domain)
                    counts[word] = counts.get(word, 0) + 1
        known = sorted(w for w, d in domains.items() if len(d) >= LEAST_DOMAINS and counts[w] >= LEAST_BLOCKS)
        self.known = {word: at for at, word in enumerate(known)}
        indices, starts = [], [0]
        for words in blocks:
            indices += [self.known[word] for word in words if word in self.known]
            starts.append(len(indices))
        self.counts = sparse.csr_matrix(
            (np.ones(len(indices), np.float32), indices, starts), shape=(len(blocks), len(known)), dtype=np.float32
        )
        self.counts.sum_duplicates()

    def fitted(self, labels: Array, weights: Array, rows: Array) -> Array:
        """The weights of the words, from some of the blocks; rounded as they are written."""
        model = SGDClassifier(loss="log_loss", alpha=3e-6, max_iter=8, tol=None, random_state=SEED, average=True)
        model.fit(self.counts[rows], labels[rows], sample_weight=weights[rows])
        return np.round(model.coef_[0], 2)


def texts_of(page: Page) -> Iterator[list[str]]:
    """The words of each piece's text."""
    for piece in page.pieces:
        yield text_words(piece.text)


def names_of(page: Page) -> Iterator[list[str]]:
    """The words of the names of each piece's elements, by how far above it they stand: ``own nav``, ``near nav``, ``far nav``."""
    own = [[f"<{tag}>", *name_words(names)] for tag, names in zip(page.tags, page.names, strict=True)]
    for piece in page.pieces:
        element, found = piece.element, []
        for step in range(_FAR_STEPS):
            if element < 0:
                break
            level = "own" if step == 0 else "near" if step < 3 else "far"
            found += [f"{level} {word}" for word in own[element]]
            element = page.parents[element]
        yield found


class Data:
    """The blocks of all pages as numbers."""

    def __init__(self, made: Sequence[Labelled]) -> None:
        self.made = made
        self.labels = np.array([label for page in made for label in page.labels])
        self.known = self.labels != UNKNOWN
        sizes = [len(page.labels) for page in made]
        self.starts = np.concatenate([[0], np.cumsum(sizes)])
        self.folds = np.repeat([page.fold for page in made], sizes)
        of_set = np.repeat([page.set for page in made], sizes)
        self.texts, self.names = Words(made, texts_of), Words(made, names_of)
        empty = Weights({}, {})
        self.sights = [Sight(page.page, empty) for page in made]
        made_rows = [np.array([*rows(sight, range(len(sight.words)))], np.float32) for sight in self.sights]
        self.rows = np.concatenate(made_rows)
        words = self.rows[:, 0]
        self.weights = np.sqrt(np.minimum(words, MOST_WORDS)) * np.where(of_set == "news", NEWS_WEIGHT, 1.0)
        self.weights[of_set == "snippets"] = SNIPPET_WEIGHT

    def first(self, texts: Array, names: Array, on: Array) -> Array:
        """The rows of the first stage, with the weights of words put in."""
        made = self.rows[on].copy()
        made[:, NAMES.index("text weight")] = self.texts.counts[on] @ texts
        made[:, NAMES.index("names weight")] = self.names.counts[on] @ names
        return made

    def second(self, first: Array, likely: Array, on: Array) -> tuple[Array, Array]:
        """The rows of the second stage, given likelihoods of the blocks ``on``, which are those of whole pages; and which
        of ``on`` they are: those that are likely enough to be looked at again."""
        at = np.full(len(self.labels), -1)
        at[on] = np.arange(len(on))
        more: list[tuple[float, ...]] = []
        for sight, (start, end) in zip(self.sights, pairwise(self.starts), strict=True):
            if at[start] >= 0:
                own = likely[at[start] : at[end - 1] + 1].tolist()
                more += second_rows(sight, [i for i, p in enumerate(own) if p >= LEAST], own)
        left = np.flatnonzero(likely >= LEAST)
        return np.concatenate([first[left], np.array(more, np.float32)], axis=1), left


def expanded(rows: Array) -> Array:
    """The rows with a column for each bit of the masks, which come behind the others."""
    columns = [rows]
    for name, bits in BITS.items():
        mask = rows[:, NAMES.index(name)].astype(np.int64)
        columns += [((mask & BIT[bit]) > 0).astype(np.float32)[:, None] for bit in bits]
    made = np.concatenate(columns, axis=1)
    made[:, [NAMES.index(name) for name in BITS]] = 0
    return made


def condition(column: int, threshold: float, size: int) -> str:
    """The test of a split as code, true where the row goes left."""
    if column < size:
        return f"v{column} <= {threshold:.7g}"
    bits = [(NAMES.index(name), BIT[bit]) for name, of in BITS.items() for bit in of]
    at, bit = bits[column - size]
    return f"not v{at} & {bit}"


def boosted(rows: Array, labels: Array, weights: Array, shape: dict[str, Any]) -> lightgbm.Booster:
    """Trees, the same for the same data."""
    settings = {key: value for key, value in shape.items() if key != "rounds"}
    settings |= {
        "objective": "binary", "min_data_in_leaf": 50, "feature_fraction": 0.4, "bagging_fraction": 0.8, "bagging_freq": 1,
        "lambda_l2": 20.0, "max_bin": 127, "seed": SEED, "deterministic": True, "force_row_wise": True, "num_threads": 2,
        "verbose": -1,
    }  # fmt: skip
    return lightgbm.train(settings, lightgbm.Dataset(expanded(rows), labels, weight=weights), shape["rounds"])


@dataclass
class Fitted:
    """All that is learned from some of the folds."""

    texts: Array
    names: Array
    first: lightgbm.Booster
    second: lightgbm.Booster
    typical: Array


def fit(data: Data, folds: Sequence[int]) -> Fitted:
    """Both stages from the pages of some folds."""
    on = np.flatnonzero(np.isin(data.folds, folds))
    labels, weights, known = data.labels[on], data.weights[on], data.known[on]
    first = np.zeros((len(on), len(NAMES)), np.float32)

    def words_of(rows: Array) -> tuple[Array, Array]:
        return tuple(words.fitted(data.labels, data.weights, rows[data.known[rows]]) for words in (data.texts, data.names))

    for fold in folds:  # each fold by weights that did not see it
        there = data.folds[on] == fold
        first[there] = data.first(*words_of(on[~there]), on[there])
    likely = np.zeros(len(on))
    for fold in folds:
        there = data.folds[on] == fold
        others = ~there & known
        likely[there] = boosted(first[others], labels[others], weights[others], FIRST).predict(expanded(first[there]))
    second, left = data.second(first, likely, on)
    second, left = second[known[left]], left[known[left]]
    texts, names = words_of(on)
    return Fitted(
        texts,
        names,
        boosted(first[known], labels[known], weights[known], FIRST),
        boosted(second, labels[left], weights[left], SECOND),
        np.median(second[labels[left] == 1], axis=0),
    )


def write(fitted: Fitted, data: Data, folder: Path) -> None:
    """A model as three modules."""
    folder.mkdir(parents=True, exist_ok=True)
    said = '"""Written by ``python -m bench.train``: do not edit."""\n\n# mypy: ignore-errors\n\n'
    text = {word: value for word, value in zip(data.texts.known, fitted.texts, strict=True) if value}
    names: dict[str, list[float]] = {}
    for key, value in zip(data.names.known, fitted.names, strict=True):
        level, word = key.split(" ", 1)
        names.setdefault(word, [0.0, 0.0, 0.0])[("own", "near", "far").index(level)] = float(value)
    (folder / "html_words.py").write_text(said + words_as_code(text, names), "utf-8")
    for name, booster, sure, typical in (
        ("html_first", fitted.first, FIRST_SURE, None),
        ("html_second", fitted.second, SECOND_SURE, fitted.typical),
    ):
        source = said + as_code(booster, sure)
        if typical is not None:
            masks = {NAMES.index(name) for name in BITS}
            values = ("0" if at in masks else f"{value:.5g}" for at, value in enumerate(typical))
            source += f"\n\nTYPICAL = ({', '.join(values)})\n"
        (folder / f"{name}.py").write_text(source, "utf-8")


def words_as_code(text: Mapping[str, float], names: Mapping[str, Sequence[float]]) -> str:
    """Weights of words as two dictionaries, each made of one string and numbers: Python loads that in a third of the time."""
    wanted = [(word, tuple(weights)) for word, weights in sorted(names.items()) if any(weights)]
    columns = zip(*(weights for _, weights in wanted), strict=True)
    lists = (", ".join(f"{value:g}" for value in column) for column in ([*text.values()], *columns))
    values, own, near, far = ("\n".join(wrap(numbers, 128)) for numbers in lists)
    # No word has a NUL, which a parser leaves nowhere; a pair of characters may have any white space.
    keys, known = (json.dumps("\0".join(of), ensure_ascii=False) for of in (text, [word for word, _ in wanted]))
    lines = [
        f"TEXT: dict[str, float] = dict(zip({keys}.split('\\0'), (\n{values}\n), strict=True))",
        f"NAMES: dict[str, tuple[float, float, float]] = dict(zip({known}.split('\\0'),",
        f" zip((\n{own}\n), (\n{near}\n), (\n{far}\n), strict=True), strict=True))",
        "",
    ]
    return "\n".join(lines)


def as_code(booster: lightgbm.Booster, sure: dict[int, tuple[float, float]]) -> str:
    """Trees as a function of nested ifs, which Python runs faster than any loop over their nodes.

    Where the score after some trees is out of the range that ``sure`` has for them, the others are left out.
    """
    size = booster.num_feature() - sum(map(len, BITS.values()))
    lines = ["", "def score(row):", f"    {', '.join(f'v{at}' for at in range(size))} = row", "    s = 0.0"]

    def nest(node: dict[str, Any], depth: int) -> None:
        blanks = " " * (depth + 4)
        if "leaf_value" in node:
            lines.append(f"{blanks}s += {node['leaf_value']:.4g}")
            return
        lines.append(f"{blanks}if {condition(node['split_feature'], node['threshold'], size)}:")
        nest(node["left_child"], depth + 1)
        lines.append(f"{blanks}else:")
        nest(node["right_child"], depth + 1)

    for number, tree in enumerate(booster.dump_model()["tree_info"], 1):
        nest(tree["tree_structure"], 0)
        if number in sure:
            low, high = sure[number]
            lines += [f"    if not {low:g} < s < {high:g}:", "        return s"]
    return "\n".join([*lines, "    return s", ""])


def main() -> None:
    """Trains and writes."""
    parser = pages.parser(__doc__ or "")
    parser.add_argument("--folds", action="store_true", help="a model for each fold, to measure with")
    options = parser.parse_args()
    data = Data(labelled(options.data))
    print(f"{len(data.made)} pages, {data.known.sum()} blocks with a label, {data.labels[data.known].mean():.1%} of them body")
    everything = list(range(FOLDS))
    if options.folds:
        for fold in everything:
            write(fit(data, [other for other in everything if other != fold]), data, CACHE / "folds" / str(fold))
            print(f"fold {fold} is written")
        return
    write(fit(data, everything), data, MODEL)
    record = {
        "data": {name: sum(page.set == name for page in data.made) for name in SETS},
        "blocks": int(data.known.sum()), "seed": SEED, "first": FIRST, "second": SECOND, "numbers": [*NAMES, *SECOND_NAMES],
    }  # fmt: skip
    (MODEL / "html.json").write_text(json.dumps(record, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
