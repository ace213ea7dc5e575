"""Dask: a function of data frames.

>>> import pandas as pd
>>> import dask.dataframe as dd
>>> documents = dd.from_pandas(pd.DataFrame({"text": ["Photo: dpa\\nIt rained."]}), npartitions=1)
>>> clean_frame(documents).compute()["text"].tolist()
['It rained.']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleanse.corpus.each import ColumnCleaning, ColumnOptions
from cleanse.extras import need
from cleanse.literals import Kind
from cleanse.pipeline import Pipeline

need("dask.dataframe", "dask", "cleanse.integrations.dask")
need("pandas", "dask", "cleanse.integrations.dask")

import dask.dataframe as dd

from cleanse.integrations.pandas import clean_pandas

if TYPE_CHECKING:
    from typing_extensions import Unpack


def clean_frame(
    ddf: dd.DataFrame,
    field: str = "text",
    into: str | None = None,
    error: str = "cleanse_error",
    kind: Kind | None = None,
    pipeline: Pipeline | None = None,
    **options: Unpack[ColumnOptions],
) -> dd.DataFrame:
    """The frame with a column of its texts cleaned, and a column of errors, null where there is none; nothing is computed yet.

    :param ddf: the frame; its partitions, index and other columns stay as they are.
    :param field: the column of texts or pages.
    :param into: the column that the text goes to; None: the same.
    :param error: the column that says why a value could not be cleaned.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.
    :param options: ``url_field``, the column of pages' addresses, ``metadata``, and the others of
        :class:`cleanse.corpus.each.ColumnOptions`.
    :raises NoSuchColumn: a ``KeyError``, when the frame has no such column; at once, whatever is computed later.
    :raises ValueError: for a word that an option does not have.

    The cleaned column has the type that the texts had; of categories, that of their values.
    """
    cleaning = ColumnCleaning(field, into, error, kind=kind, pipeline=pipeline, **options)
    return ddf.map_partitions(clean_pandas, cleaning, meta=clean_pandas(ddf._meta, cleaning))
