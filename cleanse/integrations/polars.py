"""Polars: a function of data frames, eager and lazy, and one of expressions.

>>> import polars as pl
>>> documents = pl.DataFrame({"text": ["Photo: dpa\\nIt rained."]})
>>> clean_frame(documents).rows()
[('It rained.', None)]
>>> documents.select(clean_column("text").struct.field("text")).item()
'It rained.'
"""

from __future__ import annotations

from typing import TypeVar

from cleanse.corpus.each import ColumnCleaning
from cleanse.extras import need
from cleanse.literals import Kind
from cleanse.pipeline import Pipeline

need("polars", "polars", "cleanse.integrations.polars")

import polars as pl

Frame = TypeVar("Frame", pl.DataFrame, pl.LazyFrame)

_PAIR = pl.Struct({"text": pl.String, "error": pl.String})
_TEXTS = (pl.String, pl.Binary, pl.Categorical, pl.Enum, pl.Object)


def clean_frame(
    frame: Frame,
    field: str = "text",
    into: str | None = None,
    error: str = "cleanse_error",
    kind: Kind | None = None,
    pipeline: Pipeline | None = None,
) -> Frame:
    """The frame with a column of its texts cleaned, and a column of errors, null where there is none.

    :param frame: the frame; its other columns stay as they are, and a lazy one stays lazy.
    :param field: the column of texts or pages: strings, binary, categories or objects; another stays as it is, with errors.
    :param into: the column that the text goes to; None: the same.
    :param error: the column that says why a value could not be cleaned.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.
    :raises KeyError: when the frame has no such column.
    """
    target = into or field
    is_text = frame.collect_schema()[field] in _TEXTS
    pairs = frame.with_columns(clean_column(field, kind, pipeline).alias(error))
    text = pl.col(error).struct.field("text") if is_text else pl.col(field)
    return pairs.with_columns(text.alias(target), pl.col(error).struct.field("error").alias(error))


def clean_column(expr: pl.Expr | str, kind: Kind | None = None, pipeline: Pipeline | None = None) -> pl.Expr:
    """An expression of structs with the fields ``text`` and ``error``.

    :param expr: the texts or pages, as an expression or the name of a column; what is none gives a null text and an error.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.
    """
    cleaning = ColumnCleaning(kind=kind, pipeline=pipeline)

    def clean(values: pl.Series) -> pl.Series:
        texts, errors, _ = cleaning.strings(values.to_list())
        return pl.DataFrame({"text": texts, "error": errors}, schema=_PAIR.to_schema()).to_struct(values.name)

    column = pl.col(expr) if isinstance(expr, str) else expr
    return column.map_batches(clean, return_dtype=_PAIR, is_elementwise=True)
