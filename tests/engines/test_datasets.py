"""Hugging Face datasets, with its cache."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.engines
datasets = pytest.importorskip("datasets")

import cleanse  # noqa: E402
from cleanse.integrations.datasets import CleanBatch  # noqa: E402
from tests.engines import ASKED, MARKDOWN, NAMES, TOLD, UNKNOWN, URL, columns_of  # noqa: E402
from tests.test_options import PAGE  # noqa: E402

# Says the fingerprint of the cleaned dataset, and whether it came from the cache.
SCRIPT = """
import json, sys
import cleanse
from cleanse import _version
import datasets
version, settings, only = json.loads(sys.argv[2])
_version.__version__ = version or _version.__version__
from cleanse.integrations import datasets as adapter
pipeline = cleanse.Pipeline.default()
clean = adapter.CleanBatch("text", pipeline=pipeline.only(*only) if only else pipeline, **settings)
called = []
real = adapter.CleanBatch.values
def values(self, *columns):
    called.append(1)
    return real(self, *columns)
adapter.CleanBatch.values = values
cleaned = datasets.load_from_disk(sys.argv[1]).map(clean, batched=True)
print(json.dumps([cleaned._fingerprint, not called, cleaned["text"][0]]))
"""


@pytest.fixture(autouse=True)
def _quiet() -> None:
    datasets.disable_progress_bars()


def _run(path: Path, seed: str, version: str = "", only: tuple[str, ...] = (), **settings: Any) -> list[Any]:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", SCRIPT, str(path), json.dumps([version, settings, only])]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[Any] = json.loads(done.stdout)
    return found


def test_a_thousand_documents(documents: list[str], expected: list[str]) -> None:
    columns = {"text": [*documents, None, None], "number": list(range(1002)), "label": [0, 1] * 501}
    given = datasets.Dataset.from_dict(columns).cast_column("label", datasets.ClassLabel(names=["rain", "sun"]))
    cleaned = given.map(CleanBatch("text"), batched=True, num_proc=2, batch_size=100)
    assert cleaned["text"][:] == [*expected, None, None]
    assert cleaned["cleanse_error"][:] == [None] * 1002
    assert cleaned.features == {**given.features, "cleanse_error": datasets.Value("string")}
    assert cleaned.remove_columns(["text", "cleanse_error"]).to_list() == given.remove_columns("text").to_list()


def test_the_same_settings_hit_the_cache_in_another_process(tmp_path: Path) -> None:
    datasets.Dataset.from_dict({"text": ["Photo: dpa\nIt rained."]}).save_to_disk(tmp_path / "given")
    fingerprint, cached, text = _run(tmp_path / "given", "1")
    assert (cached, text) == (False, "It rained.")
    assert _run(tmp_path / "given", "2") == [fingerprint, True, "It rained."]
    others = [
        _run(tmp_path / "given", "1", kind="text"),
        _run(tmp_path / "given", "1", only=("whitespace", "encoding")),
        _run(tmp_path / "given", "1", version="0.0.1"),
    ]
    assert not any(cached for _, cached, _ in others)
    assert len({fingerprint, *(other for other, _, _ in others)}) == 4


def test_use_does_not_change_the_fingerprint() -> None:
    from datasets.fingerprint import Hasher

    used = CleanBatch("text")
    used({"text": ["<p>It rained.</p>", "It rained."]})
    assert Hasher.hash(used) == Hasher.hash(CleanBatch("text"))
    assert Hasher.hash(used) != Hasher.hash(CleanBatch("text", pipeline=cleanse.Pipeline.default("recall")))


def test_an_error_after_many_rows_without_one() -> None:
    """The type of the error column does not depend on the first rows."""
    given = datasets.Dataset.from_dict({"page": [b"It rained."] * 1000 + [b"%PDF-1.7 "] * 500})
    cleaned = given.map(CleanBatch("page", "text"), batched=True)
    assert cleaned["text"][:1000] == ["It rained."] * 1000
    assert [bool(error) for error in cleaned["cleanse_error"]] == [False] * 1000 + [True] * 500
    assert cleaned["cleanse_error"][1000].startswith("NotText: ")


def test_a_wrong_type_stays_with_an_error() -> None:
    given = datasets.Dataset.from_dict({"text": [5, None]})
    cleaned = given.map(CleanBatch("text"), batched=True)
    assert cleaned["text"][:] == [5, None]
    assert cleaned["cleanse_error"][0].startswith("TypeError: ")
    assert cleaned["cleanse_error"][1] is None


def test_pages_and_the_column_they_came_from() -> None:
    given = datasets.Dataset.from_dict({"page": ["<p>It rained.</p>"], "n": [1]})
    clean = CleanBatch("page", "text", kind="html")
    assert given.map(clean, batched=True, remove_columns=["page"]).to_list() == [
        {"n": 1, "text": "It rained.", "cleanse_error": None}
    ]
    streamed = given.to_iterable_dataset().map(clean, batched=True, remove_columns=["page"])
    assert list(streamed) == [{"n": 1, "text": "It rained.", "cleanse_error": None}]


def test_what_is_no_batch_of_lists_is_told() -> None:
    given = datasets.Dataset.from_dict({"text": ["It rained.", None], "number": [1, 2]})
    with pytest.raises(TypeError, match=r"with_format\(None\).map\(..., batched=True\)"):
        given.map(CleanBatch("text"))
    for kind in ("arrow", "pandas", "numpy"):
        with pytest.raises(TypeError, match="takes columns as lists"):
            given.with_format(kind).map(CleanBatch("text"), batched=True)


def test_metadata_are_columns_of_their_types() -> None:
    """Also where the first batch has none of them."""
    given = datasets.Dataset.from_dict({"text": [None, None, PAGE], "url": [None, None, URL]})
    cleaned = given.map(CleanBatch("text", **ASKED), batched=True, batch_size=2)
    assert cleaned.column_names == ["text", "url", *NAMES]
    assert cleaned["text"][:] == [None, None, MARKDOWN]
    assert columns_of(cleaned.to_list()) == [UNKNOWN, UNKNOWN, TOLD]
    strings = (
        datasets.List(datasets.Value("string")) if hasattr(datasets, "List") else datasets.Sequence(datasets.Value("string"))
    )
    assert cleaned.features["cleanse_authors"] == cleaned.features["cleanse_warnings"] == strings
    assert cleaned.features["cleanse_confidence"] == datasets.Value("float64")
    streamed = given.to_iterable_dataset().map(CleanBatch("text", **ASKED), batched=True, batch_size=2)
    assert columns_of(list(streamed)) == [UNKNOWN, UNKNOWN, TOLD]


def test_what_is_wrong_is_told() -> None:
    with pytest.raises(ValueError, match="Is 'html' meant"):
        CleanBatch("text", kind="htlm")  # type: ignore[arg-type]
    with pytest.raises(KeyError, match="field is 'page', and there is no such column: there are 'text'"):
        datasets.Dataset.from_dict({"text": ["It rained."]}).map(CleanBatch("page"), batched=True)
