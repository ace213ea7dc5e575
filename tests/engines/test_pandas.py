"""pandas: the accessors of frames and series, nulls of every kind, and functions that are mapped."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.engines
pd = pytest.importorskip("pandas")

import cleanse  # noqa: E402
import cleanse.integrations.pandas  # noqa: E402
from tests.engines import ASKED, MARKDOWN, NAMES, TOLD, UNKNOWN, URL, columns_of  # noqa: E402
from tests.test_options import PAGE  # noqa: E402

TEXT = "Photo: dpa\nIt rained."


def test_a_thousand_documents(documents: list[str], expected: list[str]) -> None:
    given = pd.DataFrame({"text": [*documents, None], "number": pd.array([*range(1000), None], "Int64")}, index=range(50, 1051))
    cleaned = given.cleanse.clean()
    assert cleaned["text"].tolist()[:-1] == expected == given["text"].map(cleanse.clean, na_action="ignore").tolist()[:-1]
    assert cleaned["cleanse_error"].isna().all()
    assert cleaned.dtypes.to_dict() == {**given.dtypes.to_dict(), "cleanse_error": pd.StringDtype()}
    pd.testing.assert_series_equal(given["text"].cleanse.clean(), cleaned["text"])


@pytest.mark.parametrize("dtype", ["object", "string", "str", "category", "string[pyarrow]"])
@pytest.mark.parametrize("null", [None, float("nan"), pd.NA], ids=repr)
def test_a_null_stays_as_it_is(dtype: str, null: Any) -> None:
    given = pd.Series([TEXT, null], dtype=dtype, name="page", index=["a", "a"])
    cleaned = given.cleanse.clean()
    assert (cleaned.iloc[0], cleaned.name, list(cleaned.index)) == ("It rained.", "page", ["a", "a"])
    assert repr(cleaned.iloc[1]) == repr(given.iloc[1])
    assert cleaned.dtype == (given.cat.categories.dtype if dtype == "category" else given.dtype)
    mapped = given.map(cleanse.clean, na_action="ignore")
    assert (mapped.iloc[0], mapped.isna().tolist()) == ("It rained.", [False, True])


def test_columns_without_any_text() -> None:
    assert pd.Series([], dtype=object).cleanse.clean().tolist() == []
    assert pd.Series([float("nan")]).cleanse.clean().isna().all()
    days = pd.Series([pd.NaT, pd.NaT])
    pd.testing.assert_series_equal(days.cleanse.clean(), days)


def test_options_go_on_to_the_cleaning() -> None:
    given = pd.DataFrame({"html": ["<p>It rained.</p>"]})
    cleaned = given.cleanse.clean("html", into="text", error="why", kind="text")
    assert cleaned.columns.tolist() == ["html", "text", "why"]
    assert cleaned["text"].tolist() == ["<p>It rained.</p>"]
    with pytest.raises(KeyError, match="text"):
        given.cleanse.clean()
    with pytest.raises(TypeError, match="kindd"):
        given.cleanse.clean("html", kindd="text")
    with pytest.raises(TypeError, match=r"no 'into': frame\.cleanse\.clean\(into="):
        given["html"].cleanse.clean(into="text")


def test_what_a_series_cannot_clean_stays_and_is_told() -> None:
    given = pd.Series([TEXT, 5, b"It rained. ", {}], dtype=object)
    with pytest.warns(UserWarning, match=r"2 of 4 values could not be cleaned.*at index 1 \(.*\): TypeError"):
        cleaned = given.cleanse.clean()
    assert cleaned.tolist() == ["It rained.", 5, "It rained.", {}]


def test_metadata_are_columns() -> None:
    given = pd.DataFrame({"text": [PAGE, None], "url": [URL, None]}, index=["a", "b"])
    cleaned = given.cleanse.clean(**ASKED)
    assert cleaned.columns.tolist() == ["text", "url", *NAMES]
    assert cleaned["text"].tolist()[0] == MARKDOWN
    told = cleaned[list(TOLD)].astype(object)
    assert columns_of(told.where(told.notna(), None).to_dict("records")) == [TOLD, UNKNOWN]
    assert given.iloc[1:].cleanse.clean(**ASKED).dtypes.to_dict() == cleaned.dtypes.to_dict()
    assert given.iloc[:0].cleanse.clean(**ASKED).dtypes.to_dict() == cleaned.dtypes.to_dict()
    assert cleaned.cleanse.clean(kind="text", metadata=True).columns.tolist() == cleaned.columns.tolist()


def test_what_is_wrong_is_told() -> None:
    given = pd.DataFrame({"page": ["It rained."]})
    with pytest.raises(KeyError) as caught:
        given.cleanse.clean()
    assert str(caught.value) == "field is 'text', and there is no such column: there are 'page'."
    with pytest.raises(ValueError, match="Is 'markdown' meant"):
        given.cleanse.clean("page", as_="markdwon")
    with pytest.raises(TypeError, match=r"no 'metadata': frame\.cleanse\.clean\(metadata="):
        given["page"].cleanse.clean(metadata=True)
