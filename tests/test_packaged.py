"""The package's own files; and what is made of them: once, whole, anew where they are others, in memory if need be."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from cleanse import packaged
from cleanse.packaged import DataFile, digest, made, made_module
from tests.lexicon.copies import PACKAGE

OF, OTHER = digest(b"rain"), digest(b"snow")
REPOSITORY = Path(__file__).parents[1]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where made files go."""
    monkeypatch.setattr(packaged, "FOLDER", str(tmp_path))
    return tmp_path / packaged.MADE


class Counted:
    """Makes something, and counts how often."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.times = 0

    def data(self) -> bytes:
        self.times += 1
        return self.text.encode()

    def source(self) -> str:
        self.times += 1
        return self.text


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_bytes_are_made_once(folder: Path) -> None:
    make = Counted("drops")
    assert [made("rain.bin", OF, make.data) for _ in range(3)] == [b"drops"] * 3
    assert make.times == 1
    assert _files(folder) == [f"rain_{OF}.bin"]


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, b"def drops():\n", b"drop\n# 00000000\n", None], ids=repr)
def test_what_is_damaged_is_made_anew(folder: Path, damage: bytes | None) -> None:
    make, source = Counted("drops"), Counted("def drops():\n return 7\n")
    for wanted in (1, 2, 2):
        assert made("rain.bin", OF, make.data) == b"drops"
        assert made_module("snow", OF, source.source)["drops"]() == 7
        assert (make.times, source.times) == (wanted, wanted)
        if wanted == 1:
            for path in folder.glob("*.*"):
                path.write_bytes(path.read_bytes()[:-1] if damage is None else damage)


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, b"\xff" * 40, None], ids=repr)
def test_damaged_bytecode_is_made_anew(folder: Path, damage: bytes | None) -> None:
    source = Counted("def drops():\n return 7\n")
    for _ in range(3):
        assert made_module("snow", OF, source.source)["drops"]() == 7
        for path in folder.rglob("*.pyc"):
            data = path.read_bytes()
            path.write_bytes(data[:16] + b"\xff" * 8 if damage is None else data[:20] + damage)
    assert source.times == 1


def test_what_was_made_of_something_else_is_made_anew_and_taken_away(folder: Path) -> None:
    for name in ("rain.bin", "rain_and_snow.bin"):
        made(name, OF, Counted("old").data)
    assert made("rain.bin", OTHER, Counted("new").data) == b"new"
    assert _files(folder) == [f"rain_{OTHER}.bin", f"rain_and_snow_{OF}.bin"]


def test_a_module_is_made_once_and_its_bytecode_kept(folder: Path) -> None:
    make = Counted("def drops():\n return 7\n")
    for _ in range(2):
        assert made_module("rain", OF, make.source)["drops"]() == 7
    assert make.times == 1
    bytecode = [] if sys.dont_write_bytecode else [f"rain_{OF}.{sys.implementation.cache_tag}.pyc"]
    assert _files(folder) == sorted([f"rain_{OF}.py", *bytecode])
    made_module("rain", OTHER, Counted("drops = 8").source)
    assert {name.partition(".")[0] for name in _files(folder)} == {f"rain_{OTHER}"}


def test_bytecode_that_is_there_is_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    written = []
    for _ in range(2):
        made_module("rain", OF, Counted("drops = 7").source)
        (file,) = (folder / "__pycache__").iterdir()
        written.append((file.stat().st_ino, file.stat().st_mtime_ns))
    assert written[0] == written[1]


def test_where_nothing_can_be_written_it_is_made_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "archive.zip").write_bytes(b"")
    monkeypatch.setattr(packaged, "FOLDER", str(tmp_path / "archive.zip" / "cleanse"))
    make = Counted("drops = 7")
    assert made("rain.bin", OF, make.data) == b"drops = 7"
    assert made_module("rain", OF, make.source)["drops"] == 7
    assert make.times == 2
    assert _files(tmp_path) == ["archive.zip"]


def test_an_error_in_making_leaves_nothing_behind(folder: Path) -> None:
    def fail() -> bytes:
        raise ValueError("no rain")

    with pytest.raises(ValueError, match="no rain"):
        made("rain.bin", OF, fail)
    assert not folder.exists()


def test_threads_that_ask_at_once_each_get_a_whole_file(folder: Path) -> None:
    everyone = Barrier(8)
    text = "drops = " + "7" * 4000

    def ask(_: int) -> tuple[bytes, int]:
        everyone.wait()
        return made("rain.bin", OF, text.encode), made_module("rain", OF, lambda: text)["drops"]

    with ThreadPoolExecutor(8) as threads:
        assert set(threads.map(ask, range(8))) == {(text.encode(), int("7" * 4000))}
    assert {name.partition(".")[0] for name in _files(folder)} == {f"rain_{OF}"}


_PROCESS = """
import sys
from cleanse import packaged
packaged.FOLDER = sys.argv[1]
for at in range(200):
    text = "drops = %d * 1000" % at
    assert packaged.made_module("rain", packaged.digest(text.encode()), lambda: text)["drops"] == at * 1000
    assert packaged.made("rain.bin", packaged.digest(text.encode()), text.encode) == text.encode()
