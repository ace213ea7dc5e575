"""Trains the model of text without markup and writes it to ``cleanse/roles/weights``; or one for each fold, to measure with.

    python -m train.text            the model that the package carries
    python -m train.text --folds    five models, each without the pages of a fifth of the domains, in bench/.cache/text

The texts are the pages of six sets, flattened by several tools (:mod:`train.flatten`), and bodies alone. The labels are the roles
of ``roles``, aligned by :mod:`train.role_labels`; on pages of ``wcxb`` and ``news`` that have none, the golds, aligned by
:mod:`train.labels`. What a stage learns from another comes from models that did not see the domain of the page. The same data
gives the same model. Needs the extra `bench`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from scipy import sparse

from cleanse import core, packaged
from cleanse.packaged import WEIGHTS
from cleanse.read.text import read_text
from cleanse.roles.model import LEAST
from cleanse.roles.text_features import BIT, BITS, FEATURES, KINDS, TextFeatures, rows
from cleanse.roles.text_second import SECOND_FEATURES, WHOLE_FEATURES, second_rows, whole_row
from cleanse.roles.text_title import TITLE_FEATURES, title_rows
from cleanse.roles.words import TextWords
from train import datasets, genres
from train.flatten import BODIES, SETS, labelled
from train.folds import FOLDS, domain, fold_of, number_of
from train.kinds import Presence, kind_of, summed
from train.labels import UNKNOWN, body_blocks
from train.role_labels import UNSURE, block_roles
from train.trees import SEED, Array, Features, Words
from train.writing import record, write, write_folds

TEXT = Features(FEATURES, BITS, BIT)
WHOLE = Features(WHOLE_FEATURES, {}, {})
TITLE = Features(TITLE_FEATURES, {}, {})
# On one thread, since two folds are trained at once.
FIRST = {"num_leaves": 10, "learning_rate": 0.2, "rounds": 60, "num_threads": 1}
SECOND = {"num_leaves": 31, "learning_rate": 0.1, "rounds": 280, "min_data_in_leaf": 20, "num_threads": 1}
OF_TITLE = {"num_leaves": 8, "learning_rate": 0.25, "rounds": 30, "num_threads": 1}
OF_WHOLE = {"num_leaves": 10, "learning_rate": 0.1, "rounds": 120}
# After so many trees, the scores outside of which it is final.
FIRST_EXITS = dict.fromkeys((12, 18, 25, 32, 40, 50), (-2.8, 3.2))
SECOND_EXITS = {
    15: (-2.1, 2.1),
    22: (-2.1, 2.1),
    30: (-2.2, 2.2),
    42: (-2.3, 2.3),
    60: (-2.5, 2.5),
    85: (-2.7, 2.7),
    110: (-2.8, 2.8),
    135: (-2.9, 2.9),
    165: (-3.0, 3.0),
    195: (-3.1, 3.1),
    235: (-3.2, 3.2),
}
# A page is learned from as html-text has it, and as one of these.
OTHERS = ("get_text", "stripped", "inscriptis", "lexbor", "spaced")
SHORT = (*BODIES, "gold")
HALVES = ("resiliparse", "phrases", "pieces")  # neither a whole page nor a body alone
MADE, LEAST_FURNITURE = ("frame", "lines"), 4  # nor is one that was made up and has fewer blocks of furniture
ROLE_WEIGHT = 3.0  # of a page that somebody has read block by block
# What a body of another genre weighs, by what stands around it.
GENRE_WEIGHTS = {"alone": 1.2, "page": 1.2, "pieces": 1.2, "frame": 1.2, "lines": 1.2, "phrases": 4.0}
ALONE_WEIGHT = 2.0  # times that of a body alone, where it is told from pages
GOLD_WEIGHT = 1.0  # of a page with a gold
LOOSE_WEIGHT = 0.4  # of one whose gold takes in what stands around a body
LOOSE = ("listing", "product", "service")
CAPTION_WEIGHT = 4.0  # times the weight of another block: captions are few, and read like body
CAPTION_CHARS = 15  # of what may be part of a caption
MOST_WORDS = 150
LEAST_COMMENT = 0.3  # the weight of a word in comments that is worth its room
NO_TITLE = (-1, 0.0)
INNER = 2  # parts of the other folds, for what a stage learns from another


@dataclass
class Text:
    """A text with its labels."""

    set: str
    id: str
    kind: str
    tool: str
    fold: int
    domain: str
    weight: float
    features: TextFeatures
    labels: Array
    captions: Array
    """Which blocks are captions."""
    comments: Array
    titles: Array
    """Which blocks are readers' comments, and the title: 1 or 0, or ``UNKNOWN``."""

    @property
    def of_lines(self) -> bool:
        """Whether its blocks are learned from."""
        return self.tool not in SHORT

    @property
    def is_page(self) -> bool | None:
        """Whether it is a whole page, or a body alone; None where it is hard to say."""
        is_half = self.tool in HALVES or (self.tool in MADE and np.count_nonzero(self.labels == 0) < LEAST_FURNITURE)
        return None if is_half else self.tool not in SHORT


