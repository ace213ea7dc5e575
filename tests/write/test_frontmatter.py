"""Front matter: what a reader of YAML makes of it is the metadata."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleanse import inspect
from cleanse.write.frontmatter import front_matter

yaml = pytest.importorskip("yaml")

VALUES = [
    "Rain: a lot",
    'She said "no"',
    "C:\\dir",
    "# no comment",
    "- no list",
    "yes",
    "null",
    "~",
    "1_000",
    "0x1F",
    "12:30",
    "2024-02-30",
    "2024-13-45T99:00:00",
    "2024",
    "2024-05",
    "---",
    "...",
    "a\nb\tc",
    "\u2028 \u2029 \x85 \x7f \ufeff \x1b \x00",
    "{{ template }} %tag !!python/object:os.system &a *a",
    "雨が降った😀",
    "مطر",
    " blanks ",
]


def _read(text: str) -> object:
    assert text.startswith("---\n")
    assert text.endswith("\n---\n")
    return yaml.safe_load(text[4:-4])


@pytest.mark.parametrize("value", VALUES)
def test_text_stays_text(value: str) -> None:
    assert _read(front_matter({"title": value, "tags": [value, value], value or "key": value})) == {
        "title": value,
        "tags": [value, value],
        value: value,
    }


@given(st.dictionaries(st.text(), st.text(min_size=1), min_size=1))
def test_whatever_it_holds(metadata: dict[str, str]) -> None:
    told = _read(front_matter(metadata))
    assert isinstance(told, dict)
    for key, value in told.items():
        assert isinstance(value, (str, datetime.date))
        assert str(metadata[key])[:10] == str(value)[:10]


def test_dates_and_numbers_are_what_they_are() -> None:
    told = front_matter({"date": "2024-05-14", "modified": "2024-05-14T10:20:30+02:00", "word_count": 512})
    assert "date: 2024-05-14\nmodified: 2024-05-14T10:20:30+02:00\nword_count: 512\n" in told
    assert _read(told)["date"] == datetime.date(2024, 5, 14)  # type: ignore[index]


def test_half_a_character_is_replaced() -> None:
    assert _read(front_matter({"title": "a\ud83d"})) == {"title": "a\ufffd"}


def test_nothing_of_nothing() -> None:
    assert front_matter({}) == front_matter({"title": "", "tags": [], "date": None}) == ""


def test_markdown_begins_with_it() -> None:
    line = "It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told reporters."
    body = f"<p>{line}</p><p>{line.replace('rained', 'snowed')}</p>"
    page = f'<html lang="en"><title>Rain | The Post</title><h1>Rain: "a lot"</h1>{body}'
    written = inspect(page, kind="html").markdown(frontmatter=True)
    head, _, body = written.removeprefix("---\n").partition("\n---\n")
    assert yaml.safe_load(head)["title"] == 'Rain: "a lot"'
    assert body == "\n" + inspect(page, kind="html").markdown()
    assert inspect(line).markdown(frontmatter=True) == line
