"""Spark, in local mode."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.engines import need_java

pytestmark = pytest.mark.engines
pyspark = pytest.importorskip("pyspark")
need_java()

from pyspark.sql.types import StringType  # noqa: E402

import cleanse  # noqa: E402
from cleanse.integrations.spark import CleanBatches, clean_column, clean_frame  # noqa: E402

OTHERS = """
    select id, if(id = 3, null, 1152921504606846977 + id) as long, array(cast(id as int), null) as array, map('k', id) as map,
        timestamp'0001-01-01 00:00:00' as timestamp, date'9999-12-31' as date, named_struct('a', id) as struct,
        cast(1.5 as decimal(20, 3)) as decimal, cast(id as byte) as byte
    from range({rows})
"""


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    builder = pyspark.sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.shuffle.partitions", "2").config("spark.sql.session.timeZone", "UTC").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


def _same_but_for(before: Any, after: Any, *columns: str) -> None:
    """What is not among the columns is the same, types and all. As text, since Python cannot hold all that Spark can."""
    kept = [field for field in before.schema if field.name not in columns]
    assert [field for field in after.schema if field.name not in columns] == kept
    names = [field.name for field in kept]
    assert _texts(after, *names) == _texts(before, *names)


def _texts(frame: Any, *names: str) -> list[Any]:
    found: list[Any] = frame.selectExpr(*(f"cast(`{name}` as string)" for name in names)).collect()
    return found


def test_a_thousand_documents(spark: Any, documents: list[str], expected: list[str]) -> None:
    given = spark.createDataFrame(list(enumerate([*documents, None])), "number int, text string")
    cleaned = clean_frame(given)
    assert cleaned.columns == ["number", "text", "cleanse_error"]
    assert [tuple(row) for row in cleaned.collect()] == [(i, t, None) for i, t in enumerate([*expected, None])]


def test_a_thousand_documents_through_map_in_pandas(spark: Any, documents: list[str], expected: list[str]) -> None:
    given = spark.createDataFrame(list(enumerate([*documents, None])), "number int, text string")
    cleaned = given.mapInPandas(CleanBatches("text"), "number int, text string, cleanse_error string")
    assert [tuple(row) for row in cleaned.collect()] == [(i, t, None) for i, t in enumerate([*expected, None])]


def test_wrong_types_and_bytes_through_map_in_pandas(spark: Any) -> None:
    given = spark.createDataFrame([(5, b"<p>It rained.</p>"), (None, None)], "number int, page binary").coalesce(1)
    cleaned = given.mapInPandas(CleanBatches("number"), "number int, page binary, cleanse_error string").collect()
    assert [(row.number, row.page) for row in cleaned] == [(5, b"<p>It rained.</p>"), (None, None)]
    assert [row.cleanse_error and row.cleanse_error[:9] for row in cleaned] == ["TypeError", None]
    pages = CleanBatches("page", into="text", error="why", kind="html")
    cleaned = given.select("page").mapInPandas(pages, "page binary, text string, why string").collect()
    assert [tuple(row) for row in cleaned] == [(b"<p>It rained.</p>", "It rained.", None), (None, None, None)]


def test_other_columns_stay_types_and_all(spark: Any) -> None:
    others = spark.sql(OTHERS.format(rows=8)).coalesce(1)
    given = others.selectExpr("*", "concat('Photo: dpa\n', 'It rained.') as text")
    _same_but_for(given, clean_frame(given), "text", "cleanse_error")
    _same_but_for(given, clean_frame(given, into="body"), "body", "cleanse_error")


def test_pages_as_bytes_give_text(spark: Any) -> None:
    given = spark.createDataFrame([(b"<p>It rained in Z\xc3\xbcrich.</p>",), (None,)], "page binary")
    cleaned = clean_frame(given, "page", kind="html")
    assert cleaned.schema["page"].dataType == StringType()
    assert [row.page for row in cleaned.collect()] == ["It rained in Zürich.", None]


def test_a_wrong_type_stays_with_an_error(spark: Any) -> None:
    given = spark.createDataFrame([(5,), (None,)], "number int").coalesce(1)
    wrong, null = clean_frame(given, "number").collect()
    assert (wrong.number, null.number, null.cleanse_error) == (5, None, None)
    assert wrong.cleanse_error.startswith("TypeError: ")
    with pytest.raises(KeyError, match="body"):
        clean_frame(given, "body")


def test_a_column(spark: Any, documents: list[str], expected: list[str]) -> None:
    given = spark.createDataFrame(list(enumerate([*documents[:50], None])), "number int, text string")
    rows = given.select("number", clean_column("text").alias("clean")).select("number", "clean.*").collect()
    assert [tuple(row) for row in rows] == [(i, t, None) for i, t in enumerate([*expected[:50], None])]


def test_a_column_of_another_type(spark: Any) -> None:
    given = spark.sql(OTHERS.format(rows=4)).coalesce(1)
    for name in [name for name in given.columns if name != "timestamp"]:  # pandas cannot hold the year 1
        rows = given.select(clean_column(name).alias("clean")).select("clean.*").collect()
        assert [row.text for row in rows] == [None] * 4
        assert [bool(row.error) for row in rows] == [value is not None for (value,) in _texts(given, name)]
        assert all(row.error is None or row.error.startswith("TypeError: ") for row in rows)


def test_other_cleaners(spark: Any) -> None:
    given = spark.createDataFrame([("Photo: dpa\nIt rained. ",)], "text string")
    pipeline = cleanse.Pipeline.default().only("whitespace")
    assert clean_frame(given, pipeline=pipeline).first().text == "Photo: dpa\nIt rained."
    assert given.select(clean_column("text", pipeline=pipeline)["text"]).first()[0] == "Photo: dpa\nIt rained."
