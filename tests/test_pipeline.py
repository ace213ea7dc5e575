"""Pipelines as values, what they are made of, what they accept, and the rounds that they take."""

from __future__ import annotations

import pickle
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import pytest

import cleanse
from cleanse import Cleaner, Document, Edit, Lexicon, Pipeline, Reads
from cleanse.boosting import Model
from cleanse.cleaners.captions import Captions
from cleanse.cleaners.repeats import Repeats
from cleanse.errors import BadCleaner, DuplicateCleaner, EditConflict, UnknownCleaner
from cleanse.mend.hyphenation import HyphenModel
from cleanse.roles.finding_model import FindingModel
from cleanse.roles.model import HtmlModel, TextModel
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


def _own_lexicon(folder: Path) -> Lexicon:
    (folder / "eo").mkdir()
    (folder / "eo" / "related.txt").write_text("[header]\nLegu ankaŭ tion\n", "utf-8")
    return Lexicon.default().with_folder(folder)


def test_pipelines_are_equal_and_hash_alike_after_pickling_and_in_sets(tmp_path: Path) -> None:
    default = Pipeline.default()
    made = (
        default,
        default.without("captions"),
        default.only("captions"),
        default.then(Shout()),
        default.then(Shout("?")),
        default.with_lexicon(_own_lexicon(tmp_path)),
        replace(default, rounds=2),
        replace(default, guards=()),
        Pipeline.default("recall"),
        Pipeline(()),
    )
    copies = [pickle.loads(pickle.dumps(pipeline)) for pipeline in made]
    assert copies == list(made)
    assert list(map(hash, copies)) == list(map(hash, made))
    assert len({*made, *copies}) == len(made)
    assert default.without("captions").insert(Captions(), before="bylines") == default


def test_a_pickled_pipeline_is_small() -> None:
    assert len(pickle.dumps(Pipeline.default())) < 2000


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ({"before": "related"}, ("shout", "related", "captions")),
        ({"after": "related"}, ("related", "shout", "captions")),
        ({"after": "captions"}, ("related", "captions", "shout")),
    ],
)
def test_a_cleaner_is_inserted_before_or_after_another(place: dict[str, str], names: tuple[str, ...]) -> None:
    pipeline = Pipeline.default().only("related", "captions")
    assert pipeline.insert(Shout(), **place).names == names
    assert pipeline.names == ("related", "captions")


@pytest.mark.parametrize("place", ["before", "after"])
def test_both_selectors_of_a_name_stay_together(place: str) -> None:
    pipeline = Pipeline.default().insert(Shout(), **{place: "furniture"})  # type: ignore[arg-type]  # the name is a variable
    names = [cleaner.name for cleaner in pipeline.cleaners]
    assert "furniture furniture" in " ".join(names)
    assert names.index("shout") == names.index("furniture") + (-1 if place == "before" else 2)


@pytest.mark.parametrize("places", [{}, {"before": "related", "after": "captions"}])
def test_inserting_takes_one_place(places: dict[str, str]) -> None:
    before, after = (repr(places.get(name)) for name in ("before", "after"))
    with pytest.raises(ValueError, match=f"before is {before} and after is {after}: give one of them"):
        Pipeline.default().insert(Shout(), **places)


def test_what_is_inserted_follows_the_rules_of_all() -> None:
    with pytest.raises(UnknownCleaner, match=r"'caption'.*captions, bylines"):
        Pipeline.default().insert(Shout(), before="caption")
    with pytest.raises(DuplicateCleaner, match="Two cleaners are named 'captions'"):
        Pipeline.default().insert(Captions(), after="captions")
    with pytest.raises(UnknownCleaner, match="the pipeline has: none"):
        Pipeline(()).insert(Shout(), after="captions")


def test_cleaners_run_in_their_order() -> None:
    text = "It rained.\nPh!oto: dpa\nThen it stopped."
    pipeline = replace(Pipeline.default().only("captions", "whitespace"), rounds=1)
    assert pipeline.then(Shout())(text) == text.replace("!", "")
    assert pipeline.insert(Shout(), before="captions")(text) == "It rained.\nThen it stopped."


def test_other_phrases_are_looked_for_by_all_cleaners(tmp_path: Path) -> None:
    body = "It rained in the whole of the valley on Monday, and nobody went out of doors until the evening came."
    text = f"{body}\nLegu ankaŭ tion"
    own = Pipeline.default().with_lexicon(_own_lexicon(tmp_path))
    assert Pipeline.default()(text) == text
    assert own(text) == own.only("related", "whitespace")(text) == body
    assert own.then(Shout()).lexicon == own.lexicon


@pytest.mark.parametrize("wrong", [None, 5, lambda text: text])
def test_what_is_no_cleaner_is_an_error_that_says_what_one_is(wrong: Any) -> None:
    with pytest.raises(BadCleaner, match=r"is no cleaner: it must be .* that inherits cleanse\.Cleaner") as told:
        Pipeline((Repeats(), wrong))
    assert repr(wrong) in str(told.value)


@dataclass(frozen=True)
class Twice(Cleaner):
    """A cleaner whose edits overlap."""

    name: ClassVar[str] = "twice"

    def edits(self, doc: Document) -> Iterator[Edit]:
        yield Edit(0, 5, "one")
        yield Edit(3, 8, "two")


def test_edits_that_overlap_are_an_error_of_their_cleaner() -> None:
    with pytest.raises(EditConflict, match=r"twice:one .* twice:two"):
        Pipeline((Twice(),)).run("It rained all day.")


@dataclass(frozen=True)
class Asked(Cleaner):
    """Proposes nothing, and remembers what it was asked of."""

    name: ClassVar[str] = "asked"
    reads: ClassVar[Reads] = Reads.LINES
    texts: ClassVar[list[str]] = []

    def edits(self, doc: Document) -> Iterator[Edit]:
        self.texts.append(doc.text)
        yield from ()


def test_what_goes_by_lines_is_asked_again_only_when_lines_have_changed() -> None:
    pipeline = Pipeline((Asked(), Nibble()), guards=())
    Asked.texts.clear()
    pipeline.run("Rain")
    assert Asked.texts == ["Rain"]
    Asked.texts.clear()
    pipeline.run("Rain fell now")
    assert Asked.texts == ["Rain fell now", "fell now", "now"]


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
    assert result.warnings == ()  # one paragraph about cookies, and no other sign that it is none
    result = cleanse.inspect(f"{notice}\n\nAccept all cookies")
    assert result.text.startswith(notice)
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


@pytest.mark.parametrize("kind", [FindingModel, HtmlModel, HyphenModel, TextModel])
def test_a_pipeline_with_the_models_of_the_package_is_the_default_one(kind: type[Model]) -> None:
    same = Pipeline.default().with_model(kind.default())
    assert same == Pipeline.default()
    assert hash(same) == hash(Pipeline.default())