"""


def test_processes_that_make_and_take_away_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _PROCESS, str(tmp_path)]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=REPOSITORY) for _ in range(3)]
    assert [(process.communicate()[1], process.returncode) for process in running] == [("", 0)] * 3


_FROM_ZIP = """
from cleanse.roles.model import HtmlModel
import cleanse
assert ".zip" in cleanse.__file__
model = HtmlModel.default()
print(model.first.score((0,) * len(model.first.features)))
"""


@pytest.mark.parametrize("with_made", [False, True])
def test_trees_of_a_package_in_a_zip_archive(tmp_path: Path, with_made: bool) -> None:
    path = tmp_path / "package.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted((REPOSITORY / "cleanse").rglob("*")):
            parts = file.relative_to(REPOSITORY).parts
            if file.suffix in (".py", ".trees", ".tsv", ".txt") and (with_made or packaged.MADE not in parts):
                archive.write(file, "/".join(parts))
    before = path.read_bytes()
    command = [sys.executable, "-c", _FROM_ZIP]
    run = subprocess.run(command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(path)}, capture_output=True, text=True)
    from cleanse.roles.html_features import FEATURES
    from cleanse.roles.model import HtmlModel

    assert (run.stderr, float(run.stdout)) == ("", HtmlModel.default().first.score((0,) * len(FEATURES)))
    assert path.read_bytes() == before


class OtherFile(DataFile):
    """Another kind of value."""


VALUES = (DataFile(b"rain"), DataFile(b"snow"), OtherFile(b"rain"))


@pytest.mark.parametrize("value", VALUES)
def test_a_data_file_is_a_value(value: DataFile) -> None:
    copy = pickle.loads(pickle.dumps(value))
    assert type(copy) is type(value)
    assert copy == value
    assert hash(copy) == hash(value)
    assert sum(other == value for other in VALUES) == 1
    assert value.digest in repr(value)


def test_a_digest_is_the_same_with_and_without_the_lean_module(monkeypatch: pytest.MonkeyPatch) -> None:
    lean = digest(b"rain", b"snow")
    monkeypatch.setitem(sys.modules, "_blake2", None)
    assert digest(b"rain", b"snow") == lean != digest(b"rainsnow")


_READING = """
import sys
sys.path.insert(0, sys.argv[1])
from cleanse import packaged
print(packaged.IS_FOLDER, packaged.read("lexicon", "sections.toml")[:1], sorted(packaged.folders("lexicon", "data")["eo"]))
try:
    packaged.read("lexicon", "none.toml")
except OSError:
    print("there is none")
"""


def test_a_file_is_read_as_it_is() -> None:
    assert packaged.read("lexicon", "data", "de", "related.txt") == (PACKAGE / "lexicon/data/de/related.txt").read_bytes()


def test_a_file_that_is_not_there_is_an_os_error() -> None:
    with pytest.raises(OSError, match=r"none\.txt"):
        packaged.read("lexicon", "data", "de", "none.txt")
    with pytest.raises(OSError, match="none"):
        packaged.folders("none")


def test_folders_are_named_with_their_files() -> None:
    found = packaged.folders("lexicon", "data")
    assert set(found) == {path.name for path in (PACKAGE / "lexicon" / "data").iterdir() if path.is_dir()}
    assert set(found["de"]) == {path.name for path in (PACKAGE / "lexicon" / "data" / "de").iterdir()}


def test_the_same_from_a_zip_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "cleanse.zip", "w") as archive:
        for name in ("__init__.py", "packaged.py", "lexicon/sections.toml"):
            archive.write(PACKAGE / name, f"cleanse/{name}")
        archive.writestr("cleanse/lexicon/data/eo/related.txt", "[header]\n")
        archive.writestr("cleanse/lexicon/data/readme.txt", "no folder")
    done = subprocess.run([sys.executable, "-c", _READING, str(tmp_path / "cleanse.zip")], capture_output=True, check=True)
    head = packaged.read("lexicon", "sections.toml")[:1]
    assert done.stdout.decode().splitlines() == [f"False {head!r} ['related.txt']", "there is none"]


def test_files_of_a_name_with_another_ending_stay(folder: Path) -> None:
    packaged.made("rain.nodes", packaged.digest(b"1"), lambda: b"1")
    packaged.made_module("rain", packaged.digest(b"2"), lambda: "score = 2")
    packaged.made("rain.nodes", packaged.digest(b"3"), lambda: b"3")
    assert sorted(path.suffix for path in folder.iterdir() if path.is_file()) == [".nodes", ".py"]
