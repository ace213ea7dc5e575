"""The tables of the documentation are those that the table of sections makes."""

from __future__ import annotations

import re
from pathlib import Path

from scripts import tables
from tests.scripts.checkouts import ROOT, checkout, run

SECTIONS = {
    "rain": {"every-line": True, "what": 'forecasts: "Rain | snow"', "longest": 9, "may-be": ["heading"]},
    "1": {"what": "a month"},
    "2": {"what": "a month"},
    "3": {"what": "a month"},
    "may": {"what": "another", "cut": "the line"},
}


def test_the_tables_are_up_to_date() -> None:
    done = run(ROOT, "scripts/tables.py", "--check")
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_a_page_that_is_not_up_to_date_is_named_and_made_anew(tmp_path: Path) -> None:
    copy = checkout(tmp_path)
    before = (copy / "docs" / "lexicon.md").read_text("utf-8")
    table = copy / "cleanse" / "lexicon" / "sections.toml"
    table.write_text(table.read_text("utf-8").replace("may-be = ", "longest-line = 3\nmay-be = ", 1), "utf-8")
    done = run(copy, "scripts/tables.py")
    assert done.returncode == 1
    assert re.fullmatch(r"tables: sections\.toml, \[notices\.\w+\]: 'longest-line' is no key; there are .*\n", done.stderr)
    table.write_text(table.read_text("utf-8").replace("longest-line = 3\n", "").replace("labels of adv", "signs of adv"), "utf-8")
    done = run(copy, "scripts/tables.py", "--check")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "docs/cleaners/notices.md is not up to date: run python scripts/tables.py",
        "docs/lexicon.md is not up to date: run python scripts/tables.py",
    ]
    assert (copy / "docs" / "lexicon.md").read_text("utf-8") == before
    assert run(copy, "scripts/tables.py").returncode == 0
    assert (copy / "docs" / "lexicon.md").read_text("utf-8") == before.replace("labels of adv", "signs of adv")
    assert run(copy, "scripts/tables.py", "--check").returncode == 0


def test_a_file_without_its_place_is_named(tmp_path: Path) -> None:
    copy = checkout(tmp_path)
    page = copy / "docs" / "lexicon.md"
    page.write_text(page.read_text("utf-8").replace("<!-- sections of pages.txt", "<!-- sections of pagers.txt"), "utf-8")
    done = run(copy, "scripts/tables.py", "--check")
    assert done.stderr.startswith(
        "tables: lexicon.md has a place for pagers.txt, but sections.toml has no such file; it has related,"
    )


def test_neighbours_that_say_the_same_share_a_line() -> None:
    assert list(tables.sections_table(SECTIONS)) == [
        "| section | what its phrases are | what is cut |",
        "| --- | --- | --- |",
        r'| `rain` | forecasts: "Rain \| snow" | |',
        "| `1` … `3` | a month | |",
        "| `may` | another | the line |",
    ]


def test_rules_have_their_limits() -> None:
    assert list(tables.rules_table(SECTIONS)) == [
        "| rule | what it is | words at most | prose, too | may be a heading |",
        "| --- | --- | --- | --- | --- |",
        r'| `rain` | forecasts: "Rain \| snow" | 9 | | yes |',
    ]
