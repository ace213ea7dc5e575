"""pandas: importing this gives data frames and series an accessor, ``.cleanse``. Engines that hand over their batches as frames
use :func:`clean_pandas`.

>>> import pandas as pd
>>> documents = pd.DataFrame({"id": [1, 2], "text": ["Photo: dpa\\nIt rained.", None]})
>>> documents["text"].cleanse.clean().dropna().tolist()
['It rained.']
>>> documents.cleanse.clean(into="body").columns.tolist()
['id', 'text', 'body', 'cleanse_error']
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

from cleanse.corpus.each import ColumnCleaning, ColumnOptions, ResultOptions
from cleanse.extras import need
from cleanse.literals import Kind
from cleanse.options import METADATA
from cleanse.pipeline import Pipeline

need("pandas", "pandas", "cleanse.integrations.pandas")

import pandas as pd

if TYPE_CHECKING:
    from typing_extensions import Unpack

_TYPES = {str: "string", float: "float64", list: "object"}
_OF_FRAMES = ("field", "into", "error", "metadata", "url_field")


@pd.api.extensions.register_dataframe_accessor("cleanse")
class FrameCleaning:
    """``frame.cleanse``: cleans a column of a data frame."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self._frame = frame

    def clean(
        self,
        field: str = "text",
        into: str | None = None,
        error: str = "cleanse_error",
        kind: Kind | None = None,
        pipeline: Pipeline | None = None,
        **options: Unpack[ColumnOptions],
    ) -> pd.DataFrame:
        """A new frame with a column of its texts cleaned, and one of errors, as :func:`clean_pandas` has it.

        :param field: the column that holds what is cleaned.
        :param into: the column that the text goes to; None: the same.
        :param error: the column that says why a value could not be cleaned.
        :param kind: ``html`` or ``text``; None tells them apart by their looks.
        :param pipeline: other cleaners than the default ones.
        :param options: ``url_field``, the column of pages' addresses, ``metadata``, and the others of
            :class:`cleanse.corpus.each.ColumnOptions`.
        :raises NoSuchColumn: a ``KeyError``, when the frame has no such column.
        :raises ValueError: for a word that an option does not have.
        :raises TypeError: for an option that there is not.
        """
        return clean_pandas(self._frame, ColumnCleaning(field, into, error, kind=kind, pipeline=pipeline, **options))


@pd.api.extensions.register_series_accessor("cleanse")
class SeriesCleaning:
    """``series.cleanse``: cleans the values of a series."""

    def __init__(self, series: pd.Series) -> None:
        self._series = series

    def clean(self, kind: Kind | None = None, pipeline: Pipeline | None = None, **options: Unpack[ResultOptions]) -> pd.Series:
        """A new series of the texts, with the same index, name and nulls.

        :param kind: ``html`` or ``text``; None tells them apart by their looks.
        :param pipeline: other cleaners than the default ones.
        :param options: those of :class:`cleanse.corpus.each.ResultOptions`.
        :raises ValueError: for a word that an option does not have.
        :raises TypeError: for an option that there is not, or that only frames have.

        What cannot be cleaned stays as it was, with a warning that tells how many there are and what is wrong with the first.

        >>> pd.Series(["Photo: dpa\\nIt rained.", float("nan")], dtype=object).cleanse.clean().tolist()
        ['It rained.', nan]
        """
        wrong = [name for name in _OF_FRAMES if name in options]
        if wrong:
            raise TypeError(f"A series has no other columns, so no {wrong[0]!r}: frame.cleanse.clean({wrong[0]}=…) takes it.")
        column = ColumnCleaning(kind=kind, pipeline=pipeline, **options)
        frame = clean_pandas(self._series.to_frame(column.field), column)
        errors = frame[column.error].dropna()
        if len(errors):
            warnings.warn(
                f"{len(errors)} of {len(frame)} values could not be cleaned and stay as they were; the first, at index "
                f"{errors.index[0]!r} (frame.cleanse.clean() tells all errors in a column): {errors.iloc[0]}",
                stacklevel=2,
            )
        return frame[column.field].rename(self._series.name)


def clean_pandas(frame: pd.DataFrame, cleaning: ColumnCleaning) -> pd.DataFrame:
    """A :class:`pandas.DataFrame` with a column of its texts cleaned, the column of errors, of pandas' type ``string``, and
    those of metadata if they are wanted: ``string``, ``float64``, and ``object`` for lists.

    :param frame: the frame; its index and other columns stay as they are.
    :param cleaning: the columns and options.
    :raises NoSuchColumn: a ``KeyError``, when the frame has no such column.

    The cleaned column has the type that the texts had; of categories, that of their values. What is no text has an error, and
    stays as it is. A null stays the null that it is: None, NaN, NaT, NA.

    >>> clean_pandas(pd.DataFrame({"text": ["Photo: dpa\\nIt rained."]}), ColumnCleaning())["text"].tolist()
    ['It rained.']
    >>> clean_pandas(pd.DataFrame({"text": [5]}), ColumnCleaning(into="body"))["body"].tolist()
    [5]
    """
    cleaning.check_columns(frame.columns)
    column = frame[cleaning.field]
    if isinstance(column.dtype, pd.CategoricalDtype):
        column = column.astype(column.cat.categories.dtype)
    urls = values(frame[cleaning.url_field]) if cleaning.url_field is not None else ()
    texts, errors, metadata = cleaning.values(values(column), urls)
    cleaned = pd.Series(texts, index=frame.index, dtype=column.dtype).where(column.notna(), column)
    told = {name: pd.Series(of, index=frame.index, dtype=_TYPES[METADATA[name]]) for name, of in metadata.items()}
    error = pd.Series(errors, index=frame.index, dtype="string")
    return frame.assign(**{cleaning.target: cleaned, cleaning.error: error, **told})


def values(column: pd.Series) -> list[Any]:
    """The values of a column, with None for each null that pandas has: NaN, NaT, NA.

    >>> values(pd.Series([1.5, float("nan")]))
    [1.5, None]
    """
    return [None if null else value for value, null in zip(column, column.isna(), strict=True)]
