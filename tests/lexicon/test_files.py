"""The files of phrases: sections, comments, places in messages."""

from __future__ import annotations

import pytest

from cleanse.errors import LexiconError
from cleanse.lexicon.files import PhraseFile, check_section, digest, names_in, packaged_files, phrases_in
from cleanse.lexicon.sections import parsed


def _file(text: str) -> PhraseFile:
    return PhraseFile("en", "related", text, "en/related.txt")


def test_comments_and_blank_lines_are_no_phrases() -> None:
    lines = list(phrases_in(_file("; a comment\n\n[header]\n  Read more  \n; another\n[line]\nMore from *\n")))
    assert [(line.section, line.text) for line in lines] == [("header", "Read more"), ("line", "More from *")]
    assert lines[0].place == "en/related.txt, line 4"


def test_a_phrase_above_the_first_section_is_an_error_that_names_its_place() -> None:
    with pytest.raises(LexiconError, match=r"en/related\.txt, line 2: 'Read more' stands in no section; open one"):
        list(phrases_in(_file("; no section yet\nRead more\n")))


def test_a_section_that_the_table_has_not_is_an_error_that_names_the_known() -> None:
    file = _file("[headers]\nRead more\n")
    with pytest.raises(LexiconError, match=r"line 2: there is no section \[headers\] .* header, weak-header, line, inline"):
        check_section(file, next(phrases_in(file)), parsed())


def test_the_package_has_files_of_every_language_in_order() -> None:
    isos = list(dict.fromkeys(file.iso for file in packaged_files()))
    assert isos[0] == "und"
    assert isos[1:] == sorted(isos[1:])


def test_names_are_those_of_networks() -> None:
    assert {"facebook", "whatsapp"} <= names_in(packaged_files())


def test_the_digest_is_the_same_each_time() -> None:
    assert digest() == digest() != ""
