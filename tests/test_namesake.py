"""Another package called cleanse in the same environment: said by the command, by its --version and by what is left of either."""

from __future__ import annotations

import importlib.metadata

import pytest

import cleanse
from cleanse import cli, core
from cleanse.cli import command, namesake


@pytest.fixture(params=["installed over this", "taken away again"])
def _broken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(cleanse, "__all__")
    if request.param == "installed over this":
        _install_other(monkeypatch)


def _install_other(monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.metadata.distribution
    monkeypatch.setattr(importlib.metadata, "distribution", lambda name: found("pytest" if name == namesake.OTHER else name))


def test_nothing_is_said_where_this_package_is_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert (namesake.is_broken(), namesake.is_installed(), namesake.message()) == (False, False, "")
    with pytest.raises(SystemExit) as stopped:
        command.main(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr() == (f"cleanse {cleanse.__version__} (cleanse-text), {core.name()} core\n", "")


@pytest.mark.usefixtures("_broken")
def test_the_command_says_what_happened_and_the_way_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["article.txt"]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "'cleanse'" in told
    assert "pip uninstall -y cleanse cleanse-text && pip install cleanse-text" in told


@pytest.mark.usefixtures("_broken")
def test_the_other_command_finds_a_main_that_says_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main() == 2
    assert "pip uninstall -y cleanse cleanse-text" in capsys.readouterr().err


def test_the_version_tells_of_the_other(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _install_other(monkeypatch)
    with pytest.raises(SystemExit):
        command.main(["--version"])
    assert "the package 'cleanse' is installed, too" in capsys.readouterr().err


def test_an_import_that_fails_tells_of_the_other(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fails(_: object) -> int:
        raise ImportError("cannot import name 'Result'")

    monkeypatch.setattr(command, "_main", fails)
    assert command.main([]) == 3
    assert "this is a bug" in capsys.readouterr().err
    _install_other(monkeypatch)
    assert command.main([]) == 3
    told = capsys.readouterr().err
    assert "cannot import name 'Result'" in told
    assert "the package 'cleanse' is installed, too" in told
