"""Haystack: a component.

>>> from haystack import Document
>>> [document.content for document in CleanDocuments().run([Document(content="Photo: dpa\\nIt rained.")])["documents"]]
['It rained.']
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cleanse.corpus.each import ColumnCleaning
from cleanse.extras import need
from cleanse.literals import Kind
from cleanse.pipeline import Pipeline

need("haystack", "haystack", "cleanse.integrations.haystack")

from haystack import Document, component


@component
class CleanDocuments:
    """Cleans the content of documents.

    :param error: the key of the meta that says why a content could not be cleaned; there is none where it could, since not
        every document store takes None.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones; a Haystack pipeline that has such a component cannot be dumped.
    """

    def __init__(self, error: str = "cleanse_error", kind: Kind | None = None, pipeline: Pipeline | None = None) -> None:
        self.error, self.kind, self.pipeline = error, kind, pipeline

    @component.output_types(documents=list[Document])  # type: ignore[untyped-decorator]
    def run(self, documents: list[Document]) -> dict[str, list[Document]]:
        """New documents, in order, with the ids and all else that they had; a document without content stays as it is."""
        cleaning = ColumnCleaning(kind=self.kind, pipeline=self.pipeline)
        texts, errors, _ = cleaning.values([document.content for document in documents])
        cleaned = zip(documents, texts, errors, strict=True)
        return {"documents": [replace(document, **self._changes(document, text, error)) for document, text, error in cleaned]}

    def _changes(self, document: Document, text: str, error: str | None) -> dict[str, Any]:
        meta = {key: value for key, value in document.meta.items() if key != self.error}
        return {"content": text, "meta": meta if error is None else {**meta, self.error: error}}
