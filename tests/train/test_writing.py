"""What a training writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleanse.boosting import Trees
from cleanse.roles.words import TextWords
from train import writing


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