def spaced(text: str, number: int) -> str:
    """A text with one blank line between all its lines, or none."""
    return ("\n", "\n\n")[number % 2].join(line for line in text.split("\n") if line.strip())


def texts(data: Path) -> list[Text]:
    """All texts that are learned from or measured on."""
    with ProcessPoolExecutor() as workers:
        made = [text for name in SETS for found in workers.map(_texts, labelled(data, name), chunksize=8) for text in found]
        made += workers.map(_genre, genres.learned(data), chunksize=16)
    return [text for text in made if text.features.size]


def _genre(of: genres.Text) -> Text:
    """A body of another genre, alone or between furniture."""
    features = TextFeatures(read_text(of.text), TextWords.of({}, {}))
    roles = block_roles(features.texts, of.lines)
    labels, comments, titles = (_of_role(roles, role) for role in ("body", "comment", "title"))
    captions = np.array([role == "caption" for role in roles], bool)
    tool = "gold" if of.how == "alone" else of.how
    named = ("bodies", f"{of.lang} {of.genre}", "other", tool, of.fold, of.genre)
    return Text(*named, GENRE_WEIGHTS[of.how], features, labels, captions, comments, titles)


def _texts(row: dict[str, Any]) -> list[Text]:
    has_roles = "roles" in row
    gold = row["role_body"] if has_roles else row["body"]
    found = row["texts"] | {"gold": gold, "spaced": spaced(row["texts"]["html-text"], number_of(row["url"]))}
    kind = kind_of(row) or "article"
    weight = ROLE_WEIGHT if has_roles else LOOSE_WEIGHT if kind in LOOSE else GOLD_WEIGHT
    made = []
    wanted = _tools(row)
    for tool, text in found.items():
        if tool not in wanted:
            continue
        features = TextFeatures(read_text(text), TextWords.of({}, {}))
        blocks = features.texts
        comments = titles = np.full(len(blocks), UNKNOWN, np.int8)
        if tool == "gold":
            labels, captions = np.ones(len(blocks), np.int8), np.zeros(len(blocks), bool)
        elif has_roles:
            roles = block_roles(blocks, row["roles"])
            labels, comments, titles = (_of_role(roles, role) for role in ("body", "comment", "title"))
            captions = np.array([role == "caption" for role in roles], bool)
        else:
            labels, captions = np.array(body_blocks(blocks, gold), np.int8), _captions(row, blocks)
        of = (row["set"], row["id"], kind, tool, fold_of(row["url"]), domain(row["url"]), weight)
        made.append(Text(*of, features, labels, captions, comments, titles))
    return made


def _tools(row: dict[str, Any]) -> set[str]:
    """Whose output is learned from: a page as two tools flatten it, of ``news`` as all do; and what is mostly body."""
    return {"html-text", *SHORT, *(OTHERS if row["set"] == "news" else (OTHERS[number_of(row["id"]) % len(OTHERS)],))}


