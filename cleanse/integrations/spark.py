"""Spark: a function of data frames, one of columns, and a callable for ``mapInPandas``.

>>> from pyspark.sql import SparkSession
>>> spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
>>> documents = spark.createDataFrame([("Photo: dpa\\nIt rained.",)], ["text"])
>>> clean_frame(documents).collect()
[Row(text='It rained.', cleanse_error=None)]
>>> documents.select(clean_column("text").alias("clean")).select("clean.text").collect()
[Row(text='It rained.')]
>>> documents.mapInPandas(CleanBatches("text"), "text string, cleanse_error string").collect()
[Row(text='It rained.', cleanse_error=None)]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cleanse.corpus.each import ColumnCleaning
from cleanse.extras import need
from cleanse.literals import Kind
from cleanse.pipeline import Pipeline

for _module in ("pyspark.sql", "pyarrow", "pandas"):
    need(_module, "spark", "cleanse.integrations.spark")

import pandas as pd
import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql.functions import pandas_udf
from pyspark.sql.types import BinaryType, StringType, StructField, StructType

from cleanse.integrations.arrow import clean_table
from cleanse.integrations.pandas import clean_pandas, values


def clean_frame(
    df: DataFrame,
    field: str = "text",
    into: str | None = None,
    error: str = "cleanse_error",
    kind: Kind | None = None,
    pipeline: Pipeline | None = None,
) -> DataFrame:
    """The frame with a column of its texts cleaned, and a column of errors, null where there is none.

    :param df: the frame; its other columns are passed on as Arrow has them.
    :param field: the column of texts or pages, strings or binary.
    :param into: the column that the text goes to; None: the same.
    :param error: the column that says why a value could not be cleaned.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.
    :raises KeyError: when the frame has no such column.
    """
    cleaning = ColumnCleaning(field, into, error, kind=kind, pipeline=pipeline)

    def clean(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            yield from clean_table(pa.Table.from_batches([batch]), cleaning).to_batches()

    read = df.schema[field].dataType
    written = StringType() if isinstance(read, StringType | BinaryType) else read
    put = {cleaning.target: StructField(cleaning.target, written), error: StructField(error, StringType())}
    fields = [put.pop(known.name, known) for known in df.schema]
    return df.mapInArrow(clean, StructType([*fields, *put.values()]))


def clean_column(column: Column | str, kind: Kind | None = None, pipeline: Pipeline | None = None) -> Column:
    """A column of structs with the fields ``text`` and ``error``.

    :param column: the texts or pages; what is neither string nor binary gives a null text and an error.
    :param kind: ``html`` or ``text``; None tells them apart by their looks.
    :param pipeline: other cleaners than the default ones.
    """
    cleaning = ColumnCleaning(kind=kind, pipeline=pipeline)

    def clean(column: pd.Series) -> pd.DataFrame:  # Spark reads the types here; a column of structs comes as a frame all the same
        given = column.to_dict("records") if isinstance(column, pd.DataFrame) else values(column)
        texts, errors, _ = cleaning.strings(given)
        return pd.DataFrame({"text": texts, "error": errors}, dtype=object)

    return pandas_udf(clean, "text string, error string")(column)


@dataclass(frozen=True)
class CleanBatches(ColumnCleaning):
    """Cleans a column of each batch. The settings are those of :class:`cleanse.corpus.each.ColumnCleaning`.

    For ``mapInPandas``, with a schema of all columns, new ones among them. Goes in: batches as pandas data frames; comes out: the
    same rows with the cleaned column and that of the errors. pandas cannot hold all that Spark can; :func:`clean_frame` does
    without it, and needs no schema.
    """

    def __call__(self, batches: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        """The batches, cleaned, as they are asked for.

        :raises KeyError: when a batch has no such column.
        """
        for batch in batches:
            yield clean_pandas(batch, self)
