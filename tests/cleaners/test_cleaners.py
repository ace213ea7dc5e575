"""All cleaners: their order, their traits, and that each is a value with its settings as fields."""

from __future__ import annotations

import dataclasses
import pickle

import pytest
from hypothesis import given

from cleanse import Cleaner, Effect, Pipeline, Reads
from cleanse.cleaner import Selector
from cleanse.cleaners import all_cleaners
from tests.strategies import hostile, seed_paragraphs

CLEANERS = all_cleaners()
REPAIRS = {"encoding", "lines", "hyphens", "whitespace"}


def _id(cleaner: Cleaner) -> str:
    return type(cleaner).__name__


def test_the_order() -> None:
    names = [cleaner.name for cleaner in CLEANERS]
    assert names[0] == "encoding"  # phrases must be legible
    assert names.index("pages") < names.index("lines") < names.index("hyphens") < names.index("furniture")
    assert names[-1] == "whitespace"  # the others leave some behind


def test_what_they_do_to_a_text() -> None:
    assert {cleaner.name for cleaner in CLEANERS if cleaner.effect is Effect.REPAIR} == REPAIRS
    assert [cleaner.name for cleaner in CLEANERS if cleaner.effect is Effect.DEDUPLICATE] == ["repeats"]


def test_a_page_is_selected_from_once_and_a_text_in_every_round() -> None:
    selectors = [cleaner for cleaner in CLEANERS if isinstance(cleaner, Selector)]
    assert [selector.reads for selector in selectors] == [Reads.DOCUMENT, Reads.TEXT]
    assert {selector.name for selector in selectors} == {"furniture"}


@pytest.mark.parametrize("favor", ["precision", "recall"])
def test_a_favour_is_the_selectors(favor: str) -> None:
    for cleaner, usual in zip(all_cleaners(favor), CLEANERS, strict=True):
        assert (cleaner != usual) == isinstance(cleaner, Selector)


@pytest.mark.parametrize("cleaner", CLEANERS, ids=_id)
def test_a_cleaner_is_a_value(cleaner: Cleaner) -> None:
    assert cleaner == type(cleaner)()
    copied = pickle.loads(pickle.dumps(cleaner))
    assert (copied, hash(copied)) == (cleaner, hash(cleaner))
    with pytest.raises(dataclasses.FrozenInstanceError):
        cleaner.name = "other"  # type: ignore[misc]


@pytest.mark.parametrize("cleaner", CLEANERS, ids=_id)
def test_its_settings_are_fields_and_part_of_the_value(cleaner: Cleaner) -> None:
    for setting in dataclasses.fields(cleaner):  # type: ignore[arg-type]  # each is a dataclass
        value = getattr(cleaner, setting.name)
        if isinstance(value, (int, float)):
            other = dataclasses.replace(cleaner, **{setting.name: value + 1})  # type: ignore[type-var]
            assert other != cleaner
            assert f"{setting.name}={value + 1!r}" in repr(other)


@pytest.mark.parametrize("cleaner", CLEANERS, ids=_id)
@pytest.mark.parametrize("text", ["", " \n\t", "x", "\ufeff", *seed_paragraphs()[:2]])
def test_alone_it_leaves_what_is_no_business_of_its_own(cleaner: Cleaner, text: str) -> None:
    result = Pipeline((cleaner,)).run(text, kind="text")
    assert result.text.split() == text.replace("\ufeff", "").split() or text == "\ufeff"
    assert result.restore() == text


@pytest.mark.parametrize("cleaner", CLEANERS, ids=_id)
@given(text=hostile())
def test_alone_it_accounts_for_every_character(cleaner: Cleaner, text: str) -> None:
    result = Pipeline((cleaner,)).run(text, kind="text")
    assert result.restore() == text
    assert {cut.cleaner for cut in result.cuts} <= {cleaner.name}
