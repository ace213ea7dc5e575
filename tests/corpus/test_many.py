"""clean_many: in order, lazily, with errors as results."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

import cleanse
from cleanse.errors import CorpusError
from tests.corpus.documents import PAGE, texts
from tests.corpus.hostile import hostile

MIXED: list[Any] = [*texts(40), PAGE, PAGE.encode("utf-8"), bytearray(b"It rained."), BeautifulSoup(PAGE, "html.parser"), ""]


@pytest.mark.parametrize("workers", [0, 1, 2, 8])
def test_results_are_those_of_inspect_in_order(workers: int) -> None:
    results = list(cleanse.clean_many(iter(MIXED), workers=workers))
    expected = [cleanse.inspect(source) for source in MIXED]
    assert [result.text for result in results] == [result.text for result in expected]
    assert [result.cuts for result in results] == [result.cuts for result in expected]
    assert [result.markdown() for result in results] == [result.markdown() for result in expected]
    assert all(result.error is None for result in results)


@pytest.mark.parametrize("workers", [0, 2])
def test_it_is_lazy(workers: int) -> None:
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        for text in texts(10**9):
            read += 1
            yield text

    results = cleanse.clean_many(endless(), workers=workers)
    assert read == 0
    assert next(results).text
    assert read <= 16 * 8 * 2
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("workers", [0, 2])
def test_errors_are_results(workers: int) -> None:
    sources = ["It rained.", 5, None, "raise", lambda: 0, b"raise", "It stopped."]
    results = list(cleanse.clean_many(sources, workers=workers, pipeline=hostile()))
    assert [result.text for result in results] == ["It rained.", "", "", "raise", "", "raise", "It stopped."]
    assert [result.error and result.error.partition(":")[0] for result in results] == [
        None, "TypeError", "TypeError", "CleanerFailed", "TypeError", "CleanerFailed", None
    ]  # fmt: skip


def test_a_document_that_takes_too_long_or_kills_its_worker_costs_itself_alone(tmp_path: Path) -> None:
    sources = ["It rained.", "sleep long ", "It stopped.", "crash always", "crash once", "It rained again.", "print"]
    results = list(cleanse.clean_many(sources, workers=2, timeout=2, pipeline=hostile(str(tmp_path))))
    assert [result.text for result in results] == sources
    assert [index for index, result in enumerate(results) if result.error] == [3]
    assert results[3].error == "a worker died (exit status 7)"
    assert results[1].warnings == ("It took longer than the timeout of 2 s: passed through as it was.",)


def test_the_error_of_the_source_comes_after_the_documents_before() -> None:
    def broken() -> Iterator[str]:
        yield "It rained."
        raise OSError("the line is down")

    results = cleanse.clean_many(broken(), workers=1)
    assert next(results).text == "It rained."
    with pytest.raises(OSError, match="the line is down"):
        next(results)


def test_bad_settings_are_told_at_once() -> None:
    for settings, said in (
        ({"workers": -1}, "workers is -1"),
        ({"timeout": 0}, "timeout is 0"),
        ({"kind": "pdf"}, "kind is 'pdf'"),
    ):
        with pytest.raises(ValueError, match=said):
            cleanse.clean_many([], **settings)  # type: ignore[arg-type]


def test_a_pipeline_that_cannot_be_sent_is_told() -> None:
    class Local(cleanse.Cleaner):
        name = "local"

        def edits(self, doc: cleanse.Document) -> tuple[cleanse.Edit, ...]:
            return ()

    with pytest.raises(CorpusError, match="top of a module, or use workers=0"):
        list(cleanse.clean_many(["It rained."], workers=1, pipeline=cleanse.Pipeline.default().then(Local())))
    assert [r.text for r in cleanse.clean_many(["It rained."], workers=0, pipeline=cleanse.Pipeline((Local(),)))] == [
        "It rained."
    ]


def test_a_result_from_another_process_knows_its_page() -> None:
    here = cleanse.inspect(PAGE)
    there = pickle.loads(pickle.dumps(here))
    assert there == here
    assert there.cuts == here.cuts
    assert there.markdown() == here.markdown()


@pytest.mark.parametrize("source", ["It rained.", b"It rained.", bytearray(b"It rained."), BeautifulSoup(PAGE, "html.parser")])
def test_one_source_is_not_taken_apart(source: Any) -> None:
    with pytest.raises(TypeError, match=f"one {type(source).__name__}.*inspect"):
        cleanse.clean_many(source)
