"""Trains the model of HTML pages and writes it to ``cleanse/roles/weights``; or trains one for each fold, to measure with.

    python -m train.html            the model that the package carries
    python -m train.html --folds    five models, each without the pages of a fifth of the domains, in bench/.cache/html

The labels are the golds of ``wcxb`` and ``news``, aligned by :mod:`train.labels`, and the ``snippets``, which label a few
blocks of a page each. Everything that a stage learns from
another (weights of words, first probabilities) comes from models that did not see the domain of the page. The same data gives
the same model. Needs the extra `bench`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from cleanse import packaged
from cleanse.page import Page
from cleanse.read.html import HtmlSource
from cleanse.roles.html_features import BITS, FEATURES, SECOND_FEATURES, HtmlFeatures, rows, second_rows
from cleanse.roles.model import LEAST, WEIGHTS
from cleanse.roles.words import BIT, HtmlWords, html_words, name_words
from train import datasets
from train.labels import UNKNOWN, body_blocks, snippet_blocks
from train.trees import CACHE, FOLDS, SEED, Array, Features, Words, domain, fold_of, record, write

HTML = Features(FEATURES, BITS, BIT)
# After so many trees, the scores outside of which it is final. What the first stage finds so unlikely, the second never sees.
FIRST_EXITS = dict.fromkeys((12, 18, 25, 32, 40, 50), (-2.8, 3.2))
SECOND_EXITS = {8: (-3.2, 3.2), 15: (-3.2, 3.2), 25: (-3.5, 3.5), 40: (-4.0, 4.0), 60: (-4.0, 4.0)}
SETS = ("wcxb", "news", "snippets")
NEWS_WEIGHT = 3.0
SNIPPET_WEIGHT = 20.0  # of a block that a snippet labels, however long: there are few of them, and they tell the hard cases
MOST_WORDS = 150  # a longer block weighs no more
FIRST = {"num_leaves": 8, "learning_rate": 0.2, "rounds": 60}
SECOND = {"num_leaves": 16, "learning_rate": 0.15, "rounds": 80}
_FAR_STEPS = 60


@dataclass
class Labelled:
    """A page with its labels."""

    set: str
    id: str
    fold: int
    domain: str
    page: Page
    labels: list[int]


def labelled(data: Path) -> list[Labelled]:
    """All pages that have a gold and a text."""
    found = [(name, row) for name in SETS for row in datasets.rows(data, name) if name == "snippets" or row["body"].strip()]
    with ProcessPoolExecutor() as workers:
        made = list(workers.map(_labelled, found, chunksize=8))
    return [page for page in made if page.page.blocks]


def _labelled(named: tuple[str, dict[str, Any]]) -> Labelled:
    name, row = named
    page = HtmlSource(row["html"]).page
    texts = [block.text for block in page.blocks]
    if name == "snippets":
        labels = snippet_blocks(texts, row["present"], row["absent"])
    else:
        labels = [int(is_body) for is_body in body_blocks(texts, row["body"])]
    return Labelled(name, row["id"], fold_of(row["url"]), domain(row["url"]), page, labels)


def texts_of(page: Page) -> Iterator[list[str]]:
    """The words of each block's text."""
    for block in page.blocks:
        yield html_words(block.text)


def names_of(page: Page) -> Iterator[list[str]]:
    """The words of the names of each block's elements, by how far above it they stand: ``own nav``, ``near nav``, ``far nav``."""
    own = [[f"<{tag}>", *name_words(names)] for tag, names in zip(page.tags, page.names, strict=True)]
    for block in page.blocks:
        element, found = block.element, []
        for step in range(_FAR_STEPS):
            if element < 0:
                break
            level = "own" if step == 0 else "near" if step < 3 else "far"
            found += [f"{level} {word}" for word in own[element]]
            element = page.parents[element]
        yield found


