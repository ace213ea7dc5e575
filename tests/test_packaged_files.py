"""The package's own files, in a folder and in a zip archive."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from cleanse import packaged
from tests.lexicon.copies import PACKAGE

SCRIPT = """
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
    done = subprocess.run([sys.executable, "-c", SCRIPT, str(tmp_path / "cleanse.zip")], capture_output=True, check=True)
    head = packaged.read("lexicon", "sections.toml")[:1]
    assert done.stdout.decode().splitlines() == [f"False {head!r} ['related.txt']", "there is none"]
