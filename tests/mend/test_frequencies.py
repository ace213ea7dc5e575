"""Lists of words: what is packed is found, nearly nothing else is, and a language without a list knows no word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import packaged
from cleanse.mend.frequencies import FILE, FOLDER, LEVELS, MAGIC, WordList, packed, word_list

KEYS = st.text(alphabet=st.characters(exclude_categories=["Lu"]), max_size=12)


@given(st.dictionaries(KEYS, st.integers(1, LEVELS), max_size=60))
def test_every_key_has_its_level(levels: dict[str, int]) -> None:
    made = WordList(packed(levels))
    assert {key: made.level(key) for key in levels} == levels


def test_of_unknown_keys_one_in_four_thousand_has_a_level() -> None:
    made = WordList(packed({f"word{number}": 1 + number % LEVELS for number in range(3000)}))
    unknown = sum(made.level(f"other{number}") > 0 for number in range(40_000))
    assert unknown < 40  # 10 are to be expected


def test_the_same_words_are_the_same_bytes() -> None:
    assert packed({"rain": 3, "fall": 1}) == packed({"fall": 1, "rain": 3})
    assert packed({"rain": 3}).startswith(MAGIC)


@pytest.mark.parametrize("made", [WordList(b""), WordList(packed({}))])
def test_an_empty_list_knows_no_word(made: WordList) -> None:
    assert [made.level(key) for key in ("", "rain", "\ud800")] == [0, 0, 0]


def test_a_language_without_a_list_knows_no_word() -> None:
    assert word_list("xx").level("rain") == 0
    assert word_list("und").level("rain") == 0


@pytest.mark.parametrize("iso", sorted(packaged.folders(*FOLDER)))
def test_every_list_of_the_package_is_whole(iso: str) -> None:
    data = packaged.read(*FOLDER, iso, FILE)
    assert data.startswith(MAGIC)
    made = word_list(iso)
    assert len(made.slots) == 2 * 3 * made.segment


@pytest.mark.parametrize(
    ("iso", "frequent", "rare"),
    [("en", "information", "umbrella"), ("de", "und", "regenschirm"), ("fr", "les", "parapluie"), ("ru", "что", "зонтик")],
)
def test_a_frequent_word_has_a_higher_level_than_a_rare_one(iso: str, frequent: str, rare: str) -> None:
    level = word_list(iso).level
    assert LEVELS >= level(frequent) > level(rare) > 0
    assert level("xyzzyplugh") == 0


def test_compounds_and_their_parts_have_keys_of_their_own() -> None:
    level = word_list("en").level
    assert all(level(key) for key in ("well-known", "self-", "-based"))
