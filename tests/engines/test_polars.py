"""Polars, eager, lazy and streaming."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.engines
pl = pytest.importorskip("polars")

from cleanse.integrations.polars import clean_column, clean_frame  # noqa: E402
from tests.engines import ASKED, MARKDOWN, NAMES, TOLD, UNKNOWN, URL, columns_of  # noqa: E402
from tests.test_options import PAGE  # noqa: E402


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_a_thousand_documents(documents: list[str], expected: list[str], engine: str) -> None:
    given = pl.DataFrame({"text": [*documents, None], "number": [*range(1000), None]}, schema_overrides={"number": pl.UInt16})
    lazy = clean_frame(given.lazy())
    cleaned = lazy.collect(engine=engine)
    assert lazy.collect_schema() == cleaned.schema == {"text": pl.String, "number": pl.UInt16, "cleanse_error": pl.String}
    assert cleaned["text"].to_list() == [*expected, None]
    assert cleaned["cleanse_error"].null_count() == 1001
    assert cleaned["number"].equals(given["number"])
    if engine == "in-memory":
        assert clean_frame(given).equals(cleaned)


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        (pl.Series("text", [5, None]), [5, None]),
        (pl.Series("text", ["It rained. ", 5, None], dtype=pl.Object), ["It rained.", None, None]),
    ],
    ids=["numbers", "objects"],
)
def test_wrong_types(values: Any, texts: list[Any]) -> None:
    cleaned = clean_frame(values.to_frame())
    assert cleaned["text"].to_list() == texts
    errors = [error and error.partition(":")[0] for error in cleaned["cleanse_error"]]
    assert errors == ["TypeError" if value == 5 else None for value in values]


def test_pages_as_bytes_into_another_column() -> None:
    given = pl.DataFrame({"page": [b"<p>It rained.</p>"]})
    cleaned = clean_frame(given, "page", into="text", error="why", kind="html")
    assert cleaned.to_dicts() == [{"page": b"<p>It rained.</p>", "why": None, "text": "It rained."}]


def test_an_expression() -> None:
    given = pl.LazyFrame({"text": ["Photo: dpa\nIt rained.", None], "number": [1, 2]})
    cleaned = given.select(clean_column(pl.col("text")).alias("clean"), clean_column("number").alias("wrong"))
    assert cleaned.collect_schema() == dict.fromkeys(["clean", "wrong"], pl.Struct({"text": pl.String, "error": pl.String}))
    first, second = cleaned.collect().to_dicts()
    assert (first["clean"], second["clean"]) == ({"text": "It rained.", "error": None}, {"text": None, "error": None})
    assert first["wrong"]["text"] is None
    assert first["wrong"]["error"].startswith("TypeError: ")


@pytest.mark.parametrize("engine", ["in-memory", "streaming"])
def test_metadata_are_columns_of_their_types(engine: str) -> None:
    given = pl.DataFrame({"text": [PAGE, None], "url": [URL, None]})
    cleaned = clean_frame(given.lazy(), **ASKED).collect(engine=engine)
    assert cleaned.columns == ["text", "url", *NAMES]
    assert cleaned["text"].to_list() == [MARKDOWN, None]
    assert columns_of(cleaned.to_dicts()) == [TOLD, UNKNOWN]
    for frame in (given[1:], given[:0]):
        lazy = clean_frame(frame.lazy(), **ASKED)
        assert lazy.collect_schema() == lazy.collect(engine=engine).schema == cleaned.schema
    assert cleaned.schema["cleanse_authors"] == pl.List(pl.String)
    assert cleaned.schema["cleanse_confidence"] == pl.Float64


def test_an_expression_has_them_as_fields() -> None:
    given = pl.DataFrame({"page": [PAGE, None], "url": [URL, None]})
    cleaned = given.select("url", clean_column("page", **ASKED).struct.unnest())
    assert cleaned.columns == ["url", "text", "error", *TOLD]
    assert columns_of(cleaned.to_dicts()) == [TOLD, UNKNOWN]


def test_what_is_wrong_is_told_at_once() -> None:
    lazy = pl.LazyFrame({"page": ["It rained."]})
    with pytest.raises(KeyError) as caught:
        clean_frame(lazy)
    assert str(caught.value) == "field is 'text', and there is no such column: there are 'page'."
    with pytest.raises(KeyError, match="url_field is 'url'"):
        clean_frame(lazy, "page", url_field="url")
    with pytest.raises(ValueError, match="Is 'html' meant"):
        clean_column("page", kind="htlm")  # type: ignore[arg-type]
    objects = pl.DataFrame({"page": pl.Series(["It rained."], dtype=pl.Object), "url": [URL]})
    with pytest.raises(ValueError, match="'page' is a column of objects"):
        clean_frame(objects, "page", url_field="url")
