"""The rows that Next.js pushes."""

from __future__ import annotations

import json

import pytest

from cleanse.read.payload.flight import rows


def _push(text: str) -> str:
    return f"self.__next_f.push({json.dumps([1, text])})"


def test_rows_that_are_pushed_in_pieces() -> None:
    stream = '0:["$","p",null,{"children":"$2"}]\n2:T8,für alle1:{"a":1}\n'
    found = rows([_push(stream[:20]), _push(stream[20:])])
    assert found["$0"] == ["$", "p", None, {"children": "$2"}]
    assert found["$2"] == "für all"  # eight bytes
    assert found["$L0"] is found["$0"]


@pytest.mark.parametrize(
    "script",
    [
        "",
        "__next_f.push(",
        "__next_f.push([1",
        'self.__next_f.push([1,"no rows"])',
        "self.__next_f.push([0])",
        _push("1:T99,a"),
        _push("1:{no"),
    ],
)
def test_what_cannot_be_read(script: str) -> None:
    assert set(rows([script])) <= {"$1", "$L1"}
