"""Dask, with threads."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.engines
pytest.importorskip("dask.dataframe")

import dask.dataframe as dd  # noqa: E402
import pandas as pd  # noqa: E402

from cleanse.integrations.dask import clean_frame  # noqa: E402
from tests.engines import ASKED, MARKDOWN, NAMES, TOLD, UNKNOWN, URL  # noqa: E402
from tests.test_options import PAGE  # noqa: E402


def _cleaned(frame: pd.DataFrame, **settings: Any) -> pd.DataFrame:
    """The frame, cleaned in two partitions, of which each has the types that Dask was told."""
    cleaned = clean_frame(dd.from_pandas(frame, npartitions=2), **settings)
    dd.utils.assert_eq(cleaned, cleaned.compute(scheduler="threads"), check_divisions=True)
    return cleaned.compute(scheduler="threads")


def test_a_thousand_documents(documents: list[str], expected: list[str]) -> None:
    given = pd.DataFrame(
        {"text": [*documents, None], "number": pd.array([*range(1000), None], "Int64"), "day": pd.Timestamp("2019-07-01")},
        index=range(50, 1051),
    )
    cleaned = _cleaned(given)
    assert cleaned["text"].tolist()[:-1] == expected
    assert cleaned["text"].isna().tolist() == [False] * 1000 + [True]
    assert cleaned["cleanse_error"].isna().all()
    assert list(cleaned.columns) == ["text", "number", "day", "cleanse_error"]
    pd.testing.assert_frame_equal(cleaned[["number", "day"]], given[["number", "day"]])


def test_objects_keep_what_is_no_text() -> None:
    given = pd.DataFrame({"text": pd.Series(["Photo: dpa\nIt rained.", 5, None, b"It rained. ", ["x"]], dtype=object)})
    from dask import config

    with config.set({"dataframe.convert-string": False}):
        cleaned = _cleaned(given, into="body")
    assert cleaned["body"].tolist() == ["It rained.", 5, None, "It rained.", ["x"]]
    assert [error[:9] for error in cleaned["cleanse_error"].dropna()] == ["TypeError", "TypeError"]


def test_columns_of_other_types() -> None:
    cleaned = _cleaned(pd.DataFrame({"number": [5, 6], "kind": pd.Categorical(["It rained. ", "Sun. "])}), field="number")
    assert cleaned["number"].tolist() == [5, 6]
    assert cleaned["cleanse_error"].notna().all()
    assert _cleaned(cleaned, field="kind")["kind"].tolist() == ["It rained.", "Sun."]


def test_pages() -> None:
    given = pd.DataFrame({"page": ["<p>It rained.</p>"]})
    assert _cleaned(given, field="page", into="text", kind="html")["text"].tolist() == ["It rained."]
    with pytest.raises(KeyError, match="body"):
        clean_frame(dd.from_pandas(given, npartitions=1), "body")


def test_metadata_are_columns() -> None:
    given = pd.DataFrame({"text": [PAGE, None], "url": [URL, None]})
    for frame, texts in ((given, [MARKDOWN]), (given.iloc[1:], []), (given.iloc[:0], [])):
        lazy = clean_frame(dd.from_pandas(frame, npartitions=max(1, len(frame))), **ASKED)
        cleaned = lazy.compute(scheduler="threads")
        assert list(cleaned.columns) == list(lazy.columns) == ["text", "url", *NAMES]
        assert cleaned.dtypes.to_dict() == lazy.dtypes.to_dict()
        assert cleaned["text"].dropna().tolist() == texts
    told = clean_frame(dd.from_pandas(given, npartitions=2), **ASKED).compute(scheduler="threads")[list(TOLD)]
    assert told.iloc[0].to_dict() == TOLD
    assert told.astype(object).where(told.notna(), None).iloc[1].to_dict() == UNKNOWN


def test_what_is_wrong_is_told_at_once() -> None:
    given = dd.from_pandas(pd.DataFrame({"page": ["It rained."]}), npartitions=1)
    with pytest.raises(KeyError) as caught:
        clean_frame(given, "page", url_field="url")
    assert str(caught.value) == "url_field is 'url', and there is no such column: there are 'page'."
    with pytest.raises(ValueError, match="Is 'recall' meant"):
        clean_frame(given, "page", favor="recal")  # type: ignore[arg-type]
