"""LangChain's documents."""

from __future__ import annotations

import asyncio

import pytest

pytestmark = pytest.mark.engines
pytest.importorskip("langchain_core")

from langchain_core.documents import Document  # noqa: E402

from cleanse.integrations.langchain import CleanDocuments  # noqa: E402
from tests.engines import ASKED, MARKDOWN, TOLD, URL  # noqa: E402
from tests.test_options import PAGE  # noqa: E402


def test_a_thousand_documents(documents: list[str], expected: list[str]) -> None:
    given = [Document(text, metadata={"source": i}, id=str(i)) for i, text in enumerate(documents)]
    cleaned = CleanDocuments().transform_documents(given)
    assert cleaned == [Document(text, metadata={"source": i}, id=str(i)) for i, text in enumerate(expected)]
    assert [document.page_content for document in given] == documents
    assert asyncio.run(CleanDocuments().atransform_documents(given)) == cleaned


def test_an_error_is_in_the_metadata() -> None:
    wrong = Document.model_construct(page_content=5, metadata={"source": "post"})
    given = [wrong, Document("It rained. ", metadata={"cleanse_error": "of an earlier run"})]
    failed, cleaned = CleanDocuments().transform_documents(given)
    assert failed.page_content == 5
    assert failed.metadata["source"] == "post"
    assert failed.metadata["cleanse_error"].startswith("TypeError: ")
    assert wrong.metadata == {"source": "post"}
    assert cleaned.metadata == {}


def test_pages() -> None:
    (cleaned,) = CleanDocuments(kind="html").transform_documents([Document("<p>It rained.</p>")])
    assert cleaned.page_content == "It rained."


def test_metadata_are_told_where_they_are_known() -> None:
    given = [Document(PAGE, metadata={"url": URL, "cleanse_site": "of an earlier run"}), Document("", metadata={})]
    page, empty = CleanDocuments(**ASKED).transform_documents(given)
    assert page.page_content == MARKDOWN
    known = {name: value for name, value in TOLD.items() if value not in (None, [])}
    assert page.metadata == {"url": URL, **known}
    assert "cleanse_authors" in known
    assert "cleanse_warnings" not in known
    assert "cleanse_title" not in empty.metadata


def test_a_wrong_word_is_told_at_once() -> None:
    with pytest.raises(ValueError, match="Is 'html' meant"):
        CleanDocuments(kind="htlm")  # type: ignore[arg-type]
