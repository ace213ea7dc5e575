"""Haystack: a component.

>>> from haystack import Document
>>> [document.content for document in CleanDocuments().run([Document(content="Photo: dpa\\nIt rained.")])["documents"]]
['It rained.']
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cleanse.corpus.each import ColumnCleaning, ColumnOptions, with_known
from cleanse.extras import need
from cleanse.literals import Kind
from cleanse.pipeline import Pipeline

need("haystack", "haystack", "cleanse.integrations.haystack")

from haystack import Document, component, default_from_dict, default_to_dict

if TYPE_CHECKING:
    from typing_extensions import Unpack


@component
class CleanDocuments:
    """Cleans the content of documents.

    :param error: the key of the meta that says why a content could not be cleaned; there is none where it could, nor one for
        metadata that are not known, since not every document store takes None.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones; a Haystack pipeline that has such a component cannot be dumped.
    :param options: ``url_field``, the key of the meta for a page's address, ``metadata``, and the others of
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
        self._parameters = {"error": error, "kind": kind, "pipeline": pipeline, **options}

    def to_dict(self) -> dict[str, Any]:
        """The component as a Haystack pipeline dumps it."""
        dumped: dict[str, Any] = default_to_dict(self, **self._parameters)
        return dumped

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> CleanDocuments:
        """The component as a Haystack pipeline has dumped it."""
        loaded: CleanDocuments = default_from_dict(cls, data)
        return loaded

    @component.output_types(documents=list[Document])  # type: ignore[untyped-decorator]
    def run(self, documents: list[Document]) -> dict[str, list[Document]]:
        """New documents, in order, with the ids and all else that they had; a document without content stays as it is."""
        url_field = self.cleaning.url_field
        urls = [document.meta.get(url_field) for document in documents] if url_field is not None else []
        cleaned = self.cleaning.documents([document.content for document in documents], urls)
        return {
            "documents": [
                replace(document, content=text, meta=with_known(document.meta, told))
                for document, (text, told) in zip(documents, cleaned, strict=True)
            ]
        }
