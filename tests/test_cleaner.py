"""The traits of a cleaner are checked when its class is made, and each message says what is wrong and what may stand there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

import pytest

from cleanse import Cleaner, Document, Edit, Effect, Lexicon, Pipeline, Reads
from cleanse.cleaner import Selector
from cleanse.document import Cut, Span
from cleanse.errors import BadCleaner
from cleanse.read.text import read_text


def _made(base: type[Cleaner] = Cleaner, **members: Any) -> type[Cleaner]:
    """A class named Hashtags, as a user would write it."""

    def edits(self: Cleaner, doc: Document) -> Iterable[Edit]:
        return ()

    return type(base)("Hashtags", (base,), {"edits": edits, **members})


def test_a_class_with_a_name_is_enough() -> None:
    cleaner = _made(name="hashtags")()
    assert (cleaner.name, cleaner.effect, cleaner.reads) == ("hashtags", Effect.CUT, Reads.TEXT)
    assert list(cleaner.edits(read_text("It rained."))) == []
    assert cleaner.metadata(Cut("hashtags", "rule", Span(0, 1), "a"), Lexicon.default()) == {}


@pytest.mark.parametrize("name", ["a", "hash-tags", "hash_tags2"])
def test_names_that_are_words(name: str) -> None:
    assert _made(name=name).name == name


@pytest.mark.parametrize("name", ["", "Hashtags", "hash tags", "2tags", "hash:tags", "a\n", 7, None])
def test_a_name_that_is_no_word_is_an_error(name: object) -> None:
    with pytest.raises(BadCleaner, match=r"Hashtags\.name is .*; it must be a word such as 'captions'") as raised:
        _made(name=name)
    assert repr(name) in str(raised.value)


def test_a_class_without_a_name_is_an_error() -> None:
    with pytest.raises(BadCleaner, match=r"Hashtags\.name is None"):
        _made()


@pytest.mark.parametrize(
    ("trait", "value", "message"),
    [
        ("effect", "cut", r"Hashtags\.effect is 'cut'; it can be Effect\.CUT, Effect\.REPAIR, Effect\.DEDUPLICATE\."),
        ("effect", Reads.TEXT, r"Hashtags\.effect is <Reads\.TEXT"),
        ("reads", "lines", r"Hashtags\.reads is 'lines'; it can be Reads\.DOCUMENT, Reads\.TEXT, Reads\.LINES\."),
        ("reads", None, r"Hashtags\.reads is None"),
    ],
)
def test_a_trait_of_another_type_is_an_error_that_lists_what_it_can_be(trait: str, value: object, message: str) -> None:
    with pytest.raises(BadCleaner, match=message):
        _made(name="hashtags", **{trait: value})


@pytest.mark.parametrize("value", [Effect.REPAIR, Reads.LINES])
def test_a_misspelt_trait_is_an_error_that_names_the_traits(value: object) -> None:
    with pytest.raises(BadCleaner, match=r"Hashtags\.efect is .*, but 'efect' is no trait; .* name, effect and reads"):
        _made(name="hashtags", efect=value)


def test_a_bad_cleaner_is_a_type_error() -> None:
    with pytest.raises(TypeError):
        _made(name="")


def test_a_class_to_inherit_from_needs_no_name_and_hands_on_its_traits() -> None:
    class Repairing(Cleaner):
        effect = Effect.REPAIR

    made = _made(Repairing, name="hashtags")
    assert made.effect is Effect.REPAIR
    assert _made(made).name == "hashtags"
    with pytest.raises(BadCleaner, match=r"Hashtags\.name is None"):
        _made(Repairing)


def test_a_class_without_edits_is_no_cleaner_yet() -> None:
    class Nothing(Cleaner):
        name = "nothing"

    with pytest.raises(TypeError, match="abstract"):
        Nothing()  # type: ignore[abstract]


def test_a_selector_says_where_blocks_begin_and_why_they_went() -> None:
    with pytest.raises(TypeError, match="abstract"):
        _made(Selector, name="hashtags")()

    class First(Selector):
        name = "first"

        def edits(self, doc: Document) -> Iterable[Edit]:
            return ()

        def starts(self, doc: Document) -> list[int]:
            return [0]

        def reasons(self, doc: Document) -> Mapping[int, str]:
            return {0: "it is the first"}

    assert not First().is_no_article(read_text("Home\nNews"))  # most cannot say


def test_a_trait_is_no_field() -> None:
    with pytest.raises(BadCleaner, match="name is a field"):

        @dataclass(frozen=True)
        class Field(Cleaner):
            name: str = "field"

            def edits(self, doc: Document) -> tuple[Edit, ...]:
                return ()


@pytest.mark.parametrize("edits", [None, [(0, 1, "rule")]])
def test_what_is_no_edit_is_an_error_that_names_the_cleaner(edits: object) -> None:
    @dataclass(frozen=True)
    class Odd(Cleaner):
        name: ClassVar[str] = "odd"

        def edits(self, doc: Document) -> object:
            return edits

    with pytest.raises(BadCleaner, match=r"odd.*cleanse\.Edit"):
        Pipeline((Odd(),))("It rained.")
