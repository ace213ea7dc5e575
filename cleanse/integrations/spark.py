"""Spark: a function of data frames, one of columns, and a callable for ``mapInPandas``.

>>> from pyspark.sql import SparkSession
>>> spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
>>> documents = spark.createDataFrame([("Photo: dpa\\nIt rained.",)], ["text"])
>>> clean_frame(documents).collect()
[Row(text='It rained.', cleanse_error=None)]
>>> documents.select(clean_column("text").alias("clean")).select("clean.text").collect()
[Row(text='It rained.')]
>>> clean = CleanBatches("text")
>>> documents.mapInPandas(clean, cleaned_schema(documents, clean)).collect()
[Row(text='It rained.', cleanse_error=None)]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cleanse.corpus.each import ColumnCleaning, ColumnOptions
from cleanse.extras import need
from cleanse.literals import Kind
from cleanse.options import METADATA
from cleanse.pipeline import Pipeline

for _module in ("pyspark.sql", "pyarrow", "pandas"):
    need(_module, "spark", "cleanse.integrations.spark")

import pandas as pd
import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql.functions import pandas_udf
from pyspark.sql.types import ArrayType, BinaryType, DoubleType, StringType, StructField, StructType

from cleanse.integrations.arrow import clean_table
from cleanse.integrations.pandas import clean_pandas, values

if TYPE_CHECKING:
    from typing_extensions import Unpack

_TYPES = {str: StringType(), float: DoubleType(), list: ArrayType(StringType())}


def clean_frame(
    df: DataFrame,
    field: str = "text",
    into: str | None = None,
    error: str = "cleanse_error",
    kind: Kind | None = None,
    pipeline: Pipeline | None = None,
    **options: Unpack[ColumnOptions],
) -> DataFrame:
    """The frame with a column of its texts cleaned, and a column of errors, null where there is none.

    :param df: the frame; its other columns are passed on as Arrow has them.
    :param field: the column of texts or pages, strings or binary.
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
    schema = cleaned_schema(df, cleaning)

    def clean(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield from clean_table(pa.Table.from_batches([batch]), cleaning).to_batches()

    return df.mapInArrow(clean, schema)


def cleaned_schema(df: DataFrame, cleaning: ColumnCleaning) -> StructType:
    """The schema that a frame has once it is cleaned, for ``mapInPandas``.

    :param cleaning: the columns and options, such as a :class:`CleanBatches`.
    :raises NoSuchColumn: a ``KeyError``, when the frame has no such column.
    """
    cleaning.check_columns(df.columns)
    read = df.schema[cleaning.field].dataType
    written = StringType() if isinstance(read, StringType | BinaryType) else read
    types = {
        cleaning.target: written,
        cleaning.error: StringType(),
        **{name: _TYPES[METADATA[name]] for name in cleaning.metadata_names},
    }
    put = {name: StructField(name, kind) for name, kind in types.items()}
    fields = [put.pop(known.name, known) for known in df.schema]
    return StructType([*fields, *put.values()])


def clean_column(
    column: Column | str, kind: Kind | None = None, pipeline: Pipeline | None = None, **options: Unpack[ColumnOptions]
) -> Column:
    """A column of structs with the fields ``text`` and ``error``, and those of the metadata if they are wanted.

    :param column: the texts or pages; what is neither string nor binary gives a null text and an error.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.
    :param options: those of :func:`clean_frame`.
    :raises ValueError: for a word that an option does not have.
    """
    cleaning = ColumnCleaning(kind=kind, pipeline=pipeline, **options)

    def clean(*columns: pd.Series) -> pd.DataFrame:  # Spark reads the types here
        given, *urls = map(_values, columns)
        texts, errors, metadata = cleaning.strings(given, *urls)
        return pd.DataFrame({"text": texts, "error": errors, **metadata}, dtype=object)

    told = [StructField(name, _TYPES[METADATA[name]]) for name in cleaning.metadata_names]
    written = StructType([StructField("text", StringType()), StructField("error", StringType()), *told])
    return pandas_udf(clean, written)(column, *filter(None, [cleaning.url_field]))


def _values(column: Any) -> list[Any]:
    """The values of a column; one of structs comes as a frame."""
    return column.to_dict("records") if isinstance(column, pd.DataFrame) else values(column)


@dataclass(frozen=True)
class CleanBatches(ColumnCleaning):
    """Cleans a column of each batch. The options are those of :class:`cleanse.corpus.each.ColumnCleaning`.

    For ``mapInPandas``, with a schema of all columns, new ones among them: :func:`cleaned_schema` makes it. Goes in: batches as
    pandas data frames; comes out: the same rows with the cleaned column, that of the errors, and those of metadata if they are
    wanted. pandas cannot hold all that Spark can; :func:`clean_frame` does without it, and needs no schema.
    """

    def __call__(self, batches: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        """The batches, cleaned, as they are asked for.

        :raises NoSuchColumn: a ``KeyError``, when a batch has no such column.
        """
        for batch in batches:
            yield clean_pandas(batch, self)
