"""LangChain: a document transformer.

>>> from langchain_core.documents import Document
>>> CleanDocuments().transform_documents([Document("Photo: dpa\\nIt rained.", metadata={"source": "post"})])
[Document(metadata={'source': 'post'}, page_content='It rained.')]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cleanse.corpus.each import ColumnCleaning
from cleanse.extras import need
from cleanse.literals import Kind
from cleanse.pipeline import Pipeline

need("langchain_core.documents", "langchain", "cleanse.integrations.langchain")

from langchain_core.documents import BaseDocumentTransformer, Document


class CleanDocuments(BaseDocumentTransformer):  # type: ignore[misc]
    """Cleans the content of documents; ``atransform_documents`` does the same in a thread.

    :param error: the key of the metadata that says why a content could not be cleaned; there is none where it could, since
        not every vector store takes None.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.
    """

    def __init__(self, error: str = "cleanse_error", kind: Kind | None = None, pipeline: Pipeline | None = None) -> None:
        self.cleaning = ColumnCleaning(error=error, kind=kind, pipeline=pipeline)

    def transform_documents(self, documents: Sequence[Document], **kwargs: Any) -> list[Document]:
        """New documents with the text, the ids and the metadata; the given ones stay as they are."""
        texts, errors, _ = self.cleaning.values([document.page_content for document in documents])
        cleaned = zip(documents, texts, errors, strict=True)
        return [document.model_copy(update=self._changes(document, text, error)) for document, text, error in cleaned]

    def _changes(self, document: Document, text: str, error: str | None) -> dict[str, Any]:
        metadata = {key: value for key, value in document.metadata.items() if key != self.cleaning.error}
        return {"page_content": text, "metadata": metadata if error is None else {**metadata, self.cleaning.error: error}}
