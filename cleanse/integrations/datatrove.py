"""datatrove: a pipeline step.

>>> from datatrove.data import Document
>>> documents = [Document(text="Photo: dpa\\nIt rained.", id="1", metadata={"source": "post"})]
>>> [(document.text, document.metadata) for document in CleanDocuments()(documents)]
[('It rained.', {'source': 'post', 'cleanse_error': None})]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleanse.corpus.each import ColumnCleaning
from cleanse.extras import need
from cleanse.literals import Kind
from cleanse.pipeline import Pipeline

need("datatrove.data", "datatrove", "cleanse.integrations.datatrove")

from datatrove.data import Document
from datatrove.pipeline.base import PipelineStep
from datatrove.utils.typeshelper import StatHints


class CleanDocuments(PipelineStep):  # type: ignore[misc]
    """Cleans the text of each document, and keeps every document.

    :param error: the key of the metadata that says why a text could not be cleaned; its value is None where it could.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.

    It counts documents (total, cleaned, failed, forwarded), their lengths once cleaned, and the time.
    """

    type = "🧹 - CLEAN"
    name = "cleanse"

    def __init__(self, error: str = "cleanse_error", kind: Kind | None = None, pipeline: Pipeline | None = None) -> None:
        super().__init__()
        self.cleaning = ColumnCleaning(error=error, kind=kind, pipeline=pipeline)

    def run(self, data: Iterable[Document], rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """The documents, cleaned, in order."""
        for document in data:
            with self.track_time():
                (document.text,), (error,), _ = self.cleaning.values([document.text])
                document.metadata[self.cleaning.error] = error
            self.stat_update(StatHints.total, StatHints.forwarded, "cleaned" if error is None else "failed")
            if isinstance(document.text, str):
                self.update_doc_stats(document)
            yield document