def _of_role(roles: Sequence[str], wanted: str) -> Array:
    return np.array([UNKNOWN if role == UNSURE else role == wanted for role in roles], np.int8)


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
        self.labels, self.comments, self.titles = (
            np.concatenate([getattr(text, name) for text in made]) for name in ("labels", "comments", "titles")
        )
        self.folds = np.repeat([text.fold for text in made], sizes)
        self.of_lines = np.repeat([text.of_lines for text in made], sizes)
        words = np.concatenate([text.features.words for text in made])
        self.weights = np.sqrt(np.clip(words, 1, MOST_WORDS)) * np.repeat([text.weight for text in made], sizes)
        self.weights[np.concatenate([text.captions for text in made])] *= CAPTION_WEIGHT
        self.weights *= np.repeat(self._evened(), sizes)
        self.opening = Words((text.domain, text.features.said) for text in made)
        self.closing = Words((text.domain, [*text.features.closings()]) for text in made)
        starts = self.starts.tolist()
        by_page = summed(self.opening.counts, starts[:-1], starts[1:])
        nothing = sparse.csr_matrix((len(made), 0), dtype=np.float32)
        self.pages = Presence(([], nothing), ([*self.opening.known], by_page))
        self.kinds = np.array([KINDS.index(text.kind) for text in made])
        self.page_folds = np.array([text.fold for text in made])
        self.of_kind = np.array([text.of_lines and text.tool not in HALVES for text in made])

    def _evened(self) -> Array:
        """For each text a factor by which a short body counts nearly as much as a long one, as it does in what is measured."""
        starts = self.starts[:-1]
        totals = np.add.reduceat(self.weights * (self.labels == 1), starts) + 0.1 * np.add.reduceat(self.weights, starts)
        return np.clip(np.sqrt(np.median(totals) / np.maximum(totals, 1e-9)), 0.3, 3.0)

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
    comments: Array
    kinds: Array
    first: lightgbm.Booster
    second: lightgbm.Booster
    whole: lightgbm.Booster
    typical: list[str]
    title: lightgbm.Booster


def fit(data: Data, folds: Sequence[int]) -> Fitted:
    """Both stages, and the score of whole texts, from the pages of some folds."""
    labels, weights = data.labels, data.weights
    parts = [list(folds[at::INNER]) for at in range(INNER)]
    learned = data.of_lines & (labels != UNKNOWN)

    def rows_of(chosen: Array) -> Array:
        return np.flatnonzero(chosen & learned)

    def words_of(chosen: Array) -> tuple[Array, Array, Array]:
        opening, closing = (words.fitted(labels, weights, rows_of(chosen)) for words in (data.opening, data.closing))
        of_roles = np.flatnonzero(chosen & data.of_lines & (data.comments != UNKNOWN))
        return opening, closing, data.opening.fitted(data.comments, np.ones(len(labels)), of_roles)

    def kinds_of(within: Sequence[int]) -> Array:
        return data.pages.fitted(data.kinds, len(KINDS), np.flatnonzero(np.isin(data.page_folds, within) & data.of_kind))

    everywhere = np.isin(data.folds, folds)
    first = np.zeros((len(labels), len(FEATURES)), np.float32)
    probabilities = np.zeros(len(labels))
    for part in parts:  # each by weights that did not see it
        there = np.isin(data.folds, part)
        enter_weights(data, part, *words_of(everywhere & ~there))
        enter_kinds(data, part, kinds_of([fold for fold in folds if fold not in part]))
        for text, start, end in data.spans(part):
            first[start:end] = rows(text.features)
    for part in parts:
        there = np.isin(data.folds, part)
        others = rows_of(everywhere & ~there)
        booster = TEXT.boosted(first[others], labels[others], weights[others], FIRST)
        probabilities[there] = TEXT.probabilities(booster, first[there])
    titles, title = titles_of(data, parts, probabilities)
    second, on, whole, is_page, is_genre = [], [], [], [], []
    for text, start, end in data.spans(folds):
        own = probabilities[start:end].tolist()
        if text.is_page is not None:
            whole.append(whole_row(text.features, own))
            is_page.append(text.is_page)
            is_genre.append(text.set == "bodies" and not text.is_page)
        if text.of_lines:
            wanted = [p >= LEAST for p in own]
            more = [*second_rows(text.features, wanted, own, titles.get(start, NO_TITLE))]
            second.append(np.array(more, np.float32).reshape(-1, len(SECOND_FEATURES)))
            on += (np.flatnonzero(wanted) + start).tolist()
    on = np.array(on)
    second = np.concatenate([first[on], np.concatenate(second)], axis=1)
    known = labels[on] != UNKNOWN
    second, on = second[known], on[known]
    chosen = rows_of(everywhere)
    target = np.array(is_page)
    balance = np.where(target, 1 / max(1, target.sum()), 1 / max(1, (~target).sum())) * len(target)
    balance[np.array(is_genre)] *= ALONE_WEIGHT
    return Fitted(
        *words_of(everywhere),
        kinds_of(folds),
        TEXT.boosted(first[chosen], labels[chosen], weights[chosen], FIRST),
        TEXT.boosted(second, labels[on], weights[on], SECOND),
        WHOLE.boosted(np.array(whole, np.float32), target.astype(int), balance, OF_WHOLE),
        TEXT.typical(second[labels[on] == 1]),
        title,
    )


