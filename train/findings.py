"""Trains the model of findings, and writes it to ``cleanse/roles/weights``; or one for each fold, to measure with.

    python -m train.findings            the model that the package carries
    python -m train.findings --folds    five, each without a fifth of the domains and genres, in bench/.cache/findings

The findings are those of the default pipeline with nothing weighed: in the pages of ``roles`` as tools flatten them and as
extractors have them, in their bodies alone, and in bodies of many genres, alone and between furniture (:mod:`train.genres`).
A finding is furniture where most words of the lines that it takes have another role than body. The same data gives the same
model. Needs the extra `bench`.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np

from cleanse import ledger, packaged
from cleanse.document import Document
from cleanse.packaged import WEIGHTS
from cleanse.pipeline import Pipeline
from cleanse.read.text import read_text
from cleanse.roles.finding_model import NAME
from cleanse.roles.findings import FEATURES, RULES, Finding, finding_rows
from cleanse.text.lines import count_words, lines
from train import datasets, frames, genres
from train.flatten import SETS, WHOLE, extracted, labelled
from train.folds import FOLDS, fold_of, number_of
from train.models import text_model
from train.role_labels import UNSURE, block_roles
from train.trees import Array, Features
from train.writing import record, write

FINDINGS = Features(FEATURES, {}, {})
SHAPE = {"num_leaves": 10, "learning_rate": 0.1, "rounds": 120, "min_data_in_leaf": 25, "feature_fraction": 0.5, "num_threads": 1}
BODY_WEIGHT = 2.0  # of a finding in a body alone: what is lost weighs more than what is left
GENRE_WEIGHT = 6.0  # of one in a body of another genre
# Of one where such a body stands in furniture: there is as much of that as one makes.
AROUND_WEIGHT = {"page": 0.2, "pieces": 0.2, "frame": 0.1, "lines": 0.1, "phrases": 0.1}
EVEN = 0.7  # many findings of a rule in one text weigh little more than one
ALIKE = FEATURES.index("alike")
EXCERPT_WEIGHT = 1.0  # of one in some paragraphs of a page
MOST_LINES = 1500


class Text(NamedTuple):
    """A text to look for findings in, and the role of each of its lines."""

    text: str
    roles: tuple[str, ...]
    fold: int
    weight: float
    what: str


class Found(NamedTuple):
    """A finding with its features and whether it is furniture."""

    row: tuple[float, ...]
    is_furniture: bool
    fold: int
    weight: float
    what: str
    rule: str
    said: str


def _lines(text: str) -> list[str]:
    return [line.text for line in lines(read_text(text))]


def texts(data: Path) -> Iterator[Text]:
    """All texts that are learned from."""
    for name in SETS:
        others = extracted(data, name)
        for row in labelled(data, name):
            if "roles" not in row:
                continue
            fold = fold_of(row["url"])
            blocks = [(role, text) for role, text in row["roles"] if text.strip()]
            number = number_of(row["url"])
            tools = [*WHOLE]
            for tool in ("html-text", tools[1 + number % (len(tools) - 1)]):
                yield from _labelled(row["texts"][tool], blocks, fold, 1.0, tool)
            for tool, text in others.get(row["id"], {}).items():
                yield from _labelled(text, blocks, fold, 1.0, tool)
            if row["kind"] == "article":
                for found in frames.excerpts(random.Random(number), blocks):
                    yield Text(
                        "\n".join(text for _, text in found), tuple(role for role, _ in found), fold, EXCERPT_WEIGHT, "excerpt"
                    )
            body = "\n".join(text for role, text in blocks if role == "body")
            found = _lines(body)
            yield Text("\n".join(found), ("body",) * len(found), fold, BODY_WEIGHT, "body")
    for of in genres.learned(data):
        weight = AROUND_WEIGHT.get(of.how, GENRE_WEIGHT)
        yield Text(of.text, tuple(role for role, _ in of.lines), of.fold, weight, "genre" if of.how == "alone" else of.how)


def _labelled(text: str, blocks: Sequence[tuple[str, str]], fold: int, weight: float, what: str) -> Iterator[Text]:
    found = _lines(text)
    if 0 < len(found) <= MOST_LINES:
        yield Text(text, tuple(block_roles(found, blocks)), fold, weight, what)


def found_in(text: Text) -> list[Found]:
    """The findings of the default pipeline in a text, where nothing is weighed."""
    source = read_text(text.text)
    of = lines(source)
    starts = [line.block.start for line in of]
    roles = text.roles if len(text.roles) == len(of) else (UNSURE,) * len(of)
    made: dict[tuple[str, str], Found] = {}

    def weighed(doc: Document, cleaner: str, findings: Mapping[int, Finding], elsewhere: Any, model: Any) -> dict[int, float]:
        position = ledger.in_source(doc.cuts)
        current = doc.cached(lines)
        rows = finding_rows(doc, cleaner, findings, elsewhere)
        for (number, finding), row in zip(findings.items(), rows, strict=True):
            votes: Counter[bool] = Counter()
            for line in current[number : number + finding.lines]:
                at = bisect_right(starts, position(line.block.start)) - 1
                if at >= 0 and roles[at] != UNSURE:
                    votes[roles[at] != "body"] += count_words(line.text) or 1
            said = current[number].text
            if votes:
                key = (f"{cleaner}:{finding.rule}", f"{position(current[number].block.start)}")
                made.setdefault(
                    key, Found(row, votes[True] > votes[False], text.fold, text.weight, text.what, key[0], said[:200])
                )
        return dict.fromkeys(findings, 1.0)

    with patch("cleanse.cleaners.standing.likely", weighed):
        replace(Pipeline.default().with_model(text_model(text.fold)), guards=()).run(text.text, kind="text")
    return list(made.values())


def fit(found: Sequence[Found], folds: Iterable[int]) -> Any:
    """Trees from the findings of some folds."""
    chosen = [one for one in found if one.fold in folds]
    return FINDINGS.boosted(
        np.array([one.row for one in chosen], np.float32),
        np.array([one.is_furniture for one in chosen], int),
        np.array([one.weight / one.row[ALIKE] ** EVEN for one in chosen]),
        SHAPE,
    )


def all_found(data: Path) -> list[Found]:
    """The findings in all texts."""
    with ProcessPoolExecutor() as workers:
        return [one for of in workers.map(found_in, texts(data), chunksize=16) for one in of]


def scores(found: Sequence[Found], probabilities: Array) -> dict[str, Any]:
    """For each rule how many findings there are, how many are furniture, and what is right and wrong at one half."""
    made = {}
    for rule in RULES:
        at = [n for n, one in enumerate(found) if one.rule == rule]
        if at:
            furniture = np.array([found[n].is_furniture for n in at])
            taken = probabilities[at] >= 0.5
            made[rule] = {
                "findings": len(at), "furniture": int(furniture.sum()), "furniture left": int((furniture & ~taken).sum()),
                "body taken": int((~furniture & taken).sum()),
            }  # fmt: skip
    return made


def main() -> None:
    """Trains and writes."""
    parser = datasets.parser(__doc__ or "")
    parser.add_argument("--folds", action="store_true", help="the models that leave out a fold, to measure with")
    options = parser.parse_args()
    found = all_found(options.data)
    probabilities = np.zeros(len(found))
    for fold in range(FOLDS):
        booster = fit(found, [other for other in range(FOLDS) if other != fold])
        at = [n for n, one in enumerate(found) if one.fold == fold]
        probabilities[at] = FINDINGS.probabilities(booster, np.array([found[n].row for n in at], np.float32))
        if options.folds:
            write(datasets.CACHE / "findings" / str(fold), {NAME: FINDINGS.as_data(booster, {})})
            print(f"fold {fold} is written", flush=True)
    if not options.folds:
        files = {NAME: FINDINGS.as_data(fit(found, range(FOLDS)), {})}
        write(Path(packaged.__file__).parent.joinpath(*WEIGHTS), files)
        record(
            "findings",
            files,
            data=datasets.digests(options.data, (*SETS, "roles", "bodies")),
            scores=scores(found, probabilities),
        )


if __name__ == "__main__":
    main()
