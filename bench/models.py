"""The models that measurements take: for each page one that was trained without the pages of its domain."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import cleanse
from bench.train import CACHE, fold_of
from cleanse.cleaners.furniture import Furniture
from cleanse.markup import Weights
from cleanse.model import Model


@cache
def model_without(fold: int) -> Model:
    """The model that did not see the pages of a fold."""
    folder = CACHE / "folds" / str(fold)
    if not folder.is_dir():
        raise SystemExit(f"{folder} is not there: python -m bench.train --folds makes it.")
    made: dict[str, dict[str, object]] = {}
    for name in ("html_words", "html_first", "html_second"):
        code = compile((folder / f"{name}.py").read_text("utf-8"), name, "exec")
        exec(code, made.setdefault(name, {}))
    words, first, second = (made[name] for name in ("html_words", "html_first", "html_second"))
    return Model(Weights(words["TEXT"], words["NAMES"]), first["score"], second["score"], second["TYPICAL"])  # type: ignore[arg-type]


@cache
def _pipeline(fold: int, favor: str) -> cleanse.Pipeline:
    cleaners = cleanse.Pipeline.default(favor).cleaners
    model = model_without(fold)
    return cleanse.Pipeline(tuple(replace(c, model=model) if isinstance(c, Furniture) else c for c in cleaners))


def pipeline_for(url: str, favor: str = "balance") -> cleanse.Pipeline:
    """The default pipeline with the model that did not see the domain of an address."""
    return _pipeline(fold_of(url), favor)
