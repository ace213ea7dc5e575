"""Every rule by example: ``tests/cases/<cleaner>/<iso>.json`` holds texts that it must and must not match."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from cleanse.lexicon import Lexicon
from cleanse.pipeline import Pipeline

CASES = Path(__file__).parents[1] / "cases"
EXACT = ("encoding", "whitespace", "hyphens", "lines", "pages")  # here the blanks are what it is about
# What goes only where something else shows that the text is no body alone: here a line that another cleaner takes.
AMONG = ("related:weak-header", "notices:cookies", "notices:newsletter", "bylines:sign-off", "repeats:block")
SIGNS = {
    "related": "Share this article",
    "notices": "You might also like",
    "bylines": "Share this article",
    "repeats": "Share this article",
}
CLEANERS = ("related", "captions", "bylines", "notices")


def _cases() -> list[Any]:
    found = []
    for path in sorted(CASES.glob("*/*.json")):
        for number, case in enumerate(json.loads(path.read_text("utf-8"))):
            name = f"{path.parent.name}/{path.stem}/{number}-{case['rule']}-{'hit' if 'hit' in case else 'miss'}"
            marks = [pytest.mark.xfail(reason=case["xfail"], strict=True)] if "xfail" in case else []
            found.append(pytest.param(path.parent.name, case, id=name, marks=marks))
    return found


def _lines(text: str) -> list[str]:
    return [line.strip() for line in re.split(r"[\n\r]+", text) if line.strip()]


@pytest.mark.parametrize(("cleaner", "case"), _cases())
def test_case(cleaner: str, case: dict[str, str]) -> None:
    pipeline = Pipeline.default().only(cleaner)
    text = case.get("hit", case.get("miss", ""))
    left = case.get("left", text)
    if "hit" in case and f"{cleaner}:{case['rule']}" in AMONG:
        text, left = f"{SIGNS[cleaner]}\n{text}", f"{SIGNS[cleaner]}\n{left}"
    result = pipeline.run(text)
    assert _lines(result.text) == _lines(left), result.explain()
    if cleaner in EXACT:
        assert result.text == left
    if "hit" in case:
        assert case["rule"] in {cut.rule for cut in result.cuts}
    assert result.restore() == text
    assert pipeline(result.text) == result.text


@pytest.mark.parametrize("cleaner", CLEANERS)
def test_every_language_has_phrases_and_cases_of_both_kinds(cleaner: str) -> None:
    for iso in Lexicon.default().languages:
        cases = json.loads((CASES / cleaner / f"{iso}.json").read_text("utf-8"))
        assert any("hit" in case for case in cases), iso
        assert any("miss" in case for case in cases), iso
        assert Lexicon.default().by_language(
            cleaner, {"related": "header", "captions": "credit-label", "bylines": "month"}.get(cleaner, "share")
        )[iso]


@pytest.mark.parametrize("cleaner", CLEANERS)
def test_every_rule_of_the_lexicon_has_a_case_of_both_kinds_in_some_language(cleaner: str) -> None:
    kinds: dict[str, set[str]] = {}
    for path in (CASES / cleaner).glob("*.json"):
        for case in json.loads(path.read_text("utf-8")):
            kinds.setdefault(case["rule"], set()).add("hit" if "hit" in case else "miss")
    assert all(found == {"hit", "miss"} for found in kinds.values()), kinds
