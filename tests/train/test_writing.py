"""What a training writes."""

from __future__ import annotations

import json
from multiprocessing import get_all_start_methods
from pathlib import Path

import pytest

from cleanse.boosting import Trees
from cleanse.roles.words import TextWords
from train import writing
from train.folds import FOLDS


def test_files_and_the_record_of_a_training(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "RECORDS", tmp_path)
    files = {"words.tsv": TextWords.of({"rain": 1.0}, {}), "first.trees": Trees(b"trees 1\nfeatures\twords\n1\n")}
    writing.write(tmp_path / "new" / "model", files)
    assert {path.name: path.read_bytes() for path in (tmp_path / "new" / "model").iterdir()} == {
        name: file.data for name, file in files.items()
    }
    writing.record("rain", files, blocks=7)
    assert json.loads((tmp_path / "rain.json").read_text("utf-8")) == {
        "blocks": 7, "digests": {name: file.digest for name, file in files.items()}
    }  # fmt: skip


@pytest.mark.skipif("fork" not in get_all_start_methods(), reason="folds are trained in processes that share the data")
def test_the_model_of_a_fold_learns_from_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing.datasets, "CACHE", tmp_path)
    writing.write_folds("rain", lambda folds: {"words.tsv": TextWords.of({f"fold{fold}": 1.0 for fold in folds}, {})})
    for fold in range(FOLDS):
        words = (tmp_path / "rain" / str(fold) / "words.tsv").read_text("utf-8")
        assert [other for other in range(FOLDS) if f"fold{other}" in words] == [other for other in range(FOLDS) if other != fold]
