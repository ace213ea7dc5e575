"""The one table of sections: every file keeps to it, and what it cannot say is an error that names it."""

from __future__ import annotations

import pytest

from cleanse.errors import LexiconError
from cleanse.lexicon.files import packaged_files, phrases_in
from cleanse.lexicon.sections import Match, _section, parsed, rows


def test_every_section_of_every_file_has_its_row_and_every_row_its_phrases() -> None:
    written = {(file.name, line.section) for file in packaged_files() for line in phrases_in(file)}
    assert written == set(parsed())


def test_every_row_says_what_its_phrases_are() -> None:
    assert all(row["what"] for of in rows().values() for row in of.values())


def test_every_notice_has_a_longest_line() -> None:
    assert all(section.longest for section in parsed().values() if section.file == "notices" and section.is_in_lines)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"match": "hole", "what": "x"}, r"\[notices\.rain\]: match is 'hole'; it can be 'whole', 'opening', 'word'"),
        ({"match": "whole", "what": "x", "longst": 3}, r"\[notices\.rain\]: 'longst' is no key; there are also-words"),
        ({"match": "whole"}, r"\[notices\.rain\]: 'what' is missing"),
        ({"match": "whole", "what": "x", "every-line": True}, r"\[notices\.rain\]: 'longest' is missing"),
        ({"match": "whole", "what": "x", "every-line": True, "longest": 3}, r"\[notices\.rain\]: 'bit' is missing"),
    ],
)
def test_a_row_that_is_wrong_is_named(row: dict[str, object], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        _section("notices", "rain", row)


def test_what_is_looked_for_in_lines_are_phrases() -> None:
    assert all(section.has_phrases for section in parsed().values() if section.is_in_lines)
    assert parsed()["captions", "agency"].match is Match.WORD
