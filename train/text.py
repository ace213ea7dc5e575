"""Trains the model of text without markup and writes it to ``cleanse/roles/weights``; or one for each fold, to measure with.

    python -m train.text            the model that the package carries
    python -m train.text --folds    five models, each without the pages of a fifth of the domains, in bench/.cache/text

The texts are the pages of five sets, flattened by several tools (:mod:`train.flatten`), and bodies alone. The labels are the
golds of ``wcxb`` and ``news``, aligned by :mod:`train.labels`; on pages without a gold, what the model of HTML takes for body,
and over that the ``snippets``. Models of HTML are those of ``python -m train.html --folds``: none has seen the page that it
labels, nor, for the models of the folds, any page of the domains that these are measured on. What a stage learns from another
comes from models that did not see the domain of the page. The same data gives the same model. Needs the extra `bench`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from cleanse import packaged
from cleanse.read.text import read_text
from cleanse.roles.model import LEAST, WEIGHTS
from cleanse.roles.text_features import (
    BIT,
    BITS,
    FEATURES,
    SECOND_FEATURES,
    WHOLE_FEATURES,
    TextFeatures,
    rows,
    second_rows,
    whole_row,
)
from cleanse.roles.words import TextWords, closing_words
from train import datasets
from train.flatten import BODIES, MEASURED, SETS, flattened
from train.labels import UNKNOWN, body_blocks, snippet_blocks
from train.trees import CACHE, FOLDS, SEED, Array, Features, Words, domain, fold_of, record, write

TEXT = Features(FEATURES, BITS, BIT)
WHOLE = Features(WHOLE_FEATURES, {}, {})
# On one thread, since two folds are trained at once.
FIRST = {"num_leaves": 8, "learning_rate": 0.2, "rounds": 60, "num_threads": 1}
SECOND = {"num_leaves": 24, "learning_rate": 0.15, "rounds": 200, "min_data_in_leaf": 20, "num_threads": 1}
OF_WHOLE = {"num_leaves": 6, "learning_rate": 0.1, "rounds": 60}
# After so many trees, the scores outside of which it is final.
FIRST_EXITS = dict.fromkeys((12, 18, 25, 32, 40, 50), (-2.8, 3.2))
SECOND_EXITS = {
    8: (-3.2, 3.2),
    15: (-3.2, 3.2),
    25: (-3.5, 3.5),
    40: (-4.0, 4.0),
    60: (-4.0, 4.0),
    90: (-4.0, 4.0),
    130: (-4.0, 4.0),
}
# A page is learned from as html-text has it, and as one of these.
OTHERS = ("get_text", "stripped", "inscriptis", "lexbor", "spaced")
SHORT = (*BODIES, "gold", "cleanse")
SET_WEIGHT = {"news": 1.2, "wcxb": 1.0}
WEAK_WEIGHT = 1.0  # of a page that a model labelled
SNIPPET_WEIGHT = 20.0
CAPTION_WEIGHT = 4.0  # times the weight of another block: captions are few, and read like body
CAPTION_CHARS = 15  # of what may be part of a caption
MOST_WORDS = 150
INNER = 2  # parts of the other folds, for what a stage learns from another


@dataclass
class Text:
    """A text with its labels: a row of them for each fold, since without a gold they come from a model without that fold."""

    set: str
    id: str
    tool: str
    fold: int
    domain: str
    features: TextFeatures
    labels: Array
    sure: Array
    """Which blocks a snippet labels."""
    captions: Array
    """Which blocks the page marks as captions, or are known as such."""

    @property
    def of_lines(self) -> bool:
        """Whether its blocks are learned from: a page is, as two tools flatten it (of ``news``, as all do), and one text that
        is mostly body."""
        number = _number(self.id)
        if self.set not in SET_WEIGHT:
            return self.tool == MEASURED[number % len(MEASURED)]
        if self.tool in SHORT:
            return self.tool == SHORT[number // 7 % len(SHORT)]
        if self.set == "news":
            return True
        return self.tool in ("html-text", OTHERS[number % len(OTHERS)])

    @property
    def is_page(self) -> bool | None:
        """Whether it is a whole page, or a body alone; None where it is hard to say."""
        return None if self.tool == "resiliparse" else self.tool not in SHORT


def _number(text: str) -> int:
    return int(hashlib.md5(text.encode()).hexdigest(), 16)


def spaced(text: str, number: int) -> str:
    """A text with one blank line between all its lines, or none."""
    return ("\n", "\n\n")[number % 2].join(line for line in text.split("\n") if line.strip())


def texts(data: Path) -> list[Text]:
    """All texts that are learned from or measured on."""
    with ProcessPoolExecutor() as workers:
        made = [text for name in SETS for found in workers.map(_texts, flattened(data, name), chunksize=8) for text in found]
    return [text for text in made if text.features.size]


def _texts(row: dict[str, Any]) -> list[Text]:
    found = dict(row["texts"])
    if row["set"] in SET_WEIGHT:
        found |= {"gold": row["body"], "cleanse": row["cleanse"], "spaced": spaced(found["html-text"], _number(row["url"]))}
    made = []
    for tool, text in found.items():
        features = TextFeatures(read_text(text), TextWords.of({}, {}))
        labels, sure = _labels(row, tool, features.texts)
        captions = _captions(row, features.texts)
        made.append(Text(row["set"], row["id"], tool, fold_of(row["url"]), domain(row["url"]), features, labels, sure, captions))
    return [text for text in made if text.of_lines or (text.tool in SHORT)]


def _labels(row: dict[str, Any], tool: str, blocks: list[str]) -> tuple[Array, Array]:
    sure = np.zeros(len(blocks), bool)
    if tool == "gold":
        return np.ones((FOLDS, len(blocks)), np.int8), sure
    golds = [row["body"]] * FOLDS if row["set"] in SET_WEIGHT else row["by_fold"]
    known = {gold: body_blocks(blocks, gold) if gold.strip() else [UNKNOWN] * len(blocks) for gold in set(golds)}
    labels = np.array([known[gold] for gold in golds], np.int8)
    if row["set"] == "snippets":
        said = np.array(snippet_blocks(blocks, row["present"], row["absent"]), np.int8)
        sure = said != UNKNOWN
        labels[:, sure] = said[sure]
    return labels, sure


def _captions(row: dict[str, Any], blocks: list[str]) -> Array:
    """Which blocks are captions, or parts of one, or one with its credit."""
    said = [*row["figcaptions"], *(entry["caption"] or "" for entry in row.get("captions", ()))]
    known = {" ".join(text.split()) for text in said}
    whole = "\n".join(known)
    found = []
    for text in blocks:
        folded = " ".join(text.split())
        is_part = len(folded) >= CAPTION_CHARS and folded in whole
        found.append(folded in known or is_part or any(folded.startswith(c) for c in known if len(c) >= CAPTION_CHARS))
    return np.array(found, bool)


class Data:
    """The rows of the blocks of all texts."""

    def __init__(self, made: Sequence[Text]) -> None:
        self.made = made
        sizes = [text.features.size for text in made]
        self.starts = np.concatenate([[0], np.cumsum(sizes)])
        self.all_labels = np.concatenate([text.labels for text in made], axis=1)
        self.folds = np.repeat([text.fold for text in made], sizes)
        self.of_lines = np.repeat([text.of_lines for text in made], sizes)
        self.sure = np.concatenate([text.sure for text in made])
        words = np.concatenate([text.features.words for text in made])
        self.weights = np.sqrt(np.clip(words, 1, MOST_WORDS)) * np.repeat(
            [SET_WEIGHT.get(text.set, WEAK_WEIGHT) for text in made], sizes
        )
        self.weights[np.concatenate([text.captions for text in made])] *= CAPTION_WEIGHT
        self.weights[self.sure] = SNIPPET_WEIGHT
        self.opening = Words((text.domain, text.features.said) for text in made)
        self.closing = Words((text.domain, self._closing(text.features)) for text in made)

    @staticmethod
    def _closing(features: TextFeatures) -> list[list[str]]:
        return [closing_words(text, features.unspaced) for text in features.texts]

    def labels(self, without: int | None) -> Array:
        """The labels by models without a fold; or else each by models without its own."""
        if without is not None:
            return self.all_labels[without]
        return self.all_labels[self.folds, np.arange(len(self.folds))]

    def spans(self, folds: Sequence[int]) -> Iterator[tuple[Text, int, int]]:
        """The texts of some folds, each with the place of its first block and of the end of its last."""
        for text, (start, end) in zip(self.made, pairwise(self.starts.tolist()), strict=True):
            if text.fold in folds:
                yield text, start, end


@dataclass
class Fitted:
    """All that is learned from some of the folds."""

    opening: Array
    closing: Array
    first: lightgbm.Booster
    second: lightgbm.Booster
    whole: lightgbm.Booster
    typical: list[str]


def fit(data: Data, folds: Sequence[int], without: int | None = None) -> Fitted:
    """Both stages, and the score of whole texts, from the pages of some folds."""
    labels, weights = data.labels(without), data.weights
    parts = [list(folds[at::INNER]) for at in range(INNER)]
    learned = data.of_lines & (labels != UNKNOWN)

    def rows_of(chosen: Array) -> Array:
        return np.flatnonzero(chosen & learned)

    def words_of(chosen: Array) -> tuple[Array, Array]:
        opening, closing = (words.fitted(labels, weights, rows_of(chosen)) for words in (data.opening, data.closing))
        return opening, closing

    everywhere = np.isin(data.folds, folds)
    first = np.zeros((len(labels), len(FEATURES)), np.float32)
    probabilities = np.zeros(len(labels))
    for part in parts:  # each by weights that did not see it
        there = np.isin(data.folds, part)
        enter_weights(data, part, *words_of(everywhere & ~there))
        for text, start, end in data.spans(part):
            first[start:end] = rows(text.features)
    for part in parts:
        there = np.isin(data.folds, part)
        others = rows_of(everywhere & ~there)
        booster = TEXT.boosted(first[others], labels[others], weights[others], FIRST)
        probabilities[there] = TEXT.probabilities(booster, first[there])
    second, on, whole, is_page = [], [], [], []
    for text, start, end in data.spans(folds):
        own = probabilities[start:end].tolist()
        if text.is_page is not None:
            whole.append(whole_row(text.features, own))
            is_page.append(text.is_page)
        if text.of_lines:
            wanted = [p >= LEAST for p in own]
            second += second_rows(text.features, wanted, own)
            on += (np.flatnonzero(wanted) + start).tolist()
    on = np.array(on)
    second = np.concatenate([first[on], np.array(second, np.float32)], axis=1)
    known = labels[on] != UNKNOWN
    second, on = second[known], on[known]
    chosen = rows_of(everywhere)
    target = np.array(is_page)
    balance = np.where(target, 1 / max(1, target.sum()), 1 / max(1, (~target).sum())) * len(target)
    return Fitted(
        *words_of(everywhere),
        TEXT.boosted(first[chosen], labels[chosen], weights[chosen], FIRST),
        TEXT.boosted(second, labels[on], weights[on], SECOND),
        WHOLE.boosted(np.array(whole, np.float32), target.astype(int), balance, OF_WHOLE),
        TEXT.typical(second[labels[on] == 1]),
    )


def enter_weights(data: Data, folds: Sequence[int], opening: Array, closing: Array) -> None:
    """Enters weights of words in the features of some folds."""
    by_opening, by_closing = data.opening.counts @ opening, data.closing.counts @ closing
    for text, start, end in data.spans(folds):
        text.features.weigh(by_opening[start:end].tolist(), by_closing[start:end].tolist())


def files(fitted: Fitted, data: Data) -> dict[str, packaged.DataFile]:
    """The data files of a model."""
    opening, closing = (
        {word: float(value) for word, value in zip(of.known, weights, strict=True) if value}
        for of, weights in ((data.opening, fitted.opening), (data.closing, fitted.closing))
    )
    return {
        "text_words.tsv": TextWords.of(opening, closing),
        "text_first.trees": TEXT.as_data(fitted.first, FIRST_EXITS),
        "text_second.trees": TEXT.as_data(fitted.second, SECOND_EXITS, SECOND_FEATURES, fitted.typical),
        "text_whole.trees": WHOLE.as_data(fitted.whole, {}),
    }


_shared: list[Data] = []


def _fit_and_write(fold: int) -> int:
    data = _shared[0]
    fitted = fit(data, [other for other in range(FOLDS) if other != fold], fold)
    write(CACHE / "text" / str(fold), files(fitted, data))
    return fold


def main() -> None:
    """Trains and writes."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--folds", action="store_true", help="a model for each fold, to measure with")
    options = parser.parse_args()
    data = Data(texts(options.data))
    print(f"{len(data.made)} texts, {data.of_lines.sum()} blocks to learn from", flush=True)
    everything = list(range(FOLDS))
    if options.folds:
        _shared.append(data)
        with ProcessPoolExecutor(2, get_context("fork")) as workers:  # which share the data, and not by sending it
            for fold in workers.map(_fit_and_write, everything):
                print(f"fold {fold} is written", flush=True)
        return
    made = files(fit(data, everything), data)
    write(Path(packaged.FOLDER, *WEIGHTS), made)
    sets = {name: len({text.id for text in data.made if text.set == name}) for name in SETS}
    record("text", made, data=sets, blocks=int(data.of_lines.sum()), seed=SEED, first=FIRST, second=SECOND, whole=OF_WHOLE)


if __name__ == "__main__":
    main()