class Data:
    """The rows of the blocks of all pages."""

    def __init__(self, made: Sequence[Labelled]) -> None:
        self.made = made
        self.labels = np.array([label for page in made for label in page.labels])
        self.known = self.labels != UNKNOWN
        sizes = [len(page.labels) for page in made]
        self.starts = np.concatenate([[0], np.cumsum(sizes)])
        self.folds = np.repeat([page.fold for page in made], sizes)
        of_set = np.repeat([page.set for page in made], sizes)
        self.texts = Words((page.domain, texts_of(page.page)) for page in made)
        self.names = Words((page.domain, names_of(page.page)) for page in made)
        empty = HtmlWords.of({}, {})
        self.features = [HtmlFeatures(page.page, empty) for page in made]
        made_rows = [np.array([*rows(of, range(len(of.words)))], np.float32) for of in self.features]
        self.rows = np.concatenate(made_rows)
        words = self.rows[:, 0]
        self.weights = np.sqrt(np.minimum(words, MOST_WORDS)) * np.where(of_set == "news", NEWS_WEIGHT, 1.0)
        self.weights[of_set == "snippets"] = SNIPPET_WEIGHT

    def first(self, texts: Array, names: Array, on: Array) -> Array:
        """The rows of the first stage, with the weights of words put in."""
        made = self.rows[on].copy()
        made[:, FEATURES.index("text weight")] = self.texts.counts[on] @ texts
        made[:, FEATURES.index("names weight")] = self.names.counts[on] @ names
        return made

    def second(self, first: Array, probabilities: Array, on: Array) -> tuple[Array, Array]:
        """The rows of the second stage, given probabilities of the blocks ``on``, which are those of whole pages; and which
        of ``on`` they are: those that are likely enough for it."""
        at = np.full(len(self.labels), -1)
        at[on] = np.arange(len(on))
        more: list[tuple[float, ...]] = []
        for features, (start, end) in zip(self.features, pairwise(self.starts), strict=True):
            if at[start] >= 0:
                own = probabilities[at[start] : at[end - 1] + 1].tolist()
                more += second_rows(features, [i for i, p in enumerate(own) if p >= LEAST], own)
        left = np.flatnonzero(probabilities >= LEAST)
        return np.concatenate([first[left], np.array(more, np.float32)], axis=1), left


@dataclass
class Fitted:
    """All that is learned from some of the folds."""

    texts: Array
    names: Array
    first: lightgbm.Booster
    second: lightgbm.Booster
    typical: list[str]


def fit(data: Data, folds: Sequence[int]) -> Fitted:
    """Both stages from the pages of some folds."""
    on = np.flatnonzero(np.isin(data.folds, folds))
    labels, weights, known = data.labels[on], data.weights[on], data.known[on]
    first = np.zeros((len(on), len(FEATURES)), np.float32)

    def words_of(rows: Array) -> tuple[Array, Array]:
        return tuple(words.fitted(data.labels, data.weights, rows[data.known[rows]]) for words in (data.texts, data.names))

    for fold in folds:  # each fold by weights that did not see it
        there = data.folds[on] == fold
        first[there] = data.first(*words_of(on[~there]), on[there])
    probabilities = np.zeros(len(on))
    for fold in folds:
        there = data.folds[on] == fold
        others = ~there & known
        booster = HTML.boosted(first[others], labels[others], weights[others], FIRST)
        probabilities[there] = HTML.probabilities(booster, first[there])
    second, left = data.second(first, probabilities, on)
    second, left = second[known[left]], left[known[left]]
    texts, names = words_of(on)
    return Fitted(
        texts,
        names,
        HTML.boosted(first[known], labels[known], weights[known], FIRST),
        HTML.boosted(second, labels[left], weights[left], SECOND),
        HTML.typical(second[labels[left] == 1]),
    )


def files(fitted: Fitted, data: Data) -> dict[str, packaged.DataFile]:
    """The data files of a model."""
    text = {word: float(value) for word, value in zip(data.texts.known, fitted.texts, strict=True) if value}
    names: dict[str, list[float]] = {}
    for key, value in zip(data.names.known, fitted.names, strict=True):
        if value:
            level, word = key.split(" ", 1)
            names.setdefault(word, [0.0, 0.0, 0.0])[("own", "near", "far").index(level)] = float(value)
    return {
        "html_words.tsv": HtmlWords.of(text, names),
        "html_first.trees": HTML.as_data(fitted.first, FIRST_EXITS),
        "html_second.trees": HTML.as_data(fitted.second, SECOND_EXITS, SECOND_FEATURES, fitted.typical),
    }


def main() -> None:
    """Trains and writes."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--folds", action="store_true", help="a model for each fold, to measure with")
    options = parser.parse_args()
    data = Data(labelled(options.data))
    print(f"{len(data.made)} pages, {data.known.sum()} blocks with a label, {data.labels[data.known].mean():.1%} of them body")
    everything = list(range(FOLDS))
    if options.folds:
        for fold in everything:
            fitted = fit(data, [other for other in everything if other != fold])
            write(CACHE / "html" / str(fold), files(fitted, data))
            print(f"fold {fold} is written")
        return
    made = files(fit(data, everything), data)
    write(Path(packaged.FOLDER, *WEIGHTS), made)
    sets = {name: sum(page.set == name for page in data.made) for name in SETS}
    record("html", made, data=sets, blocks=int(data.known.sum()), seed=SEED, first=FIRST, second=SECOND)


if __name__ == "__main__":
    main()
