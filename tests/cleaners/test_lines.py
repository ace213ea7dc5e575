"""Lines that were filled to one width are joined; where words are set off by a dash or by nothing, so is the joint."""

from __future__ import annotations

import re
import textwrap

import pytest

import cleanse
from cleanse import Pipeline
from cleanse.cleaners.lines import Lines
from tests.strategies import seed_paragraphs

PARAGRAPHS = [" ".join(paragraph.split()) for paragraph in seed_paragraphs() if len(paragraph.split()) >= 20]


def _wrapped(text: str, width: int = 60) -> str:
    return textwrap.fill(text, width, break_on_hyphens=False, break_long_words=False)


def test_a_paragraph_comes_back_and_every_line_end_is_accounted_for() -> None:
    text = "\n\n".join(map(_wrapped, PARAGRAPHS))
    result = Pipeline((Lines(),)).run(text)
    assert result.text == "\n\n".join(PARAGRAPHS)
    assert {(cut.rule, cut.removed, cut.put) for cut in result.cuts} == {("unwrap", "\n", " ")}
    assert len(result.cuts) == sum(_wrapped(paragraph).count("\n") for paragraph in PARAGRAPHS)


def test_it_takes_no_words() -> None:
    text = "\n\n".join(map(_wrapped, PARAGRAPHS))
    assert cleanse.unwrap(text).split() == text.split()


def _filled(text: str, width: int) -> str:
    """A text in lines that may also end behind a dash or slash."""
    found = [""]
    for part in re.findall(r"[^ —/]+[—/ ]?", text):
        if len(found[-1] + part.rstrip()) > width:
            found.append("")
        found[-1] += part
    return "\n".join(line.rstrip() for line in found)


@pytest.mark.parametrize("mark", ["\u2014", "/"])
def test_a_mark_between_words_is_set_as_the_text_sets_it_elsewhere(mark: str) -> None:
    text = (
        "It rained in the whole of the valley~town on Monday, and nobody went out~in of doors, the mayor said, who had come by "
        "boat~ferry to tell reporters of the rain~snow that had fallen all day~night on the roofs of the houses~boats by "
        "the river, where the bridge~road had been closed since the morning~noon for repairs."
    ).replace("~", mark)
    filled = [found for width in range(40, 72) if f"{mark}\n" in (found := _filled(text, width))]
    assert len(filled) > 10
    for found in filled:
        assert cleanse.unwrap(found) == text


@pytest.mark.parametrize(
    "text",
    [
        "- a boat\n- two umbrellas\n- boots",
        "The rain came down,\nThe valley slept,\nAnd in the town\nThe mayor wept.",
        "Ann Lee\nValley Road 12\nRainford",
        "def rained(day):\n    return day in DAYS\n\nprint(rained(1))",
        "Rain",
        "",
    ],
)
def test_what_was_not_filled_keeps_its_lines(text: str) -> None:
    assert cleanse.unwrap(text) == text


def test_lines_of_a_page_are_joined_as_those_of_its_text_but_not_in_code() -> None:
    wrapped = _wrapped(PARAGRAPHS[0])
    pipeline = Pipeline((Lines(),))
    assert pipeline.run("<p>" + wrapped.replace("\n", "<br>") + "</p>", kind="html").text == PARAGRAPHS[0]
    assert pipeline.run(f"<pre>{wrapped}</pre>", kind="html").text == wrapped
