"""Hugging Face datasets: a callable for ``Dataset.map``, with a fingerprint that its cache can rely on.

>>> from datasets import Dataset, disable_progress_bars
>>> disable_progress_bars()
>>> documents = Dataset.from_dict({"text": ["Photo: dpa\\nIt rained."]})
>>> documents.map(CleanBatch("text"), batched=True)[0]
{'text': 'It rained.', 'cleanse_error': None}
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cleanse._version import __version__
from cleanse.corpus.each import ColumnCleaning
from cleanse.extras import need

need("datasets", "datasets", "cleanse.integrations.datasets")
need("pyarrow", "datasets", "cleanse.integrations.datasets")

import pyarrow as pa


class _Strings(list[Any]):
    """A list that Arrow takes for strings even if all are null: else the first rows written would make the column's type null."""

    def __arrow_array__(self, type: Any = None) -> Any:
        return pa.array(list(self), type or pa.string())


@dataclass(frozen=True)
class CleanBatch(ColumnCleaning):
    """Cleans a column of each batch. The settings are those of :class:`cleanse.corpus.each.ColumnCleaning`.

    Goes in: a batch as a mapping of lists; comes out: the cleaned column and that of the errors, which ``map`` puts among the
    others. The fingerprint is made from the settings and cleanse's version.
    """

    version: str = dataclasses.field(default_factory=lambda: __version__, init=False, repr=False)

    def __call__(self, batch: Mapping[str, Any]) -> dict[str, list[Any]]:
        """The columns that change.

        :raises TypeError: when the column comes as anything but a list, as it does without ``batched=True`` and in other formats.
        :raises KeyError: when the batch has no such column.
        """
        column = batch[self.field]
        if not isinstance(column, list):
            told = f"CleanBatch takes columns as lists, not {type(column)}"
            raise TypeError(f"{told}: with_format(None).map(..., batched=True)")
        texts, errors, _ = self.values(column)
        is_text = all(text is None or isinstance(text, str) for text in texts)
        return {self.target: _Strings(texts) if is_text else texts, self.error: _Strings(errors)}
