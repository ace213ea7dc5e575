"""Tables of words in the compiled core: they say what was put in, and lead nowhere else."""

from __future__ import annotations

import struct
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import core

compiled: Any = core.compiled()
pytestmark = pytest.mark.skipif(compiled is None, reason="there is no compiled core, or the environment asks for Python")

NUMBERS = st.integers(-(2**31) + 1, 2**31 - 2)


def _table(places: list[int], starts: list[int], values: list[int], characters: str) -> bytes:
    head = struct.pack("=8sIIII", b"words 2", len(places), len(starts) - 1, len(values) // (len(starts) - 1), len(characters))
    return (
        head
        + struct.pack(f"={len(places) + len(starts)}I{len(values)}i", *places, *starts, *values)
        + characters.encode("utf-32")[4:]
    )


def test_a_table_without_a_free_place_is_refused() -> None:
    assert compiled.Words(_table([1, 0], [0, 1], [5], "a")) is not None
    with pytest.raises(ValueError, match="has places of other words"):
        compiled.Words(_table([1, 1], [0, 1], [5], "a"))
    with pytest.raises(ValueError, match="has places of other words"):
        compiled.Words(_table([1 << 24, 0], [0, 1], [5], "a"))  # bits of a hash, and no word


@pytest.mark.parametrize("sizes", [(2**31, 2**30, 2**32 - 3, 1000), (1, 2**32 - 1, 2**32 - 1, 5), (2**28, 1, 1, 2**32 - 1)])
def test_a_table_whose_sizes_are_too_large_is_refused(sizes: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"^a table of words is (larger than any|cut short)$"):
        compiled.Words(struct.pack("=8sIIII", b"words 2", *sizes) + bytes(4004))


@pytest.mark.parametrize("number", [2**40, -(2**31), 2**64])
def test_numbers_that_a_table_has_no_room_for_are_refused(number: int) -> None:
    with pytest.raises((ValueError, OverflowError)):
        compiled.words_table(["a"], [[number]])


@given(st.dictionaries(st.text(max_size=6), st.tuples(NUMBERS, NUMBERS), max_size=50), st.text(max_size=6))
def test_a_table_says_what_was_put_in(known: dict[str, tuple[int, int]], other: str) -> None:
    columns = [[values[at] for values in known.values()] for at in range(2)]
    table = compiled.Words(compiled.words_table([*known], columns))
    assert {word: tuple(table.get(word)) for word in known} == known
    assert other in known or table.get(other) is None


@given(st.binary(max_size=8), st.integers(0, 300), st.integers(0, 3))
def test_a_damaged_table_is_refused_or_ends(damage: bytes, at: int, cut: int) -> None:
    data = bytearray(compiled.words_table(["rain", "snow", "天", ""], [[1, 2, 3, 4]]))
    at %= len(data)
    data[at : at + len(damage)] = damage
    with suppress(ValueError):
        table = compiled.Words(bytes(data[: len(data) - cut]))
        for word in ("rain", "snow", "天", "", "wind"):
            assert table.get(word) is None or isinstance(table.get(word), list)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a table of words is cut short"),
        (b"words 1\0" + bytes(16), "a table of words is of another format"),
        (struct.pack("=8sIIII", b"words 2", 1, 0, 0, 0), "a table of words is cut short"),
        (struct.pack("=8sIIIIII", b"words 2", 1, 0, 0, 0, 1, 0), "a table of words has places of other words"),
        (struct.pack("=8sIIIIII", b"words 2", 1, 0, 0, 0, 0, 1), "a table of words has words beyond its characters"),
    ],
)
def test_what_is_wrong_with_a_table_is_told(data: bytes, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        compiled.Words(data)
