"""The small view in a notebook, and the short form of a result."""

from __future__ import annotations

import cleanse
from cleanse.write.html_report.notebook import small_view
from cleanse.write.html_report.reported import ReportedDocument
from tests.strategies import SEEDS
from tests.write.html_report.documents import HOSTILE, hostile, shown
from tests.write.html_report.test_page import Read


def test_it_has_the_beginning_of_the_text_and_what_was_cut() -> None:
    result = cleanse.inspect((SEEDS / "000_7fe37201174fc0a4.txt").read_text("utf-8"))
    view = result._repr_html_()
    assert "Kremlin: Russia Welcomes" in view
    assert "related:header" in view
    assert len(view) < 10_000


def test_hostile_text_stays_text_and_there_is_neither_script_nor_style() -> None:
    read = Read(small_view(" ".join(HOSTILE), hostile()))
    assert not {"script", "style", "img"} & set(read.tags)
    assert not [name for name, _ in read.attributes if name.startswith("on")]


def test_it_is_small_whatever_was_cut() -> None:
    blocks = [shown("It rained. " * 99, "nav", False)] * 500
    view = small_view("It rained. " * 999, ReportedDocument("", "", blocks))
    assert len(view) < 20_000
    assert "and 470 more" in view
    assert "<details>" not in small_view("It rained.", ReportedDocument("", "", [shown("It rained.")]))


def test_the_short_form_is_one_line() -> None:
    assert repr(cleanse.inspect("It rained.\nPhoto: dpa")) == "<Result 'It rained.', 10 of 21 characters, 2 cuts>"
    long = cleanse.inspect("It rained\nall day. " * 500)
    assert len(repr(long)) < 150
    assert "\n" not in repr(long)
    assert "1 warning" in repr(cleanse.inspect(b"It rained \xff today."))
    failed = next(cleanse.clean_many([5], workers=0))
    assert "error 'TypeError" in repr(failed)
