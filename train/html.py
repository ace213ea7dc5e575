"""Trains the model of HTML pages and writes it to ``cleanse/model``; or trains one for each fold, to measure with.

    python -m train.html            the model that the package carries
    python -m train.html --folds    five models, each without the pages of a fifth of the domains, in bench/.cache/folds

The labels are the golds of ``wcxb`` and ``news``, aligned by :mod:`train.labels`, and the ``snippets``, which label a few
blocks of a page each. Everything that a stage learns from
another (weights of words, first likelihoods) comes from models that did not see the domain of the page. The same data gives
the same model. Needs the extra `bench`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from textwrap import wrap
from typing import Any

import lightgbm
import numpy as np

from cleanse.page import Page
from cleanse.read.html import HtmlSource
from cleanse.roles.html_features import BIT, BITS, NAMES, SECOND_NAMES, Sight, Weights, name_words, rows, second_rows, text_words
from cleanse.roles.model import LEAST
from train import datasets
from train.labels import UNKNOWN, body_blocks, snippet_blocks
from train.trees import CACHE, FOLDS, MODEL, SAID, SEED, Array, Numbers, Words, domain, fold_of, keys_as_code, weights_as_code

HTML = Numbers(NAMES, BITS, BIT)
# After so many trees, the scores from which on it stays as it is. What the first stage finds so unlikely, the second never sees.
FIRST_SURE = dict.fromkeys((12, 18, 25, 32, 40, 50), (-2.8, 3.2))
SECOND_SURE = {8: (-3.2, 3.2), 15: (-3.2, 3.2), 25: (-3.5, 3.5), 40: (-4.0, 4.0), 60: (-4.0, 4.0)}
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
        yield text_words(block.text)


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
    """The blocks of all pages as numbers."""

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
        likely[there] = HTML.likelihoods(HTML.boosted(first[others], labels[others], weights[others], FIRST), first[there])
    second, left = data.second(first, likely, on)
    second, left = second[known[left]], left[known[left]]
    texts, names = words_of(on)
    return Fitted(
        texts,
        names,
        HTML.boosted(first[known], labels[known], weights[known], FIRST),
        HTML.boosted(second, labels[left], weights[left], SECOND),
        np.median(second[labels[left] == 1], axis=0),
    )


def write(fitted: Fitted, data: Data, folder: Path) -> None:
    """A model as three modules."""
    folder.mkdir(parents=True, exist_ok=True)
    said = SAID.format("train.html")
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
        source = said + HTML.as_code(booster, sure) + (HTML.typical(typical) if typical is not None else "")
        (folder / f"{name}.py").write_text(source, "utf-8")


def words_as_code(text: Mapping[str, float], names: Mapping[str, Sequence[float]]) -> str:
    """Weights of words as two dictionaries, each made of one string and numbers: Python loads that in a third of the time."""
    wanted = [(word, tuple(weights)) for word, weights in sorted(names.items()) if any(weights)]
    columns = zip(*(weights for _, weights in wanted), strict=True)
    own, near, far = ("\n".join(wrap(", ".join(f"{value:g}" for value in column), 128)) for column in columns)
    lines = [
        weights_as_code("TEXT", text),
        f"NAMES: dict[str, tuple[float, float, float]] = dict(zip({keys_as_code(word for word, _ in wanted)}.split('\\0'),",
        f" zip((\n{own}\n), (\n{near}\n), (\n{far}\n), strict=True), strict=True))",
        "",
    ]
    return "\n".join(lines)


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
