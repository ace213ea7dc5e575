"""Spark, in local mode."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.engines import need_java

pytestmark = pytest.mark.engines
pyspark = pytest.importorskip("pyspark")
need_java()

from pyspark.sql.types import ArrayType, DoubleType, StringType  # noqa: E402

import cleanse  # noqa: E402
from cleanse.integrations.spark import CleanBatches, clean_column, clean_frame, cleaned_schema  # noqa: E402
from tests.engines import ASKED, MARKDOWN, NAMES, TOLD, UNKNOWN, URL, columns_of  # noqa: E402
from tests.test_options import PAGE  # noqa: E402

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


def test_metadata_are_columns_of_their_types(spark: Any) -> None:
    given = spark.createDataFrame([(PAGE, URL), (None, None)], "text string, url string").repartition(2)
    clean = CleanBatches("text", **ASKED)
    schema = cleaned_schema(given, clean)
    assert schema.names == ["text", "url", *NAMES]
    assert schema["cleanse_authors"].dataType == ArrayType(StringType())
    assert schema["cleanse_confidence"].dataType == DoubleType()
    for cleaned in (clean_frame(given, **ASKED), given.mapInPandas(clean, schema)):
        assert cleaned.schema == schema
        first, second = sorted((row.asDict() for row in cleaned.collect()), key=lambda row: row["text"] is None)
        assert (first["text"], second["text"]) == (MARKDOWN, None)
        assert columns_of([first, second]) == [TOLD, UNKNOWN]
    assert clean_frame(given.limit(0), **ASKED).collect() == []
    told = given.select(clean_column("text", **ASKED).alias("clean")).select("clean.*").collect()
    assert sorted((row.text or "" for row in told), reverse=True) == [MARKDOWN, ""]
    assert [of for of in columns_of([row.asDict() for row in told]) if of != UNKNOWN] == [TOLD]


def test_what_is_wrong_is_told_at_once(spark: Any) -> None:
    given = spark.createDataFrame([("It rained.",)], "page string")
    with pytest.raises(KeyError) as caught:
        clean_frame(given)
    assert str(caught.value) == "field is 'text', and there is no such column: there are 'page'."
    with pytest.raises(KeyError, match="url_field is 'url'"):
        cleaned_schema(given, CleanBatches("page", url_field="url"))
    with pytest.raises(ValueError, match="Is 'text' meant"):
        clean_column("page", kind="txt")  # type: ignore[arg-type]
