"""Flat arrays of devalue and turbo-stream."""

from __future__ import annotations

import json

import pytest

from cleanse.read.payload.flat import as_plain, is_flat


@pytest.mark.parametrize(
    ("values", "plain"),
    [
        ([{"a": 1}, [2, 3], "b", True], {"a": ["b", True]}),
        ([["ShallowReactive", 1], {"a": 2}, ["Ref", 3], "b"], {"a": "b"}),
        ([{"_1": 2, "_3": 4}, "title", "Rain", "tags", [5], "wet"], {"title": "Rain", "tags": ["wet"]}),
        ([{"a": 1, "b": -1, "c": 2}, "x", None, "y"], {"a": "x", "b": None, "c": None}),
        ([{"a": 9, "b": 1}, "x", "y", "z"], {"a": None, "b": "x"}),
    ],
)
def test_the_value_that_an_array_stands_for(values: list[object], plain: object) -> None:
    assert as_plain(values) == plain


def test_a_part_of_itself() -> None:
    value = as_plain([{"a": 0, "b": 1}, "x", "y", "z"])
    assert value["a"] is value
    assert value["b"] == "x"
    endless = as_plain([["Ref", 1], ["Ref", 0], 2, 3])
    assert endless is None


@pytest.mark.parametrize(
    "value", [[], ["a", "b", "c", "d"], {"a": 1}, [{"a": "b"}] * 5, [{"a": 900}, 1, 2, 3], json.loads("[[1,2],3,4,5]")]
)
def test_what_is_none(value: object) -> None:
    assert not is_flat(value)
