"""Hugging Face datasets: a callable for ``Dataset.map``, with a fingerprint that its cache can rely on.

>>> from datasets import Dataset, disable_progress_bars
>>> disable_progress_bars()
>>> documents = Dataset.from_dict({"text": ["Photo: dpa\\nIt rained."]})
>>> documents.map(CleanBatch("text"), batched=True)[0]
{'text': 'It rained.', 'cleanse_error': None}
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cleanse._version import __version__
from cleanse.corpus.each import ColumnCleaning
from cleanse.extras import need

need("datasets", "datasets", "cleanse.integrations.datasets")
need("pyarrow", "datasets", "cleanse.integrations.datasets")

import pyarrow as pa

from cleanse.integrations.arrow import metadata_type


class _Typed(list[Any]):
    """A list that has a type for Arrow, even if all are null: else the first rows written would make the column's type null."""

    def __init__(self, values: Iterable[Any], kind: pa.DataType) -> None:
        super().__init__(values)
        self.kind = kind

    def __arrow_array__(self, type: Any = None) -> Any:
        return pa.array(list(self), type or self.kind)


@dataclass(frozen=True)
class CleanBatch(ColumnCleaning):
    """Cleans a column of each batch. The options are those of :class:`cleanse.corpus.each.ColumnCleaning`.

    Goes in: a batch as a mapping of lists; comes out: the cleaned column, that of the errors, and those of metadata if they are
    wanted, which ``map`` puts among the others. The fingerprint is made from the options and cleanse's version.
    """

    version: str = dataclasses.field(default_factory=lambda: __version__, init=False, repr=False)

    def __call__(self, batch: Mapping[str, Any]) -> dict[str, list[Any]]:
        """The columns that change.

        :raises TypeError: when the column comes as anything but a list, as it does without ``batched=True`` and in other formats.
        :raises NoSuchColumn: a ``KeyError``, when the batch has no such column.
        """
        column: Any = batch  # in other formats a table or a frame
        if isinstance(batch, Mapping):
            self.check_columns(batch)
            column = batch[self.field]
        if not isinstance(column, list):
            wrong = f"CleanBatch takes columns as lists, not {type(column)}"
            raise TypeError(f"{wrong}: with_format(None).map(..., batched=True)")
        texts, errors, metadata = self.values(column, batch[self.url_field] if self.url_field is not None else ())
        kept: list[Any] = _Typed(texts, pa.string()) if all(text is None or isinstance(text, str) for text in texts) else texts
        told = {name: _Typed(of, metadata_type(name)) for name, of in metadata.items()}
        return {self.target: kept, self.error: _Typed(errors, pa.string()), **told}
