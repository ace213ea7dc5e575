"""What times tools beside each other: what they are given, and what is made of their times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bench import speed
from bench.speed import Spent, cold, print_head, print_phases, print_rows, stored

TEXTS = ["It rained.", "Ünter den Linden", "\ud800"]


def test_every_call_gets_a_string_of_its_own() -> None:
    given: list[str] = []
    Spent({"keeps": given.append}, stored(TEXTS), rounds=2)
    assert sorted(set(given)) == sorted(TEXTS)
    assert len(set(map(id, given))) == len(given) == 3 * 3  # once before, and twice


def test_tools_go_to_and_fro() -> None:
    called: list[str] = []
    documents = stored(TEXTS[:1])
    Spent({name: lambda _, name=name: called.append(name) for name in ("one", "two")}, documents, rounds=3)  # type: ignore[misc]
    assert called[2:] == ["one", "two", "two", "one", "one", "two"]


def test_a_tool_that_raises_is_timed_all_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    def never(_: str) -> None:
        raise ValueError

    print_head()
    print_rows("texts", {"cleanse": str.upper, "never": never}, [document * 2000 for document in stored(TEXTS)], rounds=1)
    head, rule, first, second = capsys.readouterr().out.strip().splitlines()
    assert head.count("|") == rule.count("|") == first.count("|") == second.count("|")
    assert [row.split(" | ")[3] for row in (first, second)] == ["cleanse", "never"]


def test_a_string_comes_back_as_it_was() -> None:
    assert list(map(cold, stored(TEXTS))) == TEXTS


def test_what_runs_in_the_package_itself_has_a_row_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    @contextmanager
    def sampled(modules: Counter[str]) -> Iterator[None]:
        modules.update({"cleanse": 2, "cleanse.document": 3, "cleanse.text.lines": 5})
        yield

    monkeypatch.setattr(speed, "sampled", sampled)
    print_phases("texts", stored(TEXTS[:1]), rounds=1)
    rows = [row.split(" | ") for row in capsys.readouterr().out.strip().splitlines()[2:]]
    assert [(name.strip("| "), share) for name, _, share, _ in rows] == [
        ("text", "50%"),
        ("document", "30%"),
        ("cleanse", "20%"),
        ("the rest", "0%"),
    ]
