"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cleanse.whole_file import write_whole


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
