"""The build: a wheel has what is made of the data, also from a source distribution; an editable one makes it in place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from cleanse.packaged import MADE
from cleanse.roles.role import OTHER_ROLES
from tests.lexicon.copies import PACKAGE

setuptools = pytest.importorskip("setuptools", minversion="77")

REPOSITORY = PACKAGE.parent
ROLES = {f"html_role_{role}" for role in OTHER_ROLES}
WANTED = ROLES | {
    "findings",
    "html_first",
    "html_second",
    "hyphens",
    "phrases",
    "text_first",
    "text_second",
    "text_title",
    "text_whole",
}
WORDS = {"html", "html_kinds", "html_kinds_names", "html_text", "lines", "text", "text_kinds"}
"""What is made for the compiled core alone."""
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what a build needs, with something old in the folder of what is made."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE"):
        shutil.copy(REPOSITORY / name, folder)
    shutil.copytree(PACKAGE, folder / "cleanse", ignore=shutil.ignore_patterns("__pycache__", MADE))
    (folder / "cleanse" / MADE).mkdir()
    (folder / "cleanse" / MADE / "old_0123.py").write_text("")
    return folder


def _built(kind: str, source: Path, target: Path, **environment: str) -> Path:
    target.mkdir(exist_ok=True)
    script = f"from setuptools.build_meta import build_{kind} as build; build({str(target)!r})"
    known = {**os.environ, **environment}
    done = subprocess.run([sys.executable, "-c", script], cwd=source, env=known, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (made,) = target.iterdir()
    return made


def _made(names: list[str]) -> list[str]:
    return sorted(
        name.rpartition("/")[2].rpartition("_")[0] for name in names if f"/{MADE}/" in name and "__pycache__" not in name
    )


def _wanted(names: list[str]) -> list[str]:
    """What is to be made, by whether the core was built."""
    return sorted(WANTED | WORDS if any("_compiled" in name for name in names) else WANTED)


def _first_call(folder: Path) -> None:
    """Another process makes nothing: all is there already."""
    script = "import cleanse; print(cleanse.__file__); print(cleanse.clean('<h1>Rain</h1><p>It rained.'))"
    before = sorted(path.name for path in (folder / "cleanse" / MADE).glob("*.*"))
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    done = subprocess.run([sys.executable, "-c", script], cwd=folder, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.startswith(str(folder))
    assert sorted(path.name for path in (folder / "cleanse" / MADE).glob("*.*")) == before


def test_a_wheel_has_what_is_made_and_the_data(checkout: Path, tmp_path: Path) -> None:
    built = _built("wheel", checkout, tmp_path / "wheel")
    wheel = zipfile.ZipFile(built)
    names = wheel.namelist()
    assert [name for name in names if "/src/" in name] == []
    assert ("-py3-none-any" in built.name) == (not any("_compiled" in name for name in names))
    assert _made(names) == _wanted(names)
    missing = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and "src" not in path.parts
    }
    assert {name for name in missing if not name.startswith(MADE) and f"cleanse/{name}" not in names} == set()
    wheel.extractall(tmp_path / "installed")
    _first_call(tmp_path / "installed")


def test_a_source_distribution_has_the_data_alone_and_builds_the_same_wheel(checkout: Path, tmp_path: Path) -> None:
    with tarfile.open(_built("sdist", checkout, tmp_path / "sdist")) as archive:
        assert _made(archive.getnames()) == []
        archive.extractall(tmp_path / "unpacked")
    (source,) = (tmp_path / "unpacked").iterdir()
    names = zipfile.ZipFile(_built("wheel", source, tmp_path / "wheel")).namelist()
    assert _made(names) == _wanted(names)


def test_a_pure_wheel_can_be_asked_for(checkout: Path, tmp_path: Path) -> None:
    built = _built("wheel", checkout, tmp_path / "wheel", CLEANSE_PURE="1")
    assert built.name.endswith("-py3-none-any.whl")
    names = zipfile.ZipFile(built).namelist()
    assert [name for name in names if "_compiled" in name] == []
    assert _made(names) == sorted(WANTED)


def test_without_a_compiler_the_python_core_is_installed(checkout: Path, tmp_path: Path) -> None:
    source = _built("sdist", checkout, tmp_path / "sdist")
    place = tmp_path / "installed"
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--target", place, source]
    subprocess.run(command, env={**os.environ, "CC": "/bin/false", "CXX": "/bin/false"}, check=True)
    known = {name: value for name, value in os.environ.items() if name != "CLEANSE_CORE"}
    said = subprocess.run(
        [sys.executable, "-m", "cleanse", "--version"],
        cwd=place, env={**known, "PYTHONPATH": str(place)}, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert said.splitlines()[0].endswith(" python core")
    assert list((place / "cleanse" / "core").glob("_compiled*")) == []
    _first_call(place)


def test_an_editable_build_makes_it_in_place(checkout: Path, tmp_path: Path) -> None:
    _built("editable", checkout, tmp_path / "editable")
    names = [str(path) for folder in (MADE, "core") for path in (checkout / "cleanse" / folder).iterdir()]
    assert _made(names) == _wanted(names)
    _first_call(checkout)
