"""Texts that were cleaned wrongly, each with what a careful user expects of it: ``tests/texts``, two files a text.

``lines_must_stay``: the strings of ``expect_present`` are lines, in order. ``may_go`` has those that may
go without harm. ``open`` says what is still wrong of a text that does not come out so yet.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import cleanse

TEXTS = Path(__file__).parent / "texts"


def _cases() -> list[Any]:
    found = []
    for path in sorted(TEXTS.glob("*.json")):
        expected = json.loads(path.read_text("utf-8"))
        marks = [pytest.mark.xfail(reason=expected["open"], strict=True)] if "open" in expected else []
        found.append(pytest.param(path.with_suffix(".txt").read_bytes().decode(), expected, id=path.stem, marks=marks))
    return found


def _flat(text: str) -> str:
    return "".join(text.split()) or text


@pytest.mark.parametrize(("text", "expected"), _cases())
def test_a_text_comes_out_as_expected(text: str, expected: dict[str, Any]) -> None:
    result = cleanse.inspect(text)
    there = _flat(result.text)
    must = [wanted for wanted in expected.get("expect_present", ()) if wanted not in expected.get("may_go", ())]
    assert [wanted for wanted in must if _flat(wanted) not in there] == []
    assert [
        unwanted
        for unwanted in expected.get("expect_absent", ())
        if _flat(unwanted) in (there if _flat(unwanted).strip() else result.text)
    ] == []
    if expected.get("lines_must_stay"):
        found = iter([" ".join(line.split()) for line in result.text.split("\n")])
        assert [wanted for wanted in must if " ".join(wanted.split()) not in found] == []
    assert result.restore() == result.source
