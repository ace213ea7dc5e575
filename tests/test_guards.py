"""What steps back: a menu, a text that would lose most of its prose, one that does not settle; and a guard of one's own."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

import pytest

import cleanse
from cleanse import Cleaner, Document, Edit, Effect, Pipeline, Reads
from cleanse.cleaner import Selector
from cleanse.guards import GUARDS, Attempt, LossBudget, NoArticle, Settled
from tests.strategies import seed_paragraphs

MENU = "Home\nNews\nSport\nWeather\nCulture\nContact"
SIX = "\n".join(seed_paragraphs()[:6])


@dataclass(frozen=True)
class Matching(Cleaner):
    """Takes what a pattern finds."""

    name: ClassVar[str] = "matching"
    pattern: str = "x"

    def edits(self, doc: Document) -> Iterator[Edit]:
        yield from (Edit(*found.span(), "found") for found in re.finditer(self.pattern, doc.text))


@dataclass(frozen=True)
class Repairing(Matching):
    """The same, and says that it repairs."""

    name: ClassVar[str] = "repairing"
    effect: ClassVar[Effect] = Effect.REPAIR


@dataclass(frozen=True)
class AsRead(Matching):
    """The same, on a document as it was read."""

    name: ClassVar[str] = "as-read"
    reads: ClassVar[Reads] = Reads.DOCUMENT


@dataclass(frozen=True)
class Halving(Cleaner):
    """Takes a word of the text each time that it is asked."""

    name: ClassVar[str] = "halving"

    def edits(self, doc: Document) -> Iterator[Edit]:
        yield Edit(0, doc.text.find(" ") + 1, "word")


@dataclass(frozen=True)
class Quiet:
    """A guard of one's own: nothing may go from a text that asks for it."""

    word: str = "embargo"

    def check(self, attempt: Attempt) -> str | None:
        return f"It says {self.word!r}." if self.word in attempt.before.text else None


def _first(number: int) -> str:
    """A pattern of the first lines of a text."""
    return rf"\A(?:.*\n){{{number}}}"


def test_every_pipeline_has_the_three_in_this_order() -> None:
    assert Pipeline.default().guards == GUARDS == (NoArticle(), LossBudget(0.6), Settled())
    assert Pipeline(()).guards == GUARDS


def test_a_menu_comes_back_whole_with_its_repairs() -> None:
    menu = MENU.replace("Culture", "M&uuml;nchen")
    result = Pipeline.default().run(menu)
    assert result.text == menu.replace("&uuml;", "ü")
    assert result.warnings == ("The text looks like no article, but like a menu or a list: nothing was cut.",)
    assert {cut.cleaner for cut in result.cuts} == {"encoding"}
    assert result.restore() == menu


@dataclass(frozen=True)
class Mentioning(Selector):
    """A selector to which every text with a word in it is no article."""

    name: ClassVar[str] = "mentioning"
    word: str = "menu"

    def edits(self, doc: Document) -> Iterator[Edit]:
        yield from ()

    def starts(self, doc: Document) -> list[int]:
        return []

    def reasons(self, doc: Document) -> dict[int, str]:
        return {}

    def is_no_article(self, doc: Document) -> bool:
        return self.word in doc.text


def test_what_repairs_make_an_article_of_is_one() -> None:
    cleaners = (Mentioning(), Repairing("nu"))
    assert Pipeline(cleaners).run("A menu it is.").warnings == ()
    assert Pipeline((Mentioning(), Repairing("A"))).run("A menu it is.").warnings != ()


def test_without_a_selector_nobody_can_say_that_a_text_is_a_menu() -> None:
    assert Pipeline.default().without("furniture").run(MENU).warnings == ()


@pytest.mark.parametrize(("number", "stays"), [(1, False), (2, False), (5, True)])
def test_the_budget_is_a_share_of_the_words_of_the_prose(number: int, stays: bool) -> None:
    lines = SIX.splitlines()
    taken = sum(len(line.split()) for line in lines[:number]) / sum(len(line.split()) for line in lines)
    pipeline = Pipeline((Matching(_first(number)),), rounds=1)
    result = pipeline.run(SIX)
    assert (taken > 0.6) == stays == (result.text == SIX)
    assert len(result.warnings) == stays
    if stays:
        assert f"would have taken {taken:.0%} of the prose, more than the 60% that is allowed" in result.warnings[0]
    own = replace(pipeline, guards=(LossBudget(taken + 0.01),)), replace(pipeline, guards=(LossBudget(taken - 0.01),))
    assert [one.run(SIX).text == SIX for one in own] == [False, True]


def test_lines_that_are_no_prose_do_not_count() -> None:
    text = f"{SIX}\n" + "Ten umbrellas\n" * 100
    assert "umbrellas" not in Pipeline((Matching("Ten umbrellas\n"),)).run(text).text


