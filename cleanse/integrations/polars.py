"""Polars: a function of data frames, eager and lazy, and one of expressions.

>>> import polars as pl
>>> documents = pl.DataFrame({"text": ["Photo: dpa\\nIt rained."]})
>>> clean_frame(documents).rows()
[('It rained.', None)]
>>> documents.select(clean_column("text").struct.field("text")).item()
'It rained.'
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from cleanse.corpus.each import ColumnCleaning, ColumnOptions
from cleanse.extras import need
from cleanse.literals import Kind
from cleanse.options import METADATA
from cleanse.pipeline import Pipeline

need("polars", "polars", "cleanse.integrations.polars")

import polars as pl

if TYPE_CHECKING:
    from typing_extensions import Unpack

Frame = TypeVar("Frame", pl.DataFrame, pl.LazyFrame)

_TYPES = {str: pl.String(), float: pl.Float64(), list: pl.List(pl.String)}
_URL = "cleanse_url"
_TEXTS = (pl.String, pl.Binary, pl.Categorical, pl.Enum, pl.Object)


def clean_frame(
    frame: Frame,
    field: str = "text",
    into: str | None = None,
    error: str = "cleanse_error",
    kind: Kind | None = None,
    pipeline: Pipeline | None = None,
    **options: Unpack[ColumnOptions],
) -> Frame:
    """The frame with a column of its texts cleaned, and a column of errors, null where there is none.

    :param frame: the frame; its other columns stay as they are, and a lazy one stays lazy.
    :param field: the column of texts or pages: strings, binary, categories or objects; another stays as it is, with errors.
    :param into: the column that the text goes to; None: the same.
    :param error: the column that says why a value could not be cleaned.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.
    :param options: ``url_field``, the column of pages' addresses, ``metadata``, and the others of
        :class:`cleanse.corpus.each.ColumnOptions`.
    :raises NoSuchColumn: a ``KeyError``, when the frame has no such column; at once, whatever is computed later.
    :raises ValueError: for a word that an option does not have.
    """
    cleaning = ColumnCleaning(field, into, error, kind=kind, pipeline=pipeline, **options)
    schema = frame.collect_schema()
    cleaning.check_columns(schema.names())
    if schema[field] == pl.Object and cleaning.url_field is not None:
        raise ValueError(
            f"url_field is {cleaning.url_field!r}, but {field!r} is a column of objects, which Polars hands over alone: leave "
            "url_field out, or make it one of strings or bytes."
        )
    cleaned = frame.with_columns(clean_column(field, kind, pipeline, **options).alias(error))
    of = pl.col(error).struct
    text = of.field("text") if schema[field] in _TEXTS else pl.col(field)
    told = [of.field(name).alias(name) for name in cleaning.metadata_names]
    return cleaned.with_columns(text.alias(cleaning.target), of.field("error").alias(error), *told)


def clean_column(
    expr: pl.Expr | str, kind: Kind | None = None, pipeline: Pipeline | None = None, **options: Unpack[ColumnOptions]
) -> pl.Expr:
    """An expression of structs with the fields ``text`` and ``error``, and those of the metadata if they are wanted.

    :param expr: the texts or pages, as an expression or the name of a column; what is none gives a null text and an error.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.
    :param options: those of :func:`clean_frame`.
    :raises ValueError: for a word that an option does not have.
    """
    cleaning = ColumnCleaning(kind=kind, pipeline=pipeline, **options)
    told = {name: _TYPES[METADATA[name]] for name in cleaning.metadata_names}
    written = pl.Struct({"text": pl.String, "error": pl.String, **told})

    def clean(values: pl.Series, urls: Iterable[Any] = ()) -> pl.Series:
        texts, errors, metadata = cleaning.strings(values.to_list(), urls)
        return pl.DataFrame({"text": texts, "error": errors, **metadata}, schema=written.to_schema()).to_struct(values.name)

    column = pl.col(expr) if isinstance(expr, str) else expr
    if cleaning.url_field is None:
        return column.map_batches(clean, return_dtype=written, is_elementwise=True)
    both = pl.struct(column, pl.col(cleaning.url_field).alias(_URL))  # of several columns not every Polars can be told that
    return both.map_batches(
        lambda rows: clean(*(rows.struct.field(name) for name in rows.struct.fields)), return_dtype=written, is_elementwise=True
    )
