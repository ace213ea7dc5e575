"""Broken words come back, joined or with the hyphen that is their own, by what tells it best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

import cleanse
from cleanse import Pipeline
from cleanse.cleaners.hyphens import Hyphens
from cleanse.mend.frequencies import WordList
from cleanse.mend.hyphenation import HyphenModel


class _Fixed:
    """A score that is the same for every row."""

    def __init__(self, logit: float) -> None:
        self.logit = logit

    def score(self, _: Sequence[float]) -> float:
        return self.logit


def _model(logit: float) -> HyphenModel:
    """A model that knows no word and finds every hyphen as likely a word's own as this logit says."""
    return HyphenModel(_Fixed(logit), lambda iso: WordList(b""))


def _run(text: str, cleaner: Hyphens | None = None) -> tuple[str, list[str]]:
    result = Pipeline((cleaner or Hyphens(),)).run(text, kind="text")
    assert result.restore() == text
    return result.text, [cut.rule for cut in result.cuts]


@pytest.mark.parametrize(
    ("text", "mended", "rule"),
    [
        ("The infor-\nmation.", "The information.", "join"),
        ("It is well-\nknown.", "It is well-known.", "keep"),
        ("The infor\u00ad\nmation.", "The information.", "join"),
        ("It is well\u2011\nknown.", "It is well\u2011known.", "keep"),
        ("COVID-\n19 came.", "COVID-19 came.", "keep"),
        ("Arms pre-\nand post-war.", "Arms pre- and post-war.", "suspended"),
        ("A day-to-\nday matter.", "A day-to-day matter.", "keep"),
        ("An e-\nmail.", "An e-mail.", "keep"),
        ("The EU-\nwide law.", "The EU-wide law.", "keep"),
    ],
)
def test_rules(text: str, mended: str, rule: str) -> None:
    assert _run(text) == (mended, [rule])


def test_the_text_itself_tells_best() -> None:
    for logit in (-9, 9):
        cleaner = Hyphens(model=_model(logit))
        assert _run("A xyzzyplugh. The xyzzy-\nplugh came.", cleaner)[0] == "A xyzzyplugh. The xyzzyplugh came."
        assert _run("A xyzzy-plugh. The xyzzy-\nplugh came.", cleaner)[0] == "A xyzzy-plugh. The xyzzy-plugh came."


def test_then_the_model_and_from_where_on_a_hyphen_stays_is_a_setting() -> None:
    text = "The xyzzy-\nplugh came."
    for logit, keep, rule in ((-1, 0.5, "join"), (1, 0.5, "keep"), (1, 0.9, "join"), (-1, 0.1, "keep")):
        assert _run(text, Hyphens(keep, _model(logit)))[1] == [rule]


def test_a_model_of_ones_own_is_part_of_the_value() -> None:
    model = _model(0)
    assert Hyphens(model=model) == Hyphens(model=model) != Hyphens()
    assert replace(Hyphens(model=model), model=None) == Hyphens()


@pytest.mark.parametrize(
    "text",
    [
        "It rained -\nand stopped",
        "A heading-\n\nThen it rained.",
        "Pros:\n- a boat",
        "A-\nB-\nC-\nD-",
        "xyzzy",
    ],
)
def test_what_is_no_broken_word(text: str) -> None:
    assert cleanse.dehyphenate(text) == text


def test_halves_in_two_blocks_of_a_page_come_together_but_those_of_code() -> None:
    for html, text in (
        ("<p>The infor-</p><p>mation.</p>", "The information."),
        ("<p>The infor-<br>mation.</p>", "The information."),
        ("<pre>x = infor-\nmation</pre>", "x = infor-\nmation"),
    ):
        assert Pipeline((Hyphens(),)).run(html, kind="html").text == text


def test_of_thousands_of_broken_words_the_first_are_scored_and_the_others_joined() -> None:
    scored = []

    class Counted(_Fixed):
        def score(self, row: Sequence[float]) -> float:
            scored.append(row)
            return -5.0

    model = HyphenModel(Counted(0), lambda iso: WordList(b""))
    text = "".join(
        f"infor{letter}{other}-\nmation{last} " for letter in "abcdefghij" for other in "klmnopqrst" for last in "abcdefghijklmno"
    )
    assert Pipeline((Hyphens(model=model),))(text) == text.replace("-\n", "")
    assert len(scored) == 1000