class Candidates(NamedTuple):
    """The blocks of a text that may be its title: where its blocks begin, the blocks, their features and labels."""

    start: int
    places: list[int]
    rows: Array
    labels: Array


def titles_of(
    data: Data, parts: Sequence[Sequence[int]], probabilities: Array
) -> tuple[dict[int, tuple[int, float]], lightgbm.Booster]:
    """For each text, by where its blocks begin, the block that may be the title and how likely it is to be, as trees say that did
    not see it; and the trees from all."""
    found = [[*_candidates(data, part, probabilities)] for part in parts]

    def trees(chosen: Sequence[list[Candidates]]) -> lightgbm.Booster:
        known = [text for part in chosen for text in part if (text.labels == 1).any()]
        labels = np.concatenate([text.labels for text in known])
        return TITLE.boosted(np.concatenate([text.rows for text in known]), labels == 1, np.ones(len(labels)), OF_TITLE)

    titles = {}
    for number, part in enumerate(found):
        booster = trees(found[:number] + found[number + 1 :])
        for text in part:
            scores = TITLE.probabilities(booster, text.rows).tolist()
            titles[text.start] = max(zip(scores, text.places, strict=True))[::-1]
    return titles, trees(found)


def _candidates(data: Data, folds: Sequence[int], probabilities: Array) -> Iterator[Candidates]:
    for text, start, end in data.spans(folds):
        places, of = title_rows(text.features, probabilities[start:end].tolist())
        if places:
            yield Candidates(start, places, np.array([*of], np.float32), text.titles[places])


def enter_weights(data: Data, folds: Sequence[int], opening: Array, closing: Array, comments: Array) -> None:
    """Enters weights of words in the features of some folds."""
    found = data.opening.counts @ opening, data.closing.counts @ closing, data.opening.counts @ comments
    for text, start, end in data.spans(folds):
        text.features.weigh(*(of[start:end].tolist() for of in found))


def enter_kinds(data: Data, folds: Sequence[int], kinds: Array) -> None:
    """Enters the scores of the kinds of pages in the features of some folds."""
    scores = data.pages.scores(kinds, np.arange(len(data.made))).tolist()
    for text, of in zip(data.made, scores, strict=True):
        if text.fold in folds:
            text.features.kind_scores = tuple(of)


def files(fitted: Fitted, data: Data) -> dict[str, packaged.DataFile]:
    """The data files of a model."""
    opening, closing, comments = (
        {word: float(value) for word, value in zip(of.known, weights, strict=True) if value}
        for of, weights in ((data.opening, fitted.opening), (data.closing, fitted.closing), (data.opening, fitted.comments))
    )
    comments = {word: value for word, value in comments.items() if abs(value) >= LEAST_COMMENT}
    return {
        "text_words.tsv": TextWords.of(opening, closing, comments),
        "text_kinds.tsv": data.pages.words(KINDS, fitted.kinds),
        "text_first.trees": TEXT.as_data(fitted.first, FIRST_EXITS),
        "text_second.trees": TEXT.as_data(fitted.second, SECOND_EXITS, SECOND_FEATURES, fitted.typical),
        "text_whole.trees": WHOLE.as_data(fitted.whole, {}),
        "text_title.trees": TITLE.as_data(fitted.title, {}),
    }


def main() -> None:
    """Trains and writes."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--folds", action="store_true", help="a model for each fold, to measure with")
    options = parser.parse_args()
    os.environ[core.VARIABLE] = "python"  # whose features can be sent between processes
    data = Data(texts(options.data))
    print(f"{len(data.made)} texts, {data.of_lines.sum()} blocks to learn from", flush=True)

    def train(folds: Sequence[int]) -> dict[str, packaged.DataFile]:
        return files(fit(data, folds), data)

    if options.folds:
        write_folds("text", train)
        return
    made = train(range(FOLDS))
    write(Path(packaged.FOLDER, *WEIGHTS), made)
    sets = {name: len({text.id for text in data.made if text.set == name}) for name in (*SETS, "bodies")}
    record(
        "text",
        made,
        data=sets,
        blocks=int((data.of_lines & (data.labels != UNKNOWN)).sum()),
        seed=SEED,
        first=FIRST,
        second=SECOND,
        title=OF_TITLE,
        whole=OF_WHOLE,
    )


if __name__ == "__main__":
    main()
