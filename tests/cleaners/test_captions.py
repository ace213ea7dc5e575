"""Captions and credits: what a credit, a label or a mark gives away, and how long it may be."""

from __future__ import annotations

import pytest

from cleanse import Pipeline, Result
from cleanse.cleaners.captions import Captions

PROSE = "The council said on Monday that it had rained all day in the valley, and that nobody had gone out of doors."
CAPTION = "Umbrellas in the valley on Monday"


def _run(*lines: str, cleaner: Captions | None = None) -> Result:
    return Pipeline((cleaner or Captions(),), guards=()).run("\n".join(lines), kind="text")


def _rules(*lines: str) -> list[str]:
    return [cut.rule for cut in _run(*lines).cuts]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Photo: Ann Lee", "credit"),
        (f"{CAPTION} (Ann Lee/Reuters)", "caption"),
        (f"(Ann Lee/Reuters) {CAPTION}", "caption"),
        (f"{CAPTION}. Photo: Ann Lee", "caption"),
        (f"?? {CAPTION} ??", "replica"),
        ("umbrellas-in-the-valley.jpg", "interface"),
    ],
)
def test_what_gives_a_line_away(line: str, rule: str) -> None:
    result = _run(PROSE, line, PROSE)
    assert result.text == f"{PROSE}\n{PROSE}"
    assert [cut.rule for cut in result.cuts] == [rule]


@pytest.mark.parametrize(
    "line",
    [CAPTION, f"{PROSE[:-1]}, Reuters reported.", "VALLEY (Reuters) – It rained in the whole of the valley.", "- Photo: Ann Lee"],
)
def test_a_line_that_only_mentions_an_agency_stays(line: str) -> None:
    assert _rules(PROSE, line, PROSE) == []


def test_of_a_paragraph_the_credit_alone_goes() -> None:
    long = f"{PROSE} {PROSE.replace('Monday', 'Tuesday')} {PROSE.replace('Monday', 'Friday')}"
    result = _run(f"{long} Photo: Ann Lee/dpa")
    assert (result.text.rstrip(), [cut.rule for cut in result.cuts]) == (long, ["credit"])
    result = _run(f"(Ann Lee/Reuters) {PROSE}")
    assert (result.text, [cut.rule for cut in result.cuts]) == (PROSE, ["credit"])


def test_how_long_a_caption_may_be_is_a_setting() -> None:
    line = f"{PROSE} (Ann Lee/Reuters)"
    for cleaner, text in ((Captions(), ""), (Captions(words=10), PROSE), (Captions(sentences=0), PROSE)):
        assert _run("It rained.", line, cleaner=cleaner).text.removeprefix("It rained.").strip() == text


def test_the_double_of_a_caption_goes_with_it() -> None:
    assert _rules(PROSE, CAPTION, f"{CAPTION} (Ann Lee/Reuters)", PROSE) == ["twice", "caption"]
    assert _rules(PROSE, CAPTION, CAPTION, "Photo: Ann Lee") == ["twice", "twice", "credit"]
    assert _rules(PROSE, CAPTION, *[PROSE.replace("Monday", day) for day in "abcd"], f"{CAPTION} (Ann Lee/Reuters)") == [
        "caption"
    ]


def test_lines_that_end_in_one_name_are_captions_and_one_alone_is_not() -> None:
    lines = [f"The bridge in the town on {day} morning. Ann Lee" for day in ("Monday", "Tuesday")]
    assert _rules("Share this article", PROSE, *lines, PROSE) == ["caption", "caption"]
    assert _rules(PROSE, *lines, PROSE) == []  # sayings end so, too
    assert _rules("Share this article", PROSE, lines[0], PROSE) == []


def test_a_credit_that_went_to_lines_of_its_own() -> None:
    assert _rules(PROSE, f"{CAPTION} (", "Image:", "dpa)", PROSE) == ["caption", "credit", "credit"]
    assert _rules(PROSE, f"{CAPTION} (", "Image: dpa)", PROSE)[0] == "caption"


def test_keys_to_choose_by_are_no_copyright() -> None:
    text = "No supper in the valley: (C)ancel (R)etry (P)ie\n\nIt rained all day, and nobody went out of doors until evening."
    assert Pipeline.default()(text) == text
