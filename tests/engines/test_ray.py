"""Ray Data, on this machine."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest

pytestmark = pytest.mark.engines
ray = pytest.importorskip("ray")
pytest.importorskip("ray.data")

import pyarrow as pa  # noqa: E402

from cleanse.integrations.ray import CleanBatch  # noqa: E402
from tests.engines import ASKED, MARKDOWN, NAMES, TOLD, UNKNOWN, URL, columns_of  # noqa: E402
from tests.test_options import PAGE  # noqa: E402


@pytest.fixture(scope="module", autouse=True)
def _cluster() -> Iterator[None]:
    ray.shutdown()
    ray.init(num_cpus=2, include_dashboard=False, logging_level=logging.ERROR, log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False
    ray.data.DataContext.get_current().execution_options.preserve_order = True
    yield
    ray.shutdown()


def _cleaned(table: pa.Table, clean: Any, blocks: int = 1) -> pa.Table:
    dataset = ray.data.from_arrow([table.slice(i * len(table) // blocks, len(table) // blocks) for i in range(blocks)])
    mapped = dataset.map_batches(clean, batch_format="pyarrow", batch_size=100)
    return pa.concat_tables(ray.get(mapped.to_arrow_refs()), promote_options="default")


def test_a_thousand_documents(documents: list[str], expected: list[str]) -> None:
    given = pa.table({"number": pa.array(range(1002), pa.int16()), "text": [None, *documents, None]})
    cleaned = _cleaned(given, CleanBatch("text"), blocks=3)
    assert cleaned["text"].to_pylist() == [None, *expected, None]
    assert cleaned.schema.field("cleanse_error").type == pa.string()
    assert cleaned["cleanse_error"].null_count == 1002
    assert cleaned.drop(["text", "cleanse_error"]).equals(given.drop(["text"]))


def test_a_wrong_type_stays_with_an_error() -> None:
    mixed = ray.data.from_items([{"text": "Photo: dpa\nIt rained."}, {"text": 5}, {"text": None}], override_num_blocks=1)
    rows = mixed.map_batches(CleanBatch("text"), batch_format="pyarrow").take_all()
    assert [row["text"] for row in rows] == ["It rained.", 5, None]
    assert [row["cleanse_error"] and row["cleanse_error"][:11] for row in rows] == [None, "TypeError: ", None]
    cleaned = _cleaned(pa.table({"text": pa.array([5, None], pa.int8())}), CleanBatch(into="body"))
    assert cleaned.schema.field("body").type == pa.int8()
    assert cleaned["body"].to_pylist() == [5, None]


def test_pages_as_bytes_give_text() -> None:
    given = pa.table({"page": [b"<p>It rained.</p>"], "url": ["https://valleypost.example/"]})
    cleaned = _cleaned(given, CleanBatch("page", "body", kind="html"))
    assert cleaned.drop(["cleanse_error", "body"]).equals(given)
    assert cleaned["body"].to_pylist() == ["It rained."]


def test_another_batch_format_is_told() -> None:
    with pytest.raises(TypeError, match="batch_format='pyarrow'"):
        CleanBatch("text")({"text": ["It rained."]})


def test_metadata_are_columns_of_their_types() -> None:
    given = pa.table({"text": [PAGE, None], "url": [URL, None]})
    cleaned = _cleaned(given, CleanBatch("text", **ASKED), blocks=2)  # of which one is all null
    assert cleaned.column_names == ["text", "url", *NAMES]
    assert cleaned["text"].to_pylist() == [MARKDOWN, None]
    assert columns_of(cleaned.to_pylist()) == [TOLD, UNKNOWN]
    assert CleanBatch("text", **ASKED)(given.slice(0, 0)).schema == cleaned.schema


def test_what_is_wrong_is_told() -> None:
    with pytest.raises(ValueError, match="Is 'precision' meant"):
        CleanBatch("text", favor="precison")  # type: ignore[arg-type]
    with pytest.raises(KeyError, match="field is 'page', and there is no such column: there are 'text'"):
        CleanBatch("page")(pa.table({"text": ["It rained."]}))
