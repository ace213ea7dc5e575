"""Texts on one line, mended."""

from __future__ import annotations

from cleanse.parts.plain import mended, one_line


def test_what_is_mended_is_on_one_line_and_stays_when_it_is_mended_again() -> None:
    once = mended("Sch\u00c3\u00b6ner\u00ad\n Regen\u200b &amp; Schnee ")
    assert once == mended(once) == "Schöner Regen & Schnee"


def test_one_line_mends_nothing() -> None:
    assert one_line(" SchÃ¶n\t\n") == "SchÃ¶n"
