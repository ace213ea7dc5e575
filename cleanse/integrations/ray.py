"""Ray Data: a callable for ``Dataset.map_batches``.

>>> import logging, ray
>>> quiet = ray.init(num_cpus=2, include_dashboard=False, logging_level=logging.ERROR, log_to_driver=False)
>>> ray.data.DataContext.get_current().enable_progress_bars = False
>>> documents = ray.data.from_items([{"text": "Photo: dpa\\nIt rained."}])
>>> documents.map_batches(CleanBatch("text"), batch_format="pyarrow").take_all()
[{'text': 'It rained.', 'cleanse_error': None}]
"""

from __future__ import annotations

from dataclasses import dataclass

from cleanse.corpus.each import ColumnCleaning
from cleanse.extras import need

need("ray.data", "ray", "cleanse.integrations.ray")
need("pyarrow", "ray", "cleanse.integrations.ray")

import pyarrow as pa

from cleanse.integrations.arrow import clean_table


@dataclass(frozen=True)
class CleanBatch(ColumnCleaning):
    """Cleans a column of each batch. The options are those of :class:`cleanse.corpus.each.ColumnCleaning`.

    Goes in: a batch as a :class:`pyarrow.Table`; comes out: the same rows with the cleaned column, that of the errors,
    and those of metadata if they are wanted.
    """

    def __call__(self, batch: pa.Table) -> pa.Table:
        """The batch, cleaned.

        :raises TypeError: when the batch is no Arrow table.
        :raises NoSuchColumn: a ``KeyError``, when it has no such column.
        """
        if not isinstance(batch, pa.Table):
            raise TypeError(f"CleanBatch takes Arrow tables, not {type(batch)}: map_batches(..., batch_format='pyarrow')")
        return clean_table(batch, self)
