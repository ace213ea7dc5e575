"""pandas data frames, for the engines that hand over their batches as such: other columns are passed on as they are."""

from __future__ import annotations

from typing import Any

from cleanse.corpus.each import ColumnCleaning
from cleanse.extras import need

need("pandas", "engines", "cleanse.integrations.pandas")

import pandas as pd


def clean_pandas(frame: pd.DataFrame, cleaning: ColumnCleaning) -> pd.DataFrame:
    """A :class:`pandas.DataFrame` with a column of its texts cleaned, and the column of errors, of pandas' type ``string``.

    :param frame: the frame; its index and other columns stay as they are.
    :param cleaning: the columns and settings.
    :raises KeyError: when the frame has no such column.

    The cleaned column has the type that the texts had; of categories, that of their values. What is no text has an error, and
    stays as it is.

    >>> clean_pandas(pd.DataFrame({"text": ["Photo: dpa\\nIt rained."]}), ColumnCleaning())["text"].tolist()
    ['It rained.']
    >>> clean_pandas(pd.DataFrame({"text": [5]}), ColumnCleaning(into="body"))["body"].tolist()
    [5]
    """
    column = frame[cleaning.field]
    if isinstance(column.dtype, pd.CategoricalDtype):
        column = column.astype(column.cat.categories.dtype)
    texts, errors = cleaning.values(values(column))
    cleaned = pd.Series(texts, index=frame.index, dtype=column.dtype)
    return frame.assign(**{cleaning.target: cleaned, cleaning.error: pd.Series(errors, index=frame.index, dtype="string")})


def values(column: pd.Series) -> list[Any]:
    """The values of a column, with None for each null that pandas has: NaN, NaT, NA.

    >>> values(pd.Series([1.5, float("nan")]))
    [1.5, None]
    """
    return [None if null else value for value, null in zip(column, column.isna(), strict=True)]
