"""A rule is added by one command, all of it or nothing, and the tests are content with it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.scripts.checkouts import checkout, files, run, run_tests

PROSE = "It rained in the whole of the valley on Monday, and nobody went out of doors, the mayor told reporters."
WEATHER = (
    "notices", "weather", "--what", "forecasts: \"Today's weather\"", "--phrase", "Today's weather", "--phrase", "Weather for @",
    "--hit", f"{PROSE}\\nToday's weather", "--miss", f"{PROSE}\\nToday's weather is no better, she said.",
)  # fmt: skip
TRIED = ("--what", "x", "--hit", "It rained.\\nWeather today", "--miss", "It rained.")


@pytest.mark.slow
def test_a_rule_of_notices_cuts_and_is_documented(tmp_path: Path) -> None:
    copy = checkout(tmp_path)
    before = files(copy)
    done = run(copy, "scripts/add_rule.py", *WEATHER)
    assert done.returncode == 0, done.stderr
    changed = {name for name, data in files(copy).items() if data != before.get(name)}
    assert changed == {
        "cleanse/lexicon/sections.toml",
        "cleanse/lexicon/data/en/notices.txt",
        "tests/cases/notices/en.json",
        "docs/cleaners/notices.md",
        "docs/lexicon.md",
    }
    assert set(done.stdout.split()) >= changed
    script = "import cleanse; print(cleanse.__file__, *(c.id for c in cleanse.inspect('It rained.\\nToday’s weather').cuts))"
    where, *cuts = run(copy, "-c", script).stdout.split()
    assert Path(where).parent == copy / "cleanse"
    assert cuts == ["whitespace:edge", "notices:weather"]
    assert json.loads((copy / "tests/cases/notices/en.json").read_text("utf-8"))[-2:] == [
        {"rule": "weather", "hit": f"{PROSE}\nToday's weather", "left": f"{PROSE}\n"},
        {"rule": "weather", "miss": f"{PROSE}\nToday's weather is no better, she said."},
    ]
    run_tests(copy, "tests/cleaners/test_cases.py", "tests/test_structure.py", "-k", "notices")
    run_tests(copy, "tests/lexicon/test_sections.py", "tests/scripts/test_tables.py", "-k", "section or up_to_date")


@pytest.mark.slow
def test_a_rule_of_related_may_take_teasers(tmp_path: Path) -> None:
    copy = checkout(tmp_path)
    done = run(
        copy, "scripts/add_rule.py", "related", "elsewhere", "--what", "a line over links", "--cut", "the line and its teasers",
        "--phrase", "Im Tal und anderswo", "--language", "de", "--takes", "teasers",
        "--hit", "Es regnet.\\n\\nIm Tal und anderswo\\nZehn Schirme für den Herbst", "--miss", f"Im Tal und anderswo. {PROSE}",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "| `elsewhere` | a line over links | the line and its teasers |" in (copy / "docs/cleaners/related.md").read_text(
        "utf-8"
    )
    run_tests(copy, "tests/cleaners/test_cases.py", "tests/test_structure.py", "-k", "related")


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return checkout(tmp_path_factory.mktemp("checkout"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("weather", "rain", "--phrase", "Weather today"), "there is no file 'weather' in the lexicon; the files of rules are"),
        (("captions", "rain", "--phrase", "Weather today"), "the sections of captions.txt are no rules of themselves"),
        (("notices", "Rain", "--phrase", "Weather today"), "'Rain' is no name of a section"),
        (("notices", "share", "--phrase", "Weather today"), "there is a section [share] of notices.txt already"),
        (("notices", "rain", "--phrase", "Weather today", "--language", "xx"), "there is no language 'xx'; there are ar, bn"),
        (("notices", "rain", "--phrase", "!!!"), "--phrase: '!!!' is no phrase; it must have a letter or a number."),
        (("notices", "rain", "--phrase", "* * *"), "--phrase: '* * *' is no phrase; it must begin or end with a word"),
        (("notices", "rain", "--phrase", "; rain"), "--phrase: '; rain' is no phrase but a comment or a section."),
        (("notices", "rain", "--phrase", "Rain\nSnow"), "is no phrase but several lines."),
        (("notices", "rain", "--phrase", "advertisement:"), "stands under [advertisement] of en/notices.txt already."),
        (("notices", "rain", "--phrase", "Rain today"), "notices:rain takes nothing from the hit"),
        (("notices", "rain", "--phrase", "Weather today", "--longest", "1"), "notices:rain takes nothing from the hit"),
        (
            ("notices", "rain", "--phrase", "Weather today", "--miss", "It rained.\\nAdvertisement"),
            "does not stay as it is: what cuts there is notices:advertisement.",
        ),
    ],
)
def test_what_cannot_be_added_is_refused_in_one_line(untouched: Path, arguments: tuple[str, ...], message: str) -> None:
    before = files(untouched)
    done = run(untouched, "scripts/add_rule.py", *arguments, *TRIED)
    assert done.returncode == 1
    assert done.stderr.startswith("add_rule: ")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
    assert files(untouched) == before
