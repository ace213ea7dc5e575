"""What a result tells."""

from __future__ import annotations

import json

import cleanse
from tests.strategies import SEEDS

SEED = (SEEDS / "004_22676631a282563b.txt").read_text("utf-8")


def test_to_dict_is_ready_for_json_and_enough_to_restore() -> None:
    told = json.loads(json.dumps(cleanse.inspect(SEED).to_dict()))
    assert set(told) == {"text", "metadata", "warnings", "cuts"}
    cuts = [cleanse.Cut(c["cleaner"], c["rule"], cleanse.Span(*c["span"]), c["removed"], c["put"]) for c in told["cuts"]]
    assert cleanse.Result(told["text"], tuple(cuts), "").restore() == SEED


def test_explain_names_each_rule_with_its_place() -> None:
    report = cleanse.inspect(SEED).explain()
    assert "bylines:by  122-174" in report
    assert "\x1b" not in report
    assert "\x1b[31m" in cleanse.inspect(SEED).explain(colour=True)


def test_explain_of_a_clean_text_says_so() -> None:
    assert cleanse.inspect("It rained.").explain() == "Nothing was cut."


def test_the_language_is_told_when_asked_for_and_never_varies() -> None:
    result = cleanse.inspect(SEED)
    assert {cleanse.inspect(SEED).language for _ in range(3)} == {"en"}
    assert result.language == "en"
    assert cleanse.inspect("12:30").language is None
