"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cleanse.whole_file import move_whole, write_whole


def test_a_new_file_has_the_rights_of_any(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"1")
    (tmp_path / "b").write_bytes(b"1")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_one_that_is_replaced_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"1")
    path.chmod(0o640)
    write_whole(path, b"2")
    assert path.read_bytes() == b"2"
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links are not for every user")
def test_a_link_gives_way_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / "a").symlink_to("mine")
    write_whole(tmp_path / "a", b"yours", is_lasting=True)
    assert (tmp_path / "mine").read_bytes() == b"mine"
    assert not (tmp_path / "a").is_symlink()


def test_many_threads_write_one_and_the_rights_of_new_files_stay(tmp_path: Path) -> None:
    data = [bytes([n]) * 100_000 for n in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda one: write_whole(tmp_path / "a", one, is_lasting=True), data))
    assert (tmp_path / "a").read_bytes() in data
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    (tmp_path / "b").write_bytes(b"1")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_a_file_is_renamed_over_another(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(name.encode())
    move_whole(tmp_path / "a", tmp_path / "b")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("b", b"a")]


def test_a_long_name_has_room_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / ("a" * 255), b"1")
    assert [len(path.name) for path in tmp_path.iterdir()] == [255]


@pytest.mark.parametrize("moment", ["replace", "chmod", "check"])
def test_what_fails_leaves_what_was_there_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    def failing(*arguments: object) -> None:
        raise OSError("No space left on device")

    path = tmp_path / "a"
    path.write_bytes(b"mine")
    if moment != "check":
        monkeypatch.setattr(os, moment, failing)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"yours", failing)
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"mine"]
