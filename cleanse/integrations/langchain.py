"""LangChain: a document transformer.

>>> from langchain_core.documents import Document
>>> CleanDocuments().transform_documents([Document("Photo: dpa\\nIt rained.", metadata={"source": "post"})])
[Document(metadata={'source': 'post'}, page_content='It rained.')]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cleanse.corpus.each import ColumnCleaning, ColumnOptions, with_known
from cleanse.extras import need
from cleanse.literals import Kind
from cleanse.pipeline import Pipeline

need("langchain_core.documents", "langchain", "cleanse.integrations.langchain")

from langchain_core.documents import BaseDocumentTransformer, Document

if TYPE_CHECKING:
    from typing_extensions import Unpack


class CleanDocuments(BaseDocumentTransformer):  # type: ignore[misc]
    """Cleans the content of documents; ``atransform_documents`` does the same in a thread.

    :param error: the key of the metadata that says why a content could not be cleaned; there is none where it could, nor one
        for metadata that are not known, since not every vector store takes None.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.
    :param options: ``url_field``, the key of the metadata for a page's address, ``metadata``, and the others of
        :class:`cleanse.corpus.each.ColumnOptions`.
    :raises ValueError: for a word that an option does not have.
    """

    def __init__(
        self,
        error: str = "cleanse_error",
        kind: Kind | None = None,
        pipeline: Pipeline | None = None,
        **options: Unpack[ColumnOptions],
    ) -> None:
        self.cleaning = ColumnCleaning(error=error, kind=kind, pipeline=pipeline, **options)

    def transform_documents(self, documents: Sequence[Document], **kwargs: Any) -> list[Document]:
        """New documents with the text, the ids and the metadata; the given ones stay as they are."""
        url_field = self.cleaning.url_field
        urls = [document.metadata.get(url_field) for document in documents] if url_field is not None else []
        cleaned = self.cleaning.documents([document.page_content for document in documents], urls)
        return [
            document.model_copy(update={"page_content": text, "metadata": with_known(document.metadata, told)})
            for document, (text, told) in zip(documents, cleaned, strict=True)
        ]
