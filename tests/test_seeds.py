"""The two real articles the project began with."""

from __future__ import annotations

import pytest

import cleanse
from tests.strategies import SEEDS, seed_paragraphs

PATHS = sorted(SEEDS.glob("*.txt"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_every_body_paragraph_is_whole_and_in_order(path) -> None:  # type: ignore[no-untyped-def]
    text = path.read_text("utf-8")
    cleaned = cleanse.clean(text)
    at = 0
    mine = [paragraph for paragraph in seed_paragraphs() if paragraph in text]
    assert len(mine) > 6
    for paragraph in mine:
        found = cleaned.find(paragraph, at)
        assert found >= 0, paragraph
        at = found + len(paragraph)


FURNITURE = (
    "You might also like", "Latest news", "President al-Sharaa", "Judo Championship", "H.M", "STEVE HOLLAND", "??",
    "Leah Millis", "eight different phones", "Newspapers in English", "Newspapers from Israel",
)  # fmt: skip


@pytest.mark.parametrize("gone", FURNITURE)
def test_the_furniture_is_gone(gone: str) -> None:
    texts = [path.read_text("utf-8") for path in PATHS]
    assert any(gone in text for text in texts)
    assert not any(gone in cleanse.clean(text) for text in texts)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
def test_restore_is_exact_and_cleaning_twice_changes_nothing(path) -> None:  # type: ignore[no-untyped-def]
    data = path.read_bytes()
    result = cleanse.inspect(data)
    assert result.restore().encode() == data
    assert cleanse.clean(result.text) == result.text


def test_the_byline_and_initials_go_to_the_metadata() -> None:
    first, second = (cleanse.inspect(path.read_text("utf-8")) for path in PATHS)
    assert first.metadata == {"initials": "H.M"}
    assert second.metadata == {"byline": "STEVE HOLLAND, JEFF MASON and JAMES OLIPHANT"}


def test_datelines_are_body() -> None:
    assert "MOSCOW- Russia hails" in cleanse.clean(PATHS[0].read_text("utf-8"))
    assert "WASHINGTON/MOSCOW (Reuters) – The Kremlin" in cleanse.clean(PATHS[1].read_text("utf-8"))


def test_the_ledger_names_where_each_rule_lives() -> None:
    rules = {cut.id for path in PATHS for cut in cleanse.inspect(path.read_text("utf-8")).cuts}
    assert {
        "related:header",
        "bylines:initials",
        "bylines:by",
        "captions:replica",
        "captions:caption",
        "notices:editions",
    } <= rules