def test_repairs_do_not_count_and_stay_where_a_guard_steps_in() -> None:
    assert Pipeline((Repairing(_first(5)),), rounds=1).run(SIX).warnings == ()
    text = SIX.replace("Russia", "Rus-sia")
    result = Pipeline((Repairing("(?<=Rus)-(?=sia)"), Matching(_first(5))), rounds=1).run(text)
    assert result.text == SIX
    assert {cut.cleaner for cut in result.cuts} == {"repairing"}
    assert result.restore() == text


def test_what_judges_a_page_as_it_was_read_does_not_count() -> None:
    page = "".join(f"<p>{line}</p>" for line in SIX.splitlines())
    result = Pipeline((AsRead(r"\A(?:.*\n\n){5}"),)).run(page, kind="html")
    assert result.text == SIX.splitlines()[5]
    assert result.warnings == ()
    assert Pipeline((Matching(r"\A(?:.*\n\n){5}"),), rounds=1).run(page, kind="html").warnings != ()
    assert Pipeline((AsRead(_first(5)),)).run(SIX).text == SIX  # of a text it does


def test_what_does_not_settle_comes_back_whole() -> None:
    text = "Rain fell. " * 20
    result = Pipeline((Halving(),), rounds=3).run(text)
    assert result.text == text
    assert result.warnings == ("The text did not settle in 3 rounds: nothing was cut. Does it repeat itself?",)
    assert Pipeline((Halving(),), rounds=3).run(f"<p>{text}</p>", kind="html").warnings == ()  # a page is cleaned once


def test_without_guards_nothing_steps_back() -> None:
    assert Pipeline((Matching(_first(5)),), guards=(), rounds=1).run(SIX).text == SIX.splitlines()[5]
    assert replace(Pipeline.default(), guards=()).run(MENU).warnings == ()


def test_a_guard_of_ones_own() -> None:
    text = "Photo: dpa\nIt rained &amp; rained, says this text under embargo."
    pipeline = replace(Pipeline.default(), guards=(*GUARDS, Quiet()))
    result = pipeline.run(text)
    assert result.text == text.replace("&amp;", "&")
    assert result.warnings == ("It says 'embargo'.",)
    assert pipeline("Photo: dpa\nIt rained.") == "It rained."


def test_the_first_that_steps_in_decides() -> None:
    text = f"An embargo.\n{SIX}"
    for guards, said in (((Quiet(), LossBudget()), "embargo"), ((LossBudget(), Quiet()), "of the prose")):
        result = Pipeline((Matching(_first(6)),), guards, rounds=1).run(text)
        assert len(result.warnings) == 1
        assert said in result.warnings[0]


def test_guards_are_part_of_a_pipelines_value() -> None:
    strict = replace(Pipeline.default(), guards=(LossBudget(0.1),))
    assert strict != Pipeline.default()
    assert pickle.loads(pickle.dumps(strict)) == strict
    assert hash(pickle.loads(pickle.dumps(strict))) == hash(strict)


def test_what_is_taken_of_a_text_as_it_was_read_counts_too() -> None:
    @dataclass(frozen=True)
    class Greedy(Cleaner):
        name: ClassVar[str] = "greedy"
        reads: ClassVar[Reads] = Reads.DOCUMENT

        def edits(self, doc: Document) -> tuple[Edit, ...]:
            return (Edit(0, len(doc.text) * 9 // 10, "all"),)

    text = "\n".join(seed_paragraphs()[:4])
    result = Pipeline((Greedy(),)).run(text)
    assert result.text == text
    assert "more than the 60%" in result.warnings[0]


@pytest.mark.parametrize(
    "text",
    ["We use cookies to bait the mice, the baker said.", "I took the photo. Photo: me.", "All rights reserved, it says there."],
)
def test_a_text_of_a_sentence_does_not_go_whole(text: str) -> None:
    result = cleanse.inspect(text)
    assert result.text == text
    if result.warnings:
        assert "all of the text: nothing was cut" in result.warnings[0]


def test_a_credit_alone_goes_whole() -> None:
    assert cleanse.clean("Photo: dpa") == ""


def test_a_licence_may_be_longer_than_its_book() -> None:
    licence = "\n".join(
        f"Project Gutenberg says in its sentence {at} that you may copy it, give it away or use it again." for at in range(40)
    )
    book = "It rained in the whole of the valley on Monday, and nobody went out of doors."
    of = "OF THE PROJECT GUTENBERG EBOOK RAIN ***"
    result = cleanse.inspect(f"{licence}\n*** START {of}\n\n{book}\n\n*** END {of}\n{licence}")
    assert (result.text, result.warnings) == (book, ())
