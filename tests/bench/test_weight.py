"""What an installation weighs, of a distribution that is made here."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.weight import installed

METADATA = "Metadata-Version: 2.4\nName: rain\nVersion: 1.0\n"


def _install(folder: Path, metadata: str) -> None:
    files = {"rain/__init__.py": "x" * 1000, "rain/__pycache__/__init__.cpython-311.pyc": "y" * 300}
    told = folder / "rain-1.0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text(METADATA + metadata, "utf-8")
    (told / "RECORD").write_text("".join(f"{name},,\n" for name in [*files, "rain/gone.py"]), "utf-8")
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("metadata", "licence"),
    [
        ("License-Expression: 0BSD\nLicense: free\n", "0BSD"),
        ("Classifier: License :: OSI Approved :: MIT License\nLicense: free\n", "MIT License"),
        ("License: Apache-2.0\n", "Apache-2.0"),
        ("", "not declared"),
    ],
)
def test_the_files_are_counted_and_the_licence_is_what_is_declared(tmp_path: Path, metadata: str, licence: str) -> None:
    _install(tmp_path, metadata)
    [weight] = installed([str(tmp_path)])
    assert weight == ("rain", "1.0", licence, 1300, 300)
