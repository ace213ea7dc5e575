"""Haystack's documents, and a pipeline that is dumped and loaded."""

from __future__ import annotations

from inspect import signature

import pytest

pytestmark = pytest.mark.engines
pytest.importorskip("haystack")

from haystack import Document, Pipeline  # noqa: E402

import cleanse  # noqa: E402
from cleanse.integrations.haystack import CleanDocuments  # noqa: E402


def test_a_thousand_documents(documents: list[str], expected: list[str]) -> None:
    given = [Document(content=text, meta={"source": i}, score=0.5) for i, text in enumerate(documents)]
    cleaned = CleanDocuments().run(given)["documents"]
    assert [document.content for document in cleaned] == expected
    assert [(d.id, d.meta, d.score) for d in cleaned] == [(d.id, d.meta, d.score) for d in given]
    assert [document.content for document in given] == documents


def test_an_error_is_in_the_meta() -> None:
    wrong, empty = Document(content="It rained. ", meta={"source": "post"}), Document(content=None)
    failed, same = CleanDocuments(error="why", kind="no such kind").run([wrong, empty])["documents"]
    assert (failed.content, failed.meta["source"]) == ("It rained. ", "post")
    assert failed.meta["why"].startswith("ValueError: ")
    assert wrong.meta == {"source": "post"}
    assert same == empty


def test_a_pipeline_is_dumped_and_loaded() -> None:
    pipeline = Pipeline()
    pipeline.add_component("cleanse", CleanDocuments(kind="html"))
    since_3 = "allowed_modules" in signature(Pipeline.loads).parameters
    allowed = {"allowed_modules": ["cleanse.integrations.haystack"]} if since_3 else {}
    loaded = Pipeline.loads(pipeline.dumps(), **allowed)
    assert loaded.dumps() == pipeline.dumps()
    found = loaded.run({"cleanse": {"documents": [Document(content="<p>It rained.</p>")]}})
    assert [document.content for document in found["cleanse"]["documents"]] == ["It rained."]


def test_other_cleaners() -> None:
    whitespace = cleanse.Pipeline.default().only("whitespace")
    (cleaned,) = CleanDocuments(pipeline=whitespace).run([Document(content="Photo: dpa\nIt rained. ")])["documents"]
    assert cleaned.content == "Photo: dpa\nIt rained."
