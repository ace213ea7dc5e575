"""The model of findings: how likely what a rule of lines found in a text is to be furniture where it stands."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache

from cleanse import packaged
from cleanse.boosting import Model, Score, Trees, file_of, probability_of
from cleanse.document import Document
from cleanse.errors import ModelError
from cleanse.roles.findings import FEATURES, Finding, finding_rows

NAME = "findings.trees"
"""The file of the weights."""


class FindingModel(Model):
    """The model of findings: what gives the rows of :func:`finding_rows` a score."""

    trees: Score

    def __init__(self, trees: Score) -> None:
        vars(self).update(trees=trees)

    @staticmethod
    @cache
    def default() -> FindingModel:
        """The model that the package carries."""
        return FindingModel(Trees(packaged.read(*packaged.WEIGHTS, NAME), "findings"))

    @classmethod
    def load(cls, folder: str | os.PathLike[str]) -> FindingModel:
        """The model that a trainer wrote to a folder.

        :raises ModelError: where its file cannot be read, or is none of such trees.
        """
        trees = Trees(file_of(folder, NAME))
        if trees.features != FEATURES:
            raise ModelError(f"{NAME} in {os.fspath(folder)!r} is of other features: train it again, python -m train.findings.")
        return cls(trees)

    def probabilities(
        self, doc: Document, cleaner: str, findings: Mapping[int, Finding], elsewhere: Sequence[tuple[int, str]] = ()
    ) -> dict[int, float]:
        """How likely each finding is to be furniture, by the number of its line."""
        rows = finding_rows(doc, cleaner, findings, elsewhere)
        score = self.trees.score
        return {number: probability_of(score(row)) for number, row in zip(findings, rows, strict=True)}


def likely(
    doc: Document,
    cleaner: str,
    findings: Mapping[int, Finding],
    elsewhere: Sequence[tuple[int, str]] = (),
    model: FindingModel | None = None,
) -> dict[int, float]:
    """How likely each finding of a cleaner is to be furniture: see :meth:`FindingModel.probabilities`."""
    if not findings:
        return {}
    return (model or FindingModel.default()).probabilities(doc, cleaner, findings, elsewhere)
