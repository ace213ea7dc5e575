"""Arrow tables, without the engines that hand them over."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from typing import Any

import pytest

pa = pytest.importorskip("pyarrow")

from cleanse.corpus.each import ColumnCleaning  # noqa: E402
from cleanse.integrations.arrow import clean_table  # noqa: E402
from cleanse.options import METADATA, metadata_of  # noqa: E402
from tests.test_options import PAGE  # noqa: E402

NAME = "ray.data.arrow_pickled_object"


class Objects(pa.ExtensionArray):  # type: ignore[misc]
    """As Ray has it: made of Python's objects, and gives them back."""

    @classmethod
    def from_objects(cls, values: list[object]) -> Any:
        return pa.ExtensionArray.from_storage(ObjectType(), pa.array([pickle.dumps(value) for value in values], pa.binary()))


class ObjectScalar(pa.ExtensionScalar):  # type: ignore[misc]
    def as_py(self, **options: object) -> object:
        return pickle.loads(self.value.as_py())


class ObjectType(pa.ExtensionType):  # type: ignore[misc]
    def __init__(self) -> None:
        super().__init__(pa.binary(), NAME)

    def __arrow_ext_serialize__(self) -> bytes:
        return b""

    @classmethod
    def __arrow_ext_deserialize__(cls, storage_type: object, serialized: bytes) -> ObjectType:
        return cls()

    def __arrow_ext_class__(self) -> type:
        return Objects

    def __arrow_ext_scalar_class__(self) -> type:
        return ObjectScalar


@pytest.fixture
def _registered() -> Iterator[None]:
    pa.register_extension_type(ObjectType())
    yield
    pa.unregister_extension_type(NAME)


@pytest.mark.usefixtures("_registered")
def test_a_column_of_objects_stays_one() -> None:
    given = pa.table({"text": Objects.from_objects(["Photo: dpa\nIt rained.", 5])})
    cleaned = clean_table(given, ColumnCleaning())
    assert cleaned["text"].type == given["text"].type
    assert cleaned["text"].to_pylist() == ["It rained.", 5]
    assert [error and error[:11] for error in cleaned["cleanse_error"].to_pylist()] == [None, "TypeError: "]


def test_a_column_of_numbers_stays_as_it_is() -> None:
    assert clean_table(pa.table({"text": pa.array([5, None], pa.int8())}), ColumnCleaning())["text"].to_pylist() == [5, None]


def test_metadata_have_their_types_also_where_there_are_none() -> None:
    clean = ColumnCleaning(metadata=True, as_="html", url_field="url")
    given = pa.table(
        {"text": [PAGE.encode(), None], "url": pa.array(["https://valleypost.example/rain"] * 2).dictionary_encode()}
    )
    cleaned = clean_table(given, clean)
    assert cleaned.column_names == ["text", "url", "cleanse_error", *METADATA]
    assert 'href="https://valleypost.example/bridge"' in cleaned["text"][0].as_py()
    assert cleaned["cleanse_title"].to_pylist() == ["Rain over the valley", None]
    assert [str(cleaned.schema.field(name).type) for name in METADATA] == [
        "string", "list<item: string>", "string", "string", "string", "double", "list<item: string>"
    ]  # fmt: skip
    nulls, none = clean_table(given.slice(1), clean), clean_table(given.slice(0, 0), clean)
    assert nulls.schema == none.schema == cleaned.schema
    assert nulls.select([*METADATA]).to_pylist() == [metadata_of(None)]
    assert clean_table(cleaned, ColumnCleaning(metadata=True)).schema == cleaned.schema  # in their places, as they are ours


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(KeyError) as caught:
        clean_table(pa.table({"page": [PAGE], "id": [1]}), ColumnCleaning())
    assert str(caught.value) == "field is 'text', and there is no such column: there are 'page', 'id'."
