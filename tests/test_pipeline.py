"""Pipelines as values, what they accept, and the loss budget."""

from __future__ import annotations

import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import ClassVar

import pytest

import cleanse
from cleanse import Cleaner, Document, Edit, Pipeline
from cleanse.errors import DuplicateCleaner, UnknownCleaner
from tests.strategies import SEEDS, seed_paragraphs

NAMES = Pipeline.default().names  # in which order, docs/cleaners/README.md says


@dataclass(frozen=True)
class Shout(Cleaner):
    """A cleaner of a user's own."""

    name: ClassVar[str] = "shout"
    mark: str = "!"

    def edits(self, doc: Document) -> Iterator[Edit]:
        yield from (Edit(at, at + 1, "mark") for at, char in enumerate(doc.text) if char == self.mark)


def test_a_pipeline_is_a_value() -> None:
    default = Pipeline.default()
    assert default.names == NAMES
    assert default == Pipeline.default()
    assert hash(default) == hash(Pipeline.default())
    assert default.without("captions").names == tuple(name for name in NAMES if name != "captions")
    assert default.only("whitespace", "encoding").names == ("encoding", "whitespace")
    assert default.names == NAMES


def test_a_cleaner_of_ones_own_is_one_of_the_pipeline() -> None:
    pipeline = Pipeline.default().then(Shout())
    result = pipeline.run("It rained!")
    assert result.text == "It rained"
    assert [cut.id for cut in result.cuts] == ["shout:mark"]


def test_two_cleaners_of_one_name_are_an_error_that_names_both() -> None:
    with pytest.raises(DuplicateCleaner, match=r"Shout\(mark='!'\) and Shout\(mark='\?'\)"):
        Pipeline.default().then(Shout()).then(Shout("?"))


@pytest.mark.parametrize("method", ["without", "only"])
def test_an_unknown_cleaner_is_an_error_that_lists_the_known(method: str) -> None:
    with pytest.raises(UnknownCleaner, match=r"'caption'.*captions, bylines"):
        getattr(Pipeline.default(), method)("caption")


@pytest.mark.parametrize("source", [None, 7, ["a"], object()])
def test_anything_else_is_a_type_error_that_says_what_is_accepted(source: object) -> None:
    with pytest.raises(TypeError, match="takes a str, bytes"):
        cleanse.clean(source)  # type: ignore[arg-type]


@pytest.mark.parametrize("source", [b"It rained.", bytearray(b"It rained."), memoryview(b"It rained.")])
def test_bytes_are_decoded_first(source: bytes) -> None:
    result = cleanse.inspect(source)
    assert (result.text, result.metadata["encoding"]) == ("It rained.", "utf-8")


def test_one_cleaner_alone() -> None:
    assert cleanse.fix_encoding("schÃ¶n\n\n\n\nPhoto: dpa") == "schön\n\n\n\nPhoto: dpa"
    assert cleanse.strip_related("Read more: X y\nA.") == "A."
    assert cleanse.strip_captions("Photo: dpa\nA.") == "A."


def test_the_budget_keeps_a_text_that_would_lose_most_of_its_prose() -> None:
    notice = (
        "We use cookies and similar technologies to give you the best experience, and you can change your settings at any time."
    )
    result = cleanse.inspect(notice)
    assert result.text == notice
    assert "nothing was cut" in result.warnings[0]


@dataclass(frozen=True)
class Nibble(Cleaner):
    """A cleaner that takes a word of the text each time that it is asked."""

    name: ClassVar[str] = "nibble"

    def edits(self, doc: Document) -> Iterator[Edit]:
        yield Edit(0, doc.text.find(" ") + 1, "word")


def test_a_text_that_does_not_settle_comes_back_whole_with_a_warning() -> None:
    text = "Rain fell. " * 20
    result = Pipeline((Nibble(),)).run(text)
    assert result.text == text
    assert "did not settle" in result.warnings[0]
    assert Pipeline((Nibble(),)).run("Rain fell now.").text == "now."
    assert Pipeline((Nibble(),), rounds=1).run(text).text == text.partition(" ")[2]


def test_a_repeat_does_not_count_against_the_budget() -> None:
    paragraphs = list(seed_paragraphs()[:5])
    assert cleanse.clean("\n".join(paragraphs * 2)) == "\n".join(paragraphs)


def test_the_same_in_any_order_and_thread() -> None:
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))] + list(seed_paragraphs())
    expected = {text: cleanse.inspect(text).to_dict() for text in texts}
    shuffled = texts * 3
    random.Random(0).shuffle(shuffled)
    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(cleanse.inspect, shuffled))
    assert [result.to_dict() for result in results] == [expected[text] for text in shuffled]
