"""The models that measurements take: for each page or text one that was trained without the pages of its domain."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cleanse.mend.hyphenation import HyphenModel
from cleanse.pipeline import Pipeline
from cleanse.roles.finding_model import FindingModel
from cleanse.roles.model import HtmlModel, TextModel
from train import datasets
from train.folds import fold_of


def _folder(name: str, fold: int, command: str) -> Path:
    found = datasets.CACHE / name / str(fold)
    if not found.is_dir():
        raise SystemExit(f"{found} is not there: python -m {command} --folds makes it.")
    return found


@cache
def html_model(fold: int) -> HtmlModel:
    """The model of pages that did not see those of a fold."""
    return HtmlModel.load(_folder("html", fold, "train.html"))


@cache
def text_model(fold: int) -> TextModel:
    """The model of text without markup that did not see the pages of a fold."""
    return TextModel.load(_folder("text", fold, "train.text"))


@cache
def hyphen_model(fold: int) -> HyphenModel:
    """The model of broken words that did not see the pages of a fold."""
    return HyphenModel.load(_folder("hyphens", fold, "train.hyphens"))


@cache
def _pipeline(fold: int, favor: str) -> Pipeline:
    pipeline = Pipeline.default(favor)
    for model in (html_model(fold), text_model(fold), finding_model(fold), hyphen_model(fold)):
        pipeline = pipeline.with_model(model)
    return pipeline


@cache
def html_pipeline(fold: int) -> Pipeline:
    """The default pipeline with the model of pages that did not see a fold, for pages alone."""
    return Pipeline.default().with_model(html_model(fold))


def pipeline_for(url: str, favor: str = "balance") -> Pipeline:
    """The default pipeline with the models that did not see the domain of an address."""
    return _pipeline(fold_of(url), favor)


@cache
def finding_model(fold: int) -> FindingModel:
    """The model of findings that did not see the pages, nor the genres, of a fold."""
    return FindingModel.load(_folder("findings", fold, "train.findings"))
