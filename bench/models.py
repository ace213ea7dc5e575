"""The models that measurements take: for each page or text one that was trained without the pages of its domain."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import cleanse
from cleanse.cleaners.furniture import PageSelector, TextSelector
from cleanse.cleaners.hyphens import Hyphens
from cleanse.mend.frequencies import WordList
from cleanse.mend.hyphenation import HyphenModel
from cleanse.roles import text_features as flat
from cleanse.roles.html_features import Weights
from cleanse.roles.model import FlatModel, Model
from train.trees import CACHE, fold_of


def _written(folder: Path, command: str, *names: str) -> list[dict[str, Any]]:
    """What the modules of a folder define."""
    if not folder.is_dir():
        raise SystemExit(f"{folder} is not there: {command} makes it.")
    made: list[dict[str, Any]] = []
    for name in names:
        found: dict[str, Any] = {}
        exec(compile((folder / f"{name}.py").read_text("utf-8"), name, "exec"), found)
        made.append(found)
    return made


@cache
def html_model(fold: int) -> Model:
    """The model of pages that did not see those of a fold."""
    words, first, second = _written(
        CACHE / "folds" / str(fold), "python -m train.html --folds", "html_words", "html_first", "html_second"
    )
    return Model(Weights(words["TEXT"], words["NAMES"]), first["score"], second["score"], second["TYPICAL"])


@cache
def flat_model(fold: int) -> FlatModel:
    """The model of text without markup that did not see the pages of a fold."""
    words, first, second, whole = _written(
        CACHE / "flat" / str(fold), "python -m train.text --folds", "flat_words", "flat_first", "flat_second", "flat_whole"
    )
    weights = flat.Weights(words["OPENING"], words["CLOSING"])
    return FlatModel(weights, first["score"], second["score"], whole["score"], second["TYPICAL"])


@cache
def hyphen_model(fold: int) -> HyphenModel:
    """The model of broken words that did not see the pages of a fold."""
    folder = CACHE / "hyphens" / str(fold)
    (trees,) = _written(folder, "python -m train.hyphens --folds", "trees")
    return HyphenModel(trees["score"], cache(lambda iso: _word_list(folder / f"{iso}.bin")))


def _word_list(path: Path) -> WordList:
    return WordList(path.read_bytes() if path.is_file() else b"")


@cache
def _pipeline(fold: int, favor: str) -> cleanse.Pipeline:
    pipeline = cleanse.Pipeline.default(favor)
    models: dict[type[cleanse.Cleaner], Any] = {
        PageSelector: html_model(fold), TextSelector: flat_model(fold), Hyphens: hyphen_model(fold),
    }  # fmt: skip
    cleaners: tuple[Any, ...] = pipeline.cleaners
    return replace(pipeline, cleaners=tuple(replace(c, model=models[type(c)]) if type(c) in models else c for c in cleaners))


@cache
def html_pipeline(fold: int) -> cleanse.Pipeline:
    """The default pipeline with the model of pages that did not see a fold, for pages alone."""
    pipeline = cleanse.Pipeline.default()
    cleaners = (replace(c, model=html_model(fold)) if isinstance(c, PageSelector) else c for c in pipeline.cleaners)
    return replace(pipeline, cleaners=tuple(cleaners))


def pipeline_for(url: str, favor: str = "balance") -> cleanse.Pipeline:
    """The default pipeline with the models that did not see the domain of an address."""
    return _pipeline(fold_of(url), favor)
