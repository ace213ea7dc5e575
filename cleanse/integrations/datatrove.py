"""datatrove: a pipeline step.

>>> from datatrove.data import Document
>>> documents = [Document(text="Photo: dpa\\nIt rained.", id="1", metadata={"source": "post"})]
>>> [(document.text, document.metadata) for document in CleanDocuments()(documents)]
[('It rained.', {'source': 'post', 'cleanse_error': None})]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cleanse.corpus.each import ColumnCleaning, ColumnOptions
from cleanse.extras import need
from cleanse.literals import Kind
from cleanse.pipeline import Pipeline

need("datatrove.data", "datatrove", "cleanse.integrations.datatrove")

from datatrove.data import Document
from datatrove.pipeline.base import PipelineStep
from datatrove.utils.typeshelper import StatHints

if TYPE_CHECKING:
    from typing_extensions import Unpack


class CleanDocuments(PipelineStep):  # type: ignore[misc]
    """Cleans the text of each document, and keeps every document.

    :param error: the key of the metadata that says why a text could not be cleaned; its value is None where it could.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.
    :param options: ``url_field``, the key of the metadata for a page's address, ``metadata``, and the others of
        :class:`cleanse.corpus.each.ColumnOptions`.
    :raises ValueError: for a word that an option does not have.

    It counts documents (total, cleaned, failed, forwarded), their lengths once cleaned, and the time.
    """

    type = "🧹 - CLEAN"
    name = "cleanse"

    def __init__(
        self,
        error: str = "cleanse_error",
        kind: Kind | None = None,
        pipeline: Pipeline | None = None,
        **options: Unpack[ColumnOptions],
    ) -> None:
        super().__init__()
        self.cleaning = ColumnCleaning(error=error, kind=kind, pipeline=pipeline, **options)

    def run(self, data: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """The documents, cleaned, in order."""
        url_field = self.cleaning.url_field
        for document in data:
            with self.track_time():
                urls = [document.metadata.get(url_field)] if url_field is not None else []
                ((document.text, told),) = self.cleaning.documents([document.text], urls)
                document.metadata.update(told)
            is_cleaned = told[self.cleaning.error] is None
            self.stat_update(StatHints.total, StatHints.forwarded, "cleaned" if is_cleaned else "failed")
            if isinstance(document.text, str):
                self.update_doc_stats(document)
            yield document
