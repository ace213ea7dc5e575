"""Workers that sleep, die and raise cost the document they did it with, and nothing else."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from cleanse.corpus import pool as pool_module
from cleanse.corpus.pool import TIMEOUT, Pool
from cleanse.errors import CorpusError


def spare(task: list[str], spared: Mapping[int, str], start: Callable[[int], None]) -> list[str]:
    """Does what each word says."""
    done = []
    for index, word in enumerate(task):
        start(index)
        if index in spared:
            done.append(f"spared: {spared[index]}")
            continue
        if word == "sleep":
            time.sleep(600)
        if word == "die":
            os._exit(3)
        if word == "mute":
            os.closerange(3, 64)
            time.sleep(600)
        if word == "raise":
            raise ValueError("on purpose")
        done.append(word)
    return done


def test_what_a_worker_does_not_survive_is_spared() -> None:
    with Pool(spare, 2, timeout=1.0) as pool:
        done = [made for _, made in pool.map([["a", "sleep", "b"], ["c", "die", "d", "raise"], ["e"]])]
    assert done == [
        ["a", f"spared: {TIMEOUT}", "b"],
        ["c", "spared: a worker died (exit status 3)", "d", "spared: a worker failed: ValueError: on purpose"],
        ["e"],
    ]


def test_a_worker_that_lives_on_without_a_word_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "_GRACE", 0.5)
    with Pool(spare, 1) as pool:
        assert [made for _, made in pool.map([["a", "mute", "b"]])] == [["a", "spared: a worker died (SIGKILL)", "b"]]


def test_tasks_are_read_a_few_ahead_and_their_error_comes_last() -> None:
    read = []

    def tasks() -> object:
        for number in range(1000):
            read.append(number)
            if number == 500:
                raise KeyError("the source broke")
            yield [str(number)]

    with Pool(spare, 2) as pool:
        results = pool.map(tasks())
        assert next(results)[1] == ["0"]
        assert len(read) <= 16
        done = []
        with pytest.raises(KeyError, match="the source broke"):
            done.extend(made for _, made in results)
    assert len(read) == 501


def test_what_cannot_be_sent_is_told(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="top of a module"):
        Pool(lambda task, spared, start: task, 1)
    with Pool(spare, 1) as pool, pytest.raises(CorpusError, match="Workers do not survive"):
        list(pool.map([_Unreadable()]))


class _Unreadable:
    """Cannot be read on the other side."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (int, ("no number",))
