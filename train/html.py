"""Trains the model of HTML pages and writes it to ``cleanse/roles/weights``; or trains one for each fold, to measure with.

    python -m train.html            the model that the package carries
    python -m train.html --folds    five models, each without the pages of a fifth of the domains, in bench/.cache/html

The labels are the roles of ``roles``, aligned by :mod:`train.role_labels`; of pages that have none, the golds of ``wcxb`` and
``news``, aligned by :mod:`train.labels`, and the ``snippets``, which label a few blocks of a page each. Everything that a stage
learns from another (weights of words, the kind of a page, first probabilities) comes from models that did not see the domain of
the page. The same data gives the same model. Needs the extra `bench`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from cleanse import packaged
from cleanse.packaged import WEIGHTS
from cleanse.page import KINDS, Page
from cleanse.read.html import HtmlSource
from cleanse.roles.html_features import BITS, FEATURES, MOST_SAID, HtmlFeatures, rows
from cleanse.roles.html_roles import ROLE_FEATURES, neighbours, shape
from cleanse.roles.html_second import SECOND_FEATURES, second_rows
from cleanse.roles.model import LEAST
from cleanse.roles.role import OTHER_ROLES
from cleanse.roles.words import BIT, HtmlWords, html_words, name_words
from train import datasets
from train.folds import FOLDS, domain, fold_of
from train.kinds import Presence, kind_of, summed, without_levels
from train.labels import UNKNOWN, body_blocks, snippet_blocks
from train.role_labels import UNSURE, block_roles
from train.trees import SEED, Array, Features, Words
from train.writing import record, write, write_folds

HTML = Features(FEATURES, BITS, BIT)
SECOND_HTML = Features((*FEATURES, *SECOND_FEATURES), BITS, BIT)
ROLES_HTML = Features(ROLE_FEATURES, BITS, BIT)
# After so many trees, the scores outside of which it is final. What the first stage finds so unlikely, the second never sees.
FIRST_EXITS = dict.fromkeys((12, 18, 25, 32, 40, 50, 65, 80), (-2.8, 3.2))
SECOND_EXITS = {
    8: (-3.2, 3.2),
    15: (-3.2, 3.2),
    25: (-3.5, 3.5),
    40: (-4.0, 4.0),
    60: (-4.0, 4.0),
    90: (-4.0, 4.0),
    130: (-4.0, 4.0),
}
SETS = ("wcxb", "news", "snippets", "pages", "reader", "more")
ROLE_WEIGHT, NEWS_WEIGHT, WCXB_WEIGHT = 3.0, 3.0, 0.4
SNIPPET_WEIGHT = 20.0  # of a block that a snippet labels, however long: there are few of them, and they tell the hard cases
MOST_WORDS = 150  # a longer block weighs no more
MOST_LIKE = 16  # nor does one that stands for more others
# The sizes of the stages. On one thread, since two folds are trained at once.
FIRST = {"num_leaves": 12, "learning_rate": 0.2, "rounds": 100, "num_threads": 1}
SECOND = {"num_leaves": 24, "learning_rate": 0.1, "rounds": 200, "num_threads": 1}
ROLES_SHAPE = {
    "objective": "multiclass", "num_class": len(OTHER_ROLES), "num_leaves": 12, "learning_rate": 0.15, "rounds": 50,
    "num_threads": 1,
}  # fmt: skip
_FAR_STEPS = 60


@dataclass
class Labelled:
    """A page with what is known of it: for each block whether it is body, and its role; and the kind of the page."""

    set: str
    id: str
    fold: int
    domain: str
    page: Page
    labels: list[int]
    weight: float
    roles: list[str] | None
    kind: str | None


def labelled(data: Path) -> list[Labelled]:
    """All pages that have a label and a text."""
    roles = {(row["set"], row["id"]): row for row in datasets.rows(data, "roles")}
    found = [(name, row, roles.get((name, row["id"]))) for name in SETS for row in datasets.rows(data, name)]
    with ProcessPoolExecutor() as workers:
        made = list(workers.map(_labelled, found, chunksize=8))
    return [page for page in made if page is not None and page.page.blocks]


def _labelled(named: tuple[str, dict[str, Any], dict[str, Any] | None]) -> Labelled | None:
    name, row, labels_of = named
    if labels_of is None and not row.get("body", "").strip() and name != "snippets":
        return None
    page = HtmlSource(row["html"]).page
    texts = [block.text for block in page.blocks]
    roles, kind, weight = None, kind_of(row), ROLE_WEIGHT
    if labels_of is not None:
        roles, kind = block_roles(texts, [(role, text) for role, text in labels_of["blocks"]]), kind_of(labels_of)
        labels = [UNKNOWN if role == UNSURE else int(role == "body") for role in roles]
    elif name == "snippets":
        labels, weight = snippet_blocks(texts, row["present"], row["absent"]), 0.0
    else:
        labels, weight = [*map(int, body_blocks(texts, row["body"]))], NEWS_WEIGHT if name == "news" else WCXB_WEIGHT
    return Labelled(name, row["id"], fold_of(row["url"]), domain(row["url"]), page, labels, weight, roles, kind)


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
    """The rows of the blocks of all pages: of several that are alike and say little, one stands for all."""

    def __init__(self, made: Sequence[Labelled]) -> None:
        self.made = made
        empty = HtmlWords.of({}, {})
        self.features = [HtmlFeatures(page.page, empty) for page in made]
        sizes = [len(of.scored) for of in self.features]
        self.starts = np.concatenate([[0], np.cumsum(sizes)])
        self.folds = np.repeat([page.fold for page in made], sizes)
        pairs = [*zip(made, self.features, strict=True)]
        self.labels = np.array([page.labels[at] for page, of in pairs for at in of.scored])
        self.roles = np.array([_number_of_role(page, at) for page, of in pairs for at in of.scored])
        self.known = self.labels != UNKNOWN
        self.texts = Words((page.domain, _some(texts_of(page.page), of.scored)) for page, of in pairs)
        self.names = Words((page.domain, _some(names_of(page.page), of.scored)) for page, of in pairs)
        self.rows = np.concatenate([np.array([*rows(of, of.scored)], np.float32) for of in self.features])
        self.shapes = np.array([shape(page.page.blocks[at].text) for page, of in pairs for at in of.scored], np.float32)
        self.weights = np.concatenate([_weights(page, of) for page, of in pairs])
        self._add_kinds()

    def _add_kinds(self) -> None:
        """What the kinds of pages, and the roles of blocks, are told by."""
        starts, ends = self.starts[:-1].tolist(), self.starts[1:].tolist()
        names, counts = without_levels(self.names)
        texts = [*self.texts.known]
        until = [min(end, start + MOST_SAID) for start, end in zip(starts, ends, strict=True)]
        self.of_pages = Presence((names, summed(counts, starts, ends)), (texts, summed(self.texts.counts, starts, until)))
        self.of_blocks = Presence(without_levels(self.names, ("own", "near")), (texts, self.texts.counts))
        self.page_folds = np.array([page.fold for page in self.made])
        self.kinds = np.array([KINDS.index(page.kind) if page.kind in KINDS else -1 for page in self.made])
        self.has_kind = np.array([page.kind is not None for page in self.made])

    def kind_scores(self, learned: Sequence[int], fold: int) -> Array:
        """The scores of the kinds for the blocks of a fold, learned from other folds."""
        scores = self.of_pages.scores(self.kind_weights(learned), np.flatnonzero(self.page_folds == fold))
        sizes = np.diff(self.starts)[self.page_folds == fold]
        return np.repeat(scores, sizes, axis=0)

    def kind_weights(self, learned: Sequence[int]) -> Array:
        """The weights of words for the kinds, learned from some folds."""
        on = np.flatnonzero(np.isin(self.page_folds, learned) & self.has_kind)
        return self.of_pages.fitted(self.kinds, len(KINDS), on)

    def first(self, learned: Sequence[int], fold: int) -> Array:
        """The rows of the first stage of a fold, with the weights of words and kinds learned from others put in."""
        on = np.flatnonzero(self.folds == fold)
        texts, names = self.words(learned)
        made = self.rows[on].copy()
        made[:, FEATURES.index("text weight")] = self.texts.counts[on] @ texts
        made[:, FEATURES.index("names weight")] = self.names.counts[on] @ names
        made[:, [FEATURES.index(f"page: {kind}") for kind in KINDS]] = self.kind_scores(learned, fold)
        return made

    def words(self, learned: Sequence[int]) -> tuple[Array, Array]:
        """The weights of words, learned from some folds."""
        on = np.flatnonzero(np.isin(self.folds, learned) & self.known)
        texts, names = (words.fitted(self.labels, self.weights, on) for words in (self.texts, self.names))
        return texts, names

    def of_roles(self, folds: Sequence[int], first: Array, probabilities: Array, scores: Array) -> Array:
        """The rows by which the roles of the blocks of some folds are told."""
        on = np.flatnonzero(np.isin(self.folds, folds))
        more, _ = self.second(probabilities, on, least=0.0)
        around: list[tuple[float, ...]] = []
        for page, features in zip(self.made, self.features, strict=True):
            if page.fold in folds:
                own = scores[len(around) : len(around) + len(features.scored)]
                around += neighbours([*map(tuple, own.tolist())])
        return np.concatenate([first, more, self.shapes[on], scores, np.array(around, np.float32)], axis=1)

    def second(self, probabilities: Array, on: Array, least: float = LEAST) -> tuple[Array, Array]:
        """The second features, given probabilities of the blocks ``on``, which are those of whole pages; and which of ``on``
        they are of: those that are as likely as ``least``."""
        at = np.full(len(self.labels), -1)
        at[on] = np.arange(len(on))
        more: list[tuple[float, ...]] = []
        for features, (start, end) in zip(self.features, pairwise(self.starts), strict=True):
            if at[start] >= 0:
                own = probabilities[at[start] : at[end - 1] + 1].tolist()
                everywhere = [0.0] * len(features.words)
                for block, probability in zip(features.scored, own, strict=True):
                    everywhere[block] = probability
                features.spread(everywhere)
                more += second_rows(features, [b for b, p in zip(features.scored, own, strict=True) if p >= least], everywhere)
        return np.array(more, np.float32), np.flatnonzero(probabilities >= least)


def _some(of_blocks: Iterator[list[str]], wanted: Sequence[int]) -> list[list[str]]:
    found = [*of_blocks]
    return [found[at] for at in wanted]


def _number_of_role(page: Labelled, at: int) -> int:
    role = page.roles[at] if page.roles else UNSURE
    return OTHER_ROLES.index(role) if role in OTHER_ROLES else UNKNOWN


def _weights(page: Labelled, features: HtmlFeatures) -> Array:
    """What the blocks of a page weigh."""
    if not page.weight:
        return np.full(len(features.scored), SNIPPET_WEIGHT)
    words = np.array([features.words[at] for at in features.scored])
    stands_for = np.array([features.stands_for(at) for at in features.scored])
    return page.weight * np.sqrt(np.minimum(words, MOST_WORDS) * np.minimum(stands_for, MOST_LIKE))


@dataclass
class Fitted:
    """All that is learned from some of the folds."""

    texts: Array
    names: Array
    kinds: Array
    first: lightgbm.Booster
    second: lightgbm.Booster
    of_roles: Array
    roles: lightgbm.Booster
    typical: list[str]


def fit(data: Data, folds: Sequence[int]) -> Fitted:
    """All stages from the pages of some folds."""
    on = np.flatnonzero(np.isin(data.folds, folds))
    labels, weights, known, of_fold = data.labels[on], data.weights[on], data.known[on], data.folds[on]
    first = np.zeros((len(on), len(FEATURES)), np.float32)
    for fold in folds:  # each fold by weights that did not see it
        first[of_fold == fold] = data.first([other for other in folds if other != fold], fold)
    probabilities = np.zeros(len(on))
    for fold in folds:
        there = of_fold == fold
        others = ~there & known
        booster = HTML.boosted(first[others], labels[others], weights[others], FIRST)
        probabilities[there] = HTML.probabilities(booster, first[there])
    more, left = data.second(probabilities, on)
    second = np.concatenate([first[left], more], axis=1)
    of_known = known[left]
    last = np.zeros(len(on))
    for fold in folds:
        there = of_fold[left] == fold
        others = ~there & of_known
        booster = SECOND_HTML.boosted(second[others], labels[left[others]], weights[left[others]], SECOND)
        last[left[there]] = SECOND_HTML.probabilities(booster, second[there])
    second, left = second[of_known], left[of_known]
    return Fitted(
        *data.words(folds),
        data.kind_weights(folds),
        HTML.boosted(first[known], labels[known], weights[known], FIRST),
        SECOND_HTML.boosted(second, labels[left], weights[left], SECOND),
        *fit_roles(data, folds, first, last),
        SECOND_HTML.typical(second[labels[left] == 1]),
    )


def fit_roles(data: Data, folds: Sequence[int], first: Array, probabilities: Array) -> tuple[Array, lightgbm.Booster]:
    """What tells the roles of blocks that are no body, given their first rows and how likely they are to be body."""
    on = np.flatnonzero(np.isin(data.folds, folds))
    roles, weights = data.roles[on], np.sqrt(data.weights[on])  # short ones tell as much
    known = roles != UNKNOWN
    scores = np.zeros((len(on), len(OTHER_ROLES)), np.float32)
    for part in (folds[::2], folds[1::2]):  # each half by weights that did not see it
        there = np.isin(data.folds[on], part)
        fitted = data.of_blocks.fitted(data.roles, len(OTHER_ROLES), on[~there & known])
        scores[there] = data.of_blocks.scores(fitted, on[there])
    rows_of = data.of_roles(folds, first, probabilities, scores)
    booster = ROLES_HTML.boosted(rows_of[known], roles[known], weights[known], ROLES_SHAPE)
    return data.of_blocks.fitted(data.roles, len(OTHER_ROLES), on[known]), booster


def files(fitted: Fitted, data: Data) -> dict[str, packaged.DataFile]:
    """The data files of a model."""
    text = {word: float(value) for word, value in zip(data.texts.known, fitted.texts, strict=True) if value}
    names: dict[str, list[float]] = {}
    for key, value in zip(data.names.known, fitted.names, strict=True):
        if value:
            level, word = key.split(" ", 1)
            names.setdefault(word, [0.0, 0.0, 0.0])[("own", "near", "far").index(level)] = float(value)
    of_roles = ROLES_HTML.as_data_by_class(fitted.roles, len(OTHER_ROLES))
    return {
        "html_words.tsv": HtmlWords.of(text, names),
        "html_kinds.tsv": data.of_pages.words(KINDS, fitted.kinds),
        "html_first.trees": HTML.as_data(fitted.first, FIRST_EXITS),
        "html_second.trees": SECOND_HTML.as_data(fitted.second, SECOND_EXITS, (), fitted.typical),
        "html_roles.tsv": data.of_blocks.words(OTHER_ROLES, fitted.of_roles),
        **{f"html_role_{role}.trees": trees for role, trees in zip(OTHER_ROLES, of_roles, strict=True)},
    }


def main() -> None:
    """Trains and writes."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--folds", action="store_true", help="a model for each fold, to measure with")
    options = parser.parse_args()
    data = Data(labelled(options.data))
    print(f"{len(data.made)} pages, {data.known.sum()} blocks with a label, {data.labels[data.known].mean():.1%} of them body")

    def train(folds: Sequence[int]) -> dict[str, packaged.DataFile]:
        return files(fit(data, folds), data)

    if options.folds:
        write_folds("html", train)
        return
    made = train(range(FOLDS))
    write(Path(packaged.FOLDER, *WEIGHTS), made)
    sets = Counter(f"{page.set}: {'roles' if page.roles else 'gold or snippets'}" for page in data.made)
    record(
        "html", made, data=dict(sorted(sets.items())), sources=datasets.digests(options.data, (*SETS, "roles")),
        blocks=int(data.known.sum()), seed=SEED, folds=FOLDS, first=FIRST, second=SECOND, roles=ROLES_SHAPE,
    )  # fmt: skip


if __name__ == "__main__":
    main()
