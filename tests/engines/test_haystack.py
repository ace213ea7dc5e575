"""Haystack's documents, and a pipeline that is dumped and loaded."""

from __future__ import annotations

from inspect import signature

import pytest

pytestmark = pytest.mark.engines
pytest.importorskip("haystack")

from haystack import Document, Pipeline  # noqa: E402

import cleanse  # noqa: E402
from cleanse.integrations.haystack import CleanDocuments  # noqa: E402
from tests.corpus.hostile import hostile  # noqa: E402
from tests.engines import ASKED, MARKDOWN, TOLD, URL  # noqa: E402
from tests.test_options import PAGE  # noqa: E402


def test_a_thousand_documents(documents: list[str], expected: list[str]) -> None:
    given = [Document(content=text, meta={"source": i}, score=0.5) for i, text in enumerate(documents)]
    cleaned = CleanDocuments().run(given)["documents"]
    assert [document.content for document in cleaned] == expected
    assert [(d.id, d.meta, d.score) for d in cleaned] == [(d.id, d.meta, d.score) for d in given]
    assert [document.content for document in given] == documents


def test_an_error_is_in_the_meta() -> None:
    wrong, empty = Document(content="They raise it. ", meta={"source": "post"}), Document(content=None)
    failed, same = CleanDocuments(error="why", pipeline=hostile()).run([wrong, empty])["documents"]
    assert (failed.content, failed.meta["source"]) == ("They raise it. ", "post")
    assert failed.meta["why"].startswith("CleanerFailed: ")
    assert wrong.meta == {"source": "post"}
    assert same == empty


def test_a_pipeline_is_dumped_and_loaded() -> None:
    pipeline = Pipeline()
    pipeline.add_component("cleanse", CleanDocuments(kind="html", include=("title",), **ASKED))
    since_3 = "allowed_modules" in signature(Pipeline.loads).parameters
    allowed = {"allowed_modules": ["cleanse.integrations.haystack"]} if since_3 else {}
    loaded = Pipeline.loads(pipeline.dumps(), **allowed)
    assert loaded.dumps() == pipeline.dumps()
    found = loaded.run({"cleanse": {"documents": [Document(content=PAGE, meta={"url": URL})]}})
    (document,) = found["cleanse"]["documents"]
    assert document.content.startswith("# Rain over the valley")
    assert document.meta["cleanse_title"] == "Rain over the valley"


def test_other_cleaners() -> None:
    whitespace = cleanse.Pipeline.default().only("whitespace")
    (cleaned,) = CleanDocuments(pipeline=whitespace).run([Document(content="Photo: dpa\nIt rained. ")])["documents"]
    assert cleaned.content == "Photo: dpa\nIt rained."


def test_metadata_are_told_where_they_are_known() -> None:
    given = [Document(content=PAGE, meta={"url": URL, "cleanse_site": "of an earlier run"}), Document(content="", meta={})]
    page, empty = CleanDocuments(**ASKED).run(given)["documents"]
    assert page.content == MARKDOWN
    known = {name: value for name, value in TOLD.items() if value not in (None, [])}
    assert page.meta == {"url": URL, **known}
    assert "cleanse_authors" in known
    assert "cleanse_warnings" not in known
    assert "cleanse_title" not in empty.meta


def test_a_wrong_word_is_told_at_once() -> None:
    with pytest.raises(ValueError, match="Is 'html' meant"):
        CleanDocuments(kind="htlm")  # type: ignore[arg-type]
